#include "app/update_parts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse.h"

#include <algorithm>

namespace wk::app {

namespace {

/// Changes what the user said about the file. Groups may be other ones then: filters, comparisons and address file that
/// no longer fit go, and undo brings them back.
Effects change_mapping(State& state, survey::Mapping mapping)
{
    if (!current_survey(state) || mapping == current_survey(state)->mapping)
        return {};
    project::Project next = state.project;
    auto& survey = next.surveys.front();
    survey.mapping = std::move(mapping);
    const auto prepared = project::prepare(survey);
    if (!prepared) {
        tell(state, MessageKind::Error, prepared.error().message);
        return {Announce{prepared.error().message}};
    }
    if (!project::analyse(survey, **prepared, survey.analysis)) {
        survey.filters.clear();
        survey.analysis = project::usual_options(*survey.instrument);
        if (!project::analyse(survey, **prepared, survey.analysis))
            survey.frame.reset();
    }
    state.responses = *prepared;
    return change_project(state, std::move(next), say(Phrase::MappingChanged));
}

} // namespace

Effects apply(State& state, const MapColumn& action)
{
    if (!current_survey(state))
        return {};
    survey::Mapping mapping = current_survey(state)->mapping;
    // A question has one column: what was said about another column for it no longer holds.
    std::erase_if(mapping.columns, [&](const auto& choice) {
        return choice.column == action.column || (!action.target.empty() && choice.target == action.target);
    });
    if (action.by_hand)
        mapping.columns.push_back({action.column, action.target});
    return change_mapping(state, std::move(mapping));
}

Effects apply(State& state, const MapOption& action)
{
    if (!current_survey(state))
        return {};
    survey::Mapping mapping = current_survey(state)->mapping;
    std::erase_if(mapping.options, [&](const auto& choice) {
        return choice.scale == action.option.scale && fold(choice.text) == fold(action.option.text);
    });
    if (action.known)
        mapping.options.push_back(action.option);
    return change_mapping(state, std::move(mapping));
}

Effects apply(State& state, const ForgetMapping&)
{
    return change_mapping(state, {});
}

Effects apply(State& state, const ShowMapping& action)
{
    state.mapping.all = action.all;
    return {};
}

} // namespace wk::app
