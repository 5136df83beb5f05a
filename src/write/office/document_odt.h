// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "report/document/document.h"
#include "write/markup/parts_writer.h"

#include <memory>
#include <vector>

namespace wk::write {

/// The document as the parts of an ODT file, in the order in which they go into its ZIP archive: mimetype first, which
/// has to be stored there as it is.
///
/// It holds what the DOCX file holds (document_docx.h), with the numbers of pages in its list of contents: OpenDocument
/// programs count those by themselves. Same document, same bytes.
///
/// source   OpenDocument 1.3, part 2 (packages) and part 3 (schema)
std::vector<NamedFile> odt_parts(const report::Document& document);
std::unique_ptr<PartsWriter> odt_writer(const report::Document& document);

} // namespace wk::write
