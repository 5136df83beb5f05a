// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_file.h"

#include "base/json.h"
#include "base/phrases.h"
#include "io/exchange/results_json.h"
#include "io/results_contract.h"
#include "platform/run_cli.h"
#include "project/analyse.h"
#include "project/sharing.h"
#include "report/report_example.h"
#include "report/words/sentences.h"
#include "support.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::Phrase;
using wk::say;
using wk::io::read_results;
using wk::io::results_json;
using wk::project::Findings;

namespace {

/// Results read and written again, or what is wrong with them.
std::string again(const std::string& results)
{
    const auto read = read_results(results, "r.json");
    return read ? results_json(*read) : read.error().message;
}

Findings read_from(const Json& results)
{
    const auto read = read_results(results.dump(), "r.json");
    REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
    return *read;
}

/// The survey of the report's example, with a frame and open answers coded, compared by function.
Findings example_with_everything()
{
    auto example = wk::tests::report_example();
    auto options = example.survey.analysis;
    options.by = {"functie"};
    options.with = {"leeftijd", "dienstjaren"};
    return *wk::project::analyse(example.survey, *example.responses, options);
}

/// The smallest results, with an item on a scale of three and further sections.
std::string results_document(const std::string& more = "", const std::string& counts = R"({"1":1,"2":0,"3":2})")
{
    return R"({"schema":"wijkkompas/results/1","instrument":"i","data":{"rows":4,"kept":4,"warnings":[]},"items":[)"
           R"({"id":"v","theme":"","kind":"vertrouwen","scale":"s","n":3,"counts":)" +
           counts +
           R"(,"noOpinion":0,"skipped":0,"missing":1,"invalid":0,"mean":2.3,"sd":1.2,"median":3,"topTwo":0.7,)"
           R"("bottomTwo":0.3}])" +
           more + "}";
}

std::string results_message(const std::string& more, const std::string& counts = R"({"1":1,"2":0,"3":2})")
{
    const auto read = read_results(results_document(more, counts), "r.json");
    return read ? std::string() : read.error().message;
}

std::string hostile(const std::string& name)
{
    const std::string bytes = wk::tests::repository_file("tests/data/hostile/uitkomsten/" + name);
    REQUIRE_MESSAGE(!bytes.empty(), name);
    return bytes;
}

} // namespace

TEST_CASE("results of the example are read and written again as the same bytes")
{
    const auto everything = example_with_everything();
    REQUIRE(everything.tests.groups);
    REQUIRE(everything.tests.correlations);
    REQUIRE(everything.tests.pairs);
    REQUIRE(!everything.reliability.empty());
    REQUIRE(everything.response);
    REQUIRE(!everything.open.at(1).groups.empty());
    REQUIRE(everything.invented);
    const std::string results = results_json(everything);
    CHECK(again(results) == results);
    const std::string plain = results_json(wk::tests::example_findings());
    CHECK(again(plain) == plain);
}

TEST_CASE("results that were made to be shared keep what they hide")
{
    const auto example = wk::tests::report_example();
    wk::project::SharingRules rules;
    const auto shared = wk::project::shared_findings(example.survey, *example.responses, rules, {});
    REQUIRE(shared);
    const std::string results = results_json(shared->findings);
    CHECK(again(results) == results);
}

TEST_CASE("what too few people answered has no figures in results, and is read and written again as the same bytes")
{
    auto example = wk::tests::report_example();
    example.survey.analysis.with = {"leeftijd"};
    wk::project::SharingRules rules;
    rules.public_group = 90; // more than answered most pairs
    const auto shared = wk::project::shared_findings(example.survey, *example.responses, rules, {});
    REQUIRE(shared);
    const std::string text = results_json(shared->findings);
    CHECK(again(text) == text);
    const auto results = Json::parse(text, nullptr, false);
    int hidden = 0;
    for (const char* section : {"pairs", "correlations", "reliability"})
        for (const auto& each : results[section]) {
            if (!each.contains("suppressed"))
                continue;
            ++hidden;
            for (const char* key : {"n", "lower", "equal", "higher", "ties", "itemTies", "statistic", "coefficient",
                                    "p", "pAdjusted", "alpha", "omega", "effect", "ci95"})
                CHECK((!each.contains(key) || each[key].is_null()));
        }
    CHECK(hidden > 3);
}

