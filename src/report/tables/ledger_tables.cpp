// SPDX-License-Identifier: EUPL-1.2
#include "report/tables/ledger_tables.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/cells.h"
#include "report/words/ledger_words.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace wk::report {

using survey::ColumnRole;
using survey::RowUse;

namespace {

constexpr std::size_t LongestName = 60; ///< characters

TableCell number_of(std::size_t count)
{
    return count_cell(survey::Count(count));
}

std::vector<std::size_t> rows_with(const survey::RowAccount& rows, RowUse use)
{
    std::vector<std::size_t> out;
    for (const auto& each : rows.others)
        if (each.use == use)
            out.push_back(each.row);
    return out;
}

template <class List>
std::string_view title_in(const List& list, const std::string& id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
    return found == list.end() ? std::string_view() : std::string_view(found->title);
}

/// What a column is for, by what the findings call it.
std::string use_of(const project::Findings& findings, const project::ColumnFinding& column)
{
    switch (column.use) {
    case ColumnRole::Item:
        for (const auto& item : findings.items)
            if (item.id == column.id)
                return use_words(column.use, item.text, title_in(findings.themes, item.theme));
        break;
    case ColumnRole::Open:
        for (const auto& open : findings.open)
            if (open.id == column.id)
                return use_words(column.use, open.kind, title_in(findings.themes, open.theme));
        break;
    case ColumnRole::Factor: return use_words(column.use, title_in(findings.factors, column.id), {});
    case ColumnRole::Numeric: return use_words(column.use, title_in(findings.variables, column.id), {});
    case ColumnRole::Unused: break;
    }
    return use_words(column.use, {}, {});
}

} // namespace

DataTable row_ledger_table(const survey::RowAccount& rows, const std::vector<std::size_t>& empty)
{
    DataTable out;
    out.caption = say(Phrase::LedgerRowsTable);
    out.columns = {{say(Phrase::LedgerRowKind)}, {say(Phrase::LedgerRowCount), true}, {say(Phrase::LedgerRowNumbers)}};
    out.rows.push_back({say(Phrase::LedgerRespondents), number_of(rows.respondents), std::string()});
    std::size_t sum = rows.respondents;
    const auto add = [&](Phrase kind, const std::vector<std::size_t>& numbers, std::size_t count) {
        if (count > 0)
            out.rows.push_back({say(kind), number_of(count), row_numbers(numbers, count)});
        sum += count;
    };
    const auto add_filled = [&](Phrase kind, RowUse use) {
        const auto numbers = rows_with(rows, use);
        add(kind, numbers, numbers.size());
    };
    add_filled(Phrase::LedgerTitles, RowUse::Title);
    add_filled(Phrase::LedgerHeaders, RowUse::Header);
    add_filled(Phrase::LedgerRepeated, RowUse::RepeatedHeader);
    add(Phrase::LedgerEmpty, empty, rows.empty);
    add_filled(Phrase::LedgerTotals, RowUse::Totals);
    add_filled(Phrase::LedgerRemarks, RowUse::Remark);
    out.rows.push_back({say(Phrase::LedgerAll), number_of(sum), std::string()});
    out.totals = 1;
    return out;
}

std::vector<TableColumn> column_ledger_heads()
{
    std::vector<TableColumn> out{{say(Phrase::DataColumn)}, {say(Phrase::LedgerUse)}};
    for (const auto phrase : {Phrase::LedgerAnswered, Phrase::ColumnMissing, Phrase::LedgerDeclared,
                              Phrase::ColumnNoOpinion, Phrase::ColumnSkipped, Phrase::ColumnInvalid, Phrase::LedgerSum})
        out.push_back({say(phrase), true});
    return out;
}

std::vector<TableCell> column_ledger_row(const std::string& name, std::string use,
                                         const std::optional<survey::CellCounts>& cells)
{
    std::vector<TableCell> out{clipped(name, LongestName), std::move(use)};
    if (!cells) {
        out.resize(column_ledger_heads().size(), count_cell(std::nullopt));
        return out;
    }
    for (const std::size_t count : {cells->answered, cells->empty, cells->declared, cells->no_opinion, cells->skipped,
                                    cells->invalid, cells->rows()})
        out.push_back(number_of(count));
    return out;
}

DataTable column_ledger_table(const project::Findings& findings)
{
    DataTable out;
    out.caption = say(Phrase::LedgerReportTable, {findings.data.kept});
    out.columns = column_ledger_heads();
    if (findings.ledger)
        for (const auto& column : findings.ledger->columns)
            if (column.use != ColumnRole::Unused)
                out.rows.push_back(column_ledger_row(column.name, use_of(findings, column), column.cells));
    return out;
}

} // namespace wk::report
