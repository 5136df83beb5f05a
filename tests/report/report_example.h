// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/analyse.h"
#include "project/analyse_ledger.h"
#include "report/example.h"
#include "report/made/survey_report.h"
#include "survey/coding.h"

#include <memory>
#include <string>

namespace wk::tests {

/// A survey with its answers and findings, together: the report refers to all three.
struct ReportExample {
    project::Survey survey;
    std::shared_ptr<const survey::Responses> responses;
    project::Findings findings;
    report::Colophon colophon{"Zes beloften in Leeuwarden", "25 november 2026", "0.1.0", "abc123"};

    report::Document document() const { return report::survey_report({findings, survey, *responses, colophon}); }
};

/// Rows with an answer to one open question, in order.
inline std::vector<std::size_t> answered_rows(const survey::Responses& responses, std::size_t question)
{
    std::vector<std::size_t> out;
    for (std::size_t row = 0; row < responses.rows(); ++row)
        if (responses.open(question).states[row] == survey::OpenState::Answered)
            out.push_back(row);
    return out;
}

/// The first `count` answers to a question coded in turn with two categories.
inline std::shared_ptr<const survey::QuestionCoding> example_coding(const survey::Responses& responses,
                                                                    std::size_t question, std::size_t count)
{
    survey::QuestionCoding coding;
    coding.codebook.question = responses.instrument().open()[question].id;
    coding.codebook.categories = {{"tijd", "Te weinig tijd", {}, {}}, {"regels", "Veel regels", {}, {}}};
    const auto rows = answered_rows(responses, question);
    for (std::size_t i = 0; i < std::min(count, rows.size()); ++i)
        coding = survey::with_code(std::move(coding), rows[i], i % 3 == 0 ? "regels" : "tijd");
    return std::make_shared<const survey::QuestionCoding>(std::move(coding));
}

inline void add_quote(ReportExample& example, std::size_t question, std::size_t number, bool checked)
{
    const std::size_t row = answered_rows(*example.responses, question)[number];
    example.survey.quotes.push_back({example.responses->instrument().open()[question].id, row,
                                     std::string(survey::answer_text(*example.responses, question, row)), "tijd", "",
                                     checked});
}

/// The invented example, analysed as the application does it, with two coded questions, three quotes of which one is
/// not checked, and two verdicts: one that leans on an item, a category and quotes, and one on nothing.
inline ReportExample report_example()
{
    ReportExample out;
    out.survey = example_survey();
    out.survey.filters = {
        {"functie", {"(junior) Sociaal werker", "Jongerenwerker", "Sociaal cultureel werker", "Gedragswetenschapper"}}};
    out.survey.analysis = project::usual_options(*out.survey.instrument);
    out.responses = *project::prepare(out.survey);
    out.survey.codings = {example_coding(*out.responses, 1, 40), example_coding(*out.responses, 2, 30)};
    add_quote(out, 1, 0, true);
    add_quote(out, 2, 1, true);
    add_quote(out, 1, 4, false);
    const auto& quotes = out.survey.quotes;
    const auto reference = [&](std::size_t i) { return quotes[i].question + "/" + std::to_string(quotes[i].row); };
    using project::EvidenceKind;
    const std::string question = out.survey.codings[0]->codebook.question;
    out.survey.verdicts = {{"laagdrempelig",
                            project::Light::Attention,
                            "De respondenten geloven erin.\nIn de praktijk is het team niet altijd te vinden.",
                            {{EvidenceKind::Item, "voort-1", "Dit hoorden wij ook in gesprekken."},
                             {EvidenceKind::Test, "pairs/vert-1/voort-1", ""},
                             {EvidenceKind::Category, question + "/tijd", ""},
                             {EvidenceKind::Quote, reference(0), ""},
                             {EvidenceKind::Quote, reference(2), "Over tijd"},
                             {EvidenceKind::Document, "Beleidsplan 2020, p. 12", ""}}},
                           {"maatwerk", project::Light::OnTrack, "", {}}};
    out.findings = *project::analyse(out.survey, *out.responses, out.survey.analysis);
    out.findings.ledger =
        project::ledger_finding(out.survey, *out.responses, *project::kept_rows(out.survey, *out.responses));
    return out;
}

} // namespace wk::tests
