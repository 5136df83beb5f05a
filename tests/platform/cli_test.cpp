// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli.h"

#include "base/json.h"
#include "platform/cli_files.h"
#include "platform/run_cli.h"
#include "support.h"

#include <doctest/doctest.h>

#include <cstdio>

TEST_SUITE_BEGIN("platform");

using wk::tests::Run;
using wk::tests::run;

namespace {

const std::string AnswersPath = wk::tests::repository_path("assets/voorbeelden/leeuwarden-synthetisch.csv");
const std::string InstrumentPath = wk::tests::repository_path("assets/instrumenten/beloften.json");
const std::string AddressesPath = wk::tests::repository_path("assets/voorbeelden/leeuwarden-adressen.csv");

wk::Json json_of(const Run& run)
{
    CAPTURE(run.streams.err);
    REQUIRE(run.status == 0);
    return *wk::json_from_text(run.streams.out, "stdout");
}

} // namespace

TEST_CASE("analyse prints the results of the example, with and without a filter")
{
    const std::vector<std::string> base = {"analyse", AnswersPath,   "--instrument",   InstrumentPath,
                                           "--frame", AddressesPath, "--frame-factor", "functie"};
    const auto all = json_of(run(base));
    CHECK(all["data"]["rows"] == 106);
    CHECK(all["data"]["kept"] == 106);
    CHECK(all["response"]["responded"] == 106);
    CHECK(all["response"]["population"] == 171);

    auto filtered = base;
    filtered.insert(
        filtered.end(),
        {"--keep", "functie=(junior) Sociaal werker,Jongerenwerker,Sociaal cultureel werker,Gedragswetenschapper"});
    const auto some = json_of(run(filtered));
    CHECK(some["data"]["kept"] == 94);
    CHECK(some["response"] == all["response"]);
    CHECK(some["items"][0]["n"] == 94);
}

TEST_CASE("every option of the contract is accepted")
{
    const auto out = run({"analyse",  AnswersPath, "--instrument", InstrumentPath,  "--by",        "functie", "--with",
                          "leeftijd", "--with",    "dienstjaren",  "--correlation", "kendall",     "--exact", "never",
                          "--adjust", "bh",        "--alpha",      "0.05,0.10",     "--min-group", "3"});
    CHECK(out.status == 0);
    const auto results = *wk::json_from_text(out.streams.out, "x");
    CHECK(results["method"].dump() ==
          R"({"correlation":"kendall","exact":"never","adjust":"bh","alpha":[0.05,0.1],"minGroup":3})");
    CHECK(results["groups"].size() == 24);
    CHECK(results["correlations"].size() == 48);
    CHECK(results["correlations"][0]["method"] == "kendall");
    CHECK(results["pairs"].size() == 11);
    CHECK(results["pairs"][0]["pExact"].is_null());
    CHECK(results["chance"].size() == 8); // one factor, two variables and the pairs, at two levels
}

TEST_CASE("a wrong command is 2 and says what is possible")
{
    const auto says = [](const std::vector<std::string>& args, const char* words) {
        const auto out = run(args);
        CAPTURE(out.streams.err);
        CHECK(out.status == 2);
        CHECK(out.streams.out.empty());
        CHECK(out.streams.err.find(words) != std::string::npos);
    };
    says({}, "wijkkompas inspect");
    says({"analyseer"}, "bestaat niet");
    says({"analyse"}, "precies één");
    says({"analyse", AnswersPath, "--instrument", InstrumentPath, "--frame", AddressesPath}, "--frame-factor");
    says({"analyse", AnswersPath, "--instrument", InstrumentPath, "--rows", "3"}, "--rows");
    says({"analyse", AnswersPath, "--instrument", InstrumentPath, "--by", "team"}, "\"functie\"");
    says({"analyse", AnswersPath, "--instrument", InstrumentPath, "--with", "functie"},
         "\"leeftijd\", \"dienstjaren\"");
    says({"analyse", AnswersPath, "--instrument", InstrumentPath, "--keep", "team=a"}, "\"functie\"");
    says({"analyse", AnswersPath, "--instrument", InstrumentPath, "--keep", "functie=Staf,Baas"}, "\"Ondersteuning\"");
    says({"analyse", AnswersPath, "--instrument", InstrumentPath, "--frame", AddressesPath, "--frame-factor", "team"},
         "\"functie\"");
}

