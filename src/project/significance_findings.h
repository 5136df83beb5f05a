// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/types.h"

#include <optional>
#include <string>
#include <vector>

namespace wk::project {

using survey::Count;

struct IntervalFinding {
    double low = 0;
    double high = 0;
};

/// How large a difference is, whatever its p.
struct EffectFinding {
    std::string name; ///< rank-biserial, matched-rank-biserial or epsilon-squared
    std::optional<double> value;
    std::optional<IntervalFinding> ci95; ///< rank-biserial only
};

/// The p-values of one test. All two-sided.
struct PFinding {
    std::optional<double> asymptotic;
    std::optional<double> exact;
    std::optional<double> adjusted; ///< within its family; equal to value() without correction

    /// The exact one where there is one.
    std::optional<double> value() const { return exact ? exact : asymptotic; }
};

/// One level in a comparison. A suppressed level shows no figures.
struct GroupLevelFinding {
    std::string level;
    std::optional<Count> n; ///< answers that are a point of the scale
    std::optional<double> mean;
    std::optional<double> mean_rank; ///< among the levels that take part
    std::optional<double> top_two;   ///< share 0–1 of the two highest codes
    bool suppressed = false;
};

/// Two levels compared after kruskal-wallis (Dunn, two-sided, Holm within the item).
struct ComparisonFinding {
    std::string first;
    std::string second;
    double z = 0; ///< above 0 when the first level is higher
    double p = 1;
    double p_adjusted = 1;
};

/// The share of the two highest codes in one level minus that in another, −1 to 1.
struct DifferenceFinding {
    double value = 0;
    IntervalFinding ci95; ///< Newcombe
};

/// One item by the levels of one factor.
struct GroupFinding {
    std::string item;
    std::string factor;
    std::string test; ///< mann-whitney, kruskal-wallis; empty when fewer than two levels take part
    std::vector<GroupLevelFinding> levels;
    Count n = 0;    ///< answers in the levels that take part
    Count ties = 0; ///< of which shared with somebody else
    std::optional<double> statistic;
    std::optional<double> z; ///< mann-whitney
    std::optional<int> df;   ///< kruskal-wallis
    PFinding p;
    EffectFinding effect;
    std::optional<DifferenceFinding> top_two_difference; ///< two levels: the first minus the second
    std::vector<ComparisonFinding> comparisons;          ///< three levels or more, up to thirty
    std::string reason;                                  ///< a sentence, when a figure is missing
};

/// One item with one numeric variable.
struct CorrelationFinding {
    std::string item;
    std::string variable;
    std::string method; ///< spearman, pearson or kendall
    Count n = 0;
    Count item_ties = 0; ///< people who share their answer with somebody else
    Count variable_ties = 0;
    std::optional<double> coefficient;
    PFinding p;
    std::optional<IntervalFinding> ci95;
    std::string reason;      ///< a sentence, when a figure is missing
    bool suppressed = false; ///< too few people for others to see: there are no figures, and n is 0
};

/// Two items of the same people: second minus first.
struct PairFinding {
    std::string first;
    std::string second;
    Count n = 0; ///< people who answered both
    Count lower = 0;
    Count equal = 0; ///< zeros: dropped from the test
    Count higher = 0;
    Count ties = 0; ///< people whose difference is as large as somebody else's, zeros aside
    std::optional<double> statistic;
    std::optional<double> z;
    PFinding p;
    EffectFinding effect;
    std::string reason;      ///< a sentence, when a figure is missing
    bool suppressed = false; ///< too few people for others to see: there are no figures, and n is 0
};

/// How many findings a family of tests has at a level, and how many chance alone would give.
struct ChanceFinding {
    std::string section; ///< groups, correlations or pairs
    std::string family;  ///< id of the factor or variable; empty for pairs
    double alpha = 0;
    Count tests = 0;
    Count found = 0;          ///< p at or below alpha
    Count found_adjusted = 0; ///< adjusted p at or below alpha
    double expected = 0;
    double probability = 1; ///< of at least `found` by chance, were the tests independent
};

/// What the tests were asked to do, for the passport under every figure.
struct MethodFinding {
    std::string correlation;
    std::string exact;  ///< auto, always or never
    std::string adjust; ///< none, holm or bh
    std::vector<double> alpha;
    Count min_group = 0;
};

/// Everything that is tested. Sections that were not asked for are absent.
struct TestFindings {
    MethodFinding method;
    std::optional<std::vector<GroupFinding>> groups;
    std::optional<std::vector<CorrelationFinding>> correlations;
    std::optional<std::vector<PairFinding>> pairs;
    std::vector<ChanceFinding> chance;
};

} // namespace wk::project
