// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_files.h"
#include "platform/run_cli.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

TEST_SUITE_BEGIN("platform");

TEST_CASE("a factor with a level for everyone is refused, whatever it is asked for, with file, column and limit")
{
    const std::string data = "wijkkompas-limit-test.csv";
    const std::string instrument = "wijkkompas-limit-test.json";
    const std::string frame = "wijkkompas-limit-frame.csv";
    std::string rows = "team;a\n";
    for (int i = 0; i < 4000; ++i)
        rows += "team " + std::to_string(i) + ";ja\n";
    REQUIRE(!wk::platform::write_file(data, rows));
    REQUIRE(!wk::platform::write_file(frame, "team;aantal\nteam 1;10\n"));
    REQUIRE(!wk::platform::write_file(
        instrument,
        R"({"schema":"wijkkompas/instrument/1","id":"x","scales":{"s":{"points":[{"code":1,"label":"nee"},{"code":2,"label":"ja"}]}},
            "items":[{"id":"a","scale":"s"}],"factors":[{"id":"team"}]})"));
    const std::vector<std::vector<std::string>> ways{
        {"--by", "team"}, {"--keep", "team=team 1"}, {"--frame", frame, "--frame-factor", "team"}};
    for (const auto& way : ways) {
        std::vector<std::string> args{"analyse", data, "--instrument", instrument};
        args.insert(args.end(), way.begin(), way.end());
        const auto out = wk::tests::run(args);
        CAPTURE(out.streams.err);
        CHECK(out.status == 3);
        CHECK(out.streams.out.empty());
        for (const char* words : {"wijkkompas-limit-test.csv", "‘team’", "4.000", "1.000"})
            CHECK(out.streams.err.find(words) != std::string::npos);
    }
    const auto without = wk::tests::run({"analyse", data, "--instrument", instrument});
    CHECK(without.status == 0);
    CHECK(without.streams.out.find("too-many-levels") != std::string::npos);
    for (const auto& path : {data, instrument, frame})
        std::remove(path.c_str());
}

TEST_SUITE_END();
