// SPDX-License-Identifier: EUPL-1.2
#include "app/recalculation/updates.h"

#include "base/phrases.h"
#include "report/words/recalculation_words.h"

namespace wk::app {

Effects apply(State& state, const SetRecalculation& action)
{
    if (action.recalculation == state.project.recalculation)
        return {};
    project::Project next = state.project;
    next.recalculation = action.recalculation;
    auto effects = change(state, std::move(next), {say(Phrase::StepRecalculation)});
    effects.push_back(Announce{report::recalculation_sentence(*state.recalculated)});
    return effects;
}

void make_recalculation(State& state)
{
    state.recalculated = std::make_shared<const std::vector<project::RecalculatedLine>>(
        project::recalculated(state.project.recalculation));
}

} // namespace wk::app
