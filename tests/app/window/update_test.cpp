// SPDX-License-Identifier: EUPL-1.2
#include "app/window/update.h"

#include "app/comparison/comparison_facts.h"
#include "app/example.h"
#include "app/window/commands.h"
#include "io/project/project_file.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace wk;
using namespace wk::app;
using tests::find_effect;

namespace {

struct ExampleFiles {
    std::string instrument = tests::repository_file("assets/instrumenten/beloften.json");
    std::string example = tests::repository_file("assets/voorbeelden/leeuwarden-synthetisch.csv");
    std::string frame = tests::repository_file("assets/voorbeelden/leeuwarden-adressen.csv");
};

State fresh()
{
    static const ExampleFiles files;
    return initial_state({files.instrument, "beloften.json", files.example, "leeuwarden-synthetisch.csv", files.frame,
                          "leeuwarden-adressen.csv"});
}

/// The example with one answer changed, so that it is a file like any other.
std::string other_answers(const State& state)
{
    std::string answers(state.assets.example);
    answers.replace(answers.find("herken ik sterk"), 15, "herken ik");
    return answers;
}

} // namespace

TEST_CASE("the example opens with its address file, says that it is invented, and keeps a draft")
{
    State state = fresh();
    const auto effects = update(state, OpenExample{});
    REQUIRE(state.findings);
    CHECK(state.findings->invented);
    CHECK(state.findings->data.rows == 106);
    REQUIRE(state.findings->response);
    CHECK(state.findings->response->responded == 106);
    CHECK(state.screen == Screen::Survey);
    CHECK(find_effect<KeepDraft>(effects));
    CHECK(find_effect<Announce>(effects));
}

TEST_CASE("the example of a report and a letter opens at what was contested, without one respondent or file of its own")
{
    State state = initial_state(platform::carried_assets());
    const auto effects = update(state, OpenLetter{});
    REQUIRE(state.findings);
    CHECK(state.findings->data.rows == 0);
    CHECK(!state.findings->invented);
    CHECK(state.screen == Screen::Survey);
    CHECK(state.survey.section == Section{SectionKind::FollowUp, 0});
    CHECK(state.files[state.file].name.empty());
    CHECK(find_effect<Announce>(effects));
    const auto& survey = *current_survey(state);
    CHECK(survey.verdicts.size() == survey.instrument->themes().size());
    for (const auto& verdict : survey.verdicts)
        CHECK(verdict.evidence.size() >= 4);
    const auto& all = survey.follow_up;
    REQUIRE(all.recommendations.size() == 5);
    CHECK(all.recommendations.front().contested);
    CHECK(all.recommendations.front().conclusions == std::vector<std::string>{all.conclusions.front().id});
    CHECK(!all.conclusions.front().against.empty());
    CHECK(state.comparison_facts->comparison.sources.size() == 2);
    CHECK(state.comparison_facts->comparison.sources[1].title == "Heerenveen 2020");
    for (const auto kind : {SectionKind::Overview, SectionKind::Verdicts, SectionKind::Comparison, SectionKind::Report})
        update(state, ChooseSection{{kind, 0}});
    CHECK(state.findings);
}

TEST_CASE("dropping the example's own file is the same as opening the example")
{
    State state = fresh();
    update(state, FileArrived{"leeuwarden-synthetisch.csv", std::string(state.assets.example)});
    REQUIRE(state.findings);
    CHECK(state.findings->invented);
    CHECK(state.findings->response);
}

TEST_CASE("other answers are not called invented, and an address file dropped later completes them")
{
    State state = fresh();
    update(state, FileArrived{"antwoorden.csv", other_answers(state)});
    REQUIRE(state.findings);
    CHECK(!state.findings->invented);
    CHECK(!state.findings->response);
    update(state, FileArrived{"adressen.csv", std::string(state.assets.example_frame)});
    REQUIRE(state.findings->response);
    CHECK(state.survey.section == Section{SectionKind::Response, 0});
    update(state, RemoveFrame{});
    CHECK(!state.findings->response);
}

