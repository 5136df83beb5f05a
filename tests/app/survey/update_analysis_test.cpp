// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/survey/weight_choices.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::app;

namespace {

const project::AnalysisOptions& analysis(const State& state)
{
    return state.project.surveys.front().analysis;
}

std::vector<std::string> levels_of_groups(const State& state)
{
    std::vector<std::string> out;
    for (const auto& level : state.findings->tests.groups->front().levels)
        out.push_back(level.level);
    return out;
}

} // namespace

TEST_CASE("a new survey is compared, correlated and corrected without asking")
{
    const State state = tests::state_with_example();
    CHECK(state.findings->tests.groups->front().factor == "functie");
    CHECK(state.findings->tests.correlations->size() == 2 * 24);
    CHECK(state.findings->tests.method.adjust == "bh");
}

TEST_CASE("small functions are merged into one group, renamed, taken apart again, and each step can be undone")
{
    State state = tests::state_with_example();
    const std::size_t alone = levels_of_groups(state).size();
    update(state, PlaceLevel{"functie", "Sociaal cultureel werker", false, 0});
    update(state, PlaceLevel{"functie", "Gedragswetenschapper", false, 0});
    CHECK(levels_of_groups(state).size() == alone - 1);
    update(state, NameGroup{"functie", 0, " Overige "});
    auto groups = levels_of_groups(state);
    CHECK(std::find(groups.begin(), groups.end(), "Overige") != groups.end());
    update(state, PlaceLevel{"functie", "Staf", true, {}});
    groups = levels_of_groups(state);
    CHECK(std::find(groups.begin(), groups.end(), "Staf") == groups.end());
    CHECK(state.findings->data.kept == 106); // only the comparison leaves it out
    update(state, PlaceLevel{"functie", "Staf", false, {}});
    update(state, PlaceLevel{"functie", "Gedragswetenschapper", false, {}});
    update(state, PlaceLevel{"functie", "Sociaal cultureel werker", false, {}});
    CHECK(levels_of_groups(state).size() == alone);
    CHECK(analysis(state).groupings.empty());
    const std::size_t steps = state.undo.size();
    update(state, Undo{});
    CHECK(analysis(state).groupings.size() == 1);
    while (state.undo.size() > 1)
        update(state, Undo{});
    CHECK(levels_of_groups(state).size() == alone);
    while (!state.redo.empty())
        update(state, Redo{});
    CHECK(state.undo.size() == steps);
}

TEST_CASE("two new groups have different names, and an empty name changes nothing")
{
    State state = tests::state_with_example();
    update(state, PlaceLevel{"functie", "Staf", false, 0});
    update(state, PlaceLevel{"functie", "Ondersteuning", false, 1});
    const auto& groups = analysis(state).groupings.front().groups;
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].title != groups[1].title);
    const std::size_t steps = state.undo.size();
    update(state, NameGroup{"functie", 0, "  "});
    update(state, NameGroup{"functie", 9, "x"});
    CHECK(state.undo.size() == steps);
}

TEST_CASE("correction, method and smallest group follow the choice; the same choice again is no change")
{
    State state = tests::state_with_example();
    update(state, SetAdjustment{1});
    CHECK(state.findings->tests.method.adjust == "holm");
    update(state, SetCorrelation{2});
    CHECK(state.findings->tests.method.correlation == "kendall");
    update(state, SetMinGroup{0});
    CHECK(analysis(state).min_group == 1);
    const std::size_t steps = state.undo.size();
    update(state, SetAdjustment{1});
    update(state, SetMinGroup{1});
    CHECK(state.undo.size() == steps);
    update(state, CorrelateWith{1});
    CHECK(state.survey.variable == 1);
    CHECK(state.undo.size() == steps); // looking is no change
}

TEST_CASE("weights are a choice that can be undone, and off until somebody chooses")
{
    State state = tests::state_with_example();
    const auto choices = weight_choices(state);
    REQUIRE(choices.size() >= 3); // not, by the address file, by each number
    CHECK(current_weights(state, choices) == 0);
    CHECK(!state.findings->weights);
    update(state, SetWeights{1});
    CHECK(analysis(state).weighting == project::Weighting::Frame);
    REQUIRE(state.findings->weights);
    CHECK(current_weights(state, weight_choices(state)) == 1);
    update(state, SetWeights{2});
    CHECK(analysis(state).weighting == project::Weighting::Column);
    CHECK(state.findings->weights->by == "column");
    update(state, SetWeights{choices.size() - 1});
    CHECK(current_weights(state, choices) == choices.size() - 1);
    update(state, Undo{});
    const std::size_t steps = state.undo.size();
    update(state, SetWeights{2});
    update(state, SetWeights{99});
    CHECK(state.undo.size() == steps);
    update(state, Undo{});
    update(state, Undo{});
    CHECK(!state.findings->weights);
    update(state, RemoveFrame{});
    CHECK(weight_choices(state)[1].weighting == project::Weighting::Column);
}

TEST_CASE("without a survey nothing can be tested, and nothing breaks")
{
    State state = initial_state(platform::carried_assets());
    update(state, SetAdjustment{1});
    CHECK(weight_choices(state).size() == 1);
    update(state, SetWeights{1});
    update(state, PlaceLevel{"functie", "Staf", true, {}});
    CHECK(state.undo.empty());
}
