// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace wk::io {

/// What `write` writes, with a mark wherever something comes for which a mark stands, cut at these marks, which fall out.
/// marks   how many there are
std::vector<std::string> cut_at_marks(std::size_t marks, const std::function<std::string(const std::string&)>& write);

/// A table that is written, with the columns of which the cells stay out.
struct WrittenTable {
    std::shared_ptr<const survey::Table> table;
    std::vector<bool> left = {}; ///< per column; shorter: the others are written

    bool leaves(std::size_t column) const { return column < left.size() && left[column]; }
    bool operator==(const WrittenTable&) const = default;
};

/// Writes tables in slices: what `write` writes of them, with the cells of all their columns where marks stand: the numbers of
/// the texts, row after row, "0 1 1 0". One string, because a list of a million numbers costs a JSON reader sixteen times as
/// much memory; and behind the back of the JSON library, which would go through every byte although there is nothing in them to
/// escape. A column that stays out has one text, and is that in every row.
class CellsWriter {
public:
    /// write   called at once
    CellsWriter(std::vector<WrittenTable> tables, const std::function<std::string(const std::string&)>& write);

    /// Writes the columns that come until they have so many cells, at least one. False when nothing is left.
    bool write_some(std::size_t cells);

    /// All of it, once nothing is left.
    std::string take();

private:
    struct Cells {
        const survey::Column* column;
        bool left;
    };

    std::vector<WrittenTable> m_tables; ///< theirs are the columns
    std::vector<Cells> m_columns;
    std::vector<std::string> m_between;
    std::size_t m_next = 0;
    std::string m_out;
};

/// What a writer writes, at once.
std::string all_of(CellsWriter writer);

} // namespace wk::io
