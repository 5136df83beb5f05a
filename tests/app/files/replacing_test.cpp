// SPDX-License-Identifier: EUPL-1.2
// Files that would take the place of work: nothing a person made goes without a question that names it.

#include "app/change/lost_words.h"
#include "app/example.h"
#include "app/files/waiting.h"
#include "app/import/renewed_facts.h"
#include "app/open/open_answers.h"
#include "assessment/questionnaire.h"
#include "base/json.h"
#include "io/project/project_file.h"
#include "platform/headless.h"
#include "project/follow_up_edit.h"
#include "project/study_example.h"
#include "survey/codebook.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using tests::find_effect;
using tests::own_answers;
using LostWords = std::vector<std::string>;

namespace {

/// Someone's own answers, with nothing made of them yet.
State with_answers()
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"antwoorden.csv", own_answers(state)});
    return state;
}

std::string first_category(const State& state)
{
    return state.open_answers->coding.codebook.categories.front().id;
}

/// Codes the first two answers to an open question.
void code_two(State& state)
{
    update(state, ChooseSection{{SectionKind::Open, 0}});
    update(state, ChooseQuestion{1});
    for (int i = 0; i < 2; ++i) {
        update(state, SetCode{first_category(state), true});
        update(state, ChooseAnswer{*state.open_answers->after});
    }
}

void conclude(State& state)
{
    auto follow_up = current_survey(state)->follow_up;
    project::add_conclusion(follow_up);
    follow_up.conclusions.back().title = "Het gaat goed";
    update(state, SetFollowUp{follow_up, {}});
}

/// Tells of a study, with other sources, and begins a chapter.
void tell(State& state)
{
    update(state, SetStudy{tests::full_study(), {}});
    auto report = current_survey(state)->report;
    report.add_chapter();
    update(state, SetReport{report, {}});
}

/// With two codes, a verdict, a conclusion, a study and a chapter, an address file and a second year.
State with_work()
{
    State state = with_answers();
    code_two(state);
    update(state, SetLight{project::Light::Behind});
    conclude(state);
    tell(state);
    update(state, FileArrived{"adressen.csv", std::string(state.assets.example_frame)});
    update(state, AddSource{});
    update(state, FileArrived{"vorig-jaar.csv", own_answers(state)});
    REQUIRE(current_survey(state)->compared.size() == 1);
    return state;
}

LostWords words_asked(const State& state)
{
    REQUIRE(state.waiting);
    return lost_words(state.waiting->lost);
}

/// The start codebook of the first question that has one, with `change` made to it.
template <class Change>
FileArrived codebook_file(const State& state, Change change)
{
    auto codebooks = survey::codebooks_from_json(state.assets.codebooks, "x");
    REQUIRE(codebooks);
    std::erase_if(*codebooks, [](const auto& it) { return it.question != "bel-1"; });
    REQUIRE(codebooks->size() == 1);
    change(codebooks->front());
    return {"codeboek.json", survey::json_from_codebooks(*codebooks, "beloften")};
}

} // namespace

