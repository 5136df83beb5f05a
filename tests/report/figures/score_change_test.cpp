// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/score_change.h"

#include "assessment/example.h"
#include "report/figures/workshop_tables.h"
#include "report/scene_checks.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

const assessment::Questionnaire& questionnaire()
{
    static const auto read = tests::questionnaire("basisfuncties-kort");
    return read;
}

/// Up by one, down by a half, equal, and one that is hidden now.
std::vector<assessment::Change> changes()
{
    std::vector<assessment::Change> out(4);
    const std::array<double, 4> then{2, 4, 3, 3.5};
    const std::array<double, 3> now{3, 3.5, 3};
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].earlier = out[i].later = i;
        out[i].earlier_n = 12;
        out[i].later_n = 14;
        out[i].earlier_mean = then[i];
        if (i == 3)
            continue;
        out[i].later_mean = now[i];
        out[i].difference = now[i] - then[i];
    }
    return out;
}

/// Middles of the marks that are closed, or open (with a hole in them), from the top.
std::vector<float> marks_in(const Scene& scene, bool open)
{
    const auto dot_at = [&](std::size_t i, Ink ink) {
        const auto* dot = i < scene.shapes.size() ? std::get_if<Rect>(&scene.shapes[i]) : nullptr;
        return dot && dot->fill.ink == ink ? dot : nullptr;
    };
    std::vector<float> out;
    for (std::size_t i = 0; i < scene.shapes.size(); ++i)
        if (const auto* dot = dot_at(i, Ink::Accent))
            if ((dot_at(i + 1, Ink::Surface) != nullptr) == open)
                out.push_back(dot->x + dot->width / 2);
    return out;
}

} // namespace

TEST_CASE("each statement has an open mark for then and a closed one for now, as far apart as its means")
{
    for (const float width : {960.0F, 420.0F}) {
        const auto scene = score_change(questionnaire(), changes(), "2025-11-25", "2026-11-25", "Sinds 2025-11-25",
                                        "Noot", {width, 1});
        auto then = marks_in(scene, true);
        auto now = marks_in(scene, false);
        REQUIRE(then.size() == 5); // one in the legend
        REQUIRE(now.size() == 4);
        then.erase(then.begin());
        now.erase(now.begin());
        const float point = now[0] - then[0]; // one point of the scale
        CHECK(point > 10);
        CHECK(now[1] - then[1] == doctest::Approx(-point / 2).epsilon(0.01));
        CHECK(now[2] == doctest::Approx(then[2]).epsilon(0.001));
        CHECK(then[1] - then[0] == doctest::Approx(2 * point).epsilon(0.01));
        tests::check_words_inside(scene);
        tests::check_words_apart(scene);
    }
}

TEST_CASE("its numbers are those of the table, with their n, and what is hidden is a dash")
{
    const auto scene = score_change(questionnaire(), changes(), "toen", "nu", "Sinds toen", "Noot", {960, 1});
    CHECK(scene.table == change_table(questionnaire(), changes(), "Sinds toen"));
    std::vector<std::string> words;
    for (const auto& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape))
            words.push_back(text->text);
    for (const char* wanted : {"2,0 · n 12", "3,0 · n 14", "1,0", "-0,5", "– · n 14", "eerst (toen)", "nu (nu)"})
        CHECK_MESSAGE(std::find(words.begin(), words.end(), wanted) != words.end(), wanted);
    CHECK(scene.description.size() > 40);
}

TEST_CASE("without changes there is nothing to draw")
{
    CHECK(score_change(questionnaire(), {}, "", "", "Titel", "Noot", {960, 1}).shapes.empty());
}

TEST_CASE("large letters and any width keep words apart")
{
    for (const float width : {320.0F, 700.0F, 1200.0F})
        for (const float text : {1.0F, 1.5F, 2.0F}) {
            CAPTURE(width);
            CAPTURE(text);
            const auto scene =
                score_change(questionnaire(), changes(), "2025-11-25", "2026-11-25", "Titel", "Noot", {width, text});
            tests::check_words_apart(scene);
            tests::check_words_inside(scene);
        }
}

TEST_SUITE_END();
