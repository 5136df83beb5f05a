// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/kruskal_wallis.h"

#include "stats/reference.h"
#include "stats/tests/mann_whitney.h"

#include <algorithm>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::table_from;

namespace {

std::vector<std::vector<Count>> rows_of_counts(const std::string& text)
{
    std::vector<std::vector<Count>> out;
    for (const auto& part : wk::tests::parts_of(text, " | "))
        out.push_back(wk::tests::counts_of(part));
    return out;
}

} // namespace

TEST_CASE("kruskal_wallis agrees with R")
{
    for (const auto& row : wk::tests::reference_rows("kruskal_wallis.csv")) {
        CAPTURE(row.at("rows"));
        const bool exact = !row.at("p_exact").empty();
        const auto out =
            kruskal_wallis(table_from(rows_of_counts(row.at("rows"))), exact ? Exact::Always : Exact::Never);
        // R's formula for H takes 3(n+1) off a sum about as large: it loses digits when H is small
        wk::tests::check_number(out.statistic, row.at("statistic"), 1e-11, 1e-12);
        CHECK(out.df == std::atoi(row.at("df").c_str()));
        wk::tests::check_number(out.p_asymptotic, row.at("p_asymptotic"), 1e-10);
        wk::tests::check_number(out.p_exact, row.at("p_exact"), 1e-12);
        wk::tests::check_number(out.epsilon_squared, row.at("epsilon_squared"), 1e-11, 1e-13);
        const auto means = wk::tests::numbers_of(row.at("mean_ranks"));
        for (std::size_t i = 0; i < means.size(); ++i)
            CHECK(std::abs(*out.mean_rank[i] - means[i]) < 1e-10);
    }
}

TEST_CASE("two levels give the square of mann_whitney's z, with or without exact p")
{
    wk::tests::Draw draw(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::vector<Count>> rows(2);
        for (auto& row : rows) {
            for (int code = 0; code < 4; ++code)
                row.push_back(Count(draw.below(3)));
        }
        ++rows[0][0];
        ++rows[1][3];
        const auto table = table_from(rows);
        const auto two = mann_whitney(table, Exact::Always);
        const auto many = kruskal_wallis(table, Exact::Always);
        CHECK(std::abs(*many.statistic - *two.z * *two.z) < 1e-12);
        CHECK(std::abs(*many.p_exact - *two.p_exact) < 1e-12);
    }
}

TEST_CASE("the order of the levels does not matter, nor do levels and options without people")
{
    const auto plain = kruskal_wallis(table_from({{3, 1, 0}, {1, 2, 2}, {0, 1, 4}}), Exact::Always);
    const auto other =
        kruskal_wallis(table_from({{0, 0, 0, 0}, {0, 1, 0, 4}, {3, 1, 0, 0}, {1, 2, 0, 2}}), Exact::Always);
    CHECK(std::abs(*plain.statistic - *other.statistic) < 1e-13);
    CHECK(plain.df == 2);
    CHECK(other.df == 2);
    CHECK(std::abs(*plain.p_exact - *other.p_exact) < 1e-13);
    CHECK(!other.mean_rank[0]);
}

TEST_CASE("levels that cannot be compared say why")
{
    CHECK(kruskal_wallis(table_from({{0, 0}, {0, 0}}), Exact::Auto).reason == Reason::NoAnswers);
    CHECK(kruskal_wallis(table_from({{0, 0}, {2, 4}}), Exact::Auto).reason == Reason::TooFewGroups);
    const auto equal = kruskal_wallis(table_from({{0, 2}, {0, 4}, {0, 1}}), Exact::Auto);
    CHECK(equal.reason == Reason::AllEqual);
    CHECK(!equal.statistic);
    CHECK(equal.mean_rank[0] == 4);
}

TEST_SUITE_END();
