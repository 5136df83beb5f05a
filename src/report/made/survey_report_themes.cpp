// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/verdict_evidence.h"
#include "report/figures/charts.h"
#include "report/figures/coding_chart.h"
#include "report/words/coding_words.h"
#include "report/words/item_groups.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <iterator>

namespace wk::report {

using project::Findings;
using project::OpenFinding;
using survey::Quote;

namespace {

/// Whether anything was made of the answers to a question.
bool is_coded(const OpenFinding& open)
{
    return std::any_of(open.categories.begin(), open.categories.end(),
                       [](const auto& category) { return category.n.value_or(0) > 0; });
}

QuoteBlock quote_block(const OpenFinding& question, const Quote& quote)
{
    const auto category = std::find_if(question.categories.begin(), question.categories.end(),
                                       [&](const auto& each) { return each.id == quote.category; });
    const std::string& about = category == question.categories.end() ? question.kind : category->title;
    return {quote.text,
            say(Phrase::ReportQuoteFrom, {about.empty() ? say(Phrase::ReportOpenQuestion) : mid_sentence(about)})};
}

/// The quotes of a theme that answer `question`.
std::vector<Block> quotes_of(const ReportContext& context, const OpenFinding& question, std::string_view theme)
{
    std::vector<Block> out;
    for (const auto& quote : context.quotes)
        if (quote.question == question.id && project::theme_of(context.findings, quote) == theme)
            out.push_back(quote_block(question, quote));
    return out;
}

/// The wording of a question; empty when the instrument has none.
std::string wording_of(const ReportContext& context, const OpenFinding& open)
{
    if (!context.survey.instrument)
        return {};
    for (const auto& question : context.survey.instrument->open())
        if (question.id == open.id)
            return std::string(without_stop(question.text));
    return {};
}

Section open_section(const ReportContext& context, const OpenFinding& open, std::string_view theme)
{
    Section out{theme_id(theme) + "-" + open.id,
                open.kind.empty() ? say(Phrase::ReportOpenQuestion) : capitalised(open.kind), 3};
    auto quotes = quotes_of(context, open, theme);
    // A question of another theme is here for its quotes alone.
    const bool own = open.theme == theme && is_coded(open);
    if (!own && quotes.empty())
        return out;
    if (const std::string wording = wording_of(context, open); !wording.empty())
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportOpenAsked, {wording})});
    if (own) {
        out.blocks.push_back(
            Paragraph{"open/" + open.id, coding_sentence(open, context.findings.tests.method.min_group)});
        out.blocks.push_back(FigureBlock{
            "figuur-open-" + open.id, coding_chart(open, say(Phrase::CodingTitle, {open_title(context.findings, open)}),
                                                   context.base, ReportFigure)});
    }
    std::move(quotes.begin(), quotes.end(), std::back_inserter(out.blocks));
    return out;
}

Section figures_section(const ReportContext& context, std::string_view theme)
{
    Section out{theme_id(theme) + "-cijfers", say(Phrase::ReportInFigures), 3};
    int count = 0;
    for (const auto& group : item_groups(context.findings, theme))
        out.blocks.push_back(FigureBlock{
            "figuur-" + theme_id(theme) + "-" + std::to_string(++count),
            distribution_chart(group.items, theme_title(context.findings, theme) + ": " + mid_sentence(group.title),
                               context.base, BarStyle::Stacked, ReportFigure)});
    return out;
}

/// What a belofte means, where two municipalities differ, and where that stands.
std::vector<Block> meaning_of(const ReportContext& context, std::string_view theme)
{
    const auto* belofte = context.beloften ? context.beloften->find(theme) : nullptr;
    if (!belofte)
        return {};
    BulletList out{say(Phrase::BelofteMeaning), {{{}, belofte->text}, {{}, belofte->difference}}};
    return {std::move(out), Paragraph{{}, belofte_source(*belofte), ParagraphStyle::Passport}};
}

