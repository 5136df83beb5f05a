// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/municipality_size.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("routekaart");

using namespace wk::routekaart;
using wk::tests::content;

TEST_CASE("sizes of municipalities change at 50, 100 and 250 thousand")
{
    CHECK(size_class(1) == SizeClass::Small);
    CHECK(size_class(49'999) == SizeClass::Small);
    CHECK(size_class(50'000) == SizeClass::Middle);
    CHECK(size_class(99'999) == SizeClass::Middle);
    CHECK(size_class(100'000) == SizeClass::Large);
    CHECK(size_class(249'999) == SizeClass::Large);
    CHECK(size_class(250'000) == SizeClass::Largest);
    std::array<int, 4> sketches{};
    for (const auto& each : content().municipalities)
        ++sketches[std::size_t(size_class(each.inhabitants))];
    CHECK(sketches == std::array<int, 4>{3, 4, 5, 4});
}

TEST_CASE("an example is of the municipality that it names, where there is a sketch of it")
{
    const auto named = [](std::string_view code) { return municipality_of(content(), *place_of(content(), code)); };
    REQUIRE(named("E01"));
    CHECK(content().municipalities[*named("E01")].name == "Leiden");
    CHECK(!named("E16")); // a region
    CHECK(named("leiden") == named("E01"));
    CHECK(!municipality_of(content(), {PlaceKind::OldExample, 25}));
    CHECK(!municipality_of(content(), {PlaceKind::Step, 1}));
}

TEST_SUITE_END();
