// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wk::io {

// Values of spreadsheets as the text that the same cell has in a CSV file.

/// A number as a spreadsheet shows it: at most 15 significant digits, a point, and no more digits than needed.
/// Text that is no number stays as it is.
std::string number_cell_text(std::string_view number);
/// value   finite
std::string number_cell_text(double value);

/// What a number format makes of a number.
enum class CellFormat : unsigned char { Number, Date, Time, DateTime };

/// The format behind an id below 164 or behind a code like "dd-mm-yyyy hh:mm".
/// source   ECMA-376 part 1, 18.8.30 and 18.8.31
CellFormat builtin_format(int id);
CellFormat format_of_code(std::string_view code);

/// A spreadsheet's serial number as "2020-03-01", "13:45:00" or "2020-03-01 13:45:00"; nothing when it is out of range.
/// base1904   counted from 1904 instead of 1900
std::optional<std::string> date_cell_text(double serial, CellFormat format, bool base1904);

/// Whether a cell that is shown as a date holds a small whole number: nobody notes a day of 1900, but codes and ages get
/// the format of a date by accident.
bool is_number_shown_as_date(double serial, CellFormat format);
/// The same of an ISO 8601 date, as OpenDocument writes it: the days since 30 December 1899; nothing when it is a date.
std::optional<std::string> number_shown_as_date(std::string_view iso);

/// A date or time of SPSS as the same; nothing when it is out of range.
/// seconds   since 14 October 1582 for a date, since midnight or the start for a time
std::optional<std::string> spss_date_cell_text(double seconds, CellFormat format);

/// An ISO 8601 date or time as the same: "2020-03-01T00:00:00" gives "2020-03-01".
std::string iso_cell_text(std::string_view iso);

/// An ISO 8601 duration "PT13H45M00S" as "13:45:00"; other text stays as it is.
std::string duration_cell_text(std::string_view duration);

/// "WAAR" or "ONWAAR", as a Dutch spreadsheet exports it.
std::string_view boolean_cell_text(bool value);

} // namespace wk::io
