// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/score_chart.h"

#include "assessment/example.h"
#include "report/scene_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

std::vector<ScoreRow> score_rows()
{
    return {{"Stap 1", "Aanwezig waar mensen komen", tests::figures_with({0, 2, 3, 1, 0}, {3}, 2)},
            {"Stap 2", "Een stelling met een titel die zo lang is dat zij op een smal scherm over regels loopt",
             tests::figures_with({12, 0, 0, 0, 18})},
            {"", "Te weinig", tests::figures_with({1, 0, 1, 0, 0}, {3}, 4)},
            {"", "Eens", tests::figures_with({0, 0, 4, 0, 0})},
            {"", "Niemand", tests::figures_with({0, 0, 0, 0, 0})}};
}

std::size_t dot_count(const Scene& scene)
{
    std::size_t out = 0;
    for (const auto& shape : scene.shapes)
        if (const auto* dot = std::get_if<Polygon>(&shape))
            out += dot->fill.ink == Ink::Accent;
        else if (const auto* round = std::get_if<Rect>(&shape))
            out += round->fill.ink == Ink::Accent;
    return out;
}

} // namespace

TEST_CASE("every score that is shown is a dot, hidden ones are none")
{
    const auto scene = score_chart(score_rows(), "Titel", "Noot", {1000, 1});
    CHECK(dot_count(scene) == 6 + 30);
    CHECK(dot_count(score_piles(score_rows()[0], "Noot", {800, 1})) == 6);
    CHECK(dot_count(score_piles(score_rows()[2], "Noot", {800, 1})) == 0);
    CHECK(dot_count(score_piles(score_rows()[3], "Noot", {800, 1})) == 0);
}

TEST_CASE("a head that is broken in its column is one word where columns do not fit")
{
    std::string all;
    for (const auto& shape : score_chart(score_rows(), "Titel", "Noot", {400, 1}).shapes)
        if (const auto* text = std::get_if<Text>(&shape))
            all += text->text + "\n";
    CHECK(all.find("eensgezind") != std::string::npos);
    CHECK(all.find("eens-") == std::string::npos);
}

TEST_CASE("words stay inside the figure and apart, at every width and size of letters")
{
    for (const float width : {320.0F, 700.0F, 1000.0F, 1600.0F})
        for (const float text : {0.8F, 1.0F, 1.5F, 2.0F}) {
            CAPTURE(width);
            CAPTURE(text);
            const auto chart = score_chart(score_rows(), "Titel", "Noot", {width, text});
            tests::check_words_inside(chart);
            tests::check_words_apart(chart);
            tests::check_words_inside(score_piles(score_rows()[1], "Noot", {width, text}));
        }
}

TEST_CASE("names of levels that do not fit below their piles stand below each other, whole")
{
    const auto texts = [](float width) {
        std::string all;
        for (const auto& shape : score_piles(score_rows()[0], "Noot", {width, 1}).shapes)
            if (const auto* text = std::get_if<Text>(&shape))
                all += text->text + "\n";
        return all;
    };
    CHECK(texts(1000).find("\ngrotendeels geborgd\n") != std::string::npos);
    CHECK(texts(320).find("\n4 grotendeels geborgd\n") != std::string::npos);
    CHECK(texts(320).find("\n1 niet geborgd\n2 in aanzet geborgd\n") != std::string::npos);
}

TEST_CASE("the table has dashes for what is hidden, and counts who did not know")
{
    const auto table = score_table(score_rows(), "Tabel");
    REQUIRE(table.rows.size() == 5);
    for (const auto& row : table.rows)
        CHECK(row.size() == table.columns.size());
    CHECK(table.rows[0][1].text == "6");
    CHECK(table.rows[0][3].text == "2");
    CHECK(table.rows[0][7].text == "2"); // weet niet
    CHECK(!table.rows[2][1].number);     // not how many there are either
    CHECK(!table.rows[2][2].number);
    CHECK(!table.rows[2][9].number);
    CHECK(!table.rows[2][7].number);
    CHECK(!table.rows[3][4].number);
}

TEST_SUITE_END();
