// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/verdict_evidence.h"
#include "report/document/sections.h"
#include "report/figures/charts.h"
#include "report/figures/coding_chart.h"
#include "report/figures/significance_charts.h"
#include "report/words/coding_words.h"
#include "report/words/headlines.h"
#include "report/words/item_groups.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace wk::report {

using project::Findings;
using project::OpenFinding;
using survey::Quote;

namespace {

/// Whether the kind of a question says anything.
bool has_kind(const OpenFinding& open)
{
    return !open.kind.empty() && open.kind != "overig";
}

QuoteBlock quote_block(const OpenFinding& question, const Quote& quote)
{
    const auto category = std::find_if(question.categories.begin(), question.categories.end(),
                                       [&](const auto& each) { return each.id == quote.category; });
    const bool coded = category != question.categories.end();
    if (question.answered == 0) // how many answered is not for others
        return {quote.text, say(Phrase::ReportQuoteFrom,
                                {mid_sentence(coded ? category->title : say(Phrase::ReportOpenQuestion))})};
    if (coded)
        return {quote.text, say(Phrase::ReportQuoteAbout, {question.answered, mid_sentence(category->title)})};
    return {quote.text, say(Phrase::ReportQuoteOf, {question.answered})};
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
    const std::string wording = wording_of(context, open);
    const std::string title = has_kind(open)     ? capitalised(open.kind)
                              : !wording.empty() ? wording
                                                 : say(Phrase::ReportOpenQuestion);
    Section out{theme_id(theme) + "-" + open.id, title, 3};
    auto quotes = quotes_of(context, open, theme);
    // A question of another theme is here for its quotes alone.
    const bool own = open.theme == theme && is_coded(open);
    if (!own && quotes.empty())
        return out;
    if (!wording.empty() && title != wording)
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportOpenAsked, {wording})});
    if (own) {
        const std::string asked = question_title(context, open);
        const bool named = !asked.ends_with("?"); // else the words of a question, which take quotation marks
        out.blocks.push_back(
            Paragraph{"open/" + open.id, coding_sentence(open, context.findings.tests.method.min_group)});
        out.blocks.push_back(
            FigureBlock{"figuur-open-" + open.id,
                        coding_chart(open, say(Phrase::CodingTitle, {named ? asked : mid_sentence(asked)}),
                                     context.source(), ReportFigure),
                        coding_headlines(open)});
    }
    std::move(quotes.begin(), quotes.end(), std::back_inserter(out.blocks));
    return out;
}

/// Whether the kinds of its items say nothing.
bool is_nameless(const ItemGroup& group)
{
    return std::all_of(group.items.begin(), group.items.end(), [](const auto& item) { return item.kind == "overig"; });
}

/// What a figure of some of a theme's items is called: its kinds, unless they say nothing.
/// plain   the theme has no items of a kind in other figures
std::string figure_title(const Findings& findings, std::string_view theme, const ItemGroup& group, bool plain)
{
    const std::string title = theme_title(findings, theme);
    if (!is_nameless(group))
        return title + ": " + mid_sentence(group.title);
    return plain ? title : title + ": " + say(Phrase::StoryOtherItems);
}

/// Items that stand in one figure.
struct FigureItems {
    std::string id;
    std::string title;
    std::vector<project::ItemFinding> items;
};

/// A figure per scale, and more for one that a page does not hold. Those that would be called the same are counted.
std::vector<FigureItems> figures_of(const ReportContext& context, std::string_view theme)
{
    const auto groups = item_groups(context.findings, theme);
    const bool plain = groups.size() == 1 || std::all_of(groups.begin(), groups.end(), is_nameless);
    std::vector<FigureItems> out;
    int count = 0;
    for (const auto& group : groups) {
        const std::string id = "figuur-" + theme_id(theme) + "-" + std::to_string(++count);
        const auto parts = page_parts(group.items);
        for (std::size_t i = 0; i < parts.size(); ++i)
            out.push_back({part_id(id, i), figure_title(context.findings, theme, group, plain), parts[i]});
    }
    std::map<std::string, std::size_t> alike;
    for (const auto& it : out)
        ++alike[it.title];
    std::map<std::string, std::size_t> told;
    for (auto& it : out) {
        const std::string title = it.title;
        it.title = part_title(title, told[title]++, alike[title]);
    }
    return out;
}

