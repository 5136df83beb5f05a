// SPDX-License-Identifier: EUPL-1.2
#include "app/survey/updates.h"
#include "app/survey/weight_choices.h"

#include "app/change/change.h"
#include "base/lists.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/verdict_evidence.h"

#include <algorithm>

namespace wk::app {

namespace {

/// Changes what the survey on screen tests; nothing when `change` leaves it as it was.
template <class Change>
Effects change_analysis(State& state, Phrase step, std::string said, Change change)
{
    return change_survey(state, {say(step)}, std::move(said), [&](project::Survey& survey) {
        change(survey.analysis);
        return survey.analysis != current_survey(state)->analysis;
    });
}

project::Grouping& grouping_of(project::AnalysisOptions& analysis, const std::string& factor)
{
    for (auto& each : analysis.groupings)
        if (each.factor == factor)
            return each;
    analysis.groupings.push_back({factor, {}, {}});
    return analysis.groupings.back();
}

/// A name that no merged group has yet: "Samengevoegde groep 2".
std::string fresh_group_title(const project::Grouping& grouping)
{
    for (std::size_t number = 1;; ++number) {
        std::string title = say(Phrase::GroupingDefault, {number});
        if (std::none_of(grouping.groups.begin(), grouping.groups.end(),
                         [&](const auto& group) { return group.title == title; }))
            return title;
    }
}

} // namespace

Effects apply(State& state, const CompareBy& action)
{
    state.survey.factor = action.factor;
    state.survey.sort = {};
    return change_analysis(state, Phrase::StepCompareBy, {}, [&](auto& analysis) {
        if (!contains(analysis.by, action.factor))
            analysis.by.push_back(action.factor);
    });
}

Effects apply(State& state, const DropFactor& action)
{
    const auto* survey = current_survey(state);
    const auto factor = survey ? survey->instrument->find_factor(action.factor) : std::nullopt;
    if (!factor || survey->analysis.by.size() < 2)
        return {};
    const std::string title = clipped(survey->instrument->factors()[*factor].title, 60);
    if (const auto leaning = project::leaning_on_factor(*survey, action.factor); leaning > 0)
        return {Announce{say(Phrase::CompareCited, {title, leaning})}};
    return change_analysis(state, Phrase::StepDropFactor, say(Phrase::CompareDropped, {title}),
                           [&](auto& analysis) { std::erase(analysis.by, action.factor); });
}

Effects apply(State& state, const CorrelateWith& action)
{
    state.survey.variable = action.variable;
    state.survey.sort = {};
    return {};
}

Effects apply(State& state, const SetAdjustment& action)
{
    return change_analysis(state, Phrase::StepAdjustment, {},
                           [&](auto& analysis) { analysis.adjust = project::adjustments()[action.method]; });
}

Effects apply(State& state, const SetCorrelation& action)
{
    return change_analysis(state, Phrase::StepCorrelation, {}, [&](auto& analysis) {
        analysis.correlation = project::correlation_methods()[action.method];
    });
}

Effects apply(State& state, const SetMinGroup& action)
{
    return change_analysis(state, Phrase::StepMinGroup, {},
                           [&](auto& analysis) { analysis.min_group = std::max<survey::Count>(1, action.people); });
}

Effects apply(State& state, const SetWeights& action)
{
    const auto choices = weight_choices(state);
    if (action.choice >= choices.size())
        return {};
    return change_analysis(state, Phrase::StepWeighting, {}, [&](auto& analysis) {
        analysis.weighting = choices[action.choice].weighting;
        analysis.weight_variable = choices[action.choice].variable;
    });
}

Effects apply(State& state, const ShowGrouping& action)
{
    state.survey.show_grouping = action.shown;
    return {};
}

Effects apply(State& state, const PlaceLevel& action)
{
    return change_analysis(state, Phrase::StepGrouping, say(Phrase::GroupingChanged), [&](auto& analysis) {
        auto& grouping = grouping_of(analysis, action.factor);
        std::erase(grouping.left_out, action.level);
        for (auto& group : grouping.groups)
            std::erase(group.levels, action.level);
        if (action.left_out) {
            grouping.left_out.push_back(action.level);
        } else if (action.group) {
            if (*action.group >= grouping.groups.size())
                grouping.groups.push_back({fresh_group_title(grouping), {action.level}});
            else
                grouping.groups[*action.group].levels.push_back(action.level);
        }
        std::erase_if(grouping.groups, [](const auto& group) { return group.levels.empty(); });
        std::erase_if(analysis.groupings,
                      [](const auto& each) { return each.groups.empty() && each.left_out.empty(); });
    });
}

Effects apply(State& state, const NameGroup& action)
{
    return change_analysis(state, Phrase::StepGroupName, {}, [&](auto& analysis) {
        auto& grouping = grouping_of(analysis, action.factor);
        if (action.group < grouping.groups.size() && !trim(action.title).empty())
            grouping.groups[action.group].title = std::string(trim(action.title));
    });
}

Effects apply(State& state, const ShowAllSentences& action)
{
    state.survey.all_sentences = action.shown;
    return {};
}

} // namespace wk::app
