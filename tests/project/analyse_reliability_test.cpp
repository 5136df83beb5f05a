// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_reliability.h"

#include "project/analyse.h"
#include "report/example.h"

#include <doctest/doctest.h>

#include <set>

using namespace wk;
using namespace wk::project;

// The values themselves are held against R in tests/scripts/against_r.py.

TEST_CASE("reliability of every kind with two items, and of a theme only when its items share one scale")
{
    const auto survey = tests::example_survey();
    const auto findings = *analyse(survey);
    REQUIRE(!findings.reliability.empty());
    std::set<std::string> ids;
    for (const auto& scale : findings.reliability) {
        CHECK(ids.insert(scale.id).second);
        CHECK(scale.items.size() >= 2);
        CHECK(scale.id.find('/') != std::string::npos); // in every theme recognition has another scale
        CHECK(scale.item_rest.size() == scale.items.size());
        REQUIRE(scale.alpha);
        REQUIRE(scale.ci95);
        CHECK(scale.ci95->low < *scale.alpha);
        CHECK(scale.ci95->high > *scale.alpha);
        CHECK(scale.omega.has_value() == (scale.items.size() >= 3));
    }
}

TEST_CASE("reliability counts only the rows kept, and too few people give a reason")
{
    auto survey = tests::example_survey();
    const auto all = *analyse(survey);
    survey.filters = {{"functie", {"Staf"}}};
    const auto staff = *analyse(survey);
    REQUIRE(all.reliability.size() == staff.reliability.size());
    for (std::size_t i = 0; i < all.reliability.size(); ++i) {
        CHECK(staff.reliability[i].n <= 7);
        CHECK(staff.reliability[i].n < all.reliability[i].n);
        CHECK(staff.reliability[i].alpha.has_value() == staff.reliability[i].reason.empty());
    }
}
