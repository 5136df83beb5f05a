// SPDX-License-Identifier: EUPL-1.2
#include "app/change/change.h"

#include "app/change/draft.h"
#include "app/change/undo.h"
#include "base/phrases.h"

#include <cassert>

namespace wk::app {

namespace {

constexpr std::size_t UndoLimit = 500;

/// Puts what was shown of a self-assessment since into the sessions to go back to.
void keep_shown(project::Project& next, const project::Project& now)
{
    for (auto& session : next.assessments)
        for (const auto& current : now.assessments)
            if (current->id == session->id && current != session)
                session = std::make_shared<const assessment::Session>(assessment::with_shown(*session, *current));
}

/// Takes the last step of `from` and puts what was open on `to`, under the same name, which it returns. What left the
/// machine is no step back: the log stays. Nor is what a room has seen.
std::string step(State& state, std::vector<Step>& from, std::vector<Step>& to)
{
    if (from.back().file == state.file) {
        from.back().project.exports = state.project.exports;
        keep_shown(from.back().project, state.project);
    }
    state.visit_kept = 0; // what is typed from now on is another step
    begin_step(state);
    std::string name = from.back().name;
    to.push_back({std::move(state.project), state.file, name});
    state.project = std::move(from.back().project);
    state.file = from.back().file;
    from.pop_back();
    return name;
}

/// Puts what was open on the list to undo. While someone types, what it was before that visit to the field stands there
/// already.
void keep_step(State& state, project::Project was, std::string name)
{
    if (state.visit != 0 && state.visit_kept == state.visit)
        return;
    state.visit_kept = state.visit;
    state.undo.push_back({std::move(was), state.file, std::move(name)});
    if (state.undo.size() > UndoLimit)
        state.undo.erase(state.undo.begin());
    state.redo.clear();
}

/// Another project stands in place: what follows from it, keeping it, and saying so.
Effects settle(State& state, std::string said)
{
    mark_changed(state);
    refresh(state);
    Effects effects{draft_of(state)};
    if (!said.empty())
        effects.push_back(Announce{std::move(said)});
    return effects;
}

} // namespace

Effects change(State& state, project::Project next, What what, std::string said)
{
    const bool goes_on = !what.thing.empty() && what.thing == state.changing && !state.undo.empty();
    project::Project before = std::exchange(state.project, std::move(next));
    if (!goes_on)
        keep_step(state, std::move(before), std::move(what.name));
    state.changing = std::move(what.thing); // whoever goes on after another change would take that one back too
    return settle(state, std::move(said));
}

std::string thing_of(const std::string& place, const std::string& thing)
{
    return thing.empty() ? std::string() : place + "/" + thing;
}

void refresh(State& state)
{
    assert(state.derive);
    state.derive(state);
}

void begin_step(State& state)
{
    state.changing.clear();
}

void mark_changed(State& state)
{
    state.unsaved = true;
    ++state.revision;
}

Effects apply(State& state, const Undo&)
{
    if (state.undo.empty())
        return {};
    const std::string name = step(state, state.undo, state.redo);
    return settle(state, say(Phrase::Undone, {name}));
}

Effects apply(State& state, const Redo&)
{
    if (state.redo.empty())
        return {};
    const std::string name = step(state, state.redo, state.undo);
    return settle(state, say(Phrase::Redone, {name}));
}

} // namespace wk::app
