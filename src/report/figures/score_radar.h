// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/figures/score_chart.h"
#include "report/scene/scene.h"

#include <span>
#include <string>

namespace wk::report {

/// A spider web of groups of statements: an axis per row from 1 in the middle to 5 at the rim. On it a dot for the mean
/// and a bar for the middle half of the scores; a line joins the means of neighbours. Title, mean and n stand at the
/// rim, or in a list below where the figure is narrow. A row without figures has a dashed axis that says why. No area
/// is filled: it would grow with the square of the scores and with the order of the rows.
///
/// rows     basisfuncties or steps, clockwise from the top
/// returns  a scene without shapes when fewer than three rows have figures; its table and description are there
Scene score_radar(std::span<const ScoreRow> rows, std::string title, std::string note, ChartSize size);

} // namespace wk::report
