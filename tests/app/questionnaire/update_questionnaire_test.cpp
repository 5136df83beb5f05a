// SPDX-License-Identifier: EUPL-1.2
#include "app/comparison/comparison_facts.h"
#include "app/example.h"
#include "app/questionnaire/mapping_facts.h"
#include "app/questionnaire/questionnaire_facts.h"
#include "io/project/project_file.h"

#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::app;
using survey::ColumnQuestion;
using survey::ColumnRole;

namespace {

const std::string Unknown = "vraag a;vraag b;wijk\ngoed;slecht;Noord\nmatig;goed;Zuid\ngoed;matig;Noord\n"
                            "slecht;goed;Zuid\ngoed;goed;Noord\nmatig;slecht;Zuid\n";

State with_unknown()
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"eigen.csv", Unknown});
    REQUIRE(state.dialog == Dialog::MakeQuestionnaire);
    return state;
}

ColumnQuestion question_of_column(const State& state, std::string_view column)
{
    for (const auto& each : state.mapping_facts->columns)
        if (each.name == column)
            return survey::question_of(*current_survey(state)->instrument,
                                       each.target ? &state.mapping_facts->targets[*each.target] : nullptr, each.name);
    FAIL("no column " << column);
    return {};
}

} // namespace

TEST_CASE("a file of no known questionnaire becomes one of its own, or nothing at all")
{
    State state = with_unknown();
    update(state, CloseDialog{});
    CHECK(state.project.surveys.empty());
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.messages.front().text.find("eigen.csv") != std::string::npos);

    state = with_unknown();
    update(state, GuessInstrument{});
    CHECK(state.dialog == Dialog::None);
    CHECK(state.survey.section.kind == SectionKind::Questionnaire);
    REQUIRE(state.findings);
    CHECK(state.findings->items.size() == 2);
    CHECK(state.findings->items.front().n == 6);
    CHECK(state.findings->factors.size() == 1);
    CHECK(io::read_project(io::write_project(state.project), "p"));
    update(state, Undo{});
    CHECK(state.project.surveys.empty());
}

TEST_CASE("a file without answers, or with more columns than anyone goes through, is refused without a question")
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"leeg.csv", "vraag a;vraag b\n"});
    CHECK(state.dialog == Dialog::None);
    CHECK(state.messages.front().text.find("leeg.csv") != std::string::npos);
    std::string names = "k0";
    for (int i = 1; i < 600; ++i)
        names += ";k" + std::to_string(i);
    update(state, FileArrived{"breed.csv", names + "\n1\n"});
    CHECK(state.dialog == Dialog::None);
    CHECK(state.messages.front().text.find("breed.csv") != std::string::npos);
}

TEST_CASE("each change of the questionnaire shows at once, is saved and can be undone")
{
    State state = with_unknown();
    update(state, GuessInstrument{});
    auto question = question_of_column(state, "wijk");
    CHECK(question.role == ColumnRole::Factor);
    question.role = ColumnRole::Open;
    update(state, SetQuestion{question});
    CHECK(state.findings->factors.empty());
    CHECK(state.findings->open.size() == 1);
    update(state, Undo{});
    CHECK(state.findings->factors.size() == 1);

    update(state, SetTheme{{{}, "Dichtbij"}});
    question = question_of_column(state, "vraag a");
    question.theme = "dichtbij";
    question.kind = survey::ItemKind::Vertrouwen;
    question.words = "Gaat het goed?";
    update(state, SetQuestion{question});
    CHECK(state.findings->items.front().theme == "dichtbij");
    CHECK(state.findings->items.front().text == "Gaat het goed?");
    update(state, RemoveTheme{"dichtbij"});
    CHECK(state.findings->items.front().theme.empty());

    const auto scale = current_survey(state)->instrument->scales().front();
    const auto before = *state.findings->items.front().mean;
    update(state, SetScale{survey::with_moved_point(scale, 0, 2)});
    CHECK(*state.findings->items.front().mean != before);
    auto broken = scale;
    broken.points.resize(1);
    update(state, SetScale{broken});
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(current_survey(state)->instrument->scales().front().points.size() == 3);

    update(state, SetInstrumentTitle{"Mijn lijst"});
    const auto effects = update(state, SaveInstrument{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(file->name == "Mijn lijst.json");
    const auto reread = survey::Instrument::from_json(file->bytes, file->name);
    REQUIRE(reread);
    CHECK(reread->title() == "Mijn lijst");

    for (const auto& [form, ending] :
         {std::pair(QuestionnaireForm::LimeSurvey, ".txt"), std::pair(QuestionnaireForm::Paper, ".docx"),
          std::pair(QuestionnaireForm::Paper, ".odt"), std::pair(QuestionnaireForm::Codebook, ".csv")}) {
        const auto saved = update(state, SaveInstrumentAs{form, ending});
        const auto* handed_on = tests::find_effect<WriteFile>(saved);
        REQUIRE(handed_on);
        CHECK(handed_on->name == std::string("Mijn lijst") + ending);
        CHECK(handed_on->bytes == questionnaire_file(*current_survey(state)->instrument, form, ending).bytes);
        if (form == QuestionnaireForm::LimeSurvey)
            CHECK(tests::mentions(state.messages.front().text, "Importeren"));
    }
}

TEST_CASE("a survey of LimeSurvey that is opened becomes the questionnaire of the answers on screen")
{
    State state = with_unknown();
    update(state, GuessInstrument{});
    update(state, SetInstrumentTitle{"Uit LimeSurvey"});
    const auto before = current_survey(state)->instrument;
    const auto saved = update(state, SaveInstrumentAs{QuestionnaireForm::LimeSurvey, ".txt"});
    const std::string bytes = tests::find_effect<WriteFile>(saved)->bytes;
    update(state, SetInstrumentTitle{"Anders"});
    update(state, FileArrived{"lijst.txt", bytes});
    CHECK(state.dialog == Dialog::ReplaceWork); // a questionnaire of one's own is work
    update(state, ReplaceWork{});
    CHECK(current_survey(state)->instrument->title() == "Uit LimeSurvey");
    CHECK(current_survey(state)->instrument->items().size() == before->items().size());
    CHECK(current_survey(state)->table->rows() == 6);
    update(state,
           FileArrived{"groep.lsg",
                       "<?xml version=\"1.0\"?><document><LimeSurveyDocType>Group</LimeSurveyDocType></document>"});
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(tests::mentions(state.messages.front().text, "geen hele vragenlijst"));
}

TEST_CASE("a scale that may be wrong is said until somebody says that it is right, and stays said in a saved project")
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"eigen.csv", "vraag a;vraag b\nprima;kan beter\nkan beter;prima\nprima;hopeloos\n"
                                           "hopeloos;prima\nprima;prima\nkan beter;hopeloos\n"});
    update(state, GuessInstrument{});
    const auto said = [](const State& it) {
        const auto& warnings = it.findings->data.warnings;
        return std::any_of(warnings.begin(), warnings.end(),
                           [](const auto& notice) { return notice.code == "scale-unsure"; });
    };
    REQUIRE(state.findings);
    REQUIRE(state.findings->items.size() == 2);
    CHECK(said(state));
    const auto saved = io::read_project(io::write_project(state.project), "p");
    REQUIRE(saved);
    CHECK(saved->surveys.front().instrument->scales().front().unsure);
    auto scale = survey::with_moved_point(current_survey(state)->instrument->scales().front(), 0, 2);
    scale.unsure = false;
    update(state, SetScale{scale});
    CHECK(!said(state));
    update(state, Undo{});
    CHECK(said(state));
}