TEST_CASE("wrong input is 3 and names the file")
{
    const auto says = [](const std::vector<std::string>& args, const char* words) {
        const auto out = run(args);
        CAPTURE(out.streams.err);
        CHECK(out.status == 3);
        CHECK(out.streams.out.empty());
        CHECK(out.streams.err.find(words) != std::string::npos);
    };
    says({"inspect", "er-is-niets.csv"}, "er-is-niets.csv");
    says({"inspect", "."}, "niet te openen");
    says({"analyse", AnswersPath, "--instrument", AnswersPath}, "leeuwarden-synthetisch.csv, rij 1");
    says({"analyse", AddressesPath, "--instrument", AddressesPath}, "leeuwarden-adressen.csv");
    says({"inspect", wk::tests::repository_path("tests/data/hostile/nergens-dicht.csv")}, "nergens-dicht.csv, rij 2: ");
    says({"inspect", wk::tests::repository_path("tests/data/hostile/sep-komma.csv"), "--instrument", InstrumentPath},
         "sep-komma.csv: ");
    says({"analyse", AnswersPath, "--instrument", InstrumentPath, "--frame", AnswersPath, "--frame-factor", "functie"},
         "rij 2, kolom \"functie\"");
}

TEST_CASE("inspect says what it made of a file and what each column was matched to")
{
    const auto plain = json_of(run({"inspect", AnswersPath}));
    CHECK(plain["schema"] == "wijkkompas/inspect/1");
    CHECK(plain["delimiter"] == ";");
    CHECK(plain["rows"] == 106);
    CHECK(plain["columns"].size() == 47);
    CHECK(plain["columns"][1]["distinct"] == 6);
    CHECK(!plain["columns"][1].contains("matches"));
    const auto matched = json_of(run({"inspect", AnswersPath, "--instrument", InstrumentPath}));
    CHECK(matched["columns"][1]["matches"][0]["as"] == "factor");
    CHECK(matched["columns"][0]["matches"].empty());
    CHECK(matched["columns"][5]["matches"][0]["id"] == "herk-1");
    // Of what people wrote or are only counts are printed, whether or not anyone said what a column is for.
    for (const auto* found : {&plain, &matched})
        for (std::size_t i = 0; i < 47; ++i) {
            const auto& column = (*found)["columns"][i];
            const auto& use = (*found)["ledger"]["columns"][i]["use"];
            CAPTURE(column.dump());
            CHECK(column["examples"].empty() != (use == "item" || use == "factor"));
        }
}

TEST_CASE("inspect prints what became of every row")
{
    const auto people = [](const std::string& name) { return wk::tests::repository_path("tests/data/mensen/" + name); };
    const auto ledger = json_of(run({"inspect", people("total-row.csv")}))["ledger"];
    CHECK(ledger["rows"].dump() ==
          R"({"file":14,"header":1,"title":0,"empty":0,"totals":1,"skipped":0,"respondents":12})");
    CHECK(ledger["rowNumbers"]["totals"].dump() == "[14]");
    REQUIRE(!wk::platform::write_file("ledger-test.csv", "\na;b\n1;2\n\n3;4\n;\n\n"));
    CHECK(json_of(run({"inspect", "ledger-test.csv"}))["ledger"]["rowNumbers"]["empty"].dump() == "[1,4,6,7]");
    std::remove("ledger-test.csv");
    CHECK(json_of(run({"inspect", people("qualtrics.csv")}))["ledger"]["rowNumbers"]["header"].dump() == "[1,2,3]");
}

