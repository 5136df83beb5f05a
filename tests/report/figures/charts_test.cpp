// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/charts.h"

#include "base/numbers.h"
#include "report/example.h"
#include "report/scene_checks.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace wk;
using namespace wk::report;

namespace {

const auto& all_findings()
{
    static const project::Findings findings = tests::example_findings();
    return findings;
}

std::vector<Rect> bar_segments(const Scene& scene)
{
    std::vector<Rect> rects;
    for (const auto& shape : scene.shapes)
        if (const auto* rect = std::get_if<Rect>(&shape))
            if (rect->stroke == Ink::Surface)
                rects.push_back(*rect);
    return rects;
}

project::ItemFinding item_of_counts(std::vector<survey::Count> counts)
{
    project::ItemFinding item;
    item.id = "x";
    item.kind = "vertrouwen";
    item.scale = "s";
    item.text = "Stelling";
    for (std::size_t i = 0; i < counts.size(); ++i) {
        item.points.push_back({int(i) + 1, "punt " + std::to_string(i + 1), counts[i]});
        item.n += counts[i];
    }
    return item;
}

} // namespace

TEST_CASE("the items of a theme on one scale share a figure, which is named after their kinds")
{
    const auto groups = item_groups(all_findings(), "multidisciplinair");
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].title == "Herkenning");
    CHECK(groups[1].title == "Vertrouwen en in de praktijk");
    std::size_t items = 0;
    for (const auto& group : groups) {
        items += group.items.size();
        for (const auto& item : group.items)
            CHECK(item.scale == group.items.front().scale);
    }
    CHECK(items == 6);
    CHECK(groups[0].items.front().scale != groups[1].items.front().scale);
}

TEST_CASE("a stacked bar is as long as the valid answers, whatever is missing beside it")
{
    for (const auto& item : all_findings().items) {
        CAPTURE(item.id);
        const Scene scene = distribution_chart(std::span(&item, 1), "t", "", BarStyle::Stacked, {1000, 1});
        float from = 1e9F;
        float to = 0;
        float sum = 0;
        for (const auto& rect : bar_segments(scene)) {
            from = std::min(from, rect.x);
            to = std::max(to, rect.x + rect.width);
            sum += rect.width;
        }
        CHECK(from == 0);
        CHECK(sum == doctest::Approx(to - from).epsilon(0.0001)); // nothing overlaps, nothing is left out
    }
}

TEST_CASE("a point nobody chose stands in the table as zero and keeps its place in the legend")
{
    const auto item = item_of_counts({0, 3, 0, 5, 2});
    const Scene scene = distribution_chart(std::span(&item, 1), "t", "", BarStyle::Stacked, {1000, 1});
    REQUIRE(scene.table.rows.size() == 1);
    CHECK(scene.table.rows[0][2].text == "0,0%");
    CHECK(scene.table.rows[0][3].text == "30,0%");
    CHECK(bar_segments(scene).size() == 3);
    const auto legend = std::count_if(scene.shapes.begin(), scene.shapes.end(), [](const Shape& shape) {
        const auto* text = std::get_if<Text>(&shape);
        return text && text->text.starts_with("punt ");
    });
    CHECK(legend == 5);
}

TEST_CASE("an item without answers gives dashes and an empty frame, never a zero mean")
{
    auto item = item_of_counts({0, 0, 0, 0, 0, 0, 0});
    item.skipped = 4;
    for (const BarStyle style : {BarStyle::Stacked, BarStyle::Diverging})
        for (const float width : {300.0F, 1000.0F}) {
            const Scene scene = distribution_chart(std::span(&item, 1), "t", "", style, {width, 1});
            CHECK(bar_segments(scene).empty());
            CHECK(scene.table.rows[0][2].text == "–");
            CHECK(scene.description.find("Niemand gaf een geldig antwoord") != std::string::npos);
            CHECK(std::isfinite(scene.height));
        }
}

TEST_CASE("diverging bars share one middle: half of the neutral answers hang on either side")
{
    const std::vector<project::ItemFinding> items{item_of_counts({10, 0, 0, 20, 0, 0, 10}),
                                                  item_of_counts({0, 0, 0, 10, 0, 0, 30})};
    const Scene scene = distribution_chart(items, "t", "", BarStyle::Diverging, {1200, 1});
    const auto rects = bar_segments(scene);
    REQUIRE(rects.size() == 5);
    const float middle_first = rects[1].x + rects[1].width / 2;
    const float middle_second = rects[3].x + rects[3].width / 2;
    CHECK(middle_first == doctest::Approx(middle_second));
    for (const auto& rect : rects) {
        CHECK(rect.x >= -0.01F);
        CHECK(rect.x + rect.width <= 1200);
    }
}

TEST_CASE("labels under 4% are left out, all others fit their segment")
{
    const auto item = item_of_counts({1, 0, 0, 29, 70});
    const Scene scene = distribution_chart(std::span(&item, 1), "t", "", BarStyle::Stacked, {1000, 1});
    int labels = 0;
    for (const auto& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape))
            labels += text->text.ends_with("%") && text->align == Align::Middle;
    CHECK(labels == 2);
}

TEST_CASE("no figure runs out of its width, at any size of window and letters")
{
    const auto groups = item_groups(all_findings(), "eigen-regie");
    for (const float width : {280.0F, 420.0F, 700.0F, 1000.0F, 1800.0F})
        for (const float scale : {0.8F, 1.0F, 2.0F})
            for (const auto& group : groups) {
                CAPTURE(width);
                CAPTURE(scale);
                const Scene scene = distribution_chart(group.items, "t", "", BarStyle::Stacked, {width, scale});
                tests::check_words_inside(scene);
            }
}

TEST_CASE("the base of a figure is always said: how many, which filter, and that they are invented")
{
    CHECK(base_note(all_findings()) == "Alle 106 respondenten. Fictieve respondenten: dit is een voorbeeld.");
    CHECK(
        base_note(tests::example_findings(true)) ==
        "94 van 106 respondenten: functie zonder Staf en Ondersteuning. Fictieve respondenten: dit is een voorbeeld.");
    project::Findings unknown; // as results of another program may have it
    unknown.data.rows = 106;
    unknown.data.kept = 94;
    CHECK(base_note(unknown) == "94 van 106 respondenten.");
    project::FactorFinding factor{"f", "Functie", {{"a", 1, true}, {"b", 2, false}, {"c", 3, false}}, 0, true};
    CHECK(filter_words(factor) == "functie alleen a");
    factor.levels[0].kept = false;
    CHECK(filter_words(factor) == "functie zonder keuze");
}

TEST_CASE("enumeration reads as Dutch")
{
    const std::vector<std::string> words{"a", "b", "c"};
    CHECK(enumeration({}) == "");
    CHECK(enumeration(std::span(words).first(1)) == "a");
    CHECK(enumeration(std::span(words).first(2)) == "a en b");
    CHECK(enumeration(words) == "a, b en c");
}

TEST_CASE("the response table ends in a total that is the sum of its rows")
{
    const auto& response = *all_findings().response;
    const Scene scene = response_chart(response, "Respons", "", {800, 1});
    REQUIRE(scene.table.rows.size() == response.levels.size() + 1);
    double population = 0;
    double responded = 0;
    for (std::size_t i = 0; i + 1 < scene.table.rows.size(); ++i) {
        population += *scene.table.rows[i][1].number;
        responded += *scene.table.rows[i][2].number;
    }
    CHECK(population == *scene.table.rows.back()[1].number);
    CHECK(responded == *scene.table.rows.back()[2].number);
    CHECK(scene.table.rows.back()[3].text == "62,0%");
}
