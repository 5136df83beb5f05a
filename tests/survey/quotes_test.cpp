#include "survey/quotes.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

namespace {

std::string code_of(const std::string& text)
{
    const auto problem =
        wk::survey::quote_problem({"o", 0, text, "", "", true}, "Er is geen tijd.\nIk wil een cliënt zien.");
    return problem ? problem->code : "";
}

} // namespace

TEST_CASE("a quote may leave words out when it shows where")
{
    CHECK(code_of("er is geen tijd. Ik wil een client zien.").empty());
    CHECK(code_of("geen tijd").empty());
    CHECK(code_of("Er is … tijd.").empty());
    CHECK(code_of("… is (...) een [...] zien").empty());
}

TEST_CASE("a quote that says something else than the answer is found out")
{
    CHECK(code_of("Er is tijd.") == "quote-changed");
    CHECK(code_of("Er is een tijd.") == "quote-changed");
    CHECK(code_of("Er is … een tijd") == "quote-changed"); // "geen" never becomes "een"
    CHECK(code_of("een cliënt … geen tijd") == "quote-changed");
    CHECK(code_of(" … ") == "quote-empty");
    CHECK(code_of("") == "quote-empty");
}

TEST_SUITE_END();
