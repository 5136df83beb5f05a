// SPDX-License-Identifier: EUPL-1.2
#include "project/for_others.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/analysis_options.h"
#include "project/disclosure.h"
#include "project/shared_notices.h"
#include "project/verdict_evidence.h"
#include "project/withheld.h"
#include "stats/counts/known_sums.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace wk::project {

namespace {

using stats::Exposure;
using stats::Factor;
using stats::KnownSums;

constexpr std::size_t MostLevelCells = 40'000'000; ///< sums × sums × levels of what is looked through

// ---- groups

/// Which of `shown` groups stay behind when everybody's answers are shown as well. Only numbers of people are known, of
/// groups that are hidden not even those.
std::vector<Hidden> hidden_by_number(const std::vector<std::optional<Count>>& shown, Count everybody, Count smallest)
{
    std::vector<std::vector<Count>> groups;
    for (const auto& n : shown)
        groups.push_back({n.value_or(0)});
    return hidden_groups(groups, std::array{everybody}, smallest);
}

void hide_groups(Findings& findings, Count smallest)
{
    std::map<std::string, Count> times; // per factor
    for (auto& group : *findings.tests.groups) {
        const auto* item = item_named(findings, group.item);
        std::vector<std::optional<Count>> shown;
        for (const auto& level : group.levels)
            shown.push_back(level.suppressed ? std::nullopt : level.n);
        const auto hidden = hidden_by_number(shown, item ? item->n : 0, smallest);
        std::vector<std::size_t> levels;
        for (std::size_t i = 0; i < hidden.size(); ++i)
            if (!group.levels[i].suppressed && hidden[i] != Hidden::No)
                levels.push_back(i);
        if (levels.empty())
            continue;
        times[group.factor] += Count(levels.size());
        withhold_levels(group, levels);
    }
    for (const auto& factor : findings.factors)
        if (const Count number = times[factor.id]; number > 0)
            findings.data.warnings.push_back(
                problem_at("hidden-together", {}, factor.id,
                           say(Phrase::HiddenTogether, {clipped(factor.title, 60), number, smallest})));
}

/// A number of people in a category, of those whose answer was looked at: nothing when it may not be shown, by the rule
/// of category_plan() as far as one number goes.
void hide_category(std::optional<Count>& n, Count coded, Count smallest)
{
    if (n && (*n < smallest || *n + 1 >= coded))
        n.reset();
}

void hide_coded(OpenFinding& open, Count smallest)
{
    for (auto& category : open.categories)
        hide_category(category.n, open.answered - open.uncoded, smallest);
    for (auto& group : open.groups) {
        std::vector<std::optional<Count>> shown;
        for (const auto& level : group.levels)
            shown.push_back(level.suppressed ? std::nullopt : level.answered);
        const auto hidden = hidden_by_number(shown, open.answered, smallest);
        for (std::size_t i = 0; i < hidden.size(); ++i)
            if (hidden[i] != Hidden::No)
                group.levels[i] = {group.levels[i].level, true, {}, {}, {}, {}};
        for (auto& level : group.levels)
            for (auto& n : level.categories)
                hide_category(n, level.answered.value_or(0) - level.uncoded.value_or(0), smallest);
    }
}

// ---- weighted figures

/// Whether weighted figures, beside those of everybody and of the groups that show, rest on few people.
///
/// How many people of a level answered an item is known of groups that show. The others are taken to be all who
/// responded, and as many people more are asked for as of them all did not answer: whatever rests on some of those
/// levels rests on enough people then, whichever of them did not.
class WeightedSums {
public:
    WeightedSums(const Findings& findings, Count smallest) : m_response(*findings.response), m_smallest(smallest)
    {
        const auto dropped = dropped_levels(findings);
        for (const auto& level : m_response.levels) {
            const bool counts = level.population > 0 && level.responded > 0;
            m_responded.push_back(dropped.contains(level.level) ? 0 : level.responded);
            m_weights.push_back(counts ? stats::factor_of(level.population, level.responded) : Factor(0));
        }
        m_responded.push_back(m_response.without_level);
        m_weights.push_back(0);
    }