TEST_CASE("a corrected data file names the work it would replace, and replaces nothing before the user says so")
{
    State state = with_work();
    const auto before = io::write_project(state.project);
    const auto responses = state.responses;
    const auto effects = update(state, FileArrived{"verbeterd.csv", own_answers(state)});
    CHECK(state.dialog == Dialog::NewAnswers);
    CHECK(state.waiting->imported->renewed->answers.lost.empty());
    CHECK(state.waiting->imported->questions.found == state.waiting->imported->questions.asked);
    CHECK(state.waiting->name == "verbeterd.csv");
    CHECK(io::write_project(state.project) == before);
    CHECK(state.responses == responses);
    CHECK(!find_effect<KeepDraft>(effects));

    SUBCASE("kept")
    {
        update(state, CloseDialog{});
        CHECK(state.dialog == Dialog::None);
        CHECK(!state.waiting);
        CHECK(io::write_project(state.project) == before);
        REQUIRE(!state.messages.empty());
        CHECK(state.messages.front().text == "Niet geopend: verbeterd.csv. Uw werk is zoals het was.");
    }
    SUBCASE("as another survey: replaced after a second question, and brought back")
    {
        update(state, AskReplaceWork{});
        CHECK(state.dialog == Dialog::ReplaceWork);
        CHECK(words_asked(state) == LostWords{"2 gecodeerde antwoorden", "1 oordeel in het stoplicht", "1 conclusie",
                                              "9 onderdelen van de opzet van het onderzoek",
                                              "2 bronnen van het onderzoek, met wat ze zeggen",
                                              "1 eigen tekst in het rapport", "het adressenbestand",
                                              "1 jaar, gemeente of publicatie waarmee u vergelijkt"});
        CHECK(io::write_project(state.project) == before);
        update(state, ReplaceWork{});
        CHECK(state.dialog == Dialog::None);
        CHECK(current_survey(state)->file_name == "verbeterd.csv");
        CHECK(current_survey(state)->codings.empty());
        CHECK(state.findings);
        CHECK(!state.renewed_facts);
        update(state, Undo{});
        CHECK(io::write_project(state.project) == before);
    }
    SUBCASE("as later answers: the work goes along, and what changed is shown until it is undone")
    {
        const auto survey = *current_survey(state);
        update(state, RenewAnswers{});
        CHECK(state.dialog == Dialog::None);
        const auto& now = *current_survey(state);
        CHECK(now.file_name == "verbeterd.csv");
        CHECK(now.codings.front()->answers == survey.codings.front()->answers);
        CHECK(now.verdicts == survey.verdicts);
        CHECK(now.follow_up == survey.follow_up);
        CHECK(now.study == survey.study);
        CHECK(now.report == survey.report);
        CHECK(now.frame == survey.frame);
        CHECK(now.compared.size() == 1);
        CHECK(state.survey.section == Section{SectionKind::Data, 0});
        REQUIRE(state.renewed_facts);
        CHECK(state.renewed_facts->responses == state.responses);
        CHECK(state.renewed_facts->lines ==
              std::vector<std::string>{"106 respondenten zijn gelijk", "2 codes of ‘niet te coderen’ zijn meegegaan"});
        CHECK(state.renewed_facts->moved == "De cijfers van alle stellingen zijn gelijk gebleven.");
        update(state, Undo{});
        CHECK(io::write_project(state.project) == before);
        CHECK(state.renewed_facts->responses != state.responses);
    }
}

TEST_CASE("what later answers change is named in figures")
{
    platform::Headless window;
    window.act(FileArrived{"antwoorden.csv", own_answers(window.state())});
    window.act(SetLight{project::Light::Behind});
    std::string later = own_answers(window.state());
    later.replace(later.find("helemaal mee eens"), 17, "mee eens");
    window.act(FileArrived{"later.csv", later});
    CHECK(window.find(ui::Role::Text, "• 105 respondenten zijn gelijk"));
    CHECK(window.find(ui::Role::Text, "• 1 respondent heeft een ander antwoord"));
    CHECK(window.find(ui::Role::Text, "Uw werk gaat mee: koppelingen, filters, codes, citaten, oordelen, conclusies, "
                                      "bronnen en eigen teksten."));
    CHECK(window.press(ui::Role::Button, "Gegevens vervangen"));
    CHECK(current_survey(window.state())->verdicts.size() == 1);
    CHECK(window.find(ui::Role::Heading, "Wat er door de nieuwe gegevens veranderde"));
    REQUIRE(window.state().renewed_facts);
    const auto& table = window.state().renewed_facts->table;
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0][1].text == table.rows[0][2].text);
    CHECK(table.rows[0][3].text != table.rows[0][4].text);
    window.act(Undo{});
    CHECK(!window.find(ui::Role::Heading, "Wat er door de nieuwe gegevens veranderde"));
}

TEST_CASE("the question stands on screen with keeping as its first answer, and Escape keeps too")
{
    platform::Headless window;
    window.act(FileArrived{"antwoorden.csv", own_answers(window.state())});
    window.act(SetLight{project::Light::Behind});
    const auto drop = [&] {
        window.act(FileArrived{"verbeterd.csv", own_answers(window.state())});
        CHECK(window.press(ui::Role::Button, "Als andere enquête openen"));
    };
    drop();
    const auto& nodes = window.description().nodes;
    const auto dialog =
        std::find_if(nodes.begin(), nodes.end(), [](const ui::Node& it) { return it.role == ui::Role::Dialog; });
    REQUIRE(dialog != nodes.end());
    CHECK(window.description().modal == dialog->id);
    const auto first =
        std::find_if(dialog, nodes.end(), [](const ui::Node& it) { return it.role == ui::Role::Button; });
    REQUIRE(first != nodes.end());
    CHECK(first->name == "Mijn werk houden");
    CHECK(window.find(ui::Role::Text, "Als u verbeterd.csv opent, verdwijnt uit dit project:"));
    CHECK(window.find(ui::Role::Text, "• 1 oordeel in het stoplicht"));
    window.ui().press_escape();
    window.frame();
    window.frame();
    CHECK(!window.find(ui::Role::Dialog, "Wilt u uw werk vervangen?"));
    CHECK(current_survey(window.state())->verdicts.size() == 1);
    drop();
    CHECK(window.press(ui::Role::Button, "Mijn werk houden"));
    CHECK(current_survey(window.state())->verdicts.size() == 1);
    drop();
    CHECK(window.press(ui::Role::Button, "Toch vervangen"));
    CHECK(current_survey(window.state())->verdicts.empty());
}

