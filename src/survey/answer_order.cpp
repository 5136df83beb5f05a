// SPDX-License-Identifier: EUPL-1.2
#include "survey/answer_order.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/search_text.h"
#include "base/text.h"
#include "survey/answer_words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace wk::survey {

namespace {

constexpr std::int64_t MostSteps = 10; ///< between the lowest and highest number of a scale that has all between them
constexpr std::size_t LongestLabel = 400;             ///< bytes: what is longer was written, not chosen
constexpr std::array UsualEnds{3, 4, 5, 6, 7, 9, 10}; ///< of numbers

// Families: numbers, then pairs of opposites, then lists.
constexpr std::size_t Numbers = 0;
constexpr std::size_t FirstPair = 1;
constexpr std::size_t FirstList = FirstPair + Opposites.size();

using Words = std::vector<std::string>;

/// The words of an answer: letters and digits without accents, small.
Words answer_words(std::string_view answer)
{
    Words out;
    if (answer.size() > LongestLabel)
        return out;
    std::string word;
    std::string text = search_text(answer).plain;
    for (std::size_t at = text.find("\xE2\x80"); at != std::string::npos; at = text.find("\xE2\x80"))
        text.replace(at, std::min<std::size_t>(3, text.size() - at), " "); // dashes and other marks of that block
    for (const char c : text) {
        if (is_word_byte(c)) {
            word += c;
        } else if (!word.empty()) {
            out.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        out.push_back(std::move(word));
    return out;
}

int strength_of(std::string_view word)
{
    for (const auto& strength : Strengths)
        if (strength.word == word)
            return strength.steps;
    return 0;
}

/// Neither the one nor the other: "noch eens, noch oneens", "niet tevreden en niet ontevreden", "neutraal".
bool is_middle(const Words& words, const Opposite& pair)
{
    if (words.size() == 1 && contains(Middles, words.front()))
        return true;
    const bool both = !pair.low.empty() && contains(words, pair.high) && contains(words, pair.low);
    return both && std::all_of(words.begin(), words.end(), [&](const auto& word) {
               return word == pair.high || word == pair.low || contains(Fillers, word) || contains(Denials, word) ||
                      contains(Joints, word);
           });
}

/// Place of an answer on the scale between two opposites: "helemaal niet mee eens" is −6, "mee eens" 4.
std::optional<int> place_between(const Words& words, const Opposite& pair)
{
    if (is_middle(words, pair))
        return 0;
    int side = 0;
    int steps = 0;
    bool denied = false;
    bool just_denied = false;
    for (const auto& word : words) {
        if (contains(Fillers, word))
            continue;
        if (contains(Denials, word)) {
            if (denied || side != 0)
                return std::nullopt;
            denied = just_denied = true;
            continue;
        }
        if (word == pair.high || (!pair.low.empty() && word == pair.low)) {
            if (side != 0)
                return std::nullopt;
            side = word == pair.high ? 1 : -1;
        } else if (const int found = strength_of(word); found > 0 && steps == 0 && side == 0 && !just_denied) {
            steps = found; // "niet helemaal eens" says less than "niet eens": who knows how much
        } else {
            return std::nullopt;
        }
        just_denied = false;
    }
    if (side == 0 || (denied && side < 0))
        return std::nullopt;
    return (denied ? -side : side) * (steps > 0 ? steps : PlainSteps);
}

std::optional<int> place_in(const std::string& answer, const AnswerList& list)
{
    const std::string text = joined(answer_words(answer), " ");
    for (const auto& word : list.words)
        if (word.text == text)
            return word.place;
    return std::nullopt;
}

/// "1 (helemaal mee oneens)", "5 = zeer goed", "3": the number, and the words after it.
std::optional<std::pair<int, std::string>> number_and_words(std::string_view answer)
{
    answer = trim(answer);
    std::size_t end = answer.starts_with('-') ? 1 : 0;
    while (end < answer.size() && answer[end] >= '0' && answer[end] <= '9')
        ++end;
    const auto number = integer_from_text(answer.substr(0, end));
    if (!number || *number < -1000000 || *number > 1000000)
        return std::nullopt;
    const std::string_view rest = answer.substr(end);
    if (!rest.empty() && std::isalpha(static_cast<unsigned char>(rest.front())) != 0)
        return std::nullopt;
    const auto counts = [](char c) { return c >= '0' && c <= '9'; };
    if (std::any_of(rest.begin(), rest.end(), counts)) // "2 tot 5 jaar", "3,5"
        return std::nullopt;
    return std::pair(int(*number), joined(answer_words(rest), " "));
}

std::optional<PlacedAnswers> placed_numbers(const std::vector<std::string>& answers)
{
    PlacedAnswers out{Numbers, {}};
    std::size_t worded = 0;
    for (const auto& answer : answers) {
        const auto found = number_and_words(answer);
        if (!found)
            return std::nullopt;
        worded += !found->second.empty();
        auto& place = out.places[found->first];
        if (!place.empty() && !number_and_words(place)->second.empty() && !found->second.empty())
            return std::nullopt; // one number for two texts
        if (place.empty() || !found->second.empty())
            place = std::string(trim(answer));
    }
    const auto span = std::int64_t(out.places.rbegin()->first) - out.places.begin()->first;
    if (worded > 0 && span > MostSteps) // "100 gezinnen"
        return std::nullopt;
    return out;
}

template <class PlaceOf>
std::optional<PlacedAnswers> placed_by(std::size_t family, const std::vector<std::string>& answers, PlaceOf place_of)
{
    PlacedAnswers out{family, {}};
    for (const auto& answer : answers) {
        const auto place = place_of(answer);
        if (!place || !out.places.emplace(*place, trim(answer)).second)
            return std::nullopt;
    }
    return out;
}

std::optional<PlacedAnswers> placed_words(const std::vector<std::string>& answers)
{
    for (std::size_t i = 0; i < Opposites.size(); ++i)
        if (auto out = placed_by(FirstPair + i, answers,
                                 [&](const auto& answer) { return place_between(answer_words(answer), Opposites[i]); }))
            return out;
    for (std::size_t i = 0; i < AnswerLists.size(); ++i)
        if (auto out =
                placed_by(FirstList + i, answers, [&](const auto& answer) { return place_in(answer, AnswerLists[i]); }))
            return out;
    return std::nullopt;
}

/// The answer on the other side: "mee oneens" for "mee eens", or "niet mee eens" where others are denied.
std::string other_side(const PlacedAnswers& answers, int place, const Opposite& pair)
{
    const bool denies =
        pair.low.empty() || std::any_of(answers.places.begin(), answers.places.end(), [&](const auto& it) {
            const Words words = answer_words(it.second);
            return it.first < 0 && !contains(words, pair.low);
        });
    Words out;
    for (const auto& word : answer_words(answers.places.at(-place))) {
        if (contains(Denials, word))
            continue;
        if (word != pair.high && word != pair.low) {
            const bool before_filler = place < 0 && denies && strength_of(word) == 0 && !contains(out, Denials.front());
            if (before_filler)
                out.emplace_back(Denials.front());
            out.push_back(word);
            continue;
        }
        if (place < 0 && denies && !contains(out, Denials.front()))
            out.emplace_back(Denials.front());
        out.emplace_back(place > 0 || denies ? pair.high : pair.low);
    }
    return joined(out, " ");
}

/// The shortest of the lists that are asked and have all of `places`.
const PlaceList* list_with(const PlacedAnswers& answers)
{
    const PlaceList* out = nullptr;
    for (const auto& asked : AnswerLists[answers.family - FirstList].asked)
        if (std::all_of(answers.places.begin(), answers.places.end(),
                        [&](const auto& it) { return contains_place(asked, it.first); }) &&
            (out == nullptr || size_of(asked) < size_of(*out)))
            out = &asked;
    return out;
}

} // namespace

FoundAnswers found_answers(const std::vector<std::string>& texts)
{
    FoundAnswers out;
    const auto outside = [](const std::string& text) { return contains(NoOpinions, joined(answer_words(text), " ")); };
    // "niet van toepassing" is a point where others say how far something applies.
    const bool applies = std::any_of(texts.begin(), texts.end(), [&](const auto& text) {
        return !outside(text) && contains(answer_words(text), "toepassing");
    });
    for (const auto& text : texts) {
        const bool point = !outside(text) || (applies && joined(answer_words(text), " ") == "niet van toepassing");
        (point ? out.points : out.no_opinion).push_back(text);
    }
    return out;
}

bool PlacedAnswers::numbered() const
{
    return family == Numbers;
}

bool PlacedAnswers::complete() const
{
    if (places.size() < 2)
        return false;
    if (!numbered())
        return places.size() == completed(*this).places.size() && (family < FirstList || list_with(*this) != nullptr);
    const int low = places.begin()->first;
    const int high = places.rbegin()->first;
    return (low == 0 || low == 1) && contains_place(UsualEnds, high) && std::size_t(high - low) + 1 == places.size();
}

std::optional<PlacedAnswers> placed_answers(const std::vector<std::string>& answers)
{
    if (answers.empty())
        return std::nullopt;
    auto out = placed_numbers(answers);
    return out ? out : placed_words(answers);
}

PlacedAnswers completed(const PlacedAnswers& answers)
{
    PlacedAnswers out = answers;
    if (answers.numbered()) {
        const int low = answers.places.begin()->first;
        const int high = answers.places.rbegin()->first;
        for (int i = low; std::int64_t(high) - low <= MostSteps && i <= high; ++i)
            out.places.emplace(i, std::to_string(i));
    } else if (answers.family < FirstList) {
        for (const auto& it : answers.places)
            if (!answers.places.contains(-it.first))
                out.places.emplace(-it.first, other_side(answers, -it.first, Opposites[answers.family - FirstPair]));
    } else if (const auto* asked = list_with(answers)) {
        for (const auto& word : AnswerLists[answers.family - FirstList].words)
            if (contains_place(*asked, word.place))
                out.places.emplace(word.place, word.text);
    }
    return out;
}

bool runs_against_words(const PlacedAnswers& answers)
{
    if (!answers.numbered())
        return false;
    const auto low = number_and_words(answers.places.begin()->second);
    const auto high = number_and_words(answers.places.rbegin()->second);
    if (!low || !high || low->second.empty() || high->second.empty())
        return false;
    const auto words = placed_words({low->second, high->second});
    return words && words->places.begin()->second != low->second;
}

} // namespace wk::survey
