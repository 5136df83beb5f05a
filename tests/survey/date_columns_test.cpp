// SPDX-License-Identifier: EUPL-1.2
#include "survey/date_columns.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

namespace {

/// The dates that are taken for ranges in a column of these texts, each so many times.
std::size_t ranges(const std::vector<std::string>& texts, std::size_t times)
{
    wk::survey::Column column("dienstjaren");
    for (std::size_t i = 0; i < times; ++i)
        for (const auto& text : texts)
            column.append(text);
    const auto found = wk::survey::dates_for_ranges(column);
    return found ? found->size() : 0;
}

} // namespace

TEST_CASE("what a spreadsheet made of 1-2 and 3-5 is named")
{
    CHECK(ranges({"2026-02-01", "2026-05-03", "meer dan 10"}, 3) == 2);
    CHECK(ranges({"1-2-2026", "3-5-2026", "11-20"}, 3) == 2);
    CHECK(ranges({"1-feb", "3-mei", "", "meer dan 10"}, 1) == 2);
    CHECK(ranges({"2-Jan", "jan-05"}, 1) == 2);
    CHECK(ranges({"2026-02-01", "2026-05-03", "2026-10-06"}, 3) == 3); // every day is below its month
}

TEST_CASE("a column of dates is one of dates")
{
    CHECK(ranges({"2026-02-14", "2026-02-15", "2026-03-02"}, 3) == 0);
    CHECK(ranges({"2025-02-01", "2026-05-03"}, 3) == 0); // of two years
    CHECK(ranges({"2026-02-01", "2026-05-03", "onbekend"}, 1) == 0);
    CHECK(ranges({"2026-02-01 10:00:00"}, 4) == 0);
    CHECK(ranges({"1-2", "3-5", "0-3 jaar", "18-24"}, 3) == 0);
    CHECK(ranges({}, 1) == 0);
}

TEST_SUITE_END();