TEST_CASE("a total among the addresses is left out and said, until another address file comes")
{
    State state = fresh();
    update(state, FileArrived{"antwoorden.csv", other_answers(state)});
    const auto totals_noted = [&] {
        const auto& warnings = state.findings->data.warnings;
        return std::count_if(warnings.begin(), warnings.end(),
                             [](const auto& each) { return each.code == "frame-total"; });
    };
    const std::string plain(state.assets.example_frame);
    update(state, FileArrived{"adressen.csv", plain});
    const auto people = state.findings->response->population;
    CHECK(totals_noted() == 0);
    const std::string total = plain.find(';') != std::string::npos ? "Totaal;" : "Totaal,";
    update(state, FileArrived{"adressen.csv", plain + total + std::to_string(people) + "\n"});
    CHECK(state.findings->response->population == people);
    CHECK(totals_noted() == 1);
    REQUIRE(!state.messages.empty());
    CHECK(state.messages.back().text.find("Totaal") != std::string::npos);
    update(state, FileArrived{"adressen.csv", plain});
    CHECK(totals_noted() == 0);
}

TEST_CASE("a level taken out of the filter leaves 94, and every change can be undone and redone")
{
    State state = fresh();
    update(state, OpenExample{});
    update(state, KeepLevel{"functie", "Staf", false});
    update(state, KeepLevel{"functie", "Ondersteuning", false});
    CHECK(state.findings->data.kept == 94);
    CHECK(state.findings->response->responded == 106); // the response is about everybody
    update(state, Undo{});
    CHECK(state.findings->data.kept == 99);
    update(state, Undo{});
    CHECK(state.findings->data.kept == 106);
    CHECK(state.project.surveys.front().filters.empty());
    update(state, Undo{});
    CHECK(!has_work(state));
    CHECK(!state.findings);
    for (int i = 0; i < 5; ++i)
        update(state, Redo{});
    CHECK(state.findings->data.kept == 94);
    update(state, KeepAllLevels{"functie"});
    CHECK(state.findings->data.kept == 106);
    CHECK(state.redo.empty());
}

TEST_CASE("leaving every level out keeps nobody and breaks nothing")
{
    State state = fresh();
    update(state, OpenExample{});
    const auto levels = state.findings->factors.front().levels;
    for (const auto& level : levels)
        update(state, KeepLevel{"functie", level.level, false});
    REQUIRE(state.findings);
    CHECK(state.findings->data.kept == 0);
    CHECK(!state.findings->items.front().mean);
}

TEST_CASE("what is saved comes back the same, and undoing after saving counts as unsaved work")
{
    State state = fresh();
    update(state, OpenExample{});
    update(state, KeepLevel{"functie", "Staf", false});
    CHECK(state.unsaved);
    const auto effects = update(state, Save{});
    const auto* file = find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(file->save != 0);
    CHECK(file->place == 0); // it was never written: the browser asks where to
    CHECK(file->name == "Voorbeeld Leeuwarden (fictief).wijkkompas");
    CHECK(state.unsaved); // not until the platform says it stands on disk
    update(state, Saved{"mijn.wijkkompas", "14:03", file->save});
    CHECK(!state.unsaved);

    State other = fresh();
    update(other, FileArrived{"mijn.wijkkompas", file->bytes});
    REQUIRE(other.findings);
    CHECK(other.findings->data.kept == 99);
    CHECK(other.findings->invented);
    CHECK(!other.unsaved);
    CHECK(io::write_project(other.project) == file->bytes);
    update(state, Undo{});
    CHECK(state.unsaved);
}

TEST_CASE("unsaved work is never replaced without asking, and undo still brings it back afterwards")
{
    State state = fresh();
    update(state, FileArrived{"antwoorden.csv", other_answers(state)});
    update(state, SetTitle{"Mijn werk"});
    update(state, OpenExample{});
    CHECK(state.dialog == Dialog::LeaveUnsaved);
    CHECK(state.project.title == "Mijn werk");
    update(state, CloseDialog{});
    CHECK(state.dialog == Dialog::None);
    CHECK(state.project.title == "Mijn werk");

    update(state, NewProject{});
    CHECK(state.dialog == Dialog::LeaveUnsaved);
    update(state, LeaveWithoutSaving{});
    CHECK(!has_work(state));
    update(state, Undo{});
    CHECK(state.project.title == "Mijn werk");
    CHECK(state.findings);

    update(state, OpenExample{});
    const std::uint32_t save = find_effect<WriteFile>(update(state, Save{}))->save;
    update(state, Saved{"werk.wijkkompas", "09:00", save}); // first saved, then the example comes
    CHECK(state.dialog == Dialog::None);
    CHECK(state.findings->invented);
}

