#pragma once

#include <cstdint>
#include <string>

namespace wk::report {

/// A number that is a name and no quantity, such as a page, a year or a step: without points between thousands.
std::string number_name(std::int64_t number);

} // namespace wk::report
