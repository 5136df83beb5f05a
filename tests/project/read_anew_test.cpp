// SPDX-License-Identifier: EUPL-1.2
#include "project/read_anew.h"

#include "project/analyse.h"
#include "survey/coding_example.h"
#include "survey/factor_limit.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

/// Answers in two groups, "a" and "b", with everything chosen that can be.
Survey chosen()
{
    Survey out;
    out.table = tests::coding_table();
    out.instrument = tests::small_instrument();
    out.analysis = usual_options(*out.instrument);
    out.analysis.groupings = {{"f", {{"samen", {"a", "b"}}}, {}}};
    out.mapping.columns = {{"f", "f"}};
    out.filters = {{"f", {"b"}}};
    put_frame(out, SamplingFrame{"adressen.csv", "f", {{"a", 10}, {"b", 20}}});
    return out;
}

ReadAnew anew(Survey& survey)
{
    auto out = read_anew(survey);
    REQUIRE(out);
    CHECK(analyse(survey, *out->responses, survey.analysis));
    return *out;
}

} // namespace

TEST_CASE("what fits the answers stays as it was")
{
    Survey survey = chosen();
    const Survey before = survey;
    CHECK(anew(survey).lost.empty());
    CHECK(survey.filters == before.filters);
    CHECK(survey.frame == before.frame);
    CHECK(survey.analysis == before.analysis);
    CHECK(survey.mapping == before.mapping);
}

TEST_CASE("one thing that no longer fits takes nothing else along")
{
    Survey survey = chosen();
    const Survey before = survey;
    SUBCASE("a filter of which one group is gone goes as a whole; comparisons and groups stay")
    {
        survey.filters.push_back({"f", {"a", "c"}});
        CHECK(anew(survey).lost == std::vector<Lost>{{Work::Filters, 1}});
        CHECK(survey.filters == before.filters);
        CHECK(survey.analysis == before.analysis);
        CHECK(survey.frame == before.frame);
    }
    SUBCASE("a comparison with what the questionnaire does not have goes; the filter stays")
    {
        survey.analysis.by.push_back("weg");
        survey.analysis.with.push_back("ook weg");
        survey.analysis.groupings.push_back({"weg", {}, {"x"}});
        CHECK(anew(survey).lost == std::vector<Lost>{{Work::Groupings, 1}});
        CHECK(survey.analysis == before.analysis);
        CHECK(survey.filters == before.filters);
    }
    SUBCASE("an address file of a factor that is gone goes, with what was noticed in it; the filter stays")
    {
        put_frame(survey, SamplingFrame{"adressen.csv", "weg", {{"a", 10}}},
                  {Notice{"x", "y", "adressen.csv", 0, "", ""}});
        CHECK(anew(survey).lost == std::vector<Lost>{{Work::Frame, 1}});
        CHECK(!survey.frame);
        CHECK(survey.import_notices.empty());
        CHECK(survey.filters == before.filters);
    }
    SUBCASE("a coupling of a column, or to a question, that is gone goes")
    {
        survey.mapping.columns.push_back({"geen kolom", "h"});
        survey.mapping.columns.push_back({"v", "geen vraag"});
        const auto out = anew(survey);
        CHECK(out.lost == std::vector<Lost>{{Work::Mapped, 2}});
        CHECK(survey.mapping == before.mapping);
        CHECK(analyse(survey, *out.responses)->items[1].n > 0); // "v" is found by its name again
    }
}

TEST_CASE("a filter keeps the group that looks like the one it names, and is called as the answers call it")
{
    Survey survey = chosen();
    survey.filters = {{"f", {"B."}}};
    const auto out = anew(survey);
    CHECK(out.lost.empty());
    CHECK(survey.filters == std::vector<Filter>{{"f", {"b"}}});
    Survey spelled = survey;
    spelled.filters = {{"f", {"B."}}};
    const auto found = analyse(spelled, *out.responses);
    REQUIRE(found);
    const auto& levels = found->factors.front().levels;
    REQUIRE(levels.size() == 2);
    CHECK(!levels[0].kept);
    CHECK(levels[1].kept); // not only its people
}

TEST_CASE("a filter on more groups than there can be goes")
{
    survey::TableBuilder builder({"h", "f"});
    for (std::size_t i = 0; i <= survey::MostLevels; ++i) {
        const std::string level = "groep " + std::to_string(i);
        builder.add_row(std::vector<std::string_view>{"ja", level});
    }
    Survey survey;
    survey.table = builder.finish();
    survey.instrument = tests::small_instrument();
    survey.analysis = usual_options(*survey.instrument);
    survey.filters = {{"f", {"groep 1"}}};
    const auto out = read_anew(survey);
    REQUIRE(out);
    CHECK(out->lost == std::vector<Lost>{{Work::Filters, 1}});
    CHECK(survey.filters.empty());
}

TEST_CASE("answers to nothing the questionnaire asks are refused")
{
    Survey survey = chosen();
    survey.table = tests::table_of({{"x", "y"}, {"1", "2"}});
    const auto out = read_anew(survey);
    REQUIRE(!out);
    CHECK(out.error().code == "no-known-column");
}

TEST_SUITE_END();
