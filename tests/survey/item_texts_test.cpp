// SPDX-License-Identifier: EUPL-1.2
#include "survey/item_texts.h"

#include "support.h"
#include "survey/described.h"
#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::Described;
using wk::tests::described_column;
using wk::tests::mentions;

namespace {

/// Five points of agreement and "geen mening"; with the list of what is missing, when there is one.
Scale agreement(MissingList missing = {})
{
    return {"eens5",
            {{1, "helemaal mee oneens"}, {2, "mee oneens"}, {3, "neutraal"}, {4, "mee eens"}, {5, "helemaal mee eens"}},
            {"geen mening"},
            false,
            std::move(missing)};
}

ItemTexts read(const Column& column, const Scale& scale = agreement(), const Mapping& mapping = {})
{
    return item_texts(column, scale, AnswerKey(scale, mapping));
}

/// Per text its code, or - no opinion, . missing, x invalid.
std::string codes(const Column& column, const Scale& scale = agreement(), const Mapping& mapping = {})
{
    std::string out;
    for (const Answer answer : read(column, scale, mapping).answers)
        out += answer < scale.points.size()   ? std::to_string(scale.points[answer].code)
               : answer == missing::NoOpinion ? "-"
               : answer == missing::Empty     ? "."
                                              : "x";
    return out;
}

std::string codes_of_texts(const std::vector<std::string_view>& texts)
{
    return codes(described_column(texts));
}

const std::vector<Described> English{{"1", "Strongly disagree"}, {"2", "Disagree"},
                                     {"3", "Neutral"},           {"4", "Agree"},
                                     {"5", "Strongly agree"},    {"9", "Don't know", true}};

} // namespace

TEST_CASE("a number at one end of a text, and the words beside it")
{
    for (const char* text :
         {"4 - mee eens", "4. mee eens", "4 = mee eens", "4: mee eens", "4) mee eens", "(4) mee eens", "[4] mee eens",
          "4 mee eens", "mee eens (4)", "mee eens [4]", "4 (mee eens)", "4 – mee eens"}) {
        CAPTURE(text);
        const auto found = numbered_text(text);
        REQUIRE(found);
        CHECK(found->number == 4);
        CHECK(found->words == "mee eens");
    }
    REQUIRE(numbered_text("(5)"));
    CHECK(numbered_text("(5)")->words.empty());
    for (const char* text :
         {"4", "3,5", "2 tot 5 jaar", "4x per week", "mee eens", "", "(x) y", "1-2", "A4", "1.234"}) {
        CAPTURE(text);
        CHECK(!numbered_text(text));
    }
}

TEST_CASE("every way in which a program writes an option is that option")
{
    const std::vector<std::string_view> texts{"mee eens",       "mee&nbsp;eens", "mee\u00A0eens", "mee  eens",
                                              "mee\u200B eens", "mee eens.",     "Mee eens",      "<p>mee eens</p>",
                                              "4 - mee eens",   "4. mee eens",   "mee eens (4)",  "4 = mee eens"};
    CHECK(codes_of_texts(texts) == "444444444444");
    const auto column = described_column(texts);
    const auto found = read(column);
    CHECK(found.variants.size() == 10); // all but the first and the capital
}

TEST_CASE("a number that is not the option's own leaves a text unread, and says so")
{
    const auto column = described_column({"mee eens", "3 - mee eens", "neutraal"});
    const auto found = read(column);
    CHECK(codes(column) == "4x3");
    CHECK(mentions(found.why[1], "\"mee eens\" (code 4), maar het nummer erbij is 3"));
}

TEST_CASE("a text that only looks like an option is explained")
{
    const auto column = described_column({"mee eens", "mee \u0435ens", "iets anders", "1900-01-03"});
    const auto found = read(column);
    CHECK(codes(column) == "4xxx");
    CHECK(
        mentions(found.why[1], "\"mee eens\", maar op plaats 5 staat een letter uit het Cyrillische alfabet (U+0435)"));
    CHECK(found.why[2].empty());
    CHECK(mentions(found.why[3], "rekenprogramma"));
}

