// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_bench.h"

#include "base/json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("platform");

TEST_CASE("each benchmark is one line of JSON with the fields of the contract")
{
    for (const std::int64_t items : {1, 3}) {
        const std::string text = wk::platform::bench(200, items, {8, 40});
        std::size_t lines = 0;
        for (std::size_t at = 0; at < text.size(); ++lines) {
            const std::size_t end = text.find('\n', at);
            REQUIRE(end != std::string::npos);
            const auto line = wk::json_from_text(text.substr(at, end - at), "bench");
            REQUIRE(line);
            for (const char* key : {"name", "rows", "items", "seconds", "passSeconds", "ratio", "peakBytes"})
                CHECK(line->contains(key));
            const std::string name = (*line)["name"];
            if (name == "assess") {
                CHECK((*line)["rows"] == 30);
                CHECK((*line)["items"] == 45);
            } else if (name.starts_with("report-")) {
                CHECK((*line)["rows"] == 8);
                CHECK((*line)["items"] == 40);
            } else if (name != "route-map") { // that one counts places
                CHECK((*line)["rows"] == (name == "analyse-94" ? 94 : 200));
            }
            at = end + 1;
        }
        CHECK(lines == 17);
    }
}

TEST_SUITE_END();
