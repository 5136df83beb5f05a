// SPDX-License-Identifier: EUPL-1.2
#include "report/words/recalculation_words.h"

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
            CAPTURE(line.reason);
            CHECK(line.verdict);
        }
    }
}

TEST_CASE("the sentence counts what cannot be right, the table has a sign and a reason per line")
{
    const std::vector<project::RecalculatedLine> lines{{1, "A", recompute::Verdict::Yes, "goed"},
                                                       {2, "", recompute::Verdict::No, "fout"},
                                                       {4, "C", recompute::Verdict::OnlyIf, "misschien"},
                                                       {5, "D", {}, "onleesbaar"}};
    CHECK(report::recalculation_sentence(lines) ==
          "1 van 4 regels kan niet kloppen; 1 klopt alleen onder een voorwaarde.");
    const auto table = report::recalculation_table(lines);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0][1].text == "✓ kan kloppen");
    CHECK(table.rows[1][0].text == "2");
    CHECK(table.rows[1][1].text == "■ kan niet");
    CHECK(table.rows[3][1].text == "niet gelezen");
    CHECK(report::recalculation_sentence(std::span(lines).first(1)) == "1 regel kan kloppen.");
    CHECK(report::recalculation_sentence(std::span(lines).subspan(1, 1)) ==
          "1 van 1 regel kan niet kloppen; 0 kloppen alleen onder een voorwaarde.");
    CHECK(report::recalculation_sentence(std::vector(2, lines[0])) == "Alle 2 regels kunnen kloppen.");
    CHECK(report::recalculation_sentence({}) == "Er is nog niets om na te rekenen.");
}

TEST_SUITE_END();
