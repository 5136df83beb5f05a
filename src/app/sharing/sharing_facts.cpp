// SPDX-License-Identifier: EUPL-1.2
#include "app/sharing/sharing_facts.h"

#include "app/state/state.h"
#include "base/phrases.h"
#include "project/analyse.h"
#include "project/shared_files.h"
#include "project/shared_quotes.h"
#include "survey/coding.h"

#include <algorithm>

namespace wk::app {

namespace {

QuoteFacts quote_facts(const State& state, const survey::RowMask& kept, std::size_t index)
{
    const auto& quote = current_survey(state)->quotes[index];
    auto sharing = project::quote_sharing(quote, *state.responses, kept);
    return {index, sharing.may_leave, quote.checked, std::move(sharing.risks), std::move(sharing.problem)};
}

} // namespace

void make_sharing_facts(State& state)
{
    state.sharing_facts.reset();
    const auto* survey = current_survey(state);
    const bool open = state.survey.section.kind == SectionKind::Sharing;
    if (!open || !survey || !state.findings || !state.responses)
        return;
    const auto kept = project::kept_rows(*survey, *state.responses);
    if (!kept)
        return;
    SharingFacts out;
    out.factors = project::known_factors(*survey->instrument, state.sharing.factors.value_or(survey->analysis.by));
    for (std::size_t i = 0; i < survey->quotes.size(); ++i)
        out.quotes.push_back(quote_facts(state, *kept, i));
    if (auto counts = project::counts_to_share(state.project, *state.responses, out.factors))
        out.counts = *std::move(counts);
    else
        out.problem = counts.error().message;
    state.sharing_facts = std::make_shared<const SharingFacts>(std::move(out));
}

std::optional<Error> sharing_problem(const State& state)
{
    const auto kept = project::kept_rows(*current_survey(state), *state.responses);
    if (!kept)
        return kept.error();
    return project::sharing_problem(*kept, state.project.sharing, state.project.exports);
}

Result<project::SharedFindings> shared_findings(const State& state)
{
    const auto* survey = current_survey(state);
    if (!survey || !state.responses)
        return Error{"no-survey", say(Phrase::SharingNothing)};
    return project::shared_findings(*survey, *state.responses, state.project.sharing, state.project.exports);
}

} // namespace wk::app
