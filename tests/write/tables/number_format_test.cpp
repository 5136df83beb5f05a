// SPDX-License-Identifier: EUPL-1.2
#include "write/tables/number_format.h"

#include "report/words/cells.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

TEST_SUITE_BEGIN("write");

using namespace wk::report;
using namespace wk::write;

namespace {

WorkbookNumber number_of(const TableCell& cell)
{
    CAPTURE(cell.text);
    const auto out = workbook_number(cell);
    REQUIRE(out);
    return *out;
}

} // namespace

TEST_CASE("a cell's number gets the decimals, thousands and percentage sign that the report shows")
{
    CHECK(number_of(count_cell(7)) == WorkbookNumber{7, "0"});
    CHECK(number_of(count_cell(1234567)) == WorkbookNumber{1234567, "#,##0"});
    CHECK(number_of(number_cell(5.7692307692, 2)) == WorkbookNumber{5.7692307692, "0.00"});
    CHECK(number_of(number_cell(-1234.5, 1)) == WorkbookNumber{-1234.5, "#,##0.0"});
    CHECK(number_of(number_cell(-0.004, 2)) == WorkbookNumber{-0.004, "0.00"}); // shown as 0,00
    CHECK(number_of(share_cell(0.62)) == WorkbookNumber{0.62, "0.0%"});
    CHECK(number_of(share_cell(1.0)) == WorkbookNumber{1, "0.0%"});
    CHECK(number_of({"2026", 2026}) == WorkbookNumber{2026, "0"}); // a year has no thousands
}

TEST_CASE("a percentage is kept as a share, whether its number was one or runs to 100")
{
    CHECK(number_of({"62,0%", 0.62}) == WorkbookNumber{0.62, "0.0%"});
    CHECK(number_of({"62,0%", 62}) == WorkbookNumber{0.62, "0.0%"});
    CHECK(number_of({"0,5%", 0.5}) == WorkbookNumber{0.005, "0.0%"});
    CHECK(number_of({"-3%", -0.034}) == WorkbookNumber{-0.034, "0%"});
    // Percentage points without a sign are what they say.
    CHECK(number_of({"12,3", 12.34}) == WorkbookNumber{12.34, "0.0"});
}

TEST_CASE("rounding half up, as the report does it, is no reason to doubt a number")
{
    CHECK(number_of(number_cell(0.125, 2)) == WorkbookNumber{0.125, "0.00"});
    CHECK(number_of(number_cell(1.005, 2)) == WorkbookNumber{1.005, "0.00"});
    CHECK(number_of(share_cell(0.1455)) == WorkbookNumber{0.1455, "0.0%"});
    for (int i = 0; i <= 1000; ++i) {
        CAPTURE(i);
        CHECK(number_of(share_cell(i / 1000.0)).format == "0.0%");
        CHECK(number_of(number_cell(i / 997.0, 2)).value == doctest::Approx(i / 997.0));
    }
}

TEST_CASE("a p-value below what is shown keeps its value, and looks as in the report")
{
    CHECK(number_of(p_cell(0.00004)) == WorkbookNumber{0.00004, "\"< 0,001\""});
    CHECK(number_of(p_cell(0.9999)) == WorkbookNumber{0.9999, "\"> 0,999\""});
    CHECK(number_of(p_cell(0.977)) == WorkbookNumber{0.977, "0.000"});
    CHECK(!workbook_number({"< 0,001", 0.5}));
    CHECK(!workbook_number({"< x", 0.0}));
}

TEST_CASE("text is no number, even when a number orders it")
{
    for (const char* text : {"● op koers", "–", "", "1", "5,8 (gedrukt als 5,9)", "%", "-", ",5", "5,", "1e5", "0x1F",
                             "=1", "+3", "1 2", "3,0,0", "--3"}) {
        CAPTURE(text);
        CHECK(!workbook_number({text, 3.0}));
    }
    CHECK(!workbook_number({"3"}));
    CHECK(!workbook_number({"3", std::nan("")}));
    CHECK(!workbook_number({"3", std::numeric_limits<double>::infinity()}));
}

TEST_SUITE_END();
