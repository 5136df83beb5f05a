// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/workbook.h"

#include "io/bytes/zip_writer.h"
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

namespace {

struct SmallSheet {
    std::string name;
    bool hidden = false;
    std::string content; ///< of the part, or of the table
};

/// A workbook in the fewest parts that there can be.
std::string small_xlsx(const std::vector<SmallSheet>& sheets)
{
    const std::string head = "<?xml version=\"1.0\"?>";
    const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string book = head + "<workbook xmlns:r=\"" + relations + "\"><sheets>";
    std::string targets = head + "<Relationships>";
    std::vector<wk::NamedFile> parts(2);
    for (const auto& sheet : sheets) {
        const std::string number = std::to_string(parts.size() - 1);
        book += "<sheet name=\"" + sheet.name + "\" r:id=\"rId" + number + "\"" +
                (sheet.hidden ? " state=\"hidden\"/>" : "/>");
        targets += "<Relationship Id=\"rId" + number + "\" Type=\"" + relations +
                   "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        parts.push_back(
            {"xl/worksheets/sheet" + number + ".xml", head + "<worksheet>" + sheet.content + "</worksheet>"});
    }
    parts[0] = {"xl/workbook.xml", book + "</sheets></workbook>"};
    parts[1] = {"xl/_rels/workbook.xml.rels", targets + "</Relationships>"};
    return wk::io::write_zip(parts);
}

std::string smallest_xlsx(const std::string& sheet)
{
    return small_xlsx({{"Blad1", false, sheet}});
}

std::string small_ods(const std::vector<SmallSheet>& sheets)
{
    std::string tables;
    for (const auto& sheet : sheets)
        tables += "<table:table table:name=\"" + sheet.name +
                  (sheet.hidden ? "\" table:style-name=\"ta2\">" : "\" table:style-name=\"ta1\">") + sheet.content +
                  "</table:table>";
    const std::vector<wk::NamedFile> parts{
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml",
         "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" "
         "xmlns:text=\"x\" xmlns:style=\"s\"><office:automatic-styles>"
         "<style:style style:name=\"ta1\"><style:table-properties table:display=\"true\"/></style:style>"
         "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"
         "</office:automatic-styles><office:body><office:spreadsheet>" +
             tables + "</office:spreadsheet></office:body></office:document-content>"}};
    return wk::io::write_zip(parts);
}

std::string smallest_ods(const std::string& table)
{
    return small_ods({{"Blad1", false, table}});
}

std::string xlsx_row(const char* more, std::size_t number, const std::vector<const char*>& cells)
{
    std::string out = "<row r=\"" + std::to_string(number) + "\"" + more + ">";
    for (const char* cell : cells)
        out += "<c t=\"inlineStr\"><is><t>" + std::string(cell) + "</t></is></c>";
    return out + "</row>";
}

std::string ods_row(const char* more, const std::vector<const char*>& cells)
{
    std::string out = "<table:table-row" + std::string(more) + ">";
    for (const char* cell : cells)
        out += "<table:table-cell office:value-type=\"string\"><text:p>" + std::string(cell) +
               "</text:p></table:table-cell>";
    return out + "</table:table-row>";
}

} // namespace

TEST_CASE("what a sheet does not show is read, and columns are named: the user knows that they count")
{
    const std::string xlsx =
        smallest_xlsx("<cols><col min=\"1\" max=\"1\" width=\"9\"/><col min=\"2\" max=\"3\" hidden=\"1\"/>"
                      "<col min=\"5\" max=\"16384\" hidden=\"1\"/></cols><sheetData>" +
                      xlsx_row("", 1, {"v1", "v2", "u1", "functie"}) + xlsx_row("", 2, {"1", "2", "3", "Staf"}) +
                      xlsx_row(" hidden=\"1\"", 3, {"4", "5", "1", "Team"}) + "</sheetData>");
    const std::string ods = smallest_ods(
        "<table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
        "<table:table-column/><table:table-column table:visibility=\"collapse\" "
        "table:number-columns-repeated=\"16380\"/>" +
        ods_row("", {"v1", "v2", "u1", "functie"}) + ods_row("", {"1", "2", "3", "Staf"}) +
        ods_row(" table:visibility=\"filter\"", {"4", "5", "1", "Team"}));
    for (const std::string name : {"x.xlsx", "x.ods"}) {
        CAPTURE(name);
        const auto file = read_table(name == "x.ods" ? ods : xlsx, name);
        REQUIRE(file);
        CHECK(row_of(*file, 1) == std::vector<std::string>{"4", "5", "1", "Team"});
        CHECK(noted(*file, "hidden-rows"));
        REQUIRE(noted(*file, "hidden-columns"));
        const auto& notices = file->notices;
        const auto hidden = std::find_if(notices.begin(), notices.end(),
                                         [](const auto& each) { return each.code == "hidden-columns"; });
        CHECK(hidden->message.find("2 kolommen verborgen: \"v2\", \"u1\".") != std::string::npos);
    }
    const auto shown =
        read_table(smallest_xlsx("<cols><col min=\"1\" max=\"2\" hidden=\"0\"/></cols><sheetData>" +
                                 xlsx_row("", 1, {"v1", "v2"}) + xlsx_row("", 2, {"1", "2"}) + "</sheetData>"),
                   "x.xlsx");
    REQUIRE(shown);
    CHECK(!noted(*shown, "hidden-columns"));
    CHECK(!noted(*shown, "hidden-rows"));
}

