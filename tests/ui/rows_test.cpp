// SPDX-License-Identifier: EUPL-1.2
#include "ui/stage.h"
#include "ui/ui.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <set>
#include <string>
#include <vector>

// Ui::rows: a table whose rows can be chosen.

using namespace wk::ui;
using wk::tests::find;
using wk::tests::Stage;

namespace {

/// So many rows of three columns; those in `gone` are left out.
struct Sheet {
    wk::report::DataTable table;
    std::vector<std::string> keys;
    std::vector<std::uint8_t> chosen;
    RowsInput input;

    explicit Sheet(int count, const std::set<int>& gone = {})
    {
        table.caption = "Kolommen";
        table.columns = {{"Naam", false}, {"Vraag", false}, {"Aantal", true}};
        for (int i = 0; i < count; ++i) {
            if (gone.contains(i))
                continue;
            keys.push_back("sleutel " + std::to_string(i));
            table.rows.push_back({wk::report::TableCell("rij " + std::to_string(i)),
                                  wk::report::TableCell(std::string(200, 'x')),
                                  wk::report::TableCell(std::to_string(i), i)});
            chosen.push_back(i == 1);
        }
    }

    void draw(Ui& ui)
    {
        const auto now = ui.rows(table, {{true, 0, false}, keys, chosen});
        if (now.pick || now.sorted)
            input = now;
    }
};

Node drawn(Stage& stage, Sheet& sheet, Size size = {1200, 600}, float scale = 1)
{
    stage.frame([&](Ui& ui) { sheet.draw(ui); }, size, scale);
    const auto* node = find(stage.frame([&](Ui& ui) { sheet.draw(ui); }, size, scale), Role::Table, "Kolommen");
    REQUIRE(node);
    return *node;
}

/// Presses the mouse at a place on the sheet.
void click(Stage& stage, Sheet& sheet, float x, float y)
{
    const Node node = drawn(stage, sheet);
    ImGui::GetIO().AddMousePosEvent(node.x + x, node.y + y);
    sheet.input = {};
    for (const bool down : {true, false}) {
        ImGui::GetIO().AddMouseButtonEvent(0, down);
        drawn(stage, sheet);
    }
}

} // namespace

TEST_CASE("every row can be chosen by an id of its own, in sight or not, and keeps it when others go")
{
    Stage stage;
    Sheet all(200);
    const Node node = drawn(stage, all);
    REQUIRE(node.row_ids.size() == 200);
    CHECK(std::set<Id>(node.row_ids.begin(), node.row_ids.end()).size() == 200);
    CHECK(node.row_chosen[1] == 1);
    CHECK(node.row_chosen[2] == 0);
    CHECK(stage.ui().undescribed().empty());
    for (const std::size_t row : {std::size_t(2), std::size_t(199)}) {
        for (int pick = 0; pick <= int(RowPick::None); ++pick) {
            stage.ui().set_number(node.row_ids[row], pick);
            drawn(stage, all);
            REQUIRE(all.input.pick);
            CHECK(*all.input.pick == static_cast<RowPick>(pick));
            CHECK(all.input.row == row);
            all.input = {};
        }
        stage.ui().activate(node.row_ids[row]);
        drawn(stage, all);
        CHECK(all.input.pick == RowPick::Toggle);
        CHECK(all.input.row == row);
        all.input = {};
    }
    stage.ui().set_number(node.row_ids[2], 17); // is no pick
    drawn(stage, all);
    CHECK(!all.input.pick);
    Sheet fewer(200, {0, 1, 5});
    const Node later = drawn(stage, fewer);
    CHECK(later.row_ids[0] == node.row_ids[2]);
    CHECK(later.row_ids.back() == node.row_ids.back());
}

TEST_CASE("rows take a good part of the window at most, and their titles stay in sight above them")
{
    Stage stage;
    Sheet sheet(200);
    const Node node = drawn(stage, sheet);
    CHECK(node.scrolls);
    CHECK(node.height < 600 * 0.6F);
    CHECK(node.content_height > 200 * 24);
    REQUIRE(node.row_places.size() == 200);
    for (const auto& place : node.row_places) {
        CHECK(place.height >= 24);
        CHECK(place.width >= node.width - 20);
    }
    CHECK(node.tick_width >= 24);
    CHECK(drawn(stage, sheet, {800, 600}).row_places.front().height >= 44); // a window that may be touched
    CHECK(drawn(stage, sheet).content_width <= node.width + 0.5F); // words are cut off before all of it scrolls
    stage.ui().scrolled(node.id, 0, 400);
    const Node scrolled = drawn(stage, sheet);
    for (const auto& place : scrolled.column_places)
        CHECK(place.y == doctest::Approx(400));
    CHECK(scrolled.row_places.front().y == node.row_places.front().y);
    CHECK(description_places({{node}, 0}).size() == 6 * (1 + 3 + 200));
    Sheet few(2);
    CHECK(drawn(stage, few).height < 140);
}

TEST_CASE("in a narrow window the first column stays in sight while the others pass under it")
{
    Stage stage;
    Sheet sheet(20);
    const Node node = drawn(stage, sheet, {300, 600});
    REQUIRE(node.content_width > node.width);
    stage.ui().scrolled(node.id, 120, 0);
    const Node scrolled = drawn(stage, sheet, {300, 600});
    CHECK(scrolled.column_places[0].x == doctest::Approx(node.column_places[0].x + 120));
    CHECK(scrolled.column_places[1].x == node.column_places[1].x);
    CHECK(scrolled.column_ids == node.column_ids);
    CHECK(scrolled.column_places[0].width < 0.6F * scrolled.width);
}

TEST_CASE("a click on a row chooses it alone, on its box it ticks, and keys held down mean more")
{
    Stage stage;
    Sheet sheet(20);
    const Node node = drawn(stage, sheet);
    const float y = node.row_places[3].y + 10;
    click(stage, sheet, 300, y);
    CHECK(sheet.input.pick == RowPick::Only);
    CHECK(sheet.input.row == 3);
    click(stage, sheet, 15, y);
    CHECK(sheet.input.pick == RowPick::Toggle);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    click(stage, sheet, 15, y);
    CHECK(sheet.input.pick == RowPick::Extend);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    click(stage, sheet, 300, y);
    CHECK(sheet.input.pick == RowPick::Toggle);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    click(stage, sheet, 100, 10); // the title of the first column
    CHECK(!sheet.input.pick);
    CHECK(sheet.input.sorted == std::size_t(0));
}

TEST_CASE("who listens hears which rows are chosen; whether they are is a change, where they are is none")
{
    Stage stage;
    Sheet sheet(3);
    const Description before{{drawn(stage, sheet)}, 0};
    const auto json = description_json(before);
    CHECK(json.find("\"chosen\":[0,1,0]") != std::string::npos);
    CHECK(json.find("\"ids\":[") != std::string::npos);
    sheet.chosen[0] = 1;
    const Description after{{drawn(stage, sheet)}, 0};
    CHECK(!same_words(before, after));
    Description moved = before;
    moved.nodes[0].row_places[0].y += 3;
    CHECK(same_words(before, moved));
    CHECK(description_json(moved) == json);
    Sheet none(0);
    CHECK(description_json({{drawn(stage, none)}, 0}).find("\"ids\":[]") != std::string::npos);
}
