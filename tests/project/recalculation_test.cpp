// SPDX-License-Identifier: EUPL-1.2
#include "project/recalculation.h"

#include <doctest/doctest.h>

#include <vector>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

std::vector<RecalculatedLine> lines_found(RecalculationKind kind, std::string text, survey::Count low = 94,
                                          survey::Count high = 94)
{
    Recalculation what;
    what.kind = kind;
    what.text = std::move(text);
    what.low = low;
    what.high = high;
    return recalculated(what);
}

std::optional<recompute::Verdict> verdict(RecalculationKind kind, std::string text, survey::Count low = 94,
                                          survey::Count high = 94)
{
    const auto lines = lines_found(kind, std::move(text), low, high);
    REQUIRE(lines.size() == 1);
    CHECK(!lines.front().reasons.empty());
    return lines.front().verdict;
}

} // namespace

// Printed figures: survey-reference.json; what can and cannot be right: the golden checks of survey-method.md.

TEST_CASE("rows of percentages: Leeuwarden's fits 94 people, Heerenveen's fits none up to 59 but 37")
{
    using enum RecalculationKind;
    CHECK(verdict(Percentages, "herk-1;2;11;30;39;18") == recompute::Verdict::Yes);
    CHECK(verdict(Percentages, "herk-4;65;27;30;5", 20, 36) == recompute::Verdict::No);
    CHECK(verdict(PercentagesMean, "herk-1;2;11;30;39;18;3,6") != recompute::Verdict::No);
    CHECK(verdict(PercentagesMean, "herk-1;2;11;30;39;18;3,9") == recompute::Verdict::No);
    // first why the row can be, then why the mean follows
    const auto both = lines_found(PercentagesMean, "herk-1;2;11;30;39;18;3,6").front().reasons;
    REQUIRE(both.size() == 4);
    CHECK(both[0].sentence == Phrase::PercentagesPossible);
    CHECK(both[2].sentence == Phrase::MeanFollows);
}

TEST_CASE("shares, correlations and chi-square of Leeuwarden come out as recomputed")
{
    using enum RecalculationKind;
    CHECK(verdict(Shares, "respons;106;171;62,0") == recompute::Verdict::Yes);
    CHECK(verdict(Shares, "stoppers;13;23;54") == recompute::Verdict::No); // discrepancy L1
    CHECK(verdict(Correlations, "dienstjaren;.213;.039;94") == recompute::Verdict::Yes);
    CHECK(verdict(Correlations, "dienstjaren;.213;.039") == recompute::Verdict::Yes);   // n from the fields
    CHECK(verdict(Correlations, "dienstjaren;.277;.005;94") == recompute::Verdict::No); // discrepancy L3
    CHECK(verdict(Correlations, "dienstjaren;.277;.005", 90, 110) == recompute::Verdict::OnlyIf);
    CHECK(verdict(Correlations, "veel;.9;<.05;94") == recompute::Verdict::Yes);
    CHECK(verdict(ChiSquare, "functie;.799;5;.977") == recompute::Verdict::Yes);
    CHECK(verdict(ChiSquare, "functie;.799;1;.977") == recompute::Verdict::No);
}

TEST_CASE("means with and without a deviation, and intervals")
{
    using enum RecalculationKind;
    CHECK(verdict(Means, "GRIM;3,45;20") == recompute::Verdict::Yes); // 69/20
    CHECK(verdict(Means, "GRIM;3,46;20") == recompute::Verdict::No);
    CHECK(verdict(Means, "GRIM;3,45;;20") == recompute::Verdict::Yes); // an empty deviation is none
    CHECK(verdict(Means, "nul;3,45;0") == recompute::Verdict::No);     // nobody
    CHECK(verdict(Intervals, "respons;62,0;10,0;20,0;171") == recompute::Verdict::No);
}

TEST_CASE("a table whose totals do not add up says where")
{
    using enum RecalculationKind;
    const auto good = lines_found(Totals, "A;1;2;3\nB;3;4;7\nSamen;4;6;10");
    REQUIRE(good.size() == 1);
    CHECK(good.front().verdict == recompute::Verdict::Yes);
    const auto bad = lines_found(Totals, "A;1;2;3\nB;3;4;8\nSamen;4;6;10");
    REQUIRE(bad.size() >= 2);
    CHECK(bad.front().verdict == recompute::Verdict::No);
    CHECK(bad[1].of_totals);
    CHECK(bad[1].reasons ==
          std::vector<recompute::Reason>{
              {Phrase::RecalculationRow,
               {std::string("B"), *recompute::PrintedNumber::from_text("8"), recompute::ExactNumber{7, 0}}}});
    CHECK(bad[1].line == 2);
    const auto uneven = lines_found(Totals, "A;1;2;3\nB;3;4\nSamen;4;6;10");
    REQUIRE(uneven.size() == 1);
    CHECK(!uneven.front().verdict);
    CHECK(uneven.front().name == "B");
    CHECK(lines_found(Totals, "A;1;2;3").empty());
}

TEST_CASE("a line that cannot be read says why and stands in nobody's way")
{
    using enum RecalculationKind;
    const auto lines = lines_found(Shares, "a;1;2\nb;1;x;3\nc;106;171;62,0\nd;1;2;3;4\ne;;2;3");
    REQUIRE(lines.size() == 5);
    for (const std::size_t unread : {0U, 1U, 3U, 4U}) {
        CHECK(!lines[unread].verdict);
        CHECK(!lines[unread].reasons.empty());
    }
    CHECK(lines[1].reasons == std::vector<recompute::Reason>{{Phrase::RecalculationNotNumber, {std::string("x")}}});
    CHECK(lines[2].verdict == recompute::Verdict::Yes);
    CHECK(lines_found(Percentages, "").empty());
}

TEST_CASE("a range of people that is too wide or turned round is looked at as far as it goes")
{
    using enum RecalculationKind;
    CHECK(verdict(Percentages, "a;50;50", 100, 1) == recompute::Verdict::Yes);
    CHECK(verdict(Percentages, "a;50;50", 1, 1'000'000'000).has_value());
    CHECK(verdict(Shares, "a;1;99999999999;50") == recompute::Verdict::No); // more people than anything is about
}

TEST_SUITE_END();
