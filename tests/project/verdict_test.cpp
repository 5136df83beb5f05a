// SPDX-License-Identifier: EUPL-1.2
#include "project/verdict.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;
using wk::survey::ItemKind;

TEST_CASE("the rules to begin with look at favourable shares, and the lowest decides")
{
    const auto rules = default_verdict_rules();
    REQUIRE(rules.rules.size() == 3);
    CHECK(rules.combination == RuleCombination::Lowest);
    CHECK(rules.rules[2] == VerdictRule{ItemKind::Voortgang, RuleMeasure::Favourable, 0.75, 0.5});
}

TEST_CASE("a mean is judged on the scale of its kind: five points for recognition, seven for the rest")
{
    CHECK(default_verdict_rule(ItemKind::Herkenning, RuleMeasure::Mean).on_track < 5);
    CHECK(default_verdict_rule(ItemKind::Vertrouwen, RuleMeasure::Mean).on_track == 5.5);
    CHECK(default_verdict_rule(ItemKind::Voortgang, RuleMeasure::Mean).attention == 4.5);
}

TEST_SUITE_END();
