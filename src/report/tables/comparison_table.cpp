// SPDX-License-Identifier: EUPL-1.2
#include "report/tables/comparison_table.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/cells.h"
#include "report/words/comparison_words.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

namespace wk::report {

using project::Comparison;
using project::ItemComparison;
using project::SourceFigure;

namespace {

TableCell worded_cell(std::string words, const std::optional<double>& value)
{
    return value ? TableCell{std::move(words), *value} : TableCell{std::move(words)};
}

/// What to know before the figure is compared.
std::string remarks_of(const SourceFigure& figure, const std::string& source)
{
    std::vector<std::string> out;
    for (const auto* misprint : {&figure.mean_misprint, &figure.favourable_misprint})
        if (!misprint->empty())
            out.push_back(*misprint);
    if (figure.reworded)
        out.emplace_back(trim(say(Phrase::ComparisonReworded, {source})));
    return joined(out, " ");
}

std::vector<TableCell> figure_row(const Comparison& comparison, const ItemComparison& item, std::size_t source)
{
    const SourceFigure& figure = item.figures[source];
    const bool published = comparison.sources[source].published;
    const auto& interval = figure.favourable_ci95;
    const bool n_missing = !figure.n && figure.state == project::FigureState::Published;
    return {item_words(item),
            kind_title(item),
            comparison.sources[source].title,
            figure.n    ? count_cell(*figure.n)
            : n_missing ? TableCell{say(Phrase::ComparisonNotPublished)}
                        : TableCell{say(Phrase::NoValue)},
            worded_cell(mean_words(figure, published), figure.mean),
            worded_cell(favourable_words(figure, published), figure.favourable),
            share_cell(interval ? std::optional(interval->low) : std::nullopt),
            share_cell(interval ? std::optional(interval->high) : std::nullopt),
            remarks_of(figure, comparison.sources[source].title)};
}

/// A difference between shares in percentage points.
TableCell points_cell(const std::optional<double>& share)
{
    return number_cell(share ? std::optional(100 * *share) : std::nullopt, 1);
}

std::vector<TableCell> test_row(const Comparison& comparison, const ItemComparison& item)
{
    std::vector<std::string> tested;
    for (std::size_t i = 0; i < comparison.sources.size(); ++i)
        if (!item.test.levels[i].suppressed)
            tested.push_back(comparison.sources[i].title);
    const bool was_tested = !item.test.test.empty();
    const auto& difference = item.favourable_difference;
    return {item_words(item),
            kind_title(item),
            was_tested ? enumeration(tested) : say(Phrase::NoValue),
            was_tested ? test_title(item.test.test) : say(Phrase::NoValue),
            number_cell(item.test.statistic, 1),
            p_cell(item.test.p.value()),
            p_cell(item.test.p.adjusted),
            number_cell(item.test.effect.value, 2),
            points_cell(difference ? std::optional(difference->value) : std::nullopt),
            points_cell(difference ? std::optional(difference->ci95.low) : std::nullopt),
            points_cell(difference ? std::optional(difference->ci95.high) : std::nullopt)};
}

} // namespace

DataTable comparison_table(const Comparison& comparison, const std::optional<std::string>& theme,
                           const std::string& title)
{
    DataTable table;
    table.caption = say(Phrase::ComparisonCaption, {title});
    table.columns = {
        {say(Phrase::ColumnItem), false}, {say(Phrase::ColumnKind), false}, {say(Phrase::ColumnSource), false}};
    for (const Phrase name :
         {Phrase::ColumnN, Phrase::ColumnMean, Phrase::ColumnFavourable, Phrase::ColumnLow, Phrase::ColumnHigh})
        table.columns.push_back({say(name), true});
    table.columns.push_back({say(Phrase::ColumnRemark), false});
    for (const auto* item : compared_items(comparison, theme))
        for (std::size_t source = 0; source < comparison.sources.size(); ++source)
            table.rows.push_back(figure_row(comparison, *item, source));
    return table;
}

DataTable comparison_test_table(const Comparison& comparison, const std::optional<std::string>& theme,
                                const std::string& title)
{
    DataTable table;
    table.caption = say(Phrase::ComparisonTestCaption, {title});
    for (const Phrase name : {Phrase::ColumnItem, Phrase::ColumnKind, Phrase::ColumnTested, Phrase::ColumnTest})
        table.columns.push_back({say(name), false});
    for (const Phrase name : {Phrase::ColumnStatistic, Phrase::ColumnP, Phrase::ColumnPAdjusted, Phrase::ColumnEffect,
                              Phrase::ColumnDifference, Phrase::ColumnLow, Phrase::ColumnHigh})
        table.columns.push_back({say(name), true});
    for (const auto* item : compared_items(comparison, theme))
        table.rows.push_back(test_row(comparison, *item));
    return table;
}

} // namespace wk::report
