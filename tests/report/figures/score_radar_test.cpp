// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/score_radar.h"

#include "assessment/example.h"
#include "report/scene_checks.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

/// Rows of which every third has no figures: too few scores, all the same, nobody.
std::vector<ScoreRow> radar_rows(std::size_t count)
{
    const std::vector<std::string> titles{
        "Veilige leefomgeving", "Vindbare en toegankelijke hulp",
        "Samenwerken met cliëntondersteuning en met specialisten die naast het lokale team staan", "Leren",
        "Handelen met een brede blik"};
    std::vector<ScoreRow> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back({count > 5 ? "Stap " + std::to_string(i + 1) : std::string(), titles[i % titles.size()],
                       i == 2   ? tests::figures_with({1, 0, 1, 0, 0})
                       : i == 5 ? tests::figures_with({0, 0, 4, 0, 0})
                       : i == 8 ? tests::figures_with({0, 0, 0, 0, 0})
                                : tests::figures_with({2, std::int64_t(i % 4), 3, 1, std::int64_t(i % 7)})});
    return out;
}

std::vector<ScoreRow> shown_rows(std::size_t count)
{
    return std::vector<ScoreRow>(count,
                                 {"", "Veilig", tests::figures_with({1, 2, 3, 2, 1})}); // mean 3, quartiles 2 and 4
}

std::vector<Rect> dots_in(const Scene& scene)
{
    std::vector<Rect> out;
    for (const auto& shape : scene.shapes)
        if (const auto* dot = std::get_if<Rect>(&shape); dot && dot->fill.ink == Ink::Accent)
            out.push_back(*dot);
    return out;
}

std::vector<Line> lines_in(const Scene& scene, Ink ink)
{
    std::vector<Line> out;
    for (const auto& shape : scene.shapes)
        if (const auto* line = std::get_if<Line>(&shape); line && line->ink == ink)
            out.push_back(*line);
    return out;
}

float length(const Line& line)
{
    return std::hypot(line.x2 - line.x1, line.y2 - line.y1);
}

bool has_line(const Scene& scene, const std::string& words)
{
    for (const auto& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape); text && text->text == words)
            return true;
    return false;
}

} // namespace

TEST_CASE("words stay inside the radar and apart, at every width, size of letters and number of axes")
{
    for (const float width : {320.0F, 360.0F, 480.0F, 600.0F, 760.0F, 1000.0F, 1600.0F})
        for (const float text : {0.8F, 1.0F, 1.3F, 1.6F, 2.0F})
            for (std::size_t count = 4; count <= 14; ++count) {
                CAPTURE(width);
                CAPTURE(text);
                CAPTURE(count);
                const auto scene = score_radar(radar_rows(count), "Titel", "Noot", {width, text});
                REQUIRE(!scene.shapes.empty());
                tests::check_words_inside(scene);
                tests::check_words_apart(scene);
                for (const auto& shape : scene.shapes)
                    if (const auto* word = std::get_if<Text>(&shape)) {
                        CHECK(word->y - 0.7F * word->size >= 0);
                        CHECK(word->y + 0.2F * word->size <= scene.height);
                    }
            }
}

TEST_CASE("words at the rim lie outside the web")
{
    for (std::size_t count = 4; count <= 11; ++count)
        for (const float width : {600.0F, 900.0F, 1600.0F}) {
            CAPTURE(count);
            CAPTURE(width);
            const auto scene = score_radar(radar_rows(count), "Titel", "Noot", {width, 1});
            const Line axis = lines_in(scene, Ink::Border).front(); // straight up from the middle
            // Nearer than the middles of the rim's sides nothing but the numbers of the rings may be.
            const float inside = length(axis) * std::cos(3.1416F / float(count));
            for (const auto& shape : scene.shapes)
                if (const auto* word = std::get_if<Text>(&shape); word && word->text.size() > 1) {
                    CAPTURE(word->text);
                    const auto at = tests::extent_of(*word);
                    const float x = std::max({at.left - axis.x1, axis.x1 - at.right, 0.0F});
                    const float y = std::max({word->y - 0.7F * word->size - axis.y1, axis.y1 - word->y, 0.0F});
                    CHECK(std::hypot(x, y) > inside);
                }
        }
}

TEST_CASE("words at the rim are not broken")
{
    for (float width = 320; width < 1300; width += 7) {
        CAPTURE(width);
        std::string all = " ";
        for (const auto& shape : score_radar(radar_rows(7), "Titel", "Noot", {width, 1}).shapes)
            if (const auto* word = std::get_if<Text>(&shape))
                all += word->text + " ";
        for (const char* word : {" cliëntondersteuning ", " toegankelijke ", " leefomgeving ", " niet getoond "})
            CHECK(all.find(word) != std::string::npos);
    }
}

TEST_CASE("a mean of 3 lies halfway its axis, quartiles 2 and 4 at a quarter and three quarters")
{
    for (const float width : {360.0F, 1000.0F}) {
        const auto scene = score_radar(shown_rows(4), "Titel", "Noot", {width, 1});
        const auto axes = lines_in(scene, Ink::Border);
        const auto dots = dots_in(scene);
        const auto lines = lines_in(scene, Ink::Accent); // four that join the means, then the four bars
        REQUIRE(axes.size() == 4);
        REQUIRE(dots.size() == 4);
        REQUIRE(lines.size() == 8);
        const std::vector<Line> bars(lines.begin() + 4, lines.end());
        for (std::size_t i = 0; i < 4; ++i) {
            CAPTURE(i);
            CHECK(!axes[i].dashed);
            const float x = axes[i].x2 - axes[i].x1;
            const float y = axes[i].y2 - axes[i].y1;
            // Lengths are single floats of some hundreds: a hundredth of a pixel leaves room.
            CHECK(std::abs(dots[i].x + dots[i].width / 2 - (axes[i].x1 + x / 2)) < 0.01F);
            CHECK(std::abs(dots[i].y + dots[i].height / 2 - (axes[i].y1 + y / 2)) < 0.01F);
            CHECK(std::abs(bars[i].x1 - (axes[i].x1 + x / 4)) < 0.01F);
            CHECK(std::abs(bars[i].y1 - (axes[i].y1 + y / 4)) < 0.01F);
            CHECK(std::abs(bars[i].x2 - (axes[i].x1 + x * 3 / 4)) < 0.01F);
            CHECK(std::abs(bars[i].y2 - (axes[i].y1 + y * 3 / 4)) < 0.01F);
        }
        // Four equal means: the square that joins them has the length of half the rim.
        CHECK(std::abs(length(lines[0]) - length(axes[0]) / 2 * std::sqrt(2.0F)) < 0.02F);
    }
}

