// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/header_evidence.h"

#include "io/tables/first_rows.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::likeness;
using wk::tests::first_rows;

TEST_CASE("numbers, dates and times are told from words")
{
    for (const char* cell : {"1", "-3", "12,5", "2026-02-01", "2026-02-01 10:00:00", "1-2-2026", "40%", "10:30"})
        CHECK_MESSAGE(wk::io::is_number_or_date(cell), cell);
    for (const char* cell : {"", "-", "v1", "1 januari 2026", "18 jaar", "n.v.t."})
        CHECK_MESSAGE(!wk::io::is_number_or_date(cell), cell);
}

TEST_CASE("a row is like those below it when it holds their numbers and answers")
{
    const auto rows = first_rows({{"ja", "34", "lang verhaal"},
                                  {"nee", "51", "een"},
                                  {"ja", "46", "twee"},
                                  {"nee", "28", "drie"},
                                  {"ja", "39", "vier"}});
    const auto like = likeness(rows);
    CHECK(like.columns == 2); // what everybody wrote himself tells nothing
    CHECK(like.alike == 2);
    CHECK(like.same_answers == 1);
    CHECK(like.is_one_of_them());
}

TEST_CASE("names are like nothing below them, and rows that say the same as they do not count")
{
    const auto rows =
        first_rows({{"v1", "leeftijd"}, {"nee", "51"}, {"ja", "46"}, {"v1", "leeftijd"}, {"nee", "28"}, {"ja", "39"}});
    const auto like = likeness(rows);
    CHECK(like.columns == 2);
    CHECK(like.alike == 0);
    CHECK(like.longer == 1);
    CHECK(!like.is_one_of_them());
}

TEST_CASE("of few rows nothing is said")
{
    CHECK(likeness(first_rows({{"a", "1"}, {"a", "1"}})).columns == 0);
    CHECK(likeness(first_rows({{"a", "1"}})).columns == 0);
}

TEST_SUITE_END();
