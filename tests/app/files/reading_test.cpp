// SPDX-License-Identifier: EUPL-1.2
#include "app/files/reading.h"

#include "app/example.h"
#include "app/files/waiting.h"
#include "app/import/renewed_facts.h"
#include "base/phrases.h"
#include "io/project/project_file.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;

namespace {

/// The example's answers over and over, some megabytes of them.
struct LargeFile {
    std::string bytes;
    std::int64_t times = 0; ///< how often each answer is there

    explicit LargeFile(const State& state)
    {
        const std::string_view example = state.assets.example;
        const std::size_t header = example.find('\n') + 1;
        bytes = example.substr(0, header);
        for (; bytes.size() < 3 * ReadInSlices; ++times)
            bytes += example.substr(header);
    }
};

} // namespace

TEST_CASE("a large file is read in slices behind a dialog, and becomes the survey at the end")
{
    State state = initial_state(platform::carried_assets());
    const LargeFile file(state);
    auto effects = update(state, FileArrived{"groot.csv", file.bytes});
    CHECK(state.dialog == Dialog::Reading);
    CHECK(tests::find_effect<Announce>(effects));
    CHECK(!state.findings);
    int slices = 0;
    double before = -1;
    while (state.reading && slices < 1000) {
        CHECK(tests::find_effect<Continue>(effects));
        const double now = state.reading->progress();
        CHECK(now >= before);
        before = now;
        effects = update(state, GoOn{0});
        ++slices;
    }
    CHECK(slices > 2);
    CHECK(state.dialog == Dialog::None);
    CHECK(!state.reading);
    REQUIRE(state.findings);
    // No block of it is lost, nor there twice: every answer was given as often as the example is in the file.
    CHECK(state.findings->data.rows == std::size_t(106 * file.times));
    const auto example = tests::state_with_example();
    const auto& items = example.findings->items;
    REQUIRE(!items.empty());
    REQUIRE(state.findings->items.size() == items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        CAPTURE(items[i].id);
        const auto& read = state.findings->items[i];
        CHECK(read.n == file.times * items[i].n);
        CHECK(read.skipped == file.times * items[i].skipped);
        REQUIRE(read.points.size() == items[i].points.size());
        for (std::size_t point = 0; point < read.points.size(); ++point)
            CHECK(read.points[point].count == file.times * items[i].points[point].count);
    }
    CHECK(state.undo.size() == 1);
    update(state, GoOn{0}); // nothing is being read
    CHECK(state.undo.size() == 1);
}

TEST_CASE("stopping half-way changes nothing, and another file has to wait until then")
{
    State state = tests::state_with_example();
    update(state, FileArrived{"groot.csv", LargeFile(state).bytes});
    update(state, GoOn{0});
    update(state, FileArrived{"ander.csv", "a;b\n1;2\n"});
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.messages.front().text == say(Phrase::ReadingBusy, {"groot.csv", "ander.csv"}));
    const auto effects = update(state, StopReading{});
    REQUIRE(tests::find_effect<Announce>(effects));
    CHECK(tests::find_effect<Announce>(effects)->text == say(Phrase::ReadingStopped, {"groot.csv"}));
    CHECK(!state.reading);
    CHECK(state.dialog == Dialog::None);
    CHECK(state.findings->data.rows == 106);
    CHECK(state.undo.size() == 1);
    CHECK(update(state, StopReading{}).empty());
}

TEST_CASE("a file that turns out damaged half-way leaves everything as it was")
{
    State state = tests::state_with_example();
    std::string bytes = LargeFile(state).bytes;
    bytes += "\"een aanhalingsteken zonder einde";
    update(state, FileArrived{"stuk.csv", std::move(bytes)});
    int slices = 0;
    for (; slices < 1000 && state.reading; ++slices)
        update(state, GoOn{0});
    CHECK(slices > 2); // it was not known from the start
    CHECK(!state.reading);
    CHECK(state.findings->data.rows == 106);
    REQUIRE(!state.messages.empty());
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.dialog == Dialog::None);
    CHECK(state.undo.size() == 1);
}