TEST_CASE("a middle half of one score is a short bar around it that stays inside the web")
{
    for (const auto score : {std::size_t(0), std::size_t(2), std::size_t(4)}) {
        std::array<assessment::Count, 5> scores{1, 1, 1, 1, 1};
        scores[score] = 30;
        const std::vector<ScoreRow> all(3, {"", "Veilig", tests::figures_with(scores)});
        const auto scene = score_radar(all, "Titel", "Noot", {800, 1});
        const auto lines = lines_in(scene, Ink::Accent);
        REQUIRE(lines.size() == 6); // three that join the means, then the bars
        const Line bar = lines[3];
        const Line axis = lines_in(scene, Ink::Border)[0]; // straight up
        CHECK(length(bar) > 8);
        CHECK(length(bar) < 30);
        CHECK(bar.y1 <= axis.y1 + 0.01F);
        CHECK(bar.y2 >= axis.y2 - 0.01F);
    }
}

TEST_CASE("what is hidden has an axis, and no mark and no reason")
{
    const auto given = radar_rows(11);
    const auto scene = score_radar(given, "Titel", "Noot", {1200, 1});
    CHECK(dots_in(scene).size() == 8);
    CHECK(lines_in(scene, Ink::BroadSoft).size() == 8);
    std::size_t dashed = 0;
    for (const auto& axis : lines_in(scene, Ink::Border))
        dashed += axis.dashed;
    CHECK(dashed == 3);
    CHECK(has_line(scene, "niet getoond"));
    CHECK(!has_line(scene, "n 2"));
    CHECK(!has_line(scene, "eensgezind"));
    CHECK(has_line(scene, "geen scores"));
    // Bars of 8 rows, and between 0-1, 3-4, 6-7, 9-10 and 10-0 two neighbours that both have a mean.
    CHECK(lines_in(scene, Ink::Accent).size() == 8 + 5);

    // Other scores behind what is hidden change nothing: neither the figure nor its table.
    auto other = given;
    other[2].figures = tests::figures_with({0, 0, 0, 0, 2});
    other[5].figures = tests::figures_with({0, 1, 0, 0, 1});
    CHECK(score_radar(other, "Titel", "Noot", {1200, 1}) == scene);
}

TEST_CASE("the table behind the radar holds what the axes show")
{
    const auto scene = score_radar(radar_rows(4), "Titel", "Noot", {800, 1});
    REQUIRE(scene.table.columns.size() == 5);
    REQUIRE(scene.table.rows.size() == 4);
    for (const auto& row : scene.table.rows)
        CHECK(row.size() == 5);
    CHECK(scene.table.rows[1][0].text == "Vindbare en toegankelijke hulp");
    CHECK(scene.table.rows[1][1].text == "8");
    // By hand, of 1 1 2 3 3 3 4 5: 22 / 8 = 2,75; a quarter lies between the second and third, three quarters between
    // the sixth and seventh, and each is the middle of those two.
    CHECK(scene.table.rows[1][2].text == "2,8");
    CHECK(scene.table.rows[1][3].text == "1,5 tot 3,5");
    CHECK(scene.table.rows[2][1].text == "–"); // how many is hidden too
    CHECK(scene.table.rows[2][2].text == "–");
    CHECK(scene.table.rows[2][3].text == "–");
    CHECK(scene.table.rows[2][4].text == "–");
}

TEST_CASE("the description names the lowest and the highest")
{
    const std::vector<ScoreRow> three{{"", "Laag", tests::figures_with({3, 1, 0, 0, 0})},
                                      {"", "Hoog", tests::figures_with({0, 0, 0, 1, 3})},
                                      {"", "Midden", tests::figures_with({0, 2, 2, 2, 0})}};
    const std::string words = score_radar(three, "Titel", "Noot", {800, 1}).description;
    CHECK(words.find("laagst staat Laag (1,3)") != std::string::npos);
    CHECK(words.find("hoogst Hoog (4,8)") != std::string::npos);
}

TEST_CASE("fewer than three rows with figures are no web")
{
    const auto nothing = score_radar({}, "Titel", "Noot", {800, 1});
    CHECK(nothing.shapes.empty());
    CHECK(nothing.height == 0);
    CHECK(nothing.table.rows.empty());
    CHECK(nothing.description == "Er is te weinig te tonen voor dit beeld.");
    const auto one = score_radar(shown_rows(1), "Titel", "Noot", {800, 1});
    CHECK(one.shapes.empty());
    CHECK(one.table.rows.size() == 1);
    auto three = shown_rows(3);
    CHECK(!score_radar(three, "Titel", "Noot", {800, 1}).shapes.empty());
    three[1].figures = tests::figures_with({1, 0, 1, 0, 0});
    CHECK(score_radar(three, "Titel", "Noot", {800, 1}).shapes.empty());
}

TEST_SUITE_END();
