// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/reports/report_file.h"

#include <string_view>

namespace wk::io {

/// Slides of PowerPoint as a report: slide by slide, what stands in a place for a title as a heading. Of a drawing its
/// description is a figure, and the words in its shapes are paragraphs.
/// source  ECMA-376 part 1, 19 (PresentationML) and 21 (DrawingML)
/// errors  damaged-archive, damaged-report, too-large
Result<ReportFile> pptx_report(std::string_view bytes, std::string_view name);

} // namespace wk::io
