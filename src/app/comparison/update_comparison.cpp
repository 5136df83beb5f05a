// SPDX-License-Identifier: EUPL-1.2
#include "app/comparison/updates.h"

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/comparison/comparison_facts.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/aggregate.h"

#include <algorithm>

namespace wk::app {

namespace {

/// A title that no other source has: "Project (2)".
std::string fresh_source_title(const std::vector<project::ComparisonSource>& sources, const std::string& title)
{
    std::string out = title;
    for (int number = 2;
         std::any_of(sources.begin(), sources.end(), [&](const auto& each) { return each.title == out; }); ++number)
        out = title + " (" + std::to_string(number) + ")";
    return out;
}

} // namespace

Effects apply(State& state, const UseReference& action)
{
    return change_survey(state, {say(Phrase::StepReference)}, {}, [&](project::Survey& survey) {
        std::erase(survey.references, action.id);
        if (action.used)
            survey.references.push_back(action.id);
        return survey.references != current_survey(state)->references;
    });
}

Effects apply(State& state, const AddSource&)
{
    state.comparison.adding = current_survey(state) != nullptr;
    return {AskForFile{}};
}

Effects apply(State& state, const RemoveSource& action)
{
    if (!current_survey(state) || action.index >= current_survey(state)->compared.size())
        return {};
    const std::string said = say(Phrase::ComparisonGone, {current_survey(state)->compared[action.index].title});
    return change_survey(state, {say(Phrase::StepSourceGone)}, said, [&](project::Survey& survey) {
        survey.compared.erase(survey.compared.begin() + std::ptrdiff_t(action.index));
        return true;
    });
}

Effects apply(State& state, const NameSource& action)
{
    const std::string title(trim(action.title));
    const auto* survey = current_survey(state);
    if (!survey || action.index >= survey->compared.size() || title.empty())
        return {};
    auto others = survey->compared;
    others.erase(others.begin() + std::ptrdiff_t(action.index));
    const std::string named = fresh_source_title(others, title);
    return change_survey(state, {say(Phrase::StepSourceNamed, {named})}, {}, [&](project::Survey& next) {
        next.compared[action.index].title = named;
        return next.compared[action.index].title != current_survey(state)->compared[action.index].title;
    });
}

Effects apply(State& state, const NameFrame& action)
{
    const std::string name(trim(action.name));
    const auto* survey = current_survey(state);
    if (!survey || !survey->frame || name.empty())
        return {};
    return change_survey(state, {say(Phrase::StepSourceNamed, {name})}, {}, [&](project::Survey& next) {
        for (auto& notice : next.import_notices)
            if (notice.file == next.frame->name) // they stay its own
                notice.file = name;
        next.frame->name = name;
        return next.frame->name != current_survey(state)->frame->name;
    });
}

Effects apply(State& state, const MergeSources&)
{
    if (!current_survey(state) || current_survey(state)->compared.size() < 2)
        return {};
    const auto& sources = current_survey(state)->compared;
    const std::string number = format_count(sources.size());
    auto merged =
        project::merged_counts(sources, say(Phrase::MergeTitle, {number}), state.project.sharing.smallest_group());
    if (!merged)
        return fail(state, merged.error());
    const std::string said = say(Phrase::MergeDone, {number});
    forget_done(state);
    auto effects = change_survey(state, {say(Phrase::StepMerge)}, said, [&](project::Survey& survey) {
        survey.compared = {*std::move(merged)};
        return true;
    });
    tell(state, MessageKind::Done, said);
    return effects;
}

Effects apply(State& state, const SetMeasure& action)
{
    state.comparison.measure = action.measure;
    state.survey.sort = {};
    return {};
}

Effects apply(State& state, const ChooseComparedTheme& action)
{
    state.comparison.theme = action.theme;
    state.survey.sort = {};
    return {};
}

Effects add_source(State& state, const FileArrived& action)
{
    state.comparison.adding = false;
    return add_source(state, compared_source(state, action.name, action.bytes));
}

Effects counts_without_survey(State& state, const std::string& name)
{
    return fail(state, {"counts-first", say(Phrase::ComparisonCountsNeedSurvey, {name}), name});
}

Effects add_source(State& state, Result<project::ComparisonSource> source)
{
    if (!source)
        return fail(state, source.error());
    source->title = fresh_source_title(current_survey(state)->compared, source->title);
    const std::string said = say(Phrase::ComparisonAdded, {source->title});
    forget_done(state);
    auto effects = change_survey(state, {say(Phrase::StepSource, {source->title})}, said, [&](project::Survey& survey) {
        survey.compared.push_back(std::move(*source));
        return true;
    });
    tell(state, MessageKind::Done, said);
    return effects;
}

} // namespace wk::app
