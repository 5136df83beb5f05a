// SPDX-License-Identifier: EUPL-1.2
#include "app/window/commands.h"

#include "app/window/update.h"

#include <doctest/doctest.h>

#include <set>

using namespace wk::app;

TEST_CASE("no shortcut is taken twice, and none belongs to the browser")
{
    std::set<std::string_view> taken;
    for (const auto& command : commands()) {
        if (command.keys.empty())
            continue;
        CHECK(taken.insert(command.keys).second);
        for (const char* browsers :
             {"tab", "f5", "ctrl+f", "ctrl+r", "ctrl+plus", "ctrl+-", "ctrl+0", "ctrl+w", "ctrl+t"})
            CHECK(command.keys != browsers);
    }
}

TEST_CASE("a shortcut works only when its command can be done, and never behind a dialog")
{
    State state = initial_state({"{}", "vragen.json", "v1", "voorbeeld.csv", "functie;aantal", "adressen.csv"});
    CHECK(!command_for_keys(state, "ctrl+s"));
    CHECK(!command_for_keys(state, "ctrl+z"));
    REQUIRE(command_for_keys(state, "ctrl+o"));
    update(state, SetTitle{"Werk"});
    REQUIRE(command_for_keys(state, "ctrl+s"));
    CHECK(command_for_keys(state, "ctrl+s")->id == CommandId::Save);
    CHECK(command_for_keys(state, "ctrl+z")->id == CommandId::Undo);
    update(state, ShowDialog{Dialog::Silence});
    CHECK(!command_for_keys(state, "ctrl+s"));
    CHECK(!command_for_keys(state, ""));
}

TEST_CASE("every command has a label and an action")
{
    for (const auto& it : commands()) {
        CHECK(!wk::say(it.label).empty());
        CHECK(command(it.id).id == it.id);
        (void)action_of(it.id);
    }
}
