#include "app/update_parts.h"

#include "report/survey_report.h"

namespace wk::app {

void refresh_report(State& state)
{
    state.report_facts.reset();
    const auto* survey = current_survey(state);
    const bool open = state.survey.section.kind == SectionKind::Report;
    if (!open || !survey || !state.findings || !state.responses)
        return;
    auto facts = std::make_shared<ReportPartFacts>();
    const auto document = report::survey_report({*state.findings, *survey, *state.responses, report_facts_of(state)});
    for (const auto& section : document.sections)
        if (section.level == 1)
            facts->parts.push_back({section.id, section.title});
    state.report_facts = std::move(facts);
}

report::ReportFacts report_facts_of(const State& state)
{
    return {state.project.title, current_survey(state)->report.date, WK_VERSION, {}};
}

Effects apply(State& state, const SetReport& action)
{
    const auto* survey = current_survey(state);
    if (!survey || survey->report == action.choices)
        return {};
    const bool goes_on = !action.what.empty() && action.what == state.survey.report_changing && !state.undo.empty();
    project::Project next = state.project;
    next.surveys.front().report = action.choices;
    auto effects = change_beside_survey(state, std::move(next), {}, goes_on);
    state.survey.report_changing = action.what;
    return effects;
}

Effects apply(State& state, const ChooseReportPart& action)
{
    state.survey.report_part = action.part;
    return {};
}

} // namespace wk::app
