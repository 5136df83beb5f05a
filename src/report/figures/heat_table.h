// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/summary.h"
#include "report/scene/scene.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// One cell. Its colour never says more than its words.
struct HeatCell {
    std::optional<double> share; ///< 0 to 1: how dark; nothing: not filled
    std::string words;           ///< "3,4 ± 0,8"
    std::string small;           ///< under it, "n 12"; may be empty
    bool hidden = false;         ///< held back: hatched
};

struct HeatRow {
    std::string tag; ///< in small letters above the title; may be empty
    std::string title;
    std::vector<HeatCell> cells; ///< one per column
};

/// A table with a shade behind each cell, in five steps. Where its columns do not fit beside each other, the cells of a
/// row stand below its title, each under the name of its column.
///
/// first_column   what the titles of the rows are
/// columns        the titles of the cells, one or more
Scene heat_table(std::string_view first_column, std::span<const std::string> columns, std::span<const HeatRow> rows,
                 std::string title, std::string description, std::string note, ChartSize size);

/// Mean and standard deviation (that of a sample, n − 1) above n, and a shade from 1 to 5. Hidden figures say why; a
/// dash when nobody gave a score.
HeatCell heat_cell(const assessment::Figures& figures);

/// The colour of a share, with an ink for words on it: `share` from 0 to 1.
Ink heat_ink(double share);

} // namespace wk::report