namespace {

/// Eight answers to a questionnaire of one's own in Windows-1252, of which nothing says so, and with a code each.
State with_accents()
{
    State state = initial_state(platform::carried_assets());
    std::string text = "oordeel;wijk;toelichting\n";
    const char* const words[] = {"goed", "matig", "slecht"};
    for (int i = 0; i < 9; ++i)
        text += std::string(words[i % 3]) + (i % 2 ? ";Zuid" : ";Noord") +
                ";Ik vind dit een re\xEB"
                "el verhaal nummer " +
                std::to_string(i) + "\n";
    update(state, FileArrived{"accenten.csv", text});
    update(state, GuessInstrument{});
    REQUIRE(state.findings);
    return state;
}

project::FileReading reading_now(const State& state)
{
    return current_survey(state)->reading;
}

void read_in(State& state, const std::string& encoding)
{
    auto wanted = reading_now(state);
    wanted.encoding = encoding;
    wanted.encoding_chosen = true;
    update(state, ReadAgain{wanted});
}

} // namespace

TEST_CASE("how a file was read is noted, saved, and said in words")
{
    State state = with_accents();
    CHECK(reading_now(state) == project::FileReading{"csv", ";", "Windows-1252", "", 0, false, false});
    CHECK(reading_words(reading_now(state)) ==
          "Gelezen als tekst in Windows-1252, met als scheidingsteken: puntkomma (;).");
    read_in(state, "UTF-8");
    const auto reread = io::read_project(io::write_project(state.project), "x");
    REQUIRE(reread);
    CHECK(reread->surveys.front().reading == reading_now(state));
    CHECK(reading_words(reread->surveys.front().reading).ends_with("Zo hebt u het zelf gekozen."));
    CHECK(reading_words({}) == "");
    CHECK(reading_words({"csv", "", "UTF-8", "", 0, false, false}).find("één kolom") != std::string::npos);
}

TEST_CASE("a file read in another encoding keeps its respondents with their work, and undo brings it back")
{
    State state = with_accents();
    update(state, ChooseSection{{SectionKind::Open, 0}});
    update(state, AddCategory{"Verhaal"});
    update(state, ChooseAnswer{3});
    update(state, SetCode{current_survey(state)->codings.front()->codebook.categories.front().id, true});
    update(state, SetTitle{"Mijn onderzoek"});
    const auto before = io::write_project(state.project);
    const auto answers = current_survey(state)->codings.front()->answers;
    REQUIRE(answers.size() == 1);
    const auto garbled = [&] {
        const auto& table = *current_survey(state)->table;
        return std::string(table.columns()[2].cell(3));
    };
    CHECK(garbled().find("reëel") != std::string::npos);
    read_in(state, "UTF-16"); // rubbish: not one question is left
    CHECK(io::write_project(state.project) == before);
    if (state.dialog != Dialog::None)
        update(state, CloseDialog{});

    // As Windows-1252 by hand: the same cells, and nothing to ask.
    read_in(state, "Windows-1252");
    CHECK(state.dialog == Dialog::None);
    CHECK(reading_now(state).encoding_chosen);
    CHECK(current_survey(state)->codings.front()->answers == answers);
    CHECK(state.undo.back().name == "anders lezen van accenten.csv");
    CHECK(state.project.title == "Mijn onderzoek");
    REQUIRE(state.renewed_facts);
    CHECK(state.renewed_facts->found_by == "Het is hetzelfde bestand: elke rij is dezelfde respondent.");
    update(state, Undo{});
    CHECK(io::write_project(state.project) == before);
    CHECK(kept_source(state));
}

TEST_CASE("a delimiter that fits no question says what goes before anything does")
{
    State state = with_accents();
    update(state, SetTitle{"Mijn onderzoek"});
    const auto before = io::write_project(state.project);
    auto wanted = reading_now(state);
    wanted.delimiter = "|";
    wanted.delimiter_chosen = true;
    update(state, ReadAgain{wanted});
    CHECK(state.dialog == Dialog::NewAnswers);
    REQUIRE(state.waiting);
    CHECK(!state.waiting->imported->renewed);
    CHECK(io::write_project(state.project) == before);
    update(state, AskReplaceWork{});
    CHECK(state.dialog == Dialog::MakeQuestionnaire); // read so it belongs to no questionnaire that is known
    update(state, GuessInstrument{});
    CHECK(state.dialog == Dialog::ReplaceWork); // the questionnaire that was made of the other reading
    CHECK(io::write_project(state.project) == before);
    update(state, ReplaceWork{});
    CHECK(current_survey(state)->table->columns().size() == 1);
    CHECK(reading_now(state).delimiter_chosen);
    // From here back to what it was: the file is still there.
    wanted.delimiter.clear();
    wanted.delimiter_chosen = false;
    update(state, ReadAgain{wanted});
    CHECK(state.dialog == Dialog::NewAnswers);
    update(state, CloseDialog{});
    update(state, Undo{});
    CHECK(io::write_project(state.project) == before);
}

