// SPDX-License-Identifier: EUPL-1.2
#include "survey/coding_agreement.h"

#include "survey/coding_example.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;

TEST_CASE("kappa of a category reproduces Cohen's example with 20, 5, 10 and 15 answers")
{
    // (0.7 - 0.5) / (1 - 0.5) = 0.4: 50 proposals, two readers, by hand from Cohen's (1960) formula.
    QuestionCoding first{{"o", {{"x", "X", "", {}}, {"y", "Y", "", {}}}}, {}};
    QuestionCoding second = first;
    for (std::size_t row = 0; row < 50; ++row) {
        first = with_code(std::move(first), row, row < 25 ? "x" : "y");
        second = with_code(std::move(second), row, row < 20 || (row >= 25 && row < 35) ? "x" : "y");
    }
    const auto found = coding_agreement(first, second);
    REQUIRE(found.categories.size() == 2);
    CHECK(found.n == 50);
    CHECK(found.categories[0].first_only == 5);
    CHECK(found.categories[0].second_only == 10);
    CHECK(std::abs(*found.categories[0].kappa.kappa - 0.4) < 1e-12);
    CHECK(std::abs(*found.categories[0].kappa.observed_agreement - 0.7) < 1e-12);
    CHECK(found.pooled.n == 100);
    CHECK(std::abs(*found.pooled.kappa - 0.4) < 1e-12);
    CHECK(found.identical == 35);
    CHECK(found.differences.size() == 15);
    CHECK(found.differences[0] == CodingDifference{20, {"x"}, {"y"}, false, false});
    CHECK(found.notices.empty());
}

TEST_CASE("only answers about which both decided take part, and only categories that both have")
{
    const auto first = wk::tests::coding_done();
    auto second = with_code(wk::tests::coding_start(), 2, "tijd");
    second = with_code(std::move(second), 3, "client");
    second = with_code(std::move(second), 1, "client");
    second = without_category(std::move(second), "privacy");
    second = with_category(std::move(second), {"", "Nieuw", "", {}});
    const auto found = coding_agreement(first, second);
    CHECK(found.n == 2);
    CHECK(found.categories.size() == 2);
    CHECK(found.identical == 1); // row 2: privacy is left out
    REQUIRE(found.differences.size() == 1);
    CHECK(found.differences[0] == CodingDifference{3, {}, {"client"}, true, false});
    REQUIRE(found.notices.size() == 2);
    CHECK(found.notices[0].message.find("\"Privacy\"") != std::string::npos);
    CHECK(found.notices[1].message.find("\"Nieuw\"") != std::string::npos);
}

TEST_CASE("without common answers or categories there is no kappa")
{
    const auto found = coding_agreement(wk::tests::coding_start(), wk::tests::coding_start());
    CHECK(found.n == 0);
    CHECK(!found.pooled.kappa);
    CHECK(!coding_agreement({{"o", {}}, {}}, {{"o", {}}, {}}).pooled.kappa);
}

TEST_CASE("the fingerprint changes with any answer and with its row")
{
    const auto responses_of = [](std::string_view second, std::string_view third) {
        return *Responses::make(wk::tests::table_of({{"h", "o"}, {"ja", second}, {"ja", third}}),
                                wk::tests::small_instrument());
    };
    const auto print = answers_fingerprint(*responses_of("a", "b"));
    CHECK(print.size() == 16);
    CHECK(print == answers_fingerprint(*responses_of("a", "b")));
    CHECK(print != answers_fingerprint(*responses_of("a", "c")));
    CHECK(print != answers_fingerprint(*responses_of("b", "a")));
    CHECK(print != answers_fingerprint(*responses_of("ab", "")));
}

TEST_SUITE_END();
