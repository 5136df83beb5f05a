// SPDX-License-Identifier: EUPL-1.2
#include "app/follow_up/follow_up_facts.h"

#include "app/state/state.h"
#include "app/verdict/verdict_facts.h"
#include "project/verdict_evidence.h"

#include <algorithm>

namespace wk::app {

namespace {

/// Holds an index within a list; 0 when that is empty.
void keep_within(std::size_t& index, std::size_t size)
{
    index = size == 0 ? 0 : std::min(index, size - 1);
}

FollowUpFacts facts_of(const project::Conclusion& conclusion, const project::Findings& findings,
                       const project::Survey& survey, project::EvidenceKind kind)
{
    FollowUpFacts out;
    out.basis = project::basis_of(conclusion.evidence, findings, survey);
    out.problems = project::conclusion_problems(conclusion, findings, survey);
    out.counter = project::against_conclusion(conclusion, findings, survey);
    out.found = found_evidence(conclusion.evidence, findings, survey);
    const auto theme = conclusion.theme.empty() ? std::nullopt : std::optional<std::string_view>(conclusion.theme);
    out.choices = project::evidence_choices(findings, survey, theme, kind);
    return out;
}

} // namespace

void make_follow_up_facts(State& state)
{
    state.follow_up_facts.reset();
    const auto* survey = current_survey(state);
    if (state.survey.section.kind != SectionKind::FollowUp || !survey || !state.findings)
        return;
    auto& screen = state.follow_up;
    const auto& conclusions = survey->follow_up.conclusions;
    keep_within(screen.conclusion, conclusions.size());
    keep_within(screen.recommendation, survey->follow_up.recommendations.size());
    FollowUpFacts out;
    if (!conclusions.empty())
        out = facts_of(conclusions[screen.conclusion], *state.findings, *survey, screen.pick.kind);
    keep_within(screen.pick.choice, out.choices.size());
    state.follow_up_facts = std::make_shared<const FollowUpFacts>(std::move(out));
}

} // namespace wk::app
