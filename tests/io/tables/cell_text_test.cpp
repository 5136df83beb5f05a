// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/cell_text.h"

#include <doctest/doctest.h>

#include <cstdio>

TEST_SUITE_BEGIN("io");

using namespace wk::io;

TEST_CASE("a number has the digits a spreadsheet shows, and what is no number stays")
{
    CHECK(number_cell_text("4") == "4");
    CHECK(number_cell_text("4.0") == "4");
    CHECK(number_cell_text("0.30000000000000004") == "0.3");
    CHECK(number_cell_text("3.4000000000000001E-2") == "0.034");
    CHECK(number_cell_text("-0") == "0");
    CHECK(number_cell_text("0123") == "123");
    CHECK(number_cell_text("123456789012345678") == "1.23456789012346e+17");
    CHECK(number_cell_text("vier") == "vier");
    CHECK(number_cell_text("1e999") == "1e999");
    CHECK(number_cell_text("").empty());
}

TEST_CASE("a format is a date or time by its letters, not by what is quoted or in brackets")
{
    CHECK(builtin_format(14) == CellFormat::Date);
    CHECK(builtin_format(20) == CellFormat::Time);
    CHECK(builtin_format(22) == CellFormat::DateTime);
    CHECK(builtin_format(0) == CellFormat::Number);
    CHECK(format_of_code("dd-mm-yyyy") == CellFormat::Date);
    CHECK(format_of_code("d mmm yyyy hh:mm") == CellFormat::DateTime);
    CHECK(format_of_code("[h]:mm:ss") == CellFormat::Time);
    CHECK(format_of_code("mm:ss.0") == CellFormat::Time);
    CHECK(format_of_code("0\" dagen\"") == CellFormat::Number);
    CHECK(format_of_code("[Red]0.00") == CellFormat::Number);
    CHECK(format_of_code("General") == CellFormat::Number);
    CHECK(format_of_code("@") == CellFormat::Number);
}

TEST_CASE("serial numbers are the days a spreadsheet counts, in both systems")
{
    // Excel: 1 is 1 January 1900, 60 the day that never was, 61 is 1 March 1900; 43891 is 1 March 2020.
    CHECK(date_cell_text(1, CellFormat::Date, false) == "1900-01-01");
    CHECK(date_cell_text(61, CellFormat::Date, false) == "1900-03-01");
    CHECK(date_cell_text(43891, CellFormat::Date, false) == "2020-03-01");
    CHECK(date_cell_text(43891 - 1462, CellFormat::Date, true) == "2020-03-01");
    CHECK(date_cell_text(43891.5729166667, CellFormat::DateTime, false) == "2020-03-01 13:45:00");
    CHECK(date_cell_text(43891, CellFormat::DateTime, false) == "2020-03-01");
    CHECK(date_cell_text(0.5, CellFormat::Time, false) == "12:00:00");
    // every day from 1900 to 2199 follows the one before it: counted in the plainest way there is
    constexpr int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int serial = 61;
    for (int year = 1900; year < 2200; ++year) {
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        for (int month = year == 1900 ? 3 : 1; month <= 12; ++month)
            for (int day = 1; day <= month_days[month - 1] + (month == 2 && leap ? 1 : 0); ++day, ++serial) {
                char wanted[32];
                std::snprintf(wanted, sizeof wanted, "%04d-%02d-%02d", year, month, day);
                REQUIRE(date_cell_text(serial, CellFormat::Date, false) == wanted);
            }
    }
    CHECK(!date_cell_text(-1, CellFormat::Date, false));
    CHECK(!date_cell_text(1e9, CellFormat::Date, false));
}

TEST_CASE("dates of SPSS are seconds since the calendar began")
{
    // PSPP 1.6.2: COMPUTE x = DATE.DMY(1,3,2020). gives 13802400000, DATE.DMY(15,10,1582) 86400
    CHECK(spss_date_cell_text(13802400000, CellFormat::Date) == "2020-03-01");
    CHECK(spss_date_cell_text(86400, CellFormat::Date) == "1582-10-15");
    CHECK(spss_date_cell_text(13802400000 + 49500, CellFormat::DateTime) == "2020-03-01 13:45:00");
    CHECK(spss_date_cell_text(13802400000, CellFormat::DateTime) == "2020-03-01");
    CHECK(spss_date_cell_text(13802400000 + 49500, CellFormat::Date) == "2020-03-01");
    CHECK(spss_date_cell_text(49500, CellFormat::Time) == "13:45:00");
    CHECK(spss_date_cell_text(108000, CellFormat::Time) == "30:00:00");
    CHECK(!spss_date_cell_text(-1, CellFormat::Date));
    CHECK(!spss_date_cell_text(265621680000, CellFormat::Date)); // the year 10000
    CHECK(number_cell_text(4.5) == "4.5");
    CHECK(number_cell_text(-0.0) == "0");
    CHECK(number_cell_text(0.1 + 0.2) == "0.3");
}

TEST_CASE("ISO dates and durations lose what a person does not write")
{
    CHECK(iso_cell_text("2020-03-01T00:00:00") == "2020-03-01");
    CHECK(iso_cell_text("2020-03-01T13:45:00.000Z") == "2020-03-01 13:45:00");
    CHECK(iso_cell_text("2020-03-01") == "2020-03-01");
    CHECK(duration_cell_text("PT09H05M07S") == "09:05:07");
    CHECK(duration_cell_text("PT09H05M07.5S") == "09:05:07");
    CHECK(duration_cell_text("P1Y") == "P1Y");
    CHECK(boolean_cell_text(true) == "WAAR");
}

TEST_CASE("a small whole number that is shown as a date is a number")
{
    using wk::io::is_number_shown_as_date;
    for (const double serial : {0.0, 3.0, 5.0, 110.0, 366.0}) {
        CHECK(is_number_shown_as_date(serial, CellFormat::Date));
        CHECK(is_number_shown_as_date(serial, CellFormat::DateTime));
    }
    CHECK(!is_number_shown_as_date(3, CellFormat::Number));
    CHECK(!is_number_shown_as_date(0, CellFormat::Time));
    CHECK(!is_number_shown_as_date(3.5, CellFormat::DateTime));
    CHECK(!is_number_shown_as_date(367, CellFormat::Date));
    CHECK(!is_number_shown_as_date(-1, CellFormat::Date));
    CHECK(wk::io::number_shown_as_date("1900-01-02") == "3"); // counted from 30 December 1899
    CHECK(wk::io::number_shown_as_date("1899-12-30T00:00:00") == "0");
    CHECK(!wk::io::number_shown_as_date("1900-01-02T10:00:00"));
    CHECK(!wk::io::number_shown_as_date("2026-02-01"));
    CHECK(!wk::io::number_shown_as_date("1901-01-01"));
    CHECK(!wk::io::number_shown_as_date(""));
}

TEST_SUITE_END();
