// SPDX-License-Identifier: EUPL-1.2
#include "app/recalculation/recalculation_facts.h"
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
    effects.push_back(Announce{state.recalculation_facts->sentence});
    return effects;
}

void make_recalculation_facts(State& state)
{
    auto lines = project::recalculated(state.project.recalculation);
    auto sentence = report::recalculation_sentence(lines);
    auto table = lines.empty() ? report::DataTable{} : report::recalculation_table(lines);
    state.recalculation_facts = std::make_shared<const RecalculationFacts>(
        RecalculationFacts{std::move(lines), std::move(sentence), std::move(table)});
}

} // namespace wk::app
