// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/contingency_table.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("stats");

using wk::stats::ContingencyTable;
using wk::stats::Count;

TEST_CASE("a table knows its counts, rows and margins")
{
    const auto table = ContingencyTable::make(2, 3, {1, 2, 3, 4, 0, 6});
    REQUIRE(table);
    CHECK(table->rows() == 2);
    CHECK(table->columns() == 3);
    CHECK(table->at(1, 2) == 6);
    CHECK(table->row(1)[0] == 4);
    CHECK(table->row_totals()[0] == 6);
    CHECK(table->column_totals()[2] == 9);
    CHECK(table->total() == 16);
}

TEST_CASE("counts that make no table are refused")
{
    CHECK(!ContingencyTable::make(2, 3, {1, 2, 3}));
    CHECK(!ContingencyTable::make(1, 2, {1, -1}));
    CHECK(!ContingencyTable::make(1, 2, {ContingencyTable::MostPeople, 1}));
    CHECK(!ContingencyTable::make(2, 0, {1}));
    const auto empty = ContingencyTable::make(0, 3, {});
    REQUIRE(empty);
    CHECK(empty->total() == 0);
    CHECK(ContingencyTable::make(3, 0, {})->rows() == 3);
}

TEST_SUITE_END();
