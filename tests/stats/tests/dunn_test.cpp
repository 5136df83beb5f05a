// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/dunn.h"

#include "stats/reference.h"

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

TEST_CASE("dunn_comparisons agree with the formula in R and its Holm correction")
{
    for (const auto& row : wk::tests::reference_rows("kruskal_wallis.csv")) {
        CAPTURE(row.at("rows"));
        std::vector<std::vector<Count>> rows;
        for (const auto& part : wk::tests::parts_of(row.at("rows"), " | "))
            rows.push_back(wk::tests::counts_of(part));
        const auto out = dunn_comparisons(wk::tests::table_from(rows));
        const auto z = wk::tests::numbers_of(row.at("z"));
        const auto p = wk::tests::numbers_of(row.at("p"));
        const auto holm = wk::tests::numbers_of(row.at("p_holm"));
        REQUIRE(out.size() == z.size());
        for (std::size_t i = 0; i < z.size(); ++i) {
            CHECK(std::abs(out[i].z - z[i]) <= 1e-11 * std::abs(z[i]) + 1e-13);
            CHECK(std::abs(out[i].p - p[i]) <= 1e-10 * p[i]);
            CHECK(std::abs(out[i].p_adjusted - holm[i]) <= 1e-10 * holm[i]);
        }
    }
}

TEST_CASE("levels without people are not compared, and equal answers not at all")
{
    const auto out = dunn_comparisons(wk::tests::table_from({{2, 1}, {0, 0}, {1, 3}}));
    REQUIRE(out.size() == 1);
    CHECK(out[0].first == 0);
    CHECK(out[0].second == 2);
    CHECK(out[0].z < 0);
    CHECK(dunn_comparisons(wk::tests::table_from({{2, 0}, {3, 0}, {1, 0}})).empty());
}

TEST_SUITE_END();
