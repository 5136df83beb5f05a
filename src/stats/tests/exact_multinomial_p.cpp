// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/exact_multinomial_p.h"

#include <cmath>

namespace wk::stats {

TableP simulated_p(std::int64_t hits, std::int64_t draws)
{
    TableP out;
    const double p = double(hits + 1) / double(draws + 1);
    out.p = p;
    out.simulated = true;
    out.draws = draws;
    out.standard_error = std::sqrt(p * (1 - p) / double(draws));
    return out;
}

} // namespace wk::stats
