// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_bench_clock.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("platform");

TEST_CASE("runs are timed one by one, shortest first, and the sum is that of the bytes")
{
    int runs = 0;
    const auto seconds = wk::platform::timed(5, [&] { ++runs; });
    CHECK(runs == 5);
    REQUIRE(seconds.size() == 5);
    CHECK(seconds.front() > 0);
    CHECK(seconds.front() <= seconds.back());
    const unsigned char bytes[] = {1, 2, 250};
    CHECK(wk::platform::sum_of(bytes, 3) == 253);
    CHECK(wk::platform::numbered("v", 12) == "v12");
}

TEST_SUITE_END();