    /// group   the comparison of the item by the factor of the address file; null when there is none
    bool give_away(const ItemFinding& item, const GroupFinding* group)
    {
        std::vector<Count> shown(m_responded.size(), 0); // people who answered
        std::map<std::string_view, Count> n_of;
        if (group)
            for (const auto& level : group->levels)
                if (!level.suppressed)
                    n_of[level.level] = level.n.value_or(0);
        for (std::size_t i = 0; i < m_response.levels.size(); ++i)
            if (const auto found = n_of.find(m_response.levels[i].level); found != n_of.end())
                shown[i] = found->second;
        Count missing = -item.n;
        for (std::size_t i = 0; i < shown.size(); ++i)
            missing += shown[i] > 0 ? shown[i] : m_responded[i];
        const auto [found, added] = m_found.emplace(std::pair(shown, std::max<Count>(0, missing)), true);
        if (added)
            found->second = exposed(shown, found->first.second);
        return found->second;
    }

private:
    static std::set<std::string_view> dropped_levels(const Findings& findings)
    {
        std::set<std::string_view> out;
        for (const auto& factor : findings.factors)
            if (factor.id == findings.response->factor)
                for (const auto& level : factor.levels)
                    if (!level.kept)
                        out.insert(level.level);
        return out;
    }

    bool exposed(const std::vector<Count>& shown, Count missing) const
    {
        const auto groups = std::count_if(shown.begin(), shown.end(), [](Count n) { return n > 0; });
        const auto sums = std::size_t(groups) + 2;
        if (sums * sums > MostLevelCells / shown.size())
            return true;
        std::vector<Count> people; // with a group that shows there are always enough
        for (std::size_t i = 0; i < shown.size(); ++i)
            people.push_back(shown[i] > 0 ? shown[i] + missing : m_responded[i]);
        KnownSums known(people);
        known.add(std::vector<Factor>(people.size(), 1));
        known.add(m_weights);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            std::vector<Factor> one(people.size(), 0);
            one[i] = 1;
            if (shown[i] > 0)
                known.add(one);
        }
        return known.exposure(m_smallest + missing) != Exposure::Nobody;
    }

    const ResponseFinding& m_response;
    Count m_smallest;
    std::vector<Count> m_responded; ///< per level of the address file, and of no level
    std::vector<Factor> m_weights;  ///< of each of them
    std::map<std::pair<std::vector<Count>, Count>, bool> m_found;
};

const GroupFinding* group_of(const Findings& findings, const std::string& item, const std::string& factor)
{
    if (findings.tests.groups)
        for (const auto& group : *findings.tests.groups)
            if (group.item == item && group.factor == factor)
                return &group;
    return nullptr;
}

/// Who has which weight of a column is not told, so nobody can look again at what left unguarded.
///
/// guarded   the weighted figures were made for others, with groups of `smallest` and more
void hide_weighted(Findings& findings, Count smallest, bool guarded)
{
    const auto all = findings.items.size();
    std::size_t hidden = 0;
    std::optional<WeightedSums> sums;
    const bool by_column = findings.weights && findings.weights->by == name_of(Weighting::Column);
    if (findings.response && !by_column)
        sums.emplace(findings, smallest);
    for (auto& item : findings.items) {
        if (!item.weighted || (by_column && guarded && item.weighted->n >= smallest) ||
            (sums && item.weighted->n >= smallest &&
             !sums->give_away(item, group_of(findings, item.id, findings.response->factor))))
            continue;
        item.weighted.reset();
        ++hidden;
    }
    if (hidden > 0)
        findings.data.warnings.push_back(
            problem_at("hidden-weighted", {}, {}, say(Phrase::HiddenWeighted, {hidden, all, smallest})));
}

} // namespace

Findings for_others(Findings findings)
{
    const TestFindings before = findings.tests;
    auto& smallest = findings.tests.method.min_group;
    const bool guarded = !findings.internal && smallest >= SmallestGroupEver;
    smallest = std::max(smallest, SmallestGroupEver);
    findings.internal = false;
    hide_few(findings, smallest);
    if (findings.tests.groups)
        hide_groups(findings, smallest);
    hide_weighted(findings, smallest, guarded);
    for (auto& open : findings.open)
        hide_coded(open, smallest);
    close_again(before, findings);
    findings.data.warnings = shared_notices(findings.data.warnings);
    return findings;
}

} // namespace wk::project
