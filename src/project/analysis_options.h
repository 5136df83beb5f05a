#pragma once

#include "stats/corrections.h"
#include "stats/reason.h"
#include "survey/types.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wk::project {

enum class CorrelationMethod : std::uint8_t { Spearman, Pearson, Kendall };

/// What analyse() tests, and how. The defaults compare no groups and correlate nothing; pairs are always tested.
struct AnalysisOptions {
    std::vector<std::string> by;   ///< ids of factors whose levels are compared, on every item
    std::vector<std::string> with; ///< ids of numeric variables to correlate every item with
    CorrelationMethod correlation = CorrelationMethod::Spearman;
    stats::Exact exact = stats::Exact::Auto;
    stats::Adjustment adjust = stats::Adjustment::None; ///< families: one section and one factor or variable
    std::vector<double> alpha = {0.05};                 ///< levels at which findings are counted, between 0 and 1
    survey::Count min_group = 5; ///< a level with fewer answers takes no part and shows no figures; 1 or more
};

} // namespace wk::project
