#include "app/update_parts.h"

#include "base/phrases.h"

#include <algorithm>

namespace wk::app {

namespace {

/// A title that no other source has: "Project (2)".
std::string fresh_title(const std::vector<project::ComparisonSource>& sources, const std::string& title)
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
    if (!current_survey(state))
        return {};
    project::Project next = state.project;
    auto& references = next.surveys.front().references;
    std::erase(references, action.id);
    if (action.used)
        references.push_back(action.id);
    if (references == current_survey(state)->references)
        return {};
    return change_project(state, std::move(next), {});
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
    project::Project next = state.project;
    auto& compared = next.surveys.front().compared;
    const std::string said = say(Phrase::ComparisonGone, {compared[action.index].title});
    compared.erase(compared.begin() + std::ptrdiff_t(action.index));
    return change_project(state, std::move(next), said);
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
    auto source = compared_source(state, action.name, action.bytes);
    if (!source)
        return fail(state, source.error());
    project::Project next = state.project;
    auto& compared = next.surveys.front().compared;
    source->title = fresh_title(compared, source->title);
    const std::string said = say(Phrase::ComparisonAdded, {source->title});
    compared.push_back(std::move(*source));
    forget_done(state);
    auto effects = change_project(state, std::move(next), said);
    tell(state, MessageKind::Done, said);
    return effects;
}

} // namespace wk::app
