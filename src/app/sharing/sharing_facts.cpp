// SPDX-License-Identifier: EUPL-1.2
#include "app/sharing/sharing_facts.h"

#include "app/state/state.h"
#include "base/phrases.h"
#include "project/analyse.h"
#include "project/names.h"
#include "project/shared_quotes.h"
#include "project/sharing_refusal.h"
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
    const auto& project = state.project;
    const auto kept = project::kept_rows(*survey, *state.responses);
    if (!kept)
        return;
    SharingFacts out;
    out.factors = state.sharing.factors.value_or(survey->analysis.by);
    std::erase_if(out.factors, [&](const auto& id) { return !survey->instrument->find_factor(id); });
    for (std::size_t i = 0; i < survey->quotes.size(); ++i)
        out.quotes.push_back(quote_facts(state, *kept, i));
    if (const auto problem = project::sharing_problem(*kept, project.sharing, project.exports)) {
        out.problem = problem->message;
    } else {
        const auto factors = project::factor_indices(*survey->instrument, out.factors);
        out.counts =
            project::shared_counts(*survey, *state.responses, *kept, factors ? *factors : std::vector<std::size_t>{},
                                   project.sharing, project.exports, shared_title(state));
        if (const auto refused = project::counts_problem(*out.counts, project.exports)) {
            out.problem = refused->message;
            out.counts.reset();
        }
    }
    state.sharing_facts = std::make_shared<const SharingFacts>(std::move(out));
}

std::string shared_title(const State& state)
{
    return state.project.title.empty() ? current_survey(state)->file_name : state.project.title;
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
