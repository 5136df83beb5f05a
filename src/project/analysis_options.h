// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/corrections.h"
#include "stats/counts/reason.h"
#include "survey/instrument.h"
#include "survey/types.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

enum class CorrelationMethod : std::uint8_t { Spearman, Pearson, Kendall };

/// What decides how much each respondent counts in weighted figures.
enum class Weighting : std::uint8_t {
    None,   ///< nothing: there are no weighted figures beside the others
    Frame,  ///< the address file: each level counts as large as it is there
    Column, ///< a numeric variable
};

// The names on the command line, in results and in the project file; without such a name, nothing.
std::string_view name_of(CorrelationMethod method);     ///< spearman, pearson, kendall
std::string_view name_of(Weighting weighting);          ///< none, frame, column
std::string_view name_of(stats::Exact exact);           ///< auto, always, never
std::string_view name_of(stats::Adjustment adjustment); ///< none, holm, bh
/// All of them, in the order in which they are offered.
std::span<const stats::Adjustment> adjustments();
std::span<const CorrelationMethod> correlation_methods();
std::optional<CorrelationMethod> correlation_from_name(std::string_view name);
std::optional<Weighting> weighting_from_name(std::string_view name);
std::optional<stats::Exact> exact_from_name(std::string_view name);
std::optional<stats::Adjustment> adjustment_from_name(std::string_view name);

/// Levels of a factor that are compared as one group.
struct LevelGroup {
    std::string title;
    std::vector<std::string> levels;

    bool operator==(const LevelGroup&) const = default;
};

/// How the levels of one factor are compared: a level that is in no group is a group of its own, unless it is left out.
/// It changes comparisons only, never who is counted elsewhere. Levels that the data lack are passed over.
struct Grouping {
    std::string factor;
    std::vector<LevelGroup> groups;
    std::vector<std::string> left_out;

    bool operator==(const Grouping&) const = default;
};

/// Whether both compare the same groups, whatever these are called and in whichever order they stand.
bool same_groups(const Grouping& a, const Grouping& b);

/// What analyse() tests, and how. The defaults compare no groups and correlate nothing; pairs are always tested.
struct AnalysisOptions {
    std::vector<std::string> by;     ///< ids of factors whose levels are compared, on every item
    std::vector<std::string> with;   ///< ids of numeric variables to correlate every item with
    std::vector<Grouping> groupings; ///< at most one per factor
    CorrelationMethod correlation = CorrelationMethod::Spearman;
    stats::Exact exact = stats::Exact::Auto;
    stats::Adjustment adjust = stats::Adjustment::None; ///< families: one section and one factor or variable
    std::vector<double> alpha = {0.05};                 ///< levels at which findings are counted, between 0 and 1
    Weighting weighting = Weighting::None;
    std::string weight_variable = {}; ///< id of a numeric variable; with Weighting::Column alone
    survey::Count min_group = 5;      ///< a level with fewer answers takes no part and shows no figures; 1 or more
    /// For what leaves this machine: also hides a level whose figures would give people away (see disclosure.h).
    bool protect = false;

    bool operator==(const AnalysisOptions&) const = default;

    /// How `factor` is grouped; nullptr when every level is a group of its own.
    const Grouping* find_grouping(std::string_view factor) const;
};

/// Options without the names that `instrument` lacks.
AnalysisOptions fitting_options(AnalysisOptions options, const survey::Instrument& instrument);

/// What the application tests of a new survey: groups by the first factor, every numeric variable, findings counted at
/// 5% and 10% as the reports do, and p-values corrected after Benjamini and Hochberg.
AnalysisOptions usual_options(const survey::Instrument& instrument);

} // namespace wk::project
