// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/assessment_facts.h"
#include "app/comparison/comparison_facts.h"
#include "app/files/reading.h"
#include "app/open/open_answers.h"
#include "app/route/route_facts.h"
#include "app/verdict/verdict_facts.h"
#include "app/window/licences.h"
#include "views/window/views.h"

#include "app/window/update.h"
#include "assessment/answer_code.h"
#include "base/phrases.h"
#include "base/text.h"
#include "ledger.h"
#include "platform/headless.h"
#include "project/study_example.h"
#include "report/words/recalculation_words.h"

#include <doctest/doctest.h>

#include <set>

using namespace wk;
using platform::Headless;
using ui::Role;

namespace {

/// What must hold of every screen: everything that can be used is described, named and unlike its neighbours.
void check_screen(Headless& window)
{
    for (const auto& item : window.ui().undescribed())
        FAIL_CHECK("not described: " << item);
    std::set<ui::Id> ids;
    int first_headings = 0;
    for (const auto& node : window.description().nodes) {
        CHECK(ids.insert(node.id).second);
        CAPTURE(std::string(ui::role_name(node.role)));
        CAPTURE(node.name);
        CHECK(!node.name.empty());
        first_headings += node.role == Role::Heading && node.level == 1;
    }
    CHECK(first_headings == 1);
}

const app::Section Sections[] = {{app::SectionKind::Data, 0},  {app::SectionKind::Response, 0},
                                 {app::SectionKind::Theme, 0}, {app::SectionKind::Theme, 2},
                                 {app::SectionKind::Theme, 5}, {app::SectionKind::Theme, 99}};

/// The screens that ask for work instead of showing figures only.
const app::Section WorkSections[] = {
    {app::SectionKind::Mapping, 0},  {app::SectionKind::Distributions, 0}, {app::SectionKind::Open, 0},
    {app::SectionKind::Verdicts, 0}, {app::SectionKind::Comparison, 0},    {app::SectionKind::Questionnaire, 0},
    {app::SectionKind::Sharing, 0},  {app::SectionKind::Study, 0},         {app::SectionKind::Report, 0}};

/// Opens everything that can be opened on the work screens.
void open_everything(Headless& window)
{
    window.act(app::ShowRules{true});
    window.act(app::ShowMapping{true});
    window.act(app::ChooseColumn{"herk-1"});
    window.act(app::ChooseSection{{app::SectionKind::Sharing, 0}});
    window.act(app::ShareResults{});
    window.act(app::Shared{1, "uitkomsten.json", "vandaag"});
    window.act(app::ChooseSection{{app::SectionKind::Open, 0}});
    window.act(app::SetCode{window.state().open_answers->coding.codebook.categories.front().id, true});
    window.act(app::AddQuote{});
    window.act(app::SetLight{project::Light::Behind});
    window.act(app::AddEvidence{});
    window.act(app::ChooseEvidence{{project::EvidenceKind::Document, 0, "Beleidsplan"}});
    window.act(app::AddEvidence{});
    window.act(app::SetStudy{tests::full_study(), {}});
    auto choices = app::current_survey(window.state())->report;
    window.act(app::ChooseReportPart{choices.add_chapter()});
    window.act(app::SetReport{choices, {}});
    const auto references = window.state().comparison_facts->references; // act() makes the facts anew
    for (const auto& reference : references)
        window.act(app::UseReference{reference->id, true});
    window.act(app::AddSource{});
    window.act(app::FileArrived{"vorig jaar.csv",
                                "herk-1\nherken ik\nherken ik\nherken ik\nherken ik sterk\nherken ik sterk\n"});
}

/// Ticks a row of the table of columns, or takes the tick away.
void tick_column(Headless& window, std::size_t row)
{
    const auto* table = window.find(Role::Table, "Waar elke kolom van het bestand voor is");
    REQUIRE(table);
    REQUIRE(row < table->row_ids.size());
    window.ui().activate(table->row_ids[row]);
    window.frame();
    window.frame();
}

} // namespace