TEST_CASE("a formula that nobody computed is said, also of text and also in an .ods file")
{
    const auto xlsx = [](const std::string& cell) {
        return smallest_xlsx("<sheetData>" + xlsx_row("", 1, {"v1", "v2"}) + "<row r=\"2\">" + cell +
                             "<c t=\"inlineStr\"><is><t>eens</t></is></c></row></sheetData>");
    };
    const auto ods = [](const std::string& cell) {
        return smallest_ods(ods_row("", {"v1", "v2"}) + "<table:table-row>" + cell +
                            "<table:table-cell office:value-type=\"string\"><text:p>eens</text:p></table:table-cell>"
                            "</table:table-row>");
    };
    for (const char* cell : {"<c><f>1+1</f></c>", "<c><f>1+1</f><v></v></c>", "<c t=\"str\"><f>A9</f></c>"}) {
        CAPTURE(cell);
        const auto file = read_table(xlsx(cell), "x.xlsx");
        REQUIRE(file);
        CHECK(noted(*file, "formula-cells"));
    }
    const auto nothing = read_table(xlsx("<c t=\"str\"><f>A9</f><v></v></c>"), "x.xlsx"); // it computed to no text
    REQUIRE(nothing);
    CHECK(!noted(*nothing, "formula-cells"));
    const auto unknown = read_table(ods("<table:table-cell table:formula=\"of:=1+1\"/>"), "x.ods");
    REQUIRE(unknown);
    CHECK(noted(*unknown, "formula-cells"));
    const auto known = read_table(ods("<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" "
                                      "office:value=\"2\"><text:p>2</text:p></table:table-cell>"),
                                  "x.ods");
    REQUIRE(known);
    CHECK(!noted(*known, "formula-cells"));
    CHECK(row_of(*known, 0) == std::vector<std::string>{"2", "eens"});
    // Older programs give 0 for the value of a formula that went wrong.
    const auto wrong = read_table(ods("<table:table-cell table:formula=\"of:=NA()\" office:value-type=\"float\" "
                                      "office:value=\"0\"><text:p>#N/B</text:p></table:table-cell>"),
                                  "x.ods");
    REQUIRE(wrong);
    CHECK(noted(*wrong, "error-cells"));
    CHECK(row_of(*wrong, 0) == std::vector<std::string>{"", "eens"});
}

TEST_CASE("a text that the workbook lacks is said")
{
    const auto file = read_table(smallest_xlsx("<sheetData>" + xlsx_row("", 1, {"v1", "v2"}) +
                                               "<row r=\"2\"><c t=\"s\"><v>7</v></c><c><v>3</v></c></row></sheetData>"),
                                 "x.xlsx");
    REQUIRE(file);
    CHECK(noted(*file, "error-cells"));
    CHECK(row_of(*file, 0) == std::vector<std::string>{"", "3"});
}

TEST_CASE("what stands above a word to say how it sounds is no text of the cell")
{
    const auto file = read_table(smallest_ods(ods_row("", {"v1", "v2"}) +
                                              "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>"
                                              "<text:ruby><text:ruby-base>eens</text:ruby-base><text:ruby-text>x"
                                              "</text:ruby-text></text:ruby></text:p></table:table-cell>"
                                              "</table:table-row>"),
                                 "x.ods");
    REQUIRE(file);
    CHECK(row_of(*file, 0) == std::vector<std::string>{"eens", ""});
}

TEST_CASE("cells merged over columns count for the first, and that is said, where a respondent has them")
{
    const std::vector<const char*> names{"v1", "v2", "u1"};
    const auto xlsx = [&](const char* merged) {
        return read_table(smallest_xlsx("<sheetData>" + xlsx_row("", 1, names) + xlsx_row("", 2, {"1", "2", "3"}) +
                                        xlsx_row("", 3, {"4", "", ""}) + "</sheetData><mergeCells><mergeCell ref=\"" +
                                        merged + "\"/></mergeCells>"),
                          "x.xlsx");
    };
    const auto across = xlsx("A3:C3");
    REQUIRE(across);
    CHECK(noted(*across, "merged-across"));
    CHECK(row_of(*across, 1) == std::vector<std::string>{"4", "", ""});
    for (const char* other : {"A1:C1", "B3:C3"}) { // the header; nothing stands in it
        const auto file = xlsx(other);
        REQUIRE(file);
        CHECK(!noted(*file, "merged-across"));
    }
    const auto ods =
        read_table(smallest_ods(ods_row("", names) + ods_row("", {"1", "2", "3"}) +
                                "<table:table-row><table:table-cell table:number-columns-spanned=\"3\" "
                                "office:value-type=\"string\"><text:p>4</text:p></table:table-cell>"
                                "<table:covered-table-cell table:number-columns-repeated=\"2\"/></table:table-row>"),
                   "x.ods");
    REQUIRE(ods);
    CHECK(noted(*ods, "merged-across"));
}

