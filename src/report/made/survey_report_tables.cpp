// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "report/figures/significance_charts.h"
#include "report/figures/verdict_chart.h"
#include "report/tables/distribution_table.h"
#include "report/tables/significance_tables.h"
#include "report/words/representativeness.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"
#include "report/words/weighted_words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace wk::report {

using project::Findings;

namespace {

/// The same rows of `whole`, wherever they stand in it. A figure of some items has heads for those alone.
bool holds(const DataTable& whole, const DataTable& part)
{
    const auto text_of = [](const std::vector<TableCell>& row) {
        std::vector<std::string_view> out;
        for (const auto& cell : row)
            out.push_back(cell.text);
        return out;
    };
    return whole.columns.size() == part.columns.size() &&
           std::all_of(part.rows.begin(), part.rows.end(), [&](const auto& row) {
               return std::any_of(whole.rows.begin(), whole.rows.end(),
                                  [&](const auto& other) { return text_of(other) == text_of(row); });
           });
}

/// All items that share a scale.
void add_batteries(const Findings& findings, std::vector<TableBlock>& out)
{
    std::vector<std::string> scales;
    for (const auto& item : findings.items)
        if (std::find(scales.begin(), scales.end(), item.scale) == scales.end())
            scales.push_back(item.scale);
    for (const auto& scale : scales) {
        std::vector<project::ItemFinding> items;
        for (const auto& item : findings.items)
            if (item.scale == scale)
                items.push_back(item);
        const auto& points = items.front().points;
        if (points.empty())
            continue;
        out.push_back({"tabel-stellingen-" + std::to_string(out.size() + 1),
                       distribution_table(items, say(Phrase::StoryBattery,
                                                     {points.front().label, points.back().label, points.size()}))});
    }
}

/// Whether one group at least is large enough to be shown.
bool shows_a_mean(const project::GroupFinding& group)
{
    return std::any_of(group.levels.begin(), group.levels.end(),
                       [](const auto& level) { return !level.suppressed && level.mean; });
}

/// What figures show a part of: every item, group and pair, also where nothing stands out.
std::vector<TableBlock> whole_tables(const ReportContext& context)
{
    const auto& findings = context.findings;
    std::vector<TableBlock> out;
    add_batteries(findings, out);
    if (has_lights(context))
        out.push_back({"tabel-stoplicht",
                       verdict_table(findings, context.proposals, context.survey.verdicts, lights_shown(context))});
    if (findings.tests.groups)
        for (const auto& factor : findings.factors)
            if (std::any_of(findings.tests.groups->begin(), findings.tests.groups->end(), [&](const auto& group) {
                    return group.factor == factor.id && (group.p.value() || shows_a_mean(group));
                }))
                out.push_back(
                    {"tabel-groepen-" + factor.id,
                     group_chart(findings, factor.id, say(Phrase::StoryGroupsTable, {mid_sentence(factor.title)}), {},
                                 ReportFigure)
                         .table});
    if (findings.tests.correlations)
        for (const auto& variable : findings.variables)
            if (std::any_of(findings.tests.correlations->begin(), findings.tests.correlations->end(),
                            [&](const auto& each) { return each.variable == variable.id; }))
                out.push_back({"tabel-samenhang-" + variable.id,
                               correlation_chart(findings, variable.id,
                                                 say(Phrase::CorrelationsFigureTitle, {mid_sentence(variable.title)}),
                                                 {}, ReportFigure)
                                   .table});
    if (findings.tests.pairs && !findings.tests.pairs->empty())
        out.push_back({"tabel-paren", pair_chart(findings, say(Phrase::StoryPairsTable), {}, ReportFigure).table});
    return out;
}

/// The categories of all open questions below each other, with the figures that show them.
class CodingTable {
public:
    void add(const FigureBlock& figure, const std::string& question)
    {
        const auto& table = figure.scene.table;
        if (m_block.table.rows.empty()) {
            m_block = {"tabel-open", {say(Phrase::StoryCodingTable), table.columns, {}}, figure.id};
            m_block.table.columns.insert(m_block.table.columns.begin(), {say(Phrase::StoryQuestion)});
        } else {
            m_block.more_figures.push_back(figure.id);
        }
        for (auto row : table.rows) {
            row.insert(row.begin(), question);
            m_block.table.rows.push_back(std::move(row));
        }
    }

