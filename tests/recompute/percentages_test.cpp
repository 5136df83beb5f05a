// SPDX-License-Identifier: EUPL-1.2
#include "recompute/percentages.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;
using namespace wk::stats;
using wk::tests::pieces;
using wk::tests::printed;
using wk::tests::printed_list;
using wk::tests::reference_counts;

namespace {

constexpr Rounding single_rules[] = {Rounding::HalfUp, Rounding::HalfEven, Rounding::Twice};

} // namespace

TEST_CASE("the counts behind the printed rows of Leeuwarden are the ones found by going through all counts")
{
    int ways = 0;
    for (const auto& row : wk::tests::reference_fields("counts.txt", false)) {
        CAPTURE(row[0]);
        const PercentageRow percentages{printed_list(row[1]), true};
        std::set<Count> single;
        std::set<Count> any;
        for (std::size_t i = 3; i < row.size(); ++i) {
            const auto way = pieces(row[i], ':');
            const Count n = std::stol(way[0]);
            any.insert(n);
            if (way[2] == "single")
                single.insert(n);
            const auto solutions =
                row_solutions(percentages, n, way[2] == "single" ? Rounding::HalfUp : Rounding::Mixed, 100);
            CHECK(std::count(solutions.begin(), solutions.end(), reference_counts(way[1])) == 1);
            ++ways;
        }
        for (const Count n : reference_counts(row[2])) {
            CAPTURE(n);
            CHECK(row_ranges(percentages, n, Rounding::HalfUp).has_value() == (single.count(n) == 1));
            CHECK(row_ranges(percentages, n, Rounding::Mixed).has_value() == (any.count(n) == 1));
        }
    }
    CHECK(ways > 60);
}

TEST_CASE("the counts that print as a percentage are those found one by one")
{
    for (Count n = 1; n <= 60; ++n) {
        for (int percentage = 0; percentage <= 100; ++percentage) {
            const auto number = *PrintedNumber::make(percentage, 0);
            for (const Rounding rounding : all_roundings) {
                const CountRange range = counts_for_percentage(number, n, rounding);
                for (Count count = 0; count <= n; ++count)
                    REQUIRE((count >= range.low && count <= range.high) ==
                            rounds_to(Wide(100) * count, n, number, rounding));
            }
        }
    }
}

TEST_CASE("a row is possible exactly when some set of counts prints so")
{
    for (Count n = 1; n <= 14; ++n) {
        for (const Rounding rounding : single_rules) {
            std::set<std::vector<Wide>> rows;
            for (Count a = 0; a <= n; ++a) {
                for (Count b = 0; a + b <= n; ++b) {
                    std::vector<Wide> row;
                    for (const Count count : {a, b, n - a - b})
                        row.push_back(rounded_fraction(Wide(100) * count, n, 0, rounding));
                    rows.insert(row);
                }
            }
            wk::tests::Draw draw(static_cast<std::uint64_t>(n));
            for (int round = 0; round < 200; ++round) {
                auto some = rows.begin();
                std::advance(some, static_cast<std::ptrdiff_t>(draw.below(rows.size())));
                std::vector<Wide> row = *some;
                row[draw.below(3)] += Wide(draw.below(3)) - 1; // mostly off by one
                PercentageRow printed_row;
                for (const Wide value : row)
                    printed_row.percentages.push_back(*PrintedNumber::make(static_cast<std::int64_t>(value), 0));
                REQUIRE(row_ranges(printed_row, n, rounding).has_value() == (rows.count(row) == 1));
            }
        }
    }
}

TEST_CASE("the recognition row of Heerenveen first fits 37 people")
{
    // survey reference, H1: no common n up to 36
    const auto sizes = possible_sizes({printed_list("65 27 30 5"), false}, 1, 40, Rounding::HalfUp);
    REQUIRE(!sizes.empty());
    CHECK(sizes.front() == 37);
    CHECK(possible_sizes({printed_list("98"), false}, 1, 60, Rounding::HalfUp).front() == 40); // H2
}

TEST_CASE("answers name the rounding and the sizes")
{
    const std::vector<Count> n91 = {91};
    const auto yes = percentages_possible({printed_list("38,5"), false}, n91);
    CHECK(yes.verdict == Verdict::Yes);
    CHECK(yes.evidence == std::vector<Evidence>{{91, {35}, Rounding::HalfUp}});
    const auto twice = percentages_possible({printed_list("39"), false}, n91);
    CHECK(twice.verdict == Verdict::OnlyIf);
    REQUIRE(twice.reasons.size() == 2);
    CHECK(twice.reasons.front() ==
          wk::recompute::Reason{wk::Phrase::PercentagesOnlyRounded, {SizeList{{91}}, Rounding::Twice}});
    CHECK(twice.reasons.back() == wk::recompute::Reason{wk::Phrase::PercentagesExample, {Count(91), CountList{{35}}}});
    const auto some = percentages_possible({printed_list("25"), false}, std::vector<Count>{4, 5});
    CHECK(some.verdict == Verdict::OnlyIf);
    CHECK(some.sizes == std::vector<Count>{4});
    const auto no = percentages_possible({printed_list("98"), false}, std::vector<Count>{27, 28});
    CHECK(no.verdict == Verdict::No);
    CHECK(no.sizes.front() == 40);
    CHECK(no.reasons ==
          std::vector<wk::recompute::Reason>{{wk::Phrase::PercentageImpossible, {SizeList{{27, 28}}, printed("98")}},
                                             {wk::Phrase::PossibleWithSizes, {Count(200), SizeList{no.sizes}}}});
    const auto nowhere = percentages_possible({printed_list("98"), false}, std::vector<Count>{27, 28}, 30);
    CHECK(nowhere.reasons.back() == wk::recompute::Reason{wk::Phrase::PossibleWithNoSize, {Count(30)}});
    CHECK(percentages_possible({printed_list("120"), false}, n91).verdict == Verdict::No);
    CHECK(percentages_possible({printed_list("-1"), false}, n91).verdict == Verdict::No);
    CHECK(percentages_possible({printed_list("50"), false}, std::vector<Count>{0}).verdict == Verdict::No);
    CHECK(percentages_possible({printed_list("50"), false}, {}).verdict == Verdict::No);
    CHECK(percentages_possible({printed_list("50"), false}, std::vector<Count>{LargestRecomputed + 1}).verdict ==
          Verdict::No);
}

TEST_CASE("a part and a whole against their percentage")
{
    const auto no = percentage_of_counts(13, 23, printed("54"));
    CHECK(no.verdict == Verdict::No);
    CHECK(no.sizes == std::vector<Count>{24});
    CHECK(no.reasons ==
          std::vector<wk::recompute::Reason>{{wk::Phrase::PercentageDiffers, {PartOfWhole{13, 23, 1}, printed("54")}},
                                             {wk::Phrase::PartNeedsWhole, {printed("54"), Count(13), SizeList{{24}}}}});
    CHECK(percentage_of_counts(106, 171, printed("62,0")).verdict == Verdict::Yes);
    CHECK(percentage_of_counts(35, 91, printed("39")).verdict == Verdict::OnlyIf);
    CHECK(percentage_of_counts(5, 4, printed("125")).verdict == Verdict::No);
    CHECK(percentage_of_counts(0, 0, printed("0")).verdict == Verdict::No);
}

TEST_SUITE_END();
