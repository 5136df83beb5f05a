// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/reports/report_file.h"

#include <string_view>

namespace wk::io {

/// A document of Word as a report.
/// source  ECMA-376 part 1, 17 (WordprocessingML)
/// errors  damaged-archive, damaged-report, too-large
Result<ReportFile> docx_report(std::string_view bytes, std::string_view name);

} // namespace wk::io
