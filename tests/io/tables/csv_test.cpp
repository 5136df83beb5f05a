// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv.h"

#include "support.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

TEST_SUITE_BEGIN("io");

using namespace std::string_literals;
using wk::io::CsvFile;
using wk::io::Encoding;
using wk::io::read_csv;

namespace {

CsvFile csv_file(const std::string& bytes)
{
    auto file = read_csv(bytes, "data.csv");
    if (!file) {
        FAIL(file.error().message);
        return {};
    }
    return *std::move(file);
}

/// The table in one line: "a|b / 1|2".
std::string table_in_line(const CsvFile& file)
{
    std::string out;
    for (const auto& column : file.table->columns())
        out += (out.empty() ? std::string() : std::string("|")) + column.name();
    for (std::size_t row = 0; row < file.table->rows(); ++row) {
        out += " / ";
        for (std::size_t i = 0; i < file.table->columns().size(); ++i)
            out += (i == 0 ? std::string() : std::string("|")) + std::string(file.table->columns()[i].cell(row));
    }
    return out;
}

std::map<std::string, std::size_t> rows_noted(const CsvFile& file)
{
    std::map<std::string, std::size_t> out;
    for (const auto& notice : file.notices)
        out.emplace(notice.code, notice.row);
    return out;
}

std::map<std::string, std::string> words_noted(const CsvFile& file)
{
    std::map<std::string, std::string> out;
    for (const auto& notice : file.notices)
        out.emplace(notice.code, notice.message);
    return out;
}

wk::Error error_of(const std::string& bytes)
{
    const auto file = read_csv(bytes, "data.csv");
    REQUIRE(!file);
    CHECK(file.error().message.starts_with("data.csv"));
    return file.error();
}

} // namespace

TEST_CASE("the same table comes out of every encoding and delimiter")
{
    const std::string expected = "naam|stad / Zoë|'s-Gravenhage / André|Súdwest";
    CHECK(table_in_line(csv_file("naam;stad\nZoë;'s-Gravenhage\nAndré;Súdwest\n")) == expected);
    CHECK(table_in_line(csv_file("naam,stad\r\nZoë,'s-Gravenhage\r\nAndré,Súdwest")) == expected);
    CHECK(table_in_line(csv_file("\xEF\xBB\xBFnaam\tstad\nZoë\t's-Gravenhage\nAndré\tSúdwest\n")) == expected);
    CHECK(table_in_line(csv_file("naam|stad\rZoë|'s-Gravenhage\rAndré|Súdwest\r")) == expected);
    CHECK(table_in_line(csv_file("sep=;\r\nnaam;stad\r\nZoë;'s-Gravenhage\r\nAndré;Súdwest\r\n")) == expected);
    const auto latin = csv_file("naam;stad\nZo\xEB;'s-Gravenhage\nAndr\xE9;S\xFA"
                                "dwest\n");
    CHECK(table_in_line(latin) == expected);
    CHECK(latin.encoding == Encoding::Windows1252);
    CHECK(rows_noted(latin).contains("encoding-assumed"));
}

TEST_CASE("UTF-16 is read in both byte orders")
{
    std::string little = "\xFF\xFE";
    std::string big = "\xFE\xFF";
    for (const char c : "a;b\n1;2\n"s) {
        little += {c, '\0'};
        big += {'\0', c};
    }
    CHECK(table_in_line(csv_file(little)) == "a|b / 1|2");
    CHECK(table_in_line(csv_file(big)) == "a|b / 1|2");
    CHECK(csv_file(big).encoding == Encoding::Utf16Be);
}

TEST_CASE("a file that says it is UTF-8 and is not, is refused with its row and column")
{
    const auto error = error_of("\xEF\xBB\xBFnaam;stad\nJan;Goes\nPiet;\xE9\xE9n\n");
    CHECK(error.code == "bad-encoding");
    CHECK(error.row == 3);
    CHECK(error.column == "stad");
}

