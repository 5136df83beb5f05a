// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_verify.h"

#include "app/documents/verified.h"
#include "base/json.h"
#include "io/project/project_file.h"
#include "platform/cli_files.h"
#include "platform/run_cli.h"
#include "support.h"

#include <doctest/doctest.h>

#include <cstdio>

TEST_SUITE_BEGIN("platform");

using namespace wk;
using tests::mentions;

TEST_CASE("verify tells of each number that does not follow, and of the file with answers")
{
    const app::State state = tests::state_with_example();
    const std::string project = "verify-test.wijkkompas";
    const std::string page = "verify-test.html";
    const std::string answers = "verify-test.csv";
    const std::string out = "verify-test.json";
    REQUIRE_FALSE(platform::write_file(project, io::write_project(tests::worked_example(state))));
    REQUIRE_FALSE(platform::write_file(answers, state.assets.example));
    REQUIRE(tests::run({"report", project, "--out", page}).status == 0);

    auto it = tests::run({"verify", page, "--data", answers});
    CHECK(it.status == 0);
    CHECK(mentions(it.streams.out, "getallen kloppen met de tellingen"));
    CHECK(mentions(it.streams.out, "is het bestand waarvan dit rapport is gemaakt"));
    CHECK(mentions(it.streams.out, "Niet na te rekenen uit de tellingen"));
    it = tests::run({"verify", page, "--data", project});
    CHECK(it.status == 3);
    CHECK(mentions(it.streams.out, "is niet het bestand"));

    std::string html = *platform::read_file(page, std::size_t(1) << 30);
    html.replace(html.find(">106<"), 5, ">116<");
    REQUIRE_FALSE(platform::write_file(page, html));
    it = tests::run({"verify", page, "--out", out});
    CHECK(it.status == 3);
    CHECK(mentions(it.streams.out, "er staat \"116\", en uit de tellingen volgt \"106\""));
    const auto json = *json_from_text(*platform::read_file(out, 1 << 24), out);
    CHECK(json["schema"] == "wijkkompas/verification/1");
    CHECK(json["differences"].size() == 1);

    it = tests::run({"verify", answers});
    CHECK(it.status == 3);
    CHECK(mentions(it.streams.err, "geen rapport"));
    CHECK(tests::run({"verify"}).status == 2);
    CHECK(tests::run({"verify", page, "--data", "bestaat-niet.csv"}).status == 3);
    for (const auto& name : {project, page, answers, out})
        std::remove(name.c_str());
}

TEST_CASE("recompute tells of each figure of anybody's report that cannot be right")
{
    const std::string page = "recompute-test.txt";
    const std::string out = "recompute-test.json";
    REQUIRE_FALSE(
        platform::write_file(page, "Dat zeggen 34 van de 94 mensen (38%). Ook geldt t(92) = 2,31, p = 0,023."));
    auto it = tests::run({"recompute", page, "--out", out});
    CHECK(it.status == 3);
    CHECK(mentions(it.streams.out, "34 van de 94 is 36,2%, en niet 38%"));
    const auto json = *json_from_text(*platform::read_file(out, 1 << 24), out);
    CHECK(json["schema"] == "wijkkompas/recomputation/1");
    CHECK(json["wrong"] == 1);
    CHECK(json["right"] == 1);
    CHECK(json["claims"][0]["verdict"] == "no"); // in the order of the text
    REQUIRE_FALSE(platform::write_file(page, "Dat zeggen 34 van de 94 mensen (36%)."));
    CHECK(tests::run({"recompute", page}).status == 0);
    REQUIRE_FALSE(platform::write_file(page, std::string("\xFF\xFE\0a", 4)));
    CHECK(tests::run({"recompute", page}).status == 3);
    CHECK(tests::run({"recompute"}).status == 2);
    std::remove(page.c_str());
    std::remove(out.c_str());
}

TEST_SUITE_END();
