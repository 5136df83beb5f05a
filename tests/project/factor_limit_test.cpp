// SPDX-License-Identifier: EUPL-1.2
#include "survey/factor_limit.h"

#include "project/analyse.h"
#include "project/names.h"
#include "survey/table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("project");

using wk::survey::FactorColumn;
using wk::survey::MostLevels;
using wk::survey::Responses;

namespace {

std::shared_ptr<const wk::survey::Instrument> instrument_with_team(const std::string& levels = {})
{
    auto made = wk::survey::Instrument::from_json(
        R"({"schema":"wijkkompas/instrument/1","id":"x","scales":{"s":{"points":[{"code":1,"label":"nee"},{"code":2,"label":"ja"}]}},
            "items":[{"id":"a","scale":"s"}],"factors":[{"id":"team")" +
            levels + "}]}",
        "x.json");
    REQUIRE(made);
    return std::make_shared<const wk::survey::Instrument>(*made);
}

/// A survey in which every respondent has a team of their own.
wk::project::Survey survey_of(std::size_t teams, const std::string& levels = {})
{
    wk::survey::TableBuilder builder({"team", "a"});
    for (std::size_t i = 0; i < teams; ++i) {
        const std::string team = "team " + std::to_string(i);
        const std::vector<std::string_view> row{team, i % 2 == 0 ? "ja" : "nee"};
        builder.add_row(row);
    }
    wk::project::Survey out;
    out.file_name = "teams.csv";
    out.table = builder.finish();
    out.instrument = instrument_with_team(levels);
    return out;
}

} // namespace

TEST_CASE("a column with more than the most levels is no factor, and says so once")
{
    for (const std::size_t teams : {MostLevels, MostLevels + 1, MostLevels * 4}) {
        CAPTURE(teams);
        const auto made = wk::project::prepare(survey_of(teams));
        REQUIRE(made);
        const Responses& responses = **made;
        const auto notices = std::count_if(responses.notices().begin(), responses.notices().end(),
                                           [](const auto& it) { return it.code == "too-many-levels"; });
        const auto error = wk::project::too_many_levels(responses, "team");
        if (teams == MostLevels) {
            CHECK(responses.factor(0).levels.size() == teams);
            CHECK(wk::survey::too_many_levels(responses, 0) == 0);
            CHECK(notices == 0);
            CHECK(!error);
            continue;
        }
        CHECK(responses.factor(0).levels.empty());
        CHECK(responses.factor(0).level_of[0] == FactorColumn::NoLevel);
        CHECK(wk::survey::too_many_levels(responses, 0) == teams);
        CHECK(notices == 1);
        REQUIRE(error);
        CHECK(error->message.find(teams == MostLevels + 1 ? "1.001" : "4.000") != std::string::npos);
        CHECK(error->message.find("1.000") != std::string::npos);
    }
}

TEST_CASE("levels that the questionnaire lists count as well")
{
    std::string levels = R"(,"levels":["team 0")";
    for (std::size_t i = 1; i <= MostLevels; ++i)
        levels += ",\"team " + std::to_string(i) + "\"";
    const auto made = wk::project::prepare(survey_of(4, levels + "]"));
    REQUIRE(made);
    CHECK((*made)->factor(0).levels.empty());
    CHECK(wk::survey::too_many_levels(**made, 0) == MostLevels + 1);
}

TEST_CASE("such a factor compares no groups, filters nobody in silence and has no response")
{
    auto survey = survey_of(MostLevels + 1);
    wk::project::AnalysisOptions options;
    options.by = {"team"};
    survey.frame = wk::project::SamplingFrame{"adressen.csv", "team", {{"team 1", 10}}};
    const auto findings = wk::project::analyse(survey, options);
    REQUIRE(findings);
    CHECK(findings->data.kept == MostLevels + 1);
    CHECK(findings->factors.front().levels.empty());
    CHECK(!findings->response); // else it would say that nobody of 10 answered
    REQUIRE(findings->tests.groups);
    CHECK(findings->tests.groups->front().levels.empty());
    CHECK(!findings->tests.groups->front().statistic);
    survey.filters = {{"team", {"team 1"}}};
    const auto filtered = wk::project::analyse(survey, options);
    REQUIRE(!filtered);
    CHECK(filtered.error().code == "too-many-levels");
}

TEST_SUITE_END();
