// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/since.h"

#include "base/json.h"
#include "routekaart/example.h"
#include "routekaart/search.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;

namespace {

std::vector<std::string> changes_on(std::string_view code)
{
    std::vector<std::string> out;
    for (const std::size_t index : since_on(tests::content(), tests::place_with(code)))
        out.push_back(tests::content().since[index].id);
    return out;
}

/// What reading says when `from` in one of the files is `to`.
std::string said_of(std::string_view file, std::string_view from, std::string_view to)
{
    auto texts = tests::content_texts();
    std::string& text = tests::content_text(texts, file);
    const auto at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    text.replace(at, from.size(), to);
    const auto read = Content::from_json(content_files(texts));
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("a change stands with what it touches, and with the steps those are in")
{
    using List = std::vector<std::string>;
    CHECK(changes_on("R-HB-S07") == List{"toestemming"});
    CHECK(changes_on("L6.3") == List{"reikwijdte-jeugdwet"});
    CHECK(changes_on("S6").front() == "reikwijdte-jeugdwet");
    CHECK(changes_on("VL") == List{"toekomstscenario"});
    CHECK(changes_on("K3") == List{"peiling-movisie"});
    CHECK(changes_on("L1.1").empty());
    const auto& since = tests::content().since[tests::place_with("sinds-toestemming").index];
    CHECK(touched_by(since) == std::vector{tests::place_with("R-HB-S07"), tests::place_with("R-HB-S08")});
    CHECK(Search(tests::content()).find("getekend", 10).front().place == tests::place_with("sinds-convenant-teams"));
    CHECK(Search(tests::content()).find("privacytoezichthouder", 10).front().place ==
          tests::place_with("sinds-toestemming"));
}

TEST_CASE("a change without a source, a date that is none, and what is not known are refused")
{
    CHECK(said_of("sinds-2020", "\"2026-11-30\"", "\"30 november\"").find("reviewed") != std::string::npos);
    CHECK(said_of("sinds-2020", "\"date\": \"2023-01\"", "\"date\": \"2023-13\"").find("2023-13") != std::string::npos);
    CHECK(said_of("sinds-2020", "\"confirmed\": false", "\"confirmed\": true").empty());
    CHECK(said_of("sinds-2020", "\"unconfirmed\": \"De bron van deze jaren is niet genoteerd.\", ", "")
              .find("niet bevestigd") != std::string::npos);
    CHECK(said_of("sinds-2020", "\"confirmed\": false, \"unconfirmed\": \"De bron",
                  "\"confirmed\": true, \"unconfirmed\": \"De bron")
              .find("source") != std::string::npos);
    CHECK(said_of("sinds-2020", "\"D8\"", "\"D99\"").find("D99") != std::string::npos);
    CHECK(said_of("sinds-2020", "wetsvoorstel\"", "plan\"").find("status") != std::string::npos);
}

TEST_CASE("reviews, accounts, rules and judgements are refused when they cannot be")
{
    CHECK(said_of("requirements", "\"date\": \"2026-11-30\"", "\"date\": \"2026-02-30\"").find("2026-02-30") !=
          std::string::npos);
    CHECK(said_of("requirements", "\"reviewed\": {\"page\": ", "\"reviewed\": {\"page\": 9").find("page") !=
          std::string::npos);
    CHECK(said_of("verantwoording", "kpmg-2019", "ergens").find("ergens") != std::string::npos);
    CHECK(said_of("rules", "\"practice\": 5", "\"practice\": 55").find("practice") != std::string::npos);
    CHECK(said_of("rules", "[\"regel-2a\", \"regel-2b\"]", "[\"regel-2a\"]").find("merges[0].parts") !=
          std::string::npos);
    CHECK(said_of("oordelen", "\"betwist\"", "\"boos\"").find("boos") != std::string::npos);
    CHECK(said_of("oordelen", "38.5, \"tabel 1\"", "\"veel\", \"tabel 1\"").find("rows[0]") != std::string::npos);
}

TEST_CASE("a program without reviews reads the same content")
{
    auto texts = tests::content_texts();
    Json rules = *json_from_text(tests::content_text(texts, "rules"), "x");
    for (auto& each : rules["rules"])
        each.erase("reviewed");
    tests::content_text(texts, "rules") = rules.dump();
    const auto read = Content::from_json(content_files(texts));
    REQUIRE(read);
    CHECK(read->rules.size() == tests::content().rules.size());
    CHECK(!read->rules.front().reviewed);
}

TEST_SUITE_END();
