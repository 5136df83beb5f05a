// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/workbook.h"

#include "io/tables/table_file.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("io");

using wk::io::read_table;
using wk::io::TableFile;

namespace {

std::string spreadsheet(const std::string& name)
{
    return wk::tests::repository_file("tests/data/spreadsheets/" + name);
}

std::vector<std::string> row_of(const TableFile& file, std::size_t row)
{
    std::vector<std::string> out;
    for (const auto& column : file.table->columns())
        out.emplace_back(column.cell(row));
    return out;
}

std::string workbook_error_code(const std::string& bytes, std::optional<std::string> sheet = {})
{
    const auto file = read_table(bytes, "x.xlsx", {{}, {}, std::move(sheet)});
    return file ? "" : file.error().code;
}

bool noted(const TableFile& file, std::string_view code)
{
    return std::any_of(file.notices.begin(), file.notices.end(), [&](const auto& each) { return each.code == code; });
}

} // namespace

TEST_CASE("the example comes out of every workbook as it does out of its CSV file, cell for cell")
{
    const auto csv = read_table(wk::tests::repository_file("assets/voorbeelden/leeuwarden-synthetisch.csv"), "l.csv");
    REQUIRE(csv);
    for (const char* name : {"leeuwarden-libreoffice.xlsx", "leeuwarden-openpyxl.xlsx", "leeuwarden-libreoffice.ods"}) {
        CAPTURE(name);
        const auto file = read_table(spreadsheet(name), name);
        REQUIRE(file);
        CHECK(file->notices.empty());
        REQUIRE(file->table->rows() == csv->table->rows());
        REQUIRE(file->table->columns().size() == csv->table->columns().size());
        for (std::size_t i = 0; i < csv->table->columns().size(); ++i) {
            CHECK(file->table->columns()[i].name() == csv->table->columns()[i].name());
            for (std::size_t row = 0; row < csv->table->rows(); ++row)
                CHECK(file->table->columns()[i].cell(row) == csv->table->columns()[i].cell(row));
        }
    }
}

TEST_CASE("every kind of cell reads as its CSV would, and row numbers are the spreadsheet's")
{
    using Row = std::vector<std::string>;
    for (const char* name : {"soorten-openpyxl.xlsx", "soorten-libreoffice.xlsx", "soorten-libreoffice.ods"}) {
        CAPTURE(name);
        const auto file = read_table(spreadsheet(name), name);
        REQUIRE(file);
        CHECK(file->sheet == "Antwoorden");
        REQUIRE(file->sheets.size() == 2);
        CHECK(file->sheets[0].hidden);
        REQUIRE(file->table->rows() == 3);
        // Saving as .ods, LibreOffice makes numbers of truth values. The second date is day 1: a number by accident.
        const bool ods = std::string_view(name).ends_with(".ods");
        const bool computed = std::string_view(name) != "soorten-openpyxl.xlsx";
        CHECK(row_of(*file, 0) == Row{"regel 1\nregel 2", "4", "0.3", "2020-03-01", "2020-03-01 13:45:00", "09:05:07",
                                      ods ? "1" : "WAAR", computed ? "8" : "", ""});
        CHECK(row_of(*file, 1) == Row{" met \"quotes\" en ; en\ttab", "-12", "1e+20", "1", "1999-12-31", "23:59:59",
                                      ods ? "0" : "ONWAAR", "", ""});
        CHECK(row_of(*file, 2) == Row{"na een lege rij", "", "2.5", "", "", "", "", "", ""});
        CHECK(file->table->row_number(0) == 4);
        CHECK(file->table->row_number(2) == 7);
        CHECK(noted(*file, "rows-above-header"));
        CHECK(noted(*file, "error-cells"));
        CHECK(noted(*file, "numbers-as-dates"));
        CHECK(noted(*file, "formula-cells") == !computed);
    }
}

TEST_CASE("a sheet can be chosen by name, also a hidden one, and a wrong name is told what there is")
{
    for (const char* name : {"soorten-openpyxl.xlsx", "soorten-libreoffice.ods"}) {
        const auto hidden = read_table(spreadsheet(name), name, {{}, {}, "Instellingen"});
        REQUIRE(hidden);
        CHECK(hidden->sheet == "Instellingen");
        CHECK(hidden->table->rows() == 1);
        const auto wrong = read_table(spreadsheet(name), name, {{}, {}, "Blad9"});
        REQUIRE(!wrong);
        CHECK(wrong.error().code == "unknown-sheet");
        CHECK(wrong.error().message.find("\"Antwoorden\"") != std::string::npos);
    }
}

TEST_CASE("a workbook read in slices is the same as in one go, and its progress never goes back")
{
    const std::string bytes = spreadsheet("leeuwarden-libreoffice.xlsx");
    auto reader = wk::io::TableReader::make(bytes, "l.xlsx");
    REQUIRE(reader);
    double progress = 0;
    int slices = 0;
    while (!reader->done()) {
        reader->read_some(1000);
        CHECK(reader->progress() >= progress);
        progress = reader->progress();
        ++slices;
    }
    CHECK(progress == 1);
    CHECK(slices > 3);
    CHECK(reader->finish()->table->rows() == 106);
}

TEST_CASE("a workbook cut off anywhere, or with any byte turned, gives a sentence or a table, and never a crash")
{
    for (const char* name : {"soorten-openpyxl.xlsx", "soorten-libreoffice.ods"}) {
        const std::string whole = spreadsheet(name);
        for (std::size_t length = 4; length + 22 < whole.size(); length += 97) // the closing record is 22 bytes
            CHECK(!workbook_error_code(whole.substr(0, length)).empty());
        wk::tests::Draw draw(7);
        for (int i = 0; i < 300; ++i) {
            std::string turned = whole;
            turned[draw.below(turned.size())] ^= char(1 + draw.below(255));
            const auto file = read_table(turned, "x.xlsx");
            CHECK((file || !file.error().message.empty()));
        }
    }
}

TEST_CASE("what only looks like a workbook says what it is")
{
    CHECK(workbook_error_code("PK\x03\x04 xl/ en verder niets") == "damaged-archive");
    const auto renamed = read_table(spreadsheet("soorten-openpyxl.xlsx"), "antwoorden.csv");
    REQUIRE(renamed);
    CHECK(noted(*renamed, "other-name"));
    std::string locked = "\xD0\xCF\x11\xE0 ....";
    for (const char c : std::string("EncryptedPackage")) {
        locked += c;
        locked += '\0';
    }
    const auto encrypted = read_table(locked, "x.xlsx");
    REQUIRE(!encrypted);
    CHECK(encrypted.error().message.find("wachtwoord") != std::string::npos);
}

TEST_SUITE_END();
