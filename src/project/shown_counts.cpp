// SPDX-License-Identifier: EUPL-1.2
#include "project/shown_counts.h"

#include "project/analyse.h"
#include "project/analyse_groups.h"
#include "survey/cross_tabulation.h"

#include <algorithm>
#include <map>

namespace wk::project {

namespace {

/// The groups of a factor with the number of each by its name.
struct ShownGroups {
    std::map<std::string, std::size_t> places;
    survey::RowGroups rows;
};

ShownGroups shown_groups(const survey::Responses& responses, std::size_t factor, const survey::RowMask& kept,
                         const AnalysisOptions& options)
{
    const auto& column = responses.factor(factor);
    std::map<std::string, std::size_t> places;
    std::vector<std::uint32_t> group_of_level(column.levels.size(), survey::RowGroups::None);
    for (const auto& group : compared_groups(responses, factor, kept, options)) {
        const std::size_t place = places.size();
        places[group.name] = place;
        for (const std::uint32_t level : group.levels)
            group_of_level[level] = std::uint32_t(place);
    }
    const std::size_t count = places.size();
    return {std::move(places), survey::RowGroups::of_factor(column, kept, count, group_of_level)};
}

FactorTally shown_factor(const GroupFinding& group, const ShownGroups& groups, std::size_t points,
                         std::span<const survey::Answer> answers)
{
    const auto counts = survey::cross_counts(groups.rows, answers, points);
    FactorTally out{group.factor, {}};
    for (const auto& level : group.levels) {
        const auto place = groups.places.find(level.level);
        out.levels.push_back({level.level, Hidden::Elsewhere, {}});
        if (level.suppressed || place == groups.places.end())
            continue;
        const auto begin = counts.begin() + std::ptrdiff_t(place->second * points);
        out.levels.back().hidden = Hidden::No;
        out.levels.back().counts.assign(begin, begin + std::ptrdiff_t(points));
    }
    return out;
}

} // namespace

ComparisonSource counts_shown(const Findings& findings)
{
    auto out = source_of_findings(findings, findings.instrument_title.empty() ? "-" : findings.instrument_title);
    out.smallest_group = findings.tests.method.min_group;
    return out;
}

ComparisonSource counts_shown(const Findings& findings, const Survey& survey, const survey::Responses& responses)
{
    auto out = counts_shown(findings);
    const auto kept = kept_rows(survey, responses);
    if (!kept || !findings.tests.groups)
        return out;
    const auto& instrument = responses.instrument();
    std::map<std::string, ShownGroups> groups;
    for (const auto& group : *findings.tests.groups) {
        const auto factor = instrument.find_factor(group.factor);
        const auto item = instrument.find_item(group.item);
        const auto tally = std::find_if(out.tallies.begin(), out.tallies.end(),
                                        [&](const auto& each) { return each.item == group.item; });
        if (!factor || !item || tally == out.tallies.end())
            continue;
        auto found = groups.find(group.factor);
        if (found == groups.end())
            found = groups.emplace(group.factor, shown_groups(responses, *factor, *kept, survey.analysis)).first;
        tally->factors.push_back(shown_factor(group, found->second, tally->points.size(), responses.answers(*item)));
    }
    return out;
}

const LevelTally* shown_tally(const ComparisonSource& counts, const std::string& item, const std::string& factor,
                              const std::string& level)
{
    for (const auto& tally : counts.tallies)
        if (tally.item == item)
            for (const auto& each : tally.factors)
                if (each.factor == factor)
                    for (const auto& group : each.levels)
                        if (group.level == level && group.hidden == Hidden::No)
                            return &group;
    return nullptr;
}

} // namespace wk::project
