// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/reports/report_file.h"

#include <string_view>

namespace wk::io {

/// A text of OpenDocument as a report.
/// source  OpenDocument 1.3 part 3, 5 to 10
/// errors  damaged-archive, damaged-report, too-large
Result<ReportFile> odt_report(std::string_view bytes, std::string_view name);

} // namespace wk::io
