// SPDX-License-Identifier: EUPL-1.2
#include "report/made/summary_report.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "report/document/sections.h"
#include "report/made/survey_report_parts.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <utility>

namespace wk::report {

using project::ItemFinding;

namespace {

constexpr std::size_t MostItems = 3;   ///< per list
constexpr std::size_t BriefLines = 28; ///< of the page, beside its head, the lights and what it rests on
constexpr std::size_t BriefCharacters = 100;
constexpr std::size_t ItemLines = 11; ///< of both lists with their heads

Section outcome_section(const ReportContext& context)
{
    Section out{"samenvatting-stoplicht", say(Phrase::SummaryOutcome)};
    out.blocks = light_blocks(context);
    return out;
}

/// The main conclusion, who took part, and what they recognise, trust and see.
Section who_section(const ReportContext& context, PageRoom& room)
{
    constexpr std::size_t main_lines = 6;
    const auto& findings = context.findings;
    Section out{"samenvatting", say(Phrase::ReportSummary)};
    out.blocks = conclusion_blocks(context, main_lines, {}, room);
    const auto add = [&](const char* key, std::string words) {
        room.take(room.lines_of(words));
        out.blocks.push_back(Paragraph{key, std::move(words)});
    };
    if (context.without_people())
        add("approach/base", context.base + " " + say(Phrase::ReportNobody));
    else if (findings.response)
        add("response", response_sentence(*findings.response));
    else
        add("approach/base", say(Phrase::ReportWho, {context.base}));
    if (std::string words = overview_sentence(findings); !words.empty())
        add("overview", std::move(words));
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
Section titles_section(std::string id, BulletList list)
{
    Section out{std::move(id), std::move(list.title)};
    list.title.clear();
    add_list(std::move(list), out);
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
        findings, input.survey,       input.colophon, asked_proposals(findings, input.survey.verdict_rules),
        {},       base_note(findings)};
    Document out = document_about(findings, input.colophon,
                                  context.without_people() ? Phrase::ReportSummary : Phrase::SummaryKicker);
    out.brief = true;
    out.one_page = true;
    const auto add = [&](Section section) {
        if (!section.blocks.empty())
            out.sections.push_back(std::move(section));
    };
    PageRoom room(BriefLines, BriefCharacters);
    add(who_section(context, room));
    add(outcome_section(context));
    auto titles = title_lists(follow_up, {}, room);
    add(titles_section("samenvatting-conclusies", std::move(titles.conclusions)));
    add(titles_section("samenvatting-aanbevelingen", std::move(titles.recommendations)));
    if (room.has(ItemLines))
        for (auto& section : items_sections(findings))
            add(std::move(section));
    add(trace_section(context));
    return out;
}

} // namespace wk::report
