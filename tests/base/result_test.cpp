// SPDX-License-Identifier: EUPL-1.2
#include "base/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

TEST_SUITE_BEGIN("base");

namespace {

wk::Result<int> half_of(int number)
{
    if (number % 2 != 0)
        return wk::Error{"odd", "Het getal is oneven. Kies een even getal."};
    return number / 2;
}

} // namespace

TEST_CASE("a result holds either a value or an error")
{
    CHECK(*half_of(8) == 4);
    const auto odd = half_of(7);
    REQUIRE(!odd);
    CHECK(odd.error().code == "odd");
}

TEST_CASE("a value that cannot be copied can be moved out of its result")
{
    wk::Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = *std::move(result);
    CHECK(*taken == 3);
}

TEST_SUITE_END();
