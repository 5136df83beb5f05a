// SPDX-License-Identifier: EUPL-1.2
#include "report/made/chosen_document.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk::report;
using wk::project::ReportChoices;

namespace {

/// Two chapters with a figure each, of which the second has a section below it, and an appendix with both tables.
Document document_with_appendix()
{
    Document out;
    out.subtitle = "gemaakt";
    Scene scene;
    scene.title = "Figuur";
    out.sections = {{"een", "Een", 1, {Paragraph{{}, "tekst"}, FigureBlock{"f1", scene}}},
                    {"twee", "Twee", 1, {}},
                    {"twee-b", "Onder twee", 2, {FigureBlock{"f2", scene}}},
                    {"tabellen",
                     "Tabellen",
                     1,
                     {TableBlock{"t1", {}, "f1"}, TableBlock{"t2", {}, "f2"}, TableBlock{"los", {}}},
                     true}};
    return out;
}

std::vector<std::string> ids(const Document& it)
{
    std::vector<std::string> out;
    for (const auto& section : it.sections)
        out.push_back(section.id);
    return out;
}

} // namespace

TEST_CASE("without choices a document stays as it is")
{
    CHECK(chosen_document(document_with_appendix(), {}) == document_with_appendix());
}

TEST_CASE("a section that is left out takes what stands under it along, and the tables of its figures")
{
    ReportChoices choices;
    choices.leave_out("twee", true);
    const auto chosen = chosen_document(document_with_appendix(), choices);
    CHECK(ids(chosen) == std::vector<std::string>{"een", "tabellen"});
    REQUIRE(chosen.sections[1].blocks.size() == 2);
    CHECK(std::get<TableBlock>(chosen.sections[1].blocks[0]).id == "t1");
    CHECK(std::get<TableBlock>(chosen.sections[1].blocks[1]).id == "los"); // of no figure
    choices.leave_out("twee", false);
    CHECK(chosen_document(document_with_appendix(), choices) == document_with_appendix());
    choices.leave_out("twee-b", true);
    CHECK(ids(chosen_document(document_with_appendix(), choices)) ==
          std::vector<std::string>{"een", "twee", "tabellen"});
    choices.leave_out("bestaat-niet", true);
    CHECK(ids(chosen_document(document_with_appendix(), choices)).size() == 3);
}

TEST_CASE("own words stand above a section, an own subtitle under the title")
{
    ReportChoices choices;
    choices.subtitle = "Aan de raad";
    choices.set_own_text("twee", "Dit valt ons op.");
    choices.set_own_text("twee", "Dit valt ons op: veel.");
    choices.set_own_text("een", "weg");
    choices.set_own_text("een", "");
    CHECK(choices.own.size() == 1);
    const auto chosen = chosen_document(document_with_appendix(), choices);
    CHECK(chosen.subtitle == "Aan de raad");
    REQUIRE(chosen.sections[1].blocks.size() == 1);
    CHECK(std::get<Paragraph>(chosen.sections[1].blocks[0]).text == "Dit valt ons op: veel.");
    CHECK(chosen.sections[0] == document_with_appendix().sections[0]);
}

TEST_CASE("chapters come in the user's order, new ones after the one they follow, appendices last")
{
    Document made = document_with_appendix();
    ReportChoices choices;
    choices.order = {"twee", "een", "weg", "twee"};
    CHECK(ids(chosen_document(made, choices)) == std::vector<std::string>{"twee", "twee-b", "een", "tabellen"});
    made.sections.insert(made.sections.begin() + 3, {"drie", "Drie", 1});
    made.sections.insert(made.sections.begin(), {"nul", "Nul", 1});
    CHECK(chapter_order(made, choices) == std::vector<std::string>{"nul", "twee", "drie", "een", "tabellen"});
    choices.order = {"tabellen", "een"};
    CHECK(chapter_order(document_with_appendix(), choices) == std::vector<std::string>{"een", "twee", "tabellen"});
    CHECK(chosen_document(document_with_appendix(), choices) == document_with_appendix());
}

TEST_CASE("a title of the user stands in place of the one that was made")
{
    ReportChoices choices;
    choices.set_own_title("twee", "Wat wij zagen");
    CHECK(choices.own_title("twee") == "Wat wij zagen");
    const auto chosen = chosen_document(document_with_appendix(), choices);
    CHECK(chosen.sections[1].title == "Wat wij zagen");
    choices.set_own_title("twee", "");
    CHECK(choices == ReportChoices{});
}

