// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_assessment.h"

#include "base/json.h"
#include "platform/cli_files.h"
#include "platform/run_cli.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

TEST_SUITE_BEGIN("platform");

using namespace wk;
using tests::Run;
using tests::run;

namespace {

std::vector<std::string> files()
{
    const auto found = platform::files_in(tests::repository_path("tests/data/antwoorden"), ".json");
    REQUIRE(found);
    REQUIRE(found->size() == 8);
    return *found;
}

Json summarised(std::vector<std::string> args)
{
    args.insert(args.begin(), {"assess", "summarise"});
    const Run done = run(args);
    REQUIRE_MESSAGE(done.status == 0, done.streams.err);
    const auto out = json_from_text(done.streams.out, "out");
    REQUIRE(out);
    return *out;
}

std::vector<std::string> with_more(std::vector<std::string> args, std::initializer_list<const char*> more)
{
    args.insert(args.end(), more.begin(), more.end());
    return args;
}

} // namespace

TEST_CASE("assess summarise counts what the files say")
{
    const Json out = summarised(files());
    CHECK(out["schema"] == "wijkkompas/assessment/1");
    CHECK(out["questionnaire"] == "basisfuncties-kort");
    CHECK(out["participants"] == 8);
    CHECK(out["minGroup"] == 5);
    // Counted here once more, from the files themselves.
    std::map<std::string, std::map<std::string, int>> counts;
    std::map<std::string, int> unknown;
    for (const auto& path : files()) {
        const auto sheet = json_from_text(*platform::read_file(path, 1'000'000), path);
        REQUIRE(sheet);
        for (const auto& answer : (*sheet)["answers"])
            if (answer["state"] == "answered")
                ++counts[answer["item"]][answer["score"].dump()];
            else if (answer["state"] == "dont-know")
                ++unknown[answer["item"]];
    }
    for (const auto& item : out["items"]) {
        const std::string id = item["id"];
        int n = 0;
        double sum = 0;
        for (const auto& each : counts[id]) {
            n += each.second;
            sum += std::stoi(each.first) * each.second;
            CHECK(item["counts"][each.first] == each.second);
        }
        REQUIRE(n >= 5);
        CHECK(item["suppressed"] == false);
        CHECK(item["n"] == n);
        CHECK(item["dontKnow"] == unknown[id]);
        CHECK(item["mean"].get<double>() == doctest::Approx(sum / n));
    }
    CHECK(out["steps"].size() == 11);
    CHECK(out["basisfuncties"].size() == 5);
}

TEST_CASE("what to talk about stands in the order of the contract")
{
    const Json out = summarised(with_more(files(), {"--min-group", "1"}));
    REQUIRE(out["discuss"].size() == 11);
    std::map<std::string, std::pair<double, double>> figures;
    for (const auto& item : out["items"])
        figures[item["id"]] = {item["consensus"], item["mean"]};
    for (std::size_t i = 1; i < 11; ++i)
        CHECK(figures[out["discuss"][i - 1]] <= figures[out["discuss"][i]]);
    std::size_t roles = 0;
    for (const auto& role : out["roles"])
        roles += role["participants"].get<std::size_t>();
    CHECK(roles == 8);
}

TEST_CASE("the same file twice counts once, other answers of one person come in the place of the first")
{
    auto twice = files();
    twice.push_back(twice[2]);
    const Json out = summarised(twice);
    CHECK(out["participants"] == 8);
    REQUIRE(out["warnings"].size() == 1);
    CHECK(out["warnings"][0]["code"] == "answers-twice");
    Json first = summarised(files());
    first["warnings"] = out["warnings"];
    CHECK(first == out);
}

TEST_CASE("what is hidden says that it is, and nothing else: not of how many, not why")
{
    const auto all = files();
    const Json out = summarised({all[0], all[1], all[2], all[3]});
    for (const auto& item : out["items"]) {
        CHECK(item["suppressed"] == true);
        CHECK(!item.contains("reason"));
        for (const char* key : {"n", "counts", "dontKnow", "notApplicable", "skipped", "mean", "median", "consensus",
                                "agreement", "where"})
            CHECK(item[key].is_null());
    }
    // Nor where there are people enough, and they are of one mind.
    const Json roles = summarised(with_more(files(), {"--min-group", "3"}));
    for (const auto& role : roles["roles"])
        for (const auto& item : role["items"]) {
            CHECK(!item.contains("reason"));
            CHECK(item["n"].is_null() == (item["suppressed"] == true));
        }
    CHECK(out["discuss"].empty());
}

TEST_CASE("encode and decode, by groups or in one piece")
{
    for (const auto& path : files()) {
        const Run code = run({"code", "encode", path});
        REQUIRE_MESSAGE(code.status == 0, code.streams.err);
        const std::string text = code.streams.out.substr(0, code.streams.out.size() - 1);
        const Run again = run({"code", "decode", text});
        REQUIRE_MESSAGE(again.status == 0, again.streams.err);
        const auto sheet = json_from_text(again.streams.out, "out");
        REQUIRE(sheet);
        CHECK((*sheet)["session"] == "7K3M");
        CHECK((*sheet)["questionnaire"] == "basisfuncties-kort");
        std::vector<std::string> groups{"code", "decode"};
        for (std::size_t at = 0; at < text.size(); at += 5)
            groups.push_back(text.substr(at, 4));
        CHECK(run(groups).streams.out == again.streams.out);
    }
}

TEST_CASE("wrong commands are 2, wrong input is 3, with what to do")
{
    const auto says = [](const std::vector<std::string>& args, int status, const char* words) {
        const Run done = run(args);
        CHECK_MESSAGE(done.status == status, done.streams.err);
        CHECK_MESSAGE(done.streams.err.find(words) != std::string::npos, done.streams.err);
    };
    const auto all = files();
    says({"assess", "summarise"}, 2, "summarise");
    says({"assess", "tel", all[0]}, 2, "summarise");
    says({"code", "lees", "ABCD"}, 2, "encode");
    says({"code", "encode", all[0], all[1]}, 2, "encode");
    says({"assess", "summarise", "bestaat-niet.json"}, 3, "bestaat-niet.json");
    says({"code", "decode", "7K3M-7K3M"}, 3, "klopt niet");
    says({"code", "decode", "ABCU"}, 3, "\"U\"");
    says({"assess", "summarise", all[0], "--questionnaire", all[1]}, 3, "questionnaire");
    says({"assess", "summarise", tests::repository_path("assets/routekaart/rules.json")}, 3, "answers");
}

TEST_SUITE_END();
