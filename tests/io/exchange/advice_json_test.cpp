// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/advice_json.h"

#include "base/json.h"
#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("io");

using namespace wk;

TEST_CASE("advice is a list with the reason and the page of each")
{
    const auto advice = routekaart::advice(tests::content(), {"loket"});
    const Json out = *json_from_text(io::advice_json(tests::content(), advice), "x");
    REQUIRE(out.is_array());
    REQUIRE(out.size() == advice.size());
    CHECK(out[0].dump() == R"({"id":"regel-1a","basisfunctie":"tijdig-signaleren","step":1,"level":"risk",)"
                           R"("because":["loket"],"source":"KPMG/VWS 2019, p. 17","text":")" +
                               advice[0].text + "\"}");
}

TEST_CASE("merged advice cites the pages of all its parts")
{
    const auto advice = routekaart::advice(tests::content(), {"loket", "voorpost"});
    const Json out = *json_from_text(io::advice_json(tests::content(), advice), "x");
    const auto found = std::find_if(out.begin(), out.end(), [](const Json& each) { return each["id"] == "regel-2a"; });
    REQUIRE(found != out.end());
    CHECK((*found)["source"] == "KPMG/VWS 2019, p. 18, 20");
    CHECK((*found)["level"] == "risk");
    CHECK((*found)["because"].dump() == R"(["loket","voorpost"])");
}

TEST_CASE("what always holds has no reason, and no advice is an empty list")
{
    const auto advice = routekaart::advice(tests::content(), {});
    const Json out = *json_from_text(io::advice_json(tests::content(), advice), "x");
    REQUIRE(!out.empty());
    for (const auto& each : out)
        CHECK(each["because"].empty());
    CHECK(io::advice_json(tests::content(), {}) == "[]\n");
}

TEST_SUITE_END();
