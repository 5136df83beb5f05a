// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "report/document/sections.h"
#include "report/figures/charts.h"
#include "report/words/distributions.h"
#include "report/words/headlines.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>

namespace wk::report {

using project::Findings;
using project::ItemFinding;

namespace {

/// The items of no theme, one group per kind and scale.
std::vector<ItemGroup> groups_without_theme(const Findings& findings)
{
    Findings others;
    for (const auto& item : findings.items)
        if (item.theme.empty())
            others.items.push_back(item);
    return kind_groups(others);
}

/// The kind of a group; one kind on two scales gives two groups, and the second a number.
std::string group_id(const Findings& findings, const ItemGroup& group)
{
    const std::string& kind = group.items.front().kind;
    std::size_t number = 0;
    for (const auto& each : groups_without_theme(findings)) {
        number += each.items.front().kind == kind;
        if (same_group(each, group))
            break;
    }
    return number < 2 ? kind : kind + "-" + std::to_string(number);
}

/// A kind without a name of its own says nothing: then it is what was asked.
std::string group_words(const ItemGroup& group)
{
    const auto& first = group.items.front();
    if (first.kind != "overig")
        return group.title;
    return group.items.size() == 1 ? std::string(without_stop(item_words(first))) : say(Phrase::ThemeOther);
}

Section answers_of_group(const ReportContext& context, const ItemGroup& group)
{
    const std::string id = group_id(context.findings, group);
    const std::string words = group_words(group);
    Section out{"antwoorden-" + id, words, 2};
    const auto parts = page_parts(group.items);
    for (std::size_t i = 0; i < parts.size(); ++i)
        out.blocks.push_back(FigureBlock{part_id("figuur-" + id, i),
                                         distribution_chart(parts[i], part_title(words, i, parts.size()),
                                                            context.source(), BarStyle::Stacked, ReportFigure),
                                         distribution_headlines(parts[i])});
    const auto& first = group.items.front();
    if (std::string sentence = distributions_sentence(group); !sentence.empty() && group.items.size() > 1)
        out.blocks.push_back(Paragraph{"distributions/" + first.kind + "/" + first.scale, std::move(sentence)});
    add_list(items_that_stand_out(context, group.items), out);
    return out;
}

/// Whether the rules do not find an item on track by itself.
bool is_behind(const ReportContext& context, const ItemFinding& item)
{
    const auto judged = project::judged_item(context.findings, item, context.survey.verdict_rules);
    return judged && judged->light != project::Light::OnTrack;
}

} // namespace

BulletList items_that_stand_out(const ReportContext& context, std::span<const ItemFinding> items)
{
    constexpr std::size_t most = 3;
    std::vector<const ItemFinding*> behind;
    for (const auto& item : items)
        if (is_behind(context, item))
            behind.push_back(&item);
    std::stable_sort(behind.begin(), behind.end(),
                     [](const auto* a, const auto* b) { return a->favourable < b->favourable; });
    behind.resize(std::min(behind.size(), most));
    BulletList out{say(Phrase::WhatStandsOut), {}};
    for (const auto& item : items) {
        const std::string key = "items/" + item.id;
        const bool told = std::find(behind.begin(), behind.end(), &item) != behind.end();
        if (told || context.survey.report.own_sentence(key)) // what a researcher wrote stays
            out.entries.push_back({key, item_sentence(item)});
    }
    return out;
}

std::string answers_id(const Findings& findings, const ItemFinding& item)
{
    return "antwoorden-" + group_id(findings, {{}, {item}});
}

std::vector<Section> answer_sections(const ReportContext& context)
{
    std::vector<Section> children;
    for (const auto& group : groups_without_theme(context.findings))
        children.push_back(answers_of_group(context, group));
    return with_parent({"antwoorden", say(Phrase::ReportAnswers)}, std::move(children));
}

} // namespace wk::report
