// SPDX-License-Identifier: EUPL-1.2
#include "app/questionnaire/updates.h"

#include "app/change/lost_words.h"
#include "app/change/messages.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/read_anew.h"

#include <algorithm>

namespace wk::app {

namespace {

/// Changes what the user said about the file.
Effects change_mapping(State& state, survey::Mapping mapping)
{
    if (!current_survey(state) || mapping == current_survey(state)->mapping)
        return {};
    project::Survey survey = *current_survey(state);
    survey.mapping = std::move(mapping);
    return change_reading(state, std::move(survey), {say(Phrase::StepMapping)}, say(Phrase::MappingChanged));
}

} // namespace

Effects change_reading(State& state, project::Survey survey, What what, std::string said)
{
    auto anew = project::read_anew(survey);
    if (!anew)
        return fail(state, anew.error());
    state.responses = std::move(anew->responses);
    project::Project next = state.project;
    next.surveys.front() = std::move(survey);
    if (!anew->lost.empty()) {
        const std::string lost = say(Phrase::ReadingLost, {joined(lost_words(anew->lost), ", ")});
        tell(state, MessageKind::Attention, lost);
        said += " " + lost;
    }
    return change(state, std::move(next), std::move(what), std::move(said));
}

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
