// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/recalculation/recalculation_facts.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;

TEST_CASE("figures can be checked without a survey; each change is said, kept and undone")
{
    State state = initial_state(platform::carried_assets());
    project::Recalculation what;
    what.kind = project::RecalculationKind::Shares;
    what.text = "Respons;106;171;62,0\nStoppers;13;23;54";
    const auto effects = update(state, SetRecalculation{what});
    CHECK(tests::find_effect<Announce>(effects));
    CHECK(tests::find_effect<KeepDraft>(effects));
    REQUIRE(state.recalculation_facts);
    REQUIRE(state.recalculation_facts->lines.size() == 2);
    CHECK(state.recalculation_facts->lines[1].verdict == recompute::Verdict::No);
    CHECK(has_work(state));
    CHECK(update(state, SetRecalculation{what}).empty());
    update(state, Undo{});
    CHECK(state.recalculation_facts->lines.empty());
    CHECK(!has_work(state));
    update(state, Redo{});
    CHECK(state.recalculation_facts->lines.size() == 2);
}

TEST_CASE("a project with nothing but figures to check opens where they are")
{
    State state = initial_state(platform::carried_assets());
    update(state, SetRecalculation{{project::RecalculationKind::Shares, "Respons;106;171;62,0", 1, 200, 1, 5, false}});
    const auto saved = update(state, Save{});
    State other = initial_state(platform::carried_assets());
    update(other, FileArrived{"x.wijkkompas", tests::find_effect<WriteFile>(saved)->bytes});
    CHECK(other.screen == Screen::Recalculation);
    CHECK(other.recalculation_facts->lines.size() == 1);
}
