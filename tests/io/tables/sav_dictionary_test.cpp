// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sav_dictionary.h"

#include "io/sav_bytes.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::sav_dictionary;
using wk::tests::SavBytes;

namespace {

std::string dictionary_error_code(const std::string& bytes)
{
    const auto read = sav_dictionary(bytes, "x.sav");
    return read ? "" : read.error().code;
}

std::string encoding_of(std::int32_t code_page, std::string_view name)
{
    SavBytes file(0);
    file.variable("A");
    if (code_page != 0)
        file.code_page(code_page);
    if (!name.empty())
        file.other(20, name);
    const auto read = sav_dictionary(file.end().bytes(), "x.sav");
    return read ? read->encoding : read.error().value;
}

} // namespace

TEST_CASE("the walk ends where the data begin, whichever way round the machine wrote its numbers")
{
    for (const bool big : {false, true}) {
        SavBytes file(1, big);
        file.variable("A").variable("B", 8).label(1, "een", 1).number(6).number(2).text("", 160).other(99, "abc").end();
        const std::string dictionary = file.bytes();
        const auto read = sav_dictionary(dictionary + "data data data", "x.sav");
        REQUIRE(read);
        CHECK(read->offset == dictionary.size());
        CHECK(read->encoding.empty());
    }
}

TEST_CASE("the encoding is the one that the file names, else the one of its code page")
{
    CHECK(encoding_of(65001, "") == "utf-8");
    CHECK(encoding_of(1252, "") == "windows-1252");
    CHECK(encoding_of(2, "") == "windows-1252");
    CHECK(encoding_of(20127, "") == "windows-1252");
    CHECK(encoding_of(28605, "") == "iso-8859-15");
    CHECK(encoding_of(2, "UTF-8") == "utf-8");
    CHECK(encoding_of(0, "Windows-1252") == "windows-1252");
    CHECK(encoding_of(65001, "unicode-1-1-utf-8") == "utf-8");
    CHECK(encoding_of(0, "") == "");
}

TEST_CASE("an encoding that nobody here knows is named")
{
    CHECK(encoding_of(1251, "") == "codepagina 1251");
    CHECK(encoding_of(1251, "windows-1251") == "windows-1251");
    CHECK(encoding_of(3, "Shift_JIS") == "Shift_JIS");
    CHECK(encoding_of(932, "\xFF\xFE") == "codepagina 932");
    const auto read = sav_dictionary(SavBytes(0).variable("A").code_page(1251).end().bytes(), "oud.sav");
    REQUIRE(!read);
    CHECK(read.error().code == "sav-encoding");
    CHECK(read.error().message.starts_with("oud.sav: "));
}

TEST_CASE("no number in a dictionary is believed")
{
    CHECK(dictionary_error_code("") == "damaged-sav");
    CHECK(dictionary_error_code("$FL2") == "damaged-sav");
    CHECK(dictionary_error_code(SavBytes(0).bytes()) == "damaged-sav"); // no records at all
    CHECK(dictionary_error_code(SavBytes(0).number(5).end().bytes()) == "damaged-sav");
    CHECK(dictionary_error_code(SavBytes(0).variable("A").end().bytes()).empty());
    // a label, labels, variables with labels, lines and another record of four thousand million bytes
    CHECK(dictionary_error_code(SavBytes(0)
                                    .number(2)
                                    .number(0)
                                    .number(1)
                                    .number(0)
                                    .number(0)
                                    .number(0)
                                    .text("A", 8)
                                    .number(-1)
                                    .end()
                                    .bytes()) == "damaged-sav");
    CHECK(dictionary_error_code(SavBytes(0).variable("A").number(3).number(-1).end().bytes()) == "damaged-sav");
    CHECK(dictionary_error_code(SavBytes(0).variable("A").number(3).number(0).number(4).number(-1).end().bytes()) ==
          "damaged-sav");
    CHECK(dictionary_error_code(SavBytes(0).variable("A").number(6).number(-1).end().bytes()) == "damaged-sav");
    CHECK(dictionary_error_code(SavBytes(0).variable("A").number(7).number(99).number(-1).number(-1).end().bytes()) ==
          "damaged-sav");
    // more missing values than there can be, and what goes on with a variable that is not there
    CHECK(dictionary_error_code(SavBytes(0)
                                    .number(2)
                                    .number(0)
                                    .number(0)
                                    .number(-4)
                                    .number(0)
                                    .number(0)
                                    .text("A", 8)
                                    .text("", 32)
                                    .end()
                                    .bytes()) == "damaged-sav");
    CHECK(dictionary_error_code(SavBytes(0).variable("A", -1).end().bytes()) == "damaged-sav");
}

TEST_CASE("more variables or names than any survey has is too large")
{
    SavBytes variables(0);
    for (int i = 0; i < 33'000; ++i)
        variables.variable("A");
    CHECK(dictionary_error_code(variables.end().bytes()) == "too-large");
    SavBytes names(0);
    names.variable("A");
    for (int i = 0; i < 9; ++i)
        names.other(13, "A=a");
    CHECK(dictionary_error_code(names.end().bytes()) == "too-large");
    SavBytes work(0);
    for (int i = 0; i < 30'000; ++i)
        work.variable("A");
    CHECK(dictionary_error_code(work.other(21, std::string(200'000, 'a')).end().bytes()) == "too-large");
}

TEST_CASE("a packed file that would be gigabytes when unpacked is too large")
{
    const auto packed = [](std::int32_t block_bytes, int blocks) {
        SavBytes file(-1, false, 2);
        file.variable("A").end();
        const auto start = std::int64_t(file.bytes().size());
        file.number(start).number(0).number(start + 24).number(0).number(24 + 24 * blocks).number(0);
        file.number(-100).number(-1).number(0).number(0).number(block_bytes).number(blocks);
        for (int i = 0; i < blocks; ++i)
            file.number(0).number(0).number(start + 24).number(0).number(block_bytes).number(20);
        return file.bytes();
    };
    CHECK(dictionary_error_code(packed(4 << 20, 200)).empty());
    CHECK(dictionary_error_code(packed(4 << 20, 300)) == "too-large");
    CHECK(dictionary_error_code(packed(-1, 1)) == "too-large");
}

TEST_SUITE_END();
