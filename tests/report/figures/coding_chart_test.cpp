// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/coding_chart.h"

#include "report/scene_checks.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("report");

using namespace wk;

TEST_CASE("a bar per category, most first, with words inside and apart at any size")
{
    const project::OpenFinding open{
        "o", "t", "belemmeringen",
        20,  0,   {{"a", "Regels en opdracht van de gemeente", 4}, {"b", "Privacy", 12}, {"c", "Plek", 0}},
        0,   0,   {}};
    for (const float width : {280.0F, 420.0F, 670.0F, 1000.0F, 1600.0F})
        for (const float scale : {0.8F, 1.0F, 2.0F}) {
            const auto scene = report::coding_chart(open, "Codes", "n", {width, scale});
            tests::check_words_inside(scene);
            tests::check_words_apart(scene);
            REQUIRE(scene.table.rows.size() == 5); // with how many were looked at, and how many wrote
            CHECK(scene.table.rows[0][0].text == "Privacy");
            CHECK(scene.table.rows[0][2].text == "60,0%");
            CHECK(scene.table.totals == 2);
            CHECK(scene.table.rows[3][1].text == "20");
            CHECK(scene.table.rows[4][1].text == "20");
            const auto bars = std::count_if(scene.shapes.begin(), scene.shapes.end(), [](const auto& shape) {
                return std::holds_alternative<report::Rect>(shape);
            });
            CHECK(bars == 2); // nobody is no bar
        }
}

TEST_CASE("a category that is not shown has its name and no bar")
{
    const project::OpenFinding open{"o", "t", "belemmeringen", 40, 0, {{"a", "Regels", {}}, {"b", "Privacy", 12}}, 0,
                                    0,   {}};
    for (const float width : {280.0F, 670.0F}) {
        const auto scene = report::coding_chart(open, "Codes", "n", {width, 1});
        tests::check_words_inside(scene);
        tests::check_words_apart(scene);
        CHECK(scene.table.rows[1][0].text == "Regels");
        CHECK(scene.table.rows[1][1].text == "niet getoond");
        CHECK(std::count_if(scene.shapes.begin(), scene.shapes.end(),
                            [](const auto& shape) { return std::holds_alternative<report::Rect>(shape); }) == 1);
    }
}

TEST_SUITE_END();
