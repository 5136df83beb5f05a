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

/// What `write` writes of these tables, with the cells of all their columns where marks stand: the numbers of the texts, row
/// after row, "0 1 1 0". One string, because a list of a million numbers costs a JSON reader sixteen times as much memory; and
/// behind the back of the JSON library, which would go through every byte although there is nothing in them to escape.
/// A column that stays out has one text, and is that in every row.
std::string with_cells(const std::vector<WrittenTable>& tables,
                       const std::function<std::string(const std::string&)>& write);

} // namespace wk::io
