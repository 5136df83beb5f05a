// SPDX-License-Identifier: EUPL-1.2
#include "survey/quotes.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

namespace {

std::string quote_problem_code(const std::string& text)
{
    const auto problem =
        wk::survey::quote_problem({"o", 0, text, "", "", true}, "Er is geen tijd.\nIk wil een cliënt zien.");
    return problem ? problem->code : "";
}

} // namespace

TEST_CASE("a quote may leave words out when it shows where")
{
    CHECK(quote_problem_code("er is geen tijd. Ik wil een client zien.").empty());
    CHECK(quote_problem_code("geen tijd").empty());
    CHECK(quote_problem_code("Er is … tijd.").empty());
    CHECK(quote_problem_code("… is (...) een [...] zien").empty());
}

TEST_CASE("a quote that says something else than the answer is found out")
{
    CHECK(quote_problem_code("Er is tijd.") == "quote-changed");
    CHECK(quote_problem_code("Er is een tijd.") == "quote-changed");
    CHECK(quote_problem_code("Er is … een tijd") == "quote-changed"); // "geen" never becomes "een"
    CHECK(quote_problem_code("een cliënt … geen tijd") == "quote-changed");
    CHECK(quote_problem_code(" … ") == "quote-empty");
    CHECK(quote_problem_code("") == "quote-empty");
}

TEST_SUITE_END();
