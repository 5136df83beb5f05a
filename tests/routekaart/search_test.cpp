// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/search.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;

namespace {

const Search& search()
{
    static const Search made(tests::content());
    return made;
}

/// Codes of what is found, in order.
std::vector<std::string> codes_found(std::string_view words, std::size_t most = 1000)
{
    std::vector<std::string> out;
    for (const auto& each : search().find(words, most))
        out.push_back(place_code(tests::content(), each.place));
    return out;
}

bool finds(std::string_view words, std::string_view code)
{
    const auto all = codes_found(words);
    return std::find(all.begin(), all.end(), code) != all.end();
}

std::string excerpt_of(std::string_view words, std::string_view code)
{
    for (const auto& each : search().find(words, 1000))
        if (place_code(tests::content(), each.place) == code)
            return each.excerpt;
    return "not found";
}

std::size_t characters(std::string_view text)
{
    return std::size_t(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// A small routekaart: one step with two lessons, a term.
Content small_content()
{
    Content out;
    out.topics = {{"regie", "Regie voeren"}};
    out.basisfuncties.resize(1);
    out.basisfuncties[0].code = "VL";
    out.basisfuncties[0].title = "Veilig";
    out.steps.resize(1);
    out.steps[0].title = "Stap";
    out.lessons.resize(2);
    out.lessons[0].id = "L0.1";
    out.lessons[0].title = "Reünie";
    out.lessons[0].text = "Ga naar het café’s terras.";
    out.lessons[1].id = "L0.2";
    out.lessons[1].title = "Café";
    out.lessons[1].text = "Drink koffie.";
    out.lessons[1].topics = {"regie"};
    return out;
}

} // namespace

TEST_CASE("words are found by their beginning, whatever their case, accents and quotes")
{
    const Content content = small_content();
    const Search small(content);
    const auto first = [&](std::string_view words) {
        const auto found = small.find(words, 9);
        return found.empty() ? std::string() : place_code(content, found.front().place);
    };
    CHECK(first("REUNIE") == "L0.1");
    CHECK(first("reün") == "L0.1");
    CHECK(first("cafe's") == "L0.1");
    CHECK(first("café’s terr") == "L0.1");
    CHECK(first("koffie, drink") == "L0.2");
    CHECK(first("voer") == "L0.2"); // its topic
    CHECK(first("unie").empty());   // no beginning of a word
    CHECK(first("cafe thee").empty());
    CHECK(first("").empty());
    CHECK(first(" …, ").empty());
    CHECK(small.find("cafe", 0).empty());
}

TEST_CASE("titles come before texts, a code before both, and else the route decides")
{
    const Content content = small_content();
    const auto found = Search(content).find("cafe", 9);
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Found{{PlaceKind::Lesson, 1}, "Drink koffie."}); // in its title
    CHECK(found[1] == Found{{PlaceKind::Lesson, 0}, "Ga naar het café’s terras."});
    CHECK(codes_found("d1") == codes_found("D1"));
    CHECK(codes_found("#D1", 1) == std::vector<std::string>{"D1"});
    CHECK(codes_found("d1")[1] == "D10");
    CHECK(codes_found("r-vl-k01") == std::vector<std::string>{"R-VL-K01"});
    CHECK(codes_found("almelo", 1) == std::vector<std::string>{"almelo"});
    CHECK(codes_found("triage").size() > 10);
    CHECK(codes_found("triage", 3).size() == 3);
    // What is called just that comes first: the step and the term.
    CHECK(codes_found("Triage", 2) == std::vector<std::string>{"S4", "begrip-triage"});
    bool still_titles = true;
    for (const auto& each : search().find("triage", 1000)) {
        const std::string title(place_title(tests::content(), each.place));
        const bool in_title = title.find("riage") != std::string::npos;
        CHECK_MESSAGE((still_titles || !in_title), title);
        still_titles = in_title;
    }
    CHECK(codes_found("triage") == codes_found("triage"));
}

TEST_CASE("municipalities, actors and topics lead to what is about them")
{
    CHECK(finds("leiden", "E01"));
    CHECK(finds("LEIDEN goede buur", "E01"));
    CHECK(finds("hertogenbosch", "V24"));
    CHECK(finds("’s-Hertogenbosch", "V24"));
    CHECK(finds("almelo wijkpunten", "almelo"));
    CHECK(finds("movisie", "bron-7"));
    for (const auto& topic : tests::content().topics)
        for (const auto& lesson : tests::content().lessons)
            if (std::find(lesson.topics.begin(), lesson.topics.end(), topic.id) != lesson.topics.end())
                CHECK_MESSAGE(finds(topic.title, lesson.id), topic.title);
    for (const auto& requirement : tests::content().requirements)
        for (const auto& actor : requirement.actors)
            CHECK(search().fits(*place_of(tests::content(), requirement.id), actor));
}

TEST_CASE("an excerpt is a short piece of the text with the first word that the title lacks")
{
    Content content = small_content();
    std::string words;
    for (int i = 0; i < 30; ++i)
        words += "én één ";
    content.lessons[0].text = words + "hier stond het woord dat gezocht werd " + words + "slot.";
    const Search made(content);
    const auto excerpt = [&](std::string_view query) {
        const auto found = made.find(query, 1);
        return found.empty() ? std::string() : found.front().excerpt;
    };
    for (const char* const query : {"gezocht", "reunie gezocht", "slot", "reunie", "en"}) {
        const std::string piece = excerpt(query);
        CAPTURE(piece);
        CHECK(characters(piece) <= 110);
        CHECK(characters(piece) > 80);
    }
    CHECK(excerpt("reunie gezocht").find("woord dat gezocht werd") != std::string::npos);
    CHECK(excerpt("gezocht").starts_with("…"));
    CHECK(excerpt("gezocht").ends_with("…"));
    CHECK(excerpt("slot").ends_with(" slot."));
    CHECK(excerpt("reunie").starts_with("én één én"));
    content.lessons[0].text = std::string(300, 'x');
    CHECK(characters(Search(content).find("reunie", 1).front().excerpt) == 110);
}

TEST_CASE("every excerpt of the routekaart is short, and no line of it runs into the next")
{
    for (const char* const query : {"d", "de", "wijkteam", "v", "samen", "2", "jeugd", "e"})
        for (const auto& each : search().find(query, 1000)) {
            CAPTURE(each.excerpt);
            CHECK(characters(each.excerpt) <= 110);
            CHECK(each.excerpt.find('\n') == std::string::npos);
        }
    CHECK(excerpt_of("intakers", "almelo").find("intakers") != std::string::npos);
    CHECK(excerpt_of("leiden", "E01").starts_with("Professionals"));
}

TEST_CASE("one place can be asked whether it fits, with or without a search made before")
{
    const Content& content = tests::content();
    for (const char* const query : {"wijkteam", "utrecht", "buurt jeugd", "xyz", "", "#"}) {
        const auto found = search().find(query, 1000);
        for (const Place place : all_places(content)) {
            const bool fits = search().fits(place, query);
            CHECK(fits == Search::fits(content, place, query));
            if (found.empty())
                continue;
            const auto same = [&](const Found& each) { return each.place == place; };
            CHECK(fits == std::any_of(found.begin(), found.end(), same));
        }
    }
    CHECK(search().fits({PlaceKind::Step, 0}, ""));
    CHECK(!search().fits({PlaceKind::Step, 0}, "xyz"));
}

TEST_SUITE_END();
