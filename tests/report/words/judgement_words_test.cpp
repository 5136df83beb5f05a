// SPDX-License-Identifier: EUPL-1.2
#include "report/words/judgement_words.h"

#include "report/words/cells.h"
#include "routekaart/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

TEST_CASE("what a rekenkamer found is shown with where it stands")
{
    const auto& [heerenveen, leeuwarden] = tests::content().judgements;
    CHECK(remark_place(heerenveen.conclusions.front()) == "p. 4");
    CHECK(remark_place(leeuwarden.instruments[0]) == "bijlage 3");
    CHECK(remark_place(leeuwarden.instruments[1]) == "bijlage 6, p. 46");
    CHECK(answer_place(heerenveen.recommendations[0]) == "rapport, p. 9 · brief, p. 1, 2");
    CHECK(answer_place(heerenveen.recommendations[1]) == "rapport, p. 9");
    CHECK(written_words(heerenveen.letter) ==
          "Burgemeester en wethouders van Heerenveen, Brief aan de gemeenteraad, 24 augustus 2021.");
    CHECK(judgement_words("op koers") == "● op koers");
    CHECK(judgement_words("voor verbetering vatbaar") == "▲ voor verbetering vatbaar");
    CHECK(judgement_ink("blijft achter") == Ink::Behind);
}

TEST_CASE("a municipality beside others; what is not printed is a dash")
{
    const auto table = context_table(tests::content().judgements.leeuwarden);
    REQUIRE(table.rows.size() == 14);
    REQUIRE(table.rows[3].size() == table.columns.size());
    CHECK(table.rows[3][0].text == "laag inkomen*");
    CHECK(table.rows[3][1].text == "14,0");
    CHECK(table.rows[3][3].text == number_or_dash(std::nullopt, 1));
    CHECK(table.rows[3][4].text == "tabel 1");
    const auto costs = costs_table(tests::content().judgements.leeuwarden);
    REQUIRE(costs.rows.size() == 1);
    CHECK(costs.rows[0][1].text == "2.651");
}

TEST_SUITE_END();
