#include "routekaart/glossary.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

using namespace wk::routekaart;
using wk::tests::content;

namespace {

std::vector<std::string> ids_in(std::string_view text)
{
    std::vector<std::string> out;
    for (const std::size_t i : terms_in(content(), text))
        out.push_back(content().glossary[i].id);
    return out;
}

} // namespace

TEST_CASE("a term is found where a word begins with it, whatever its capitals")
{
    CHECK(ids_in("De TRIAGE gaat vooraf aan de casusregie.") == std::vector<std::string>{"triage", "casusregie"});
    CHECK(ids_in("Bij triagevragen helpt matched care.") == std::vector<std::string>{"triage", "matched-care"});
    CHECK(ids_in("Wie buurtriage zegt, noemt geen begrip.").empty());
    CHECK(ids_in("").empty());
}

TEST_CASE("every term of the glossary finds itself")
{
    for (std::size_t i = 0; i < content().glossary.size(); ++i) {
        const auto found = terms_in(content(), content().glossary[i].title);
        CHECK(std::find(found.begin(), found.end(), i) != found.end());
    }
}
