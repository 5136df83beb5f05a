// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/ui.h"

#include <vector>

namespace wk::ui {

inline constexpr float CellPadding = 10;
inline constexpr float CellLine = 1.3F; ///< height of a line, in letters
inline constexpr float SortMark = 16;   ///< room beside a title for the arrow that says how rows are sorted

/// Where columns and rows of a table stand, from its top left corner.
struct Ui::TableShape {
    float letter = 0;
    float lead = 0; ///< left of the first column
    float head_height = 0;
    float width = 0;
    std::vector<float> column_left;
    std::vector<float> column_width;
    std::vector<float> row_top;
    std::vector<float> row_height;
    float height = 0;
};

} // namespace wk::ui
