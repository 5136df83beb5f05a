// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/colophon.h"

#include "app/example.h"
#include "base/sha256.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

TEST_CASE("a report names the SHA-256 of the very counts that can be shared")
{
    State state = tests::state_with_example();
    const auto made = colophon(state.project, *state.responses, "28 november 2026", "abc");
    CHECK(made.title == state.project.title);
    CHECK(made.date == "28 november 2026");
    CHECK(made.sha256 == "abc");
    CHECK(made.audience == "Openbaar: cijfers van groepen vanaf 10 mensen");
    update(state, ChooseSection{{SectionKind::Sharing, 0}});
    const auto effects = update(state, ShareCounts{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(made.aggregate_sha256 == sha256_hex(file->bytes));
}

TEST_CASE("where nothing may be shared a report names no counts")
{
    State state = tests::state_with_example();
    update(state, SetSmallestGroup{500});
    CHECK(colophon(state.project, *state.responses, {}, {}).aggregate_sha256.empty());
}

TEST_CASE("the file with answers is known by its SHA-256, in the project file as well")
{
    const State state = tests::state_with_example();
    CHECK(state.project.surveys.front().file_sha256 == sha256_hex(state.assets.example));
}

TEST_SUITE_END();
