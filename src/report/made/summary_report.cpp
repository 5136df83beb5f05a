// SPDX-License-Identifier: EUPL-1.2
#include "report/made/summary_report.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "report/made/survey_report_parts.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <utility>

namespace wk::report {

using project::ItemFinding;

namespace {

constexpr std::size_t MostItems = 3; ///< per list

Section outcome_section(const ReportContext& context)
{
    Section out{"samenvatting-stoplicht", say(Phrase::SummaryOutcome)};
    out.blocks = light_blocks(context);
    for (auto& block : out.blocks)
        if (auto* figure = std::get_if<FigureBlock>(&block))
            // Here it has no table, because the page has no room for one.
            figure->scene.description +=
                " " + lights_in_words(context.findings, context.proposals, context.survey.verdicts);
    return out;
}

/// Who took part, and what they recognise, trust and see.
Section who_section(const ReportContext& context)
{
    const auto& findings = context.findings;
    Section out{"samenvatting", say(Phrase::ReportSummary)};
    if (context.without_people())
        out.blocks.push_back(Paragraph{"approach/base", context.base + " " + say(Phrase::ReportNobody)});
    else if (findings.response)
        out.blocks.push_back(Paragraph{"response", response_sentence(*findings.response)});
    else
        out.blocks.push_back(Paragraph{"approach/base", say(Phrase::ReportWho, {context.base})});
    if (std::string words = overview_sentence(findings); !words.empty())
        out.blocks.push_back(Paragraph{"overview", std::move(words)});
    return out;
}

/// Items with enough answers, what most people favour first.
std::vector<const ItemFinding*> favoured_items(const project::Findings& findings)
{
    std::vector<const ItemFinding*> out;
    for (const auto& item : findings.items)
        if (item.favourable && item.n >= findings.tests.method.min_group)
            out.push_back(&item);
    sort_stably(out, [](const auto* a, const auto* b) { return *a->favourable > *b->favourable; });
    return out;
}

Section items_section(std::string id, Phrase title, const std::vector<const ItemFinding*>& items)
{
    BulletList list;
    for (const auto* item : items)
        list.entries.push_back(
            {"summary/" + item->id,
             say(Phrase::SummaryItemLine, {item_quoted(*item), format_share(*item->favourable, 0), item->n})});
    Section out{std::move(id), say(title)};
    if (!list.entries.empty())
        out.blocks.push_back(std::move(list));
    return out;
}

/// Of what is there most and least, without telling an item twice.
std::vector<Section> items_sections(const project::Findings& findings)
{
    const auto items = favoured_items(findings);
    const std::size_t most = std::min(MostItems, (items.size() + 1) / 2);
    const std::size_t least = std::min(MostItems, items.size() - most);
    std::vector<const ItemFinding*> fewest(items.end() - std::ptrdiff_t(least), items.end());
    sort_stably(fewest, [](const auto* a, const auto* b) { return *a->favourable < *b->favourable; });
    return {
        items_section("samenvatting-meest", Phrase::SummaryMost, {items.begin(), items.begin() + std::ptrdiff_t(most)}),
        items_section("samenvatting-minst", Phrase::SummaryLeast, fewest)};
}

/// Conclusions or recommendations, by title.
template <class All>
Section titles_section(std::string id, Phrase title, Phrase unnamed, const All& all)
{
    BulletList list;
    for (const auto& each : all) {
        const auto words = trim(each.title);
        list.entries.push_back({{}, words.empty() ? say(unnamed, {list.entries.size() + 1}) : std::string(words)});
    }
    Section out{std::move(id), say(title)};
    if (!list.entries.empty())
        out.blocks.push_back(std::move(list));
    return out;
}

Section trace_section(const ReportContext& context)
{
    Section out{"samenvatting-verantwoording", say(Phrase::ReportColophon)};
    out.blocks.push_back(Paragraph{{}, say(Phrase::SummaryWhole)});
    out.blocks.push_back(trace_paragraph(context.findings, context.colophon));
    return out;
}

} // namespace

Document summary_report(const SurveyReportInput& input)
{
    const auto& findings = input.findings;
    const auto& follow_up = input.survey.follow_up;
    const ReportContext context{
        findings, input.survey,       input.colophon, project::proposed_verdicts(findings, input.survey.verdict_rules),
        {},       base_note(findings)};
    Document out = document_about(findings, input.colophon,
                                  context.without_people() ? Phrase::ReportSummary : Phrase::SummaryKicker);
    out.brief = true;
    const auto add = [&](Section section) {
        if (!section.blocks.empty())
            out.sections.push_back(std::move(section));
    };
    add(who_section(context));
    add(outcome_section(context));
    for (auto& section : items_sections(findings))
        add(std::move(section));
    add(titles_section("samenvatting-conclusies", Phrase::FollowUpConclusions, Phrase::ConclusionUnnamed,
                       follow_up.conclusions));
    add(titles_section("samenvatting-aanbevelingen", Phrase::FollowUpRecommendations, Phrase::RecommendationUnnamed,
                       follow_up.recommendations));
    add(trace_section(context));
    return out;
}

} // namespace wk::report
