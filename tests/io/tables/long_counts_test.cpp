// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/long_counts.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;

namespace {

Result<project::ComparisonSource> source_of_counts(const tests::Rows& rows, std::string_view levels = R"(["a", "b"])")
{
    return io::long_counts(*tests::table_of(rows), *tests::small_instrument(levels), "telling.csv");
}

} // namespace

TEST_CASE("a table of counts is known by its columns")
{
    CHECK(io::is_long_counts(*tests::table_of({{"Item", "level", "CODE", " n "}, {"h", "", "1", "2"}})));
    CHECK(!io::is_long_counts(*tests::table_of({{"item", "code"}, {"h", "1"}})));
}

TEST_CASE("rows without a level are everybody, and the levels stand beside them")
{
    const auto source = source_of_counts({{"item", "level", "code", "n"},
                                          {"h", "", "1", "10"},
                                          {"h", "", "3", "20"},
                                          {"h", "a", "3", "12"},
                                          {"h", "b", "1", "4"}});
    REQUIRE(source);
    REQUIRE(source->tallies.size() == 1);
    const auto& tally = source->tallies.front();
    CHECK(tally.points[0].count == 10);
    CHECK(tally.points[1].count == 0);
    CHECK(tally.points[2].count == 20);
    REQUIRE(tally.factors.size() == 1);
    CHECK(tally.factors[0].factor == "f");
    CHECK(tally.factors[0].levels[1].counts == std::vector<project::Count>{4, 0, 0});
}

TEST_CASE("levels alone are everybody together")
{
    const auto source = source_of_counts(
        {{"n", "code", "item", "level"}, {"5", "1", "v", "a"}, {"6", "1", "v", "b"}, {"7", "2", "v", "b"}});
    REQUIRE(source);
    CHECK(source->tallies.front().item == "v");
    CHECK(source->tallies.front().points[0].count == 11);
    CHECK(source->tallies.front().points[1].count == 7);
}

TEST_CASE("what is wrong is said with row and column")
{
    const auto code = [](std::vector<std::string_view> row) {
        const auto source = source_of_counts({{"item", "level", "code", "n"}, {"h", "", "1", "3"}, std::move(row)});
        return source ? std::string() : source.error().code + "/" + std::to_string(source.error().row);
    };
    CHECK(code({"zzz", "", "1", "3"}) == "unknown-item/3");
    CHECK(code({"h", "", "9", "3"}) == "unknown-code/3");
    CHECK(code({"h", "", "2", "3,5"}) == "not-a-count/3");
    CHECK(code({"h", "", "2", "-1"}) == "not-a-count/3");
    CHECK(code({"h", "", "1", "4"}) == "count-twice/3");
    CHECK(code({"h", "a", "1", "4"}) == "more-than-all/0");
    CHECK(code({"h", "a", "1", "3"}).empty());
    CHECK(source_of_counts({{"item", "code", "n"}}).error().code == "long-counts-empty");
}

TEST_SUITE_END();
