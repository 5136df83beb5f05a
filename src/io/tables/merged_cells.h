// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

namespace wk::io {

/// Cells of a sheet that are merged into one.
struct MergedCells {
    std::size_t column = 0;      ///< the first, counted from 0
    std::size_t last_column = 0; ///< the same where one column is merged
    std::size_t first_row = 0;   ///< number of a row, counted from 1
    std::size_t last_row = 0;
};

} // namespace wk::io
