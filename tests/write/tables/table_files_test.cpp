// SPDX-License-Identifier: EUPL-1.2
#include "write/tables/table_files.h"

#include "io/tables/csv.h"
#include "report/document/document_tables.h"
#include "report/package_checks.h"
#include "report/report_example.h"
#include "report/words/cells.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

TEST_CASE("a table as CSV: byte order mark, semicolons, CRLF, quotes, and numbers as the report shows them")
{
    const DataTable table{
        "Respons",
        {{"Wie; wat", false}, {"n", true}, {"aandeel", true}},
        {{{"zei \"ja\""}, count_cell(1234), share_cell(0.62)}, {{"regel 1\nregel 2"}, number_cell(-1.5, 1), {"–"}}},
        0};
    CHECK(write_csv(table) == "\uFEFF\"Wie; wat\";n;aandeel\r\n"
                              "\"zei \"\"ja\"\"\";1.234;62,0%\r\n"
                              "\"regel 1\nregel 2\";-1,5;–\r\n");
    CHECK(write_csv({}) == "\uFEFF\r\n");
}

TEST_CASE("text that a workbook could take for a formula gets an apostrophe, a number below zero does not")
{
    const auto field = [](const TableCell& cell) {
        const std::string csv = write_csv({"", {{"x"}}, {{cell}}, 0});
        return csv.substr(6, csv.size() - 8);
    };
    CHECK(field({"=1+1"}) == "'=1+1");
    CHECK(field({" @x"}) == "' @x");
    CHECK(field({"\t=1"}) == "\"'\t=1\"");
    CHECK(field({"＝1"}) == "'＝1");
    CHECK(field({"\u202E=1"}) == "'\u202E=1");
    CHECK(field({"-1,5", -1.5}) == "-1,5");
    CHECK(field({"-1,5"}) == "'-1,5");
    CHECK(field({"-1+cmd", -1}) == "'-1+cmd");
    CHECK(field({"=1", 1}) == "'=1");
    CHECK(field({"a\x01"
                 "b"}) == "ab");
    CHECK(write_csv({"", {{"=x"}}, {}, 0}) == "\uFEFF'=x\r\n");
}

TEST_CASE("hostile words stay words in every cell")
{
    for (const auto& words : tests::hostile_words()) {
        CAPTURE(words);
        for (const auto& file : table_files(tests::document_of(words))) {
            CHECK(file.name.starts_with("tabellen/"));
            CHECK(file.bytes.find('\x01') == std::string::npos);
            for (const char* begin : {"\n=", ";=", "\n+", ";+", "\n@", ";@", "\n-", ";-", "\"=", "\"+", "\"\t"})
                CHECK(file.bytes.find(begin) == std::string::npos);
        }
    }
}

TEST_CASE("all tables of the example are files that our own reader reads back, cell by cell")
{
    const auto document = tests::report_example().document();
    const auto tables = document_tables(document);
    const auto files = table_files(document);
    REQUIRE(files.size() == tables.size());
    REQUIRE(files.size() > 10);
    CHECK(files == table_files(document));
    for (std::size_t i = 0; i < files.size(); ++i) {
        CAPTURE(files[i].name);
        CHECK(files[i].name == "tabellen/" + tables[i].stem + ".csv");
        const auto read = io::read_csv(files[i].bytes, files[i].name);
        REQUIRE(read);
        const auto& table = tables[i].table;
        REQUIRE(read->table->columns().size() == table.columns.size());
        REQUIRE(read->table->rows() == table.rows.size());
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                CHECK(read->table->columns()[column].cell(row) == table.rows[row][column].text);
    }
}

TEST_CASE("every figure is a drawing with its title")
{
    const auto document = tests::report_example().document();
    const auto files = figure_files(document);
    const auto figures = document_figures(document);
    REQUIRE(files.size() == figures.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        CAPTURE(files[i].name);
        CHECK(files[i].name == "figuren/" + figures[i].stem + ".svg");
        CHECK(tests::texts_of(files[i].bytes, "title")[0] == figures[i].block->scene.title);
    }
    for (const auto& words : tests::hostile_words())
        for (const auto& file : figure_files(tests::document_of(words)))
            CHECK(io::read_xml(file.bytes, {}));
}

TEST_SUITE_END();
