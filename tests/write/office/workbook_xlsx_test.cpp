// SPDX-License-Identifier: EUPL-1.2
#include "write/office/workbook_xlsx.h"

#include "io/bytes/zip_writer.h"
#include "io/table_text.h"
#include "io/tables/table_file.h"
#include "io/tables/workbook.h"
#include "report/document/document_tables.h"
#include "report/package_checks.h"
#include "report/report_example.h"
#include "report/words/cells.h"
#include "write/office/workbook_styles.h"
#include "write/tables/formula.h"
#include "write/tables/number_format.h"

#include <doctest/doctest.h>

#include <cstdlib>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

namespace {

struct SheetCell {
    std::string text; ///< as it stands there
    bool number = false;
    std::string style;
};

/// The cells of a sheet by their place: "B3".
std::map<std::string, SheetCell> sheet_cells(const std::string& xml)
{
    std::map<std::string, SheetCell> out;
    std::string place;
    bool inside = false;
    const auto start = [&](std::string_view name, const io::XmlAttributes& attributes) {
        if (name == "c") {
            place = attributes.find("r").value_or("");
            CHECK(out.count(place) == 0);
            out[place].number = !attributes.find("t");
            out[place].style = attributes.find("s").value_or("");
        }
        inside = name == "t" || name == "v";
        CHECK(name != "f");
    };
    const auto text = [&](std::string_view words) {
        if (inside)
            out[place].text += words;
    };
    CHECK(io::read_xml(xml, {start, [&](std::string_view) { inside = false; }, text}));
    return out;
}

/// The formats of a workbook by the style of a cell.
std::vector<std::string> formats_of(const std::vector<NamedFile>& parts)
{
    const auto& xml = tests::part_of(parts, "xl/styles.xml");
    const auto codes = tests::attributes_of(xml, "numFmt", "formatCode");
    std::vector<std::string> out;
    for (const auto& id : tests::attributes_of(xml, "xf", "numFmtId"))
        out.push_back(id == "0" ? "" : codes[std::stoul(id) - 164]);
    out.erase(out.begin()); // the one of cellStyleXfs
    return out;
}

std::string sheet_path(std::size_t number)
{
    return "xl/worksheets/sheet" + std::to_string(number) + ".xml";
}

} // namespace

TEST_CASE("every table of the example is a sheet, and its numbers are the report's")
{
    const auto document = tests::report_example().document();
    const auto parts = xlsx_parts(document);
    tests::check_package(parts);
    CHECK(parts == xlsx_parts(document));
    const auto tables = document_tables(document);
    const auto names = tests::attributes_of(tests::part_of(parts, "xl/workbook.xml"), "sheet", "name");
    REQUIRE(names.size() == tables.size() + 1);
    CHECK(names[0] == "Inhoud");
    const auto formats = formats_of(parts);
    std::size_t numbers = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        CAPTURE(names[i + 1]);
        CHECK(names[i + 1].starts_with(tables[i].label));
        const auto& table = tables[i].table;
        const auto cells = sheet_cells(tests::part_of(parts, sheet_path(i + 2)));
        CHECK(cells.at("A1").text == tables[i].label + ". " + table.caption);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
                const auto& cell = table.rows[row][column];
                CAPTURE(cell.text);
                const auto& found = cells.at(std::string(1, char('A' + column)) + std::to_string(row + 3));
                const auto number = workbook_number(cell);
                CHECK(found.number == number.has_value());
                if (!number) {
                    CHECK(found.text == cell.text);
                    continue;
                }
                ++numbers;
                CHECK(std::strtod(found.text.c_str(), nullptr) == doctest::Approx(*cell.number).epsilon(1e-11));
                CHECK(formats[std::stoul(found.style)] == number->format);
            }
    }
    CHECK(numbers > 1000);
}

TEST_CASE("our own reader opens the workbook and finds the values of a table")
{
    const auto document = tests::report_example().document();
    const auto tables = document_tables(document);
    const auto parts = xlsx_parts(document);
    const auto names = tests::attributes_of(tests::part_of(parts, "xl/workbook.xml"), "sheet", "name");
    const std::string bytes = io::write_zip(parts);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        CAPTURE(names[i + 1]);
        auto reader = io::open_xlsx(bytes, "rapport.xlsx", names[i + 1]);
        REQUIRE(reader);
        while (!(*reader)->done())
            (*reader)->read_some(1 << 16);
        const auto contents = (*reader)->finish();
        REQUIRE(contents);
        CHECK(contents->sheets.size() == names.size());
        const std::string text = tests::table_text(*contents->table);
        const auto& table = tables[i].table;
        for (std::size_t row = 0; row + 1 < table.rows.size(); ++row) // a total at the end is no row to a reader
            CHECK(text.find(table.rows[row][0].text.substr(0, 12)) != std::string::npos);
    }
}

TEST_CASE("the list of tables leads to each sheet")
{
    const auto document = tests::report_example().document();
    const auto tables = document_tables(document);
    const auto parts = xlsx_parts(document);
    const auto& list = tests::part_of(parts, sheet_path(1));
    const auto names = tests::attributes_of(tests::part_of(parts, "xl/workbook.xml"), "sheet", "name");
    const auto places = tests::attributes_of(list, "hyperlink", "location");
    const auto refs = tests::attributes_of(list, "hyperlink", "ref");
    const auto cells = sheet_cells(list);
    REQUIRE(places.size() == tables.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        CHECK(places[i] == "'" + names[i + 1] + "'!A1");
        CHECK(cells.at(refs[i]).text == tables[i].table.caption);
    }
    CHECK(cells.at("A1").text == document.title);
    CHECK(list.find(document.warnings[0]) != std::string::npos);
}

