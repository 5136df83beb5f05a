// SPDX-License-Identifier: EUPL-1.2
#include "stats/scales/reliability.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;
using wk::tests::agrees;
using wk::tests::pieces;
using wk::tests::reference_numbers;

namespace {

using ItemColumns = std::vector<std::vector<std::uint8_t>>;

/// One digit a person, from 1; a blank is no answer.
ItemColumns columns_of_digits(const std::vector<std::string>& digits)
{
    ItemColumns out;
    for (const auto& item : digits) {
        out.emplace_back();
        for (const char c : item)
            out.back().push_back(c == ' ' ? std::uint8_t(254) : static_cast<std::uint8_t>(c - '1'));
    }
    return out;
}

ItemMoments moments_of(const ItemColumns& columns, int points, std::size_t reversed = 99)
{
    std::vector<ScaleItem> items;
    for (std::size_t i = 0; i < columns.size(); ++i)
        items.push_back({columns[i], points, i == reversed});
    return ItemMoments(items);
}

} // namespace

TEST_CASE("alpha, its interval, item-rest correlations and omega agree with R's psych")
{
    int loadings_held = 0;
    for (const auto& row : wk::tests::reference_fields("reliability.csv")) {
        const auto moments = moments_of(columns_of_digits(pieces(row[3], '|')), std::stoi(row[0]));
        const auto alpha = cronbach_alpha(moments, Level::percent95());
        REQUIRE(alpha.alpha);
        CHECK(alpha.n == std::stol(row[1]));
        CHECK(agrees(*alpha.alpha, std::stod(row[4]), 1e-11));
        CHECK(agrees(*alpha.standardised, std::stod(row[5]), 1e-11));
        CHECK(agrees(alpha.interval->low, std::stod(row[6]), 1e-9)); // an F quantile, solved by iteration
        CHECK(agrees(alpha.interval->high, std::stod(row[7]), 1e-9));
        const auto rest = reference_numbers(row[8]);
        const auto without = reference_numbers(row[9]);
        for (std::size_t i = 0; i < rest.size(); ++i) {
            CHECK(agrees(*alpha.by_item[i].item_rest, rest[i], 1e-10));
            CHECK(agrees(*alpha.by_item[i].alpha_without, without[i], 1e-10));
        }
        const auto omega = mcdonald_omega(moments);
        REQUIRE(omega.omega);
        CHECK(omega.converged);
        // psych holds uniquenesses above 0.005; where that binds it is another model
        if (row[12] == "TRUE" || omega.heywood)
            continue;
        ++loadings_held;
        CHECK(std::abs(*omega.omega - std::stod(row[11])) < 2e-3); // its search ends about there
        const auto loadings = reference_numbers(row[10]);
        for (std::size_t i = 0; i < loadings.size(); ++i)
            CHECK(std::abs(omega.loadings[i] - loadings[i]) < 5e-3);
    }
    CHECK(loadings_held >= 20);
}

TEST_CASE("items that are copies of each other have alpha and omega 1")
{
    const auto moments = moments_of(columns_of_digits({"1523441", "1523441", "1523441"}), 5);
    CHECK(std::abs(*cronbach_alpha(moments, Level::percent95()).alpha - 1) < 1e-14);
    CHECK(std::abs(*mcdonald_omega(moments).omega - 1) < 1e-9);
    CHECK(mcdonald_omega(moments).heywood);
}

TEST_CASE("a reversed item is turned first")
{
    const auto straight =
        cronbach_alpha(moments_of(columns_of_digits({"1523441", "2513451", "1434252"}), 5), Level::percent95());
    const auto turned =
        cronbach_alpha(moments_of(columns_of_digits({"1523441", "4153215", "1434252"}), 5, 1), Level::percent95());
    CHECK(*straight.alpha == *turned.alpha);
    CHECK(*straight.by_item[1].item_rest == *turned.by_item[1].item_rest);
}

TEST_CASE("codes that lie unequally far apart count as codes, not as places on the scale")
{
    const auto columns = columns_of_digits({"12332113", "13322123"});
    const std::vector<int> codes = {1, 2, 4};
    const auto alpha_with = [&](std::span<const int> codes_of_items, bool reversed) {
        const ScaleItem first{columns[0], 3, reversed, codes_of_items};
        const ScaleItem second{columns[1], 3, reversed, codes_of_items};
        return *cronbach_alpha(ItemMoments(std::vector{first, second}), Level::percent95()).alpha;
    };
    CHECK(agrees(alpha_with(codes, false), 0.793002915451895, 1e-12)); // psych::alpha of the codes
    CHECK(agrees(alpha_with(codes, true), 0.793002915451895, 1e-12));
    CHECK(agrees(alpha_with({}, false), 0.847682119205298, 1e-12)); // of the places
    CHECK(alpha_with({}, false) == alpha_with(std::vector{-2, 0, 2}, false));
}

TEST_CASE("only complete cases count, and the order of people does not")
{
    const auto whole = cronbach_alpha(moments_of(columns_of_digits({"152344", "251345"}), 5), Level::percent95());
    const auto holes = cronbach_alpha(moments_of(columns_of_digits({"1 5233441", "2551 3 45"}), 5), Level::percent95());
    CHECK(holes.n == 6);
    const auto shuffled = cronbach_alpha(moments_of(columns_of_digits({"443251", "543152"}), 5), Level::percent95());
    CHECK(*whole.alpha == *shuffled.alpha);
}

TEST_CASE("reliability that cannot be computed says why")
{
    const Level level = Level::percent95();
    CHECK(cronbach_alpha(moments_of(columns_of_digits({"123"}), 5), level).problem == ReliabilityProblem::TooFewItems);
    CHECK(cronbach_alpha(moments_of(columns_of_digits({"12", "12"}), 5), level).problem ==
          ReliabilityProblem::TooFewPeople);
    CHECK(cronbach_alpha(moments_of(columns_of_digits({"1234", "5432"}), 5), level).problem ==
          ReliabilityProblem::NoVariance);
    CHECK(mcdonald_omega(moments_of(columns_of_digits({"123", "123"}), 5)).problem == ReliabilityProblem::TooFewItems);
    CHECK(mcdonald_omega(moments_of(columns_of_digits({"123", "123", "222"}), 5)).problem ==
          ReliabilityProblem::NoVariance);
    const auto flat = cronbach_alpha(moments_of(columns_of_digits({"1234", "2222", "1324"}), 5), level);
    CHECK(flat.by_item[1].constant);
    CHECK(!flat.by_item[1].item_rest);
    CHECK(!flat.standardised);
    CHECK(flat.alpha);
    // Two by two independent: no factor.
    const auto none = mcdonald_omega(moments_of(columns_of_digits({"11221122", "11112222", "12121212"}), 5));
    CHECK(none.problem == ReliabilityProblem::NoAgreement);
    CHECK(!none.omega);
}

TEST_CASE("a loading that would pass 1 is held there and reported")
{
    // r12 = r13 = 0.9, r23 = 0.5: 0.9·0.9/0.5 is above 1
    const auto omega = mcdonald_omega(moments_of(columns_of_digits({"1122334455", "1222344554", "1123433545"}), 5));
    REQUIRE(omega.omega);
    CHECK(omega.heywood == (std::abs(omega.loadings[0]) >= 1 || std::abs(omega.loadings[1]) >= 1));
    for (const double loading : omega.loadings)
        CHECK(std::abs(loading) <= 1);
}

TEST_SUITE_END();