TEST_CASE("a sheet that is hidden is passed over, and nothing of a sheet that was passed over stays")
{
    const std::string error_xlsx = "<row r=\"9\"><c t=\"e\"><v>#N/A</v></c></row>";
    const std::string error_ods = "<table:table-row><table:table-cell calcext:value-type=\"error\" "
                                  "xmlns:calcext=\"c\"/></table:table-row>";
    const auto xlsx_sheet = [](const std::string& columns, const std::string& rows) {
        return "<cols>" + columns + "</cols><sheetData>" + rows + "</sheetData>";
    };
    const std::string hides = "<col min=\"1\" max=\"2\" hidden=\"true\"/>";
    const std::string answers =
        xlsx_row("", 1, {"v1", "v2"}) + xlsx_row("", 2, {"1", "2"}) + xlsx_row("", 3, {"3", "4"});
    const std::string xlsx = small_xlsx(
        {{"Voorblad", false, xlsx_sheet(hides, xlsx_row("", 1, {"Titel"}) + xlsx_row("", 2, {"Regel"}) + error_xlsx)},
         {"Oud", true, xlsx_sheet("", xlsx_row("", 1, {"a", "b"}) + xlsx_row("", 2, {"8", "9"}))},
         {"Antwoorden", false, xlsx_sheet("<col min=\"2\" max=\"2\" hidden=\"false\"/>", answers)}});
    const std::string ods =
        small_ods({{"Voorblad", false,
                    "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>" +
                        ods_row("", {"Titel"}) + ods_row("", {"Regel"}) + error_ods},
                   {"Oud", true, ods_row("", {"a", "b"}) + ods_row("", {"8", "9"})},
                   {"Antwoorden", false,
                    "<table:table-column table:visibility=\"visible\" table:number-columns-repeated=\"2\"/>" +
                        ods_row("", {"v1", "v2"}) + ods_row("", {"1", "2"}) + ods_row("", {"3", "4"})}});
    for (const std::string name : {"x.xlsx", "x.ods"}) {
        CAPTURE(name);
        const auto file = read_table(name == "x.ods" ? ods : xlsx, name);
        REQUIRE(file);
        CHECK(file->sheet == "Antwoorden");
        CHECK(row_of(*file, 1) == std::vector<std::string>{"3", "4"});
        CHECK(noted(*file, "sheet-chosen"));
        CHECK(!noted(*file, "error-cells"));
        CHECK(!noted(*file, "hidden-columns"));
    }
}

TEST_CASE("where all sheets are called notes the first is read, with what is to be said of it alone")
{
    const std::string xlsx =
        small_xlsx({{"Codeboek", false,
                     "<sheetData>" + xlsx_row("", 1, {"v1", "v2"}) +
                         "<row r=\"2\"><c t=\"e\"><v>#N/A</v></c><c><v>3</v></c></row></sheetData>"},
                    {"Uitleg", false,
                     "<sheetData>" + xlsx_row("", 1, {"a", "b"}) + xlsx_row("", 2, {"1", "2"}) + "</sheetData>"}});
    const std::string ods = small_ods(
        {{"Codeboek", false,
          "<table:table-column/><table:table-column table:visibility=\"collapse\"/>" + ods_row("", {"v1", "v2"}) +
              "<table:table-row><table:table-cell calcext:value-type=\"error\" xmlns:calcext=\"c\"/>"
              "<table:table-cell office:value-type=\"float\" office:value=\"3\"/></table:table-row>"},
         {"Uitleg", false, ods_row("", {"a", "b"}) + ods_row("", {"1", "2"})}});
    for (const std::string name : {"x.xlsx", "x.ods"}) {
        CAPTURE(name);
        const auto file = read_table(name == "x.ods" ? ods : xlsx, name);
        REQUIRE(file);
        CHECK(file->sheet == "Codeboek");
        CHECK(row_of(*file, 0) == std::vector<std::string>{"", "3"});
        CHECK(noted(*file, "error-cells"));
        CHECK(noted(*file, "hidden-columns") == (name == "x.ods"));
    }
}

TEST_SUITE_END();
