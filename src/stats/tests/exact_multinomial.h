// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/tests/exact_multinomial_p.h"
#include "stats/tests/goodness_of_fit.h"

#include <span>

namespace wk::stats {

/// Exact goodness of fit: the multinomial probability, with the population's shares, of a chi-square statistic
/// at least as large as the observed one. Ties count, with a relative tolerance of 1e-7.
///
/// cells    one per level, counts not negative; a level without people in the population is left out
/// returns  p absent exactly when goodness_of_fit(cells) has a problem
/// cost     enumerates all but the last two levels of the tables that are less extreme; Auto estimates that number
///          from the box around the ellipsoid statistic < observed
/// source   Baglivo, Olivier and Pagano (1992), JASA 87:464 (tail by bounds on partial tables); simulation by
///          conditional binomials
TableP exact_multinomial(std::span<const FitCell> cells, const TableOptions& options = {});

} // namespace wk::stats
