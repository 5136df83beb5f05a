// SPDX-License-Identifier: EUPL-1.2
#include "assessment/meetings.h"

#include "base/json_text.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;
using namespace wk::tests;

namespace {

struct Found {
    int shown = 0;
    int hidden = 0;
    int determined = 0;
};

const RoleFigures* role_of(const Summary& results, const Group& group)
{
    for (const auto& role : results.roles)
        if (role.role == group.role)
            return &role;
    return nullptr;
}

/// What somebody finds out of one kind of answer to one statement.
void look(const Meeting& meeting, const Summary& results, std::size_t statement, Table Asked::*kind, Found& found)
{
    const bool scores = kind == &Asked::scores;
    const auto hides = [&](const Figures& it) { return scores ? it.hidden : it.holders_hidden; };
    std::vector<bool> hidden;
    for (const auto& group : meeting.groups) {
        const RoleFigures* role = role_of(results, group);
        hidden.push_back(role && hides(role->items[statement]));
        if (role)
            ++(hidden.back() ? found.hidden : found.shown);
    }
    Solver solver(meeting, statement, kind, hidden, hides(results.items[statement]));
    found.determined += int(solver.determined().size());
    Meeting other = meeting;
    other.statements[statement].*kind = solver.other();
    CHECK(published(other) == published(meeting));
}

} // namespace

TEST_CASE("what a role answered never follows from all that is published and how it is made")
{
    Draw draw(19);
    Found scores;
    Found holders;
    for (int round = 0; round < 75; ++round) {
        CAPTURE(round);
        const Meeting meeting = drawn_meeting(draw);
        const Summary results = summary_of(meeting);
        for (std::size_t i = 0; i < meeting.statements.size(); ++i) {
            look(meeting, results, i, &Asked::scores, scores);
            look(meeting, results, i, &Asked::holders, holders);
        }
    }
    CHECK(scores.determined == 0);
    CHECK(holders.determined == 0);
    for (const Found& found : {scores, holders}) { // there was something to find, and not all is hidden
        CHECK(found.hidden > 300);
        CHECK(found.shown > 30);
    }
}

TEST_CASE("which roles are hidden depends on their sizes and on the largest that tells of its people")
{
    constexpr Count Least = 3;
    const auto spread = [](std::vector<Count> chose, Count nothing = 0) { return Spread{std::move(chose), nothing}; };
    const auto hidden = [&](const std::vector<Spread>& parts, const Spread& others = {}) {
        Spread whole = others;
        std::vector<Count> people;
        for (const auto& part : parts) {
            whole += part;
            people.push_back(part.people());
        }
        return hidden_count(hiding_order(people, others.people(), Least), whole, parts, Least);
    };
    const Spread varied = spread({1, 1, 1, 1, 0});
    const Spread large = spread({2, 2, 2, 1, 0});
    CHECK(tells(spread({0, 4, 0, 0, 0}), Least));
    CHECK(tells(spread({0, 3, 0, 1, 0}), Least)); // else a group of one mind would be the only one that is hidden
    CHECK(tells(spread({1, 1, 0, 0, 0}, 5), Least));
    CHECK(!tells(spread({0, 2, 0, 2, 0}), Least));
    CHECK(!tells(spread({4}), Least)); // there was no choice
    CHECK(hidden({varied, large}) == 0);
    CHECK(hidden({spread({0, 4, 0, 0, 0}), large}) == 2); // never one alone
    CHECK(hidden({spread({0, 4, 0, 0, 0}), varied, large}) == 2);
    CHECK(hidden({varied, varied, spread({0, 6, 1, 0, 0})}) == 3);
    CHECK(hidden({spread({1, 1, 0, 0, 0}), varied, large}) == 2); // two people, with the next
    CHECK(hidden({varied, large}, spread({1, 0, 0, 0, 0})) == 1); // one without a role, with the next
    CHECK(hidden({varied, large}, spread({1, 1, 1, 0, 0})) == 0);
    CHECK(hidden({varied}) == 0); // it is the whole
    // Two of one mind tell that together too: the next goes with them.
    CHECK(hidden({spread({0, 4, 0, 0, 0}), spread({0, 4, 0, 0, 0}), large}) == 3);
}

TEST_SUITE_END();
