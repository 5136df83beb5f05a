// SPDX-License-Identifier: EUPL-1.2
#include "project/item_figures.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

ItemFinding item_of_kind(const char* kind, std::vector<Count> counts)
{
    ItemFinding out;
    out.id = "i";
    out.kind = kind;
    out.scale = "s";
    for (std::size_t i = 0; i < counts.size(); ++i)
        out.points.push_back({int(i) + 1, "punt", counts[i]});
    return out;
}

} // namespace

TEST_CASE("figures follow from the points: by hand 1,2,2,3,5")
{
    auto item = item_of_kind("vertrouwen", {1, 2, 1, 0, 1});
    add_figures(item, std::nullopt);
    CHECK(item.n == 5);
    CHECK(*item.mean == doctest::Approx(2.6));
    CHECK(*item.median == 2);
    CHECK(*item.top_two == doctest::Approx(0.2));
    CHECK(*item.favourable == *item.top_two);
    REQUIRE(item.top_two_ci95);
    CHECK(item.top_two_ci95->low < 0.2);
    auto recognised = item_of_kind("herkenning", {1, 2, 1, 0, 1});
    add_figures(recognised, std::nullopt);
    CHECK(*recognised.favourable == doctest::Approx(0.4)); // from the middle up
    // The same of shares, as weighting gives them.
    const std::vector<double> shares{0.2, 0.4, 0.2, 0, 0.2};
    CHECK(*favourable_share(shares, "vertrouwen", FavourableSide::High) == doctest::Approx(0.2));
    CHECK(*favourable_share(shares, "herkenning", FavourableSide::High) == doctest::Approx(0.4));
    CHECK(!favourable_share(std::span<const double>(), "vertrouwen", FavourableSide::High));
    auto nobody = item_of_kind("vertrouwen", {0, 0, 0});
    add_figures(nobody, std::nullopt);
    CHECK(!nobody.mean);
    CHECK(!nobody.top_two_ci95);
}

TEST_CASE("a reversed item is favourable at the other side of its scale, and keeps its codes")
{
    auto item = item_of_kind("vertrouwen", {4, 2, 1, 0, 3});
    item.reverse = true;
    item.side = FavourableSide::Low;
    add_figures(item, std::nullopt);
    CHECK(*item.mean == doctest::Approx(2.6)); // (4·1 + 2·2 + 3 + 3·5) / 10
    CHECK(*item.top_two == doctest::Approx(0.3));
    CHECK(*item.bottom_two == doctest::Approx(0.6));
    CHECK(*item.favourable == doctest::Approx(0.6));
    CHECK(*favourable_mean(item) == doctest::Approx(3.4));
    REQUIRE(favourable_interval(item));
    CHECK(favourable_interval(item)->low == item.bottom_two_ci95->low);
    auto recognised = item_of_kind("herkenning", {4, 2, 1, 0, 3});
    recognised.side = FavourableSide::Low;
    add_figures(recognised, std::nullopt);
    CHECK(*recognised.favourable == doctest::Approx(0.7)); // up to the middle
    CHECK(!favourable_interval(recognised));
    const std::vector<double> shares{0.4, 0.2, 0.1, 0, 0.3};
    CHECK(*favourable_share(shares, "voortgang", FavourableSide::Low) == doctest::Approx(0.6));
    CHECK(*favourable_share(shares, "herkenning", FavourableSide::Low) == doctest::Approx(0.7));
    // Together with an item that is not reversed, its answers are turned.
    auto straight = item_of_kind("vertrouwen", {0, 0, 0, 0, 10});
    const auto all = combined_item(std::vector{item, straight}, "Samen");
    CHECK(all.points[0].count == 3);
    CHECK(all.points[4].count == 14);
    CHECK(!all.reverse);
    CHECK(*all.favourable == doctest::Approx(0.8)); // 6 and 10 of 20
}

TEST_CASE("favourable points mirror each other, on scales of any length")
{
    for (const char* kind : {"herkenning", "vertrouwen", "overig"})
        for (std::size_t points = 2; points < 12; ++points) {
            const auto [first, end] = favourable_points(kind, FavourableSide::High, points);
            const auto turned = favourable_points(kind, FavourableSide::Low, points);
            CHECK(end == points);
            CHECK(turned.first == points - end);
            CHECK(turned.end == points - first);
        }
}

TEST_CASE("a yes or no has no favourable side unless somebody says which; then one answer is it, with its own interval")
{
    auto item = item_of_kind("overig", {36, 204}); // nee, ja
    item.side = FavourableSide::None;
    add_figures(item, 300);
    CHECK(*item.top_two == 1); // the two highest of two are everybody: the contract's definition
    CHECK(!item.favourable);
    CHECK(!favourable_interval(item));
    CHECK(!favourable_mean(item));
    CHECK(!favourable_share(std::vector<double>{0.15, 0.85}, "overig", FavourableSide::None));
    CHECK(!combined_item(std::vector{item, item}, "Samen").favourable);
    item.side = FavourableSide::High;
    add_figures(item, std::nullopt);
    CHECK(*item.favourable == doctest::Approx(0.85));
    REQUIRE(favourable_interval(item)); // prop.test(204, 240, correct = FALSE) in R
    CHECK(favourable_interval(item)->low == doctest::Approx(0.799330535).epsilon(1e-8));
    CHECK(favourable_interval(item)->high == doctest::Approx(0.889641721).epsilon(1e-8));
    item.side = FavourableSide::Low;
    add_figures(item, std::nullopt);
    CHECK(*item.favourable == doctest::Approx(0.15));
    using survey::ItemKind;
    CHECK(survey::usual_side(ItemKind::Overig, false, 2) == FavourableSide::None);
    CHECK(survey::usual_side(ItemKind::Overig, true, 2) == FavourableSide::Low);
    CHECK(survey::usual_side(ItemKind::Herkenning, false, 2) == FavourableSide::High); // its kind says it
    CHECK(survey::usual_side(ItemKind::Overig, false, 5) == FavourableSide::High);
}

TEST_CASE("items together add their answers and claim no interval")
{
    auto first = item_of_kind("vertrouwen", {1, 0, 3});
    first.skipped = 2;
    const auto second = item_of_kind("vertrouwen", {0, 4, 0});
    const std::vector items{first, second};
    const auto all = combined_item(items, "Samen");
    CHECK(all.id.empty());
    CHECK(all.text == "Samen");
    CHECK(all.n == 8);
    CHECK(all.skipped == 2);
    CHECK(*all.mean == doctest::Approx((1 + 3 * 3 + 4 * 2) / 8.0));
    CHECK(!all.top_two_ci95);
    CHECK(!all.bottom_two_ci95);
}

TEST_SUITE_END();
