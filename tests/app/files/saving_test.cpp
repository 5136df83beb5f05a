// SPDX-License-Identifier: EUPL-1.2
// What is kept when: text while it is typed, a project when its file is complete, a recovery copy until then.

#include "app/example.h"
#include "io/exchange/results_json.h"
#include "io/project/project_file.h"
#include "platform/headless.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using tests::find_effect;

namespace {

std::uint32_t begin_save(State& state)
{
    return find_effect<WriteFile>(update(state, Save{}))->save;
}

/// What came back from a recovery copy.
std::string title_in(const KeepDraft& draft)
{
    return draft.project->title;
}

} // namespace

TEST_CASE("only what a save wrote counts as saved: what changed meanwhile does not")
{
    State state = tests::state_with_example();
    const std::uint32_t save = begin_save(state);
    update(state, SetTitle{"Later"});
    const auto effects = update(state, Saved{"werk.wijkkompas", "14:03", save, 7});
    CHECK(state.unsaved);
    CHECK(!find_effect<DropDraft>(effects));
    CHECK(state.files[state.file].name == "werk.wijkkompas");
    CHECK(state.files[state.file].at == "14:03");
    CHECK(find_effect<WriteFile>(update(state, Save{}))->place == 7);
    // The second of those saves has the change.
    update(state, Saved{"werk.wijkkompas", "14:04", state.saves, 7});
    CHECK(!state.unsaved);
    update(state, Saved{"werk.wijkkompas", "14:05", 99, 7}); // no save of ours
    CHECK(state.files[state.file].at == "14:04");
}

TEST_CASE("a save that ends while another project is open marks its own file and not that project")
{
    State state = initial_state(platform::carried_assets());
    update(state, SetTitle{"Eerste"});
    const std::uint32_t save = begin_save(state);
    update(state, NewProject{});
    update(state, LeaveWithoutSaving{});
    update(state, SetTitle{"Tweede"});
    update(state, Saved{"eerste.wijkkompas", "09:00", save});
    CHECK(state.unsaved);
    CHECK(state.files[state.file].name.empty());
    update(state, Undo{});
    update(state, Undo{});
    CHECK(state.project.title == "Eerste");
    CHECK(state.files[state.file].name == "eerste.wijkkompas");
}

TEST_CASE("the recovery copy goes when a file is complete, and not for a download, a failure or a change of mind")
{
    State state = tests::state_with_example();
    update(state, SetTitle{"Mijn werk"});
    auto effects = update(state, SaveFailed{"schijf vol", begin_save(state)});
    CHECK(state.unsaved);
    CHECK(!find_effect<DropDraft>(effects));
    CHECK(state.saving.empty());
    effects = update(state, SaveCancelled{begin_save(state)});
    CHECK(effects.empty());
    CHECK(state.unsaved);
    CHECK(state.saving.empty());

    effects = update(state, Saved{"werk-2026.wijkkompas", "14:03", begin_save(state), 0, true});
    CHECK(!state.unsaved); // nobody is asked for ever, yet the copy stays
    CHECK(!find_effect<DropDraft>(effects));
    const auto* draft = find_effect<KeepDraft>(effects);
    REQUIRE(draft);
    CHECK(draft->offered == "werk-2026.wijkkompas");
    CHECK(draft->name == "Mijn werk");
    CHECK(find_effect<Announce>(effects)->text.find("aangeboden") != std::string::npos);

    effects = update(state, SetTitle{"Nog eens"});
    CHECK(find_effect<KeepDraft>(effects)->offered.empty()); // this is in no download
    effects = update(state, Saved{"werk.wijkkompas", "14:04", begin_save(state), 3});
    CHECK(find_effect<DropDraft>(effects));
    CHECK(!find_effect<KeepDraft>(effects));
}

