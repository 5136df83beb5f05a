// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <cstddef>

namespace wk::survey {

/// In how many rows of a column something is filled in: neither blank nor what stands for a missing value.
std::size_t filled_cells(const Column& column);

} // namespace wk::survey
