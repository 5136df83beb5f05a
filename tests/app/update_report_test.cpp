#include "app/example.h"
#include "base/phrases.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

State at_report()
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::Report, 0}});
    REQUIRE(state.report_facts);
    return state;
}

std::string saved(State& state)
{
    const auto effects = update(state, SaveReport{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    return file ? file->bytes : std::string();
}

bool has_part(const State& state, const std::string& id)
{
    const auto& parts = state.report_facts->parts;
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.id == id; });
}

} // namespace

TEST_CASE("the report's sections are there while its screen is open")
{
    State state = at_report();
    CHECK(has_part(state, "respons"));
    CHECK(state.report_facts->parts.size() > 5);
    update(state, ChooseSection{{SectionKind::Overview, 0}});
    CHECK(!state.report_facts);
}

TEST_CASE("what is left out and what is written shows in the file, can be undone and is one step while one goes on")
{
    State state = at_report();
    const std::string whole = saved(state);
    CHECK(whole.starts_with("<!DOCTYPE html>"));
    CHECK(whole.find("id=\"respons\"") != std::string::npos);
    const std::size_t steps = state.undo.size();
    auto choices = current_survey(state)->report;
    choices.leave_out("respons", true);
    update(state, SetReport{choices, {}});
    for (const char* words : {"Dit valt", "Dit valt ons op."}) {
        choices.set_own_text("verschillen", words);
        choices.subtitle = words;
        update(state, SetReport{choices, "own"});
    }
    CHECK(state.undo.size() == steps + 2);
    const std::string chosen = saved(state);
    CHECK(chosen.find("id=\"respons\"") == std::string::npos);
    CHECK(chosen.find("Dit valt ons op.") != std::string::npos);
    update(state, Undo{});
    update(state, Undo{});
    CHECK(current_survey(state)->report == project::ReportChoices{});
    CHECK(saved(state) == whole);
    // The same thing once more, after going back, is a step of its own.
    update(state, SetReport{choices, "own"});
    update(state, Undo{});
    update(state, SetReport{choices, "own"});
    CHECK(state.undo.size() == steps + 1);
    CHECK(state.redo.empty());
}

TEST_CASE("the report goes through the rules for sharing and is noted when it was written")
{
    State state = at_report();
    update(state, SetSmallestGroup{500});
    CHECK(saved(state).empty());
    CHECK(state.messages.front().kind == MessageKind::Error);
    update(state, SetSmallestGroup{10});
    const auto effects = update(state, SaveReport{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(file->shared != 0);
    update(state, Shared{file->shared, file->name, "25 november 2026"});
    CHECK(state.project.exports.size() == 1);
}

TEST_SUITE_END();
