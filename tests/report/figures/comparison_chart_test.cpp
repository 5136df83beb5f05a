// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/comparison_chart.h"

#include "report/comparison_example.h"
#include "report/scene_checks.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::report;
using tests::texts_with;

namespace {

const project::Comparison& compared_once()
{
    static const auto comparison = tests::example_comparison();
    return comparison;
}

Scene chart(const project::Comparison& comparison, ComparisonMeasure measure, ChartSize size,
            std::optional<std::string> theme = std::nullopt)
{
    return comparison_chart(comparison, {measure, std::move(theme)}, "Vergelijking", "Basis.", size);
}

} // namespace

TEST_CASE("the figure of a comparison stays within its width and no words lie over each other, at any size")
{
    for (const auto measure : {ComparisonMeasure::Mean, ComparisonMeasure::Favourable})
        for (const float width : {320.0F, 420.0F, 600.0F, 736.0F, 1000.0F, 1400.0F})
            for (const float scale : {1.0F, 1.5F, 2.0F}) {
                CAPTURE(width);
                CAPTURE(scale);
                const Scene scene = chart(compared_once(), measure, {width, scale});
                CHECK(scene.height > 100);
                tests::check_words_inside(scene);
                tests::check_words_apart(scene);
            }
}

TEST_CASE("a published value about other words has a dagger that the note explains, in wide and narrow figures")
{
    for (const float width : {360.0F, 1000.0F}) {
        CAPTURE(width);
        const Scene plain = chart(compared_once(), ComparisonMeasure::Favourable, {width, 1}, "laagdrempelig");
        CHECK(texts_with(plain, "†") == 0);
        CHECK(plain.note.find("†") == std::string::npos);
        const Scene scene = chart(compared_once(), ComparisonMeasure::Favourable, {width, 1}, "maatwerk");
        CHECK(texts_with(scene, "†") > 0);
        CHECK(scene.note.find(" † De bron vroeg dit in andere woorden") != std::string::npos);
    }
}

TEST_CASE("long names of sources fit too")
{
    auto comparison = compared_once();
    for (auto& source : comparison.sources)
        source.title += " met een heel lange naam, en Westerkwartierse-wijkteamprofessionalsbijeenkomsten";
    for (const float width : {320.0F, 700.0F, 1400.0F}) {
        CAPTURE(width);
        const Scene scene = chart(comparison, ComparisonMeasure::Mean, {width, 2});
        tests::check_words_inside(scene);
        tests::check_words_apart(scene);
    }
}

TEST_CASE("every source has a mark of its own in each row, with its n or that it is not published")
{
    const Scene scene = chart(compared_once(), ComparisonMeasure::Mean, {1000, 1}, "laagdrempelig");
    CHECK(texts_with(scene, "n onbekend") == 5);        // three of Leeuwarden, two of Heerenveen
    CHECK(texts_with(scene, "niet gepubliceerd") == 1); // Heerenveen prints no mean of recognition
    CHECK(texts_with(scene, "n 94") == 1);
    CHECK(texts_with(scene, "5,7*") == 1); // Leeuwarden's voort-1, a known misprint
    CHECK(scene.note.find("*") != std::string::npos);
    CHECK(texts_with(scene, "Gemiddelde op een schaal van 1 tot en met 5") == 1);
    CHECK(texts_with(scene, "Gemiddelde op een schaal van 1 tot en met 7") == 1);
    CHECK(scene.table.rows.size() == 3 * 4);
    CHECK(scene.description.find("Heerenveen 2020 (28 respondenten)") != std::string::npos);
}

TEST_CASE("a figure of shares has an interval for what was counted and none for what was published")
{
    const Scene scene = chart(compared_once(), ComparisonMeasure::Favourable, {1000, 1}, "maatwerk");
    const auto intervals = std::count_if(scene.shapes.begin(), scene.shapes.end(), [](const auto& shape) {
        const auto* line = std::get_if<Line>(&shape);
        return line && line->y1 == line->y2 && line->ink == Ink::Muted;
    });
    CHECK(intervals == 3 * 2);                            // three items, two sources with counts
    CHECK(texts_with(scene, "93% · n onbekend") == 2);    // recognition in both reports
    CHECK(texts_with(scene, "93,3%† · n onbekend") == 1); // Leeuwarden's trust, more precise than the sum of its row
    CHECK(texts_with(scene, "n 10") == 3);
}

TEST_CASE("a source with too few answers shows no mark and says so")
{
    auto comparison = compared_once();
    for (auto& item : comparison.items) {
        item.figures[1] = {};
        item.figures[1].state = project::FigureState::TooFew;
    }
    const Scene scene = chart(comparison, ComparisonMeasure::Mean, {1000, 1}, "maatwerk");
    CHECK(texts_with(scene, "te klein") == 3);
    CHECK(texts_with(scene, "n 10") == 0);
}

TEST_CASE("without items or sources the figure is empty")
{
    CHECK(chart({}, ComparisonMeasure::Mean, {800, 1}).shapes.empty());
    CHECK(chart(compared_once(), ComparisonMeasure::Mean, {800, 1}, "geen thema").shapes.empty());
}
