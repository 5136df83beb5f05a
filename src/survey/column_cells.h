// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <cstring>

namespace wk::survey {

/// Calls `use(row, number of its text)` for every row. How wide the numbers are is looked at once, not once per cell.
template <class Index, class Use>
void each_cell_of(const Column& column, Use& use)
{
    const std::uint8_t* bytes = column.index_bytes().data();
    const std::size_t rows = column.rows();
    for (std::size_t row = 0; row < rows; ++row) {
        Index text = 0; // little-endian machines only, as in Column
        std::memcpy(&text, bytes + row * sizeof(Index), sizeof(Index));
        use(row, std::uint32_t(text));
    }
}

template <class Use>
void each_cell(const Column& column, Use use)
{
    switch (column.width()) {
    case 1: return each_cell_of<std::uint8_t>(column, use);
    case 2: return each_cell_of<std::uint16_t>(column, use);
    default: each_cell_of<std::uint32_t>(column, use);
    }
}

} // namespace wk::survey