TEST_CASE("column titles stay in sight and can be filtered by, and rows that add up stand out and stay out of it")
{
    Document document;
    document.sections = {{"a",
                          "A",
                          1,
                          {TableBlock{"t",
                                      {"Respons",
                                       {{"Wie", false}, {"n", true}},
                                       {{{"A"}, count_cell(3)}, {{"B"}, {"–"}}, {{"Samen"}, count_cell(3)}},
                                       1},
                                      {}}}}};
    const auto parts = xlsx_parts(document);
    const auto& xml = tests::part_of(parts, sheet_path(2));
    CHECK(tests::attributes_of(xml, "autoFilter", "ref") == std::vector<std::string>{"A2:B4"});
    CHECK(tests::attributes_of(xml, "pane", "ySplit") == std::vector<std::string>{"2"});
    CHECK(tests::attributes_of(xml, "pane", "topLeftCell") == std::vector<std::string>{"A3"});
    const auto cells = sheet_cells(xml);
    CHECK(cells.at("A5").style == std::to_string(int(CellStyle::TotalWords)));
    CHECK(cells.at("B5").style == std::to_string(std::stoi(cells.at("B3").style) + 1));
    CHECK(cells.at("B4").style == std::to_string(int(CellStyle::WordsRight)));
    CHECK(tests::texts_of(tests::part_of(parts, "xl/workbook.xml"), "definedName")[1] == "'Tabel 1 Respons'!$2:$2");
    // In this order: ECMA-376 part 1, A.2, CT_Worksheet.
    std::size_t before = 0;
    for (const char* element : {"<sheetPr>", "<sheetViews>", "<sheetFormatPr ", "<cols>", "<sheetData>", "<autoFilter ",
                                "<pageMargins ", "<pageSetup "}) {
        const auto at = xml.find(element);
        CAPTURE(element);
        REQUIRE(at != std::string::npos);
        CHECK(at > before);
        before = at;
    }
}

TEST_CASE("hostile words are text in every cell, and names of sheets stay sound")
{
    for (const auto& words : tests::hostile_words()) {
        CAPTURE(words);
        const auto parts = xlsx_parts(tests::document_of(words));
        tests::check_package(parts);
        std::set<std::string> names;
        for (const auto& name : tests::attributes_of(tests::part_of(parts, "xl/workbook.xml"), "sheet", "name")) {
            CAPTURE(name);
            CHECK(names.insert(name).second);
            CHECK(!name.empty());
            CHECK(name.find_first_of("[]:*?/\\'\n\t") == std::string::npos);
        }
        CHECK(names.size() == 3); // of the figure and the table with the same numbers one
        const std::string guarded = std::to_string(int(CellStyle::Guarded));
        std::size_t formulas = 0;
        for (std::size_t sheet = 1; sheet <= 3; ++sheet)
            for (const auto& found : sheet_cells(tests::part_of(parts, sheet_path(sheet)))) {
                CAPTURE(found.first);
                CHECK((!found.second.number || found.second.text == "1"));
                if (found.second.text == words && looks_like_formula(words)) {
                    CHECK(found.second.style == guarded);
                    ++formulas;
                }
            }
        CHECK((formulas > 0) == looks_like_formula(words));
    }
}

TEST_CASE("a document without tables is a list without entries, and a table without columns a caption")
{
    tests::check_package(xlsx_parts({}));
    Document document;
    document.sections = {{"a", "A", 1, {TableBlock{"t", {"Leeg", {}, {}, 3}, {}}}}};
    const auto parts = xlsx_parts(document);
    tests::check_package(parts);
    CHECK(sheet_cells(tests::part_of(parts, sheet_path(2))).size() == 1);
}

TEST_CASE("tables with one caption have sheets with names of their own")
{
    Document document;
    for (int i = 0; i < 30; ++i)
        document.sections.push_back(
            {"s", "S", 1, {TableBlock{"t", {"Een naam die te lang is voor een blad", {{"x"}}, {}, 0}, {}}}});
    const auto names = tests::attributes_of(tests::part_of(xlsx_parts(document), "xl/workbook.xml"), "sheet", "name");
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == 31);
    CHECK(names[1] == "Tabel 1 Een naam die te lang i…");
}

TEST_CASE("a sheet's name is short, and has no sign that is forbidden or that nobody sees")
{
    CHECK(sheet_name("Respons: [a/b] 'x'?") == "Respons a b x");
    CHECK(sheet_name("a\u202Eb\u200Bc") == "a b c");
    CHECK(sheet_name("één \U0001F600 twee") == "één twee");
    CHECK(sheet_name(std::string(31, 'a')) == std::string(31, 'a'));
    CHECK(sheet_name(std::string(32, 'a')) == std::string(30, 'a') + "…");
    CHECK(sheet_name("") == "");
}

TEST_CASE("text that looks like the number of a character stays what it is")
{
    CHECK(sheet_name("a\xFFxyz") == "a\xFFxyz"); // one byte that is no text, and no more than that
    CHECK(workbook_text("_x0041_") == "_x005F_x0041_");
    CHECK(workbook_text("a_x005F_x0041_") == "a_x005F_x005F_x005F_x0041_");
    CHECK(workbook_text("_x12_ _xyz1_ _x004") == "_x12_ _xyz1_ _x004");
    CHECK(workbook_text("_x\x01"
                        "0041_") == "_x005F_x0041_"); // what is left out parts nothing
    CHECK(workbook_text(std::string(50'000, 'a')).size() < 32'767);
}

TEST_SUITE_END();
