// SPDX-License-Identifier: EUPL-1.2
#include "survey/alike_answers.h"

#include "survey/example.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;

namespace {

/// The answers to the open question of the small questionnaire, one of each person.
std::shared_ptr<const Responses> given_answers(const std::vector<std::string_view>& answers)
{
    wk::tests::Rows rows{{"h", "v", "f", "n", "o"}};
    for (const auto answer : answers)
        rows.push_back({"ja", "ja", "a", "1", answer});
    return *Responses::make(wk::tests::table_of(rows), wk::tests::small_instrument());
}

WordIndex index_of(const Responses& responses)
{
    return word_index(searched_answers(responses, 0), people_per_text(responses, 0));
}

using FoundRows = std::vector<std::size_t>;

FoundRows alike_to(const Responses& responses, std::size_t row)
{
    return alike_answers(responses, 0, row, RowMask(responses.rows()), index_of(responses));
}

} // namespace

TEST_CASE("answers with the same words are alike, the most alike first, and the answer itself before them all")
{
    const auto responses = given_answers({"De wachttijd is te lang",           // 0
                                          "Meer groen in de straat",           // 1
                                          "Lange wachttijden bij de gemeente", // 2: shares "wachttijd" alone
                                          "de WACHTTIJD is te láng!",          // 3: the same, but for signs
                                          "Het is er te druk", "", "De gemeente"});
    CHECK(alike_to(*responses, 0) == FoundRows{0, 3, 2});
    CHECK(alike_to(*responses, 1) == FoundRows{1});
    CHECK(alike_to(*responses, 5).empty()); // nobody answered there
    CHECK(alike_to(*responses, 99).empty());
}

TEST_CASE("a rare word in common says more than a common one")
{
    const auto responses = given_answers({"privacy gemeente", // 0
                                          "gemeente straat",  // 1: shares what many say
                                          "privacy straat",   // 2: shares what few say
                                          "gemeente", "gemeente plein", "gemeente buurt", "gemeente zorg"});
    const auto found = alike_to(*responses, 0);
    REQUIRE(found.size() > 2);
    CHECK(found[1] == 2);
}

TEST_CASE("words that bind a sentence make no answers alike, and an answer of such words is like the same answer only")
{
    const auto responses =
        given_answers({"Dat is er niet", "het is niet zo en dat is er ook", "Dat is er niet", "zorg"});
    CHECK(alike_to(*responses, 0) == FoundRows{0, 2});
}

TEST_CASE("equally alike answers stand in the order of the file, and a filter holds")
{
    const auto responses = given_answers({"tijd", "geld", "tijd", "tijd", "tijd"});
    CHECK(alike_to(*responses, 3) == FoundRows{3, 0, 2, 4});
    const auto kept =
        alike_answers(*responses, 0, 3, RowMask(std::vector<std::uint8_t>{0, 1, 1, 1, 1}), index_of(*responses));
    CHECK(kept == FoundRows{3, 2, 4});
}

TEST_CASE("many different words are told apart")
{
    std::vector<std::string> words;
    for (int i = 0; i < 3000; ++i)
        words.push_back("woord" + std::to_string(i) + "x");
    std::vector<std::string_view> answers(words.begin(), words.end());
    answers.push_back(words[7]);
    const auto responses = given_answers(answers);
    CHECK(index_of(*responses).weights.size() == 3000);
    CHECK(alike_to(*responses, 7) == FoundRows{7, 3000});
}

TEST_CASE("a word weighs the logarithm of all people over those who use it")
{
    const auto responses = given_answers({"tijd en geld", "tijd", "tijd", "zorg"});
    const auto index = index_of(*responses);
    REQUIRE(index.weights.size() == 3);
    CHECK(index.weights[0] == doctest::Approx(std::log(5.0 / 3))); // tijd, of three people in two texts
    CHECK(index.weights[1] == doctest::Approx(std::log(5.0)));
    CHECK(index.weight_of[0] == doctest::Approx(std::log(5.0 / 3) + std::log(5.0)));
    CHECK(index.texts_of[0].size() == 2);
    CHECK(index.words_of[0].size() == 2);
}

TEST_SUITE_END();
