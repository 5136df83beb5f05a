// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/beloften.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("routekaart");

using wk::routekaart::beloften_from_json;

namespace {

std::string file_with(const std::string& beloften, const std::string& schema = "wijkkompas/routekaart-beloften/1")
{
    return R"({"schema":")" + schema + R"(","note":"Van twee rapporten.","beloften":[)" + beloften + "]}";
}

const std::string One =
    R"({"theme":"a","text":"Dit is het.","difference":"Dat is anders.","pages":{"heerenveen":15,"leeuwarden":13}})";

} // namespace

TEST_CASE("a belofte is read with its meaning, the difference and both pages")
{
    const auto read = beloften_from_json(file_with(One), "b.json");
    REQUIRE(read);
    CHECK(read->note == "Van twee rapporten.");
    const auto* belofte = read->find("a");
    REQUIRE(belofte);
    CHECK(belofte->text == "Dit is het.");
    CHECK(belofte->difference == "Dat is anders.");
    CHECK(belofte->heerenveen == 15);
    CHECK(belofte->leeuwarden == 13);
    CHECK(read->find("b") == nullptr);
}

TEST_CASE("what is wrong with a file of beloften is named with its path")
{
    const auto message = [](const std::string& text) {
        const auto read = beloften_from_json(text, "b.json");
        return read ? std::string() : read.error().message;
    };
    CHECK(message(file_with(One + "," + One)).starts_with("b.json, beloften[1]"));
    CHECK(message(file_with(R"({"theme":"a","text":"x","pages":{}})")).starts_with("b.json, beloften[0].difference: "));
    CHECK(message(file_with(R"({"theme":"a","text":"x","difference":"y","pages":{"heerenveen":0,"leeuwarden":1}})"))
              .starts_with("b.json, beloften[0].pages.heerenveen: "));
    CHECK(message(file_with(One, "wijkkompas/routekaart/1")).starts_with("b.json, schema: "));
    CHECK(!message("{").empty());
}

TEST_SUITE_END();
