// SPDX-License-Identifier: EUPL-1.2
#include "survey/factor_texts.h"

#include "survey/described.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::described_column;

namespace {

using Levels = std::vector<std::string>;

/// Per text the level it belongs to, "-" for none.
Levels levels_of(const Column& column, const Factor& factor)
{
    const auto found = factor_texts(column, factor);
    Levels out;
    for (const auto level : found.level_of)
        out.push_back(level == FactorColumn::NoLevel ? "-" : found.levels[level]);
    return out;
}

Factor factor_with(Levels levels, MissingList missing = {})
{
    return {"f", "F", "f", std::move(levels), std::move(missing)};
}

} // namespace

TEST_CASE("groups that look alike are one, called as most people have it")
{
    const auto column =
        described_column({"jeugdwerker", "Jeugdwerker", "Jeugdwerker", "Sociaal  werker", "Sociaal  werker",
                          "Sociaal werker", "Jeugdwerker.", "Clie\u0308nt", "Cliënt"});
    CHECK(levels_of(column, factor_with({})) ==
          Levels{"Jeugdwerker", "Jeugdwerker", "Sociaal werker", "Sociaal werker", "Jeugdwerker", "Cliënt", "Cliënt"});
    const auto found = factor_texts(column, factor_with({}));
    CHECK(found.levels == Levels{"Jeugdwerker", "Sociaal werker", "Cliënt"});
    REQUIRE(found.unified.size() == 3);
    CHECK(found.unified[0].others == Levels{"jeugdwerker", "Jeugdwerker."});
}

TEST_CASE("groups that differ stay apart, and say nothing")
{
    const auto column = described_column({"team 1", "team 2", "team 1 ", "A+", "A"});
    const auto found = factor_texts(column, factor_with({}));
    CHECK(found.levels == Levels{"team 1", "team 2", "A+", "A"});
    CHECK(found.unified.empty());
    CHECK(found.dates.empty());
}

TEST_CASE("listed levels match as options do; two that look alike stay two")
{
    const auto column = described_column({"noord", "NOORD.", "Zui\u0308d", "Zuïd", "west", "West"});
    CHECK(levels_of(column, factor_with({"Noord", "Züid", "West", "west"})) ==
          Levels{"Noord", "Noord", "-", "-", "west", "West"});
    const auto found = factor_texts(column, factor_with({"Noord", "West", "west"}));
    REQUIRE(found.unified.size() == 1); // capitals alone need no word
    CHECK(found.unified[0].others == Levels{"NOORD."});
}

TEST_CASE("a code of the file is the level that is listed as that code")
{
    const auto column = described_column({"noord", "zuid"}, {{"1", "noord"}, {"2", "zuid"}});
    CHECK(levels_of(column, factor_with({"1", "2"})) == Levels{"1", "2"});
}

TEST_CASE("what stands for a missing value is no group, unless it is listed or nothing is missing")
{
    const auto column = described_column({"NA", "BE", "onbekend"}, {{"9", "onbekend", true}});
    CHECK(levels_of(column, factor_with({})) == Levels{"-", "BE", "-"});
    CHECK(factor_texts(column, factor_with({})).missing ==
          std::vector<MissingBy>{MissingBy::Marker, MissingBy::No, MissingBy::Declared});
    CHECK(levels_of(column, factor_with({"NA", "BE"})) == Levels{"NA", "BE", "-"});
    CHECK(levels_of(column, factor_with({"BE", "onbekend"})) == Levels{"-", "BE", "onbekend"});
    CHECK(levels_of(column, factor_with({}, {Levels{}})) == Levels{"NA", "BE", "onbekend"});
    CHECK(levels_of(column, factor_with({}, {Levels{"be"}})) == Levels{"NA", "-", "onbekend"});
}

TEST_CASE("groups that are dates are noticed")
{
    const auto column = described_column({"2026-02-01", "meer dan 10", "2026-05-03 00:00:00", "2026-02-31", "2026"});
    CHECK(factor_texts(column, factor_with({})).dates == std::vector<std::size_t>{0, 2});
    CHECK(factor_texts(column, factor_with({"1-2", "meer dan 10"})).dates == std::vector<std::size_t>{0, 2});
}

TEST_SUITE_END();
