// SPDX-License-Identifier: EUPL-1.2
#include "assessment/summary.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

constexpr Protection Careful{3};

/// One statement, answered by people of one role each.
std::vector<AnswerSheet> sheets_by_role(const Questionnaire& questionnaire,
                                        const std::vector<std::pair<int, Role>>& people)
{
    std::vector<AnswerSheet> out;
    for (const auto& [score, role] : people)
        out.push_back(tests::sheet_of(questionnaire, "A" + std::to_string(out.size() + 1), {score}, role));
    return out;
}

Questionnaire grouped()
{
    auto out = tests::plain_questionnaire(4);
    out.statements[0].step = 1;
    out.statements[1].step = 1;
    out.statements[2].step = 2;
    out.statements[0].basisfunctie = out.statements[1].basisfunctie = out.statements[2].basisfunctie = "x";
    return out;
}

} // namespace

TEST_CASE("scores, don't-knows and what was passed over are counted apart")
{
    const auto one = tests::plain_questionnaire(2);
    std::vector<AnswerSheet> sheets;
    for (const int score : {5, 5, 4, 2, 6, 7, 0})
        sheets.push_back(tests::sheet_of(one, "A" + std::to_string(sheets.size() + 1), {score}));
    sheets[0].answers[0].where = Holder::Regio;
    const auto results = summary(one, sheets, tests::NoLeastGroup);
    const Figures& it = results.items[0];
    CHECK(results.participants == 7);
    CHECK(it.n == 4);
    CHECK(it.tally.scores == std::array<Count, 5>{0, 1, 0, 1, 2});
    CHECK(it.tally.dont_know == 1);
    CHECK(it.tally.not_applicable == 1);
    CHECK(it.tally.skipped == 1);
    CHECK(it.tally.where == std::array<Count, 5>{0, 0, 0, 1, 0});
    CHECK(*it.mean == 4);
    CHECK(*it.median == 4.5);
    CHECK(*it.consensus > 0.5);
    // Nobody said anything about the second: no zero, but nothing.
    CHECK(results.items[1].n == 0);
    CHECK(results.items[1].tally.skipped == 7);
    CHECK(!results.items[1].mean);
    CHECK(!results.items[1].consensus);
    CHECK(results.discuss == std::vector<std::size_t>{0});
}

TEST_CASE("steps and basisfuncties add up their statements; a statement without one stays apart")
{
    const auto questionnaire = grouped();
    std::vector<AnswerSheet> sheets;
    for (const int score : {1, 3, 5})
        sheets.push_back(tests::sheet_of(questionnaire, "A" + std::to_string(score), {score, 5, score, 2}));
    const auto results = summary(questionnaire, sheets, tests::NoLeastGroup);
    REQUIRE(results.steps.size() == 2);
    CHECK(results.steps[0].step == 1);
    CHECK(results.steps[0].statements == std::vector<std::size_t>{0, 1});
    CHECK(results.steps[0].figures.n == 6);
    CHECK(*results.steps[0].figures.mean == 4);
    REQUIRE(results.basisfuncties.size() == 1);
    CHECK(results.basisfuncties[0].id == "x");
    CHECK(results.basisfuncties[0].figures.n == 9);
}

TEST_CASE("what to talk about: least consensus first, then the lowest mean, then the order of the questionnaire")
{
    const auto four = tests::plain_questionnaire(4);
    std::vector<AnswerSheet> sheets{tests::sheet_of(four, "A1", {3, 4, 1, 3}),
                                    tests::sheet_of(four, "B1", {3, 4, 5, 3})};
    const auto results = summary(four, sheets, tests::NoLeastGroup);
    CHECK(results.discuss == std::vector<std::size_t>{2, 0, 3, 1});
}