TEST_CASE("the reading of a file is chosen with options, and the sheet by the questionnaire where nobody chose")
{
    const auto people = [](const std::string& name) { return wk::tests::repository_path("tests/data/mensen/" + name); };
    const std::string instrument = people("instrument.json");
    const auto chosen = json_of(run({"inspect", people("data.csv"), "--delimiter", ","}));
    CHECK(chosen["delimiter"] == ",");
    CHECK(json_of(run({"inspect", people("data.csv"), "--encoding", "windows-1252"}))["encoding"] == "Windows-1252");
    CHECK(json_of(run({"inspect", people("notes-first.xlsx"), "--sheet", "Toelichting"}))["sheet"] == "Toelichting");
    CHECK(run({"inspect", people("data.csv"), "--sheet", "Toelichting"}).status == 3);
    const auto notes =
        run({"analyse", people("notes-first.xlsx"), "--instrument", instrument, "--sheet", "Toelichting"});
    CHECK(notes.status == 3);
    CHECK(wk::tests::mentions(notes.streams.err, "--sheet"));
    CHECK(wk::tests::mentions(notes.streams.err, "\"Antwoorden\""));
    // Of these sheets the second has answers too, and the first is a table of something else.
    const auto other = json_of(run({"analyse", people("two-tables.xlsx"), "--instrument", instrument}));
    CHECK(other["data"]["rows"] == 12);
    CHECK(other["items"][0]["n"] == 11);
    CHECK(other["data"]["warnings"][0]["code"] == "sheet-chosen");
}

TEST_CASE("what counts as missing is said in the questionnaire, text by text")
{
    const std::string data = "wijkkompas-missing-test.csv";
    const std::string instrument = "wijkkompas-missing-test.json";
    std::string rows = "h;wijk;jaren\n";
    for (int i = 0; i < 12; ++i)
        rows += std::string(i % 4 ? "1" : "9") + (i % 2 ? ";NA;" : ";Noord;") +
                (i == 5 ? "-99" : std::to_string(20 + i)) + "\n";
    const auto results = [&](const std::string& scale, const std::string& factor) {
        const std::string text = R"({"schema": "wijkkompas/instrument/1", "id": "k", "scales": {"s": {"points": [
            {"code": 1, "label": "nee"}, {"code": 2, "label": "ja"}])" +
                                 scale + R"(}}, "items": [{"id": "h",
            "kind": "overig", "scale": "s"}], "factors": [{"id": "wijk", "title": "Wijk")" +
                                 factor + "}]}";
        REQUIRE(!wk::platform::write_file(data, rows));
        REQUIRE(!wk::platform::write_file(instrument, text));
        auto out = json_of(run({"analyse", data, "--instrument", instrument, "--by", "wijk", "--internal"}));
        std::remove(data.c_str());
        std::remove(instrument.c_str());
        return out;
    };
    const auto plain = results("", "");
    CHECK(plain["items"][0]["invalid"] == 3);
    REQUIRE(plain["groups"].size() == 1);
    CHECK(plain["groups"][0]["levels"].size() == 1);
    const auto said = results(R"(, "alsoMissing": [9])", R"(, "neverMissing": ["NA"])");
    CHECK(said["items"][0]["invalid"] == 0);
    CHECK(said["items"][0]["missing"] == 3);
    REQUIRE(said["groups"].size() == 1);
    CHECK(said["groups"][0]["levels"].size() == 2);
}

TEST_CASE("with --out the results stand in the file and standard output stays empty")
{
    const std::string path = "wijkkompas-cli-test.json";
    const auto direct = run({"analyse", AnswersPath, "--instrument", InstrumentPath});
    const auto to_file = run({"analyse", AnswersPath, "--instrument", InstrumentPath, "--out", path});
    CHECK(to_file.status == 0);
    CHECK(to_file.streams.out.empty());
    CHECK(*wk::platform::read_file(path, 1'000'000) == direct.streams.out);
    std::remove(path.c_str());
    CHECK(run({"analyse", AnswersPath, "--instrument", InstrumentPath, "--out", "er/is/geen/map.json"}).status == 1);
}

TEST_CASE("help and version are answers, not mistakes")
{
    CHECK(run({"--help"}).status == 0);
    CHECK(run({"analyse", "--help"}).streams.out.find("--keep") != std::string::npos);
    CHECK(run({"--version"}).streams.out.starts_with("wijkkompas "));
}

TEST_SUITE_END();
