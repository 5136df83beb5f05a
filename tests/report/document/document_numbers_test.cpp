// SPDX-License-Identifier: EUPL-1.2
#include "report/document/document_numbers.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk::report;

TEST_CASE("figures and tables are counted through the whole document, and a figure knows its table")
{
    Document document;
    document.sections = {{"a", "A", 1, {FigureBlock{"f1", {}}, TableBlock{"t1", {}, {}}}},
                         {"b", "B", 2, {FigureBlock{"f2", {}}}},
                         {"c", "C", 1, {TableBlock{"t2", {}, "f2"}, PairsBlock{"feiten", "", {}}}, true}};
    const auto numbers = document_numbers(document);
    CHECK(numbers.figures.at("f1") == 1);
    CHECK(numbers.figures.at("f2") == 2);
    CHECK(numbers.tables.at("t1") == 1);
    CHECK(numbers.tables.at("t2") == 2);
    CHECK(numbers.tables.at("feiten") == 3);
    CHECK(numbers.table_of_figure.at("f2") == "t2");
    CHECK(numbers.table_of_figure.count("f1") == 0);
    CHECK(numbers.sections[1].number == "1.1");
    CHECK(numbers.sections[2].number == "A");
    CHECK(numbers.sections[2].appendix);
}

TEST_CASE("two figures that show the same numbers share the table, and a table of one's own goes first")
{
    Scene scene;
    scene.table = {"Cijfers", {{"Stelling"}}, {{std::string("a")}}};
    Scene other = scene;
    other.table.rows = {{std::string("b")}};
    Document document;
    document.sections = {{"a", "A", 1, {FigureBlock{"f1", scene}, FigureBlock{"f2", scene}, FigureBlock{"f3", other}}},
                         {"b", "B", 1, {TableBlock{"t1", scene.table, "f1"}, TableBlock{"t2", other.table, "f2"}}}};
    const auto numbers = document_numbers(document);
    CHECK(numbers.table_of_figure.at("f1") == "t1");
    CHECK(numbers.table_of_figure.at("f2") == "t2");
    CHECK(numbers.table_of_figure.at("f3") == "t2");
}

TEST_CASE("a section never stands more than one level below the one before it")
{
    Document document;
    for (const int level : {3, 9, 3, 1, 3, 0})
        document.sections.push_back({"s", "S", level});
    const auto numbers = document_numbers(document);
    std::vector<int> levels;
    for (const auto& section : numbers.sections)
        levels.push_back(section.level);
    CHECK(levels == std::vector<int>{1, 2, 3, 1, 2, 1});
}

TEST_SUITE_END();
