// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/content_check.h"

#include "base/json.h"
#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <map>
#include <span>
#include <utility>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;

namespace {

/// Where an entry stands, without its number: "lessons[].topics[]".
using Kind = std::string;

/// The first non-empty list of every kind in a document, as a path of keys to it.
void find_lists(const Json& value, const Json::json_pointer& at, const Kind& kind,
                std::map<Kind, Json::json_pointer>& out)
{
    if (value.is_array() && !value.empty())
        out.try_emplace(kind + "[]", at);
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            find_lists(value[i], at / i, kind + "[]", out);
    if (value.is_object())
        for (auto it = value.begin(); it != value.end(); ++it)
            find_lists(*it, at / it.key(), kind + "." + it.key(), out);
}

/// What reading and checking have to say about these files, together.
std::string said_about(const tests::ContentTexts& texts)
{
    const auto content = Content::from_json(content_files(texts));
    if (!content)
        return content.error().message;
    std::string out;
    for (const auto& each : check_content(*content, {}).problems)
        out += each.message + "\n";
    return out;
}

/// The problems of the content after `change`, which have to be one.
std::string only_problem(const std::function<void(Content&)>& change, std::span<const SourceText> sources = {})
{
    auto content = tests::content();
    change(content);
    const auto problems = check_content(content, sources).problems;
    std::string out;
    for (const auto& each : problems)
        out += each.message + "\n";
    CAPTURE(out);
    CHECK(problems.size() == 1);
    return out;
}

bool mentions_all(const std::string& message, std::initializer_list<std::string_view> parts)
{
    CAPTURE(message);
    for (const auto part : parts)
        if (message.find(part) == std::string::npos)
            return false;
    return true;
}

} // namespace

TEST_CASE("the content is fine")
{
    const auto check = check_content(tests::content(), {});
    CHECK(check.counts.size() > 25);
    for (const auto& each : check.problems)
        CHECK_MESSAGE(false, each.message);
}

TEST_CASE("whatever is taken out is missed: one entry of every list in every file")
{
    const auto texts = tests::content_texts();
    std::size_t kinds = 0;
    for (std::size_t file = 0; file < texts.size(); ++file) {
        const Json document = *json_from_text(texts[file], "x");
        std::map<Kind, Json::json_pointer> lists;
        find_lists(document, Json::json_pointer(), {}, lists);
        for (const auto& list : lists) {
            const Kind& kind = list.first; // CHECK_MESSAGE captures it, which clang 14 cannot do with a binding
            Json changed = document;
            changed[list.second].erase(0);
            auto less = texts;
            less[file] = changed.dump();
            CHECK_MESSAGE(!said_about(less).empty(), kind);
            ++kinds;
        }
    }
    CHECK(kinds > 85);
}

TEST_CASE("every statement says where it comes from")
{
    // The pages move, so that their number stays the same.
    const auto message = only_problem([](Content& it) {
        for (const int page : std::exchange(it.dilemmas[4].pages, {}))
            it.dilemmas[3].pages.push_back(page);
    });
    CHECK(mentions_all(message, {"dilemmas.json, dilemmas[4]: ", "geen bladzijde"}));
    CHECK(mentions_all(only_problem([](Content& it) {
                           for (const int page : std::exchange(it.old_examples[3].pages, {}))
                               it.old_examples[4].pages.push_back(page);
                       }),
                       {"practice.json, vng2013[3]: ", "geen bladzijde"}));
    CHECK(mentions_all(only_problem([](Content& it) { it.forms[1].publication = "onbekend"; }),
                       {"organisation.json, forms[1].publication: ", "\"onbekend\""}));
}

