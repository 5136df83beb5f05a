// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_records.h"

#include "support.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("io");

using wk::io::RecordReader;
using Records = std::vector<std::vector<std::string>>;

namespace {

Records records_in(std::string_view text, char delimiter)
{
    RecordReader reader(text, delimiter, 1000);
    Records out;
    while (reader.next())
        out.emplace_back(reader.cells().begin(), reader.cells().end());
    return out;
}

} // namespace

TEST_CASE("records end at LF, CRLF or CR, and the last one needs no line end")
{
    const Records expected = {{"a", "b"}, {"1", "2"}};
    CHECK(records_in("a;b\n1;2\n", ';') == expected);
    CHECK(records_in("a;b\r\n1;2", ';') == expected);
    CHECK(records_in("a;b\r1;2\r", ';') == expected);
}

TEST_CASE("cells of every length, at every place in eight bytes and under every delimiter, are what was written")
{
    wk::tests::Draw draw(11);
    const std::vector<std::string> pieces = {"a", "7",    "\x0B", "\t",           ",", ";",
                                             "|", "\x01", "é",    "\xEF\xBF\xBD", " ", "\x0E"};
    for (int time = 0; time < 4000; ++time) {
        const char delimiter = std::string_view(";,\t|")[draw.below(4)];
        const std::string line_end = std::vector<std::string>{"\n", "\r\n", "\r"}[draw.below(3)];
        Records expected;
        std::string text;
        for (std::size_t records = 1 + draw.below(5); records > 0; --records) {
            expected.emplace_back();
            for (std::size_t cells = 1 + draw.below(7); cells > 0; --cells) {
                const bool quoted = draw.below(4) == 0;
                std::string cell;
                for (std::size_t size = draw.below(20); size > 0; --size) {
                    const std::string& piece = pieces[draw.below(pieces.size())];
                    if (quoted || piece[0] != delimiter)
                        cell += piece;
                }
                if (quoted && draw.below(3) == 0)
                    cell += line_end;
                text += quoted ? '"' + cell + '"' : cell;
                text += cells > 1 ? std::string(1, delimiter) : line_end;
                expected.back().push_back(std::move(cell));
            }
        }
        CAPTURE(text);
        REQUIRE(records_in(text, delimiter) == expected);
    }
}

TEST_CASE("quotes keep delimiters, line ends and doubled quotes, as RFC 4180 says")
{
    CHECK(records_in("\"a;b\";\"c\nd\";\"e\"\"f\"\n", ';') == Records{{"a;b", "c\nd", "e\"f"}});
    CHECK(records_in("\"\";\"\"\"\"\n", ';') == Records{{"", "\""}});
    CHECK(records_in("5\" pijp;x\n", ';') == Records{{"5\" pijp", "x"}}); // only a quote that opens a cell counts
}

TEST_CASE("an empty cell at the end of a record counts, at the end of the text too")
{
    CHECK(records_in("a;\n;b", ';') == Records{{"a", ""}, {"", "b"}});
    CHECK(records_in("a;", ';') == Records{{"a", ""}});
    CHECK(records_in("a\n\nb\n", ';') == Records{{"a"}, {""}, {"b"}});
}

TEST_CASE("text behind a closing quote is kept and reported")
{
    RecordReader reader("\"a\"b;c\n", ';', 10);
    REQUIRE(reader.next());
    CHECK(std::vector<std::string>(reader.cells().begin(), reader.cells().end()) ==
          std::vector<std::string>{"ab", "c"});
    CHECK(reader.odd_quote());
}

TEST_CASE("a quote that never closes ends the reading")
{
    RecordReader reader("a\n\"b\nc", ';', 10);
    CHECK(reader.next());
    CHECK(!reader.next());
    CHECK(reader.unclosed());
}

TEST_CASE("lines of a cell are records when they have as many cells")
{
    RecordReader reader("1;\"een\n2;twee\n3;drie\"\n4;vier\n", ';', 10);
    reader.expect(2, false);
    Records records;
    while (reader.next()) {
        records.emplace_back(reader.cells().begin(), reader.cells().end());
        CHECK(reader.cell_lines().split == (records.size() == 1));
        if (records.size() == 1) {
            CHECK(reader.cell_lines().lines == 3);
            CHECK(reader.cell_lines().records == 1); // between the first and the last
        }
    }
    CHECK(records == Records{{"1", "\"een"}, {"2", "twee"}, {"3", "drie\""}, {"4", "vier"}});
}

TEST_CASE("cells beyond the limit are counted, not kept")
{
    RecordReader reader("1;2;;\"x\"\"y\";z\n", ';', 2);
    REQUIRE(reader.next());
    CHECK(reader.cells().size() == 2);
    CHECK(reader.cell_count() == 5);
    CHECK(reader.filled_extra() == 2);
    CHECK(reader.cells()[1] == "2");
}

TEST_CASE("whatever is written with quotes is read back")
{
    wk::tests::Draw draw(13);
    const std::string alphabet = "a;\"\n\r b";
    for (int round = 0; round < 3000; ++round) {
        Records expected;
        std::string text;
        for (std::uint64_t row = 0; row < 1 + draw.below(3); ++row) {
            expected.emplace_back();
            for (std::uint64_t cell = 0; cell < 1 + draw.below(4); ++cell) {
                std::string value;
                for (std::uint64_t i = draw.below(6); i > 0; --i)
                    value += alphabet[draw.below(alphabet.size())];
                text += cell > 0 ? ";\"" : "\"";
                for (const char c : value)
                    text += c == '"' ? std::string("\"\"") : std::string(1, c);
                text += '"';
                expected.back().push_back(value);
            }
            text += "\r\n";
        }
        REQUIRE(records_in(text, ';') == expected);
    }
}

TEST_SUITE_END();