TEST_CASE("whatever a file says of what is suppressed is not read")
{
    auto results = Json::parse(results_json(example_with_everything()), nullptr, false);
    results["pairs"][0]["suppressed"] = true;
    results["correlations"][0]["suppressed"] = true;
    results["reliability"][0]["suppressed"] = true;
    const auto findings = read_from(results);
    CHECK(findings.tests.pairs->front().n == 0);
    CHECK(!findings.tests.pairs->front().p.value());
    CHECK(!findings.tests.correlations->front().coefficient);
    CHECK(!findings.reliability.front().alpha);
}

TEST_CASE("results that were computed for oneself say so, and are read so")
{
    auto findings = wk::tests::example_findings();
    CHECK(results_json(findings).find("\"internal\"") == std::string::npos);
    findings.internal = true;
    const std::string text = results_json(findings);
    CHECK(text.find("\"internal\": true") != std::string::npos);
    CHECK(read_results(text, "r.json")->internal);
    CHECK(again(text) == text);
}

TEST_CASE("no cell's text and no row is written in results, also not what an older file has of them")
{
    auto results = Json::parse(results_json(wk::tests::example_findings()), nullptr, false);
    results["data"]["warnings"].push_back({{"code", "unknown-label"},
                                           {"row", 12},
                                           {"column", "v1"},
                                           {"value", "ik, Jan, mijn baas liegt"},
                                           {"message", "Rij 12, kolom \"v1\": \"ik, Jan, mijn baas liegt\" is raar."}});
    const std::string text = again(results.dump());
    CHECK(text.find("Jan") == std::string::npos);
    CHECK(text.find("ij 12") == std::string::npos);
    CHECK(text.find(say(Phrase::SharedUnknownLabel)) != std::string::npos);
    CHECK(again(text) == text);
}

TEST_CASE("results of every survey that R checked, degenerate ones too, are read and written again as the same bytes")
{
    int runs = 0;
    for (const char* name : {"acht-mensen", "drie-mensen", "kleine-groepen", "ontaard", "rechte-lijn", "routing",
                             "tien-punten", "twaalf-vragen", "twintig", "ver-uiteen", "vierhonderd", "zes-groepen"}) {
        CAPTURE(name);
        const std::string folder = "tests/data/analyse/" + std::string(name) + "/";
        const auto expected = wk::json_from_text(wk::tests::repository_file(folder + "expected.json"), name);
        REQUIRE(expected);
        for (const auto& each : (*expected)["runs"]) {
            std::vector<std::string> command{"analyse", wk::tests::repository_path(folder + "data.csv"), "--instrument",
                                             wk::tests::repository_path(folder + "instrument.json")};
            for (const auto& option : each["options"])
                command.push_back(option.get<std::string>());
            const auto done = wk::tests::run(command);
            REQUIRE_MESSAGE(done.status == 0, done.streams.err);
            CHECK(again(done.streams.out) == done.streams.out);
            ++runs;
        }
    }
    CHECK(runs > 12);
}

TEST_CASE("a response that cannot be tested keeps why")
{
    using wk::tests::Rows;
    const Rows rows{{"h", "f"}, {"ja", "a"}, {"nee", "a"}, {"soms", "b"}};
    for (const std::vector<wk::project::FrameLevel>& levels : {std::vector<wk::project::FrameLevel>{{"a", 2}, {"b", 1}},
                                                               {{"a", 1}, {"b", 1}},
                                                               {{"a", 0}, {"b", 9}},
                                                               {{"c", 4}},
                                                               {{"a", 40}, {"b", 20}, {"c", 3}}}) {
        wk::project::Survey survey;
        survey.instrument = wk::tests::small_instrument();
        survey.table = wk::tests::table_of(rows);
        survey.frame = wk::project::SamplingFrame{"adressen.csv", "f", levels};
        const auto findings = wk::project::analyse(survey);
        REQUIRE(findings);
        const std::string results = results_json(*findings);
        CHECK(again(results) == results);
        const auto read = read_results(results, "r.json");
        REQUIRE(read);
        CHECK(read->response->others.reason == findings->response->others.reason);
        CHECK(read->response->weights.reason == findings->response->weights.reason);
    }
}

