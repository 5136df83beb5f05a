// SPDX-License-Identifier: EUPL-1.2
#include "assessment/team_result.h"

#include "assessment/example.h"
#include "assessment/session.h"
#include "io/exchange/assessment_json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("assessment");

using namespace wk;
using namespace wk::assessment;

namespace {

/// The results of a session as they are shared.
std::string shared_result(const std::vector<std::vector<int>>& people, const Protection& protection = {LeastGroup})
{
    const auto brief = tests::questionnaire("basisfuncties-kort");
    std::vector<AnswerSheet> sheets;
    for (const auto& scores : people)
        sheets.push_back(tests::sheet_of(brief, "A" + std::to_string(sheets.size() + 1), scores));
    return io::assessment_json(brief, summary(brief, sheets, protection), protection, {}, "Noord");
}

std::string team_result_complaint(std::string_view text)
{
    const auto read = team_result_from_json(text, "t.json");
    return read ? std::string() : read.error().message;
}

} // namespace

TEST_CASE("what is shared is read back: names, groups and their figures")
{
    const auto read = team_result_from_json(
        shared_result({{1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1}, std::vector<int>(11, 3), std::vector<int>(11, 5)}), "t.json");
    REQUIRE(read);
    CHECK(read->name == "Noord");
    CHECK(read->participants == 3);
    CHECK(read->questionnaire == "basisfuncties-kort");
    CHECK(read->steps.size() == 11);
    CHECK(read->basisfuncties.size() == 5);
    CHECK(*read->steps[0].figures.mean == 3);
    CHECK(read->steps[0].figures.n == 3);
}

TEST_CASE("what is hidden stays hidden, and what a careless file shows is hidden here")
{
    const auto hidden =
        team_result_from_json(shared_result({std::vector<int>(11, 3), std::vector<int>(11, 5)}), "t.json");
    REQUIRE(hidden);
    for (const auto& group : hidden->steps)
        CHECK(!group.figures.mean);
    const auto careless =
        team_result_from_json(shared_result({std::vector<int>(11, 3), std::vector<int>(11, 5)}, {1}), "t.json");
    REQUIRE(careless);
    CHECK(careless->steps[0].figures.hidden);
    CHECK(!careless->steps[0].figures.mean);
    const auto equal = team_result_from_json(shared_result(std::vector(4, std::vector<int>(11, 2)), {1}), "t.json");
    REQUIRE(equal);
    CHECK(equal->steps[0].figures.hidden);
}

TEST_CASE("the reason that older versions gave for what they hid is not passed on")
{
    const auto with = [](const char* rest) {
        return team_result_from_json(
            std::string(R"({"schema":"wijkkompas/assessment/1","questionnaire":"q","version":1,"participants":4,)") +
                R"("steps":[{"step":1,"counts":null,"mean":null,"suppressed":true)" + rest + "}]}",
            "t.json");
    };
    const auto unanimous = with(R"(,"n":4,"dontKnow":0,"reason":"unanimous")");
    const auto few = with(R"(,"n":1,"dontKnow":3,"reason":"too-few")");
    const auto today = with(R"(,"n":null,"dontKnow":null)");
    for (const auto* read : {&unanimous, &few, &today}) {
        REQUIRE_MESSAGE(*read, (*read ? std::string() : read->error().message));
        const Figures& it = (*read)->steps[0].figures;
        CHECK(it.hidden);
        CHECK(it.n == 0);
        CHECK(it.tally == Tally{});
        CHECK(!it.mean);
    }
}

TEST_CASE("counts that cannot be are refused, with their place")
{
    const auto with = [](std::string_view step) {
        return R"({"schema":"wijkkompas/assessment/1","questionnaire":"q","version":1,"participants":4,"steps":[)" +
               std::string(step) + "]}";
    };
    CHECK(team_result_complaint(with(R"({"step":1,"n":4,"counts":{"1":4}})")).empty());
    CHECK(team_result_complaint(with(R"({"step":1,"n":5,"counts":{"1":4}})")).find("steps[0].counts") !=
          std::string::npos);
    CHECK(team_result_complaint(with(R"({"step":1,"n":4,"counts":{"1":-4}})")).find("steps[0].counts.1") !=
          std::string::npos);
    CHECK(team_result_complaint(with(R"({"step":1,"n":4,"counts":{"1":4},"suppressed":true})")).find("verborgen") !=
          std::string::npos);
    CHECK(team_result_complaint(with(R"({"step":99,"n":0})")).find("steps[0].step") != std::string::npos);
    CHECK(team_result_complaint(with("3")).find("steps[0]") != std::string::npos);
    CHECK(!team_result_complaint(R"({"schema":"wijkkompas/answers/1"})").empty());
    CHECK(!team_result_complaint("geen json").empty());
}

TEST_SUITE_END();
