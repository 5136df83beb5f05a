// SPDX-License-Identifier: EUPL-1.2
#include "project/shared_quotes.h"

#include "project/analyse.h"
#include "report/example.h"
#include "survey/coding.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

TEST_CASE("a quote leaves when it was checked and somebody who is kept wrote it, and the rest stays with its reason")
{
    Survey survey = tests::example_survey();
    const auto responses = *prepare(survey);
    const auto& states = responses->open(0).states;
    std::size_t row = 0;
    while (states[row] != survey::OpenState::Answered)
        ++row;
    const std::string answer(survey::answer_text(*responses, 0, row));
    survey.quotes = {{survey.instrument->open()[0].id, row, answer, {}, {}, true}};
    const survey::RowMask everybody(responses->rows());
    const auto& quote = survey.quotes.front();
    CHECK(quote_sharing(quote, *responses, everybody).may_leave);
    CHECK(shared_quotes(survey, *responses) == survey.quotes);

    std::vector<std::uint8_t> others(responses->rows(), 1);
    others[row] = 0;
    const auto left_out = quote_sharing(quote, *responses, survey::RowMask(others));
    CHECK(!left_out.may_leave);
    CHECK(!left_out.problem.empty());
    const auto& factor = responses->factor(0);
    survey.filters = {{survey.instrument->factors()[0].id, {}}};
    for (std::uint32_t level = 0; level < factor.levels.size(); ++level)
        if (level != factor.level_of[row])
            survey.filters.front().levels.push_back(factor.levels[level]);
    CHECK(shared_quotes(survey, *responses).empty());

    auto wrong = quote;
    wrong.checked = false;
    CHECK(!quote_sharing(wrong, *responses, everybody).may_leave);
    wrong = quote;
    wrong.text = "dit heeft niemand geschreven";
    CHECK(!quote_sharing(wrong, *responses, everybody).problem.empty());
    wrong = quote;
    wrong.row = responses->rows();
    CHECK(!quote_sharing(wrong, *responses, everybody).may_leave);
}

TEST_SUITE_END();