TEST_CASE("of one or two people nothing is shown, not how many they are either")
{
    const auto one = tests::plain_questionnaire(1);
    for (const auto& scores : {std::vector{4}, std::vector{4, 2}}) {
        std::vector<AnswerSheet> sheets;
        for (const int score : scores)
            sheets.push_back(tests::sheet_of(one, "A" + std::to_string(sheets.size() + 1), {score}));
        const auto results = summary(one, sheets, Careful);
        CHECK(results.items[0].hidden);
        CHECK(results.items[0].n == 0);
        CHECK(results.items[0].tally == Tally{});
        CHECK(!results.items[0].mean);
        CHECK(!results.items[0].median);
        CHECK(!results.items[0].consensus);
        CHECK(results.discuss.empty());
        // Three more who do not know: who did know is hidden still.
        for (int i = 0; i < 3; ++i)
            sheets.push_back(tests::sheet_of(one, "B" + std::to_string(i + 1), {6}));
        const auto more = summary(one, sheets, Careful).items[0];
        CHECK(more.hidden);
        CHECK(more.tally == Tally{}); // three don't-knows of five would say that two scored
    }
}

TEST_CASE("where all say the same, a careful summary does not say what")
{
    const auto one = tests::plain_questionnaire(1);
    const auto sheets =
        sheets_by_role(one, {{4, Role::Professional}, {4, Role::Professional}, {4, Role::Professional}});
    const auto careful = summary(one, sheets, Careful);
    CHECK(careful.items[0].hidden);
    CHECK(careful.items[0].tally == Tally{});
    REQUIRE(careful.roles.size() == 1);
    CHECK(careful.roles[0].items[0].hidden);
    CHECK(careful.roles[0].all.hidden);
    CHECK(summary(one, sheets, tests::NoLeastGroup).items[0].tally.scores[3] == 3);
}

TEST_CASE("where nobody knows, or all name one holder, a careful summary does not say so of everybody")
{
    const auto one = tests::plain_questionnaire(1);
    for (const int all : {6, 7}) {
        const auto sheets =
            sheets_by_role(one, {{all, Role::Professional}, {all, Role::Professional}, {all, Role::Inwoner}});
        const auto careful = summary(one, sheets, Careful);
        CHECK(careful.items[0].hidden);
        CHECK(careful.items[0].tally == Tally{});
        for (const auto& role : careful.roles)
            CHECK(role.items[0].tally == Tally{});
        CHECK(summary(one, sheets, {1}).items[0].tally.asked() == 3);
    }
    auto sheets = sheets_by_role(one, {{1, {}}, {2, {}}, {4, {}}});
    for (auto& sheet : sheets)
        sheet.answers[0].where = Holder::Nobody;
    CHECK(summary(one, sheets, Careful).items[0].tally.holders_named() == 0);
    CHECK(summary(one, sheets, Careful).items[0].holders_hidden);
    CHECK(summary(one, sheets, Careful).items[0].mean);
    sheets.push_back(tests::sheet_of(one, "D1", {3})); // one who named nobody's name: it may be anyone
    CHECK(summary(one, sheets, Careful).items[0].tally.holders_named() == 3);
}

TEST_CASE("who did not know, and what was named, does not follow from all less the roles")
{
    const auto one = tests::plain_questionnaire(1);
    auto sheets = sheets_by_role(one, {{1, Role::Professional},
                                       {3, Role::Professional},
                                       {5, Role::Professional},
                                       {6, Role::Professional},
                                       {6, Role::Gemeente}});
    for (auto& sheet : sheets)
        sheet.answers[0].where = Holder::Team;
    sheets[4].answers[0].where = Holder::Regio;
    const auto results = summary(one, sheets, Careful);
    CHECK(results.items[0].tally.dont_know == 2);
    CHECK(results.items[0].tally.holders_named() == 5);
    for (const auto& role : results.roles) // of one person only, and of all but that person
        CHECK(role.items[0].tally == Tally{});
}

