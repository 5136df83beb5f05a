// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace wk::stats {

/// How many people of each level (rows) chose each code (columns). Columns stand in the order of their codes, lowest
/// first. Rows and columns without people are allowed.
class ContingencyTable {
public:
    static constexpr Count MostPeople = Count(1) << 40;

    /// counts   row after row, rows × columns numbers, none negative, MostPeople in all at most
    /// errors   nothing when that does not hold
    static std::optional<ContingencyTable> make(std::size_t rows, std::size_t columns, std::vector<Count> counts);

    std::size_t rows() const { return m_row_totals.size(); }
    std::size_t columns() const { return m_column_totals.size(); }
    Count at(std::size_t row, std::size_t column) const { return m_counts[row * columns() + column]; }
    std::span<const Count> row(std::size_t row) const
    {
        return std::span(m_counts).subspan(row * columns(), columns());
    }
    std::span<const Count> row_totals() const { return m_row_totals; }
    std::span<const Count> column_totals() const { return m_column_totals; }
    Count total() const { return m_total; }

    bool operator==(const ContingencyTable&) const = default;

private:
    ContingencyTable() = default;

    std::vector<Count> m_counts;
    std::vector<Count> m_row_totals;
    std::vector<Count> m_column_totals;
    Count m_total = 0;
};

} // namespace wk::stats
