// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/score_trend.h"

#include "report/scene_checks.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using assessment::TrendLine;

namespace {

const std::vector<std::string> dates{"2024-11-20", "2025-11-25", "2026-11-25"};
const std::vector<std::string> titles{"Integrale toegang", "Leren en verbeteren van wat wij elke dag doen"};

std::vector<TrendLine> two_lines()
{
    return {{"toegang", 8, {{96, 2}, {104, 3}, {88, 3.5}}}, {"leren", 1, {{12, 4}, {0, {}}, {11, 3.46}}}};
}

std::vector<const Rect*> dots_of(const Scene& scene)
{
    std::vector<const Rect*> out;
    for (const auto& shape : scene.shapes)
        if (const auto* dot = std::get_if<Rect>(&shape); dot && dot->fill.ink == Ink::Accent)
            out.push_back(dot);
    return out;
}

bool has_text(const Scene& scene, std::string_view words)
{
    return std::any_of(scene.shapes.begin(), scene.shapes.end(), [&](const auto& shape) {
        const auto* text = std::get_if<Text>(&shape);
        return text && text->text == words;
    });
}

} // namespace

TEST_CASE("a line has a mark per session, as high as its mean, with mean and n beside it")
{
    const auto scene = score_trend(two_lines(), titles, dates, "Verloop", "Noot", {960, 1});
    const auto dots = dots_of(scene);
    REQUIRE(dots.size() == 5); // one mean is missing
    const float point = dots[0]->y - dots[1]->y;
    CHECK(point > 8);
    CHECK(dots[1]->y - dots[2]->y == doctest::Approx(point / 2).epsilon(0.01));
    CHECK(dots[1]->x - dots[0]->x == doctest::Approx(dots[2]->x - dots[1]->x).epsilon(0.001));
    CHECK(dots[4]->x == doctest::Approx(dots[2]->x).epsilon(0.001)); // sessions stand under each other
    for (const char* wanted : {"2,0", "3,0", "3,5", "n 96", "n 104", "n 88", "n 0", "–", "1,5", "-0,5", "8 stellingen",
                               "1 stelling", "2024-11-20", "2026-11-25"})
        CHECK_MESSAGE(has_text(scene, wanted), wanted);
    CHECK(scene.rows.size() == 2);
}

TEST_CASE("what is joined stands in sessions that follow each other")
{
    const auto scene = score_trend(two_lines(), titles, dates, "Verloop", "Noot", {960, 1});
    CHECK(std::count_if(scene.shapes.begin(), scene.shapes.end(), [](const auto& shape) {
              const auto* line = std::get_if<Line>(&shape);
              return line && line->ink == Ink::Accent;
          }) == 2); // of the first line only
}

TEST_CASE("the table has every session, also those that are not drawn any more")
{
    std::vector<TrendLine> lines{{"toegang", 8, {}}};
    std::vector<std::string> names;
    for (int i = 0; i < 11; ++i) {
        lines[0].points.push_back({10 + i, 1 + i * 0.4});
        names.push_back("sessie " + std::to_string(i + 1));
    }
    const auto scene = score_trend(lines, std::array{titles[0]}, names, "Verloop", "Noot", {960, 1});
    CHECK(dots_of(scene).size() == MostTrendSessions);
    CHECK(!has_text(scene, "n 12"));
    CHECK(has_text(scene, "n 13"));
    REQUIRE(scene.table.rows.size() == 1);
    REQUIRE(scene.table.columns.size() == 1 + 1 + 2 * 11 + 1);
    CHECK(scene.table.rows[0].size() == scene.table.columns.size());
    CHECK(*scene.table.rows[0][1].number == 8);
    CHECK(*scene.table.rows[0][3].number == 10);
    CHECK(*scene.table.rows[0].back().number == doctest::Approx(4));
    // Of single statements it goes without saying on how many each rests.
    lines[0].statements = 1;
    CHECK(trend_table(lines, std::array{titles[0]}, names, "Stelling", "x").columns.size() == 1 + 2 * 11 + 1);
}

TEST_CASE("any width and large letters keep words apart; names that do not fit become numbers with a list")
{
    for (const float width : {320.0F, 420.0F, 700.0F, 960.0F, 1400.0F})
        for (const float text : {1.0F, 1.5F, 2.0F}) {
            CAPTURE(width);
            CAPTURE(text);
            const auto scene = score_trend(two_lines(), titles, dates, "Verloop", "Noot", {width, text});
            tests::check_words_apart(scene);
            tests::check_words_inside(scene);
        }
    const auto narrow = score_trend(two_lines(), titles, dates, "Verloop", "Noot", {320, 2});
    CHECK(has_text(narrow, "1"));
    CHECK(!has_text(narrow, "2024-11-20"));
    CHECK(std::any_of(narrow.shapes.begin(), narrow.shapes.end(), [](const auto& shape) {
        const auto* words = std::get_if<Text>(&shape);
        return words && words->text.find("1\u00A0=\u00A02024-") != std::string::npos;
    }));
}

TEST_CASE("a line in words goes from its first session to its last, and a difference nobody can read is none")
{
    const auto lines = two_lines();
    CHECK(trend_sentence(lines[0], titles[0], dates) ==
          "‘Integrale toegang’ kreeg een hogere score: van 2,0 (2024-11-20, n 96) naar 3,5 (2026-11-25, n 88).");
    CHECK(trend_sentence(lines[1], "Leren", dates).find("lagere score: van 4,0") != std::string::npos);
    TrendLine level = lines[0];
    level.points.back().mean = 2.04;
    CHECK(trend_sentence(level, "Toegang", dates) ==
          "‘Toegang’ staat weer op 2,0: 2024-11-20 (n 96) en 2026-11-25 (n 88).");
    level.points.back().mean.reset();
    CHECK(trend_sentence(level, "Toegang", dates).empty());
}

TEST_CASE("without lines there is nothing to draw")
{
    CHECK(score_trend({}, {}, dates, "Verloop", "Noot", {960, 1}).shapes.empty());
}

TEST_SUITE_END();
