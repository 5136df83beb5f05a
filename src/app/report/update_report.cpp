// SPDX-License-Identifier: EUPL-1.2
#include "app/report/updates.h"

#include "app/change/change.h"
#include "app/documents/document_files.h"
#include "app/report/report_part_facts.h"
#include "app/sharing/updates.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/shared_files.h"

#include <algorithm>
#include <utility>

namespace wk::app {

using project::ReportChoices;

Effects save_document(State& state, report::Document document, const std::string& stem,
                      std::shared_ptr<const project::SharedFindings> shared, bool with_results, bool paper)
{
    const auto format = paper ? DocumentFormat::Html : state.report.format;
    WriteFile file{
        safe_file_name(stem + std::string(document_endings[std::size_t(format)])), {}, std::string(media_type(format))};
    if (paper)
        file.name = say(Phrase::ReportOnPaper, {safe_file_name(stem)});
    file.paper = paper;
    std::shared_ptr<const project::Findings> findings;
    if (shared && shared->sets.empty())
        shared = nullptr; // it tells of nobody
    if (with_results && shared)
        findings = {shared, &shared->findings};
    return write_document(state, std::move(file), {std::move(document), format, std::move(findings)},
                          shared ? std::optional(shared->sets) : std::nullopt);
}

Effects apply(State& state, const SetReport& action)
{
    const auto* survey = current_survey(state);
    if (!survey || survey->report == action.choices)
        return {};
    const bool chapters = survey->report.chapters != action.choices.chapters;
    project::Project next = state.project;
    next.surveys.front().report = action.choices;
    return change(state, std::move(next),
                  {say(chapters ? Phrase::StepChapter : Phrase::StepReport), thing_of("report", action.what)});
}

Effects apply(State& state, const ChooseReportPart& action)
{
    state.report.part = action.part;
    state.report.sentence.clear();
    return {};
}

Effects apply(State& state, const MoveReportPart& action)
{
    if (!state.report_facts)
        return {};
    const auto& parts = state.report_facts->parts;
    const auto at = std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.id == action.part; });
    if (at == parts.end() || !can_move(parts, std::size_t(at - parts.begin()), action.later))
        return {};
    std::vector<std::string> order;
    for (const auto& part : parts)
        order.push_back(part.id);
    const auto from = order.begin() + (at - parts.begin());
    std::iter_swap(from, action.later ? from + 1 : from - 1);
    ReportChoices choices = current_survey(state)->report;
    choices.order = std::move(order);
    return apply(state, SetReport{std::move(choices), {}});
}

Effects apply(State& state, const WriteSentence& action)
{
    state.report.sentence = action.key;
    return {};
}

Effects apply(State& state, const ChooseDocument& action)
{
    state.report.kind = action.kind;
    state.report.format = action.format;
    state.report.sentence.clear();
    return {};
}

Effects apply(State& state, const SaveReport& action)
{
    if (!current_survey(state) || !state.responses)
        return {};
    constexpr std::array names{Phrase::ReportFile, Phrase::SummaryFile, Phrase::CompareFile};
    const std::string stem =
        std::string(stem_of(project::shared_title(state.project))) + "-" + say(names[std::size_t(state.report.kind)]);
    auto shared = findings_to_save(state);
    if (!shared)
        return fail(state, shared.error());
    auto document = document_to_save(state, (*shared)->findings);
    if (!document)
        return fail(state, {"no-document", no_comparison((*shared)->findings)});
    return save_document(state, *std::move(document), stem, *std::move(shared), true, action.paper);
}

} // namespace wk::app
