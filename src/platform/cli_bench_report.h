#pragma once

#include <string>

namespace wk::platform {

/// Measures how a large report is made and written: 200 figures with their tables and 1.000 quotes. A line of JSON for
/// making the document of a survey of 94 × 24, and one for writing the large one in each format; rows: figures, items:
/// quotes. The pass is one over the bytes that come out.
std::string bench_report();

} // namespace wk::platform
