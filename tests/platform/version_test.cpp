// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/colophon.h"
#include "app/example.h"
#include "app/window/update.h"
#include "platform/headless.h"
#include "platform/run_cli.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("platform");

using namespace wk;
using tests::run;

namespace {

/// What CMakeLists.txt says, the one place of it.
std::string version_of_the_build()
{
    const std::string text = tests::repository_file("CMakeLists.txt");
    const std::string before = "\nproject(wijkkompas VERSION ";
    const auto at = text.find(before);
    REQUIRE(at != std::string::npos);
    const auto begin = at + before.size();
    return text.substr(begin, text.find(' ', begin) - begin);
}

} // namespace

TEST_CASE("the command line, the settings and reports name the version of the build")
{
    const std::string version = version_of_the_build();
    CHECK(run({"--version"}).streams.out == "wijkkompas " + version + "\n");

    platform::Headless window;
    window.act(app::GoTo{app::Screen::Settings});
    const auto& nodes = window.description().nodes;
    CHECK(std::any_of(nodes.begin(), nodes.end(),
                      [&](const auto& node) { return node.name.starts_with("Versie " + version + ". "); }));

    const app::State state = tests::state_with_example();
    CHECK(app::colophon(state.project, *state.responses, {}, {}).version == version);
}

TEST_SUITE_END();