TEST_CASE("undoing back to an earlier project brings back its own file, so that saving never overwrites another's")
{
    State state = fresh();
    update(state, SetTitle{"Eerste"});
    const std::uint32_t save = find_effect<WriteFile>(update(state, Save{}))->save;
    update(state, Saved{"eerste.wijkkompas", "09:00", save});
    const auto second = io::write_project(State(fresh()).project);
    update(state, FileArrived{"tweede.wijkkompas", second});
    CHECK(find_effect<WriteFile>(update(state, Save{}))->name == "tweede.wijkkompas");
    update(state, Undo{});
    CHECK(find_effect<WriteFile>(update(state, Save{}))->name == "eerste.wijkkompas");
    update(state, Redo{});
    CHECK(find_effect<WriteFile>(update(state, Save{}))->name == "tweede.wijkkompas");
}

TEST_CASE("an import that fails changes nothing and says what to do")
{
    State state = fresh();
    update(state, OpenExample{});
    const auto before = io::write_project(state.project);
    std::set<std::string> said; // each has a sentence of its own
    for (const std::string& bytes : {std::string(), std::string("PK\x03\x04 en zo"), std::string("a;b\n\"open"),
                                     std::string("een;twee\n1;2\n"), std::string("x\0y", 3)}) {
        state.messages.clear();
        update(state, FileArrived{"kapot.csv", bytes});
        CAPTURE(bytes);
        CHECK(io::write_project(state.project) == before);
        update(state, CloseDialog{}); // a table that belongs to no questionnaire is asked about first
        REQUIRE(!state.messages.empty());
        CHECK(state.messages.front().kind == MessageKind::Error);
        CHECK(state.messages.front().text.find("kapot.csv") != std::string::npos);
        CHECK_MESSAGE(said.insert(state.messages.front().text).second, state.messages.front().text);
    }
    update(state, FileArrived{"kapot.wijkkompas", "{\"schema\":\"wijkkompas/project/9\"}"});
    CHECK(io::write_project(state.project) == before);
}

TEST_CASE("a draft comes back after a reload, but never over work that is there")
{
    State first = fresh();
    const auto effects = update(first, OpenExample{});
    const auto* draft = find_effect<KeepDraft>(effects);
    REQUIRE(draft);

    State second = fresh();
    update(second, DraftFound{io::write_project(*draft->project), "14:03"});
    REQUIRE(second.findings);
    CHECK(second.findings->data.rows == 106);
    CHECK(second.unsaved);
    CHECK(second.messages.front().text.find("14:03") != std::string::npos);

    update(second, SetTitle{"Anders"});
    update(second, DraftFound{io::write_project(*draft->project), "15:00"});
    CHECK(second.project.title == "Anders");

    State third = fresh();
    update(third, DraftFound{"geen json", "14:03"});
    CHECK(!has_work(third));
    CHECK(third.messages.front().kind == MessageKind::Attention);
}

TEST_CASE("settings survive, wild ones are held within bounds, and rubbish is ignored")
{
    State state = fresh();
    const auto effects = update(state, SetTextSize{150});
    update(state, SetAppearance{Appearance::Dark});
    CHECK(is_dark(state));
    const auto* kept = find_effect<KeepSettings>(effects);
    REQUIRE(kept);
    State other = fresh();
    update(other, SettingsFound{kept->json});
    CHECK(other.settings.text_percent == 150);
    update(other, SetTextSize{900});
    CHECK(other.settings.text_percent == 200);
    update(other, SetTextSize{-3});
    CHECK(other.settings.text_percent == 80);
    for (const char* rubbish : {"", "null", "[]", "{\"textPercent\":\"groot\"}", "{\"appearance\":7}"})
        update(other, SettingsFound{rubbish});
    CHECK(other.settings.text_percent == 80);
    update(other, SystemAppearance{true});
    CHECK(is_dark(other)); // follows the system until something is chosen
}

