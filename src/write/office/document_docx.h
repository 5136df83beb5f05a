// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "report/document/document.h"
#include "write/markup/parts_writer.h"

#include <memory>
#include <vector>

namespace wk::write {

/// The document as the parts of a DOCX file, in the order in which they go into its ZIP archive: [Content_Types].xml
/// first.
///
/// Figures are SVG, with the same as EMF for programs that read no SVG. The list of contents, the numbers of figures
/// and tables, and the links between them are right as they stand, and are fields that Word can count again. The pages
/// that the contents name are those of PageCounter. Whatever stands in the document stays text. Same document, same
/// bytes.
///
/// source   ECMA-376 (Office Open XML) part 1, chapters 17 and 20; [MS-ODRAWXML] 2.35.1 (svgBlip)
std::vector<NamedFile> docx_parts(const report::Document& document);
std::unique_ptr<PartsWriter> docx_writer(const report::Document& document);

} // namespace wk::write
