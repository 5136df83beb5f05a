// SPDX-License-Identifier: EUPL-1.2
#include "project/analysis_options.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

TEST_CASE("every method has a name that leads back to it, and an unknown name leads nowhere")
{
    for (const auto method : correlation_methods())
        CHECK(correlation_from_name(name_of(method)) == method);
    for (const auto adjustment : adjustments())
        CHECK(adjustment_from_name(name_of(adjustment)) == adjustment);
    for (const char* name : {"auto", "always", "never"})
        CHECK(name_of(*exact_from_name(name)) == name);
    CHECK(!correlation_from_name("Spearman"));
    CHECK(!adjustment_from_name(""));
    CHECK(!exact_from_name("soms"));
}

TEST_CASE("a new survey is compared by its first factor, with every number, at the levels of the reports")
{
    const auto options = usual_options(*wk::tests::small_instrument());
    CHECK(options.by == std::vector<std::string>{"f"});
    CHECK(options.with == std::vector<std::string>{"n"});
    CHECK(options.alpha == std::vector<double>{0.05, 0.10});
    CHECK(options.adjust == wk::stats::Adjustment::BenjaminiHochberg);
}

TEST_CASE("options lose the names that another instrument lacks, and nothing else")
{
    AnalysisOptions options;
    options.by = {"f", "wijk"};
    options.with = {"leeftijd", "n"};
    options.groupings = {{"wijk", {}, {"a"}}, {"f", {{"samen", {"a", "b"}}}, {}}};
    options.min_group = 7;
    const auto fitting = fitting_options(options, *wk::tests::small_instrument());
    CHECK(fitting.by == std::vector<std::string>{"f"});
    CHECK(fitting.with == std::vector<std::string>{"n"});
    REQUIRE(fitting.groupings.size() == 1);
    CHECK(fitting.find_grouping("f") == &fitting.groupings.front());
    CHECK(!fitting.find_grouping("wijk"));
    CHECK(fitting.min_group == 7);
}

TEST_SUITE_END();
