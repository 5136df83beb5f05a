// SPDX-License-Identifier: EUPL-1.2
#include "survey/table.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

TEST_SUITE_BEGIN("survey");

using wk::survey::Column;
using wk::survey::TableBuilder;

TEST_CASE("a table gives back the cells that were put in, short rows filled up")
{
    TableBuilder builder({"a", "b"});
    builder.add_row(std::array<std::string_view, 2>{"1", "x"});
    builder.add_row(std::array<std::string_view, 1>{"2"});
    builder.add_row({});
    const auto table = builder.finish();
    REQUIRE(table->rows() == 3);
    CHECK(table->columns()[0].cell(1) == "2");
    CHECK(table->columns()[1].cell(0) == "x");
    CHECK(table->columns()[1].cell(1).empty());
    CHECK(table->columns()[0].cell(2).empty());
    CHECK(table->find(" b ") == 1);
    CHECK(!table->find("c"));
}

TEST_CASE("a column widens from one to two to four bytes without losing a cell")
{
    Column column("x");
    constexpr std::size_t rows = 70'000;
    for (std::size_t i = 0; i < rows; ++i) {
        column.append(std::to_string(i));
        if (i == 255)
            CHECK(column.width() == 1);
        if (i == 256)
            CHECK(column.width() == 2);
    }
    column.close();
    CHECK(column.width() == 4);
    CHECK(column.distinct() == rows);
    for (std::size_t i = 0; i < rows; ++i)
        REQUIRE(column.cell(i) == std::to_string(i));
}

TEST_CASE("row numbers are those of a spreadsheet, blank lines counted")
{
    TableBuilder builder({"a"});
    const std::array<std::string_view, 1> row = {"1"};
    builder.add_row(row);
    builder.add_blank_line();
    builder.add_blank_line();
    builder.add_row(row);
    builder.add_row(row);
    const auto table = builder.finish();
    CHECK(table->row_number(0) == 2);
    CHECK(table->row_number(1) == 5);
    CHECK(table->row_number(2) == 6);
}

TEST_CASE("columns can be left out at the end of building")
{
    TableBuilder builder({"a", "b", "c"});
    builder.add_row(std::array<std::string_view, 3>{"1", "2", "3"});
    const auto table = builder.finish(std::array<std::size_t, 1>{1});
    REQUIRE(table->columns().size() == 2);
    CHECK(table->columns()[1].cell(0) == "3");
}

TEST_SUITE_END();
