// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_groups.h"

#include "base/lists.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/disclosure.h"
#include "stats/counts/descriptives.h"
#include "stats/counts/intervals.h"
#include "stats/tests/dunn.h"
#include "stats/tests/kruskal_wallis.h"
#include "stats/tests/mann_whitney.h"
#include "survey/cross_tabulation.h"

#include <algorithm>

namespace wk::project {

namespace {

using stats::ContingencyTable;
using survey::Responses;
using survey::RowGroups;

/// Above this, the comparisons of every two levels would be more than anyone reads.
constexpr std::size_t MostCompared = 30;

/// What is compared, prepared once per factor.
struct GroupComparison {
    std::string id;
    std::vector<ComparedGroup> shown;
    std::vector<std::uint32_t> index; ///< per group its number among those large enough to take part in some item
    RowGroups groups;                 ///< the rows of those
    const survey::RowMask& mask;
};

/// Where a level goes: the number of a merged group, itself, or nowhere.
struct GroupPlace {
    std::optional<std::size_t> merged;
    bool left_out = false;
};

GroupPlace place_of(const std::string& level, const Grouping* grouping)
{
    const auto names_it = [&](const std::vector<std::string>& levels) {
        return std::find(levels.begin(), levels.end(), level) != levels.end();
    };
    if (!grouping)
        return {};
    for (std::size_t i = 0; i < grouping->groups.size(); ++i)
        if (names_it(grouping->groups[i].levels))
            return {i, false};
    return {{}, names_it(grouping->left_out)};
}

GroupComparison comparison_by_factor(const Responses& responses, std::size_t factor, const survey::RowMask& mask,
                                     const AnalysisOptions& options)
{
    const auto& column = responses.factor(factor);
    auto shown = compared_groups(responses, factor, mask, options);
    std::vector<std::uint32_t> index;
    std::vector<std::uint32_t> group_of_level(column.levels.size(), RowGroups::None);
    std::uint32_t count = 0;
    for (const auto& group : shown) {
        index.push_back(group.people >= options.min_group ? count++ : RowGroups::None);
        for (const std::uint32_t level : group.levels)
            group_of_level[level] = index.back();
    }
    auto groups = RowGroups::of_factor(column, mask, count, group_of_level);
    return {responses.instrument().factors()[factor].id, std::move(shown), std::move(index), std::move(groups), mask};
}

/// People on the two highest points, out of everybody who answered; `counts` holds an answer.
stats::Proportion top_two_of(std::span<const Count> counts)
{
    Count n = 0;
    Count top = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        n += counts[i];
        top += i + 2 >= counts.size() ? counts[i] : 0;
    }
    return *stats::Proportion::make(top, n);
}

stats::Descriptives described(std::span<const Count> counts, const std::vector<survey::ScalePoint>& points)
{
    std::vector<stats::CodeCount> codes;
    for (std::size_t i = 0; i < points.size(); ++i)
        codes.push_back({points[i].code, counts[i]});
    return stats::descriptives(codes);
}

std::string group_reason(stats::Reason reason, const std::string& factor, Count min_group)
{
    switch (reason) {
    case stats::Reason::NoAnswers:
    case stats::Reason::TooFewGroups: return say(Phrase::GroupsTooFew, {clipped(factor, 60), min_group});
    case stats::Reason::AllEqual: return say(Phrase::GroupsAllEqual, {clipped(factor, 60)});
    default: return {};
    }
}

stats::Reason add_two_groups(GroupFinding& out, const ContingencyTable& table, const std::vector<std::size_t>& rows,
                             stats::Exact exact)
{
    const auto found = stats::mann_whitney(table, exact);
    out.test = "mann-whitney";
    out.ties = found.ties;
    out.statistic = found.statistic;
    out.z = found.z;
    out.p = {found.p_asymptotic, found.p_exact, {}};
    out.effect = {"rank-biserial", found.rank_biserial, {}};
    if (const auto& interval = found.rank_biserial_interval)
        out.effect.ci95 = {interval->low, interval->high};
    const auto difference =
        stats::share_difference(top_two_of(table.row(0)), top_two_of(table.row(1)), stats::Level::percent95());
    out.top_two_difference = {difference.difference, {difference.interval.low, difference.interval.high}};
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.levels[rows[i]].mean_rank = found.mean_rank[i];
    return found.reason;
}

stats::Reason add_many_groups(GroupFinding& out, const ContingencyTable& table, const std::vector<std::size_t>& rows,
                              stats::Exact exact)
{
    const auto found = stats::kruskal_wallis(table, exact);
    out.ties = found.ties;
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.levels[rows[i]].mean_rank = found.mean_rank[i];
    if (rows.size() < 2)
        return found.reason;
    out.test = "kruskal-wallis";
    out.statistic = found.statistic;
    out.df = int(rows.size()) - 1;
    out.p = {found.p_asymptotic, found.p_exact, {}};
    out.effect = {"epsilon-squared", found.epsilon_squared, {}};
    if (rows.size() > MostCompared)
        return found.reason;
    for (const auto& pair : stats::dunn_comparisons(table))
        out.comparisons.push_back(
            {out.levels[rows[pair.first]].level, out.levels[rows[pair.second]].level, pair.z, pair.p, pair.p_adjusted});
    return found.reason;
}

/// hidden   per group of the comparison; empty when all may show
GroupFinding group_finding(const Responses& responses, std::size_t item, const GroupComparison& comparison,
                           const AnalysisOptions& options, std::span<const Hidden> hidden)
{
    const auto& instrument = responses.instrument();
    const auto& points = instrument.scale_of(instrument.items()[item]).points;
    const auto counts = survey::cross_counts(comparison.groups, responses.answers(item), points.size());
    GroupFinding out;
    out.item = instrument.items()[item].id;
    out.factor = comparison.id;
    std::vector<std::size_t> rows; // of out.levels: those that take part
    std::vector<Count> taking_part;
    for (std::size_t i = 0; i < comparison.shown.size(); ++i) {
        const std::uint32_t index = comparison.index[i];
        out.levels.push_back({comparison.shown[i].name, {}, {}, {}, {}, true});
        if (index == RowGroups::None)
            continue;
        const auto row = std::span(counts).subspan(index * points.size(), points.size());
        const auto figures = described(row, points);
        if (figures.n < std::max<Count>(1, options.min_group) || (!hidden.empty() && hidden[i] != Hidden::No))
            continue;
        auto& level = out.levels.back();
        level.suppressed = false;
        level.n = figures.n;
        level.mean = figures.mean;
        level.top_two = figures.top_two;
        out.n += figures.n;
        rows.push_back(i);
        taking_part.insert(taking_part.end(), row.begin(), row.end());
    }
    const auto table = ContingencyTable::make(rows.size(), points.size(), std::move(taking_part));
    out.reason = group_reason(add_group_test(out, *table, rows, options.exact), out.factor, options.min_group);
    return out;
}

/// Whether a group that is large enough is left out of a question because few of it answered. What is hidden for
/// another reason is told elsewhere.
bool has_few_answers(const GroupFinding& finding, const GroupComparison& comparison, std::span<const Hidden> hidden)
{
    for (std::size_t i = 0; i < finding.levels.size(); ++i)
        if (finding.levels[i].suppressed && comparison.index[i] != RowGroups::None &&
            (hidden.empty() || hidden[i] == Hidden::No))
            return true;
    return false;
}

} // namespace

