// SPDX-License-Identifier: EUPL-1.2
#include "app/window/update.h"

#include "app/assessment/updates.h"
#include "app/change/undo.h"
#include "app/comparison/updates.h"
#include "app/files/updates.h"
#include "app/follow_up/updates.h"
#include "app/open/updates.h"
#include "app/questionnaire/updates.h"
#include "app/recalculation/updates.h"
#include "app/report/updates.h"
#include "app/route/updates.h"
#include "app/sharing/updates.h"
#include "app/study/updates.h"
#include "app/survey/updates.h"
#include "app/verdict/updates.h"
#include "app/verification/updates.h"
#include "app/window/derived.h"
#include "app/window/updates.h"
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

bool opens_example(const Action& action)
{
    return action.as<OpenExample>() || action.as<OpenLetter>();
}

/// Keeps an action until everything is there. An example that was asked for gives way to what is asked for next.
Effects postpone(State& state, const Action& action)
{
    if (opens_example(action) || action.as<FileArrived>())
        std::erase_if(state.postponed, opens_example);
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
    state.derive = derive;
    state.assets = assets;
    return state;
}

namespace {

/// Whether earlier actions left something for frames of their own.
bool waits(const State& state)
{
    return state.coming || state.deriving || saves_on(state);
}

/// The next of what earlier actions left for frames of their own; false when there is nothing.
bool take_step(State& state, Effects& effects)
{
    if (!waits(state))
        return false;
    if (saves_on(state)) {
        effects = with(std::move(effects), save_on(state));
        return true;
    }
    if (state.coming)
        effects = with(std::move(effects), take_coming(state));
    derive_some(state, 1);
    return true;
}

} // namespace

Effects update_with_everything(State& state, const Action& action)
{
    Effects effects;
    if (action.as<GoOn>()) {
        if (take_step(state, effects))
            return with(std::move(effects), {Continue{true}});
    }
    while (take_step(state, effects)) { // every action meets a whole state
    }
    effects = with(std::move(effects), apply_one_of(AllActions{}, state, action));
    // What was chosen on a screen may show other things. What left comes behind the writing of it.
    const bool whole = derive_some(state, action.as<Shared>() ? 0 : 1);
    return whole && !waits(state) ? effects : with(std::move(effects), {Continue{true}});
}

Effects update(State& state, const Action& action)
{
    if (needs_everything(action) || waits(state))
        return state.assets.complete() ? update_with_everything(state, action) : postpone(state, action);
    return apply_one_of(FirstActions{}, state, action);
}

} // namespace wk::app
