// SPDX-License-Identifier: EUPL-1.2
#include "app/sharing/writing.h"

#include "app/example.h"
#include "base/phrases.h"
#include "platform/headless.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

State ready_to_save(DocumentFormat format)
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::Report, 0}});
    update(state, ChooseDocument{DocumentKind::Report, format});
    return state;
}

const WriteFile* file_in(const Effects& effects)
{
    return tests::find_effect<WriteFile>(effects);
}

} // namespace

TEST_CASE("a document is written in steps, and shows how far it is when that takes long")
{
    State state = ready_to_save(DocumentFormat::Docx);
    auto effects = update(state, SaveReport{});
    double before = 0;
    double now = 7; // counted from anywhere
    for (; !file_in(effects); now += 0.02) {
        REQUIRE(state.writing);
        CHECK(tests::find_effect<Continue>(effects));
        CHECK(state.writing->progress >= before);
        before = state.writing->progress;
        const bool shown = state.dialog == Dialog::Writing;
        CHECK(shown == (now > 7.3 + 0.03));
        effects = update(state, GoOn{now});
        const auto* said = tests::find_effect<Announce>(effects);
        CHECK((said != nullptr) == (!shown && state.dialog == Dialog::Writing));
    }
    CHECK(now > 7.4); // so that it was shown
    CHECK(state.dialog == Dialog::None);
    CHECK(!state.writing);
    CHECK(file_in(effects)->bytes == file_in(tests::update_to_the_end(state, SaveReport{}))->bytes);
    CHECK(update(state, GoOn{now}).empty());
}

TEST_CASE("what changes while a document is written is not in it")
{
    State state = ready_to_save(DocumentFormat::Html);
    const auto whole = tests::update_to_the_end(state, SaveReport{});
    auto choices = current_survey(state)->report;
    choices.subtitle = "Dit komt later";
    update(state, SaveReport{});
    update(state, GoOn{0});
    update(state, SetReport{choices, {}});
    update(state, SetAudience{project::Audience::Internal});
    const auto effects = tests::update_to_the_end(state, GoOn{0});
    REQUIRE(file_in(effects));
    CHECK(file_in(effects)->bytes == file_in(whole)->bytes);
    update(state, Shared{file_in(effects)->shared, "rapport.html", "nu"});
    REQUIRE(state.project.exports.size() == 1);
    CHECK(state.project.exports.front().audience == project::Audience::Public);
    CHECK(file_in(tests::update_to_the_end(state, SaveReport{}))->bytes.find("Dit komt later") != std::string::npos);
}

TEST_CASE("a document that is stopped half-way leaves nothing behind")
{
    State state = ready_to_save(DocumentFormat::Odt);
    update(state, SaveReport{});
    update(state, GoOn{0});
    update(state, GoOn{1});
    CHECK(state.dialog == Dialog::Writing);
    const std::string name = state.writing->file.name;
    const auto effects = update(state, StopWriting{});
    REQUIRE(tests::find_effect<Announce>(effects));
    CHECK(tests::find_effect<Announce>(effects)->text == say(Phrase::WritingStopped, {name}));
    CHECK(!file_in(effects));
    CHECK(state.dialog == Dialog::None);
    CHECK(update(state, GoOn{2}).empty());
    CHECK(state.sharing.pending.empty());
    CHECK(state.project.exports.empty());
    CHECK(update(state, StopWriting{}).empty());
}

TEST_CASE("nothing else leaves while a document is written, for what may leave depends on what left")
{
    State state = ready_to_save(DocumentFormat::Docx);
    update(state, SaveReport{});
    CHECK(update(state, SaveReport{}).empty()); // pressed twice
    CHECK(state.messages.empty());
    const auto refused = update(state, ShareResults{});
    CHECK(!file_in(refused));
    REQUIRE(!state.messages.empty());
    CHECK(state.messages.front().text == say(Phrase::WritingBusy, {state.writing->file.name}));
    update(state, ChooseDocument{DocumentKind::Report, DocumentFormat::Html});
    const auto effects = tests::update_to_the_end(state, SaveReport{});
    CHECK(state.messages.size() == 2);
    REQUIRE(file_in(effects));
    CHECK(file_in(effects)->name.ends_with(".docx"));
    CHECK(file_in(update(state, ShareResults{})));
}

TEST_CASE("a document is written on when its project makes place for another")
{
    State state = ready_to_save(DocumentFormat::Docx);
    update(state, SaveReport{});
    update(state, NewProject{});
    update(state, LeaveWithoutSaving{});
    CHECK(!state.findings);
    const auto effects = tests::update_to_the_end(state, GoOn{0});
    REQUIRE(file_in(effects));
    CHECK(file_in(effects)->bytes.starts_with("PK"));
}

TEST_CASE("what left is noted with the project that it was made of, whatever is open by then")
{
    State state = ready_to_save(DocumentFormat::Docx);
    update(state, SaveReport{});
    update(state, NewProject{});
    update(state, LeaveWithoutSaving{});
    const auto written = tests::update_to_the_end(state, GoOn{0});
    REQUIRE(file_in(written));
    update(state, OpenExample{});
    const auto other = update(state, ShareResults{}); // is written first
    REQUIRE(file_in(other));
    CHECK(file_in(other)->shared != file_in(written)->shared);
    update(state, Shared{file_in(other)->shared, "resultaten.json", "nu"});
    REQUIRE(state.project.exports.size() == 1);
    const auto effects = update(state, Shared{file_in(written)->shared, "rapport.docx", "later"});
    CHECK(tests::find_effect<Announce>(effects));
    CHECK(state.messages.back().text == say(Phrase::SharingDone, {"rapport.docx"}));
    CHECK(state.project.exports.size() == 1);
    CHECK(state.sharing.pending.empty());
    update(state, Undo{});
    CHECK(state.project.exports.empty()); // nothing was made of the empty one between
    update(state, Undo{});
    REQUIRE(state.project.exports.size() == 1);
    CHECK(state.project.exports.front().file == "rapport.docx");
    update(state, Redo{});
    update(state, Redo{});
    REQUIRE(state.project.exports.size() == 1);
    CHECK(state.project.exports.front().file == "resultaten.json");
}

TEST_CASE("the dialog of a document says how far it is, and stops it")
{
    platform::Headless app;
    app.act(OpenExample{});
    app.act(ChooseSection{{SectionKind::Report, 0}});
    app.act(ChooseDocument{DocumentKind::Report, DocumentFormat::Docx});
    app.act(SaveReport{});
    for (int i = 0; i < 60 && app.state().dialog != Dialog::Writing; ++i)
        app.frame();
    app.frame();
    REQUIRE(app.state().writing);
    CHECK(app.find(ui::Role::Dialog, say(Phrase::WritingTitle)));
    REQUIRE(app.press(ui::Role::Button, say(Phrase::WritingStop)));
    CHECK(!app.state().writing);
    CHECK(!app.find(ui::Role::Dialog, say(Phrase::WritingTitle)));
    CHECK(!file_in(app.effects()));
}

TEST_SUITE_END();