TEST_CASE("weights that were chosen come back with what they give")
{
    auto survey = wk::tests::example_survey();
    survey.analysis.weighting = wk::project::Weighting::Frame;
    const auto made = *wk::project::analyse(survey, survey.analysis);
    const auto read = read_results(results_json(made), "r.json");
    REQUIRE(read);
    REQUIRE(read->weights);
    CHECK(read->weights->title == made.weights->title);
    CHECK(read->weights->n == made.weights->n);
    CHECK(*read->weights->effective_n == doctest::Approx(*made.weights->effective_n));
    for (std::size_t i = 0; i < made.items.size(); ++i) {
        CHECK(read->items[i].weighted->favourable_ci95->low == made.items[i].weighted->favourable_ci95->low);
        CHECK(read->items[i].weighted->mean_ci95->high == made.items[i].weighted->mean_ci95->high);
    }
    CHECK(results_json(*read).find("\"weighting\"") != std::string::npos);
}

TEST_CASE("what a report needs is there again: names, filters, favourable shares and reasons")
{
    const auto made = example_with_everything();
    const auto read = read_results(results_json(made), "r.json");
    REQUIRE(read);
    CHECK(read->instrument_title == made.instrument_title);
    CHECK(read->invented);
    CHECK(read->data.file == made.data.file);
    CHECK(read->data.warnings == made.data.warnings);
    REQUIRE(read->items.size() == made.items.size());
    for (std::size_t i = 0; i < made.items.size(); ++i) {
        CAPTURE(made.items[i].id);
        CHECK(read->items[i].text == made.items[i].text);
        CHECK(read->items[i].points.back().label == made.items[i].points.back().label);
        CHECK(*read->items[i].favourable == doctest::Approx(*made.items[i].favourable).epsilon(1e-11));
        CHECK(*read->items[i].weighted->favourable ==
              doctest::Approx(*made.items[i].weighted->favourable).epsilon(1e-10));
    }
    CHECK(read->response->factor_title == "Functie");
    CHECK(read->open[1].categories[0].title == "Te weinig tijd");
    const auto& factor = read->factors.at(0);
    CHECK(factor.filtered);
    CHECK(wk::report::filter_words(factor) == wk::report::filter_words(made.factors[0]));
    const auto& groups = *read->tests.groups;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        CHECK(groups[i].n == (*made.tests.groups)[i].n);
        CHECK(groups[i].levels.size() == (*made.tests.groups)[i].levels.size());
    }
}

TEST_CASE("how many people are in the levels of a factor does not leave with results")
{
    const auto results = Json::parse(results_json(example_with_everything()), nullptr, false);
    REQUIRE(!results["factors"].empty());
    for (const auto& factor : results["factors"])
        for (auto field = factor.begin(); field != factor.end(); ++field)
            CHECK((field.key() == "id" || field.key() == "title" || field.key() == "kept" || field.key() == "dropped"));
}

TEST_CASE("a file that follows the contract alone is read: ids stand in for titles and codes for labels")
{
    const Json whole = Json::parse(results_json(example_with_everything()), nullptr, false);
    const auto read = read_from(wk::tests::contract_only(whole));
    CHECK(read.instrument_title == "beloften");
    CHECK(!read.invented);
    CHECK(read.items[0].text == read.items[0].id);
    CHECK(read.items[0].points[0].label == "1");
    CHECK(read.themes.at(0).title == read.items[0].theme);
    CHECK(read.factors.at(0).id == "functie");
    CHECK(read.factors.at(0).title == "functie");
    CHECK(!read.factors.at(0).filtered);
    CHECK(read.response->factor_title == "functie");
    CHECK(read.variables.at(1).title == "dienstjaren");
    CHECK(read.open.at(0).kind == read.open.at(0).id);
    CHECK(read.tests.method.min_group == 5);
    CHECK(read.tests.method.adjust == "none");
    const auto& group = read.tests.groups->at(0);
    CHECK(group.n == example_with_everything().tests.groups->at(0).n);
}

TEST_CASE("codes that nobody chose may be left out, and a scale has all codes that the file names for it")
{
    Json whole = Json::parse(results_document(), nullptr, false);
    Json second = whole["items"][0];
    second["id"] = "u";
    second["counts"] = Json{{"7", 3}};
    whole["items"].push_back(second);
    whole["scales"] = Json{{"s", Json{{"1", "nee"}, {"5", "soms"}}}};
    const auto read = read_from(whole);
    REQUIRE(read.items[0].points.size() == 5);
    REQUIRE(read.items[1].points.size() == 5);
    const auto& points = read.items[1].points;
    CHECK(points[0].label == "nee");
    CHECK(points[1].label == "2");
    CHECK(points[3].label == "soms");
    CHECK(points[4].code == 7);
    CHECK(points[4].count == 3);
    CHECK(points[0].count == 0);
}

