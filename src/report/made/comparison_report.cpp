// SPDX-License-Identifier: EUPL-1.2
#include "report/made/comparison_report.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/document/document_numbers.h"
#include "report/figures/comparison_chart.h"
#include "report/made/survey_report_parts.h"
#include "report/tables/comparison_table.h"
#include "report/words/cells.h"
#include "report/words/comparison_sentences.h"
#include "report/words/comparison_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wk::report {

using project::ComparedSource;
using project::Comparison;
using project::FigureState;
using project::ItemComparison;

namespace {

/// A theme with its items; of items without one the id is empty.
struct Theme {
    std::string id;
    std::string title;
    std::vector<const ItemComparison*> items;
};

std::vector<Theme> themes_of(const Comparison& comparison)
{
    std::vector<Theme> out;
    const auto add = [&](const std::string& id, const std::string& title) {
        if (auto items = compared_items(comparison, id); !items.empty())
            out.push_back({id, title, std::move(items)});
    };
    for (const auto& theme : comparison.themes)
        add(theme.id, theme.title);
    add({}, say(Phrase::ThemeOther));
    return out;
}

std::string theme_section_id(const std::string& theme)
{
    return "vergelijking-" + (theme.empty() ? "overig" : theme);
}

/// "Leeuwarden 2020 en Heerenveen 2020": all sources but the survey itself.
std::string other_titles(const Comparison& comparison)
{
    std::vector<std::string> titles;
    for (std::size_t i = 1; i < comparison.sources.size(); ++i)
        titles.push_back(comparison.sources[i].title);
    return enumeration(titles);
}

// ---- the sources

bool is_there(const project::SourceFigure& figure)
{
    return figure.state == FigureState::Counted || figure.state == FigureState::Published;
}

/// Of how many items a source has a figure.
survey::Count figure_count(const Comparison& comparison, std::size_t source)
{
    return std::count_if(comparison.items.begin(), comparison.items.end(),
                         [&](const auto& item) { return is_there(item.figures[source]); });
}

/// How many items a source has no figure of, by why: "te klein: 3 van 24".
std::vector<std::string> gaps_of(const Comparison& comparison, std::size_t source)
{
    std::vector<std::string> out;
    for (const auto state :
         {FigureState::TooFew, FigureState::NotShown, FigureState::OtherScale, FigureState::NotThere}) {
        const auto count = std::count_if(comparison.items.begin(), comparison.items.end(),
                                         [&](const auto& item) { return item.figures[source].state == state; });
        if (count == 0)
            continue;
        project::SourceFigure figure;
        figure.state = state;
        out.push_back(say(Phrase::CompareGaps,
                          {count, comparison.items.size(), mean_words(figure, comparison.sources[source].published)}));
    }
    return out;
}

TableCell people_cell(const ComparedSource& source)
{
    if (source.people)
        return count_cell(*source.people);
    return source.base.empty() ? say(Phrase::CompareUnknown) : source.base;
}

DataTable sources_table(const Comparison& comparison)
{
    DataTable out{say(Phrase::CompareSourcesTable),
                  {{say(Phrase::ColumnSource)},
                   {say(Phrase::CompareKind)},
                   {say(Phrase::CompareAnswered)},
                   {capitalised(say(Phrase::ColumnItems)), true},
                   {capitalised(say(Phrase::ColumnRemark))}},
                  {}};
    for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
        const auto& source = comparison.sources[i];
        std::vector<std::string> remarks;
        if (source.invented)
            remarks.push_back(capitalised(say(Phrase::Invented)) + ".");
        if (!source.publication.empty())
            remarks.push_back(source.publication + ".");
        remarks.insert(remarks.end(), source.remarks.begin(), source.remarks.end());
        if (const auto gaps = gaps_of(comparison, i); !gaps.empty())
            remarks.push_back(capitalised(joined(gaps, "; ")) + ".");
        out.rows.push_back({source.title,
                            say(source.published ? Phrase::CompareKindPublished : Phrase::CompareKindCounts),
                            people_cell(source), count_cell(figure_count(comparison, i)), joined(remarks, " ")});
    }
    return out;
}

Section sources_section(const ReportContext& context, const Comparison& comparison)
{
    Section out{"bronnen", say(Phrase::CompareSources)};
    out.blocks.push_back(Paragraph{"approach/base", say(Phrase::ReportWho, {context.base})});
    out.blocks.push_back(TableBlock{"tabel-bronnen", sources_table(comparison)});
    return out;
}

// ---- where they differ

bool is_tested(const ItemComparison& item)
{
    return item.test.p.value().has_value();
}

