// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/questionnaire/mapping_facts.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::app;

namespace {

/// The example's answers under other names: herk-1 by its wording, functie by another name, one label misspelt.
std::string renamed_example(const State& state)
{
    std::string answers(state.assets.example);
    const auto replace = [&](std::string_view from, std::string_view to) {
        const auto at = answers.find(from);
        REQUIRE(at != std::string::npos);
        answers.replace(at, from.size(), to);
    };
    replace("functie", "wat doet u");
    replace("herken ik sterk", "ik herken het zeer");
    return answers;
}

const MappedColumn& column_named(const State& state, std::string_view name)
{
    const auto& columns = state.mapping_facts->columns;
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const auto& each) { return each.name == name; });
    REQUIRE(found != columns.end());
    return *found;
}

} // namespace

TEST_CASE("a column is given its question by hand, is left out, and each step can be undone and is saved")
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"ander.csv", renamed_example(state)});
    REQUIRE(state.mapping_facts);
    CHECK(!column_named(state, "wat doet u").target);
    CHECK(!state.mapping_facts->lacking.empty());
    CHECK(column_named(state, "wat doet u").examples.size() == 3);
    update(state, MapColumn{"wat doet u", "functie", true});
    CHECK(column_named(state, "wat doet u").by == survey::MatchedBy::Hand);
    CHECK(state.findings->factors.front().levels.size() > 3);
    const auto reread = io::read_project(io::write_project(state.project), "x");
    REQUIRE(reread);
    CHECK(reread->surveys.front().mapping == state.project.surveys.front().mapping);
    update(state, KeepLevel{"functie", "Staf", false});
    update(state, MapColumn{"wat doet u", "", true}); // the filter on functie no longer fits
    CHECK(column_named(state, "wat doet u").ignored);
    CHECK(state.project.surveys.front().filters.empty());
    CHECK(state.messages.front().kind == MessageKind::Attention);
    CHECK(state.messages.front().text.find("uw filter op 1 indeling") != std::string::npos);
    REQUIRE(state.findings);
    update(state, Undo{});
    CHECK(state.project.surveys.front().filters.size() == 1);
    CHECK(state.findings->data.kept < 106);
    update(state, ForgetMapping{});
    CHECK(!column_named(state, "wat doet u").target);
}

TEST_CASE("a question has one column: another takes its place")
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"ander.csv", renamed_example(state)});
    update(state, MapColumn{"wat doet u", "functie", true});
    update(state, MapColumn{"leeftijd", "functie", true});
    CHECK(!column_named(state, "wat doet u").target);
    CHECK(column_named(state, "leeftijd").target);
    CHECK(state.project.surveys.front().mapping.columns.size() == 1);
}

TEST_CASE("a misspelt answer is explained once and counts; taken back it is invalid again")
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"ander.csv", renamed_example(state)});
    REQUIRE(state.mapping_facts->options.size() == 1);
    const auto option = state.mapping_facts->options.front();
    CHECK(option.cells == 1);
    const auto before = state.findings->items.front().n;
    CHECK(state.findings->items.front().invalid == 1);
    update(state, MapOption{{option.scale, option.text, 5}, true});
    CHECK(state.findings->items.front().n == before + 1);
    CHECK(state.mapping_facts->options.size() == 1); // still there to be changed
    update(state, MapOption{{option.scale, option.text, {}}, true});
    CHECK(state.findings->items.front().missing >= 1);
    CHECK(state.project.surveys.front().mapping.options.size() == 1);
    update(state, MapOption{{option.scale, option.text, {}}, false});
    CHECK(state.findings->items.front().invalid == 1);
    CHECK(state.project.surveys.front().mapping.empty());
}

TEST_CASE("when no column would be left nothing changes, and a sentence says so")
{
    State state = tests::state_with_example();
    const auto facts = *state.mapping_facts;
    std::size_t refused = 0;
    for (const auto& column : facts.columns) {
        const std::size_t steps = state.undo.size();
        update(state, MapColumn{column.name, "", true});
        refused += column.target && state.undo.size() == steps;
    }
    CHECK(refused == 1);
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.findings);
}

TEST_CASE("another questionnaire can be chosen, and answers bring the one that fits them")
{
    State state = tests::state_with_example();
    REQUIRE(state.mapping_facts->instruments.size() == 2);
    CHECK(state.mapping_facts->instrument == std::size_t(0));
    update(state, ChooseInstrument{1}); // it shares nothing but a variable with this file
    CHECK(state.findings->items.front().missing == 106);
    CHECK(state.survey.section == Section{SectionKind::Mapping, 0});
    CHECK(state.mapping_facts->instrument == std::size_t(1));
    update(state, Undo{});
    CHECK(state.mapping_facts->instrument == std::size_t(0));
    CHECK(state.findings->items.size() == 24);
    update(state, ChooseInstrument{7});
    CHECK(state.findings->items.size() == 24);

    const auto clients =
        survey::Instrument::from_json(state.assets.other_instruments.front().text, "wmo-clientervaring.json");
    REQUIRE(clients);
    std::string header;
    std::string row;
    for (const auto& item : clients->items()) {
        header += item.text + "\t"; // as Microsoft Forms writes it
        row += clients->scale_of(item).points.front().label + "\t";
    }
    State other = initial_state(platform::carried_assets());
    update(other, FileArrived{"clienten.csv", header + "Begintijd\n" + row + "1-2-2026\n" + row + "2-2-2026\n"});
    REQUIRE(other.findings);
    CHECK(other.findings->instrument == clients->id());
    CHECK(other.findings->items.front().n == 2);
    CHECK(other.mapping_facts->instrument == std::size_t(1));
}

TEST_CASE("without a survey there is nothing to map")
{
    State state = initial_state(platform::carried_assets());
    update(state, MapColumn{"a", "b", true});
    update(state, MapOption{});
    update(state, ForgetMapping{});
    update(state, ShowMapping{true});
    CHECK(state.undo.empty());
    CHECK(state.mapping.all);
}