TEST_CASE("a recovery copy that was offered as a download comes back as such, and may be thrown away")
{
    State state = initial_state(platform::carried_assets());
    State other = tests::state_with_example();
    const std::string bytes = io::write_project(other.project);
    const auto effects = update(state, DraftFound{bytes, "14:03", "werk.wijkkompas"});
    CHECK(find_effect<AdoptDraft>(effects));
    CHECK(!state.unsaved);
    CHECK(state.files[state.file].offered);
    CHECK(state.messages.front().text.find("werk.wijkkompas") != std::string::npos);
    CHECK(find_effect<DropDraft>(update(state, NewProject{})));
    CHECK(state.dialog == Dialog::None);
}

TEST_CASE("a recovery copy becomes this tab's own only when it is shown")
{
    State busy = initial_state(platform::carried_assets());
    update(busy, SetTitle{"Hier wordt gewerkt"});
    const std::string bytes = io::write_project(tests::state_with_example().project);
    CHECK(!find_effect<AdoptDraft>(update(busy, DraftFound{bytes, "14:03"})));
    State other = initial_state(platform::carried_assets());
    CHECK(!find_effect<AdoptDraft>(update(other, DraftFound{"geen json", "14:03"})));
}

TEST_CASE("of several recovery copies the user chooses, by name and time")
{
    platform::Headless window;
    CHECK(!window.find(ui::Role::Dialog, "Er staat werk van u in deze browser"));
    window.act(DraftsFound{
        R"([{"key":"a","name":"Noord","at":"14:03"},{"key":"b","name":"Zuid","at":"27 november om 9:00"},{"x":1},3])"});
    CHECK(window.state().dialog == Dialog::Drafts);
    CHECK(window.find(ui::Role::ListButton, "Noord"));
    REQUIRE(window.press(ui::Role::ListButton, "Zuid"));
    const auto* read = find_effect<ReadDraft>(window.effects());
    REQUIRE(read);
    CHECK(read->key == "b");
    CHECK(window.state().dialog == Dialog::None);
    window.act(DraftTaken{});
    CHECK(window.state().messages.front().kind == MessageKind::Attention);
}

TEST_CASE("recovery copies that are not wanted now stay, and what makes no sense about them is passed over")
{
    platform::Headless later;
    later.act(DraftsFound{R"([{"key":"a","name":"Noord","at":"14:03"},{"key":"b","name":"","at":"9:00"}])"});
    CHECK(later.press(ui::Role::Button, "Nu niet"));
    CHECK(later.state().dialog == Dialog::None);
    CHECK(!has_work(later.state()));

    for (const char* rubbish : {"", "{}", "[]", "[1,2]", R"([{"key":3}])"}) {
        State state = initial_state(platform::carried_assets());
        CAPTURE(rubbish);
        CHECK(update(state, DraftsFound{rubbish}).empty());
        CHECK(state.dialog == Dialog::None);
    }
}

TEST_CASE("what is typed is kept while it is typed, and a visit to the field is one step to undo")
{
    platform::Headless window;
    window.act(OpenExample{});
    window.act(SetLight{project::Light::Behind});
    window.act(ChooseSection{{SectionKind::Verdicts, 0}});
    const auto* field = [&]() -> const ui::Node* {
        for (const auto& node : window.description().nodes)
            if (node.role == ui::Role::TextArea)
                return &node;
        return nullptr;
    }();
    REQUIRE(field);
    const ui::Id id = field->id;
    const auto type = [&](const std::string& text) {
        window.ui().set_text(id, text);
        window.frame();
        window.frame();
    };
    const auto reason = [&] { return current_survey(window.state())->verdicts.front().text; };
    const std::size_t steps = window.state().undo.size();
    window.ui().focus(id, true);
    const std::size_t effects = window.effects().size();
    type("Omdat");
    CHECK(reason() == "Omdat");
    CHECK(std::any_of(window.effects().begin() + std::ptrdiff_t(effects), window.effects().end(),
                      [](const Effect& it) { return std::holds_alternative<KeepDraft>(it); }));
    type("Omdat het");
    type("Omdat het zo is");
    CHECK(reason() == "Omdat het zo is");
    CHECK(window.state().undo.size() == steps + 1);
    window.ui().focus(0, false);
    window.act(Undo{});
    CHECK(reason().empty());
    window.act(Redo{});
    CHECK(reason() == "Omdat het zo is");

    window.ui().focus(id, true); // a second visit is a second step
    type("Omdat het zo is, denk ik");
    CHECK(window.state().undo.size() == steps + 2);
    window.ui().focus(0, false);
    window.act(Undo{});
    CHECK(reason() == "Omdat het zo is");
}

