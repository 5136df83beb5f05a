// SPDX-License-Identifier: EUPL-1.2
#include "assessment/answer_code.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

std::vector<Questionnaire> short_and_full()
{
    return {tests::questionnaire("basisfuncties-kort"), tests::questionnaire("basisfuncties")};
}

std::string signs_of(std::string code)
{
    std::erase(code, '-');
    return code;
}

} // namespace

TEST_CASE("10.000 answer sheets survive the way to a code and back")
{
    const auto questionnaires = short_and_full();
    tests::Draw draw(10'000);
    for (int round = 0; round < 10'000; ++round) {
        const auto& questionnaire = questionnaires[round % 2];
        const auto sheet = tests::drawn_sheet(questionnaire, draw, round % 3 == 0);
        const auto again = answers_of_code(answer_code(sheet, questionnaire), questionnaires);
        REQUIRE(again);
        CHECK(*again == sheet);
    }
}

TEST_CASE("45 scores take 40 signs, with holders 64")
{
    const auto questionnaires = short_and_full();
    tests::Draw draw(45);
    for (int round = 0; round < 50; ++round) {
        CHECK(signs_of(answer_code(tests::drawn_sheet(questionnaires[1], draw, false), questionnaires[1])).size() ==
              40);
        auto sheet = tests::drawn_sheet(questionnaires[1], draw, true);
        sheet.answers[0].where = Holder::Nobody;
        CHECK(signs_of(answer_code(sheet, questionnaires[1])).size() == 64);
    }
}

TEST_CASE("every error in one sign and every swap of two neighbours in an answer code is noticed")
{
    constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const auto questionnaires = short_and_full();
    tests::Draw draw(64);
    for (int round = 0; round < 20; ++round) {
        const std::string code =
            signs_of(answer_code(tests::drawn_sheet(questionnaires[1], draw, round % 2 == 0), questionnaires[1]));
        for (std::size_t at = 0; at < code.size(); ++at) {
            for (const char sign : signs)
                if (std::string wrong = code; sign != code[at]) {
                    wrong[at] = sign;
                    CHECK(!answers_of_code(wrong, questionnaires));
                }
            if (at > 0 && code[at] != code[at - 1]) {
                std::string swapped = code;
                std::swap(swapped[at], swapped[at - 1]);
                CHECK(!answers_of_code(swapped, questionnaires));
            }
        }
    }
}

TEST_CASE("an own session and participant stay as they are, others get a mark that is always the same")
{
    CHECK(session_mark("7K3M") == "7K3M");
    CHECK(session_mark("7k3m") == "7K3M");
    CHECK(session_mark("team Noord, mei") == session_mark("team Noord, mei"));
    CHECK(session_mark("team Noord, mei") != session_mark("team Zuid, mei"));
    CHECK(session_mark(session_mark("team Noord, mei")) == session_mark("team Noord, mei"));
    for (const char* own : {"A1", "Z157", "M99"})
        CHECK(participant_mark(own) == own);
    CHECK(participant_mark("").empty());
    for (const char* other : {"Z158", "A0", "A01", "a1", "Noor", "AA1", "A"}) {
        const std::string mark = participant_mark(other);
        CHECK(mark != other);
        CHECK(participant_mark(mark) == mark);
    }
}

TEST_CASE("a code of something else is refused with what it is")
{
    const auto questionnaires = short_and_full();
    const std::array only_brief{questionnaires[0]};
    const auto sheet = tests::sheet_of(questionnaires[1], "A1", {5, 4, 3});
    const std::string code = answer_code(sheet, questionnaires[1]);
    CHECK(answers_of_code(code, only_brief).error().code == "code-other-questionnaire");
    CHECK(answers_of_code(code + "0", questionnaires).error().code ==
          "code-length"); // a check does not see zeros behind
    CHECK(answers_of_code(code + "1", questionnaires).error().code == "code-damaged");
    CHECK(answers_of_code(invitation(questionnaires[1], "7K3M"), questionnaires).error().code == "code-length");
    CHECK(answers_of_code("", questionnaires).error().code == "code-empty");
    CHECK(answers_of_code(code, {}).error().code == "code-other-questionnaire");
}

TEST_CASE("what was not answered is skipped, never zero")
{
    const auto questionnaires = short_and_full();
    const auto sheet = tests::sheet_of(questionnaires[0], "B2", {5});
    const auto again = answers_of_code(answer_code(sheet, questionnaires[0]), questionnaires);
    REQUIRE(again);
    REQUIRE(again->answers.size() == 11);
    CHECK(again->answers[0].score == 5);
    for (std::size_t i = 1; i < 11; ++i) {
        CHECK(again->answers[i].state == AnswerState::Skipped);
        CHECK(answers_json(*again)["answers"][i]["score"].is_null());
    }
}

TEST_CASE("an invitation leads to the session and its questionnaire")
{
    const auto questionnaires = short_and_full();
    const std::string code = invitation(questionnaires[1], "7K3M");
    CHECK(signs_of(code).size() == 10);
    const auto invited = invited_by(code, questionnaires);
    REQUIRE(invited);
    CHECK(invited->questionnaire == 1);
    CHECK(invited->session == "7K3M");
    CHECK(!invited_by("7K3M-7K3M-7K", questionnaires));
    const auto answers = answer_code(tests::sheet_of(questionnaires[0], "A1", {}), questionnaires[0]);
    CHECK(invited_by(answers, questionnaires).error().code == "code-length");
}

TEST_SUITE_END();
