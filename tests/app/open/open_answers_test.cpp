// SPDX-License-Identifier: EUPL-1.2
#include "app/change/change.h"
#include "app/open/open_answers.h"

#include "app/example.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;

TEST_CASE("pages follow the answer in hand")
{
    State state = tests::state_with_example();
    REQUIRE(state.open_answers);
    const std::size_t found = state.open_answers->found;
    REQUIRE(found > 2 * AnswersOnPage);
    CHECK(state.open_answers->first == 0);
    const std::size_t last_on_page = state.open_answers->lines.back().row;
    update(state, ChooseAnswer{last_on_page});
    CHECK(state.open_answers->first == 0);
    CHECK(state.open_answers->place == AnswersOnPage - 1);
    update(state, ChooseAnswer{*state.open_answers->after});
    CHECK(state.open_answers->first == AnswersOnPage);
    CHECK(state.open_answers->place == AnswersOnPage);
    update(state, ChooseAnswer{1'000'000}); // beyond the last: the first again
    CHECK(state.open_answers->place == std::size_t(0));
}

TEST_CASE("every open question of the shipped questionnaire has a codebook to begin with; another has an empty one")
{
    const State state = tests::state_with_example();
    for (const auto& question : current_survey(state)->instrument->open())
        CHECK(!start_codebook(state, question.id).categories.empty());
    CHECK(start_codebook(state, "onbekend").question == "onbekend");
    CHECK(start_codebook(state, "onbekend").categories.empty());
}

TEST_CASE("without a survey there are no open answers")
{
    State state = initial_state(platform::carried_assets());
    refresh(state);
    CHECK(!state.open_answers);
    update(state, SetCode{"x", true});
    update(state, RefuseSuggestion{"x"});
    update(state, AddCategory{"x"});
    update(state, AddQuote{});
    update(state, SaveCoding{});
    update(state, SaveCodebooks{});
    CHECK(state.undo.empty());
}