TEST_CASE("a questionnaire that Wijkkompas carries becomes the user's own when it is changed")
{
    State state = tests::state_with_example();
    REQUIRE(state.comparison_facts->references.size() == 2);
    auto question = question_of_column(state, "functie");
    question.words = "Beroep";
    update(state, SetQuestion{question});
    CHECK(current_survey(state)->instrument->id() == "beloften-eigen");
    CHECK(current_survey(state)->instrument->title() != "De beloften van de transformatie");
    CHECK(state.findings->factors.front().title == "Beroep");
    CHECK(state.findings->items.size() == 24);
    CHECK(state.comparison_facts->references.empty()); // those are about the original
    update(state, Undo{});
    CHECK(current_survey(state)->instrument->id() == "beloften");
    CHECK(update(state, SetInstrumentTitle{"  "}).empty());
    update(state, GuessInstrument{});
    CHECK(state.findings->items.size() >= 24);
    CHECK(current_survey(state)->instrument->id() != "beloften");
}

TEST_CASE("what counts as missing is seen per column and changed there, as one step with a name")
{
    State state = initial_state(platform::carried_assets());
    std::string text = "oordeel;gemak;wijk;jaren\n";
    for (int i = 0; i < 12; ++i)
        text += std::string(i % 3 ? "goed" : "slecht") + (i % 4 ? ";matig;" : ";goed;") + (i % 2 ? "NA" : "Noord") +
                ";" + std::to_string(i == 5 ? -99 : 20 + i) + "\n";
    update(state, FileArrived{"eigen.csv", text});
    update(state, GuessInstrument{});
    const auto role = [&](const char* column, ColumnRole wanted) {
        auto question = question_of_column(state, column);
        question.role = wanted;
        update(state, SetQuestion{question});
    };
    role("wijk", ColumnRole::Factor);
    role("jaren", ColumnRole::Numeric);
    REQUIRE(state.questionnaire_facts);
    const auto missing = [&] {
        std::string out;
        for (const auto& row : state.questionnaire_facts->lines->missing.rows)
            out += row[0].text + "=" + row[1].text + " " + row[2].text + "; ";
        return out;
    };
    CHECK(missing() == "wijk=NA 6; jaren=-99 1; ");
    update(state, ChooseColumn{"wijk"});
    REQUIRE(state.questionnaire_facts->chosen.texts.size() == 2);
    CHECK(state.questionnaire_facts->chosen.texts[0].text == "NA");
    const auto effects = update(state, SetMissing{"wijk", "NA", false});
    CHECK(tests::find_effect<Announce>(effects)->text.find("‘NA’ als antwoord in wijk") != std::string::npos);
    CHECK(state.undo.back().name == "‘NA’ als antwoord in wijk");
    CHECK(missing() == "jaren=-99 1; ");
    CHECK(state.findings->factors.front().levels.size() == 2);
    // It goes along in a saved project.
    const auto reread = io::read_project(io::write_project(state.project), "p");
    REQUIRE(reread);
    CHECK(reread->surveys.front().instrument->factors().front().missing.never == std::vector<std::string>{"NA"});
    update(state, Undo{});
    CHECK(missing() == "wijk=NA 6; jaren=-99 1; ");

    // An answer that was given a place by hand is missing from now on all the same.
    const std::string scale = current_survey(state)->instrument->scales().front().id;
    update(state, MapOption{{scale, "goed", 1}});
    update(state, SetMissing{"oordeel", "goed", true});
    CHECK(current_survey(state)->mapping.options.empty());
    CHECK(state.findings->items.front().n == 4);
    const std::size_t steps = state.undo.size();
    update(state, SetMissing{"er is geen kolom", "goed", true});
    update(state, SetMissing{"oordeel", "  ", true});
    CHECK(state.undo.size() == steps);
}