TEST_CASE("null stays not computed, and a warning about it becomes its reason")
{
    const std::string more = R"(,"pairs":[{"first":"v","second":"v","n":0,"lower":0,"equal":0,"higher":0,)"
                             R"("statistic":null,"z":null,"pAsymptotic":null,"pExact":null,"p":null,)"
                             R"("pAdjusted":null,"effect":null}])";
    Json whole = Json::parse(results_document(more), nullptr, false);
    whole["items"][0]["sd"] = nullptr;
    whole["data"]["warnings"] = Json::array({Json{{"code", "unknown-label"}, {"message", "Let op."}},
                                             Json{{"code", "not-computed"},
                                                  {"column", "v"},
                                                  {"value", "v"},
                                                  {"message", "Kolom \"v\": niemand gaf een antwoord."}}});
    const auto read = read_from(whole);
    CHECK(!read.items[0].sd);
    const auto& pair = read.tests.pairs->at(0);
    CHECK(!pair.p.value());
    CHECK(pair.effect.name.empty());
    CHECK(pair.reason == "niemand gaf een antwoord.");
    REQUIRE(read.data.warnings.size() == 1);
    CHECK(read.data.warnings[0].code == "unknown-label");
}

TEST_CASE("each mistake in results is named with its path")
{
    CHECK(results_message("").empty());
    CHECK(results_message("", R"({"1":1,"3":3})").starts_with("r.json, items[0].n: "));
    CHECK(results_message("", R"({"1":1,"01":2})").starts_with("r.json, items[0].counts: "));
    CHECK(results_message("", R"({"1":1,"x":2})").starts_with("r.json, items[0].counts: "));
    CHECK(results_message("", R"({"1":3})").starts_with("r.json, items[0].counts: "));
    CHECK(results_message("", "null").starts_with("r.json, items[0].counts: "));
    CHECK(results_message("", R"({"1":-1,"2":4})").starts_with("r.json, items[0].counts.1: "));
    CHECK(results_message(R"(,"themes":[{"id":"a"},{"id":"a"}])").starts_with("r.json, themes[1]: "));
    CHECK(results_message(R"(,"scales":{"s":{"een":"x"}})").starts_with("r.json, scales.s: "));
    CHECK(results_message(R"(,"scales":{"s":{"1":5}})").starts_with("r.json, scales.s.1: "));
    CHECK(results_message(R"(,"response":{"factor":"f"})").starts_with("r.json, response.population: "));
    CHECK(results_message(R"(,"reliability":[{"id":"a","items":[],"n":0,"alpha":null}])")
              .starts_with("r.json, reliability[0].items: "));
    CHECK(results_message(R"(,"reliability":[{"id":"a","items":["v","w"],"n":0,"alpha":null}])")
              .starts_with("r.json, reliability[0].items[1]: "));
    CHECK(results_message(R"(,"open":[{"id":"o","answered":3,"uncoded":4,"categories":[]}])")
              .starts_with("r.json, open[0].uncoded: "));
    CHECK(results_message(R"(,"open":[{"id":"o","answered":3,"uncoded":1,"categories":[{"id":"a","n":3}]}])")
              .starts_with("r.json, open[0].categories[0].n: "));
    CHECK(results_message(R"(,"open":[{"id":"o","answered":3,"uncoded":1,"categories":[{"id":"a","n":2}],"groups":[)"
                          R"({"factor":"f","levels":[{"level":"x","suppressed":false,"answered":3,"uncoded":1,)"
                          R"("notCodable":0,"categories":[]}]}]}])")
              .starts_with("r.json, open[0].groups[0].levels[0].categories.a: "));
    CHECK(results_message(R"(,"invented":"ja")").starts_with("r.json, invented: "));
}