/// A theme with all its parts; nothing when nothing is known of it. proposal   null for questions of no theme
std::vector<Section> sections_of_theme(const ReportContext& context, std::string_view theme,
                                       const project::Proposal* proposal)
{
    Section parent{theme_id(theme), theme_title(context.findings, theme), 2};
    std::vector<Section> children;
    if (proposal) // without a theme the figures stand with the other answers
        if (Section figures = figures_section(context, theme); !figures.blocks.empty())
            children.push_back(std::move(figures));
    auto open = open_sections(context, theme);
    std::move(open.begin(), open.end(), std::back_inserter(children));
    if (proposal)
        if (Section verdict = verdict_section(context, *proposal); !verdict.blocks.empty())
            children.push_back(std::move(verdict));
    if (!children.empty())
        parent.blocks = meaning_of(context, theme);
    return with_parent(std::move(parent), std::move(children));
}

DataTable rules_table(const project::VerdictRules& rules)
{
    DataTable out{say(Phrase::ReportRulesTable),
                  {{say(Phrase::ColumnKind)},
                   {say(Phrase::ReportColumnMeasure)},
                   {say(Phrase::ReportColumnOnTrack), true},
                   {say(Phrase::ReportColumnAttention), true}},
                  {}};
    for (const auto& rule : rules.rules) {
        const bool share = rule.measure == project::RuleMeasure::Favourable;
        const auto cell = [&](double value) {
            return TableCell{share ? format_share(value, 1) : format_number(value, 2), value};
        };
        out.rows.push_back({kind_title(survey::kind_name(rule.kind)),
                            say(share ? Phrase::RuleFavourable : Phrase::RuleMean), cell(rule.on_track),
                            cell(rule.attention)});
    }
    return out;
}

} // namespace

std::string theme_id(std::string_view theme)
{
    return "belofte-" + std::string(theme.empty() ? "overig" : theme);
}

std::vector<Section> open_sections(const ReportContext& context, std::string_view theme)
{
    std::vector<Section> out;
    for (const auto& open : context.findings.open)
        if (Section section = open_section(context, open, theme); !section.blocks.empty())
            out.push_back(std::move(section));
    return out;
}

std::vector<Section> theme_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    std::vector<Section> children;
    const auto add = [&](std::vector<Section> sections) {
        std::move(sections.begin(), sections.end(), std::back_inserter(children));
    };
    for (const auto& proposal : context.proposals)
        add(sections_of_theme(context, proposal.theme, &proposal));
    add(sections_of_theme(context, {}, nullptr));
    if (children.empty())
        return {};
    if (std::any_of(findings.open.begin(), findings.open.end(), is_coded))
        children.back().blocks.push_back(Paragraph{{}, coding_passport(), ParagraphStyle::Passport});
    Section out{"beloften", say(Phrase::ReportPerTheme)};
    if (!context.without_people())
        out.blocks.push_back(
            Paragraph{{}, say(context.results ? Phrase::ResultsPerThemeIntro : Phrase::ReportPerThemeIntro)});
    if (context.beloften)
        out.blocks.push_back(Paragraph{{}, context.beloften->note});
    return with_parent(std::move(out), std::move(children));
}

std::vector<Section> light_sections(const ReportContext& context)
{
    const auto& rules = context.survey.verdict_rules;
    if (context.findings.themes.empty() || rules.rules.empty() || context.without_people())
        return {};
    Section out{"stoplicht", say(Phrase::ReportLights)};
    out.blocks.push_back(Paragraph{{}, say(context.results ? Phrase::ResultsLightsIntro : Phrase::ReportLightsIntro)});
    out.blocks.push_back(TableBlock{"tabel-regels", rules_table(rules)});
    const bool lowest = rules.combination == project::RuleCombination::Lowest;
    out.blocks.push_back(Paragraph{
        {}, say(Phrase::ReportRulesCombined, {mid_sentence(say(lowest ? Phrase::RuleLowest : Phrase::RuleMajority))})});
    out.blocks.push_back(Paragraph{{},
                                   verdict_passport(context.findings.tests.method.min_group,
                                                    context.results ? LightsShown::Proposed : LightsShown::Both),
                                   ParagraphStyle::Passport});
    return {std::move(out)};
}

} // namespace wk::report
