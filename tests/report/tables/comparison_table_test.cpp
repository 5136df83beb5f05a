// SPDX-License-Identifier: EUPL-1.2
#include "report/tables/comparison_table.h"

#include "report/comparison_example.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::report;

TEST_CASE("the table of a comparison has a row per item and source, with why a figure is missing")
{
    const auto comparison = tests::example_comparison();
    const auto table = comparison_table(comparison, "laagdrempelig", "Laagdrempelig werken");
    REQUIRE(table.rows.size() == 3 * 4);
    for (const auto& row : table.rows)
        REQUIRE(row.size() == table.columns.size());
    const auto& own = table.rows[0];
    CHECK(own[2].text == "deze enquête");
    CHECK(own[3].text == "94");
    CHECK(own[5].text.ends_with("%"));
    CHECK(own[6].number.has_value());
    const auto& leeuwarden = table.rows[2];
    CHECK(leeuwarden[2].text == "Leeuwarden 2020");
    CHECK(leeuwarden[3].text == "niet gepubliceerd");
    CHECK(leeuwarden[4].text == "3,6");
    CHECK(leeuwarden[5].text == "87%"); // 30 + 39 + 18 of annex 5b
    CHECK(leeuwarden[6].text == "–");
    const auto& heerenveen = table.rows[3];
    CHECK(heerenveen[4].text == "niet gepubliceerd");
    CHECK(!heerenveen[4].number);
    CHECK(heerenveen[5].text == "89%");
    CHECK(table.rows[10][8].text.find("Uit de percentages in bijlage 5b volgt 5,8.") != std::string::npos);
    CHECK(table.rows[10][8].text.find("71,5%") != std::string::npos);
    CHECK(comparison_table(comparison, std::nullopt, "Alles").rows.size() == 24 * 4);
}

TEST_CASE("the remark of a row says that its source asked it in other words, after what is wrong with the figure")
{
    const auto comparison = tests::example_comparison();
    const auto table = comparison_table(comparison, "kostenefficient", "Kosten");
    std::size_t marked = 0;
    for (const auto& row : table.rows)
        marked += row[8].text.ends_with("Anders geformuleerd dan bij " + row[2].text +
                                        ": vergelijk die cijfers alleen in grote lijnen.");
    CHECK(marked == 6); // herk-6, vert-6 and voort-6b in two reports
    CHECK(comparison_table(comparison, "laagdrempelig", "L").rows[3][8].text.find("Anders") == std::string::npos);
}

TEST_CASE("the table of tests names the sources that took part and gives differences in percentage points")
{
    const auto comparison = tests::example_comparison();
    const auto table = comparison_test_table(comparison, std::nullopt, "Alles");
    REQUIRE(table.rows.size() == 24);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& row = table.rows[i];
        REQUIRE(row.size() == table.columns.size());
        CHECK(row[2].text == "deze enquête en Voorbeeldstad");
        CHECK(row[3].text == "Mann-Whitney");
        CHECK(*row[8].number == doctest::Approx(100 * comparison.items[i].favourable_difference->value));
        CHECK(*row[9].number <= *row[8].number);
    }
    auto alone = comparison;
    for (auto& item : alone.items)
        item.test = {}, item.test.levels.resize(4), item.favourable_difference.reset();
    CHECK(comparison_test_table(alone, std::nullopt, "Alles").rows[0][2].text == "–");
}
