// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"
#include "survey/ledger.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

// Adds up what became of a file, wherever it is told: nothing is left over. Every test that reads a file asks this.

namespace wk::tests {

/// Every row of the file is a respondent or something else, once.
inline void check_rows(const survey::Table& table)
{
    const auto& account = table.account();
    CHECK(account.adds_up());
    CHECK(account.respondents == table.rows());
    std::set<std::size_t> others;
    for (const auto& each : account.others)
        CHECK(others.insert(each.row).second);
    const auto empty = survey::first_empty_rows(table, account.file);
    CHECK(empty.size() == account.empty);
    for (const std::size_t row : empty)
        CHECK(others.insert(row).second);
    for (std::size_t row = 0; row < table.rows(); ++row)
        CHECK(!others.contains(table.row_number(row)));
}

/// The cells of every column.
inline void check_ledger(const survey::Table& table, const std::vector<survey::ColumnLedger>& ledger)
{
    check_rows(table);
    REQUIRE(ledger.size() == table.columns().size());
    for (std::size_t i = 0; i < ledger.size(); ++i) {
        CAPTURE(table.columns()[i].name());
        CHECK(ledger[i].column == i);
        CHECK(ledger[i].rows() == table.rows());
        CHECK((ledger[i].use == survey::ColumnRole::Unused) == ledger[i].id.empty());
        const bool words = ledger[i].use == survey::ColumnRole::Item || ledger[i].use == survey::ColumnRole::Factor;
        CHECK((words || ledger[i].samples.empty()));
    }
}

/// The same in findings: of everybody who is kept, and the same as the answers to each question say.
inline void check_ledger(const project::Findings& findings)
{
    REQUIRE(findings.ledger);
    const auto& ledger = *findings.ledger;
    CHECK(ledger.rows.adds_up());
    CHECK(ledger.rows.respondents == findings.data.rows);
    CHECK(ledger.empty_rows.size() <= ledger.rows.empty);
    for (const auto& column : ledger.columns) {
        CAPTURE(column.id);
        CHECK((column.use == survey::ColumnRole::Unused) == column.id.empty());
        if (!column.cells)
            continue;
        const auto& cells = *column.cells;
        CHECK(cells.rows() == findings.data.kept);
        for (const auto& item : findings.items)
            if (column.use == survey::ColumnRole::Item && item.id == column.id) {
                CHECK(survey::Count(cells.answered) == item.n);
                CHECK(survey::Count(cells.no_opinion) == item.no_opinion);
                CHECK(survey::Count(cells.skipped) == item.skipped);
                CHECK(survey::Count(cells.empty + cells.declared) == item.missing);
                CHECK(survey::Count(cells.invalid) == item.invalid);
            }
    }
}

/// The rows as a table: what stands above the last line is together what it says.
inline void check_row_table(const report::DataTable& table, std::size_t file)
{
    REQUIRE(table.rows.size() > 1);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i)
        sum += table.rows[i].at(1).number.value_or(-1);
    CHECK(sum == table.rows.back()[1].number);
    CHECK(sum == double(file));
    CHECK(table.totals == 1);
}

/// The columns as a table: name, use, six kinds of cells and their sum. A column of which nothing may be told has none.
inline void check_column_table(const report::DataTable& table, std::size_t respondents)
{
    constexpr std::size_t first = 2;
    constexpr std::size_t sum_at = 8;
    REQUIRE(table.columns.size() > sum_at);
    for (const auto& row : table.rows) {
        CAPTURE(row.front().text);
        REQUIRE(row.size() == table.columns.size());
        double sum = 0;
        bool hidden = false;
        for (std::size_t i = first; i < sum_at; ++i) {
            hidden |= !row[i].number.has_value();
            sum += row[i].number.value_or(0);
        }
        if (hidden) {
            CHECK(std::none_of(row.begin(), row.end(), [](const auto& cell) { return cell.number.has_value(); }));
            continue;
        }
        CHECK(sum == row[sum_at].number);
        CHECK(sum == double(respondents));
    }
}

} // namespace wk::tests
