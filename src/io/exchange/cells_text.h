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

/// What `write` writes of these tables, with the cells of all their columns where marks stand: the numbers of the texts, row
/// after row, "0 1 1 0". One string, because a list of a million numbers costs a JSON reader sixteen times as much memory; and
/// behind the back of the JSON library, which would go through every byte although there is nothing in them to escape.
std::string with_cells(const std::vector<std::shared_ptr<const survey::Table>>& tables,
                       const std::function<std::string(const std::string&)>& write);

} // namespace wk::io
