// SPDX-License-Identifier: EUPL-1.2
#include "project/test_family.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

MethodFinding holm()
{
    return {"spearman", "auto", "holm", {0.05, 0.10}, 5};
}

PairFinding pair_of(const char* first, double p)
{
    PairFinding out;
    out.first = first;
    out.second = "u";
    out.n = 20;
    out.p.asymptotic = p;
    return out;
}

} // namespace

TEST_CASE("a family is corrected together, and counts what chance would give")
{
    std::vector<PFinding> p(3);
    p[0].exact = 0.01;
    p[1].asymptotic = 0.04; // p[2] has none
    const auto closed = close_family({"groups", "functie"}, {&p[0], &p[1], &p[2]}, holm());
    CHECK(*p[0].adjusted == doctest::Approx(0.02));
    CHECK(*p[1].adjusted == doctest::Approx(0.04));
    CHECK(!p[2].adjusted);
    CHECK(closed.approximate == 1);
    REQUIRE(closed.chance.size() == 2);
    CHECK(closed.chance[0].tests == 2);
    CHECK(closed.chance[0].found == 2);
    CHECK(closed.chance[0].found_adjusted == 2);
    CHECK(closed.chance[1].alpha == 0.10);
    // Correlations know no exact p for large n: nobody is told that theirs is an approximation.
    CHECK(close_family({"correlations", "leeftijd"}, {&p[1]}, holm()).approximate == 0);
}

TEST_CASE("a family that lost a test is closed again: adjusted p-values, chance and the notice fit what is left")
{
    TestFindings tests;
    tests.method = holm();
    tests.pairs = {pair_of("a", 0.01), pair_of("b", 0.03), pair_of("c", 0.2)};
    const TestFamily family{"pairs", {}};
    const auto first =
        close_family(family, {&(*tests.pairs)[0].p, &(*tests.pairs)[1].p, &(*tests.pairs)[2].p}, tests.method);
    tests.chance = first.chance;
    tests.chance.insert(tests.chance.begin(), {"groups", "functie", 0.05, 9, 1, 1, 0.45, 0.4});
    std::vector<Notice> warnings{approximate_notice({"groups", {}}, 7, tests.method),
                                 approximate_notice(family, first.approximate, tests.method)};
    const auto others = warnings[0];
    CHECK(*(*tests.pairs)[1].p.adjusted == doctest::Approx(0.06));
    (*tests.pairs)[0].p = {};
    close_again(family, tests, warnings);
    CHECK(*(*tests.pairs)[1].p.adjusted == doctest::Approx(0.06));
    CHECK(!(*tests.pairs)[0].p.adjusted);
    CHECK(tests.chance[0].tests == 9); // another family's
    CHECK(tests.chance[1].tests == 2);
    CHECK(tests.chance[1].found == 1);
    CHECK(warnings == std::vector{others, approximate_notice(family, 2, tests.method)});
    (*tests.pairs)[1].p = (*tests.pairs)[2].p = {};
    close_again(family, tests, warnings);
    CHECK(tests.chance[1].tests == 0);
    CHECK(warnings == std::vector{others});
}

TEST_SUITE_END();