TEST_CASE("a file that cannot be read is offered another way, until the message is gone or another file comes")
{
    State state = initial_state(platform::carried_assets());
    // A mark of UTF-8 above text that is none.
    const std::string text = "\xEF\xBB\xBFoordeel;wijk\ngoed;re\xEB"
                             "el\nslecht;Zuid\nmatig;Noord\n";
    const auto drop = [&] {
        update(state, FileArrived{"merk.csv", text});
        REQUIRE(!state.messages.empty());
        REQUIRE(state.refused);
        CHECK(state.messages.front().about_refused);
    };
    drop();
    update(state, ShowDialog{Dialog::ReadOtherwise});
    REQUIRE(file_in_hand(state));
    auto wanted = file_in_hand(state)->reading;
    wanted.encoding = "Windows-1252";
    wanted.encoding_chosen = true;
    update(state, ReadAgain{wanted});
    CHECK(state.dialog == Dialog::MakeQuestionnaire);
    CHECK(!state.refused);
    REQUIRE(file_in_hand(state)); // there too
    update(state, CloseDialog{});
    CHECK(!file_in_hand(state));

    drop();
    update(state, DismissMessage{0});
    CHECK(!state.refused);
    drop();
    update(state, FileArrived{"foto.png", "\x89PNG\r\n\x1A\n"});
    CHECK(!state.refused); // there is no other way to read a picture
    CHECK(!state.messages.front().about_refused);
    for (const auto& message : state.messages)
        CHECK(!message.about_refused);
}

TEST_CASE("a workbook with more sheets is kept, so that another sheet can be chosen")
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"bladen.xlsx", tests::repository_file("tests/data/spreadsheets/bladen-openpyxl.xlsx")});
    REQUIRE(state.findings);
    const auto reading = [&] { return current_survey(state)->reading; };
    // The first sheet only explains: what follows has the answers.
    CHECK(reading().sheet == "Antwoorden");
    CHECK(reading().other_sheets == 2);
    CHECK(state.findings->data.rows == 20);
    REQUIRE(kept_source(state));
    REQUIRE(kept_source(state)->sheets.size() == 3);
    const auto choose = [&](const std::string& sheet) {
        auto wanted = reading();
        wanted.sheet = sheet;
        update(state, ReadAgain{wanted});
    };
    choose("Kort");
    CHECK(state.dialog == Dialog::None);
    CHECK(state.findings->data.rows == 5);
    CHECK(reading().sheet == "Kort");
    CHECK(kept_source(state));
    choose(kept_source(state)->sheets[0].name); // no answers there: nothing changes
    CHECK(state.findings->data.rows == 5);
    CHECK(state.dialog == Dialog::NewAnswers);
    update(state, CloseDialog{});
    CHECK(state.findings->data.rows == 5);
    choose("bestaat niet");
    CHECK(state.findings->data.rows == 5);
    CHECK(state.messages.front().kind == MessageKind::Error);
    update(state, Undo{});
    CHECK(reading().sheet == "Antwoorden");
    CHECK(kept_source(state)); // of the same file
}

TEST_CASE("what a person chose is asked of the reader, and what was found is not")
{
    CHECK(!reading_options({"csv", ";", "UTF-8", "", 0, false, false}).delimiter);
    CHECK(!reading_options({"csv", ";", "UTF-8", "", 0, false, false}).encoding);
    CHECK(!reading_options({"csv", ";", "UTF-8", "", 0, false, false}).sheet);
    CHECK(reading_options({"csv", "|", "UTF-8", "", 0, true, false}).delimiter == '|');
    CHECK(!reading_options({"csv", "|", "UTF-8", "", 0, true, false}).encoding);
    CHECK(reading_options({"csv", "", "UTF-8", "", 0, true, true}).encoding == io::Encoding::Utf8);
    CHECK(reading_options({"csv", "", "UTF-16LE", "", 0, false, true}).encoding == io::Encoding::Utf16Le);
    CHECK(reading_options({"csv", "", "Windows-1252", "", 0, false, true}).encoding == io::Encoding::Windows1252);
    CHECK(reading_options({"xlsx", "", "", "Blad2", 0, false, false}).sheet == "Blad2");
}

TEST_CASE("a file that could not be read says how that was tried")
{
    Reading reading("a.csv", std::make_shared<const std::string>("a;b\n1;2\n"));
    REQUIRE(kept_refused(reading, {}));
    CHECK(!kept_refused(reading, {})->reading.delimiter_chosen);
    CHECK(!kept_refused(reading, {})->reading.encoding_chosen);
    reading.options = {'|', io::Encoding::Utf8, "Blad2"};
    const auto kept = kept_refused(reading, {});
    REQUIRE(kept);
    CHECK(kept->reading.delimiter == "|");
    CHECK(kept->reading.delimiter_chosen);
    CHECK(kept->reading.encoding == "UTF-8");
    CHECK(kept->reading.encoding_chosen);
    CHECK(kept->reading.sheet == "Blad2");
}