TEST_CASE("a sentence of the user stands in place of the one that was made, in text and in lists")
{
    Document made = document_with_appendix();
    made.sections[0].blocks = {Paragraph{"items/v1", "Van de 94 is 70% het eens."},
                               BulletList{"Paren", {{"pairs/a/b", "p 0,03"}, {{}, "vast"}}}};
    ReportChoices choices;
    choices.set_own_sentence({"items/v1", "De meesten zijn het eens.", "Van de 94 is 70% het eens."});
    choices.set_own_sentence({"pairs/a/b", "Er is een verschil.", "p 0,03"});
    choices.set_own_sentence({"weg", "Bestaat niet meer.", "Ooit"});
    const auto chosen = chosen_document(made, choices);
    REQUIRE(chosen.sections[0].blocks.size() == 2);
    CHECK(std::get<Paragraph>(chosen.sections[0].blocks[0]).text == "De meesten zijn het eens.");
    CHECK(std::get<BulletList>(chosen.sections[0].blocks[1]).entries[0].text == "Er is een verschil.");
    CHECK(std::get<BulletList>(chosen.sections[0].blocks[1]).entries[1].text == "vast");
    CHECK(chosen.warnings.empty());
    CHECK(stale_sentences(made, choices).empty());
    choices.set_own_sentence({"items/v1", "Van de 94 is 70% het eens.", "Van de 94 is 70% het eens."}); // the same
    choices.set_own_sentence({"pairs/a/b", "", "p 0,03"});
    choices.set_own_sentence({"weg", "", ""});
    CHECK(choices == ReportChoices{});
}

TEST_CASE("a sentence whose figures changed since is flagged, with what follows from them now")
{
    Document made = document_with_appendix();
    made.sections[0].blocks = {Paragraph{"items/v1", "Van de 80 is 60% het eens."},
                               BulletList{"Paren", {{"pairs/a/b", "p 0,30"}}}};
    ReportChoices choices;
    choices.set_own_sentence({"items/v1", "De meesten zijn het eens.", "Van de 94 is 70% het eens."});
    choices.set_own_sentence({"pairs/a/b", "Er is een verschil.", "p 0,03"});
    const auto stale = stale_sentences(made, choices);
    REQUIRE(stale.size() == 2);
    CHECK(stale[0].now == "Van de 80 is 60% het eens.");
    CHECK(stale[1].text == "Er is een verschil.");
    const auto chosen = chosen_document(made, choices);
    REQUIRE(chosen.sections[0].blocks.size() == 3);
    CHECK(std::get<Paragraph>(chosen.sections[0].blocks[0]).text == "De meesten zijn het eens.");
    const auto& note = std::get<Paragraph>(chosen.sections[0].blocks[1]);
    CHECK(note.style == ParagraphStyle::Passport);
    CHECK(note.text.find("Van de 80 is 60% het eens.") != std::string::npos);
    const auto& entry = std::get<BulletList>(chosen.sections[0].blocks[2]).entries[0].text;
    CHECK(entry.starts_with("Er is een verschil. "));
    CHECK(entry.find("p 0,30") != std::string::npos);
    REQUIRE(chosen.warnings.size() == 1);
    CHECK(chosen.warnings[0].find(" 2 keer ") != std::string::npos);
}

TEST_CASE("a chapter of the user comes before the appendices, or where the user put it")
{
    ReportChoices choices;
    choices.chapters = {{"h1", "Dankwoord", "Dank.\nZeer."}, {"h2", "", "Zonder titel"}, {"h3", "Leeg", " "}};
    const auto chosen = chosen_document(document_with_appendix(), choices);
    using Ids = std::vector<std::string>;
    CHECK(ids(chosen) == Ids{"een", "twee", "twee-b", "eigen-h1", "eigen-h2", "tabellen"}); // nothing empty is printed
    CHECK(chosen.sections[3] == Section{"eigen-h1", "Dankwoord", 1, {Paragraph{{}, "Dank.\nZeer."}}});
    CHECK(chosen.sections[4].title == "Eigen hoofdstuk");
    CHECK(chosen.sections[5] == document_with_appendix().sections[3]); // with its tables

    const auto all = with_own_chapters(document_with_appendix(), choices);
    CHECK(with_own_chapters(all, choices) == all);
    CHECK(ids(all) == Ids{"een", "twee", "twee-b", "eigen-h1", "eigen-h2", "eigen-h3", "tabellen"});
    choices.order = {"eigen-h2", "twee", "een"};
    CHECK(chapter_order(all, choices) == Ids{"eigen-h2", "twee", "een", "eigen-h1", "eigen-h3", "tabellen"});
    CHECK(ids(chosen_document(document_with_appendix(), choices)) ==
          Ids{"eigen-h2", "twee", "twee-b", "een", "eigen-h1", "tabellen"});
    choices.leave_out("eigen-h2", true);
    CHECK(ids(chosen_document(document_with_appendix(), choices)).front() == "twee");
}

TEST_SUITE_END();
