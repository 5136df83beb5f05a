#include "io/table_file.h"

#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk::io;

TEST_CASE("the kind of a table is told by its content")
{
    const auto kind = [](const char* name) {
        return table_kind_name(table_kind(wk::tests::repository_file(std::string("tests/data/spreadsheets/") + name)));
    };
    CHECK(kind("soorten-openpyxl.xlsx") == "xlsx");
    CHECK(kind("soorten-libreoffice.xlsx") == "xlsx");
    CHECK(kind("soorten-libreoffice.ods") == "ods");
    CHECK(table_kind("a;b\n1;2\n") == TableKind::Text);
    CHECK(table_kind("") == TableKind::Text);
}

TEST_CASE("delimited text is read as ever, with its encoding and delimiter")
{
    const auto file = read_table("a;b\n1;2\n", "x.csv");
    REQUIRE(file);
    CHECK(file->kind == TableKind::Text);
    CHECK(file->delimiter == ';');
    CHECK(file->sheets.empty());
    CHECK(file->notices.empty());
    const auto wrong = read_table("%PDF-1.7", "x.csv");
    REQUIRE(!wrong);
    CHECK(wrong.error().code == "not-text");
}

TEST_SUITE_END();