std::vector<ComparedGroup> compared_groups(const Responses& responses, std::size_t factor, const survey::RowMask& mask,
                                           const AnalysisOptions& options)
{
    const auto& column = responses.factor(factor);
    const Grouping* grouping = options.find_grouping(responses.instrument().factors()[factor].id);
    std::vector<ComparedGroup> out;
    std::vector<std::size_t> place_of_merged(grouping ? grouping->groups.size() : 0, SIZE_MAX);
    for (const auto& kept : survey::kept_levels(responses, factor, mask)) {
        const std::string& level = column.levels[kept.level];
        const GroupPlace place = place_of(level, grouping);
        if (place.left_out)
            continue;
        std::size_t at = place.merged ? place_of_merged[*place.merged] : SIZE_MAX;
        if (at == SIZE_MAX) {
            at = out.size();
            out.push_back({place.merged ? grouping->groups[*place.merged].title : level, {}, 0});
            if (place.merged)
                place_of_merged[*place.merged] = at;
        }
        out[at].levels.push_back(kept.level);
        out[at].people += kept.people;
    }
    return out;
}

stats::Reason add_group_test(GroupFinding& out, const ContingencyTable& table, const std::vector<std::size_t>& rows,
                             stats::Exact exact)
{
    return (rows.size() == 2 ? add_two_groups : add_many_groups)(out, table, rows, exact);
}

void add_group_findings(const Responses& responses, std::size_t factor, const survey::RowMask& mask,
                        const AnalysisOptions& options, std::vector<GroupFinding>& groups,
                        std::vector<Notice>& warnings, const GroupsToHide& hidden)
{
    const auto comparison = comparison_by_factor(responses, factor, mask, options);
    std::vector<std::string> few; // questions
    for (std::size_t item = 0; item < responses.instrument().items().size(); ++item) {
        const auto hides = hidden.empty() ? std::span<const Hidden>() : std::span<const Hidden>(hidden[item]);
        groups.push_back(group_finding(responses, item, comparison, options, hides));
        if (has_few_answers(groups.back(), comparison, hides))
            few.push_back(responses.instrument().items()[item].id);
    }
    if (contains(comparison.index, RowGroups::None))
        warnings.push_back(problem_at("small-groups", {}, comparison.id,
                                      say(Phrase::SmallGroups, {clipped(comparison.id, 60), options.min_group})));
    else if (!few.empty())
        warnings.push_back(problem_at("few-answers", {}, comparison.id,
                                      say(Phrase::GroupsFewAnswers, {clipped(comparison.id, 60), few.size(),
                                                                     some_in_quotes(few), options.min_group})));
}

} // namespace wk::project
