// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/heat_table.h"

#include "assessment/example.h"
#include "report/scene/palette.h"
#include "report/scene_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

const std::vector<std::string> RoleColumns{"allen", "inwoner", "professional", "gemeente", "partner", "niet gezegd"};

std::vector<HeatRow> heat_rows(std::size_t count)
{
    std::vector<HeatRow> out;
    for (std::size_t i = 0; i < count; ++i) {
        HeatRow row{i % 2 ? "Stap 3" : "",
                    i % 3 ? "Veilig leven"
                          : "Samenwerken met cliëntondersteuning en met specialisten naast het lokale team",
                    {}};
        row.cells = {heat_cell(tests::figures_with({1, 2, 3, 4, std::int64_t(i)})),
                     heat_cell(tests::figures_with({1, 0, 1, 0, 0})),
                     heat_cell(tests::figures_with({0, 0, 4, 0, 0})),
                     heat_cell(tests::figures_with({0, 0, 0, 0, 0})),
                     heat_cell(tests::figures_with({0, 0, 0, 2, 900})),
                     heat_cell(tests::figures_with({9, 1, 0, 0, 0}))};
        out.push_back(std::move(row));
    }
    return out;
}

Scene table(std::size_t count, ChartSize size)
{
    return heat_table("Basisfunctie", RoleColumns, heat_rows(count), "Titel", "Beschrijving", "Noot", size);
}

std::size_t words_in(const Scene& scene, const std::string& words)
{
    std::size_t out = 0;
    for (const auto& shape : scene.shapes)
        if (const auto* text = std::get_if<Text>(&shape))
            out += text->text == words;
    return out;
}

} // namespace

TEST_CASE("words stay inside the table of shades and apart, at every width and size of letters")
{
    for (const float width : {320.0F, 360.0F, 500.0F, 700.0F, 760.0F, 1000.0F, 1600.0F})
        for (const float text : {0.8F, 1.0F, 1.3F, 1.6F, 2.0F})
            for (const std::size_t count : {std::size_t(1), std::size_t(3), std::size_t(11)}) {
                CAPTURE(width);
                CAPTURE(text);
                CAPTURE(count);
                const auto scene = table(count, {width, text});
                tests::check_words_inside(scene);
                tests::check_words_apart(scene);
                for (const auto& shape : scene.shapes)
                    if (const auto* tile = std::get_if<Rect>(&shape)) {
                        CHECK(tile->x >= 0);
                        CHECK(tile->x + tile->width <= width + 0.5F);
                        CHECK(tile->y + tile->height <= scene.height);
                    }
            }
}

TEST_CASE("words of a cell stay inside its tile")
{
    for (const float width : {320.0F, 700.0F, 1200.0F})
        for (const float text : {1.0F, 2.0F}) {
            CAPTURE(width);
            CAPTURE(text);
            const auto scene = table(2, {width, text});
            const Rect* tile = nullptr;
            for (const auto& shape : scene.shapes) {
                if (const auto* rect = std::get_if<Rect>(&shape)) {
                    tile = rect;
                } else if (const auto* word = std::get_if<Text>(&shape);
                           word && tile && std::abs(word->x - (tile->x + tile->width / 2)) < 0.1F &&
                           word->y < tile->y + tile->height) {
                    CAPTURE(word->text);
                    const auto at = tests::extent_of(*word);
                    CHECK(at.left >= tile->x);
                    CHECK(at.right <= tile->x + tile->width);
                    CHECK(word->y - 0.7F * word->size >= tile->y);
                    CHECK(word->y + 0.25F * word->size <= tile->y + tile->height);
                }
            }
        }
}

TEST_CASE("words in cells, heads and titles are not broken")
{
    for (float width = 320; width < 1300; width += 7) {
        CAPTURE(width);
        std::string all = " ";
        for (const auto& shape : table(1, {width, 1}).shapes)
            if (const auto* word = std::get_if<Text>(&shape))
                all += word->text + " ";
        for (const char* word : {" cliëntondersteuning ", " niet getoond ", " professional ", " n 902 "})
            CHECK(all.find(word) != std::string::npos);
    }
}

TEST_CASE("words contrast at least 4,5 to 1 with every shade, in light and dark")
{
    for (int percent = 0; percent <= 100; ++percent)
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            const Ink shade = heat_ink(percent / 100.0);
            CAPTURE(percent);
            CHECK(contrast(rgb_of(shade, appearance), rgb_of(label_ink(shade), appearance)) >= 4.5);
        }
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
        CHECK(contrast(rgb_of(Ink::Surface, appearance), rgb_of(Ink::Text, appearance)) >= 4.5); // without a shade
}

