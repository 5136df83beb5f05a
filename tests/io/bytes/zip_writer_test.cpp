// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/zip_writer.h"

#include "io/bytes/zip.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("io");

using namespace wk;
using namespace wk::io;

namespace {

unsigned number_at(std::string_view bytes, std::size_t at, int size)
{
    unsigned out = 0;
    for (int i = 0; i < size; ++i)
        out |= unsigned(static_cast<unsigned char>(bytes[at + std::size_t(i)])) << (8 * i);
    return out;
}

/// Text that packs badly: the low bits of a simple generator.
std::string noise(std::size_t count)
{
    std::string out(count, '\0');
    unsigned state = 1;
    for (char& c : out) {
        state = state * 1664525U + 1013904223U;
        c = char(state >> 24);
    }
    return out;
}

void check_read_back(const std::vector<NamedFile>& files)
{
    const std::string bytes = write_zip(files);
    auto archive = ZipArchive::make(bytes, "x.zip");
    REQUIRE(archive);
    for (const auto& file : files) {
        CAPTURE(file.name);
        CHECK(archive->declared_size(file.name) == file.bytes.size());
        const auto read = zip_entry(*archive, file.name, file.bytes.size(), "x.zip");
        REQUIRE(read);
        CHECK(*read == file.bytes);
    }
}

} // namespace

TEST_CASE("what is written is read back: empty files, large ones, those that pack badly, names beyond ASCII")
{
    check_read_back({{"leeg.txt", ""},
                     {"tabellen/één – twee.csv", "a;b\r\n"},
                     {"ruis.bin", noise(300'000)},
                     {"herhaling.txt", std::string(5'000'000, 'x')},
                     {"nullen", std::string(70'000, '\0')}});
    std::vector<NamedFile> many;
    for (int i = 0; i < 1'200; ++i)
        many.push_back({"map/" + std::to_string(i), std::to_string(i * i)});
    check_read_back(many);
}

TEST_CASE("an archive grows by some of a file at a time, and one that nobody finishes is no trouble")
{
    const std::vector<NamedFile> files{{"leeg", ""}, {"ruis", noise(300'000)}, {"kort", "a"}};
    ZipWriter writer(files);
    int steps = 1;
    for (double before = 0; before < 1; ++steps) {
        const double now = writer.write_some();
        CHECK(now > before);
        before = now;
    }
    CHECK(steps > int(files.size()) + 1);
    CHECK(writer.take() == write_zip(files));
    ZipWriter(files).write_some();
    ZipWriter half(files);
    half.write_some();
    half.write_some();
}

TEST_CASE("an archive of nothing has an end and nothing before it")
{
    const std::string bytes = write_zip({});
    CHECK(bytes == std::string_view("PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22));
}

TEST_CASE("a file that comes first and is called mimetype is stored as it is, others are packed")
{
    const std::string words = "application/vnd.oasis.opendocument.text";
    const std::vector<NamedFile> files{{"mimetype", words}, {"b", std::string(1000, 'b')}};
    const std::string bytes = write_zip(files);
    // As OpenDocument asks: at byte 30 the name, at 38 what it says.
    CHECK(bytes.substr(30, 8 + words.size()) == "mimetype" + words);
    CHECK(number_at(bytes, 8, 2) == 0);
    CHECK(number_at(bytes, 28, 2) == 0);
    CHECK(bytes.size() < 400);
    check_read_back(files);
    const std::vector<NamedFile> later{{"a", "a"}, {"mimetype", std::string(1000, 'm')}};
    CHECK(write_zip(later).size() < 400);
    check_read_back(later);
}

TEST_CASE("the headers hold what a file is and nothing of the machine")
{
    const std::string bytes = write_zip(std::vector<NamedFile>{{"a.txt", "123456789"}, {"é.txt", "x"}});
    CHECK(bytes.starts_with("PK\3\4"));
    CHECK(number_at(bytes, 6, 2) == 0);                        // ASCII needs no flag
    CHECK(number_at(bytes, 10, 4) == ((1U << 5 | 1U) << 16U)); // 1 January 1980
    CHECK(number_at(bytes, 14, 4) == 0xCBF43926);              // the check value of CRC-32
    CHECK(number_at(bytes, 22, 4) == 9);
    const auto second = bytes.find("PK\3\4", 4);
    REQUIRE(second != std::string::npos);
    CHECK(number_at(bytes, second + 6, 2) == 0x800);
    const auto directory = bytes.find("PK\1\2");
    REQUIRE(directory != std::string::npos);
    CHECK(number_at(bytes, directory + 4, 2) == 20); // no system
    CHECK(number_at(bytes, directory + 38, 4) == 0); // no attributes
    CHECK(number_at(bytes, directory + 42, 4) == 0);
    const auto end = bytes.size() - 22;
    CHECK(number_at(bytes, end + 10, 2) == 2);
    CHECK(number_at(bytes, end + 16, 4) == directory);
    CHECK(number_at(bytes, end + 12, 4) == end - directory);
}

TEST_CASE("the same files give the same bytes, native and as WebAssembly")
{
    const std::vector<NamedFile> files{{"a", noise(50'000)}, {"b", "tekst tekst tekst tekst"}};
    const std::string bytes = write_zip(files);
    CHECK(bytes == write_zip(files));
    // Python's zlib makes the same of `noise`; a change here is a change of zlib or of its options.
    CHECK(bytes.size() == 50198);
}

TEST_SUITE_END();
