// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_relevance.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::condition_of;
using wk::io::relevance_of;
using wk::io::ToolCondition;

TEST_CASE("a condition is the same after it was written and read")
{
    for (const ToolCondition& condition :
         {ToolCondition{}, ToolCondition{{{"h1", false, "1"}}},
          ToolCondition{{{"rijv1_v2", false, "M2"}, {"h1", false, "3"}, {"h1", false, "geen1"}}}})
        CHECK(condition_of(relevance_of(condition)) == condition);
    CHECK(relevance_of({{{"h1", false, "1"}}}) == "h1.NAOK != '1'");
}

TEST_CASE("an expression is read only when it compares, and joins in one way")
{
    CHECK(condition_of("1")->parts.empty());
    CHECK(condition_of(R"(((Q1.NAOK == "A2")))") == ToolCondition{{{"Q1", true, "A2"}}});
    CHECK(condition_of("{Q1 eq 'A1' || Q1 eq 'A2'}") == ToolCondition{{{"Q1", true, "A1"}, {"Q1", true, "A2"}}, false});
    CHECK(condition_of("Q1.NAOK!=3 and Q2 ne -1") == ToolCondition{{{"Q1", false, "3"}, {"Q2", false, "-1"}}});
    for (const char* other : {"!is_empty(Q1)", "Q1 > 3", "Q1 == 'a' and Q2 == 'b' or Q3 == 'c'", "Q1 == Q2",
                              "Q1.shown == '1'", "Q1 == 'a' and", "(Q1 == 'a'", "Q1 == 'a", "0", "'1' == Q1"})
        CHECK(!condition_of(other));
}