TEST_CASE("answers while a survey is open are never taken for something in silence")
{
    State state = with_answers();
    const auto before = io::write_project(state.project);
    update(state, FileArrived{"verbeterd.csv", own_answers(state)});
    CHECK(state.dialog == Dialog::NewAnswers);
    for (const Action& no : {Action(ReplaceWork{}), Action(LeaveWithoutSaving{})}) // nobody said yet what it is
        update(state, no);
    CHECK(io::write_project(state.project) == before);

    SUBCASE("another survey: without work to lose nothing more is asked")
    {
        update(state, AskReplaceWork{});
        CHECK(state.dialog == Dialog::None);
        CHECK(current_survey(state)->file_name == "verbeterd.csv");
        CHECK(state.undo.back().name == "openen van verbeterd.csv");
    }
    SUBCASE("another wave: beside the survey, which stays as it is")
    {
        update(state, GoTo{Screen::Route});
        REQUIRE(state.dialog == Dialog::NewAnswers);
        update(state, CompareAnswers{});
        CHECK(state.dialog == Dialog::None);
        CHECK(!state.waiting);
        CHECK(current_survey(state)->file_name == "antwoorden.csv");
        REQUIRE(current_survey(state)->compared.size() == 1);
        CHECK(current_survey(state)->compared.front().title == "verbeterd");
        CHECK(state.screen == Screen::Survey);
        CHECK(state.survey.section == Section{SectionKind::Comparison, 0});
        update(state, Undo{});
        CHECK(io::write_project(state.project) == before);
    }
}

TEST_CASE("a file that shares some questions says how many, and one that shares none is another survey or nothing")
{
    State state = with_answers();
    update(state, FileArrived{"half.csv", "herk-1;functie\nherken ik;Staf\nherken ik;Staf\nherken ik sterk;Staf\n"});
    REQUIRE(state.dialog == Dialog::NewAnswers);
    CHECK(state.waiting->imported->questions.found == 2);
    CHECK(!state.waiting->imported->questions.most());
    CHECK(state.waiting->imported->renewed);
    update(state, AskReplaceWork{}); // one item proves nothing: the user says which questionnaire it is
    CHECK(state.dialog == Dialog::MakeQuestionnaire);
    CHECK(current_survey(state)->file_name == "antwoorden.csv");
    update(state, FileArrived{"adressen.csv", std::string(state.assets.example_frame)});
    update(state, CloseDialog{});

    update(state, FileArrived{"niets.csv", "vraag a;vraag b\ngoed;slecht\nmatig;goed\nslecht;slecht\n"});
    REQUIRE(state.dialog == Dialog::NewAnswers);
    CHECK(!state.waiting->imported->renewed);
    update(state, RenewAnswers{}); // there is nothing to renew
    update(state, CompareAnswers{});
    CHECK(state.dialog == Dialog::NewAnswers);
    update(state, AskReplaceWork{});
    CHECK(state.dialog == Dialog::MakeQuestionnaire);
    update(state, GuessInstrument{});
    CHECK(state.dialog == Dialog::ReplaceWork); // the address file would go
    for (const Action& no : {Action(AskReplaceWork{}), Action(RenewAnswers{}), Action(CompareAnswers{})})
        update(state, no); // it was said already what it is
    CHECK(state.dialog == Dialog::ReplaceWork);
    update(state, ReplaceWork{});
    CHECK(current_survey(state)->file_name == "niets.csv");
}

