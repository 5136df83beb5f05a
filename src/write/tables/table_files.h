// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "report/document/document.h"

#include <string>
#include <vector>

namespace wk::write {

/// A table as delimited text for Dutch Excel: UTF-8 with a byte order mark, semicolons, CRLF, a row of column titles.
/// Numbers stand as the report shows them; text that a workbook could take for a formula gets an apostrophe in front.
/// source  RFC 4180
std::string write_csv(const report::DataTable& table);

/// Every table of a document as a file: "tabellen/tabel-03-respons.csv".
std::vector<NamedFile> table_files(const report::Document& document);

/// Every figure of a document as a file: "figuren/figuur-03-respons.svg".
std::vector<NamedFile> figure_files(const report::Document& document);

} // namespace wk::write
