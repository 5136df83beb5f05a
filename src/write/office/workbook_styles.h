// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "write/markup/markup.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wk::write {

inline constexpr std::string_view SpreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// How a cell looks: its place in the list of the workbook's styles.
enum class CellStyle : std::size_t {
    Plain,
    Title,
    Strong,
    Head,
    HeadNumber, ///< above numbers: to the right
    Words,
    WordsRight, ///< in a column of numbers
    TotalWords,
    TotalRight,
    Link,
    Guarded, ///< text that would be a formula if it were typed again
    Count
};

/// The styles of a workbook, to which formats of numbers are added.
class WorkbookStyles {
public:
    /// The style of a number with this format, for an attribute.
    /// total   in a row that adds up others
    std::size_t number(std::string_view format, bool total);
    /// The part xl/styles.xml.
    Markup markup() const;

private:
    std::vector<std::string> m_formats;
};

} // namespace wk::write
