// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/summary.h"
#include "report/scene/scene.h"

#include <span>
#include <string>
#include <vector>

namespace wk::report {

/// A statement, step or basisfunctie with its scores.
struct ScoreRow {
    std::string tag; ///< in small letters above the title; may be empty
    std::string title;
    assessment::Figures figures;
};

/// How scores are spread: a row per statement, a dot per person over the five levels, with n, median, mean and how much
/// they agree, and those who did not know. What is hidden says so and draws nothing.
///
/// rows   one or more
Scene score_chart(std::span<const ScoreRow> rows, std::string title, std::string note, ChartSize size);

/// The scores of one statement, large enough for the back of a room: a pile of dots per level, with the level's name
/// below it.
Scene score_piles(const ScoreRow& row, std::string note, ChartSize size);

/// The numbers behind both, a row per statement.
DataTable score_table(std::span<const ScoreRow> rows, std::string caption);

} // namespace wk::report
