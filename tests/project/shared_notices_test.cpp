// SPDX-License-Identifier: EUPL-1.2
#include "project/shared_notices.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "survey/example.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using project::shared_notices;

TEST_CASE("what stands in a cell, and in which row, stays behind; one notice per column says that there was something")
{
    const std::vector<Notice> notices{
        problem_at("unknown-label", {{}, 12, "v1"}, "ik, Jan, mijn baas liegt",
                   "\"ik, Jan, mijn baas liegt\" is raar."),
        problem_at("unknown-label", {{}, 40, "v1"}, "Piet", "\"Piet\" is raar."),
        problem_at("unknown-label", {{}, 12, "v2"}, "Klaas", "\"Klaas\" is raar."),
        problem_at("unknown-level", {{}, 3, "functie"}, "de vrouw van Jan", "\"de vrouw van Jan\" is raar."),
        problem_at("not-a-number", {{}, 3, "leeftijd"}, "vraag Jan", "\"vraag Jan\" is raar."),
        problem_at("long-row", {{}, 3, {}}, "nog meer van Jan", "\"nog meer van Jan\" is te veel."),
        problem_at("van-later", {"x.csv", 7, "v1"}, "Jan", "\"Jan\" is iets nieuws.")};
    const auto told = shared_notices(notices);
    REQUIRE(told.size() == 6);
    for (const auto& each : told) {
        CAPTURE(each.code);
        CHECK(each.row == 0);
        CHECK(each.value.empty());
        for (const char* word : {"Jan", "Piet", "Klaas"})
            CHECK(each.message.find(word) == std::string::npos);
    }
    CHECK(told[0] == problem_at("unknown-label", {{}, 0, "v1"}, {}, say(Phrase::SharedUnknownLabel)));
    CHECK(told[1].column == "v2");
    CHECK(told[5].file == "x.csv");
    CHECK(shared_notices(told) == told); // once is enough
}

TEST_CASE("notices that quote no answer stay as they are, rows included")
{
    const std::vector<Notice> notices{
        problem_at("short-row", {{}, 17, {}}, "4", "de rij heeft 4 cellen."),
        problem_at("split-quote", {{}, 17, {}}, {}, "een aanhalingsteken."),
        problem_at("frame-total", {"adressen.csv", 5, "functie"}, "Totaal", "\"Totaal\" telt niet mee."),
        problem_at("missing-marker", {}, "NA", "\"NA\" telt als leeg."),
        problem_at("not-computed", {{}, 0, "v1"}, "functie", "de groepen zijn te klein."),
        problem_at("approximate-p", {}, "functie", "benaderd.")};
    CHECK(shared_notices(notices) == notices);
    CHECK(shared_notices({}).empty());
}

TEST_CASE("everything that reading answers says about one cell is known to quote it")
{
    const auto instrument = tests::small_instrument();
    const auto responses = survey::Responses::make(
        tests::table_of({{"h", "f", "n"}, {"Jan zegt", "Jan", "Jan is 12"}, {"ja", "a", "1"}}), instrument, {});
    REQUIRE(responses);
    std::size_t quoting = 0;
    for (const auto& notice : (*responses)->notices())
        quoting += notice.message.find("Jan") != std::string::npos;
    REQUIRE(quoting >= 2);
    for (const auto& notice : shared_notices((*responses)->notices())) {
        CHECK(notice.message.find("Jan") == std::string::npos);
        CHECK(notice.message.find(say(Phrase::SharedCell)) == std::string::npos); // it has words of its own
    }
}

TEST_SUITE_END();