TEST_CASE("what is no table is refused with a sentence that says what it is")
{
    CHECK(error_of("").code == "empty-file");
    CHECK(error_of("\n\n\n").code == "empty-file");
    CHECK(error_of("\xEF\xBB\xBF").code == "empty-file");
    CHECK(error_of("a;b\n1;\0\n"s).code == "not-text");
    CHECK(error_of("a;b\n1;\0\n"s).row == 2);
    CHECK(error_of("PK\x03\x04xl/").code == "not-text");
    CHECK(error_of(";;\n1;2;3\n").code == "no-header");
    CHECK(error_of(std::string(1'000'000, 'a')).code == "no-header");
    CHECK(error_of(std::string(100'000, ';')).code == "too-many-columns");
}

TEST_CASE("a quote that never closes names the row where it opened")
{
    const auto error = error_of("a;b\n1;2\n\"3\nx\";4\n5;\"6\n7\n");
    CHECK(error.code == "unclosed-quote");
    CHECK(error.row == 4); // the embedded line end belongs to row 3
    CHECK(error_of("\"a;b\n1;2\n").row == 1);
}

namespace {

/// Rows of numbers, in which cells may be replaced: "begin" is what stands before the cell's own text.
struct Grid {
    std::size_t columns = 4;
    char delimiter = ';';
    std::string line_end = "\n";

    std::string text(std::size_t rows, const std::map<std::pair<std::size_t, std::size_t>, std::string>& cells) const
    {
        std::string out;
        for (std::size_t row = 0; row <= rows; ++row) {
            for (std::size_t column = 0; column < columns; ++column) {
                const auto found = cells.find({row, column});
                const std::string plain =
                    row == 0 ? "kolom" + std::to_string(column) : std::to_string(100 * row + column);
                out += (column > 0 ? std::string(1, delimiter) : "") + (found == cells.end() ? plain : found->second);
            }
            out += line_end;
        }
        return out;
    }
};

} // namespace

TEST_CASE("a quote that swallows rows is text, whatever the delimiter, the line end and the column")
{
    for (const char delimiter : {';', ',', '\t', '|'})
        for (const std::string line_end : {"\n", "\r\n", "\r"})
            for (const std::size_t columns : {2, 3, 4, 7})
                for (std::size_t opens = 0; opens < columns; ++opens)
                    for (std::size_t closes = 0; closes <= columns; ++closes) {
                        CAPTURE(delimiter);
                        CAPTURE(columns);
                        CAPTURE(opens);
                        CAPTURE(closes);
                        const Grid grid{columns, delimiter, line_end};
                        std::map<std::pair<std::size_t, std::size_t>, std::string> cells{{{3, opens}, "\"open"}};
                        if (closes < columns) // else it never closes
                            cells[{9, closes}] = "dicht\"";
                        const auto file = csv_file(grid.text(12, cells));
                        REQUIRE(file.table->rows() == 12);
                        REQUIRE(file.table->columns().size() == columns);
                        for (std::size_t row = 0; row < 12; ++row)
                            for (std::size_t column = 0; column < columns; ++column) {
                                const auto own = cells.find({row + 1, column});
                                CHECK(file.table->columns()[column].cell(row) ==
                                      (own != cells.end() ? own->second : std::to_string(100 * (row + 1) + column)));
                            }
                        REQUIRE(file.notices.size() == 1);
                        CHECK(file.notices[0].code == "split-quote");
                        CHECK(file.notices[0].row == 4);
                        CHECK((file.notices[0].message.find("rijen 4 tot en met 10") != std::string::npos) ==
                              (closes < columns));
                    }
}

TEST_CASE("a lone quote in every row, and one in the last, cost no row")
{
    std::string text = "a;b;c\n";
    for (int row = 0; row < 20'000; ++row)
        text += "1;2;\"drie\n";
    for (const auto& end : {"", "4;5;\"zes", "4;5;\"zes\n"}) {
        const auto file = csv_file(text + end);
        CHECK(file.table->rows() == 20'000 + !std::string(end).empty());
        CHECK(file.table->columns()[2].cell(0) == "\"drie");
    }
    CHECK(error_of("a;b;c\n1;2;\"drie\n4;5;zes\nen zo\nverder\nen verder\n").code == "unclosed-quote");
}

TEST_CASE("rows that are all shorter or longer than the header are rows all the same")
{
    const std::string rows = "1;2;3\n4;\"5;6\n7;8;9\n10;11;12\"\n13;14;15\n16;17;18\n";
    for (const std::string header : {"a;b;c;\n", "a;b;c;d\n", "a;b\n"}) {
        CAPTURE(header);
        const auto file = csv_file(header + rows);
        CHECK(file.table->rows() == 6);
        CHECK(file.table->columns()[1].cell(1) == "\"5");
        CHECK(rows_noted(file)["split-quote"] == 3);
    }
}

TEST_CASE("a quote in the header swallows no rows")
{
    for (std::size_t opens = 0; opens < 4; ++opens)
        for (const bool last : {false, true}) {
            CAPTURE(opens);
            CAPTURE(last);
            const auto file = csv_file(Grid{}.text(6, {{{0, opens}, "\"naam"}, {{last ? 6 : 3, opens}, "dicht\""}}));
            CHECK(file.table->rows() == 6);
            REQUIRE(file.table->columns().size() == 4);
            CHECK(file.table->columns()[opens].name() == "\"naam");
            CHECK(rows_noted(file)["split-quote"] == 1);
        }
    const auto honest = csv_file("id;\"Vraag een\n(toelichting)\";\"Vraag twee\n(toelichting)\"\n1;\"a\nb; c\";3\n");
    CHECK(honest.table->rows() == 1);
    CHECK(honest.table->columns().size() == 3);
    CHECK(honest.notices.empty());
}

TEST_CASE("between lone quotes other cells keep their own quotes")
{
    const Grid grid;
    const auto file = csv_file(
        grid.text(9, {{{2, 3}, "\"open"}, {{3, 1}, ""}, {{5, 1}, "\"een; twee\""}, {{5, 3}, "\"zei \"\"ja\"\"\""}}));
    REQUIRE(file.table->rows() == 9);
    CHECK(file.table->columns()[1].cell(4) == "een; twee");
    CHECK(file.table->columns()[3].cell(4) == "zei \"ja\"");
    CHECK(file.table->columns()[3].cell(1) == "\"open");
    CHECK(rows_noted(file)["split-quote"] == 3);
}

TEST_CASE("answers of several lines stay whole, and those that could hide rows are named")
{
    const std::string answer = "\"regel een\nregel twee; met puntkomma\n\nregel drie\"";
    for (std::size_t column = 0; column < 4; ++column) {
        const auto file = csv_file(Grid{}.text(5, {{{2, column}, answer}, {{3, column}, answer}}));
        CHECK(file.table->rows() == 5);
        CHECK(file.notices.empty());
    }
    // A sentence has as many cells as a row of two columns, but a blank behind each delimiter.
    const auto two = csv_file("nr,antwoord\n1,\"Ja\nmaar, niet nu\nen nee, later niet\"\n2,goed\n");
    CHECK(two.table->rows() == 2);
    CHECK(two.notices.empty());
    // Fewer lines than not look like rows: one cell, and a word about it.
    const auto pasted = csv_file(Grid{}.text(3, {{{2, 3}, "\"zie\n1;2;3;4\nhet lijstje\nhierboven\""}}));
    CHECK(pasted.table->rows() == 3);
    CHECK(rows_noted(pasted)["rows-in-cell"] == 3);
    // With one column nobody can tell.
    const auto one = csv_file("antwoord\n\"een\ntwee\"\ndrie\n");
    CHECK(one.table->rows() == 2);
    CHECK(rows_noted(one)["lines-in-cell"] == 2);
}

TEST_CASE("short rows are filled up, long rows are cut, both with their row")
{
    const auto file = csv_file("a;b;c\n1\n1;2;3;4;5\n1;2;3;;\n");
    CHECK(table_in_line(file) == "a|b|c / 1|| / 1|2|3 / 1|2|3");
    CHECK(rows_noted(file)["short-row"] == 2);
    CHECK(rows_noted(file)["long-row"] == 3);
    CHECK(file.notices.size() == 2); // empty cells too many are no news
    CHECK(wk::tests::mentions(words_noted(file)["short-row"], "heeft 1 cel en de kopregel 3. Wat ontbreekt, telt als"));
    CHECK(wk::tests::mentions(words_noted(file)["long-row"], "staan nog 2 gevulde cellen, zoals \"4\". Die zijn niet"));
    CHECK(wk::tests::mentions(words_noted(csv_file("a;b\n1;2;3\n"))["long-row"],
                              "staat nog 1 gevulde cel: \"3\". Die is niet gelezen."));
}

TEST_CASE("names are made distinct: empty ones get a number, later twins too")
{
    const auto file = csv_file("a;;a; a ;a (2)\n1;2;3;4;5\n");
    CHECK(table_in_line(file) == "a|kolom 2|a (3)|a (4)|a (2) / 1|2|3|4|5");
    CHECK(rows_noted(file).contains("duplicate-column"));
    CHECK(rows_noted(file).contains("nameless-column"));
}

TEST_CASE("empty columns and rows at the edges are dropped, those in the middle are not")
{
    const auto file = csv_file("a;b;;\n1;2;;\n\n;;;\n3;4;;\n;;;\n\n;\n");
    CHECK(table_in_line(file) == "a|b / 1|2 / | / 3|4");
    CHECK(rows_noted(file)["blank-line"] == 3);
    CHECK(rows_noted(file)["empty-row"] == 4);
    CHECK(file.table->row_number(0) == 2);
    CHECK(file.table->row_number(1) == 4);
    CHECK(file.table->row_number(2) == 5);
    CHECK(table_in_line(csv_file("a;;b\n1;;2\n")) == "a|kolom 2|b / 1||2");
    CHECK(table_in_line(csv_file("a;;\n1;;x\n")) == "a|kolom 2|kolom 3 / 1||x");
}

TEST_CASE("blank lines above the header move every row number")
{
    const auto file = csv_file("\n\na;b\n1;2\n");
    CHECK(table_in_line(file) == "a|b / 1|2");
    CHECK(file.table->row_number(0) == 4);
}

TEST_CASE("a header without rows is a table of nobody, with a notice")
{
    const auto file = csv_file("a;b\n");
    CHECK(file.table->rows() == 0);
    CHECK(rows_noted(file).contains("no-rows"));
}

TEST_CASE("one column needs no delimiter")
{
    const auto file = csv_file("antwoord\nja, soms\nnee; nooit\n");
    CHECK(file.delimiter == 0);
    CHECK(table_in_line(file) == "antwoord / ja, soms / nee; nooit");
}

TEST_CASE("ten thousand columns are read")
{
    std::string text;
    for (int row = 0; row < 3; ++row) {
        for (int i = 0; i < 10'000; ++i) {
            text += i == 0 ? "" : ";";
            text += std::to_string(row == 0 ? i : i % 7);
        }
        text += '\n';
    }
    const auto file = csv_file(text);
    CHECK(file.table->columns().size() == 10'000);
    CHECK(file.table->rows() == 2);
}

TEST_CASE("a thousand ragged rows are noted, the others counted")
{
    std::string text = "a;b\n";
    for (int i = 0; i < 3000; ++i)
        text += "1\n";
    const auto file = csv_file(text);
    REQUIRE(file.notices.size() == 1001);
    CHECK(file.notices.back().message.find("nog 2.000 meldingen") != std::string::npos);
}

TEST_CASE("a file larger than the limit is refused unread")
{
    // A view of that length over nothing: the reader may look at the first bytes only.
    const std::string start = "a;b\n1;2\n";
    CHECK(read_csv(std::string_view(start.data(), wk::io::MaxCsvBytes + 1), "groot.csv").error().code == "too-large");
}

TEST_CASE("reading in slices gives what reading at once gives, and progress only grows")
{
    std::string text = "a;b\n";
    for (int i = 0; i < 2000; ++i)
        text += std::to_string(i) + ";\"x\ny\"\n";
    auto reader = wk::io::CsvReader::make(text, "data.csv");
    REQUIRE(reader);
    double before = 0;
    std::size_t slices = 0;
    while (!reader->done()) {
        reader->read_some(100);
        CHECK(reader->progress() >= before);
        before = reader->progress();
        ++slices;
    }
    CHECK(before == 1);
    CHECK(slices > 100);
    const auto file = reader->finish();
    REQUIRE(file);
    CHECK(table_in_line(*file) == table_in_line(csv_file(text)));
}

TEST_CASE("every hostile file ends in a table or a sentence")
{
    for (const char* name :
         {"alleen-kop.csv", "bom-geen-utf8.csv", "gemengde-regeleinden.csv", "macroman.csv", "nergens-dicht.csv",
          "open-aanhalingsteken.csv", "sep-komma.csv", "tab-met-komma.csv", "utf16-zonder-bom.csv"}) {
        CAPTURE(name);
        const std::string bytes = wk::tests::repository_file(std::string("tests/data/hostile/") + name);
        REQUIRE(!bytes.empty());
        const auto file = read_csv(bytes, name);
        CHECK((file || !file.error().message.empty()));
    }
}

TEST_SUITE_END();
