// SPDX-License-Identifier: EUPL-1.2
#include "base/dates.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("base");

TEST_CASE("a day of the calendar is one that exists, written as YYYY-MM-DD and in no other way")
{
    for (const char* day : {"2027-03-01", "2024-02-29", "2000-02-29", "1999-12-31", "2026-04-30"}) {
        CAPTURE(day);
        CHECK(wk::is_day(day));
    }
    for (const char* words :
         {"", "1 maart 2027", "2027-3-1", "01-03-2027", "2027-02-29", "1900-02-29", "2026-04-31", "2027-13-01",
          "2027-00-10", "2027-01-00", "2027-01-32", "2027/03/01", "2027-03-01 ", "2027-03-0x", "-027-03-01"}) {
        CAPTURE(words);
        CHECK(!wk::is_day(words));
    }
}

TEST_SUITE_END();
