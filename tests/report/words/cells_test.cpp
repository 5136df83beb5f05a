// SPDX-License-Identifier: EUPL-1.2
#include "report/words/cells.h"

#include <doctest/doctest.h>

using namespace wk::report;

TEST_CASE("what could not be computed is a dash that sorts as no number, never a zero")
{
    CHECK(number_cell(std::nullopt, 1).text == "–");
    CHECK(!number_cell(std::nullopt, 1).number);
    CHECK(share_cell(std::nullopt).text == "–");
    CHECK(number_cell(5.77, 1).text == "5,8");
    CHECK(share_cell(0.62).text == "62,0%");
    CHECK(count_cell(1234).text == "1.234");
    CHECK(*count_cell(1234).number == 1234);
}
