// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/cli_bench_report.h"

#include <cstdint>
#include <string>

namespace wk::platform {

/// Measures reading, matching, tabulating and analysing invented answers, keeping them, laying out the map and counting a
/// workshop; one JSON line per benchmark. rows   respondents, 1 or more items  closed items, 1 or more
/// report  how large the report is that is written
std::string bench(std::int64_t rows, std::int64_t items, ReportSize report = {});

} // namespace wk::platform
