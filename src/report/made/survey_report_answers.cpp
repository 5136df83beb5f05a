// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "report/figures/charts.h"
#include "report/figures/significance_charts.h"
#include "report/figures/verdict_chart.h"
#include "report/words/distributions.h"
#include "report/words/item_groups.h"
#include "report/words/representativeness.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <array>

namespace wk::report {

using project::Findings;

namespace {

/// How many themes the researcher gave no verdict, in a sentence; empty when all have one.
std::string verdicts_missing(const ReportContext& context)
{
    const auto& verdicts = context.survey.verdicts;
    const auto missing =
        std::count_if(context.findings.themes.begin(), context.findings.themes.end(), [&](const auto& theme) {
            return std::none_of(verdicts.begin(), verdicts.end(),
                                [&](const auto& verdict) { return verdict.theme == theme.id; });
        });
    return missing == 0 ? std::string() : say(Phrase::ReportVerdictsMissing, {missing, context.findings.themes.size()});
}

/// What was asked: how many questions of which kind, about what.
std::string asked(const Findings& findings)
{
    std::string out = say(Phrase::ReportAsked, {findings.instrument_title, findings.items.size()});
    if (!findings.open.empty())
        out += say(Phrase::ReportAskedOpen, {findings.open.size()});
    return out;
}

std::string themes_asked(const Findings& findings)
{
    std::vector<std::string> titles;
    for (const auto& theme : findings.themes)
        titles.push_back(mid_sentence(theme_title(findings, theme.id)));
    return say(Phrase::ReportThemes, {titles.size(), enumeration(titles)});
}

BulletList kinds_asked(const Findings& findings)
{
    constexpr std::array<std::pair<const char*, Phrase>, 4> kinds{{{"herkenning", Phrase::ReportKindRecognise},
                                                                   {"vertrouwen", Phrase::ReportKindTrust},
                                                                   {"voortgang", Phrase::ReportKindPractice},
                                                                   {"overig", Phrase::ReportKindOther}}};
    BulletList out{say(Phrase::ReportKinds), {}};
    for (const auto& kind : kinds) {
        const auto items = std::count_if(findings.items.begin(), findings.items.end(),
                                         [&](const auto& item) { return item.kind == kind.first; });
        if (items > 0)
            out.entries.push_back({{}, say(kind.second, {kind_title(kind.first), items})});
    }
    return out;
}

Section representative_section(const project::ResponseFinding& response)
{
    Section out{"respons-afspiegeling", say(Phrase::RepresentativeTitle), 2};
    if (std::string words = others_sentence(response); !words.empty())
        out.blocks.push_back(Paragraph{"response/others", std::move(words)});
    return out;
}

Section weighting_section(const Findings& findings)
{
    Section out{"respons-wegen", say(Phrase::WeightingTitle), 2};
    if (std::string words = weights_sentence(*findings.response); !words.empty())
        out.blocks.push_back(Paragraph{"response/weights", std::move(words)});
    if (std::string words = weighting_sentence(findings); !words.empty())
        out.blocks.push_back(Paragraph{"response/weighting", std::move(words)});
    if (out.blocks.empty()) // results of another program need not say what weighting would do
        return out;
    out.blocks.push_back(
        Paragraph{{}, response_passport(*findings.response) + weights_passport(), ParagraphStyle::Passport});
    return out;
}

/// All items of a group, and all of them together in the last figure.
void add_distributions(const ReportContext& context, const ItemGroup& group, const std::string& id, Section& section)
{
    const std::string title = say(Phrase::DistributionsFigure, {group.title});
    const auto all = ordered_with_total(group, ItemOrder::Instrument);
    auto parts = page_parts(group.items);
    parts.back().insert(parts.back().end(), all.begin() + std::ptrdiff_t(group.items.size()), all.end());
    for (std::size_t i = 0; i < parts.size(); ++i)
        section.blocks.push_back(
            FigureBlock{part_id("figuur-" + id, i), distribution_chart(parts[i], part_title(title, i, parts.size()),
                                                                       context.base, BarStyle::Stacked, ReportFigure)});
}

/// The kind of a group; one kind on two scales gives two groups, and the second a number.
std::string group_id(const Findings& findings, const ItemGroup& group)
{
    const std::string& kind = group.items.front().kind;
    std::size_t number = 0;
    for (const auto& each : kind_groups(findings)) {
        number += each.items.front().kind == kind;
        if (same_group(each, group))
            break;
    }
    return number < 2 ? kind : kind + "-" + std::to_string(number);
}

Section answers_of_group(const ReportContext& context, const ItemGroup& group, const std::string& id)
{
    Section out{"antwoorden-" + id, group.title, 2};
    const auto& first = group.items.front();
    add_distributions(context, group, id, out);
    if (std::string words = distributions_sentence(group); !words.empty())
        out.blocks.push_back(Paragraph{"distributions/" + first.kind + "/" + first.scale, std::move(words)});
    BulletList sentences{say(Phrase::InWords), {}};
    for (const auto& item : group.items)
        sentences.entries.push_back({"items/" + item.id, item_sentence(item)});
    out.blocks.push_back(std::move(sentences));
    if (group.items.size() > 1)
        out.blocks.push_back(Paragraph{{}, distributions_total_note(group), ParagraphStyle::Passport});
    return out;
}

} // namespace

std::vector<Block> light_blocks(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (findings.themes.empty() ||
        (context.without_people() ? context.survey.verdicts.empty() : context.proposals.front().outcomes.empty()))
        return {};
    const auto shown = context.results            ? LightsShown::Proposed
                       : context.without_people() ? LightsShown::Own
                                                  : LightsShown::Both;
    std::vector<Block> out{
        FigureBlock{"figuur-stoplicht", verdict_chart(findings, context.proposals, context.survey.verdicts,
                                                      say(Phrase::VerdictsTitle), context.base, ReportFigure, shown)}};
    if (std::string words = verdicts_missing(context); !words.empty() && !context.results)
        out.push_back(Paragraph{"verdicts/missing", std::move(words)});
    return out;
}

std::vector<Section> summary_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    Section out{"samenvatting", say(Phrase::ReportSummary)};
    if (std::string words = overview_sentence(findings); !words.empty())
        out.blocks.push_back(Paragraph{"overview", std::move(words), ParagraphStyle::Lead});
    for (auto& block : light_blocks(context))
        out.blocks.push_back(std::move(block));
    if (!findings.items.empty()) {
        out.blocks.push_back(FigureBlock{
            "figuur-overzicht", overview_chart(findings, say(Phrase::OverviewTitle), context.base, ReportFigure)});
        out.blocks.push_back(Paragraph{{}, overview_passport(), ParagraphStyle::Passport});
    }
    return with_parent(std::move(out), {});
}

