// SPDX-License-Identifier: EUPL-1.2
#include "app/import/published.h"

#include "app/example.h"
#include "app/open/open_answers.h"
#include "survey/coding_search.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;

TEST_CASE("what was published about the questionnaire on screen is at hand, and nothing of another questionnaire")
{
    State state = tests::state_with_example();
    REQUIRE(state.published);
    REQUIRE(state.published->beloften);
    CHECK(state.published->beloften->find("maatwerk"));
    CHECK(state.published->about("bel-1").size() == 2);
    CHECK(state.published->about("suc-1").size() == 1);
    CHECK(state.published->about("onbekend").empty());
    CHECK(!state.published->codebook_of("bel-1").categories.empty());
    CHECK(state.published->codebook_of("onbekend").categories.empty());
    CHECK(!shipped_beloften(state.assets, "wmo-clientervaring"));

    const auto before = state.published;
    update(state, SetCode{state.open_answers->coding.codebook.categories.front().id, true});
    CHECK(state.published == before); // what the cells leave alone is not read again

    update(state, NewProject{});
    update(state, LeaveWithoutSaving{});
    CHECK(!state.published);
}

TEST_CASE("an answer that is only a word proposes that there is no barrier, and the same word in a sentence does not")
{
    const State state = tests::state_with_example();
    for (int belofte = 1; belofte <= 6; ++belofte) {
        const auto book = start_codebook(state, "bel-" + std::to_string(belofte));
        for (const std::string answer : {"Geen", "niets.", "Nee"}) {
            const auto found = survey::suggested_codes(answer, book, nullptr);
            REQUIRE(found.size() == 1);
            CHECK(found.front().category == "geen");
        }
        for (const auto& each : survey::suggested_codes("Geen tijd, niets anders", book, nullptr))
            CHECK(each.category != "geen");
    }
}