    void add_to(Section& out)
    {
        if (!m_block.table.rows.empty())
            out.blocks.push_back(std::move(m_block));
    }

private:
    TableBlock m_block;
};

/// Whose figure it is; null when it is about no open question.
const project::OpenFinding* question_of(const Findings& findings, const FigureBlock& figure)
{
    for (const auto& open : findings.open)
        if (figure.id == "figuur-open-" + open.id)
            return &open;
    return nullptr;
}

template <class Visit>
void each_figure(const std::vector<Section>& sections, Visit visit)
{
    for (const auto& section : sections)
        for (const auto& block : section.blocks)
            if (const auto* figure = std::get_if<FigureBlock>(&block); figure && !figure->scene.table.rows.empty())
                visit(*figure);
}

/// A sentence that the researcher wrote about how many tests stand out has its place; the table says the same.
void add_chance(const ReportContext& context, const std::string& kind, const std::string& family, Section& out)
{
    const std::string key = "chance/" + kind + (family.empty() ? "" : "/" + family);
    if (!context.survey.report.own_sentence(key))
        return;
    if (std::string words = chance_sentence(context.findings, kind, family); !words.empty())
        out.blocks.push_back(Paragraph{key, std::move(words)});
}

/// What each belofte means, and where two municipalities differ about it.
void add_beloften(const ReportContext& context, Section& out)
{
    if (!context.beloften)
        return;
    DataTable table{
        say(Phrase::StoryBeloftenTable),
        {{say(Phrase::VerdictTheme)}, {say(Phrase::StoryBeloftenText)}, {say(Phrase::StoryBeloftenDifference)}},
        {}};
    for (const auto& theme : context.findings.themes)
        if (const auto* belofte = context.beloften->find(theme.id))
            table.rows.push_back({theme.title, belofte->text, belofte->difference});
    if (table.rows.empty())
        return;
    out.blocks.push_back(Paragraph{{}, context.beloften->note});
    add_table(out, "tabel-beloften", std::move(table));
}

} // namespace

void add_table(Section& section, std::string id, DataTable table)
{
    if (!table.rows.empty())
        section.blocks.push_back(TableBlock{std::move(id), std::move(table)});
}

std::vector<Section> table_sections(const ReportContext& context, const std::vector<Section>& sections)
{
    Section out{"tabellen", say(Phrase::ReportTables), 1, {}, true};
    auto wholes = whole_tables(context);
    CodingTable coding;
    std::vector<TableBlock> tables;           // in the order of the first figure of each
    std::map<std::size_t, std::size_t> place; // of a whole table among them
    each_figure(sections, [&](const FigureBlock& figure) {
        if (const auto* open = question_of(context.findings, figure))
            return coding.add(figure, question_title(context, *open));
        const auto whole =
            std::size_t(std::find_if(wholes.begin(), wholes.end(),
                                     [&](const auto& each) { return holds(each.table, figure.scene.table); }) -
                        wholes.begin());
        if (whole == wholes.size())
            return tables.push_back({figure.id + "-cijfers", figure.scene.table, figure.id});
        if (const auto [at, first] = place.emplace(whole, tables.size()); !first)
            return tables[at->second].more_figures.push_back(figure.id);
        tables.push_back(wholes[whole]);
        tables.back().figure = figure.id;
    });
    for (std::size_t i = 0; i < wholes.size(); ++i)
        if (!place.contains(i))
            tables.push_back(std::move(wholes[i]));
    for (auto& table : tables)
        out.blocks.push_back(std::move(table));
    coding.add_to(out);
    const auto& response = context.findings.response;
    if (response && response->weights.reason.empty() && response->weights.effective_n)
        add_table(out, "tabel-gewichten", weight_table(*response));
    const auto& items = context.findings.items;
    if (std::any_of(items.begin(), items.end(), [](const auto& item) { return item.weighted; }))
        add_table(out, "tabel-gewogen", weighted_table(items));
    add_beloften(context, out);
    add_column_ledger(context.findings, out);
    return with_parent(std::move(out), {});
}

std::vector<Section> test_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    Section out{"toetsen", say(Phrase::ReportTests), 1, {}, true};
    if (findings.response)
        add_table(out, "toetsen-respons", response_test_table(*findings.response));
    add_table(out, "toetsen-toeval", chance_table(findings));
    for (const auto& factor : findings.factors) {
        add_chance(context, "groups", factor.id, out);
        add_table(out, "toetsen-groepen-" + factor.id, group_test_table(findings, factor.id));
    }
    add_chance(context, "pairs", {}, out);
    add_table(out, "toetsen-paren", pair_test_table(findings));
    for (const auto& variable : findings.variables) {
        add_chance(context, "correlations", variable.id, out);
        add_table(out, "toetsen-samenhang-" + variable.id, correlation_test_table(findings, variable.id));
    }
    if (out.blocks.empty())
        return {};
    out.blocks.insert(out.blocks.begin(), Paragraph{{}, say(Phrase::ReportTestsIntro)});
    return {std::move(out)};
}

} // namespace wk::report