Section figures_section(const ReportContext& context, std::string_view theme)
{
    Section out{theme_id(theme) + "-cijfers", say(Phrase::ReportInFigures), 3};
    std::vector<project::ItemFinding> items;
    for (const auto& it : figures_of(context, theme)) {
        out.blocks.push_back(FigureBlock{
            it.id, distribution_chart(it.items, it.title, context.source(), BarStyle::Stacked, ReportFigure),
            distribution_headlines(it.items)});
        items.insert(items.end(), it.items.begin(), it.items.end());
    }
    add_list(items_that_stand_out(context, items), out);
    return out;
}

Section statements_section(const ReportContext& context, std::string_view theme)
{
    Section out{theme_id(theme) + "-bronnen", say(Phrase::StoryStatements), 3};
    auto list = statement_list(context, theme);
    list.title.clear(); // the section's
    add_list(std::move(list), out);
    return out;
}

/// What a belofte means, and where that stands; where two municipalities differ about it, a table behind the report tells.
std::vector<Block> meaning_of(const ReportContext& context, std::string_view theme)
{
    const auto* belofte = context.beloften ? context.beloften->find(theme) : nullptr;
    if (!belofte)
        return {};
    return {Paragraph{{}, belofte->text}, Paragraph{{}, belofte_source(*belofte), ParagraphStyle::Passport}};
}

/// A theme with all its parts; nothing when nothing is known of it.
std::vector<Section> sections_of_theme(const ReportContext& context, const project::Proposal& proposal)
{
    const std::string_view theme = proposal.theme;
    Section parent{theme_id(theme), theme_title(context.findings, theme), 2};
    std::vector<Section> children;
    const auto add = [&](Section section) {
        if (!section.blocks.empty())
            children.push_back(std::move(section));
    };
    add(figures_section(context, theme));
    append(children, open_sections(context, theme));
    add(statements_section(context, theme));
    add(verdict_section(context, proposal));
    if (!children.empty())
        parent.blocks = meaning_of(context, theme);
    return with_parent(std::move(parent), std::move(children));
}

/// What the open questions of no theme are about: what helps and hinders when all of them ask that.
std::string factors_title(const ReportContext& context, const std::vector<Section>& sections)
{
    const auto& open = context.findings.open;
    const bool only = std::all_of(open.begin(), open.end(), [&](const auto& each) {
        const bool told = std::any_of(sections.begin(), sections.end(),
                                      [&](const auto& section) { return section.id == theme_id({}) + "-" + each.id; });
        return !told || each.kind == "belemmeringen" || each.kind == "succesfactoren";
    });
    return say(only ? Phrase::StoryFactors : Phrase::StoryOpenAnswers);
}

/// All themes beside each other, before each of them by itself.
void add_overview(const ReportContext& context, Section& out)
{
    const auto& items = context.findings.items;
    // One theme has nothing beside it.
    if (items.empty() ||
        std::all_of(items.begin(), items.end(), [&](const auto& item) { return item.theme == items.front().theme; }))
        return;
    out.blocks.push_back(
        FigureBlock{"figuur-overzicht",
                    overview_chart(context.findings, say(Phrase::OverviewTitle), context.source(), ReportFigure),
                    distribution_headlines(items)});
    out.blocks.push_back(Paragraph{{}, overview_passport(context.findings), ParagraphStyle::Passport});
}

} // namespace

std::string theme_id(std::string_view theme)
{
    return "belofte-" + std::string(theme.empty() ? "overig" : theme);
}

bool is_coded(const OpenFinding& open)
{
    return std::any_of(open.categories.begin(), open.categories.end(),
                       [](const auto& category) { return category.n.value_or(0) > 0; });
}

std::string question_title(const ReportContext& context, const OpenFinding& open)
{
    if (has_kind(open))
        return open_title(context.findings, open);
    const std::string wording = wording_of(context, open);
    return wording.empty() ? open_title(context.findings, open) : wording;
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
    std::vector<Section> children;
    for (const auto& proposal : context.proposals)
        append(children, sections_of_theme(context, proposal));
    if (children.empty())
        return {};
    Section out{"beloften", say(context.by_theme(Phrase::ReportPerTheme, Phrase::StoryPerTheme))};
    add_overview(context, out);
    return with_parent(std::move(out), std::move(children));
}

std::vector<Section> factor_sections(const ReportContext& context)
{
    auto children = open_sections(context, {});
    Section sources = statements_section(context, {});
    if (children.empty() && !sources.blocks.empty())
        return {Section{"succes-en-belemmering", sources.title, 1, std::move(sources.blocks)}};
    if (!sources.blocks.empty())
        children.push_back(std::move(sources));
    for (auto& section : children)
        section.level = 2;
    return with_parent({"succes-en-belemmering", factors_title(context, children)}, std::move(children));
}

} // namespace wk::report