TEST_CASE("the file of another survey is not that of the one on screen, and who has none is told to open it again")
{
    State state = with_accents();
    REQUIRE(kept_source(state));
    CHECK(!needs_opening_again(state));
    auto other = std::make_shared<KeptFile>(*state.source);
    other->sha256 = "een ander";
    state.source = other;
    CHECK(!kept_source(state));
    CHECK(!file_in_hand(state));
    CHECK(needs_opening_again(state));
    const auto read_as = [&](project::FileReading reading, bool invented) {
        auto& survey = state.project.surveys.front();
        survey.reading = std::move(reading);
        survey.invented = invented;
        return needs_opening_again(state);
    };
    CHECK(!read_as({"csv", ";", "UTF-8", "", 0, false, false}, true)); // nobody has a file of it
    CHECK(!read_as({"xlsx", "", "", "Blad1", 0, false, false}, false));
    CHECK(read_as({"xlsx", "", "", "Blad1", 2, false, false}, false));
    CHECK(!needs_opening_again(initial_state(platform::carried_assets())));
}

TEST_CASE("later answers that are read another way are asked about again, and are not the file on screen")
{
    State state = with_accents();
    const auto before = io::write_project(state.project);
    update(state, FileArrived{"later.csv", "oordeel;wijk;toelichting\ngoed;Zuid;Ik vind dit een re\xEB"
                                           "el verhaal\nslecht;Noord;Dat ook\nmatig;Zuid;En dit\n"});
    REQUIRE(state.dialog == Dialog::NewAnswers);
    const auto file = file_in_hand(state);
    REQUIRE(file);
    CHECK(file->name == "later.csv");
    auto wanted = file->reading;
    wanted.encoding_chosen = true;
    update(state, ReadAgain{wanted});
    CHECK(state.dialog == Dialog::NewAnswers); // its work may be lost, and it may be another survey
    REQUIRE(state.waiting);
    CHECK(state.waiting->source->reading.encoding_chosen);
    CHECK(io::write_project(state.project) == before);
    update(state, CloseDialog{});
    CHECK(!file_in_hand(state)->reading.encoding_chosen); // that of the survey
}

TEST_CASE("a file read another way that costs work asks first")
{
    State state = with_accents();
    state.project.surveys.front().mapping.columns = {{"een kolom van vroeger", ""}}; // read so there is none
    const auto before = io::write_project(state.project);
    read_in(state, "Windows-1252");
    CHECK(state.dialog == Dialog::NewAnswers);
    REQUIRE(state.waiting);
    REQUIRE(state.waiting->imported->renewed);
    CHECK(!state.waiting->imported->renewed->answers.lost.empty());
    CHECK(io::write_project(state.project) == before);
}

TEST_CASE("what waited for an answer is gone when its file is read another way and cannot be")
{
    const std::string book = tests::repository_file("tests/data/spreadsheets/soorten-openpyxl.xlsx");
    const auto read_sheet = [](State& state, const std::string& sheet) {
        const auto file = file_in_hand(state);
        REQUIRE(file);
        auto wanted = file->reading;
        wanted.sheet = sheet;
        update(state, ReadAgain{wanted});
        CHECK(state.messages.front().kind == MessageKind::Error);
        CHECK(!state.waiting);
        CHECK(!state.unknown);
        CHECK(state.dialog == Dialog::None);
    };
    State without = initial_state(platform::carried_assets());
    update(without, FileArrived{"soorten.xlsx", book});
    REQUIRE(without.dialog == Dialog::MakeQuestionnaire);
    read_sheet(without, "bestaat niet");
    State with = with_accents();
    update(with, FileArrived{"soorten.xlsx", book});
    REQUIRE(with.dialog == Dialog::NewAnswers);
    read_sheet(with, "bestaat niet");
}

TEST_CASE("while a file is being read no other reading begins")
{
    State state = with_accents();
    update(state, FileArrived{"groot.csv", LargeFile(state).bytes});
    REQUIRE(state.reading);
    read_in(state, "UTF-8");
    REQUIRE(state.reading);
    CHECK(state.reading->name == "groot.csv");
    CHECK(!reading_now(state).encoding_chosen);
}
