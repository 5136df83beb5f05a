// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "report/document/document.h"

#include <vector>

namespace wk::write {

/// A document as slides for PowerPoint and Impress, for write_zip(): a title, the words of sections that ask for it
/// (Section::slides), each figure on slides of its own as a chart or as shapes that can be changed, under a sentence about
/// it if the document has one, with its note below and its description for who cannot see it, and at the end the last facts
/// of the document, its colophon. Other text, and tables, are left to other kinds of file. What is too much for a slide goes
/// on on the next.
///
/// source  ECMA-376 part 1, 13 and 19
std::vector<NamedFile> pptx_parts(const report::Document& document);

/// Text as large as it fits.
struct FittedText {
    std::string text; ///< without line ends; cut off with an ellipsis when it does not fit at the smallest size
    float size = 0;
    std::size_t lines = 0;
    bool whole = true; ///< nothing was cut off
};

/// The largest size, in steps of 2, at which a text has at most `lines` lines of a width, even in semibold.
/// smallest, largest, width   in CSS pixels
FittedText fitted_text(std::string_view text, float smallest, float largest, float width, std::size_t lines);

} // namespace wk::write
