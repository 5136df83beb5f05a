// SPDX-License-Identifier: EUPL-1.2
#include "report/document/document_tables.h"

#include "report/document/document_numbers.h"
#include "report/package_checks.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

DataTable small_table(const std::string& caption)
{
    return {caption, {{"Wie", false}, {"n", true}}, {{{"A"}, {"3", 3}}}, 0};
}

} // namespace

TEST_CASE("tables come in the order of the document, with the numbers it gives them")
{
    Document document;
    Scene scene;
    scene.title = "Figuur";
    scene.table = small_table("Cijfers van de figuur");
    Scene other = scene;
    other.table.caption = "Cijfers van de tweede";
    document.sections = {
        {"een",
         "Een",
         1,
         {FigureBlock{"f1", scene}, TableBlock{"t1", small_table("Eerste"), {}}, FigureBlock{"f2", other}}},
        {"twee",
         "Twee",
         1,
         {PairsBlock{"t2", "Feiten", {{"naam", "waarde"}}}, TableBlock{"t3", scene.table, "f1"}},
         true}};
    const auto tables = document_tables(document);
    std::vector<std::string> labels, stems;
    for (const auto& table : tables) {
        labels.push_back(table.label);
        stems.push_back(table.stem);
    }
    // The first figure's table stands in the appendix, so only the second brings its own.
    CHECK(labels == std::vector<std::string>{"Tabel 1", "Figuur 2", "Tabel 2", "Tabel 3"});
    CHECK(stems == std::vector<std::string>{"tabel-01-eerste", "figuur-02-cijfers-van-de-tweede", "tabel-02-feiten",
                                            "tabel-03-cijfers-van-de-figuur"});
    REQUIRE(tables[2].table.rows.size() == 1);
    CHECK(tables[2].table.columns.size() == 2);
    CHECK(tables[2].table.rows[0][1].text == "waarde");
    const auto numbers = document_numbers(document);
    CHECK(tables[3].label == "Tabel " + std::to_string(numbers.tables.at("t3")));
    CHECK(document_tables({}).empty());
}

TEST_CASE("figures know where they stand")
{
    Document document;
    Scene scene;
    scene.title = "Respons naar functie";
    document.sections = {{"een", "Een", 1, {}},
                         {"deel", "Deel", 2, {FigureBlock{"f1", scene}}},
                         {"diep", "Diep", 3, {FigureBlock{"f2", scene}}},
                         {"bijlage", "Bijlage", 1, {FigureBlock{"f3", scene}}, true}};
    const auto figures = document_figures(document);
    REQUIRE(figures.size() == 3);
    CHECK(figures[0].label == "Figuur 1");
    CHECK(figures[0].stem == "figuur-01-respons-naar-functie");
    CHECK(figures[0].section_number == "1.1");
    CHECK(figures[1].section->title == "Diep");
    CHECK(figures[1].section_number == "1.1");
    CHECK(figures[2].section_number == "A");
    CHECK(figures[2].block == &std::get<FigureBlock>(document.sections[3].blocks[0]));
}

TEST_CASE("no two files of a document have one name, and all names are plain")
{
    auto document = tests::report_example().document();
    document.sections.push_back(document.sections.back());
    std::set<std::string> stems;
    const auto check = [&](const std::string& stem) {
        CAPTURE(stem);
        CHECK(stems.insert(stem).second);
        CHECK(stem.size() <= 52);
        CHECK(stem.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    };
    for (const auto& table : document_tables(document))
        check(table.stem);
    for (const auto& figure : document_figures(document))
        check("f" + figure.stem); // a figure and its table may share a stem: they have other extensions
    Document many;
    for (int i = 0; i < 120; ++i)
        many.sections.push_back({"s", "s", 1, {TableBlock{"t", small_table("x"), {}}}});
    CHECK(document_tables(many)[0].stem == "tabel-001-x");
    CHECK(document_tables(many)[119].stem == "tabel-120-x");
}

TEST_CASE("a slug has no accents, blanks or signs, and ends with a whole word")
{
    CHECK(file_slug("Één groep: Ínwoners & co") == "een-groep-inwoners-co");
    CHECK(file_slug("../..\\ : * ? <>|\" \x01") == "");
    CHECK(file_slug("\u202Egnp.exe") == "gnp-exe");
    CHECK(file_slug("wat respondenten antwoorden op de stellingen over maatwerk") ==
          "wat-respondenten-antwoorden-op-de");
    CHECK(file_slug(std::string(100, 'a')) == std::string(40, 'a'));
    CHECK(file_slug("") == "");
}

TEST_SUITE_END();
