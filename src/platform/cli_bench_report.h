// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>

namespace wk::platform {

/// A report with so many figures, each with its table, and so many quotes.
struct ReportSize {
    std::size_t figures = 200;
    std::size_t quotes = 1000;
};

/// Measures how a large report is made and written. A line of JSON for
/// making the document of a survey of 94 × 24, and one for writing the large one in each format; rows: figures, items:
/// quotes. The pass is one over the bytes that come out.
std::string bench_report(ReportSize size);

} // namespace wk::platform
