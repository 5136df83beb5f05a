// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"

#include <string>
#include <utility>

namespace wk::app {

/// What a change is about.
struct What {
    /// The step to undo, as the screen names it: it stands behind "Ongedaan gemaakt: ", without a capital or full stop.
    std::string name;
    /// Changes of one thing that follow each other are one step to undo. Empty: a step of its own.
    std::string thing = {};
};

/// Puts `next` in the project's place, the old one on the list to undo, and brings up to date what follows from it. The
/// one function that does so: every change that a person makes comes here.
/// said   what the live region tells about it; may be empty
Effects change(State& state, project::Project next, What what, std::string said = {});

/// Changes the survey on screen; nothing without one, or when `edit(survey)` says that it left it as it was.
template <class Edit>
Effects change_survey(State& state, What what, std::string said, Edit edit)
{
    if (!current_survey(state))
        return {};
    project::Project next = state.project;
    return edit(next.surveys.front()) ? change(state, std::move(next), std::move(what), std::move(said)) : Effects{};
}

/// `thing` of `place`, for What::thing; empty when `thing` is.
std::string thing_of(const std::string& place, const std::string& thing);

/// Brings up to date everything derived: whoever changes a project or a screen and needs the outcome within the same
/// action calls it; after every action it is done anyway.
void refresh(State& state);

/// The next change is a step of its own, also when it changes the same thing once more.
void begin_step(State& state);

/// The project is not as it was saved any more.
void mark_changed(State& state);

} // namespace wk::app