TEST_CASE("an entry that nobody read twice is missed, of every kind that has to be read")
{
    CHECK(mentions_all(only_problem([](Content& it) { it.lessons[3].reviewed.reset(); }),
                       {"route.json, lessons[].reviewed: ", "29", "30", "twee keer"}));
    const auto problem = [](const std::function<void(Content&)>& change) { return only_problem(change).size() > 0; };
    CHECK(problem([](Content& it) { it.glossary[0].reviewed.reset(); }));
    CHECK(problem([](Content& it) { it.requirements[0].reviewed.reset(); }));
    CHECK(problem([](Content& it) { it.dilemmas[0].reviewed.reset(); }));
    CHECK(problem([](Content& it) { it.examples[0].reviewed.reset(); }));
    CHECK(problem([](Content& it) { it.municipalities[0].reviewed.reset(); }));
    CHECK(problem([](Content& it) { it.municipalities[0].practices[0].reviewed.reset(); }));
    CHECK(problem([](Content& it) { it.old_examples.back().reviewed.reset(); }));
    CHECK(problem([](Content& it) { it.rules[0].reviewed.reset(); }));
    CHECK(problem([](Content& it) { it.lessons[3].reviewed.reset(); }));
}

TEST_CASE("entries that name each other agree")
{
    const auto message = only_problem([](Content& it) { it.lessons[0].insight.reset(); });
    CHECK(mentions_all(message, {"route.json, lessons[0]: ", "insights[3]"}));
    CHECK(mentions_all(only_problem([](Content& it) { it.phases[0].steps[1] = it.phases[0].steps[0]; }),
                       {"steps[2]", "phases[0]"}));
}

TEST_CASE("texts that are too long are found with their place")
{
    const std::string long_text =
        "Dit is een korte zin. Nog een korte zin staat hier. En weer een korte zin voor de test. "
        "Zo wordt ook een tekst met korte zinnen te lang. Hier komt er nog een bij. Klaar is Kees.";
    CHECK(mentions_all(only_problem([&](Content& it) { it.steps[3].text = long_text; }),
                       {"route.json, steps[3].text: ", "te lang", "Maak hem korter"}));
    CHECK(mentions_all(only_problem([](Content& it) {
                           it.requirements[5].text =
                               "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
                               "vijftien a b c d e f.";
                       }),
                       {"requirements.json, requirements[5].text: ", "zin van 21 woorden"}));
    CHECK(mentions_all(only_problem([](Content& it) { it.topics[0].title = std::string(116, 'x'); }),
                       {"route.json, topics[0].label: ", "116 tekens"}));
}

TEST_CASE("what is listed but never used is found")
{
    CHECK(mentions_all(only_problem([](Content& it) { it.topics[0].id = "nieuw"; }),
                       {"topics[0]", "onderwerp \"nieuw\""}));
    CHECK(mentions_all(only_problem([](Content& it) { it.conditions[2].id = "nieuw"; }),
                       {"organisation.json, conditions[2]", "voorwaarde \"nieuw\""}));
    CHECK(mentions_all(only_problem([](Content& it) { it.glossary[2].title = "Stamppot"; }),
                       {"route.json, glossary[2]", "begrip \"Stamppot\""}));
}

TEST_CASE("a text stands there once")
{
    CHECK(mentions_all(only_problem([](Content& it) { it.requirements[9].text = it.lessons[2].text + "!"; }),
                       {"requirements.json, requirements[9].text: ", "route.json, lessons[2].text"}));
}

TEST_CASE("our own sentences are no copies; titles and names may be")
{
    const std::array<SourceText, 1> sources{
        SourceText{"bron.txt", "Het team fietst elke ochtend langs alle huizen\nin de wijk. Zie ook: " +
                                   tests::content().sources[0].title + "."}};
    CHECK(check_content(tests::content(), sources).problems.empty());
    const auto message = only_problem(
        [](Content& it) { it.dilemmas[1].approach = "Let op: het team fietst elke ochtend langs alle huizen."; },
        sources);
    CHECK(mentions_all(message, {"dilemmas.json, dilemmas[1].approach: ", "bron.txt",
                                 "\"het team fietst elke ochtend langs alle huizen\""}));
}

TEST_SUITE_END();