TEST_CASE("the question names three ways, with the one that fits best first")
{
    platform::Headless window;
    window.act(FileArrived{"antwoorden.csv", own_answers(window.state())});
    const auto first_button = [&] {
        const auto& nodes = window.description().nodes;
        const auto dialog =
            std::find_if(nodes.begin(), nodes.end(), [](const ui::Node& it) { return it.role == ui::Role::Dialog; });
        const auto first =
            std::find_if(dialog, nodes.end(), [](const ui::Node& it) { return it.role == ui::Role::Button; });
        return first == nodes.end() ? std::string() : first->name;
    };
    window.act(FileArrived{"later.csv", own_answers(window.state())});
    CHECK(first_button() == "Gegevens vervangen");
    CHECK(window.find(ui::Role::Button, "Als andere enquête openen"));
    CHECK(window.find(ui::Role::Choice, "Scheidingsteken")); // or it was read wrongly
    CHECK(window.press(ui::Role::Button, "Ernaast zetten om te vergelijken"));
    CHECK(window.find(ui::Role::Heading, "Naast andere gemeenten en jaren"));
    window.act(FileArrived{"half.csv", "herk-1;functie\nherken ik;Staf\nherken ik;Staf\n"});
    CHECK(first_button() == "Als andere enquête openen");
    CHECK(window.find(ui::Role::Button, "Gegevens vervangen"));
    window.act(CloseDialog{});
    window.act(FileArrived{"niets.csv", "vraag a;vraag b\ngoed;slecht\nmatig;goed\n"});
    CHECK(first_button() == "Als andere enquête openen");
    CHECK(!window.find(ui::Role::Button, "Gegevens vervangen"));
    CHECK(!window.find(ui::Role::Button, "Ernaast zetten om te vergelijken"));
}

TEST_CASE("nothing is asked when no work is lost")
{

    State example = tests::state_with_example(); // its address file comes with the program
    update(example, FileArrived{"antwoorden.csv", own_answers(example)});
    CHECK(example.dialog == Dialog::None);

    // The example put in the place of a saved project: all of it stands in its file.
    State saved = with_work();
    const std::uint32_t save = find_effect<WriteFile>(update(saved, Save{}))->save;
    update(saved, Saved{"werk.wijkkompas", "09:00", save});
    update(saved, OpenExample{});
    CHECK(saved.dialog == Dialog::None);
    CHECK(saved.findings->invented);
}

TEST_CASE("another address file is asked about only when groups of the first are gone")
{
    State state = with_answers();
    const std::string frame(state.assets.example_frame);
    update(state, FileArrived{"adressen.csv", frame});
    update(state, FileArrived{"adressen-nieuw.csv",
                              frame.substr(0, frame.find("117")) + "118" + frame.substr(frame.find("117") + 3)});
    CHECK(state.dialog == Dialog::None);
    CHECK(current_survey(state)->frame->name == "adressen-nieuw.csv");
    update(state, FileArrived{"half.csv", "functie;aantal_adressen\nStaf;14\nOndersteuning;10\n"});
    CHECK(state.dialog == Dialog::ReplaceWork);
    CHECK(words_asked(state) == LostWords{"het adressenbestand"});
    update(state, CloseDialog{});
    CHECK(current_survey(state)->frame->name == "adressen-nieuw.csv");
}

TEST_CASE("a codebook is asked about when it lacks a category of the user, or describes one otherwise")
{
    State state = with_answers();
    code_two(state);
    update(state, FileArrived(codebook_file(state, [](survey::Codebook& book) { book.categories.pop_back(); })));
    CHECK(state.dialog == Dialog::None); // that category came with the program, and no answer has it

    state = with_answers();
    code_two(state);
    update(state, AddCategory{"Eigen"});
    update(state, FileArrived(codebook_file(state, [](survey::Codebook&) {})));
    CHECK(state.dialog == Dialog::ReplaceWork);
    CHECK(words_asked(state) == LostWords{"1 categorie"});
    update(state, CloseDialog{});
    CHECK(current_survey(state)->codings.front()->codebook.categories.back().title == "Eigen");

    update(state, RemoveCategory{current_survey(state)->codings.front()->codebook.categories.back().id});
    auto mine = current_survey(state)->codings.front()->codebook.categories.front();
    mine.definition = "zoals wij het zien";
    update(state, ChangeCategory{mine});
    update(state, FileArrived(codebook_file(state, [](survey::Codebook&) {})));
    CHECK(state.dialog == Dialog::ReplaceWork);
    CHECK(words_asked(state) == LostWords{"uw titel, omschrijving of trefwoorden van 1 categorie"});
}