TEST_CASE("every screen is fully described, at every size of window and letters")
{
    Headless window;
    for (const ui::Size size : {ui::Size{320, 640}, ui::Size{820, 1180}, ui::Size{1280, 800}, ui::Size{1920, 1080}})
        for (const int percent : {80, 100, 200}) {
            CAPTURE(size.width);
            CAPTURE(percent);
            window.resize(size);
            window.act(app::SetTextSize{percent});
            for (const app::Screen screen : {app::Screen::Start, app::Screen::Survey, app::Screen::Settings}) {
                window.act(app::GoTo{screen});
                check_screen(window);
            }
        }
    window.act(app::OpenExample{});
    for (const ui::Size size : {ui::Size{320, 640}, ui::Size{820, 1180}, ui::Size{1280, 800}}) {
        window.resize(size);
        for (const bool open : {false, true}) {
            window.act(app::ShowFilter{open});
            window.act(app::ShowTables{open});
            for (const auto& section : Sections) {
                window.act(app::ChooseSection{section});
                if (section.theme != 99)
                    check_screen(window);
            }
        }
    }
}

TEST_CASE("licences are fully described at every size, and their words are said to be English")
{
    Headless window;
    window.act(app::GoTo{app::Screen::Settings});
    REQUIRE(window.press(Role::Switch, "Licenties tonen"));
    const std::size_t count = window.state().licences->size();
    for (const ui::Size size : {ui::Size{320, 640}, ui::Size{820, 1180}, ui::Size{1280, 800}}) {
        window.resize(size);
        for (std::size_t i = 0; i < count; ++i) {
            window.act(app::ChooseLicence{i});
            check_screen(window);
            const auto& licence = (*window.state().licences)[i];
            CHECK(window.find(Role::Heading, licence.name));
            for (const auto& paragraph : licence.paragraphs) {
                const auto* node = window.find(Role::Text, paragraph);
                REQUIRE(node);
                CHECK(node->language == "en");
                CHECK(node->width <= size.width);
            }
        }
    }
    CHECK(window.find(Role::Heading, "Licenties")->language.empty());
    REQUIRE(window.press(Role::Switch, "Licenties tonen"));
    CHECK(!window.find(Role::Choice, "Onderdeel"));
}

TEST_CASE("screens to work on are fully described too, empty and with work in them, at every size and tab")
{
    Headless window;
    window.act(app::OpenExample{});
    for (const bool worked : {false, true}) {
        if (worked)
            open_everything(window);
        for (const ui::Size size : {ui::Size{320, 640}, ui::Size{820, 1180}, ui::Size{1280, 800}})
            for (const int percent : {100, 200}) {
                window.resize(size);
                window.act(app::SetTextSize{percent});
                for (const auto& section : WorkSections) {
                    window.act(app::ChooseSection{section});
                    check_screen(window);
                }
                window.act(app::ChooseSection{{app::SectionKind::Study, 0}});
                for (const auto tab : {app::StudyTab::Sources, app::StudyTab::Story}) {
                    window.act(app::ShowStudy{{tab, 0}});
                    check_screen(window);
                }
                window.act(app::ChooseSection{{app::SectionKind::Open, 0}});
                for (const auto tab : {app::OpenTab::Results, app::OpenTab::Codebook, app::OpenTab::Agreement,
                                       app::OpenTab::Quotes, app::OpenTab::Code}) {
                    window.act(app::ChooseOpenTab{tab});
                    check_screen(window);
                }
            }
    }
    for (std::size_t kind = 0; kind < project::recalculation_names.size(); ++kind) {
        window.act(app::GoTo{app::Screen::Recalculation});
        window.act(app::SetRecalculation{report::recalculation_example(static_cast<project::RecalculationKind>(kind))});
        check_screen(window);
        CHECK(window.find(Role::Table, "Uitkomst van het narekenen"));
    }
}

