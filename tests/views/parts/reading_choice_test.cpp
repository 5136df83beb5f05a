// SPDX-License-Identifier: EUPL-1.2
#include "views/parts/reading_choice.h"

#include "app/example.h"
#include "io/project/project_file.h"
#include "platform/headless.h"
#include "support.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("views");

using namespace wk;
using platform::Headless;
using ui::Role;

namespace {

/// Own answers in Windows-1252, cut by semicolons.
std::string accents()
{
    std::string out = "oordeel;wijk\n";
    for (int i = 0; i < 9; ++i)
        out += std::string(i % 3 ? "goed" : "slecht") + (i % 2 ? ";Zuid\n"
                                                               : ";Re\xEB"
                                                                 "elwijk\n");
    return out;
}

void choose(Headless& window, std::string_view field, std::size_t option)
{
    const auto* node = window.find(Role::Choice, field);
    REQUIRE(node);
    window.ui().set_number(node->id, double(option));
    window.frame();
    window.frame();
}

} // namespace

TEST_CASE("the data screen says how a file was read, and reads it another way from a field")
{
    Headless window;
    window.act(app::FileArrived{"accenten.csv", accents()});
    CHECK(window.find(Role::Choice, "Tekencodering")); // where a questionnaire is asked about too
    CHECK(window.press(Role::Button, "Vragenlijst maken"));
    window.act(app::ChooseSection{{app::SectionKind::Data, 0}});
    CHECK(window.find(Role::Text, "Gelezen als tekst in Windows-1252, met als scheidingsteken: puntkomma (;)."));
    choose(window, "Tekencodering", 3);
    CHECK(app::current_survey(window.state())->reading.encoding_chosen);
    CHECK(window.find(Role::Text,
                      "Gelezen als tekst in Windows-1252, met als scheidingsteken: puntkomma (;). Zo hebt u "
                      "het zelf gekozen."));
    choose(window, "Tekencodering", 0);
    CHECK(!app::current_survey(window.state())->reading.encoding_chosen);
    choose(window, "Scheidingsteken", 2);
    CHECK(window.find(Role::Dialog, "Het bestand anders lezen?"));
    CHECK(!window.find(Role::Button, "Anders lezen")); // nothing of it fits
    CHECK(window.press(Role::Button, "Annuleren"));
    CHECK(app::current_survey(window.state())->table->columns().size() == 2);
}

TEST_CASE("a file that cannot be read is read another way from the message about it")
{
    Headless window;
    window.act(app::FileArrived{"merk.csv", "\xEF\xBB\xBF" + accents()});
    REQUIRE(window.press(Role::Button, "Anders lezen…"));
    CHECK(window.find(Role::Dialog, "merk.csv anders lezen"));
    choose(window, "Tekencodering", 3);
    CHECK(window.find(Role::Button, "Vragenlijst maken"));
    CHECK(!window.find(Role::Button, "Anders lezen…"));
}

TEST_CASE("another sheet is chosen where there are more, and a file that is gone is asked for")
{
    std::string saved;
    { // one window at a time
        Headless window;
        window.act(
            app::FileArrived{"bladen.xlsx", tests::repository_file("tests/data/spreadsheets/bladen-openpyxl.xlsx")});
        CHECK(window.find(Role::Text, "Gelezen uit een werkmap: blad ‘Antwoorden’."));
        CHECK(!window.find(Role::Choice, "Tekencodering"));
        choose(window, "Blad", 2);
        CHECK(window.state().findings->data.rows == 5);
        saved = io::write_project(window.state().project);
    }
    Headless other;
    other.act(app::FileArrived{"werk.wijkkompas", saved});
    other.act(app::ChooseSection{{app::SectionKind::Data, 0}});
    CHECK(other.find(Role::Text, "Gelezen uit een werkmap: blad ‘Kort’."));
    CHECK(!other.find(Role::Choice, "Blad"));
    CHECK(other.find(Role::Text, "Wilt u dit bestand anders lezen? Wijkkompas bewaart het bestand zelf niet. Sleep "
                                 "bladen.xlsx opnieuw op het venster; dan kunt u kiezen hoe Wijkkompas het leest."));
}

TEST_SUITE_END();