TEST_CASE("sorting goes up, down and back to the instrument's order")
{
    State state = fresh();
    update(state, SortTable{3});
    CHECK((state.survey.sort.active && state.survey.sort.column == 3 && !state.survey.sort.descending));
    update(state, SortTable{3});
    CHECK(state.survey.sort.descending);
    update(state, SortTable{3});
    CHECK(!state.survey.sort.active);
}

TEST_CASE("a project name cannot become a path")
{
    State state = fresh();
    update(state, SetTitle{"../../etc/pass:wd?"});
    const auto effects = update(state, Save{});
    CHECK(find_effect<WriteFile>(effects)->name == "..-..-etc-pass-wd-.wijkkompas");
}

TEST_CASE("good news goes when the user moves on, trouble stays until it is dismissed")
{
    State state = fresh();
    update(state, OpenExample{});
    REQUIRE(state.messages.size() == 1);
    update(state, GoTo{Screen::Settings});
    CHECK(state.messages.empty());
    update(state, FileRefused{"a.csv", "weg"});
    update(state, GoTo{Screen::Start});
    REQUIRE(state.messages.size() == 1);
    update(state, DismissMessage{5});
    CHECK(state.messages.size() == 1);
    update(state, DismissMessage{0});
    CHECK(state.messages.empty());
}

TEST_CASE("the example that is asked for before it is there opens when it arrives")
{
    State state = fresh();
    const Assets all = state.assets;
    state.assets.example = {};
    state.assets.example_frame = {};
    const auto effects = update(state, OpenExample{});
    CHECK(find_effect<FetchAssets>(effects));
    CHECK(find_effect<Announce>(effects));
    CHECK(!state.findings);
    update(state, AssetsArrived{all});
    REQUIRE(state.findings);
    CHECK(state.findings->invented);
    update(state, AssetsArrived{all}); // nobody waits any more
    CHECK(state.undo.size() == 1);
}

TEST_CASE("an example that cannot be had is said only to who asked, and can be asked again")
{
    State state = fresh();
    const Assets all = state.assets;
    state.assets.example = {};
    CHECK(update(state, AssetsRefused{"HTTP 404"}).empty());
    CHECK(state.messages.empty());
    update(state, OpenExample{});
    update(state, AssetsRefused{"HTTP 404"});
    REQUIRE(state.messages.size() == 1);
    CHECK(state.messages[0].kind == MessageKind::Error);
    CHECK(state.messages[0].text.find("HTTP 404") != std::string::npos);
    CHECK(find_effect<FetchAssets>(update(state, OpenExample{})));
    update(state, AssetsArrived{all});
    CHECK(state.findings);
}

TEST_CASE("another file opened meanwhile takes the place of an example that was waited for")
{
    State state = fresh();
    const Assets all = state.assets;
    const auto answers = other_answers(state);
    state.assets.example = {};
    update(state, OpenExample{});
    update(state, FileArrived{"eigen.csv", answers});
    CHECK(!state.findings);
    update(state, AssetsArrived{all});
    REQUIRE(state.findings);
    CHECK(!state.findings->invented);
    CHECK(state.undo.size() == 1);
}

TEST_CASE("what needs the whole program waits for it, in the order in which it was asked; the rest does not")
{
    State state = fresh();
    const Assets all = state.assets;
    state.assets = {};
    CHECK(find_effect<FetchAssets>(update(state, SetTitle{"Onderzoek"})));
    update(state, SetTitle{"Onderzoek 2026"});
    CHECK(state.project.title.empty());
    update(state, GoTo{Screen::Settings});
    update(state, SetTextSize{120});
    CHECK(state.screen == Screen::Settings);
    CHECK(state.settings.text_percent == 120);
    update(state, AssetsArrived{all});
    CHECK(state.project.title == "Onderzoek 2026");
    CHECK(state.undo.size() == 2);
}

TEST_CASE("a draft survives that the rest cannot be had")
{
    State first = fresh();
    const Effects kept = update(first, OpenExample{});
    const std::string draft = io::write_project(*find_effect<KeepDraft>(kept)->project);
    State state = fresh();
    const Assets all = state.assets;
    state.assets = {};
    update(state, DraftFound{draft, "14:03"});
    update(state, AssetsRefused{"HTTP 500"});
    CHECK(state.messages.size() == 1);
    CHECK(!has_work(state));
    update(state, AssetsArrived{all});
    CHECK(has_work(state));
}