bool any_tested(const Comparison& comparison)
{
    return std::any_of(comparison.items.begin(), comparison.items.end(), is_tested);
}

/// Whether a difference was shown, at the lowest level and after correction.
bool differs(const ItemComparison& item, const Comparison& comparison)
{
    const auto& p = item.test.p;
    return is_shown({p.adjusted ? p.adjusted : p.value(), {}, {}}, comparison.method);
}

Section differences_section(const Comparison& comparison)
{
    Section out{"verschillen", say(Phrase::CompareDifferences)};
    const auto& items = comparison.items;
    const std::string tested = format_count(std::count_if(items.begin(), items.end(), is_tested));
    if (!any_tested(comparison)) {
        out.blocks.push_back(Paragraph{{}, say(Phrase::CompareNotTested)});
        return out;
    }
    BulletList list;
    for (const auto& item : items)
        if (differs(item, comparison))
            list.entries.push_back(
                {"comparison/differs/" + item.id,
                 say(Phrase::ComparisonSourceBase, {item_quoted(item), p_words(item.test.p, comparison.method)}),
                 ParagraphStyle::Body, theme_section_id(item.theme)});
    const std::string count = format_count(list.entries.size());
    out.blocks.push_back(Paragraph{"comparison/differences",
                                   list.entries.empty() ? say(Phrase::CompareDifferencesNone, {tested})
                                                        : say(Phrase::CompareDifferencesCount, {tested, count}),
                                   ParagraphStyle::Lead});
    if (!list.entries.empty())
        out.blocks.push_back(std::move(list));
    return out;
}

// ---- per theme

/// Whether a reader has to know of it in words: it stands out, or a source takes no part. Where nothing is tested at
/// all, the words are the comparison.
bool is_told(const ItemComparison& item, const Comparison& comparison)
{
    if (!any_tested(comparison) || stands_out(item.test.p, comparison.method))
        return true;
    for (std::size_t i = 0; i < item.figures.size(); ++i)
        if (!is_there(item.figures[i]) && !comparison.sources[i].published)
            return true;
    return false;
}

/// How many items fit in one figure: the more sources, the higher a row.
std::size_t items_per_page(const Comparison& comparison)
{
    return std::clamp<std::size_t>(36 / comparison.sources.size(), 2, 12);
}

/// By mean and by share, with the same numbers in one table.
void add_comparison_figures(const ReportContext& context, const Comparison& comparison, const Theme& theme,
                            Section& section)
{
    constexpr std::array measures{std::pair(ComparisonMeasure::Mean, Phrase::ComparisonByMean),
                                  std::pair(ComparisonMeasure::Favourable, Phrase::ComparisonByShare)};
    const auto parts = page_parts(theme.items, items_per_page(comparison));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Comparison part{comparison.sources, comparison.themes, {}, comparison.method};
        for (const auto* item : parts[i])
            part.items.push_back(*item);
        for (std::size_t m = 0; m < measures.size(); ++m) {
            Scene scene = comparison_chart(part, {measures[m].first, {}}, part_title(theme.title, i, parts.size()),
                                           context.base, ReportFigure);
            scene.title = say(Phrase::ReportEvidenceLine, {scene.title, mid_sentence(say(measures[m].second))});
            section.blocks.push_back(
                FigureBlock{part_id("figuur-" + section.id + (m == 0 ? "-gemiddelde" : "-deel"), i), std::move(scene)});
        }
    }
}

Section compared_theme_section(const ReportContext& context, const Comparison& comparison, const Theme& theme)
{
    Section out{theme_section_id(theme.id), theme.title, 2};
    // What it comes to first: below it a figure often begins a new page.
    BulletList list{say(any_tested(comparison) ? Phrase::WhatStandsOut : Phrase::InWords), {}};
    for (const auto* item : theme.items)
        if (is_told(*item, comparison))
            list.entries.push_back({"comparison/" + item->id, comparison_sentence(comparison, *item)});
    if (!list.entries.empty())
        out.blocks.push_back(std::move(list));
    else
        out.blocks.push_back(Paragraph{{}, say(Phrase::NothingStandsOut)});
    add_comparison_figures(context, comparison, theme, out);
    return out;
}

// ---- appendices

/// The numbers behind the figures, once for those that share them.
Section comparison_tables_section(const ReportContext& context, const std::vector<Section>& sections)
{
    Section out{"tabellen", say(Phrase::ReportTables), 1, {}, true};
    const DataTable* before = nullptr;
    for (const auto& section : sections)
        for (const auto& block : section.blocks)
            if (const auto* figure = std::get_if<FigureBlock>(&block)) {
                if (!before || *before != figure->scene.table)
                    out.blocks.push_back(TableBlock{figure->id + "-cijfers", figure->scene.table, figure->id});
                before = &figure->scene.table;
            }
    add_column_ledger(context.findings, out);
    return out;
}