TEST_CASE("a file of no known questionnaire is asked about by keyboard alone, and counts are shared")
{
    Headless window;
    window.act(app::FileArrived{"eigen.csv", "a;b\ngoed;slecht\nslecht;goed\ngoed;goed\nslecht;slecht\n"});
    check_screen(window);
    REQUIRE(window.press(Role::Button, "Vragenlijst maken"));
    check_screen(window);
    tick_column(window, 1);
    CHECK(window.find(Role::Heading, "b"));
    CHECK(window.find(Role::Text, "1 kolom gekozen"));
    check_screen(window);
    REQUIRE(window.press(Role::Button, "Antwoord 1 omlaag"));
    CHECK(window.state().undo.size() == 2);
    tick_column(window, 0);
    CHECK(!window.find(Role::Heading, "b")); // of two columns no fields
    CHECK(window.find(Role::Text, "2 kolommen gekozen"));
    REQUIRE(window.press(Role::Button, "Omkeren"));
    CHECK(window.find(Role::Button, "Niet meer omkeren"));
    REQUIRE(window.press(Role::Button, "Soort…"));
    check_screen(window);
    REQUIRE(window.press(Role::ListButton, "Vertrouwen"));
    CHECK(window.description().modal == 0);
    CHECK(window.state().undo.size() == 4);
    REQUIRE(window.press(Role::ListButton, "Delen met anderen"));
    CHECK(!window.press(Role::Button, "Telbestand opslaan")); // four people are too few
    window.act(app::OpenExample{});
    window.act(app::LeaveWithoutSaving{});
    REQUIRE(window.press(Role::ListButton, "Delen met anderen"));
    REQUIRE(window.press(Role::Button, "Telbestand opslaan"));
    REQUIRE(window.press(Role::ListButton, "Groepen"));
    REQUIRE(window.press(Role::Button, "Figuur opslaan (SVG)"));
    int files = 0;
    for (const auto& effect : window.effects())
        if (const auto* file = std::get_if<app::WriteFile>(&effect))
            files += file->shared > 0;
    CHECK(files == 2);
}

TEST_CASE("every question about chosen columns is fully described, at every size, and closes")
{
    Headless window;
    window.act(app::OpenExample{});
    window.act(app::ChooseSection{{app::SectionKind::Questionnaire, 0}});
    for (const ui::Size size : {ui::Size{390, 844}, ui::Size{820, 1180}, ui::Size{1280, 800}, ui::Size{1920, 1080}})
        for (const int percent : {100, 200}) {
            window.resize(size);
            window.act(app::SetTextSize{percent});
            window.act(app::ChooseColumn{"functie"}); // its groups can be put in order
            check_screen(window);
            CHECK(window.find(Role::Heading, "Volgorde van de groepen"));
            window.act(app::ChooseColumn{"vert-1"});
            check_screen(window);
            CHECK(window.find(Role::Checkbox, "Regel 1: herken ik niet"));
            CHECK(window.find(Role::Button, "Paar vert-1 en voort-1 verwijderen"));
            for (const auto ask : {app::ColumnAsk::Use, app::ColumnAsk::Scale, app::ColumnAsk::Theme,
                                   app::ColumnAsk::Kind, app::ColumnAsk::Skip, app::ColumnAsk::Favourable}) {
                window.act(app::AskColumns{ask});
                CHECK(window.description().modal != 0);
                check_screen(window);
                REQUIRE(window.press(Role::Button, "Annuleren"));
                CHECK(window.description().modal == 0);
            }
        }
    const auto steps = window.state().undo.size();
    window.act(app::AskColumns{app::ColumnAsk::Skip});
    REQUIRE(window.press(Role::Checkbox, "herken ik niet"));
    REQUIRE(window.press(Role::Button, "Regel toevoegen"));
    CHECK(window.state().undo.size() == steps + 1);
    CHECK(window.find(Role::Button, "Regel 7 verwijderen"));
}

