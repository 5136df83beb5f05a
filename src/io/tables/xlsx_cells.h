// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/merged_cells.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How cells of an Office Open XML workbook are named, and their texts written.

namespace wk::io {

/// A whole number of digits alone.
std::size_t xlsx_number(std::string_view digits, std::size_t otherwise);

/// The column of a reference like "AB12": 0 for A.
std::optional<std::size_t> xlsx_column(std::string_view reference);

/// The cells of a reference like "D2:D7"; nothing for a single one.
std::optional<MergedCells> xlsx_range(std::string_view reference);

/// "_x000D_" in a text stands for the character with that number.
std::string xlsx_unescaped(std::string_view text);

/// The shared strings, one after the other in one piece of memory.
class XlsxStrings {
public:
    void append(std::string_view text) { m_text += text; }
    void end() { m_ends.push_back(m_text.size()); }
    std::size_t bytes() const { return m_text.size() + m_ends.size() * sizeof(std::size_t); }
    /// Nothing where there is none.
    std::optional<std::string_view> at(std::size_t index) const
    {
        if (index >= m_ends.size())
            return std::nullopt;
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(begin, m_ends[index] - begin);
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

} // namespace wk::io
