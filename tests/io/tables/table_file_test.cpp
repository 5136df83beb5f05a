// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/table_file.h"

#include "io/exchange/results_json.h"
#include "project/analyse.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("io");

using namespace wk::io;

namespace {

/// The results of the example out of one of its files.
std::string example_results(const std::string& path)
{
    const auto instrument =
        wk::survey::Instrument::from_json(wk::tests::repository_file("assets/instrumenten/beloften.json"), "b.json");
    const auto file = read_table(wk::tests::repository_file(path), "leeuwarden");
    REQUIRE(instrument);
    REQUIRE(file);
    CHECK(file->notices.empty());
    wk::project::Survey survey;
    survey.instrument = std::make_shared<const wk::survey::Instrument>(*instrument);
    survey.table = file->table;
    survey.frame = wk::project::SamplingFrame{"adressen.csv", "functie", {{"Jongerenwerker", 14}, {"Staf", 10}}};
    survey.analysis.by = {"functie"};
    survey.analysis.with = {"leeftijd", "dienstjaren"};
    const auto findings = wk::project::analyse(survey);
    REQUIRE(findings);
    return results_json(*findings);
}

} // namespace

TEST_CASE("the example gives the same bytes of results out of every kind of file")
{
    const std::string csv = example_results("assets/voorbeelden/leeuwarden-synthetisch.csv");
    CHECK(csv.size() > 10'000);
    for (const char* name : {"leeuwarden-libreoffice.xlsx", "leeuwarden-openpyxl.xlsx", "leeuwarden-libreoffice.ods",
                             "leeuwarden-pspp.sav", "leeuwarden-haven.sav"}) {
        CAPTURE(name);
        CHECK(example_results(std::string("tests/data/spreadsheets/") + name) == csv);
    }
}

TEST_CASE("the kind of a table is told by its content")
{
    const auto kind = [](const char* name) {
        const auto file = read_table(wk::tests::repository_file(std::string("tests/data/spreadsheets/") + name), "x");
        REQUIRE(file);
        return table_kind_name(file->kind);
    };
    CHECK(kind("soorten-openpyxl.xlsx") == "xlsx");
    CHECK(kind("soorten-libreoffice.xlsx") == "xlsx");
    CHECK(kind("soorten-libreoffice.ods") == "ods");
    CHECK(kind("soorten-pspp.sav") == "sav");
    CHECK(kind("soorten-pspp.zsav") == "sav");
}

TEST_CASE("an SPSS file is known by its content, and its reader says when it is done")
{
    const std::string bytes = wk::tests::repository_file("tests/data/spreadsheets/leeuwarden-pspp.sav");
    auto reader = TableReader::make(bytes, "antwoorden.csv");
    REQUIRE(reader);
    double progress = reader->progress();
    while (!reader->done()) {
        reader->read_some(10'000);
        CHECK(reader->progress() >= progress);
        progress = reader->progress();
    }
    CHECK(progress == 1);
    const auto file = reader->finish();
    REQUIRE(file);
    CHECK(file->table->rows() == 106);
    CHECK(std::any_of(file->table->columns().begin(), file->table->columns().end(),
                      [](const auto& column) { return !column.description().empty(); }));
    REQUIRE(file->notices.size() == 1);
    CHECK(file->notices[0].code == "other-name");
    CHECK(file->notices[0].message.find("SPSS") != std::string::npos);
    const auto damaged = read_table("$FL2", "x.sav");
    REQUIRE(!damaged);
    CHECK(damaged.error().code == "damaged-sav");
}

TEST_CASE("delimited text is read as ever, with its encoding and delimiter")
{
    const auto file = read_table("a;b\n1;2\n", "x.csv");
    REQUIRE(file);
    CHECK(file->kind == FileKind::Text);
    CHECK(file->delimiter == ';');
    CHECK(file->sheets.empty());
    CHECK(file->notices.empty());
    const auto wrong = read_table("%PDF-1.7", "x.csv");
    REQUIRE(!wrong);
    CHECK(wrong.error().code == "not-text");
}

TEST_SUITE_END();
