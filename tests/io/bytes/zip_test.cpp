// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/zip.h"

#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk::io;

TEST_CASE("entries are found by their name, as lenient programs write it, and read once, in any order")
{
    const std::string bytes = wk::tests::repository_file("tests/data/spreadsheets/soorten-openpyxl.xlsx");
    auto archive = ZipArchive::make(bytes, "x.xlsx");
    REQUIRE(archive);
    CHECK(archive->has("xl/workbook.xml"));
    CHECK(archive->has("XL/workbook.xml"));
    CHECK(archive->has("\\xl\\Workbook.xml"));
    CHECK(!archive->has("workbook.xml"));
    CHECK(!archive->open("er-is-niets"));
    const auto workbook = zip_entry(*archive, "xl/workbook.xml", 1 << 20, "x.xlsx");
    REQUIRE(workbook);
    CHECK(workbook->find("Antwoorden") != std::string::npos);
    CHECK(archive->declared_size("xl/workbook.xml") == workbook->size());
    CHECK(*zip_entry(*archive, "xl/workbook.xml", 1 << 20, "x.xlsx") == *workbook);
    CHECK(archive->total_read() == 2 * workbook->size());
    const auto cut = zip_entry(*archive, "xl/workbook.xml", 10, "x.xlsx");
    REQUIRE(!cut);
    CHECK(cut.error().code == "too-large");
}

TEST_CASE("what is no archive says so")
{
    for (const char* bytes : {"", "PK", "PK\x03\x04", "geen archief"}) {
        const auto archive = ZipArchive::make(bytes, "x.xlsx");
        REQUIRE(!archive);
        CHECK(archive.error().code == "damaged-archive");
        CHECK(archive.error().message.starts_with("x.xlsx: "));
    }
}

TEST_SUITE_END();
