// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"
#include "write/markup/parts_writer.h"

#include <memory>
#include <string>

namespace wk::write {

/// The document as one HTML page that needs nothing else: no script, no other file, and a policy that forbids both. It
/// shows in light and dark, and prints on A4. Whatever stands in the document stays text. Same document, same bytes.
std::string write_html(const report::Document& document);
/// The same; its one part has no name.
std::unique_ptr<PartsWriter> html_writer(const report::Document& document);

} // namespace wk::write
