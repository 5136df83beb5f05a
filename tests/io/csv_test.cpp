#include "io/csv.h"

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

CsvFile file_of(const std::string& bytes)
{
    auto file = read_csv(bytes, "data.csv");
    if (!file) {
        FAIL(file.error().message);
        return {};
    }
    return *std::move(file);
}

/// The table in one line: "a|b / 1|2".
std::string shown(const CsvFile& file)
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
    CHECK(shown(file_of("naam;stad\nZoë;'s-Gravenhage\nAndré;Súdwest\n")) == expected);
    CHECK(shown(file_of("naam,stad\r\nZoë,'s-Gravenhage\r\nAndré,Súdwest")) == expected);
    CHECK(shown(file_of("\xEF\xBB\xBFnaam\tstad\nZoë\t's-Gravenhage\nAndré\tSúdwest\n")) == expected);
    CHECK(shown(file_of("naam|stad\rZoë|'s-Gravenhage\rAndré|Súdwest\r")) == expected);
    CHECK(shown(file_of("sep=;\r\nnaam;stad\r\nZoë;'s-Gravenhage\r\nAndré;Súdwest\r\n")) == expected);
    const auto latin = file_of("naam;stad\nZo\xEB;'s-Gravenhage\nAndr\xE9;S\xFA"
                               "dwest\n");
    CHECK(shown(latin) == expected);
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
    CHECK(shown(file_of(little)) == "a|b / 1|2");
    CHECK(shown(file_of(big)) == "a|b / 1|2");
    CHECK(file_of(big).encoding == Encoding::Utf16Be);
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
    const auto error = error_of("a;b\n1;2\n\"3\nx\";4\n5;\"6\n7;8\n");
    CHECK(error.code == "unclosed-quote");
    CHECK(error.row == 4); // the embedded line end belongs to row 3
    CHECK(error_of("\"a;b\n1;2\n").row == 1);
}

TEST_CASE("short rows are filled up, long rows are cut, both with their row")
{
    const auto file = file_of("a;b;c\n1\n1;2;3;4;5\n1;2;3;;\n");
    CHECK(shown(file) == "a|b|c / 1|| / 1|2|3 / 1|2|3");
    CHECK(rows_noted(file)["short-row"] == 2);
    CHECK(rows_noted(file)["long-row"] == 3);
    CHECK(file.notices.size() == 2); // empty cells too many are no news
}

TEST_CASE("names are made distinct: empty ones get a number, later twins too")
{
    const auto file = file_of("a;;a; a ;a (2)\n1;2;3;4;5\n");
    CHECK(shown(file) == "a|kolom 2|a (3)|a (4)|a (2) / 1|2|3|4|5");
    CHECK(rows_noted(file).contains("duplicate-column"));
    CHECK(rows_noted(file).contains("nameless-column"));
}

TEST_CASE("empty columns and rows at the edges are dropped, those in the middle are not")
{
    const auto file = file_of("a;b;;\n1;2;;\n\n;;;\n3;4;;\n;;;\n\n;\n");
    CHECK(shown(file) == "a|b / 1|2 / | / 3|4");
    CHECK(rows_noted(file)["blank-line"] == 3);
    CHECK(rows_noted(file)["empty-row"] == 4);
    CHECK(file.table->row_number(0) == 2);
    CHECK(file.table->row_number(1) == 4);
    CHECK(file.table->row_number(2) == 5);
    CHECK(shown(file_of("a;;b\n1;;2\n")) == "a|kolom 2|b / 1||2");
    CHECK(shown(file_of("a;;\n1;;x\n")) == "a|kolom 2|kolom 3 / 1||x");
}

TEST_CASE("blank lines above the header move every row number")
{
    const auto file = file_of("\n\na;b\n1;2\n");
    CHECK(shown(file) == "a|b / 1|2");
    CHECK(file.table->row_number(0) == 4);
}

TEST_CASE("a header without rows is a table of nobody, with a notice")
{
    const auto file = file_of("a;b\n");
    CHECK(file.table->rows() == 0);
    CHECK(rows_noted(file).contains("no-rows"));
}

TEST_CASE("one column needs no delimiter")
{
    const auto file = file_of("antwoord\nja, soms\nnee; nooit\n");
    CHECK(file.delimiter == 0);
    CHECK(shown(file) == "antwoord / ja, soms / nee; nooit");
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
    const auto file = file_of(text);
    CHECK(file.table->columns().size() == 10'000);
    CHECK(file.table->rows() == 2);
}

TEST_CASE("a thousand ragged rows are noted, the others counted")
{
    std::string text = "a;b\n";
    for (int i = 0; i < 3000; ++i)
        text += "1\n";
    const auto file = file_of(text);
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
    CHECK(shown(*file) == shown(file_of(text)));
}

TEST_CASE("every hostile file ends in a table or a sentence")
{
    for (const char* name :
         {"alleen-kop.csv", "bom-geen-utf8.csv", "gemengde-regeleinden.csv", "macroman.csv", "open-aanhalingsteken.csv",
          "sep-komma.csv", "tab-met-komma.csv", "utf16-zonder-bom.csv"}) {
        CAPTURE(name);
        const std::string bytes = wk::tests::repository_file(std::string("tests/data/hostile/") + name);
        REQUIRE(!bytes.empty());
        const auto file = read_csv(bytes, name);
        CHECK((file || !file.error().message.empty()));
    }
}

TEST_SUITE_END();
