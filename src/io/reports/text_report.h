// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/printed_report.h"

#include <string_view>

namespace wk::io {

/// A report that was pasted or saved as plain text, as it comes out of a PDF, a word processor or a workbook.
///
/// Lines that belong together are one paragraph, also where blank lines, page numbers or the head of a page came between.
/// Lines that end in figures, or have tabs or upright bars, are tables; what stands above one becomes its heading.
///
/// text   valid UTF-8
recompute::PrintedReport text_report(std::string_view text);

} // namespace wk::io
