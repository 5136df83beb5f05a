// SPDX-License-Identifier: EUPL-1.2
#include "project/survey_comparison.h"

#include "base/phrases.h"
#include "project/sharing.h"
#include "report/comparison_example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

std::vector<std::shared_ptr<const Reference>> known_references()
{
    std::vector<std::shared_ptr<const Reference>> out;
    for (const char* name : {"leeuwarden-2020", "heerenveen-2020"})
        out.push_back(tests::published_source(name).reference);
    return out;
}

/// The example beside ten of its respondents.
Survey compared_survey()
{
    auto survey = tests::example_survey();
    auto others = survey;
    others.filters = {{"functie", {"Jongerenwerker"}}};
    survey.compared = {source_of_findings(*analyse(others), "Voorbeeldstad")};
    return survey;
}

FigureState state_of(const Comparison& comparison, std::string_view item, std::size_t source)
{
    const auto found = std::find_if(comparison.items.begin(), comparison.items.end(),
                                    [&](const auto& each) { return each.id == item; });
    REQUIRE(found != comparison.items.end());
    return found->figures[source].state;
}

} // namespace

TEST_CASE("beside a survey stand the references that were chosen, in the order of those known, then the other counts")
{
    auto survey = compared_survey();
    survey.references = {"heerenveen-2020", "niet-bekend", "leeuwarden-2020"};
    const auto findings = *analyse(survey);
    const auto comparison = survey_comparison(survey, findings, known_references());
    std::vector<std::string> titles;
    for (const auto& source : comparison.sources)
        titles.push_back(source.title);
    CHECK(titles == std::vector<std::string>{say(Phrase::ComparisonThisSurvey), "Leeuwarden 2020", "Heerenveen 2020",
                                             "Voorbeeldstad"});
    CHECK(comparison.items.size() == survey.instrument->items().size());
    survey.references.clear();
    CHECK(survey_comparison(survey, findings, known_references()).sources.size() == 2);
    survey.compared.clear();
    CHECK(survey_comparison(survey, findings, known_references()).sources.empty());
}

TEST_CASE("for others, what too few people or all alike answered is hidden in every source")
{
    auto survey = compared_survey();
    auto& tallies = survey.compared.front().tallies;
    const auto tally = [&](const std::string& id) -> ItemTally& {
        return *std::find_if(tallies.begin(), tallies.end(), [&](const auto& each) { return each.item == id; });
    };
    const auto counts = [&](const std::string& id, const std::vector<Count>& all) {
        for (std::size_t i = 0; i < all.size(); ++i)
            tally(id).points[i].count = all[i];
    };
    counts("vert-1", {0, 0, 0, 2, 1, 3, 2}); // eight people
    counts("vert-2", {0, 0, 0, 0, 0, 0, 12});
    counts("vert-3", {0, 0, 0, 0, 0, 0, 0});
    counts("vert-4", {1, 0, 2, 0, 3, 4, 2});
    auto findings = *analyse(survey);
    std::erase_if(findings.items, [](const auto& item) { return item.id == "herk-1"; }); // as shared_findings() does
    SharingRules rules;
    rules.public_group = 10;
    const auto open = survey_comparison(survey, findings, known_references());
    CHECK(state_of(open, "vert-1", 1) == FigureState::Counted);
    CHECK(state_of(open, "vert-2", 1) == FigureState::Counted);
    const auto shared = shared_comparison(survey, findings, known_references(), rules);
    CHECK(state_of(shared, "vert-1", 1) == FigureState::NotShown);
    CHECK(state_of(shared, "vert-2", 1) == FigureState::NotShown);
    CHECK(state_of(shared, "vert-3", 1) == FigureState::NotThere);
    CHECK(state_of(shared, "vert-4", 1) == FigureState::Counted);
    CHECK(state_of(shared, "herk-1", 0) == FigureState::NotShown); // hidden, and not: never asked
    CHECK(state_of(shared, "herk-2", 0) == FigureState::Counted);
    CHECK(shared.method.min_group == 10);
    rules.public_group = 5;
    CHECK(state_of(shared_comparison(survey, findings, known_references(), rules), "vert-1", 1) ==
          FigureState::Counted);
}

TEST_SUITE_END();
