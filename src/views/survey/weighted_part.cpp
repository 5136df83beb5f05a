// SPDX-License-Identifier: EUPL-1.2
#include "views/survey/survey_parts.h"

#include "app/survey/weight_choices.h"
#include "base/phrases.h"
#include "report/words/weighted_words.h"

#include <string>
#include <vector>

namespace wk::views {

void weight_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto choices = app::weight_choices(state);
    if (choices.size() < 2)
        return;
    std::vector<std::string> names;
    for (const auto& each : choices)
        names.push_back(each.words);
    if (const auto chosen = ui.choice(say(Phrase::WeightChoice), names, app::current_weights(state, choices)))
        actions.push_back(app::SetWeights{*chosen});
}

void weighted_part(ui::Ui& ui, const app::State& state, std::span<const project::ItemFinding> items)
{
    const auto& findings = *state.findings;
    if (!findings.weights)
        return;
    ui.heading(2, say(Phrase::WeightedTitle));
    ui.text(report::weighted_words(findings));
    if (findings.weights->n == 0)
        return;
    ui.card([&] { ui.table(report::weighted_table(items)); });
    ui.muted(report::weighted_passport());
}

} // namespace wk::views
