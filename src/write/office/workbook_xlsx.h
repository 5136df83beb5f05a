// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"
#include "report/document/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::write {

/// The tables of a document as a workbook for Excel and Calc, for write_zip(): a sheet with a list that leads to each,
/// and each table on a sheet of its own, with its caption in the first row and its column titles in the second.
/// Numbers are numbers, shown as the report shows them; text is text, whatever it looks like. There are no formulas.
///
/// source  ECMA-376 part 1, 18
std::vector<NamedFile> xlsx_parts(const report::Document& document);

/// A table as a workbook of one sheet, called after its caption: column titles in the first row, and rows below them.
std::vector<NamedFile> xlsx_sheet_parts(const report::DataTable& table);

/// A sheet's letters for a column: "A", "Z", "AA".
std::string column_letters(std::size_t column);

/// A name that a sheet may have: at most 31 characters, none of []:*?/\ or an apostrophe, nothing that nobody sees.
std::string sheet_name(std::string_view text);

/// Text as a workbook keeps it: an underscore that would begin the number of a character ("_x0041_") has become its own
/// number, and it is cut off where a cell is full.
std::string workbook_text(std::string_view text);

} // namespace wk::write
