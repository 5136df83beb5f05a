#pragma once

#include <string>
#include <string_view>

namespace wk::report {

/// Text that cannot become markup, for elements and attributes of XML and HTML. What XML 1.0 has no place for (control
/// characters, U+FFFE, U+FFFF) is left out, and each byte that is no UTF-8 becomes U+FFFD: the result is well-formed
/// whatever goes in.
std::string markup_text(std::string_view text);

} // namespace wk::report
