// SPDX-License-Identifier: EUPL-1.2
#include "app/update.h"

#include "app/update_parts.h"
#include "base/phrases.h"

#include <algorithm>

namespace wk::app {

namespace {

/// What the first part of the program can do by itself.
using FirstActions =
    ActionKinds<GoTo, PickFile, FileRefused, SetAppearance, SetTextSize, SystemAppearance, DismissMessage, ShowDialog,
                CloseDialog, SettingsFound, AssetsArrived, AssetsRefused, Moment, FieldLeft>;

/// Applies `action` when it is of one of the kinds.
template <class... Its>
Effects apply_one_of(ActionKinds<Its...>, State& state, const Action& action)
{
    Effects out;
    const auto attempt = [&](const auto* it) {
        if (it)
            out = apply(state, *it);
        return it != nullptr;
    };
    (void)(attempt(action.as<Its>()) || ...);
    return out;
}

template <class... Its>
bool is_one_of(ActionKinds<Its...>, const Action& action)
{
    return (action.as<Its>() || ...);
}

/// Keeps an action until everything is there. An example that was asked for gives way to what is asked for next.
Effects postpone(State& state, const Action& action)
{
    if (action.as<OpenExample>() || action.as<FileArrived>())
        std::erase_if(state.postponed, [](const Action& it) { return it.as<OpenExample>() != nullptr; });
    state.postponed.push_back(action);
    return {Announce{say(Phrase::RestFollows)}, FetchAssets{}};
}

} // namespace

bool needs_everything(const Action& action)
{
    if (const auto* go = action.as<GoTo>())
        return go->screen != Screen::Start && go->screen != Screen::Settings;
    return !is_one_of(FirstActions{}, action);
}

State initial_state(const Assets& assets)
{
    State state;
    state.assets = assets;
    return state;
}

Effects update_with_everything(State& state, const Action& action)
{
    auto effects = apply_one_of(AllActions{}, state, action);
    refresh(state); // what was chosen on a screen may show other things
    return effects;
}

Effects update(State& state, const Action& action)
{
    if (needs_everything(action))
        return state.assets.complete() ? update_with_everything(state, action) : postpone(state, action);
    return apply_one_of(FirstActions{}, state, action);
}

const project::Survey* current_survey(const State& state)
{
    return state.project.surveys.empty() ? nullptr : &state.project.surveys.front();
}

bool has_work(const State& state)
{
    return !state.project.surveys.empty() || !state.project.title.empty() ||
           !state.project.recalculation.text.empty() || project::has_route_work(state.project.route) ||
           !state.project.assessments.empty() || !state.project.questionnaires.empty() || !state.project.teams.empty();
}

std::string shown_key(const State& state)
{
    const auto& section = state.survey.section;
    return std::to_string(int(state.screen)) + "/" + std::to_string(int(section.kind)) + "/" +
           std::to_string(section.theme) + "/" + std::to_string(int(state.route.part)) + "/" + assessment_key(state);
}

bool is_dark(const State& state)
{
    return state.settings.appearance == Appearance::Dark ||
           (state.settings.appearance == Appearance::System && state.system_dark);
}

void forget_done(State& state)
{
    std::erase_if(state.messages, [](const Message& it) { return it.kind == MessageKind::Done; });
}

void tell(State& state, MessageKind kind, std::string text)
{
    constexpr std::size_t Most = 5;
    state.messages.insert(state.messages.begin(), Message{kind, std::move(text)});
    if (state.messages.size() > Most)
        state.messages.resize(Most);
}

} // namespace wk::app