TEST_CASE("what happens beside typing is a step of its own, and typing goes on in another")
{
    State state = tests::state_with_example();
    const std::size_t steps = state.undo.size();
    update(state, Typed{4, SetTitle{"E"}});
    update(state, Typed{4, SetTitle{"Ee"}});
    CHECK(state.undo.size() == steps + 1);
    update(state, KeepLevel{"functie", "Staf", false});
    update(state, Typed{4, SetTitle{"Een"}});
    CHECK(state.undo.size() == steps + 3);
    update(state, Undo{});
    CHECK(state.project.title == "Ee");
    update(state, Typed{4, SetTitle{"Eet"}}); // after going back it may not swallow the step before
    update(state, Undo{});
    CHECK(state.project.title == "Ee");
    CHECK(!current_survey(state)->filters.empty());
}

TEST_CASE("typing a name and typing it back leaves no figures of the name between")
{
    State state = tests::state_with_example();
    update(state, PlaceLevel{"functie", "Staf", false, 0});
    update(state, PlaceLevel{"functie", "Ondersteuning", false, 0});
    const auto title = [&] { return current_survey(state)->analysis.groupings.front().groups.front().title; };
    const std::string first = title();
    update(state, Typed{1, NameGroup{"functie", 0, "Tussentijds"}});
    REQUIRE(title() == "Tussentijds");
    CHECK(io::results_json(*state.findings).find("Tussentijds") != std::string::npos);
    update(state, Typed{1, NameGroup{"functie", 0, first}});
    CHECK(io::results_json(*state.findings).find("Tussentijds") == std::string::npos);
}

TEST_CASE("what there is to say about typing is said when the field is left")
{
    State state = initial_state(platform::carried_assets());
    update(state, GoTo{Screen::Route});
    const auto note = [](const char* text) {
        project::PlaceNote out;
        out.place = "S3";
        out.text = text;
        return SetPlaceNote{out};
    };
    for (const char* text : {"Wij", "Wij doen"}) {
        const auto effects = update(state, Typed{1, note(text)});
        CHECK(!find_effect<Announce>(effects));
        CHECK(find_effect<KeepDraft>(effects));
    }
    const auto left = update(state, FieldLeft{});
    REQUIRE(find_effect<Announce>(left));
    CHECK(find_effect<Announce>(left)->text.find("Notitie bij") != std::string::npos);
    CHECK(update(state, FieldLeft{}).empty());
}

TEST_CASE("the recovery copy of a project that was just opened has its own name")
{
    State state = tests::state_with_example();
    const auto named = [&] {
        State other = initial_state(platform::carried_assets());
        update(other, FileArrived{"antwoorden.csv", tests::own_answers(other)});
        return io::write_project(other.project);
    }();
    update(state, FileArrived{"werk.wijkkompas", named});
    const auto effects = update(state, LeaveWithoutSaving{});
    const auto* draft = find_effect<KeepDraft>(effects);
    REQUIRE(draft);
    CHECK(draft->name == "werk.wijkkompas");
    CHECK(title_in(*draft).empty());

    State fresh = initial_state(platform::carried_assets());
    const auto first = update(fresh, FileArrived{"antwoorden.csv", tests::own_answers(fresh)});
    REQUIRE(find_effect<KeepDraft>(first));
    CHECK(find_effect<KeepDraft>(first)->name == "antwoorden.csv"); // nobody gave it a name, nor a file
}

TEST_SUITE_END();
