// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include "ui/stage.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <functional>
#include <set>

using namespace wk::ui;
using wk::tests::find;
using wk::tests::Stage;

TEST_CASE("a region that was away for minutes is no trouble when a question comes")
{
    Stage stage;
    const auto region = [](Ui& ui) {
        ui.region({Role::Group, "Eerst", {10, 10, 200, 200}, 0, false, true, 8}, [&] { ui.text("Tekst"); });
    };
    const auto question = [](Ui& ui) { ui.dialog("Later", [&] { ui.text("Vraag"); }); };
    for (int i = 0; i < 3; ++i)
        stage.frame(region);
    for (int i = 0; i < 6; ++i)
        stage.frame([](Ui& ui) { ui.text("Niets"); }, {800, 600}, 1, 30);
    for (int i = 0; i < 3; ++i)
        CHECK(find(stage.frame(question), Role::Dialog, "Later"));
    CHECK(stage.ui().undescribed().empty());
}

TEST_CASE("an activation that comes in through the mirror presses exactly that button, once")
{
    Stage stage;
    int first = 0;
    int second = 0;
    const auto draw = [&](Ui& ui) {
        first += ui.button("Eerste");
        second += ui.button("Tweede");
    };
    const auto* node = find(stage.frame(draw), Role::Button, "Tweede");
    REQUIRE(node);
    stage.ui().activate(node->id);
    stage.frame(draw);
    stage.frame(draw);
    CHECK(first == 0);
    CHECK(second == 1);
}

TEST_CASE("a link in a text is a button after it that can be pressed, also where its words break")
{
    Stage stage;
    const std::string text = "Begin met triage en praat daarna over casusregie met het hele gezin.";
    const std::array links{TextLink{10, 16, "triage: wat is dat?"}, TextLink{40, 50, "casusregie: wat is dat?"}};
    std::optional<std::size_t> pressed;
    const auto draw = [&](Ui& ui) {
        if (const auto link = ui.linked_text(text, links))
            pressed = link;
    };
    const auto& description = stage.frame(draw, {220, 600});
    REQUIRE(find(description, Role::Text, text));
    const auto* first = find(description, Role::Button, links[0].label);
    const auto* second = find(description, Role::Button, links[1].label);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->height >= 24);
    CHECK(second->y > first->y); // on a later line
    stage.ui().activate(second->id);
    stage.frame(draw, {220, 600});
    CHECK(pressed == 1);
}

TEST_CASE("doors in one row are as high as the one with the most words")
{
    Stage stage;
    const std::array doors{Door{"Kort", "kort", Icon::Route},
                           Door{"Lang",
                                "woord woord woord woord woord woord woord woord woord woord woord woord "
                                "woord woord woord woord woord woord woord woord woord woord woord woord "
                                "woord woord woord woord woord woord woord woord woord woord woord woord",
                                Icon::Survey}};
    const auto& description = stage.frame([&](Ui& ui) { ui.doors(doors); });
    const auto* first = find(description, Role::Button, "Kort");
    const auto* second = find(description, Role::Button, "Lang");
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->y == second->y);
    CHECK(first->height == second->height);
    CHECK(first->height > 232);
}

TEST_CASE("a disabled button is described as such and cannot be pressed")
{
    Stage stage;
    int pressed = 0;
    const auto draw = [&](Ui& ui) { pressed += ui.button("Opslaan", ButtonStyle::Primary, Icon::Save, false); };
    const auto* node = find(stage.frame(draw), Role::Button, "Opslaan");
    REQUIRE(node);
    CHECK(node->disabled);
    stage.ui().activate(node->id);
    stage.frame(draw);
    CHECK(pressed == 0);
}

TEST_CASE("a click of the pointer presses the button under it")
{
    Stage stage;
    int pressed = 0;
    const auto draw = [&](Ui& ui) { pressed += ui.button("Hier"); };
    const auto* node = find(stage.frame(draw), Role::Button, "Hier");
    REQUIRE(node);
    const float x = node->x + node->width / 2;
    const float y = node->y + node->height / 2;
    ImGui::GetIO().AddMousePosEvent(x, y);
    for (const bool down : {true, false}) {
        stage.frame(draw);
        ImGui::GetIO().AddMouseButtonEvent(0, down);
        stage.frame(draw);
        stage.frame(draw);
    }
    CHECK(pressed == 1);
}

