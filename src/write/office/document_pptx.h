// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "report/document/document.h"

#include <vector>

namespace wk::write {

/// A document as slides for PowerPoint and Impress, for write_zip(): a title, the words of sections that ask for it
/// (Section::slides), each figure on slides of its own as a chart or as shapes that can be changed, under a sentence about
/// it if the document has one, with its note below and its description for who cannot see it, tables that stand in the text
/// without a figure, and at the end the last facts of the document, its colophon. Other text, and the tables of appendices,
/// are left to other kinds of file. What is too much for a slide goes
/// on on the next.
///
/// source  ECMA-376 part 1, 13 and 19
std::vector<NamedFile> pptx_parts(const report::Document& document);

} // namespace wk::write
