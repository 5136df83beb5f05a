// SPDX-License-Identifier: EUPL-1.2
#include "app/report/report_part_facts.h"

#include "app/comparison/comparison_facts.h"
#include "app/documents/documents.h"
#include "app/import/published.h"
#include "app/sharing/sharing_facts.h"
#include "app/state/state.h"
#include "base/phrases.h"

#include <algorithm>
#include <utility>

namespace wk::app {

using project::ReportChoices;

namespace {

/// Whether the document can be shown: its screen is open, and there is something to make it of.
bool is_open(const State& state)
{
    return state.survey.section.kind == SectionKind::Report && current_survey(state) && state.findings &&
           state.responses;
}

/// Whether these findings still hold. Why none may leave names what left.
bool still_hold(const ReportFindings& it, const State& state)
{
    const auto& exports = state.project.exports;
    return it.made_from == state.findings && it.rules == state.project.sharing &&
           (it.shared ? project::nothing_new(it.exports, exports) : it.exports == exports);
}

void take_page(const report::Document& made, const ReportChoices& choices, const std::string& chosen,
               ReportPartFacts& facts)
{
    for (const auto& id : report::chapter_order(made, choices)) {
        const auto section =
            std::find_if(made.sections.begin(), made.sections.end(), [&](const auto& each) { return each.id == id; });
        const std::string& title = choices.own_title(id);
        if (id == chosen)
            facts.part = facts.parts.size();
        facts.parts.push_back({id, title.empty() ? section->title : title, choices.is_left_out(id), section->appendix,
                               choices.own_chapter(id) != nullptr});
    }
    if (facts.parts.empty())
        return;
    ReportChoices shown = choices; // the sentences stand beside what replaces them, and what is left out can be seen
    shown.sentences.clear();
    const std::string& id = facts.parts[facts.part].id;
    shown.leave_out(id, false);
    facts.page = report::chapter(report::chosen_document(made, shown), id);
}

/// The survey on screen, with `findings` as others may see them.
SurveyOfProject survey_of_project(const State& state, const project::Findings& findings)
{
    SurveyOfProject out{state.project, *state.responses, findings, {}};
    if (state.comparison_facts)
        out.references = state.comparison_facts->references;
    if (state.published)
        out.beloften = state.published->beloften;
    return out;
}

DocumentOrigin origin_of(const State& state)
{
    return {current_survey(state)->report.date, {}};
}

/// The document on screen.
void take_document(const State& state, ReportPartFacts& facts)
{
    const auto& choices = current_survey(state)->report;
    auto made = made_document(state.report.kind, survey_of_project(state, state.report_findings->shared->findings),
                              origin_of(state));
    if (!made) {
        facts.problem = no_comparison(state.report_findings->shared->findings);
        return;
    }
    facts.stale = report::stale_sentences(*made, choices);
    if (state.report.kind == DocumentKind::Report)
        take_page(report::with_own_chapters(*made, choices), choices, state.report.part, facts);
    else
        facts.page = made->sections;
    facts.made = std::make_shared<const report::Document>(*std::move(made));
}

} // namespace

std::string no_comparison(const project::Findings& findings)
{
    return say(findings.data.rows == 0 ? Phrase::BaseNobody : Phrase::CompareNothing);
}

void make_report_findings(State& state)
{
    if (!is_open(state)) {
        state.report_findings.reset();
        return;
    }
    if (state.report_findings && still_hold(*state.report_findings, state))
        return;
    ReportFindings out{nullptr, {}, state.findings, state.project.sharing, state.project.exports};
    ++state.analysed.shared;
    if (auto shared = shared_findings(state))
        out.shared = std::make_shared<const project::SharedFindings>(*std::move(shared));
    else
        out.problem = shared.error().message;
    state.report_findings = std::make_shared<const ReportFindings>(std::move(out));
}

void make_report_facts(State& state)
{
    state.report_facts.reset();
    if (!is_open(state))
        return;
    auto facts = std::make_shared<ReportPartFacts>();
    facts->problem = state.report_findings->problem;
    if (state.report_findings->shared)
        take_document(state, *facts);
    state.report_facts = std::move(facts);
}

bool can_move(const std::vector<ReportPart>& parts, std::size_t at, bool later)
{
    if (later ? at + 1 == parts.size() : at == 0)
        return false;
    return parts[at].appendix == parts[later ? at + 1 : at - 1].appendix;
}

Result<std::shared_ptr<const project::SharedFindings>> findings_to_save(const State& state)
{
    if (state.report_findings && state.report_findings->shared)
        return state.report_findings->shared;
    auto shared = shared_findings(state);
    if (!shared)
        return shared.error();
    return std::make_shared<const project::SharedFindings>(*std::move(shared));
}

std::optional<report::Document> document_to_save(const State& state, const project::Findings& findings)
{
    const auto& facts = state.report_facts;
    if (facts && facts->made && &state.report_findings->shared->findings == &findings)
        return chosen_document(state.report.kind, *facts->made, survey_of_project(state, findings), origin_of(state));
    return chosen_document(state.report.kind, survey_of_project(state, findings), origin_of(state));
}

} // namespace wk::app
