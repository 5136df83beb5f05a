// SPDX-License-Identifier: EUPL-1.2
#include "survey/routed_rows.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;

TEST_CASE("rows are routed by each rule that skips a question, and only by the answers it names")
{
    const auto instrument = *Instrument::from_json(
        R"({"schema":"wijkkompas/instrument/1","id":"x",
            "scales":{"s":{"points":[{"code":5,"label":"nee"},{"code":6,"label":"soms"},{"code":7,"label":"ja"}]}},
            "items":[{"id":"a","scale":"s"},{"id":"b","scale":"s"},{"id":"c","scale":"s"}],
            "routing":[{"if":{"item":"a","is":[5,6]},"skip":["c"]},{"if":{"item":"b","is":[7]},"skip":["c"]}]})",
        "x.json");
    const std::vector<std::vector<Answer>> answers{
        {0, 1, 2, 2, missing::Empty, missing::NoOpinion}, {0, 0, 2, 0, missing::Skipped, missing::Invalid}, {}};
    const std::vector<std::size_t> both{0, 1};
    CHECK(routed_rows(instrument, answers, both) == std::vector<std::uint8_t>{1, 1, 1, 0, 0, 0});
    CHECK(routed_rows(instrument, answers, std::vector<std::size_t>{1}) == std::vector<std::uint8_t>{0, 0, 1, 0, 0, 0});
}

TEST_CASE("what is empty because it was not asked was skipped, and answers all the same are counted")
{
    const std::vector<std::uint8_t> routed{1, 1, 1, 1, 0};
    std::vector<Answer> answers{missing::Empty, 0, missing::NoOpinion, missing::Invalid, missing::Empty};
    CHECK(skip_routed(answers, routed) == 2);
    CHECK(answers == std::vector<Answer>{missing::Skipped, 0, missing::NoOpinion, missing::Invalid, missing::Empty});
    std::vector<OpenState> states{OpenState::Empty, OpenState::Answered, OpenState::Empty, OpenState::Empty,
                                  OpenState::Empty};
    CHECK(skip_routed(states, routed) == 1);
    CHECK(states == std::vector<OpenState>{OpenState::Skipped, OpenState::Answered, OpenState::Skipped,
                                           OpenState::Skipped, OpenState::Empty});
}

TEST_SUITE_END();
