// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <cstddef>
#include <vector>

namespace wk::survey {

/// In how many rows of a column something is filled in: neither blank nor what stands for a missing value.
std::size_t filled_cells(const Column& column);

/// How many cells of a column hold each of its distinct texts.
std::vector<std::size_t> cells_per_text(const Column& column);

} // namespace wk::survey