TEST_CASE("several answers, answers alike and the choice of a question are fully described, at every size")
{
    Headless window;
    window.act(app::OpenExample{});
    window.act(app::ChooseSection{{app::SectionKind::Open, 0}});
    for (const ui::Size size : {ui::Size{390, 844}, ui::Size{1280, 800}})
        for (const int percent : {100, 200}) {
            window.resize(size);
            window.act(app::SetTextSize{percent});
            window.act(app::AskOpenQuestion{});
            CHECK(window.description().modal != 0);
            check_screen(window);
            window.act(app::FindQuestions{"belemmering"});
            check_screen(window);
            REQUIRE(window.press(Role::Button, "Annuleren"));
            CHECK(window.description().modal == 0);
            REQUIRE(window.press(Role::Button, "Lijkt hierop"));
            check_screen(window);
            REQUIRE(window.press(Role::Button, "Alles kiezen wat getoond wordt"));
            REQUIRE(window.state().open.chosen.size() > 1);
            window.act(app::SetCode{window.state().open_answers->coding.codebook.categories[1].id, true});
            check_screen(window);
            const std::string some = "Wegnemen: " + window.state().open_answers->coding.codebook.categories[1].title;
            REQUIRE(window.press(Role::Button, some));
            CHECK(!window.find(Role::Button, some));
            CHECK(window.state().open_answers->counts.coded == 0);
            REQUIRE(window.press(Role::Button, "Niets kiezen"));
            window.act(app::ShowAnswers{app::AnswerFilter::All});
        }
}

TEST_CASE("an answer is coded by role and name alone, and its theme judged")
{
    Headless window;
    window.act(app::OpenExample{});
    REQUIRE(window.press(Role::ListButton, "Open antwoorden"));
    REQUIRE(window.press(Role::Checkbox, "1. Dichtbij en zichtbaar"));
    CHECK(window.state().findings->open.front().categories.front().n == 1);
    REQUIRE(window.press(Role::Button, "Volgende"));
    CHECK(window.state().open_answers->place == std::size_t(1));
    REQUIRE(window.press(Role::Tab, "Uitkomst"));
    CHECK(window.find(Role::Figure, "Laagdrempelig werken: definitie: waar gaan de antwoorden over?"));
    REQUIRE(window.press(Role::ListButton, "Stoplicht"));
    REQUIRE(window.press(Role::Tab, "▲ aandacht"));
    CHECK(window.state().verdict_facts->verdict->light == project::Light::Attention);
    REQUIRE(window.press(Role::Button, "Onderbouwing toevoegen"));
    CHECK(window.state().verdict_facts->verdict->evidence.size() == 1);
}

