// SPDX-License-Identifier: EUPL-1.2
#include "project/survey_comparison.h"

#include "base/phrases.h"

#include <algorithm>

namespace wk::project {

namespace {

/// The survey, and all that stands beside it.
std::vector<ComparisonSource> sources_of(const Survey& survey, const Findings& findings, References known)
{
    std::vector<ComparisonSource> out{source_of_findings(findings, say(Phrase::ComparisonThisSurvey))};
    const auto& chosen = survey.references;
    for (const auto& reference : known)
        if (std::find(chosen.begin(), chosen.end(), reference->id) != chosen.end() &&
            reference->instrument == survey.instrument->id())
            out.push_back(source_of_reference(reference));
    out.insert(out.end(), survey.compared.begin(), survey.compared.end());
    return out;
}

Comparison comparison_of(const Survey& survey, std::span<const ComparisonSource> sources,
                         const AnalysisOptions& options)
{
    return sources.size() > 1 ? source_comparison(*survey.instrument, sources, options) : Comparison();
}

/// Hides the counts of a group that may not be shown.
void protect(ItemTally& tally, Count smallest)
{
    if (tally.hidden != Hidden::No)
        return;
    std::vector<Count> counts;
    for (const auto& point : tally.points)
        counts.push_back(point.count);
    // What nobody answered gives nobody away: that the question was not asked has to stay told.
    if (std::all_of(counts.begin(), counts.end(), [](Count count) { return count == 0; }))
        return;
    tally.hidden = hidden_by_itself(counts, smallest);
    if (tally.hidden != Hidden::No)
        tally.points.clear();
}

} // namespace

Comparison survey_comparison(const Survey& survey, const Findings& findings, References known)
{
    return comparison_of(survey, sources_of(survey, findings, known), survey.analysis);
}

Comparison shared_comparison(const Survey& survey, const Findings& shared, References known, const SharingRules& rules)
{
    auto sources = sources_of(survey, shared, known);
    for (const auto& item : survey.instrument->items()) {
        auto& own = sources.front().tallies;
        if (std::none_of(own.begin(), own.end(), [&](const auto& tally) { return tally.item == item.id; }))
            own.push_back({item.id, {}, Hidden::Secondary, {}});
    }
    AnalysisOptions options = survey.analysis;
    options.min_group = std::max(options.min_group, rules.smallest_group());
    for (auto& source : sources)
        for (auto& tally : source.tallies)
            protect(tally, options.min_group);
    return comparison_of(survey, sources, options);
}

} // namespace wk::project
