#pragma once

#include <cstdint>
#include <string>

namespace wk::platform {

/// Measures reading, matching, tabulating and analysing invented answers, laying out the map and counting a workshop;
/// one JSON line per benchmark. rows   respondents, 1 or more items  closed items, 1 or more
std::string bench(std::int64_t rows, std::int64_t items);

} // namespace wk::platform
