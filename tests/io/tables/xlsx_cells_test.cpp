// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/xlsx_cells.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk::io;

TEST_CASE("a reference of a workbook names a column, and a range its rows")
{
    CHECK(xlsx_column("A1") == std::size_t(0));
    CHECK(xlsx_column("AB12") == std::size_t(27));
    CHECK(xlsx_column("XFD1") == std::size_t(16383));
    CHECK(!xlsx_column("12"));
    CHECK(xlsx_column("ABCDEFGHIJKLMNOP1") == xlsx_column("ABCD1")); // beyond all that there are, and no larger
    CHECK(!xlsx_column(""));
    const auto range = xlsx_range("D2:E7");
    REQUIRE(range);
    CHECK(range->column == 3);
    CHECK(range->last_column == 4);
    CHECK(range->first_row == 2);
    CHECK(range->last_row == 7);
    CHECK(!xlsx_range("D2"));
    CHECK(!xlsx_range("2:7"));
    CHECK(xlsx_number("12", 0) == 12);
    CHECK(xlsx_number("12a", 3) == 3);
    CHECK(xlsx_number("", 3) == 3);
}

TEST_CASE("signs that XML cannot hold stand escaped in a text")
{
    CHECK(xlsx_unescaped("een_x000D_\ntwee") == "een\ntwee");
    CHECK(xlsx_unescaped("een_x0009_twee") == "een\ttwee");
    CHECK(xlsx_unescaped("_x00zz_ _x0041") == "_x00zz_ _x0041");
    CHECK(xlsx_unescaped("_x00413 _x20AC_") == "_x00413 _x20AC_");
}

TEST_CASE("shared strings are found by their number, and beyond the last there is none")
{
    XlsxStrings strings;
    strings.append("een");
    strings.append(" twee");
    strings.end();
    strings.end();
    strings.append("drie");
    strings.end();
    CHECK(strings.at(0) == "een twee");
    CHECK(strings.at(1).value_or("-").empty());
    CHECK(strings.at(2) == "drie");
    CHECK(!strings.at(3));
    CHECK(strings.bytes() > 12);
}

TEST_SUITE_END();
