// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_ledger.h"

#include "base/json.h"
#include "base/phrases.h"
#include "io/exchange/results_file.h"
#include "io/exchange/results_json.h"
#include "ledger.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::Phrase;
using wk::say;
using wk::io::read_results;
using wk::io::results_json;
using wk::survey::ColumnRole;
using wk::survey::RowUse;

namespace {

/// The report's example, as if its file had rows of every kind and a column of every kind.
wk::project::Findings with_every_kind()
{
    auto out = wk::tests::report_example().findings;
    auto& ledger = *out.ledger;
    ledger.rows = {out.data.rows + 9,
                   out.data.rows,
                   3,
                   {{1, RowUse::Title},
                    {2, RowUse::Header},
                    {3, RowUse::Header},
                    {50, RowUse::RepeatedHeader},
                    {113, RowUse::Totals},
                    {114, RowUse::Remark}}};
    ledger.empty_rows = {60, 61, 115};
    ledger.columns[0].name.clear();
    ledger.columns[2].cells.reset();
    return out;
}

Json every_kind()
{
    return Json::parse(results_json(with_every_kind()), nullptr, false);
}

std::string refused(const Json& results)
{
    const auto read = read_results(results.dump(), "r.json");
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("the ledger of results is read as it was written, and adds up")
{
    const auto findings = with_every_kind();
    const auto read = read_results(results_json(findings), "r.json");
    REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
    CHECK(read->ledger == findings.ledger);
    wk::tests::check_ledger(*read);
    CHECK(results_json(*read) == results_json(findings));
    const auto ledger = every_kind()["ledger"];
    CHECK(ledger["rows"].dump() ==
          R"({"file":115,"header":2,"title":1,"empty":3,"totals":1,"skipped":2,"respondents":106})");
    CHECK(ledger["rowNumbers"]["empty"].dump() == "[60,61,115]");
    CHECK(!ledger["columns"][0].contains("name"));
    CHECK(ledger["columns"][2]["suppressed"] == true);
    CHECK(!ledger["columns"][2].contains("answered"));
}

TEST_CASE("nothing that stands in a cell is in the ledger of results")
{
    const auto results = every_kind();
    for (const auto& column : results["ledger"]["columns"])
        for (const auto& field : column.items())
            CHECK(std::string("name use id answered missing invalid suppressed").find(field.key()) !=
                  std::string::npos);
}

TEST_CASE("results without a ledger, of an older version, stay without one")
{
    auto results = every_kind();
    results.erase("ledger");
    const auto read = read_results(results.dump(), "r.json");
    REQUIRE(read);
    CHECK(!read->ledger);
    CHECK(results_json(*read).find("ledger") == std::string::npos);
}

TEST_CASE("a ledger that does not add up is refused with its place")
{
    const auto starts = [](const Json& results, const std::string& place) {
        CAPTURE(place);
        CAPTURE(refused(results));
        CHECK(refused(results).starts_with("r.json, " + place + ": "));
    };
    REQUIRE(refused(every_kind()).empty());
    for (const char* key : {"file", "header", "title", "empty", "totals", "skipped", "respondents"}) {
        auto results = every_kind();
        results["ledger"]["rows"][key] = results["ledger"]["rows"][key].get<int>() + 1;
        starts(results, std::string("ledger.rows.") + (std::string(key) == "empty" ? "file" : key));
    }
    auto column = every_kind();
    column["ledger"]["columns"][5]["answered"] = 100000;
    starts(column, "ledger.columns[5].answered");
    column = every_kind();
    column["ledger"]["columns"][5]["missing"]["empty"] = column["data"]["kept"];
    starts(column, "ledger.columns[5]");
    column = every_kind();
    column["ledger"]["columns"][5]["invalid"] = column["ledger"]["columns"][5]["invalid"].get<int>() + 1;
    starts(column, "ledger.columns[5].invalid");
    column = every_kind();
    column["ledger"]["columns"][5]["use"] = "kolom";
    starts(column, "ledger.columns[5].use");
    column = every_kind();
    column["ledger"]["rowNumbers"]["header"][0] = 0;
    starts(column, "ledger.rowNumbers.header[0]");
    column = every_kind();
    column["ledger"].erase("columns");
    starts(column, "ledger.columns");
}

TEST_SUITE_END();
