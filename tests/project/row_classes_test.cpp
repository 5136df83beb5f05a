// SPDX-License-Identifier: EUPL-1.2
#include "project/row_classes.h"

#include <doctest/doctest.h>

#include <map>
#include <utility>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

TEST_CASE("rows are in one class when they are alike in all that was asked, however many labels there are")
{
    constexpr std::size_t rows = 20'000;
    const auto first = [](std::size_t row) { return std::uint32_t(row * 7 % 3'001); };
    const auto second = [](std::size_t row) { return row % 3 == 0 ? 0xffffffff : std::uint32_t(row % 5); };
    RowClasses classes(rows);
    classes.split(first);
    classes.split(second);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> expected;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto [at, added] = expected.emplace(std::pair(first(row), second(row)), expected.size());
        REQUIRE(classes.of(row) == at->second);
        if (added)
            REQUIRE(classes.row(at->second) == row);
    }
    CHECK(classes.count() == expected.size());
}

TEST_SUITE_END();
