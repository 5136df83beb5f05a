#include "report/chosen_document.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk::report;
using wk::project::ReportChoices;

namespace {

/// Two chapters with a figure each, of which the second has a section below it, and an appendix with both tables.
Document document()
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
    CHECK(chosen_document(document(), {}) == document());
}

TEST_CASE("a section that is left out takes what stands under it along, and the tables of its figures")
{
    ReportChoices choices;
    choices.leave_out("twee", true);
    const auto chosen = chosen_document(document(), choices);
    CHECK(ids(chosen) == std::vector<std::string>{"een", "tabellen"});
    REQUIRE(chosen.sections[1].blocks.size() == 2);
    CHECK(std::get<TableBlock>(chosen.sections[1].blocks[0]).id == "t1");
    CHECK(std::get<TableBlock>(chosen.sections[1].blocks[1]).id == "los"); // of no figure
    choices.leave_out("twee", false);
    CHECK(chosen_document(document(), choices) == document());
    choices.leave_out("twee-b", true);
    CHECK(ids(chosen_document(document(), choices)) == std::vector<std::string>{"een", "twee", "tabellen"});
    choices.leave_out("bestaat-niet", true);
    CHECK(ids(chosen_document(document(), choices)).size() == 3);
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
    const auto chosen = chosen_document(document(), choices);
    CHECK(chosen.subtitle == "Aan de raad");
    REQUIRE(chosen.sections[1].blocks.size() == 1);
    CHECK(std::get<Paragraph>(chosen.sections[1].blocks[0]).text == "Dit valt ons op: veel.");
    CHECK(chosen.sections[0] == document().sections[0]);
}

TEST_SUITE_END();
