#include "app/update_parts.h"

#include "report/recalculation_words.h"

namespace wk::app {

Effects apply(State& state, const SetRecalculation& action)
{
    if (action.recalculation == state.project.recalculation)
        return {};
    project::Project next = state.project;
    next.recalculation = action.recalculation;
    auto effects = change_project(state, std::move(next), {});
    effects.push_back(Announce{report::recalculation_sentence(*state.recalculated)});
    return effects;
}

void refresh_recalculation(State& state)
{
    // Undo and other changes leave it alone; only what was typed is recalculated, which may take a moment.
    if (state.recalculated && state.recalculated_of == state.project.recalculation)
        return;
    state.recalculated_of = state.project.recalculation;
    state.recalculated = std::make_shared<const std::vector<project::RecalculatedLine>>(
        project::recalculated(state.project.recalculation));
}

} // namespace wk::app
