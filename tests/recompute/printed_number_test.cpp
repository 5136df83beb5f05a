// SPDX-License-Identifier: EUPL-1.2
#include "recompute/printed_number.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;
using wk::tests::printed;

TEST_CASE("a printed number keeps its decimals")
{
    CHECK(printed("60,4").scaled() == 604);
    CHECK(printed("71.0").decimals() == 1);
    CHECK(printed(" .039 ").scaled() == 39);
    CHECK(printed("-3").scaled() == -3);
    CHECK(printed("0,05").half_unit() == 0.005);
    for (const char* text : {"", "-", "5,", "1.234,5", "1.2.3", "abc", "5 %", "1234567890123", "0,1234567"})
        CHECK(!PrintedNumber::from_text(text));
}

TEST_CASE("halves go up, go even, or go wrong in two steps")
{
    CHECK(rounded_fraction(5, 2, 0, Rounding::HalfUp) == 3);
    CHECK(rounded_fraction(5, 2, 0, Rounding::HalfEven) == 2);
    CHECK(rounded_fraction(7, 2, 0, Rounding::HalfEven) == 4);
    CHECK(rounded_fraction(-5, 2, 0, Rounding::HalfUp) == -3);
    CHECK(rounded_fraction(3500, 91, 0, Rounding::HalfUp) == 38); // 38.46
    CHECK(rounded_fraction(3500, 91, 0, Rounding::Twice) == 39);
    CHECK(rounding_that_gives(3500, 91, printed("39")) == Rounding::Twice);
    CHECK(!rounding_that_gives(3500, 91, printed("40")));
    CHECK(rounds_to(3500, 91, printed("39"), Rounding::Mixed));
}

TEST_CASE("rounding of every fraction up to 60 agrees with exact thinking in quarters of a unit")
{
    for (int denominator = 1; denominator <= 60; ++denominator) {
        for (int numerator = 0; numerator <= denominator; ++numerator) {
            const auto up = static_cast<long>(rounded_fraction(100 * numerator, denominator, 0, Rounding::HalfUp));
            CHECK(2 * 100 * numerator >= (2 * up - 1) * denominator); // not more than a half below
            CHECK(2 * 100 * numerator < (2 * up + 1) * denominator);
            const auto even = static_cast<long>(rounded_fraction(100 * numerator, denominator, 0, Rounding::HalfEven));
            const bool tie = 2 * 100 * numerator == (2 * up - 1) * denominator;
            CHECK(even == (tie && up % 2 != 0 ? up - 1 : up));
            const auto tenths = static_cast<long>(rounded_fraction(100 * numerator, denominator, 1, Rounding::HalfUp));
            CHECK(rounded_fraction(100 * numerator, denominator, 0, Rounding::Twice) == (tenths + 5) / 10);
        }
    }
}

TEST_SUITE_END();
