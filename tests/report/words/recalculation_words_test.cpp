// SPDX-License-Identifier: EUPL-1.2
#include "report/words/recalculation_words.h"

#include "report/words/recompute_words.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using project::RecalculationKind;

TEST_CASE("every kind has a title, a form and an example that can be read whole")
{
    for (std::size_t i = 0; i < project::recalculation_names.size(); ++i) {
        const auto kind = static_cast<RecalculationKind>(i);
        CHECK(!report::recalculation_title(kind).empty());
        CHECK(report::recalculation_form(kind).find("Bijvoorbeeld: ") != std::string::npos);
        const auto lines = project::recalculated(report::recalculation_example(kind));
        REQUIRE(!lines.empty());
        for (const auto& line : lines) {
            CAPTURE(report::recomputed_words(line.reasons));
            CHECK(line.verdict);
        }
    }
}

TEST_CASE("the sentence counts what cannot be right, the table has a sign and a reason per line")
{
    const std::vector<project::RecalculatedLine> lines{{1, "A", recompute::Verdict::Yes, {}},
                                                       {2, "", recompute::Verdict::No, {{Phrase::NoTotals}}},
                                                       {4, "C", recompute::Verdict::OnlyIf, {}},
                                                       {5, "D", {}, {}}};
    CHECK(report::recalculation_sentence(lines) ==
          "1 van 4 regels kan niet kloppen; 1 klopt alleen onder een voorwaarde.");
    const auto table = report::recalculation_table(lines);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0][1].text == "✓ kan kloppen");
    CHECK(table.rows[1][0].text == "2");
    CHECK(table.rows[1][2].text == "Er staan geen totalen om na te rekenen.");
    CHECK(table.rows[1][1].text == "■ kan niet");
    CHECK(table.rows[3][1].text == "niet gelezen");
    CHECK(report::recalculation_sentence(std::span(lines).first(1)) == "1 regel kan kloppen.");
    CHECK(report::recalculation_sentence(std::span(lines).subspan(1, 1)) ==
          "1 van 1 regel kan niet kloppen; 0 kloppen alleen onder een voorwaarde.");
    CHECK(report::recalculation_sentence(std::vector(2, lines[0])) == "Alle 2 regels kunnen kloppen.");
    CHECK(report::recalculation_sentence({}) == "Er is nog niets om na te rekenen.");
}

TEST_CASE("lines that cannot be read, and totals that are off, say so in the words of the user")
{
    project::Recalculation what;
    what.kind = RecalculationKind::Shares;
    what.text = "b;1;x;3\nc;1\n";
    auto table = report::recalculation_table(project::recalculated(what));
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][0].text == "b");
    CHECK(table.rows[0][2].text.find("‘x’ is geen getal") == 0);
    CHECK(table.rows[1][2].text == "op deze regel staat 1 getal; er horen er 3 te staan.");
    what.kind = RecalculationKind::Totals;
    what.text = "A;1;2;3\n;3;4;8\nSamen;4;7;10";
    table = report::recalculation_table(project::recalculated(what));
    REQUIRE(table.rows.size() == 5);
    for (const auto& row : table.rows)
        CHECK(row[0].text == "Totalen");
    CHECK(table.rows[1][2].text == "Rij 2: 8 is gedrukt, de cijfers tellen op tot 7.");
    CHECK(table.rows[2][2].text == "Kolom 2: 7 is gedrukt, de cijfers tellen op tot 6.");
    CHECK(table.rows[3][2].text == "Het eindtotaal: 10 is gedrukt, de totalen tellen op tot 11.");
    what.text = "A;1;2;3\nB;3;4;8\nSamen;4;6;10";
    CHECK(report::recalculation_table(project::recalculated(what)).rows[1][2].text.find("Rij B: 8") == 0);
}

TEST_SUITE_END();
