#pragma once

#include <string>
#include <string_view>

namespace wk::report {

/// Text that cannot become markup, for elements and attributes of XML and HTML. Control characters that XML 1.0 forbids
/// are left out.
std::string markup_text(std::string_view text);

} // namespace wk::report