TEST_CASE("a small role does not follow from all less the others")
{
    const auto one = tests::plain_questionnaire(1);
    // Four professionals and one citizen: without the professionals the citizen's answer would remain.
    auto sheets = sheets_by_role(one, {{1, Role::Professional},
                                       {2, Role::Professional},
                                       {3, Role::Professional},
                                       {4, Role::Professional},
                                       {5, Role::Inwoner}});
    auto results = summary(one, sheets, Careful);
    CHECK(!results.items[0].hidden);
    for (const auto& role : results.roles)
        CHECK(role.items[0].hidden);
    // With three citizens who differ both can be shown.
    sheets.push_back(tests::sheet_of(one, "B1", {1}, Role::Inwoner));
    sheets.push_back(tests::sheet_of(one, "B2", {3}, Role::Inwoner));
    results = summary(one, sheets, Careful);
    for (const auto& role : results.roles)
        CHECK(!role.items[0].hidden);
    // With three who agree their answer would follow too. When two of them do, it looks the same.
    for (const int third : {5, 2}) {
        for (auto& sheet : sheets)
            if (sheet.role == Role::Inwoner)
                sheet.answers[0].score = 5;
        sheets.back().answers[0].score = third;
        results = summary(one, sheets, Careful);
        for (const auto& role : results.roles)
            CHECK(role.items[0].hidden);
    }
}

TEST_CASE("nothing that is hidden follows from a step less its other statements")
{
    const auto questionnaire = grouped();
    std::vector<AnswerSheet> sheets;
    for (const int score : {1, 2, 4})
        sheets.push_back(tests::sheet_of(questionnaire, "A" + std::to_string(score), {score, score == 1 ? 3 : 6}));
    const auto results = summary(questionnaire, sheets, Careful);
    CHECK(results.items[1].hidden);
    REQUIRE(!results.steps.empty());
    CHECK(results.steps[0].statements == std::vector<std::size_t>{0});
    CHECK(results.steps[0].figures.tally.scores == results.items[0].tally.scores);
    CHECK(results.roles.empty()); // nobody said who they are
}

TEST_CASE("under protection no shown figures leave a group that is too small or of one answer")
{
    tests::Draw draw(7);
    const auto questionnaire = tests::plain_questionnaire(3);
    int hidden = 0;
    int shown = 0;
    for (int round = 0; round < 400; ++round) {
        std::vector<AnswerSheet> sheets;
        for (std::uint64_t people = 1 + draw.below(14); people > 0; --people)
            sheets.push_back(tests::drawn_sheet(questionnaire, draw, true));
        const auto results = summary(questionnaire, sheets, Careful);
        for (std::size_t i = 0; i < results.items.size(); ++i) {
            Tally rest = results.items[i].tally;
            const auto safe = [&](const Tally& tally) {
                const Count n = tally.n();
                return n == 0 || (n >= 3 && *std::max_element(tally.scores.begin(), tally.scores.end()) < n);
            };
            CHECK(safe(rest));
            for (const auto& role : results.roles) {
                CHECK(safe(role.items[i].tally));
                (role.items[i].hidden ? hidden : shown) += 1;
                for (std::size_t score = 0; score < Scores; ++score)
                    rest.scores[score] -= role.items[i].tally.scores[score];
            }
            CHECK(safe(rest));
        }
    }
    CHECK(hidden > 100);
    CHECK(shown > 100);
}

TEST_CASE("hands that were counted in the room count too")
{
    const auto one = tests::plain_questionnaire(1);
    std::vector<Tally> room(1);
    room[0].scores = {0, 2, 3, 0, 0};
    room[0].dont_know = 1;
    const auto sheets = sheets_by_role(one, {{5, Role::Partner}});
    const auto results = summary(one, sheets, Careful, room);
    CHECK(results.participants == 1);
    CHECK(results.items[0].n == 6);
    CHECK(results.items[0].tally.scores == std::array<Count, 5>{0, 2, 3, 0, 1});
    CHECK(results.items[0].tally.dont_know == 1);
}

TEST_SUITE_END();
