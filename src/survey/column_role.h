// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wk::survey {

/// What a column of a file is for.
enum class ColumnRole : std::uint8_t { Unused, Item, Factor, Numeric, Open };

/// unused, item, factor, numeric or open: for programs.
std::string_view column_role_name(ColumnRole role);
std::optional<ColumnRole> column_role_from_name(std::string_view name);

/// What became of the cells of one column: each is one of these, so that nothing is left over.
struct CellCounts {
    std::size_t answered = 0;   ///< a point of the scale, a level, a number, a text
    std::size_t empty = 0;      ///< blank
    std::size_t no_opinion = 0; ///< an answer outside the scale
    std::size_t skipped = 0;    ///< not asked, by routing
    std::size_t declared = 0;   ///< holds what stands for a missing value
    std::size_t invalid = 0;    ///< holds what is no answer to the question

    /// All cells that were counted: one per row.
    std::size_t rows() const { return answered + empty + no_opinion + skipped + declared + invalid; }
    bool operator==(const CellCounts&) const = default;
};

} // namespace wk::survey
