// SPDX-License-Identifier: EUPL-1.2
#include "report/words/assessment_words.h"

#include "assessment/example.h"
#include "support.h"

#include <doctest/doctest.h>

#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using namespace wk::assessment;

TEST_CASE("a sentence gives n, middle, spread and never a number that is hidden")
{
    const std::string open = figures_sentence(tests::figures_with({0, 1, 2, 1, 0}));
    CHECK(tests::mentions(open, "4 mensen"));
    CHECK(tests::mentions(open, "mediaan 3,0"));
    CHECK(tests::mentions(open, "gemiddeld 3,0"));
    CHECK(tests::mentions(open, "eensgezindheid 0,"));
    const std::string few = figures_sentence(tests::figures_with({1, 0, 1, 0, 0}));
    CHECK(tests::mentions(few, "tonen wij niet"));
    CHECK(!tests::mentions(few, "2"));
    CHECK(figures_sentence(tests::figures_with({0, 0, 0, 5, 0})) == few); // no reason: it would tell of the answers
    CHECK(tests::mentions(figures_sentence(tests::figures_with({0, 0, 0, 0, 0})), "Niemand"));
    CHECK(tests::mentions(figures_sentence(tests::figures_with({0, 0, 0, 5, 0}, {1})), "u bent het eens"));
}

TEST_CASE("camps are called divided, neighbours are not")
{
    CHECK(consensus_words(0) == consensus_words(0.4));
    CHECK(consensus_words(0.6) != consensus_words(0.4));
    CHECK(consensus_words(1) != consensus_words(0.6));
}

TEST_CASE("who holds it is named by how often, and nobody named is said so")
{
    Figures it = tests::figures_with({0, 2, 2, 0, 0});
    CHECK(tests::mentions(holders_sentence(it), "nog niet"));
    it.tally.where = {1, 0, 3, 0, 2};
    CHECK(tests::mentions(holders_sentence(it), "gemeente 3, niemand 2, lokaal team 1"));
    it = tests::figures_with({1, 0, 1, 0, 0});
    CHECK(tests::mentions(holders_sentence(it), "tonen wij niet"));
}

TEST_CASE("every name has words of its own")
{
    std::set<std::string> words;
    for (int score = LowestScore; score <= HighestScore; ++score)
        words.insert(score_words(score));
    CHECK(words.size() == 5);
    words.clear();
    for (std::size_t i = 0; i < Stages; ++i)
        words.insert(stage_words(static_cast<Stage>(i)));
    CHECK(words.size() == 8);
    words.clear();
    for (std::size_t i = 0; i < Roles; ++i)
        words.insert(role_words(static_cast<Role>(i)));
    words.insert(role_words({}));
    CHECK(words.size() == 5);
    words.clear();
    for (std::size_t i = 0; i < Holders; ++i)
        words.insert(holder_words(static_cast<Holder>(i)));
    for (std::size_t i = 0; i < source_names.size(); ++i)
        words.insert(source_words(static_cast<assessment::Source>(i)));
    for (std::size_t i = 0; i < action_status_names.size(); ++i)
        words.insert(action_status_words(static_cast<ActionStatus>(i)));
    CHECK(words.size() == Holders + source_names.size() + action_status_names.size());
}

TEST_SUITE_END();
