// SPDX-License-Identifier: EUPL-1.2
#include "survey/tabulation.h"

#include "support.h"
#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using wk::survey::byte_counts;
using wk::survey::Count;
using wk::survey::RowMask;

TEST_CASE("byte counts are what counting one by one gives, with and without a mask")
{
    wk::tests::Draw draw(2);
    for (std::size_t size = 0; size < 300; size += 7) {
        std::vector<std::uint8_t> bytes;
        std::vector<std::uint8_t> kept;
        std::array<Count, 256> all = {};
        std::array<Count, 256> some = {};
        for (std::size_t i = 0; i < size; ++i) {
            bytes.push_back(static_cast<std::uint8_t>(draw.below(10) == 0 ? draw.below(256) : draw.below(4)));
            kept.push_back(static_cast<std::uint8_t>(draw.below(2)));
            ++all[bytes.back()];
            some[bytes.back()] += kept.back();
        }
        CHECK(byte_counts(bytes, RowMask(size)) == all);
        if (size > 0)
            CHECK(byte_counts(bytes, RowMask(kept)) == some);
    }
}

TEST_CASE("every row kept is in exactly one of an item's counts")
{
    const auto responses = wk::survey::Responses::make(wk::tests::table_of({{"h", "v", "f"},
                                                                            {"nee", "", "a"},
                                                                            {"ja", "weet niet", "b"},
                                                                            {"ja", "", ""},
                                                                            {"3", "x", "a"},
                                                                            {"2", "ja", "a"}}),
                                                       wk::tests::small_instrument());
    REQUIRE(responses);
    const auto all = item_counts(**responses, 1, RowMask(5));
    CHECK(all.points == std::vector<Count>{0, 0, 1});
    CHECK(all.no_opinion == 1);
    CHECK(all.skipped == 1);
    CHECK(all.empty == 1);
    CHECK(all.invalid == 1);

    const RowMask mask(std::vector<std::uint8_t>{1, 0, 0, 0, 1});
    CHECK(mask.kept() == 2);
    const auto some = item_counts(**responses, 1, mask);
    CHECK(some.points == std::vector<Count>{0, 0, 1});
    CHECK(some.skipped == 1);
    CHECK(some.no_opinion + some.empty + some.invalid == 0);

    const auto levels = level_counts((*responses)->factor(0), RowMask(5));
    CHECK(levels.levels == std::vector<Count>{3, 1});
    CHECK(levels.without == 1);
    CHECK(level_counts((*responses)->factor(0), mask).levels == std::vector<Count>{2, 0});
}

TEST_CASE("an empty mask keeps nobody, a mask of a number keeps everybody")
{
    CHECK(RowMask(3).kept() == 3);
    CHECK(RowMask(3).everybody());
    CHECK(RowMask(std::vector<std::uint8_t>{0, 0}).kept() == 0);
}

TEST_SUITE_END();
