// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/glossary.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

using namespace wk::routekaart;
using wk::tests::content;

namespace {

std::vector<std::string> ids_in(std::string_view text)
{
    std::vector<std::string> out;
    for (const auto& use : terms_in(content(), text))
        out.push_back(content().glossary[use.term].id);
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
        const std::string& title = content().glossary[i].title;
        CHECK(terms_in(content(), title) == std::vector<TermUse>{{i, {0, title.size()}}});
    }
}

TEST_CASE("a term is marked with the rest of its word, once, in the text as it stands")
{
    const std::string text = "Één Vraagverhelderings-gesprek; triáge, en weer triage.";
    const auto found = terms_in(content(), text);
    REQUIRE(found.size() == 2);
    const auto words = [&](const TermUse& use) {
        return text.substr(use.where.begin, use.where.end - use.where.begin);
    };
    CHECK(words(found[0]) == "Vraagverhelderings");
    CHECK(words(found[1]) == "triáge");
}