TEST_CASE("a large file shows how far it is and can be stopped by name")
{
    Headless window;
    const std::string_view example = window.state().assets.example;
    const std::string_view rows = example.substr(example.find('\n') + 1);
    std::string bytes(example);
    while (bytes.size() < 4 * app::ReadInSlices)
        bytes += rows;
    window.act(app::FileArrived{"groot.csv", bytes});
    REQUIRE(window.find(Role::Dialog, "Bezig met lezen"));
    CHECK(window.description().modal != 0);
    REQUIRE(window.press(Role::Button, "Stoppen met lezen"));
    CHECK(!window.find(Role::Dialog, "Bezig met lezen"));
    CHECK(!window.state().findings);
    window.act(app::FileArrived{"groot.csv", bytes});
    for (int i = 0; i < 100 && window.state().reading; ++i)
        window.frame();
    REQUIRE(window.state().findings);
    CHECK(window.state().findings->items.front().n > 1'000);
}

TEST_CASE("a new user opens the example and filters to the 94 of the report, by role and name alone")
{
    Headless window;
    REQUIRE(window.press(Role::Button, "Voorbeeld openen"));
    REQUIRE(window.find(Role::Heading, "Wat er is gelezen"));
    REQUIRE(window.press(Role::ListButton, "Maatwerk leveren"));
    REQUIRE(window.press(Role::Button, "Filter instellen"));
    REQUIRE(window.press(Role::Checkbox, "Staf"));
    REQUIRE(window.press(Role::Checkbox, "Ondersteuning"));
    CHECK(window.find(Role::Text, "94 van 106 respondenten"));
    CHECK(window.state().findings->data.kept == 94);
    REQUIRE(window.press(Role::Button, "Filter verwijderen: functie zonder Staf en Ondersteuning"));
    CHECK(window.find(Role::Text, "106 van 106 respondenten"));
    REQUIRE(window.press(Role::Button, "Ongedaan maken"));
    CHECK(window.find(Role::Text, "94 van 106 respondenten"));
}

TEST_CASE("a file with one row and one column is not spoken of in the plural")
{
    const auto check = [](const char* file, std::initializer_list<const char*> texts) {
        Headless window; // one at a time
        window.act(app::FileArrived{"bestand.csv", file});
        REQUIRE(window.press(Role::Button, "‘De beloften van de transformatie’ gebruiken")); // one item alone fits none
        window.act(app::ChooseSection{{app::SectionKind::Data, 0}});
        for (const char* words : texts)
            CHECK_MESSAGE(window.find(Role::Text, words), words);
    };
    check("herk-1\nherken ik\n", {"1 rij gelezen, van één respondent", "1 kolom gelezen",
                                  "1 kolom hoort bij de vragenlijst", "1 respondent telt mee na het filter"});
    check("herk-1\nherken ik\nherken ik\n",
          {"2 rijen gelezen, één per respondent", "2 respondenten tellen mee na het filter"});
}

TEST_CASE(
    "the data screen tells what became of every row and column, in tables that a screen reader reads and anyone sorts")
{
    Headless window;
    window.act(app::FileArrived{"bestand.csv", "Export van 1 mei\nherk-1;herk-2;eigen\nherken ik;herken ik;a\n;\n"
                                               "herken ik sterk;weet ik veel;b\nherken ik;;\n"});
    REQUIRE(window.press(Role::Button, "‘De beloften van de transformatie’ gebruiken"));
    window.act(app::ChooseSection{{app::SectionKind::Data, 0}});
    check_screen(window);
    CHECK(window.find(Role::Heading, say(Phrase::LedgerTitle)));
    const auto* rows = window.find(Role::Table, say(Phrase::LedgerRowsTable));
    REQUIRE(rows);
    tests::check_row_table(rows->table, window.state().responses->table().account().file);
    CHECK(window.find(Role::Text, "Het bestand heeft 3 kolommen: 2 stellingen en 1 die niet gebruikt is."));
    const auto* columns = window.find(Role::Table, say(Phrase::LedgerColumnsTable));
    REQUIRE(columns);
    tests::check_column_table(columns->table, window.state().responses->rows());
    const auto first = [&] {
        const auto* table = window.find(Role::Table, say(Phrase::LedgerColumnsTable));
        return table->table.rows.front().front().text;
    };
    CHECK(first() == "herk-2"); // has a cell that is no answer
    window.ui().activate(columns->column_ids.front());
    window.frame();
    window.frame();
    CHECK(first() == "eigen");
    CHECK(window.find(Role::Table, say(Phrase::LedgerColumnsTable))->sorted_column == 0);
    for (const ui::Size size : {ui::Size{320, 640}, ui::Size{1280, 800}}) {
        window.resize(size);
        window.frame();
        check_screen(window);
    }
}

TEST_CASE("wherever example figures stand, the screen says that the respondents are invented")
{
    Headless window;
    window.act(app::OpenExample{});
    std::size_t figures = 0;
    for (const auto& section : Sections) {
        if (section.theme == 99)
            continue;
        window.act(app::ChooseSection{section});
        CHECK(window.find(Role::Text, "fictieve respondenten"));
        for (const auto& node : window.description().nodes)
            if (node.role == Role::Figure) {
                CHECK(node.value.find("Fictieve respondenten") != std::string::npos);
                ++figures;
            }
    }
    CHECK(figures > 5);
}

TEST_CASE("every figure carries its numbers as a table, its n and a description in words")
{
    Headless window;
    window.act(app::OpenExample{});
    int figures = 0;
    for (const auto& section : Sections) {
        window.act(app::ChooseSection{section});
        for (const auto& node : window.description().nodes)
            if (node.role == Role::Figure) {
                ++figures;
                CHECK(!node.table.rows.empty());
                CHECK(node.description.size() > 40);
                CHECK(node.value.find("106") != std::string::npos);
            }
    }
    CHECK(figures == 1 + 3 * 2);
}

TEST_CASE("unsaved work is guarded by a dialog that keyboard and screen reader can answer")
{
    Headless window;
    window.act(app::SetTitle{"Werk"});
    window.act(app::OpenExample{});
    REQUIRE(window.find(Role::Dialog, "Uw werk is nog niet opgeslagen"));
    CHECK(window.description().modal != 0);
    REQUIRE(window.press(Role::Button, "Annuleren"));
    CHECK(window.description().modal == 0);
    window.act(app::OpenExample{});
    REQUIRE(window.press(Role::Button, "Niet opslaan"));
    CHECK(window.state().findings);
}

TEST_CASE("every part of the routekaart is fully described, with every kind of place open, at every size")
{
    Headless window;
    window.act(app::GoTo{app::Screen::Route});
    REQUIRE(window.state().route_book);
    const auto& content = window.state().route_book->content;
    using routekaart::PlaceKind;
    for (const ui::Size size : {ui::Size{320, 640}, ui::Size{820, 1180}, ui::Size{1280, 800}})
        for (const int percent : {100, 200}) {
            CAPTURE(size.width);
            CAPTURE(percent);
            window.resize(size);
            window.act(app::SetTextSize{percent});
            for (const auto part :
                 {app::RoutePart::Map, app::RoutePart::List, app::RoutePart::Organisation, app::RoutePart::Practice,
                  app::RoutePart::Dilemmas, app::RoutePart::Notes, app::RoutePart::Judgements}) {
                window.act(app::ShowRoutePart{part});
                window.act(app::ClosePlace{});
                check_screen(window);
            }
            window.act(app::ShowRoutePart{app::RoutePart::Map});
            window.act(app::ShowMapFilter{true});
            check_screen(window);
            window.act(app::ShowMapFilter{false});
            for (int kind = 0; kind <= int(PlaceKind::Since); ++kind) {
                window.act(app::OpenPlace{{static_cast<PlaceKind>(kind), 0}});
                check_screen(window);
                CHECK(window.find(Role::Heading, capitalised(routekaart::place_title(
                                                     content, {static_cast<PlaceKind>(kind), 0}))) != nullptr);
            }
            window.act(app::SearchRoute{"veiligheid"});
            check_screen(window);
            window.act(app::SearchRoute{});
            window.act(app::SetBeamer{true});
            check_screen(window);
            window.act(app::SetBeamer{false});
        }
}

TEST_CASE("the map reads in the order of the route, and is walked, opened and zoomed without a mouse")
{
    Headless window;
    window.act(app::GoTo{app::Screen::Route});
    std::vector<std::string> steps;
    for (const auto& node : window.description().nodes)
        if (node.role == Role::ListButton && node.name.rfind("Stap ", 0) == 0)
            steps.push_back(node.name);
    REQUIRE(steps.size() == 11);
    for (std::size_t i = 0; i < steps.size(); ++i)
        CHECK(steps[i].rfind("Stap " + std::to_string(i) + ":", 0) == 0);
    REQUIRE(window.press(Role::ListButton, "Stap 3: Toegankelijk"));
    CHECK(window.find(Role::Heading, "Toegankelijk"));
    REQUIRE(window.press(Role::Button, "Inzoomen"));
    CHECK(window.state().route.zoom > 1);
    REQUIRE(window.press(Role::Button, "Hele kaart"));
    CHECK(window.state().route.zoom == 1);
}

namespace {

/// Three people score everything on this device, each with one score.
void hold_session(Headless& window)
{
    for (const int score : {2, 4, 5}) {
        window.act(app::BeginScoring{});
        for (const auto& statement : app::current_session(window.state())->questionnaire->statements) {
            assessment::Answer answer;
            answer.item = statement.id;
            answer.state = assessment::AnswerState::Answered;
            answer.score = score;
            answer.where = assessment::Holder::Nobody;
            window.act(app::SetAnswer{answer});
        }
        window.act(app::HandIn{});
    }
    window.act(app::RevealResults{});
    assessment::Session next = *app::current_session(window.state());
    next.actions.push_back({"Bellen", "Ali", "2020-01-01", "S3", 2, 4, {}, {}});
    assessment::set_priority(next, {"S3", 4, 1, 3});
    window.act(app::SetSession{std::make_shared<const assessment::Session>(next), "alles"});
}

} // namespace

TEST_CASE("the self-assessment is fully described in every stage, empty and with work in it, at every size")
{
    Headless window;
    window.act(app::GoTo{app::Screen::Assessment});
    check_screen(window);
    window.act(app::StartSession{0, "Noord"});
    for (const bool held : {false, true}) {
        if (held)
            hold_session(window);
        for (const ui::Size size : {ui::Size{320, 640}, ui::Size{820, 1180}, ui::Size{1280, 800}})
            for (const int percent : {100, 200}) {
                window.resize(size);
                window.act(app::SetTextSize{percent});
                for (std::size_t i = 0; i < assessment::Stages; ++i) {
                    CAPTURE(i);
                    window.act(app::GoToStage{static_cast<assessment::Stage>(i)});
                    check_screen(window);
                }
                window.act(app::GoToStage{assessment::Stage::Discuss});
                window.act(app::SetRoomBeamer{true});
                check_screen(window);
                window.act(app::SetRoomBeamer{false});
            }
    }
    window.act(app::ChooseSession{});
    check_screen(window);
}

TEST_CASE("who scores sees only the own statements, by keyboard, and hands in")
{
    Headless window;
    window.act(app::GoTo{app::Screen::Assessment});
    REQUIRE(window.press(Role::Button, "Beginnen met 11 stellingen"));
    REQUIRE(window.press(Role::Tab, "2 Scoren"));
    REQUIRE(window.press(Role::Button, "Volgende deelnemer op dit apparaat"));
    check_screen(window);
    CHECK(!window.find(Role::Navigation, say(Phrase::NavLabel)));
    CHECK(!window.find(Role::Button, say(Phrase::CommandUndo)));
    REQUIRE(window.press(Role::Button, "Beginnen"));
    const auto& first = app::current_session(window.state())->questionnaire->statements.front();
    CHECK(window.find(Role::Heading, first.text));
    REQUIRE(window.press(Role::ListButton, "4 grotendeels geborgd"));
    check_screen(window);
    REQUIRE(app::current_scorer(window.state())->sheet.find(first.id));
    CHECK(app::current_scorer(window.state())->sheet.find(first.id)->score == 4);
    for (int i = 0; i < 11; ++i)
        REQUIRE(window.press(Role::Button, "Volgende"));
    check_screen(window);
    REQUIRE(window.press(Role::Button, "Inleveren"));
    check_screen(window);
    CHECK(window.find(Role::Button, "Volgende deelnemer op dit apparaat"));
    CHECK(!window.find(Role::Heading, first.text));
}

TEST_CASE("an own copy is fully described from its invitation to what it hands on")
{
    Headless window;
    window.act(app::GoTo{app::Screen::Assessment});
    const auto& questionnaire = window.state().assessment_book->known.front();
    window.act(app::JoinSession{assessment::invitation(questionnaire, "7K3M")});
    for (const ui::Size size : {ui::Size{320, 640}, ui::Size{1280, 800}}) {
        window.resize(size);
        for (std::size_t page = 0; page < 13; ++page) {
            window.act(app::GoToStatement{page});
            check_screen(window);
        }
    }
    window.act(app::HandIn{});
    check_screen(window);
    CHECK(window.find(Role::Heading, "Uw antwoorden"));
}

TEST_CASE("figures without and with weights stand beside each other once somebody chose weights")
{
    Headless window;
    window.act(app::OpenExample{});
    for (const auto section : {app::SectionKind::Distributions, app::SectionKind::Theme, app::SectionKind::Response}) {
        window.act(app::ChooseSection{{section, 0}});
        CAPTURE(int(section));
        CHECK(window.find(Role::Choice, "Wegen"));
        CHECK(!window.find(Role::Heading, "Zonder en met wegen"));
        window.act(app::SetWeights{1});
        CHECK(window.find(Role::Heading, "Zonder en met wegen"));
        CHECK(window.find(Role::Table, "Elke stelling zonder en met wegen"));
        CHECK(window.find(Role::Choice, "Wegen"));
        window.act(app::Undo{});
    }
    window.act(app::RemoveFrame{});
    window.act(app::ChooseSection{{app::SectionKind::Distributions, 0}});
    CHECK(window.find(Role::Choice, "Wegen")); // by a column
}