TEST_CASE("typed and chosen values reach their widget and stay within bounds")
{
    Stage stage;
    std::optional<std::string> text;
    std::optional<double> number;
    std::optional<double> slid;
    std::optional<std::size_t> chosen;
    const std::array<std::string, 3> options{"een", "twee", "drie"};
    const auto draw = [&](Ui& ui) {
        if (auto it = ui.text_field("Naam", "oud"))
            text = it;
        if (auto it = ui.number_field("Aantal", 100, 80, 200, 0))
            number = it;
        if (auto it = ui.slider("Grootte", 100, 80, 200, 10, "100%"))
            slid = it;
        if (auto it = ui.choice("Keuze", options, 0))
            chosen = it;
    };
    const Description first = stage.frame(draw);
    const auto id = [&](Role role, const char* name) {
        const auto* node = find(first, role, name);
        REQUIRE(node);
        return node->id;
    };
    stage.ui().set_text(id(Role::TextField, "Naam"), "Coördinatie café ’s-Gravenhage");
    stage.frame(draw);
    CHECK(text == "Coördinatie café ’s-Gravenhage");
    stage.ui().set_text(id(Role::NumberField, "Aantal"), "1.000");
    stage.frame(draw);
    CHECK(!number); // 1.000 can be read in two ways: not guessed
    stage.ui().set_text(id(Role::NumberField, "Aantal"), "500");
    stage.frame(draw);
    CHECK(number == 200);
    stage.ui().set_number(id(Role::Slider, "Grootte"), 7);
    stage.frame(draw);
    CHECK(slid == 80);
    stage.ui().set_number(id(Role::Choice, "Keuze"), 2);
    stage.frame(draw);
    CHECK(chosen == 2);
    chosen.reset();
    stage.ui().set_number(id(Role::Choice, "Keuze"), 9);
    stage.frame(draw);
    CHECK(!chosen);
}

TEST_CASE("words with the name of a field or button beside them take nothing from it")
{
    Stage stage;
    std::optional<std::string> text;
    bool pressed = false;
    const auto draw = [&](Ui& ui) {
        ui.heading(2, "Uw cijfers");
        ui.text("Uw cijfers");
        if (auto it = ui.text_area("Uw cijfers", "", "", 3))
            text = it;
        ui.heading(3, "Sluiten");
        pressed = ui.button("Sluiten") || pressed;
        ui.text("Sluiten");
    };
    const Description first = stage.frame(draw);
    stage.ui().set_text(find(first, Role::TextArea, "Uw cijfers")->id, "3; 4");
    stage.ui().activate(find(first, Role::Button, "Sluiten")->id);
    stage.frame(draw);
    CHECK(text == "3; 4");
    CHECK(pressed);
}

TEST_CASE("what is typed belongs to a visit to its field, and a field may ask for whole text")
{
    Stage stage;
    std::optional<std::string> text;
    const auto draw = [&](Ui& ui) {
        if (auto it = ui.text_field("Naam", "oud"))
            text = it;
        (void)ui.entry_field("Code", "");
    };
    const Description first = stage.frame(draw);
    const auto* name = find(first, Role::TextField, "Naam");
    const auto* code = find(first, Role::TextField, "Code");
    REQUIRE(name);
    REQUIRE(code);
    CHECK(!name->whole);
    CHECK(code->whole);
    CHECK(description_json(first).find("\"whole\":true") != std::string::npos);
    CHECK(stage.ui().typed_in() == 0);
    const auto type = [&](const char* typed) {
        stage.ui().set_text(name->id, typed);
        stage.frame(draw);
        return stage.ui().typed_in();
    };
    stage.ui().focus(name->id, true);
    const auto visit = type("nieuw");
    CHECK(visit != 0);
    CHECK(text == "nieuw");
    CHECK(type("nieuwer") == visit);
    stage.frame(draw);
    CHECK(stage.ui().typed_in() == 0);
    stage.ui().focus(0, false);
    stage.ui().focus(name->id, true);
    CHECK(type("nog nieuwer") != visit);
}

TEST_CASE("what is scrolled away is described all the same, in places that do not depend on the scrolling")
{
    Stage stage;
    const auto draw = [](Ui& ui) {
        for (int i = 0; i < 40; ++i)
            ui.button("Knop " + std::to_string(i));
    };
    stage.frame(draw);
    const Description before = stage.frame(draw);
    REQUIRE(find(before, Role::Button, "Knop 39"));
    CHECK(find(before, Role::Button, "Knop 39")->y > 600);
    const auto* main = find(before, Role::Main, "Inhoud");
    CHECK(main->content_height > 1000);
    stage.ui().scrolled(main->id, 0, 300);
    stage.frame(draw);
    const Description after = stage.frame(draw);
    CHECK(description_places(after) == description_places(before));
    CHECK(description_json(after) == description_json(before));
}

TEST_CASE("no two nodes share an id, even when words stand twice in one place")
{
    Stage stage;
    const Description description = stage.frame([](Ui& ui) {
        ui.text("dubbel");
        ui.text("dubbel");
        ui.heading(2, "dubbel");
        ui.group(Role::Group, "groep", [&] { ui.text("dubbel"); });
    });
    std::set<Id> ids;
    CHECK(description.nodes.size() >= 5);
    for (const auto& node : description.nodes)
        CHECK(ids.insert(node.id).second);
}