std::vector<Section> approach_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    Section out{"aanpak", say(Phrase::ReportApproach)};
    if (context.without_people()) {
        out.blocks.push_back(Paragraph{"approach/base", context.base + " " + say(Phrase::ReportNobody)});
        return {std::move(out)};
    }
    out.blocks.push_back(Paragraph{"approach/asked", asked(findings)});
    if (!findings.themes.empty())
        out.blocks.push_back(Paragraph{"approach/themes", themes_asked(findings)});
    if (BulletList kinds = kinds_asked(findings); !kinds.entries.empty())
        out.blocks.push_back(std::move(kinds));
    out.blocks.push_back(Paragraph{"approach/base", say(Phrase::ReportWho, {context.base})});
    if (!findings.response)
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportNoFrame)});
    out.blocks.push_back(Paragraph{{}, say(Phrase::ReportHow)});
    if (!context.quotes.empty())
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportQuotesNote)});
    return {std::move(out)};
}

std::vector<Section> response_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (!findings.response)
        return {};
    const auto& response = *findings.response;
    std::string note = say(Phrase::ResponseAllRows, {findings.data.rows});
    if (findings.invented)
        note = say(Phrase::BaseInvented, {note});
    Section out{"respons", say(Phrase::ReportResponse)};
    out.blocks.push_back(Paragraph{"response", response_sentence(response)});
    out.blocks.push_back(FigureBlock{
        "figuur-respons", response_chart(response, say(Phrase::ResponseTitle, {mid_sentence(response.factor_title)}),
                                         note, ReportFigure)});
    std::vector<Section> children;
    if (Section section = representative_section(response); !section.blocks.empty())
        children.push_back(std::move(section));
    if (Section section = weighting_section(findings); !section.blocks.empty())
        children.push_back(std::move(section));
    else
        out.blocks.push_back(Paragraph{{}, response_passport(response), ParagraphStyle::Passport});
    return with_parent(std::move(out), std::move(children));
}

std::string answers_id(const Findings& findings, const project::ItemFinding& item)
{
    return "antwoorden-" + group_id(findings, {{}, {item}});
}

std::vector<Section> answer_sections(const ReportContext& context)
{
    std::vector<Section> children;
    for (const auto& group : kind_groups(context.findings))
        children.push_back(answers_of_group(context, group, group_id(context.findings, group)));
    if (!children.empty())
        children.back().blocks.push_back(
            Paragraph{{}, distribution_passport(context.findings.items), ParagraphStyle::Passport});
    return with_parent({"antwoorden", say(Phrase::ReportAnswers)}, std::move(children));
}

} // namespace wk::report