Section tests_section(const Comparison& comparison)
{
    Section out{"toetsen", say(Phrase::ReportTests), 1, {}, true};
    if (!any_tested(comparison))
        return out;
    out.blocks.push_back(Paragraph{{}, say(Phrase::ReportTestsIntro)});
    for (const auto& theme : themes_of(comparison))
        out.blocks.push_back(TableBlock{"toetsen-" + theme_section_id(theme.id),
                                        comparison_test_table(comparison, theme.id, theme.title)});
    return out;
}

/// What is known to be wrong with a published figure, each sentence once per item and source.
BulletList misprints(const Comparison& comparison)
{
    BulletList out{say(Phrase::CompareMisprints), {}};
    for (const auto& item : comparison.items)
        for (std::size_t i = 0; i < item.figures.size(); ++i) {
            const auto& figure = item.figures[i];
            std::string words = figure.mean_misprint;
            if (figure.favourable_misprint != words)
                words += (words.empty() || figure.favourable_misprint.empty() ? "" : " ") + figure.favourable_misprint;
            if (!words.empty())
                out.entries.push_back({"comparison/misprints/" + item.id + "/" + format_count(i),
                                       say(Phrase::ReportEvidenceLine,
                                           {item_quoted(item), trim(say(Phrase::ComparisonMisprint,
                                                                        {comparison.sources[i].title, words}))})});
        }
    return out;
}

/// Which items a source asked in other words, with the names of those sources.
BulletList reworded(const Comparison& comparison)
{
    BulletList out{say(Phrase::CompareReworded), {}};
    for (const auto& item : comparison.items) {
        std::vector<std::string> sources;
        for (std::size_t i = 0; i < item.figures.size(); ++i)
            if (item.figures[i].reworded)
                sources.push_back(comparison.sources[i].title);
        if (!sources.empty())
            out.entries.push_back(
                {"comparison/reworded/" + item.id,
                 say(Phrase::ReportEvidenceLine,
                     {item_quoted(item), trim(say(Phrase::ComparisonReworded, {enumeration(sources)}))})});
    }
    return out;
}

Section method_section(const Comparison& comparison)
{
    Section out{"methode", say(Phrase::HowMade), 1, {}, true};
    out.blocks.push_back(Paragraph{{}, comparison_passport(comparison)});
    for (auto list : {misprints(comparison), reworded(comparison)})
        if (!list.entries.empty())
            out.blocks.push_back(std::move(list));
    return out;
}

void add_warnings(const Comparison& comparison, std::vector<std::string>& warnings)
{
    for (std::size_t i = 1; i < comparison.sources.size(); ++i)
        if (comparison.sources[i].invented)
            warnings.push_back(say(Phrase::CompareSourceInvented, {comparison.sources[i].title}));
}

} // namespace

Document comparison_report(const ComparisonReportInput& input)
{
    const auto& comparison = input.comparison;
    const ReportContext context{input.findings, input.survey, input.colophon, {}, {}, base_note(input.findings)};
    Document out = document_about(input.findings, input.colophon, Phrase::CompareKicker);
    out.title = say(Phrase::CompareTitle, {out.title});
    if (comparison.sources.size() < 2) {
        out.sections.push_back(
            {"bronnen", say(Phrase::CompareSources), 1, {Paragraph{{}, say(Phrase::CompareNothing)}}});
        return out;
    }
    out.subtitle = say(Phrase::ComparisonFigure, {other_titles(comparison)});
    add_warnings(comparison, out.warnings);
    out.sections.push_back(sources_section(context, comparison));
    out.sections.push_back(differences_section(comparison));
    std::vector<Section> themes;
    for (const auto& theme : themes_of(comparison))
        themes.push_back(compared_theme_section(context, comparison, theme));
    for (auto& section : with_parent({"beloften", say(Phrase::ReportPerTheme)}, std::move(themes)))
        out.sections.push_back(std::move(section));
    give_own_ids(out.sections);
    for (auto& section :
         {comparison_tables_section(context, out.sections), tests_section(comparison), method_section(comparison)})
        if (!section.blocks.empty())
            out.sections.push_back(section);
    for (auto& section : colophon_sections(context))
        out.sections.push_back(std::move(section));
    give_own_ids(out.sections);
    return out;
}

} // namespace wk::report
