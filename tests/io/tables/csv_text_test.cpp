// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_text.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace std::string_literals;
using wk::io::CsvText;
using wk::io::Encoding;

namespace {

struct Read {
    std::string text;
    Encoding encoding;
    std::size_t repaired, line;
    bool assumed, invalid;
};

Read read(const std::string& bytes, std::optional<Encoding> chosen = {})
{
    CsvText out;
    wk::io::read_csv_text(out, bytes, chosen);
    return {std::string(out.text), out.encoding, out.repaired,
            out.repaired_line,     out.assumed,  out.invalid_at.has_value()};
}

std::string wide(const std::string& ascii, bool big)
{
    std::string out;
    for (const char c : ascii)
        out += big ? std::string{'\0', c} : std::string{c, '\0'};
    return out;
}

} // namespace

TEST_CASE("a few wrong bytes among many letters leave it UTF-8")
{
    const auto one = read("naam\nZoë\nBjörn\n\x93quote\n");
    CHECK(one.text == "naam\nZoë\nBjörn\n“quote\n");
    CHECK(one.encoding == Encoding::Utf8);
    CHECK(one.repaired == 1);
    CHECK(one.line == 4);
    CHECK(!one.assumed);
    CHECK(read("\xEF\xBB\xBFZo\xC3\xAB\n\xE9\n").text == "Zoë\né\n");
    CHECK(read("Zo\xEB\nBj\xF6rn\n").encoding == Encoding::Windows1252);
    CHECK(read("Zo\xEB\nBj\xF6rn\n").assumed);
    CHECK(read("Zo\xEB, Andr\xE9, ë\n").encoding == Encoding::Windows1252); // more wrong than right
    CHECK(read("\xEF\xBB\xBF\xE9\n").invalid);                              // says it is UTF-8, and nothing else does
}

TEST_CASE("marks of the byte order are no text, however many")
{
    for (const std::string mark :
         {"\xEF\xBB\xBF", "\xEF\xBB\xBF\xEF\xBB\xBF", "\xEF\xBB\xBF\xEF\xBB\xBF\xEF\xBB\xBF"}) {
        CHECK(read(mark + "a;b\n").text == "a;b\n");
        CHECK(read(mark + "a;b\n").encoding == Encoding::Utf8WithMark);
        CHECK(read(mark + "a;b\n", Encoding::Windows1252).text == "a;b\n");
    }
    CHECK(read("\xFF\xFE\xFF\xFE" + wide("a;b\n", false)).text == "a;b\n");
}

TEST_CASE("UTF-16 without its mark is known by its zeros")
{
    for (const bool big : {false, true}) {
        const auto found = read(wide("a;b\n1;2\n", big));
        CHECK(found.text == "a;b\n1;2\n");
        CHECK(found.encoding == (big ? Encoding::Utf16Be : Encoding::Utf16Le));
        CHECK(found.assumed);
    }
    CHECK(read("a\0b\0\0c"s).encoding == Encoding::Utf8); // zeros here and there are binary
}

TEST_CASE("what was chosen holds")
{
    CHECK(read("Zo\xC3\xAB", Encoding::Windows1252).encoding == Encoding::Windows1252);
    CHECK(read("Zo\xEB", Encoding::Utf8).text == "Zoë");
    CHECK(read("Zo\xEB", Encoding::Utf8).repaired == 1);
    CHECK(read(wide("a;b\n", true), Encoding::Utf16Le).text == "a;b\n"); // the file says in which order
    CHECK(read(wide("ab", false), Encoding::Utf16Le).text == "ab");
    CHECK(!read(wide("a;b\n", true), Encoding::Utf16Le).assumed);
}

TEST_SUITE_END();
