// SPDX-License-Identifier: EUPL-1.2
#include "recompute/boxes.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <vector>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;
using namespace wk::stats;
using wk::tests::printed;
using wk::tests::printed_list;

namespace {

Verdict box(const std::string& quoted, const std::string& row, std::vector<std::size_t> options,
            std::vector<Count> sizes)
{
    return box_follows({printed_list(row), std::move(options), printed(quoted), std::move(sizes)}).verdict;
}

} // namespace

TEST_CASE("a box follows from the counts behind its row")
{
    const std::string vert_2 = "52 42 3 2 0 1 0";
    CHECK(box("93", vert_2, {0, 1}, {89}) == Verdict::Yes); // 83/89, though 52 + 42 is 94
    CHECK(box("93,3", vert_2, {0, 1}, {89}) == Verdict::Yes);
    CHECK(box("94", vert_2, {0, 1}, {89}) == Verdict::OnlyIf); // only as a sum of rounded parts
    CHECK(box("97", vert_2, {0, 1}, {89}) == Verdict::No);
    CHECK(box("70,4", "26 44 18 9 0 2 1", {0, 1}, {91}) == Verdict::OnlyIf); // 26.4 + 44.0
    CHECK(box("11,8", "11 46 32 10 2", {3, 4}, {94}) == Verdict::OnlyIf);    // what the others leave of 100
}

TEST_CASE("the counts told as evidence are a solution of the row")
{
    const auto out = box_follows({printed_list("26 44 18 9 0 2 1"), {0, 1}, printed("70,3"), {90, 91, 92}});
    REQUIRE(out.verdict == Verdict::Yes);
    const auto& evidence = out.evidence.front();
    CHECK(evidence.n == 91);
    Count sum = 0;
    for (const Count count : evidence.counts)
        sum += count;
    CHECK(sum == 91);
    CHECK(evidence.counts[0] + evidence.counts[1] == 64);
}

TEST_CASE("every box of every answer set is found back")
{
    wk::tests::Draw draw(4);
    for (int round = 0; round < 300; ++round) {
        const Count n = static_cast<Count>(3 + draw.below(90));
        std::vector<Count> counts(5, 0);
        for (Count i = 0; i < n; ++i)
            ++counts[draw.below(5)];
        std::vector<PrintedNumber> row;
        for (const Count count : counts)
            row.push_back(*PrintedNumber::make(
                static_cast<std::int64_t>(rounded_fraction(Wide(100) * count, n, 0, Rounding::HalfUp)), 0));
        const auto share = rounded_fraction(Wide(100) * (counts[0] + counts[3]), n, 1, Rounding::HalfUp);
        const auto quoted = *PrintedNumber::make(static_cast<std::int64_t>(share), 1);
        CHECK(box_follows({row, {0, 3}, quoted, {n}}).verdict == Verdict::Yes);
        const auto far = *PrintedNumber::make(static_cast<std::int64_t>(share) + 70, 1);
        CHECK(box_follows({row, {0, 3}, far, {n}}).verdict == Verdict::No);
    }
}

TEST_CASE("a box of unknown parts may be a sum of rounded percentages")
{
    const std::vector<Count> n28 = {28};
    CHECK(box_possible(printed("64"), 3, n28).verdict == Verdict::Yes); // 18/28
    CHECK(box_possible(printed("65"), 3, n28).verdict == Verdict::OnlyIf);
    CHECK(box_possible(printed("65"), 1, n28).verdict == Verdict::No);
    CHECK(box_possible(printed("27"), 2, n28).verdict == Verdict::No);
}

TEST_CASE("claims about many rows leave room for rounding, and no more")
{
    const std::vector<std::vector<PrintedNumber>> rows = {printed_list("50 26 24"), printed_list("40 35 25"),
                                                          printed_list("30 30 40")};
    CHECK(boxes_above({rows, {0, 1}, printed("75"), false, 1}).verdict == Verdict::Yes);
    CHECK(boxes_above({rows, {0, 1}, printed("75"), true, 2}).verdict == Verdict::Yes);
    CHECK(boxes_above({rows, {0, 1}, printed("75"), false, 2}).verdict == Verdict::OnlyIf);
    CHECK(boxes_above({rows, {0, 1}, printed("75"), false, 3}).verdict == Verdict::No);
}

TEST_CASE("a range of people follows from rows")
{
    const std::vector<std::vector<PrintedNumber>> rows = {printed_list("98 2"), printed_list("95 5")};
    CHECK(count_range_agrees({rows, 1, 2, 5, 94}).verdict == Verdict::Yes);
    CHECK(count_range_agrees({rows, 1, 2, 6, 94}).verdict == Verdict::No);
    CHECK(count_range_agrees({rows, 1, 19, 52, 1000}).verdict == Verdict::OnlyIf);
    CHECK(count_range_agrees({rows, 1, 2, 5, 3}).verdict == Verdict::No);
    CHECK(count_range_agrees({{}, 1, 2, 5, 94}).verdict == Verdict::No);
}

TEST_SUITE_END();
