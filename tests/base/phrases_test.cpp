#include "base/phrases.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
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

TEST_CASE("no phrase is empty or ends in a blank by accident")
{
    for (const auto& entry : all_phrases()) {
        CAPTURE(entry.name);
        const auto text = wk::phrase_text(entry.phrase);
        CHECK(!text.empty());
        CHECK(text.back() != ' ');
    }
}

TEST_CASE("errors speak to the reader in the u-form and blame nobody")
{
    for (const auto& entry : all_phrases()) {
        CAPTURE(entry.name);
        const std::string text(wk::phrase_text(entry.phrase));
        for (const char* word : {" je ", " jij ", " jouw ", "Fout:", "fout:", "ERROR"})
            CHECK(text.find(word) == std::string::npos);
    }
}

TEST_SUITE_END();
