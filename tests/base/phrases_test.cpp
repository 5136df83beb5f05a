// SPDX-License-Identifier: EUPL-1.2
#include "base/phrases.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("base");

using wk::Phrase;

namespace {

struct Entry {
    const char* name;
    Phrase phrase;
};

const std::vector<Entry>& all_phrases()
{
    static const std::vector<Entry> entries = {
#define WK_PHRASE(name, text) {#name, Phrase::name},
#include "base/nl/all.inc"
#undef WK_PHRASE
    };
    return entries;
}

/// {0}, or {0|one|more}: all that opens with a brace and a digit, up to the brace that closes it.
struct Place {
    std::size_t end; ///< behind the brace; none when nothing closes it
    std::string_view inside;

    bool forms() const { return inside.size() > 1; }
};

std::vector<Place> places_of(std::string_view text)
{
    std::vector<Place> out;
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        if (at + 1 >= text.size() || text[at + 1] < '0' || text[at + 1] > '9')
            continue;
        const std::size_t close = text.find('}', at);
        out.push_back(close == std::string_view::npos ? Place{close, text.substr(at + 1)}
                                                      : Place{close + 1, text.substr(at + 1, close - at - 1)});
    }
    return out;
}

/// What is wrong with a place; empty when nothing is. A form may be empty where the other is a word that is left out,
/// with the blank behind it: {0||alle }.
std::string place_problem(const Place& place)
{
    if (place.end == std::string_view::npos || place.inside.find('{') != std::string_view::npos)
        return "not closed, or a place within a place";
    if (!place.forms())
        return {};
    if (place.inside[1] != '|' || std::count(place.inside.begin(), place.inside.end(), '|') != 2)
        return "not a digit and two forms";
    const std::size_t middle = place.inside.find('|', 2);
    const auto one = place.inside.substr(2, middle - 2);
    const auto more = place.inside.substr(middle + 1);
    if (one == more)
        return "the same form twice";
    return more.empty() || (one.empty() && more.back() != ' ') ? "an empty form" : std::string();
}

} // namespace

TEST_CASE("arguments take the place of their numbers")
{
    CHECK(wk::say(Phrase::PlaceRow, {"17"}) == "rij 17");
    CHECK(wk::say(Phrase::CsvShortRow, {"2", "3"}).find("heeft 2 cellen en de kopregel 3") != std::string::npos);
}

TEST_CASE("a placeholder without argument stays, and an argument is never read as a placeholder")
{
    CHECK(wk::say(Phrase::PlaceRow) == "rij {0}");
    CHECK(wk::say(Phrase::PlaceRow, {"{0}"}) == "rij {0}");
}

TEST_CASE("a word follows the number: one form for 1, the other for 0, 2 and many")
{
    CHECK(wk::say(Phrase::ChanceTests, {"1"}) == "Er is 1 toets gedaan.");
    for (const char* many : {"0", "2", "11", "1.001", "1,5"})
        CHECK(wk::say(Phrase::ChanceTests, {many}) == "Er zijn " + std::string(many) + " toetsen gedaan.");
    CHECK(wk::say(Phrase::ChanceTests) == "Er {0|is|zijn} {0} {0|toets|toetsen} gedaan.");
}

TEST_CASE("every place in a phrase is a digit, or a digit with two forms")
{
    for (const char* wrong : {"{0|is}", "{0|is|zijn|waren}", "{0|is|}", "{0||zijn}", "{0|is|is}", "{0|is {0}|zijn}",
                              "{10|is|zijn}", "{0|is|zijn", "{0is|zijn|}"})
        CHECK(!place_problem(places_of(wrong).front()).empty());
    std::size_t with_forms = 0;
    for (const auto& entry : all_phrases()) {
        CAPTURE(entry.name);
        for (const Place& place : places_of(wk::phrase_text(entry.phrase))) {
            CAPTURE(std::string(place.inside));
            CHECK(place_problem(place) == "");
            with_forms += place.forms();
        }
        for (const char* number : {"0", "1", "2"}) {
            const std::string said = wk::say(entry.phrase, {number, number, number, number, number, number, number});
            CHECK(places_of(said).empty());
            CHECK(said.find("  ") == wk::phrase_text(entry.phrase).find("  "));
        }
    }
    CHECK(with_forms > 100);
}

TEST_CASE("no phrase is empty or ends in a blank by accident")
{
    for (const auto& entry : all_phrases()) {
        CAPTURE(entry.name);
        const auto text = wk::phrase_text(entry.phrase);
        CHECK(!text.empty());
        CHECK(text.back() != ' ');
    }
}

TEST_SUITE_END();
