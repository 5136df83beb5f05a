// SPDX-License-Identifier: EUPL-1.2
#include "write/office/office_paper.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <string>

TEST_SUITE_BEGIN("write");

using namespace wk::report;
using namespace wk::write;

namespace {

int width_of(const TableLayout& layout)
{
    return std::accumulate(layout.widths.begin(), layout.widths.end(), 0);
}

/// A first column of words, and columns of numbers that are `digits` long.
DataTable numbers_table(std::size_t columns, const std::string& number, const std::string& head = "n")
{
    DataTable out;
    out.columns.push_back({"Stelling", false});
    out.rows.push_back({{"Ons team helpt bewoners om het daarna zonder ons te kunnen en nog veel meer"}});
    for (std::size_t i = 0; i < columns; ++i) {
        out.columns.push_back({head, true});
        out.rows[0].push_back({number, 1});
    }
    return out;
}

float room_of(const TableLayout& layout, std::size_t column)
{
    const TableSize& size = TableSizes[layout.size];
    return float(layout.widths[column] - 2 * size.padding) / (2540.0F / 144 * float(size.half_points));
}

} // namespace

TEST_CASE("a figure is as wide as the text, never larger than life, and fits on its page with its words")
{
    Scene scene;
    scene.width = 960;
    scene.height = 300;
    CHECK(picture_size(scene, false).width == 17000);
    CHECK(std::abs(picture_size(scene, false).height - 17000 * 300 / 960) <= 1);
    CHECK(picture_size(scene, true).width == 25400); // ten inches
    scene.height = 3000;
    for (const bool landscape : {false, true}) {
        const auto size = picture_size(scene, landscape);
        CHECK(size.height <= paper(landscape).height - paper(landscape).top - paper(landscape).bottom - 4000);
        CHECK(std::abs(double(size.width) / size.height - 960.0 / 3000) < 0.001);
    }
    scene.width = scene.height = 96;
    CHECK(picture_size(scene, false).width == 2540);
    const auto nothing = picture_size({}, false);
    CHECK(nothing.width > 0);
    CHECK(nothing.height > 0);
}

TEST_CASE("the more columns a table has, the smaller its letters, and at last its page lies on its side")
{
    std::size_t before = 0;
    for (const std::size_t columns : {1U, 8U, 14U, 30U}) {
        CAPTURE(columns);
        const auto layout = table_layout(numbers_table(columns, "100,0%"), false);
        CHECK(layout.widths.size() == columns + 1);
        CHECK(width_of(layout) <= paper(layout.landscape).text_width());
        const std::size_t rank = (layout.landscape ? 10 : 0) + layout.size;
        CHECK(rank >= before);
        before = rank;
    }
    CHECK(before == 10 + std::size(TableSizes) - 1);
    CHECK(!table_layout(numbers_table(2, "1"), false).landscape);
    CHECK(table_layout(numbers_table(2, "1"), true).landscape); // stays on the page it is on
}

TEST_CASE("numbers and words of heads have room on one line as long as the page allows it")
{
    for (const std::size_t columns : {2U, 9U, 16U}) {
        const auto table = numbers_table(columns, "< 0,001", "toetsgrootheid p");
        const auto layout = table_layout(table, false);
        CAPTURE(columns);
        for (std::size_t i = 1; i <= columns; ++i)
            CHECK(room_of(layout, i) > text_width("< 0,001", Face::Regular, 1));
        if (columns < 16)
            CHECK(room_of(layout, 1) > text_width("toetsgrootheid", Face::Semibold, 0.94F));
    }
}

TEST_CASE("a small table is as wide as its words, but not lost under its caption, and a full one takes the whole page")
{
    const auto small = table_layout(numbers_table(1, "7"), false);
    CHECK(width_of(small) >= 10000);
    CHECK(width_of(small) < paper(false).text_width());
    DataTable words{"", {{"Wat", false}, {"Uitleg", false}}, {{{"een"}, {std::string(40, 'a')}}}};
    for (int i = 0; i < 40; ++i)
        words.rows[0][1].text += " woord";
    CHECK(paper(false).text_width() - width_of(table_layout(words, false)) <= 2);
}

TEST_CASE("a table that is too wide for any page shrinks to it, and one without columns has no widths")
{
    const auto layout = table_layout(numbers_table(200, "1.234,56"), false);
    CHECK(width_of(layout) <= paper(true).text_width());
    for (const int width : layout.widths)
        CHECK(width > 0);
    CHECK(table_layout({}, false).widths.empty());
    // Rows that are shorter or longer than the heads say.
    CHECK(table_layout({"", {{"a", false}, {"b", true}}, {{}, {{"1"}, {"2"}, {"3"}}}}, false).widths.size() == 2);
}

TEST_CASE("a table that no page is wide enough for comes in parts, and each number stays beside its n")
{
    DataTable table{"Te breed", {{"Stelling"}}, {{{"Het lokale team doet dit samen met de inwoner"}}}};
    for (int group = 0; group < 9; ++group) {
        table.columns.push_back({"Gebiedsteammedewerker", true});
        table.columns.push_back({group % 2 == 0 ? "n" : "n Jongerenwerker", true});
        table.rows[0].push_back({"5,1", 5.1});
        table.rows[0].push_back({"12", 12});
    }
    const auto parts = table_parts(table);
    REQUIRE(parts.size() == 2);
    std::vector<std::size_t> all;
    for (const auto& part : parts) {
        REQUIRE(part.size() > 2);
        CHECK(part[0] == 0); // the name of the row is in each
        CHECK(!table.columns[part[1]].title.starts_with("n"));
        all.insert(all.end(), part.begin() + 1, part.end());
    }
    CHECK(std::max(parts[0].size(), parts[1].size()) - std::min(parts[0].size(), parts[1].size()) <= 2);
    for (std::size_t i = 0; i < all.size(); ++i)
        CHECK(all[i] == i + 1); // none lost, none twice, in their order
    table.columns.resize(7);
    table.rows[0].erase(table.rows[0].begin() + 7, table.rows[0].end());
    CHECK(table_parts(table).size() == 1);
    CHECK(table_parts({}).size() == 1);
}

TEST_SUITE_END();
