// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/charts.h"
#include "report/words/distributions.h"

#include "report/example.h"
#include "report/scene_checks.h"
#include "report/words/sentences.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

TEST_CASE("the example has three kinds, each on one scale: 6 of recognition, 7 of trust, 11 of progress")
{
    const auto groups = kind_groups(tests::example_findings());
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].title == "Herkenning");
    CHECK(groups[0].items.size() == 6);
    CHECK(groups[1].items.size() == 7);
    CHECK(groups[2].items.size() == 11);
}

TEST_CASE("items stand in the order asked for, and all together below them")
{
    const auto group = kind_groups(tests::example_findings())[2];
    const auto high = ordered_with_total(group, ItemOrder::HighestFirst);
    REQUIRE(high.size() == 12);
    for (std::size_t i = 1; i + 1 < high.size(); ++i)
        CHECK(*high[i - 1].favourable >= *high[i].favourable);
    CHECK(high.back().id.empty());
    CHECK(high.back().text == "Alle 11 stellingen samen");
    survey::Count n = 0;
    for (const auto& item : group.items)
        n += item.n;
    CHECK(high.back().n == n);
    const auto low = ordered_with_total(group, ItemOrder::LowestFirst);
    CHECK(low.front().id == high[10].id);
    CHECK(ordered_with_total(group, ItemOrder::Instrument).front().id == group.items.front().id);
    CHECK(ordered_with_total({"X", {group.items.front()}}, ItemOrder::LowestFirst).size() == 1);
}

TEST_CASE("the total stays below when the table is sorted")
{
    const auto items = ordered_with_total(kind_groups(tests::example_findings())[1], ItemOrder::Instrument);
    const auto scene = distribution_chart(items, "Vertrouwen", "n", BarStyle::Stacked, {1000, 1});
    CHECK(scene.table.totals == 1);
    for (const bool descending : {false, true})
        CHECK(sorted_by(scene.table, 0, descending).rows.back()[0].text == "Alle 7 stellingen samen");
    tests::check_words_inside(scene);
}

TEST_CASE("the sentence names highest and lowest with share and n")
{
    const auto group = kind_groups(tests::example_findings())[1];
    const auto items = ordered_with_total(group, ItemOrder::HighestFirst);
    const std::string words = distributions_sentence(group);
    CHECK(words.find("Het hoogst staat ‘" + std::string(without_stop(items.front().text)) + "’ met") == 0);
    CHECK(words.find("het laagst ‘" + std::string(without_stop(items[6].text)) + "’ met") != std::string::npos);
    CHECK(distributions_sentence({"X", {group.items.front()}}).find("Er is één stelling") == 0);
    project::ItemFinding nobody;
    CHECK(distributions_sentence({"X", {nobody}}).empty());
}

TEST_SUITE_END();
