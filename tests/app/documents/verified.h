// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/documents.h"
#include "app/documents/verification.h"
#include "app/example.h"
#include "app/import/published.h"
#include "project/sharing.h"
#include "survey/coding.h"

#include <algorithm>

namespace wk::tests {

/// The example with work of a researcher in it: quotes of which one may not leave, verdicts, a conclusion, a
/// recommendation, and words of his own.
inline project::Project worked_example(const app::State& state)
{
    project::Project out = state.project;
    auto& survey = out.surveys.front();
    const auto& open = survey.instrument->open();
    for (std::size_t row = 0; row < state.responses->rows() && survey.quotes.size() < 3; ++row) {
        const auto answer = survey::answer_text(*state.responses, 0, row);
        if (answer.size() > 20)
            survey.quotes.push_back(
                {open.front().id, row, std::string(answer), {}, survey.instrument->themes().front().id, true});
    }
    survey.quotes.back().checked = false;
    const auto& theme = survey.instrument->themes().front().id;
    const auto quote = [&](std::size_t at) {
        return project::Evidence{
            project::EvidenceKind::Quote, survey.quotes[at].question + "/" + std::to_string(survey.quotes[at].row), {}};
    };
    survey.verdicts = {
        {theme,
         project::Light::Behind,
         "Vorig jaar was het 45%.",
         {quote(0), quote(2), {project::EvidenceKind::Item, survey.instrument->items().front().id, "zie ook 2023"}}}};
    survey.follow_up.conclusions = {
        {"c1", "De teams zijn bekend bij 3 van de 4 mensen", "Uitleg.", theme, {quote(1)}, "Niet overal.", {}}};
    project::Recommendation recommendation;
    recommendation.id = "a1";
    recommendation.title = "Spreek 2 doelen af";
    recommendation.conclusions = {"c1"};
    recommendation.due = "2027-03-01";
    recommendation.owner = "het college";
    survey.follow_up.recommendations = {recommendation};
    survey.report.date = "28 november 2026";
    return out;
}

inline app::BeloftenOf beloften_of(const app::State& state)
{
    return [&state](std::string_view instrument) { return app::shipped_beloften(state.assets, instrument); };
}

/// A document of the first survey, as it leaves.
inline report::Document document_to_verify(const app::State& state, const project::Project& project,
                                           app::DocumentKind kind = app::DocumentKind::Report)
{
    const auto& survey = project.surveys.front();
    const auto shared = project::shared_findings(survey, *state.responses, project.sharing, project.exports);
    return *app::chosen_document(
        kind,
        {project, *state.responses, shared->findings, {}, app::shipped_beloften(state.assets, survey.instrument->id())},
        {survey.report.date, "abc"});
}

} // namespace wk::tests
