#include "app/verdict_screen.h"

#include "app/state.h"
#include "project/verdict_evidence.h"

#include <algorithm>

namespace wk::app {

void refresh_verdicts(State& state)
{
    state.verdict_facts.reset();
    const auto* survey = current_survey(state);
    if (!survey || !state.findings || state.findings->themes.empty())
        return;
    const auto& findings = *state.findings;
    auto& screen = state.verdict;
    screen.theme = std::min(screen.theme, findings.themes.size() - 1);
    const std::string& theme = findings.themes[screen.theme].id;
    VerdictFacts out;
    out.proposals = project::proposed_verdicts(findings, survey->verdict_rules);
    const auto own = std::find_if(survey->verdicts.begin(), survey->verdicts.end(),
                                  [&](const auto& verdict) { return verdict.theme == theme; });
    if (own != survey->verdicts.end()) {
        out.verdict = *own;
        out.counter = project::counter_evidence(findings, theme, own->light, survey->verdict_rules);
        out.problems = project::evidence_problems(*own, findings, *survey);
    }
    out.choices = project::evidence_choices(findings, *survey, theme, screen.kind);
    screen.choice = out.choices.empty() ? 0 : std::min(screen.choice, out.choices.size() - 1);
    state.verdict_facts = std::make_shared<const VerdictFacts>(std::move(out));
}

} // namespace wk::app