TEST_CASE("what follows ## keeps labels apart and is never shown or read")
{
    Stage stage;
    const Description description = stage.frame([](Ui& ui) {
        ui.button("Sluiten##1");
        ui.button("Sluiten##2");
    });
    int named = 0;
    for (const auto& node : description.nodes)
        named += node.role == Role::Button && node.name == "Sluiten";
    CHECK(named == 2);
}

TEST_CASE("every target is at least 24 by 24 pixels")
{
    Stage stage;
    const std::array<std::string, 2> names{"a", "b"};
    const std::array entries{ListEntry{"Een", {}, Icon::None}, ListEntry{"Twee", {}, Icon::None}};
    const Description description = stage.frame(
        [&](Ui& ui) {
            ui.button("x");
            ui.icon_button("Pictogram", ButtonStyle::Quiet, Icon::Undo);
            ui.chip("filter", "Weg");
            ui.toggle("Aan", true);
            ui.checkbox("Vink", true);
            ui.tabs("Tabs", names, 0);
            ui.list("Lijst", entries, 0);
            ui.slider("Schuif", 1, 0, 2, 1, "1");
            ui.choice("Keuze", names, 0);
            ui.text_field("Tekst", "");
        },
        {800, 600}, 0.8F);
    for (const auto& node : description.nodes) {
        const bool control = node.role == Role::Button || node.role == Role::Switch || node.role == Role::Checkbox ||
                             node.role == Role::Tab || node.role == Role::ListButton || node.role == Role::Slider ||
                             node.role == Role::Choice || node.role == Role::TextField;
        if (!control)
            continue;
        CAPTURE(node.name);
        CHECK(node.width >= 24);
        CHECK(node.height >= 24);
    }
}

TEST_CASE("a table that is wider than its room scrolls, and its sort buttons are pressed by their own id")
{
    Stage stage;
    wk::report::DataTable table;
    table.caption = "Breed";
    std::vector<wk::report::TableCell> row;
    for (int i = 0; i < 30; ++i) {
        table.columns.push_back({"Kolom " + std::to_string(i), true});
        row.push_back({"100,0%", 1});
    }
    table.rows = {row, row};
    std::optional<std::size_t> pressed;
    const auto draw = [&](Ui& ui) {
        if (auto it = ui.table(table, {true, 2, true}))
            pressed = it;
    };
    const Description description = stage.frame(draw);
    const auto* node = find(description, Role::Table, "Breed");
    REQUIRE(node);
    CHECK(node->scrolls);
    CHECK(node->content_width > node->width);
    REQUIRE(node->column_ids.size() == 30);
    REQUIRE(node->column_places.size() == 30);
    stage.ui().activate(node->column_ids[29]);
    stage.frame(draw);
    CHECK(pressed == 29);
}

TEST_CASE("a dialog is modal, closes on Escape, and everything else is not in it")
{
    Stage stage;
    bool closed = false;
    const auto draw = [&](Ui& ui) {
        ui.button("Achter");
        closed = ui.dialog("Vraag", [&] { ui.button("Ja"); });
    };
    const Description description = stage.frame(draw);
    const auto* dialog = find(description, Role::Dialog, "Vraag");
    REQUIRE(dialog);
    CHECK(description.modal == dialog->id);
    const auto parent = [&](const char* name) { return find(description, Role::Button, name)->parent; };
    CHECK(&description.nodes[std::size_t(parent("Ja"))] == dialog);
    CHECK(&description.nodes[std::size_t(parent("Achter"))] != dialog);
    stage.ui().press_escape();
    stage.frame(draw);
    CHECK(closed);
}

TEST_CASE("the audit names an interactive item that nothing described")
{
    Stage stage;
    stage.frame([](Ui& ui) { ui.button("Netjes"); });
    CHECK(stage.ui().undescribed().empty());
    stage.frame([](Ui& ui) {
        ui.button("Netjes");
        ImGui::SetCursorScreenPos({20, 300});
        ImGui::InvisibleButton("vergeten", {50, 50});
    });
    REQUIRE(stage.ui().undescribed().size() == 1);
    CHECK(stage.ui().undescribed().front() == "vergeten");
}

TEST_CASE("columns take as many side by side as fit, cards grow with their content")
{
    Stage stage;
    std::vector<float> lefts;
    const auto draw = [&](Ui& ui) {
        lefts.clear();
        ui.columns(3, 200, [&](int) { ui.card([&] { ui.text("inhoud"); }); });
    };
    const auto left_of = [&](Size size) {
        const Description description = stage.frame(draw, size);
        std::set<float> columns;
        for (const auto& node : description.nodes)
            if (node.role == Role::Text)
                columns.insert(node.x);
        return columns.size();
    };
    CHECK(left_of({800, 600}) == 3);
    CHECK(left_of({480, 600}) == 2);
    CHECK(left_of({320, 600}) == 1);
}