TEST_CASE("another questionnaire is asked about when codes and verdicts can no longer be seen with it")
{
    State state = with_answers();
    code_two(state);
    update(state, SetLight{project::Light::Behind});
    update(state, ChooseInstrument{1});
    REQUIRE(state.dialog == Dialog::ReplaceWork);
    CHECK(words_asked(state) == LostWords{"2 gecodeerde antwoorden", "1 oordeel in het stoplicht"});
    update(state, CloseDialog{});
    CHECK(current_survey(state)->instrument->id() == "beloften");
}

TEST_CASE("a questionnaire of one's own is not replaced by a file without a question")
{
    State state = initial_state(platform::carried_assets());
    update(state, GoTo{Screen::Assessment});
    update(state, CopyQuestionnaire{0});
    auto changed = *state.project.questionnaires.front();
    changed.title = "Van een ander";
    update(state, FileArrived{"lijst.json", text_from_json(assessment::questionnaire_json(changed))});
    CHECK(state.dialog == Dialog::ReplaceWork);
    CHECK(words_asked(state) == LostWords{"1 eigen vragenlijst voor de zelfevaluatie"});
    update(state, ReplaceWork{});
    CHECK(state.project.questionnaires.front()->title == "Van een ander");
}

TEST_CASE("a project in the place of unsaved work: the question names what is in no file")
{
    State state = with_work();
    const auto other = io::write_project(initial_state(platform::carried_assets()).project);
    update(state, FileArrived{"ander.wijkkompas", other});
    CHECK(state.dialog == Dialog::LeaveUnsaved);
    const LostWords all = words_asked(state);
    CHECK(std::find(all.begin(), all.end(), "1 enquête") != all.end());
    CHECK(std::find(all.begin(), all.end(), "2 gecodeerde antwoorden") != all.end());
    const std::size_t messages = state.messages.size();
    update(state, CloseDialog{});
    CHECK(state.messages.size() == messages); // the user knows what they just did not open

    const std::uint32_t save = find_effect<WriteFile>(update(state, Save{}))->save;
    update(state, Saved{"werk.wijkkompas", "09:00", save});
    conclude(state);
    update(state, FileArrived{"ander.wijkkompas", other});
    CHECK(words_asked(state) == LostWords{"1 conclusie"});
}

TEST_CASE("files dropped together wait for the answer about the first")
{
    State state = with_work();
    const std::string frame(state.assets.example_frame);
    const auto before = io::write_project(state.project);
    update(state, FileArrived{"verbeterd.csv", own_answers(state)});
    update(state, FileArrived{"adressen.csv", frame});
    CHECK(state.waiting->name == "verbeterd.csv");
    CHECK(io::write_project(state.project) == before);

    SUBCASE("replaced: they follow")
    {
        update(state, AskReplaceWork{});
        update(state, ReplaceWork{});
        CHECK(current_survey(state)->file_name == "verbeterd.csv");
        REQUIRE(current_survey(state)->frame);
        CHECK(current_survey(state)->frame->name == "adressen.csv");
    }
    SUBCASE("kept: none is opened, and each is named")
    {
        update(state, CloseDialog{});
        CHECK(io::write_project(state.project) == before);
        CHECK(state.messages.front().text == "Niet geopend: verbeterd.csv, adressen.csv. Uw werk is zoals het was.");
        CHECK(state.arriving.empty());
    }
}

TEST_CASE("the place of a project file stays with that project, also when another one is refused")
{
    State state = initial_state(platform::carried_assets());
    update(state, SetTitle{"Eerste"});
    const std::string first = io::write_project(state.project);
    State other = initial_state(platform::carried_assets());
    update(other, FileArrived{"werk.wijkkompas", first, 1});
    CHECK(find_effect<WriteFile>(update(other, Save{}))->place == 1);
    update(other, SetTitle{"Gewijzigd"});
    update(other, FileArrived{"werk.wijkkompas", first, 2}); // of the same name, in another folder
    CHECK(other.dialog == Dialog::LeaveUnsaved);
    update(other, CloseDialog{});
    CHECK(find_effect<WriteFile>(update(other, Save{}))->place == 1);
    update(other, FileArrived{"werk.wijkkompas", first, 2});
    update(other, LeaveWithoutSaving{});
    CHECK(find_effect<WriteFile>(update(other, Save{}))->place == 2);
    update(other, Undo{});
    CHECK(find_effect<WriteFile>(update(other, Save{}))->place == 1);
    CHECK(find_effect<WriteFile>(update(other, Save{true}))->place == 0);
}

TEST_SUITE_END();
