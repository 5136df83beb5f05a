// SPDX-License-Identifier: EUPL-1.2
#include "app/verdict/verdict_facts.h"

#include "app/state/state.h"
#include "base/text.h"
#include "project/verdict_evidence.h"

#include <algorithm>

namespace wk::app {

std::optional<project::Evidence> picked_evidence(const EvidencePick& pick,
                                                 const std::vector<project::Evidence>& choices)
{
    if (pick.choice < choices.size())
        return choices[pick.choice];
    const std::string name(trim(pick.name));
    const bool named = pick.kind == project::EvidenceKind::Document || pick.kind == project::EvidenceKind::Interview;
    return !named || name.empty() ? std::nullopt : std::optional(project::Evidence{pick.kind, name, {}});
}

std::vector<bool> found_evidence(const std::vector<project::Evidence>& evidence, const project::Findings& findings,
                                 const project::Survey& survey)
{
    std::vector<bool> out;
    for (const auto& each : evidence)
        out.push_back(project::evidence_place(each, findings, survey).part != project::FoundIn::Nowhere);
    return out;
}

bool may_be_adopted(const project::Proposal& proposal, const std::vector<project::Verdict>& verdicts)
{
    return proposal.light && std::none_of(verdicts.begin(), verdicts.end(),
                                          [&](const auto& verdict) { return verdict.theme == proposal.theme; });
}

void make_verdict_facts(State& state)
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
    out.adoptable = std::size_t(std::count_if(out.proposals.begin(), out.proposals.end(), [&](const auto& each) {
        return may_be_adopted(each, survey->verdicts);
    }));
    const auto own = std::find_if(survey->verdicts.begin(), survey->verdicts.end(),
                                  [&](const auto& verdict) { return verdict.theme == theme; });
    if (own != survey->verdicts.end()) {
        out.verdict = *own;
        out.counter = project::counter_evidence(findings, theme, own->light, survey->verdict_rules);
        out.problems = project::evidence_problems(own->evidence, findings, *survey);
        out.found = found_evidence(own->evidence, findings, *survey);
    }
    out.choices = project::evidence_choices(findings, *survey, theme, screen.pick.kind);
    screen.pick.choice = out.choices.empty() ? 0 : std::min(screen.pick.choice, out.choices.size() - 1);
    state.verdict_facts = std::make_shared<const VerdictFacts>(std::move(out));
}

} // namespace wk::app
