// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/file_kind.h"

#include "base/phrases.h"
#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::FileKind;
using wk::io::kind_of;
using wk::io::promised_table;

TEST_CASE("files of others are known by their first bytes, whatever they are called")
{
    for (const char* name : {"", "x.csv", "x.json", "x.wijkkompas"}) {
        CAPTURE(name);
        CHECK(kind_of("PK\x03\x04....xl/workbook.xml", name) == FileKind::Xlsx);
        CHECK(kind_of("PK\x03\x04....[Content_Types].xml", name) == FileKind::Xlsx);
        CHECK(kind_of("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", name) == FileKind::Ods);
        CHECK(kind_of("PK\x03\x04readme.txt", name) == FileKind::Archive);
        CHECK(kind_of("%PDF-1.7", name) == FileKind::Pdf);
        CHECK(kind_of("$FL2@(#) SPSS DATA FILE", name) == FileKind::Sav);
        CHECK(kind_of("$FL3@(#) SPSS DATA FILE", name) == FileKind::Sav);
        CHECK(kind_of("\x89PNG\r\n", name) == FileKind::Picture);
        CHECK(kind_of("\xFF\xD8\xFF\xE0", name) == FileKind::Picture);
        CHECK(kind_of("\xD0\xCF\x11\xE0", name) == FileKind::OldOffice);
        CHECK(kind_of(std::string("\xD0\xCF\x11\xE0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 26), name) ==
              FileKind::Encrypted);
        CHECK(kind_of("<!DOCTYPE html>", name) == FileKind::WebPage);
        CHECK(kind_of("RIFF....WEBP", name) == FileKind::Picture);
    }
    CHECK(kind_of("RIFFe\n", "x.csv") == FileKind::Text); // found by fuzzing: shorter than where WEBP would stand
    CHECK(kind_of("PK;b\n", "x.csv") == FileKind::Text);
    CHECK(kind_of("", "x.csv") == FileKind::Text);
    CHECK(kind_of("a;b\n1;2\n", "x.xlsx") == FileKind::Text);
}

TEST_CASE("workbooks that are no .xlsx or .ods are known, so that somebody can be told how to save them")
{
    CHECK(kind_of("PK\x03\x04....[Content_Types].xml....xl/workbook.bin", "x.xlsb") == FileKind::BinaryWorkbook);
    CHECK(kind_of("PK\x03\x04....Index/Document.iwa", "x.numbers") == FileKind::Numbers);
    const std::string far = "PK\x03\x04" + std::string(200'000, 'x');
    CHECK(kind_of(far + "xl/workbook.xml", "x") == FileKind::Xlsx); // names stand at the end once more
    CHECK(kind_of(far + "xl\\workbook.xml", "x") == FileKind::Xlsx);
    CHECK(kind_of("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>", "x") == FileKind::XmlWorkbook);
    CHECK(kind_of("<?xml version=\"1.0\"?><office:document "
                  "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"",
                  "x.fods") == FileKind::XmlWorkbook);
    CHECK(kind_of("<html><body><table>", "x.xls") == FileKind::WebWorkbook);
    CHECK(kind_of("\n<table border=1>", "x.xls") == FileKind::WebWorkbook);
    CHECK(kind_of("<html><body><table>", "x.html") == FileKind::WebPage);
    CHECK(kind_of("ID;PWXL;N;E\r\nP;PGeneral\r\n", "x.slk") == FileKind::LinkWorkbook);
    CHECK(kind_of("TABLE\r\n0,1\r\n", "x.dif") == FileKind::LinkWorkbook);
    // Names of columns like any other.
    CHECK(kind_of("ID;P1;P2\n1;2;3\n", "x.csv") == FileKind::Text);
    CHECK(kind_of("TABLE\nA\n", "x.csv") == FileKind::Text);
    CHECK(kind_of("<1 jaar;v1\n", "x.csv") == FileKind::Text);
    for (const auto kind : {FileKind::BinaryWorkbook, FileKind::Numbers, FileKind::XmlWorkbook, FileKind::WebWorkbook,
                            FileKind::LinkWorkbook}) {
        const auto phrase = wk::io::not_text_phrase(kind);
        REQUIRE(phrase);
        CHECK(wk::tests::mentions(wk::say(*phrase), ".xlsx"));
    }
}

TEST_CASE("files of ours are known by their schema, wherever it stands and however the rest is")
{
    const auto kind = [](const std::string& json) { return kind_of(json, "x.json"); };
    CHECK(kind(R"({"schema": "wijkkompas/project/1", "title": "x"})") == FileKind::Project);
    CHECK(kind(R"({"schema":"wijkkompas/results/1")") == FileKind::Results); // cut off
    CHECK(kind(R"({"schema":"wijkkompas/instrument/1"})") == FileKind::Instrument);
    CHECK(kind(R"({"schema":"wijkkompas/codebook/1"})") == FileKind::Codebook);
    CHECK(kind(R"({"schema":"wijkkompas/coding/1"})") == FileKind::Coding);
    CHECK(kind(R"({"schema":"wijkkompas/aggregate/1"})") == FileKind::Counts);
    CHECK(kind(R"({"schema":"wijkkompas/answers/2"})") == FileKind::Answers); // of a later version
    CHECK(kind(R"({"schema":"wijkkompas/questionnaire/1"})") == FileKind::Statements);
    CHECK(kind(R"({"schema":"wijkkompas/assessment/1"})") == FileKind::Team);
    // What stands within something else, or as a value, is not what the document is.
    CHECK(
        kind(
            "\xEF\xBB\xBF \r\n\t{ \"a\" : [{\"schema\": \"wijkkompas/instrument/1\"}, \"}\\\"{\"],\n \"b\": \"schema\","
            "\n \"schema\" :\n \"wijkkompas/coding/1\" }") == FileKind::Coding);
    CHECK(kind(R"({"a": {"schema": "wijkkompas/coding/1"}})") == FileKind::Text);
    CHECK(kind(R"({"a": 1} {"schema": "wijkkompas/coding/1"})") == FileKind::Text);
    CHECK(kind(R"([{"schema": "wijkkompas/coding/1"}])") == FileKind::Text);
    CHECK(kind(R"({"schema": ["wijkkompas/coding/1"]})") == FileKind::Text);
    CHECK(kind(R"({"schema": "wijkkompas/iets/1"})") == FileKind::Text);
    CHECK(kind("schema;wijkkompas/coding/1\n") == FileKind::Text);
    for (const char* cut : {"{", "{\"", "{\"schema", "{\"schema\"", "{\"schema\":", "{\"schema\": \"", "{\"\\"})
        CHECK(kind(cut) == FileKind::Text);
}

TEST_CASE("a name decides where the content says nothing, and only about projects")
{
    CHECK(kind_of("{", "x.wijkkompas") == FileKind::Project);
    CHECK(kind_of("", "x.wijkkompas") == FileKind::Project);
    CHECK(kind_of(R"({"schema":"wijkkompas/project/1"})", "x.txt") == FileKind::Project);
    CHECK(kind_of(R"({"schema":"wijkkompas/coding/1"})", "x.wijkkompas") == FileKind::Coding);
    CHECK(promised_table("x.zsav") == FileKind::Sav);
    CHECK(promised_table("x.csv") == FileKind::Text);
    CHECK(!promised_table("x.json"));
}

TEST_CASE("every file that comes with the program is what its name says")
{
    const auto kind = [](const std::string& path) { return kind_of(wk::tests::repository_file(path), "x"); };
    CHECK(kind("assets/instrumenten/beloften.json") == FileKind::Instrument);
    CHECK(kind("tests/data/projecten/drie-bijeenkomsten.wijkkompas") == FileKind::Project);
    CHECK(kind("tests/data/antwoorden/kort-a1.json") == FileKind::Answers);
    CHECK(kind("assets/voorbeelden/leeuwarden-synthetisch.csv") == FileKind::Text);
    CHECK(kind("tests/data/spreadsheets/soorten-libreoffice.ods") == FileKind::Ods);
    CHECK(kind("tests/data/spreadsheets/soorten-haven.zsav") == FileKind::Sav);
}

TEST_SUITE_END();