TEST_CASE("counts of categories that may not be shown are null, and stay so")
{
    auto made = example_with_everything();
    auto& open = made.open[1];
    REQUIRE(open.categories.size() >= 2);
    open.categories[0].n = std::nullopt;
    open.not_codable = 0;
    const wk::survey::Count rest = open.categories[1].n.value_or(0);
    open.groups = {{"functie", {{"Staf", false, open.answered, open.uncoded, {}, {}}}}};
    open.groups[0].levels[0].categories.resize(open.categories.size());
    open.groups[0].levels[0].categories[1] = rest;
    const std::string text = results_json(made);
    CHECK(text.find("\"suppressed\": true") != std::string::npos);
    const auto read = read_results(text, "r.json");
    REQUIRE(read);
    CHECK(!read->open[1].categories[0].n);
    CHECK(read->open[1].categories[1].n == rest);
    const auto& level = read->open[1].groups[0].levels[0];
    CHECK(!level.not_codable);
    CHECK(level.categories == open.groups[0].levels[0].categories);
    CHECK(results_json(*read) == text);
}

TEST_CASE("what is no number says so, and a number has its range")
{
    Json whole = Json::parse(results_document(), nullptr, false);
    whole["items"][0]["mean"] = "6";
    CHECK(again(whole.dump()) == "r.json, items[0].mean: " + say(Phrase::ResultsNumber));
    whole["items"][0]["mean"] = 2;
    whole["items"][0]["topTwo"] = 70;
    CHECK(again(whole.dump()) == "r.json, items[0].topTwo: " + say(Phrase::ReferenceNumber, {"0", "1"}));
    whole["items"][0]["topTwo"] = nullptr;
    CHECK(read_results(whole.dump(), "r.json"));
    whole["items"][0].erase("topTwo");
    CHECK(again(whole.dump()) == "r.json, items[0].topTwo: " + say(Phrase::JsonFieldMissing));
}

TEST_CASE("other files, newer results and broken ones are told apart")
{
    CHECK(read_results("[]", "r").error().code == "results-schema");
    CHECK(read_results("[]", "r").error().message == "r: " + say(Phrase::ResultsSchema));
    CHECK(read_results(R"({"schema":"wijkkompas/project/1"})", "r").error().code == "results-schema");
    CHECK(read_results(R"({"schema":"wijkkompas/results/2"})", "r").error().code == "newer-schema");
    CHECK(read_results(R"({"schema":"wijkkompas/results/1"})", "r").error().code == "results");
    CHECK(read_results("{", "r").error().code == "json-syntax");
    CHECK(read_results("\xff", "r").error().code == "json-encoding");
}

TEST_CASE("results cut off anywhere are refused and break nothing")
{
    const std::string whole = results_json(wk::tests::example_findings());
    REQUIRE(whole.size() > 10000);
    for (std::size_t size = 0; size + 2 < whole.size(); size += 977)
        CHECK(!read_results(whole.substr(0, size), "r.json"));
}

TEST_CASE("hostile results end in a sentence with the place")
{
    const auto refused = [](const std::string& name) {
        const auto read = read_results(hostile(name), name);
        REQUIRE_MESSAGE(!read, name);
        CHECK(read.error().message.starts_with(name));
        return read.error().message.substr(name.size());
    };
    CHECK(refused("andere-niveaus.json").starts_with(", groups[1].levels[1]: "));
    CHECK(refused("diep.json").starts_with(": "));
    CHECK(refused("dubbele-stelling.json").starts_with(", items[1]: "));
    CHECK(refused("een-punt.json").starts_with(", items[0].counts: "));
    CHECK(refused("niveau-zonder-aantal.json").starts_with(", groups[0].levels[0].n: "));
    CHECK(refused("onbekende-stelling.json").starts_with(", pairs[0].second: "));
    CHECK(refused("oneindig.json").starts_with(", rij "));
    CHECK(refused("te-groot.json").starts_with(", items[0].mean: "));
}

TEST_CASE("a suppressed level shows nothing, whatever the file says of it")
{
    const auto read = read_results(hostile("onderdrukt-met-cijfers.json"), "r.json");
    REQUIRE(read);
    const auto& level = read->tests.groups->at(0).levels.at(1);
    CHECK(level.suppressed);
    CHECK(!level.n);
    CHECK(!level.mean);
    CHECK(!level.mean_rank);
    CHECK(!level.top_two);
    const auto& coded = read->open.at(0).groups.at(0).levels.at(0);
    CHECK(coded.suppressed);
    CHECK(!coded.answered);
    CHECK(coded.categories.empty());
    CHECK(results_json(*read).find("777") == std::string::npos);
}

TEST_SUITE_END();
