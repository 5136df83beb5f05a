// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_bench_analyse.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("platform");

TEST_CASE("one item, which makes no pair, is measured as well as many")
{
    for (const std::int64_t items : {1, 30}) {
        const auto line = wk::json_from_text(wk::platform::bench_analysis("proef", 50, items, 3), "bench");
        REQUIRE(line);
        CHECK((*line)["name"] == "proef");
        CHECK((*line)["items"] == items);
        CHECK((*line)["seconds"].get<double>() > 0);
    }
}

TEST_SUITE_END();