TEST_CASE("a higher share is never lighter, and a mean has the shade of the score nearest to it")
{
    double before = 22;
    for (int percent = 0; percent <= 100; ++percent) {
        const double light = contrast(rgb_of(heat_ink(percent / 100.0), Appearance::Light), 0x000000);
        CHECK(light <= before);
        before = light;
    }
    CHECK(heat_ink((2.4 - 1) / 4) == heat_ink((2.0 - 1) / 4));
    CHECK(heat_ink((2.6 - 1) / 4) == heat_ink((3.0 - 1) / 4));
    CHECK(heat_ink(-1) == heat_ink(0));
    CHECK(heat_ink(2) == heat_ink(1));
}

TEST_CASE("a cell says mean, standard deviation and n")
{
    // python3 (3.11): v=[1]+[2]*2+[3]*3+[4]*4+[5]*2; statistics.mean(v), statistics.stdev(v): 3.33333, 1.23091
    const auto cell = heat_cell(tests::figures_with({1, 2, 3, 4, 2}));
    CHECK(cell.words == "3,3 ± 1,2");
    CHECK(cell.small == "n 12");
    REQUIRE(cell.share);
    CHECK(*cell.share == doctest::Approx((10.0 / 3 - 1) / 4));
    CHECK(!cell.hidden);
    // One person has a mean but no spread.
    CHECK(heat_cell(tests::figures_with({0, 0, 0, 1, 0}, {1})).words == "4,0 ± –");
}

TEST_CASE("a cell that is hidden gives nothing away, not why and of how many; one without scores is a dash")
{
    const auto few = heat_cell(tests::figures_with({1, 0, 1, 0, 0}));
    CHECK(few.words == "niet getoond");
    CHECK(few.small.empty());
    CHECK(few.hidden);
    CHECK(!few.share);
    const auto same = heat_cell(tests::figures_with({0, 0, 4, 0, 0}));
    CHECK(same.words == few.words);
    CHECK(same.small.empty());
    CHECK(same.hidden);
    CHECK(!same.share);
    const auto nobody = heat_cell(tests::figures_with({0, 0, 0, 0, 0}));
    CHECK(nobody.words == "–");
    CHECK(nobody.small.empty());
    CHECK(!nobody.hidden);
    CHECK(!nobody.share);
}

TEST_CASE("only what is hidden is hatched, and shades are of shares only")
{
    const auto scene = table(3, {1000, 1});
    std::size_t hatched = 0;
    std::size_t shaded = 0;
    for (const auto& shape : scene.shapes)
        if (const auto* tile = std::get_if<Rect>(&shape)) {
            hatched += tile->fill.pattern != Pattern::None;
            shaded += tile->fill.ink >= Ink::Recognition1 && tile->fill.ink <= Ink::Recognition5;
        }
    CHECK(hatched == 3 * 2);
    CHECK(shaded == 3 * 3);
}

TEST_CASE("columns are named once when they fit, and at every row when they do not")
{
    CHECK(words_in(table(3, {1000, 1}), "inwoner") == 1);
    CHECK(words_in(table(3, {1000, 1}), "Basisfunctie") == 1);
    CHECK(words_in(table(3, {360, 1}), "inwoner") == 3);
    CHECK(words_in(table(3, {360, 1}), "Basisfunctie") == 0);
}

TEST_CASE("the table behind the shades holds their words, and shares to sort by")
{
    const auto scene = table(2, {800, 1});
    REQUIRE(scene.table.columns.size() == 7);
    CHECK(scene.table.columns[0].title == "Basisfunctie");
    CHECK(scene.table.columns[2].title == "inwoner");
    REQUIRE(scene.table.rows.size() == 2);
    CHECK(scene.table.rows[1][0].text == "Veilig leven");
    CHECK(scene.table.rows[0][1].text == "3,0 ± 1,1 (n 10)"); // statistics.stdev([1]+[2]*2+[3]*3+[4]*4): 1.05409
    CHECK(scene.table.rows[0][1].number == doctest::Approx(0.5));
    CHECK(scene.table.rows[0][2].text == "niet getoond");
    CHECK(!scene.table.rows[0][2].number);
    CHECK(scene.table.rows[0][4].text == "–");
    CHECK(sorted_by(scene.table, 1, true).rows[0][0].text == "Veilig leven"); // the one with a 5 more
}

TEST_CASE("a table of shades without rows is empty; one column is enough")
{
    const auto nothing = table(0, {800, 1});
    CHECK(nothing.shapes.empty());
    CHECK(nothing.table.columns.size() == 7);
    const std::vector<std::string> one{"allen"};
    const std::vector<HeatRow> row{{"", "Veilig leven", {heat_cell(tests::figures_with({1, 2, 3, 4, 2}))}}};
    for (const float width : {320.0F, 1600.0F}) {
        const auto scene = heat_table("Basisfunctie", one, row, "Titel", "Beschrijving", "Noot", {width, 1});
        CHECK(words_in(scene, "3,3 ± 1,2") == 1);
        tests::check_words_inside(scene);
    }
}

TEST_SUITE_END();
