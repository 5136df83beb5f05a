// SPDX-License-Identifier: EUPL-1.2
#include "survey/question_layout.h"

#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using wk::survey::Instrument;
using wk::survey::question_layout;
using wk::survey::QuestionLayout;

namespace {

/// "t: h | v u | o" per group.
std::string layout_text(const QuestionLayout& layout)
{
    std::string out;
    for (const auto& group : layout.groups) {
        out += (group.about_respondent ? "*" : group.theme) + ":";
        for (const auto& block : group.blocks) {
            out += " |";
            for (const auto target : block.targets)
                out += " " + layout.targets[target].id;
        }
        out += "\n";
    }
    return out;
}

} // namespace

TEST_CASE("questions stand per theme, items on one scale together, apart from what they depend on")
{
    const auto instrument =
        Instrument::from_json(wk::tests::repository_file("assets/instrumenten/beloften.json"), "beloften.json");
    REQUIRE(instrument);
    const auto layout = question_layout(*instrument);
    CHECK(layout_text(layout).starts_with("laagdrempelig: | herk-1 | vert-1 voort-1 | def-1 | bel-1 | suc-1\n"));
    CHECK(wk::tests::mentions(layout_text(layout), "*: | functie | leeftijd | dienstjaren\n"));
    CHECK(layout.late_conditions.empty());
}

TEST_CASE("a condition on the same scale stands before its rows, and one that comes too late is told")
{
    const auto instrument = Instrument::from_json(
        R"({"schema":"wijkkompas/instrument/1","id":"x","themes":[{"id":"t"},{"id":"u"}],
            "scales":{"s":{"points":[{"code":1,"label":"nee"},{"code":2,"label":"ja"}]}},
            "items":[{"id":"a","theme":"t","scale":"s"},{"id":"b","theme":"t","scale":"s"},{"id":"c","theme":"t","scale":"s"},
                     {"id":"d","theme":"u","scale":"s"}],
            "routing":[{"if":{"item":"a","is":[1]},"skip":["b"]},{"if":{"item":"d","is":[2]},"skip":["c"]}]})",
        "x.json");
    REQUIRE(instrument);
    const auto layout = question_layout(*instrument);
    CHECK(layout_text(layout) == "t: | a | b c\nu: | d\n");
    CHECK(layout.late_conditions == std::vector<std::size_t>{3});
}