TEST_CASE("labels in another language are read by the codes of the file, when these are the questionnaire's")
{
    const auto column = described_column({"Agree", "Strongly disagree", "Don't know", "Neutral"}, English);
    const auto found = read(column);
    CHECK(codes(column) == "41-3");
    REQUIRE(found.codes.size() == 5);
    CHECK(found.codes[3].code == 4);
    CHECK(found.codes[3].words == "Agree");
    CHECK(found.codes[3].label == "mee eens");
}

TEST_CASE("codes that are not the questionnaire's read nothing")
{
    auto turned = English;
    for (std::size_t i = 0; i < 5; ++i)
        turned[i].label = English[4 - i].label;
    const auto against = described_column({"Agree", "Disagree"}, turned);
    CHECK(codes(against) == "xx");
    CHECK(mentions(read(against).why[0], "andersom"));

    auto from_zero = English;
    for (std::size_t i = 0; i < 5; ++i)
        from_zero[i].value = std::to_string(i);
    CHECK(codes(described_column({"Agree", "Disagree"}, from_zero)) == "xx");

    auto shorter = English;
    shorter.erase(shorter.begin() + 4); // four of five points: another scale
    CHECK(codes(described_column({"Agree", "Disagree"}, shorter)) == "xx");

    auto contradicting = English;
    contradicting[1].label = "mee eens"; // code 2 is called as code 4
    CHECK(codes(described_column({"Agree", "mee eens"}, contradicting)) == "x4");
}

TEST_CASE("labels that are a code in brackets, or have one beside other words, are that code")
{
    const std::vector<Described> brackets{{"1", "(1)"}, {"2", "(2)"}, {"3", "(3)"}, {"4", "(4)"}, {"5", "(5)"}};
    CHECK(codes(described_column({"(5)", "(1)", "(3)"}, brackets)) == "513");
    CHECK(codes_of_texts({"5 helemaal", "1 helemaal niet", "3", "4"}) == "5134");
    CHECK(codes_of_texts({"1 keer", "2 keer"}) == "xx"); // the same words: no names of points
    CHECK(codes_of_texts({"5 helemaal", "7 meer dan dat"}) == "xx");
}

TEST_CASE("labels that are other numbers than their values are read and said")
{
    const std::vector<Described> turned{{"1", "5"}, {"2", "4"}, {"3", "3"}, {"4", "2"}, {"5", "1"}};
    const auto column = described_column({"5", "3"}, turned);
    CHECK(codes(column) == "53");
    CHECK(read(column).odd_numbers);
    CHECK(!read(described_column({"3"}, turned)).odd_numbers);
    CHECK(!read(described_column({"5", "3"})).odd_numbers);
}

TEST_CASE("what a file declares missing is missing, unless it is no opinion or the user says otherwise")
{
    const std::vector<Described> values{
        {"1", "helemaal mee oneens", true}, {"8", "geweigerd", true}, {"9", "geen mening", true}};
    const auto column = described_column({"helemaal mee oneens", "geweigerd", "geen mening", "mee eens"}, values);
    CHECK(codes(column) == "..-4");
    CHECK(read(column).missing[1] == MissingBy::Declared);
    CHECK(read(column).missing[3] == MissingBy::No);
    CHECK(codes(column, agreement({std::vector<std::string>{}})) == "1x-4"); // the questionnaire: nothing is missing
    CHECK(codes(column, agreement(), {{}, {{"eens5", "geweigerd", 2}}}) == ".2-4");
}

TEST_CASE("99 is missing where the scale ends far below it, and not where it may be a point")
{
    const auto column = described_column({"4", "99", "999", "9", "-99"});
    CHECK(codes(column) == "4..x.");
    CHECK(read(column).missing[1] == MissingBy::Far);
    Scale hundred{"rapport", {{0, "niets"}, {100, "alles"}}, {}};
    CHECK(codes(described_column({"100", "99", "999"}), hundred) == "100x.");
    CHECK(codes(column, agreement({std::vector<std::string>{"9"}})) == "4xx.x");
}

TEST_CASE("the name that KoboToolbox gives an answer is that answer, and is noted")
{
    const auto column = described_column({"mee_eens", "helemaal_mee_oneens", "geen_mening", "mee_een", "mee _eens"});
    CHECK(codes(column) == "41-xx");
    CHECK(read(column).variants.size() == 3);
}

TEST_SUITE_END();
