// SPDX-License-Identifier: EUPL-1.2
#include "recompute/totals.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <vector>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;
using namespace wk::stats;
using wk::tests::printed;
using wk::tests::printed_list;

TEST_CASE("counted parts add up or they do not, rounded parts have room")
{
    CHECK(sum_agrees(printed_list("1 2 3"), printed("6"), FigureKind::Counted).verdict == Verdict::Yes);
    CHECK(sum_agrees(printed_list("33 33 33"), printed("100"), FigureKind::Counted).verdict == Verdict::No);
    CHECK(sum_agrees(printed_list("33 33 33"), printed("100"), FigureKind::Rounded).verdict == Verdict::OnlyIf);
    CHECK(sum_agrees(printed_list("30 33 33"), printed("100"), FigureKind::Rounded).verdict == Verdict::No);
    CHECK(sum_agrees(printed_list("0,5 1,25"), printed("1,75"), FigureKind::Counted).verdict == Verdict::Yes);
    CHECK(sum_agrees({}, printed("0"), FigureKind::Counted).verdict == Verdict::Yes);
    const auto no = sum_agrees(printed_list("33 33 33"), printed("100"), FigureKind::Counted);
    CHECK(no.reasons ==
          std::vector<wk::recompute::Reason>{{wk::Phrase::SumDiffers, {ExactNumber{99, 0}, printed("100")}},
                                             {wk::Phrase::SumWouldBeRounding}});
}

TEST_CASE("differences follow the same rule")
{
    CHECK(
        difference_agrees(printed("14607908"), printed("15753719"), printed("-1145811"), FigureKind::Counted).verdict ==
        Verdict::Yes);
    CHECK(difference_agrees(printed("5,9"), printed("5,6"), printed("0,2"), FigureKind::Rounded).verdict ==
          Verdict::OnlyIf);
    CHECK(difference_agrees(printed("5,9"), printed("5,6"), printed("0,1"), FigureKind::Rounded).verdict ==
          Verdict::No);
}

TEST_CASE("a figure printed twice is the same, rounded, or another")
{
    CHECK(same_figure(printed("5,80"), printed("5,8")).verdict == Verdict::Yes);
    CHECK(same_figure(printed("87,6"), printed("88")).verdict == Verdict::OnlyIf);
    CHECK(same_figure(printed("88"), printed("87,6")).verdict == Verdict::OnlyIf);
    CHECK(same_figure(printed("5,8"), printed("6,4")).verdict == Verdict::No);
}

TEST_CASE("a table tells which totals are off")
{
    // Rekenkamer Leeuwarden, annex 4, table 1: persons of 2018 and 2019
    TotalledTable table;
    table.rows = 8;
    table.columns = 2;
    table.cells = printed_list("1346 1288 658 576 2978 3051 2999 2391 2604 2118 2552 2273 2101 2109 3021 2890");
    table.column_totals = {printed("18257"), printed("16695")};
    const auto out = totals_agree(table);
    CHECK(out.answer.verdict == Verdict::No);
    REQUIRE(out.mismatches.size() == 2);
    CHECK(out.mismatches[0].index == 0);
    CHECK(out.mismatches[0].sum == 18259);
    CHECK(out.mismatches[1].sum == 16696);
    table.kind = FigureKind::Rounded;
    CHECK(totals_agree(table).answer.verdict == Verdict::OnlyIf);
}

TEST_CASE("rows, columns and the grand total are each held against what they add up")
{
    TotalledTable table{
        2, 2, printed_list("1 2 3 4"), {printed("3"), printed("7")}, {printed("4"), printed("6")}, printed("10")};
    CHECK(totals_agree(table).answer.verdict == Verdict::Yes);
    table.grand_total = printed("11");
    const auto grand = totals_agree(table);
    REQUIRE(grand.mismatches.size() == 2);
    CHECK(grand.mismatches[0].kind == TotalMismatch::Kind::GrandByRows);
    table.row_totals[1] = printed("8");
    CHECK(totals_agree(table).mismatches[0].kind == TotalMismatch::Kind::Row);
    CHECK(totals_agree({1, 1, printed_list("4"), {}, {}, std::nullopt}).answer.verdict == Verdict::Yes);
}

TEST_SUITE_END();
