// SPDX-License-Identifier: EUPL-1.2
#include "survey/alike_answers.h"

#include "base/search_text.h"
#include "base/sorted.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace wk::survey {

namespace {

constexpr double LeastAlike = 0.1;
constexpr std::size_t ShortestWord = 2;
constexpr std::size_t LongEnough = 6; ///< to lose an ending

/// Words that bind a sentence together, in alphabetical order, as search_plain() writes them.
constexpr auto BindingWords = std::to_array<std::string_view>(
    {"aan",    "af",    "al",     "alle",  "alleen", "alles", "als",  "altijd", "andere", "ben",    "bij",     "daar",
     "dan",    "dat",   "de",     "den",   "der",    "deze",  "die",  "dit",    "doen",   "door",   "doordat", "dus",
     "echter", "een",   "eens",   "elk",   "elkaar", "elke",  "en",   "er",     "erg",    "ervan",  "ge",      "geen",
     "gewoon", "had",   "hadden", "heb",   "hebben", "heeft", "heel", "hem",    "het",    "hier",   "hij",     "hoe",
     "hun",    "ieder", "iedere", "iets",  "ik",     "in",    "is",   "ja",     "je",     "jij",    "kan",     "kon",
     "kunnen", "maar",  "me",     "meer",  "men",    "met",   "mij",  "mijn",   "moet",   "moeten", "na",      "naar",
     "nee",    "niet",  "niets",  "nog",   "nu",     "of",    "om",   "omdat",  "ons",    "onze",   "ook",     "op",
     "over",   "soms",  "te",     "tegen", "ten",    "ter",   "toch", "toe",    "tot",    "u",      "uit",     "uw",
     "vaak",   "van",   "veel",   "voor",  "waar",   "waren", "was",  "wat",    "we",     "wel",    "werd",    "wie",
     "wij",    "wil",   "worden", "wordt", "zal",    "ze",    "zich", "zij",    "zijn",   "zo"});

bool is_binding(std::string_view word)
{
    return std::find(BindingWords.begin(), BindingWords.end(), word) != BindingWords.end();
}

std::string_view without_ending(std::string_view word)
{
    if (word.size() < LongEnough)
        return word;
    if (word.ends_with("en"))
        return word.substr(0, word.size() - 2);
    return word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

/// Calls `visit` with every word of a plain text that counts.
template <class Visit>
void visit_words(std::string_view plain, Visit visit)
{
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = end_of_word(plain, at);
        if (end == at) {
            ++at;
            continue;
        }
        if (end - at >= ShortestWord)
            visit(plain.substr(at, end - at));
        at = end;
    }
}

/// Numbers for words, in the order in which they are met.
class WordNumbers {
public:
    /// The number of a word; nothing for one that binds.
    std::optional<std::uint32_t> number_of(std::string_view word)
    {
        const auto known = m_numbers.find(word);
        if (known != m_numbers.end())
            return known->second == Binding ? std::nullopt : std::optional(known->second);
        const std::uint32_t number = is_binding(word) ? Binding : number_of_stem(without_ending(word));
        m_numbers.emplace(word, number);
        return number == Binding ? std::nullopt : std::optional(number);
    }
    std::size_t count() const { return m_stems.size(); }

private:
    static constexpr std::uint32_t Binding = 0xFFFFFFFFU;

    std::uint32_t number_of_stem(std::string_view stem)
    {
        return m_stems.emplace(stem, std::uint32_t(m_stems.size())).first->second;
    }

    // (views of texts that outlive them: see word_index)
    std::unordered_map<std::string_view, std::uint32_t> m_numbers; ///< of words as they stand
    std::unordered_map<std::string_view, std::uint32_t> m_stems;
};

std::vector<std::uint32_t> words_in(std::string_view plain, WordNumbers& numbers)
{
    std::vector<std::uint32_t> out;
    visit_words(plain, [&](std::string_view word) {
        if (const auto number = numbers.number_of(word))
            out.push_back(*number);
    });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

WordIndex word_index(const SearchedAnswers& texts, const std::vector<std::uint32_t>& people)
{
    WordIndex out;
    WordNumbers numbers;
    std::vector<std::uint64_t> people_with;
    std::uint64_t all = 0;
    for (std::size_t text = 0; text < texts.plain.size(); ++text) {
        out.words_of.push_back(words_in(texts.plain[text], numbers));
        out.words.resize(numbers.count());
        people_with.resize(numbers.count());
        all += people[text];
        for (const auto word : out.words_of.back()) {
            people_with[word] += people[text];
            out.words[word].texts.push_back(std::uint32_t(text));
        }
    }
    // One more than all, so that a word of everybody still weighs something: two equal answers are alike.
    for (std::size_t word = 0; word < out.words.size(); ++word)
        out.words[word].weight = std::log((double(all) + 1) / double(std::max<std::uint64_t>(people_with[word], 1)));
    for (const auto& words : out.words_of) {
        double weight = 0;
        for (const auto word : words)
            weight += out.words[word].weight;
        out.weight_of.push_back(weight);
    }
    return out;
}

std::vector<std::uint32_t> people_per_text(const Responses& responses, std::size_t question)
{
    const auto& [column, states] = responses.open(question);
    std::vector<std::uint32_t> out;
    if (!column)
        return out;
    const Column& texts = responses.table().columns()[*column];
    out.resize(texts.distinct());
    for (std::size_t row = 0; row < states.size(); ++row)
        if (states[row] == OpenState::Answered)
            ++out[texts.index_at(row)];
    return out;
}

std::vector<std::size_t> alike_answers(const Responses& responses, std::size_t question, std::size_t row,
                                       const RowMask& mask, const WordIndex& index)
{
    const auto& [column, states] = responses.open(question);
    if (!column || row >= states.size() || states[row] != OpenState::Answered || !mask.keeps(row))
        return {};
    const Column& texts = responses.table().columns()[*column];
    const std::size_t own = texts.index_at(row);
    std::vector<double> alike(texts.distinct()); // the weight in common first, and then its share
    for (const auto word : index.words_of[own])
        for (const auto text : index.words[word].texts)
            alike[text] += index.words[word].weight;
    for (std::size_t text = 0; text < alike.size(); ++text)
        if (alike[text] > 0)
            alike[text] /= index.weight_of[own] + index.weight_of[text] - alike[text];
    alike[own] = 1; // also when it has no words that count

    std::vector<std::size_t> out;
    for (std::size_t other = 0; other < states.size(); ++other)
        if (other != row && states[other] == OpenState::Answered && mask.keeps(other) &&
            alike[texts.index_at(other)] >= LeastAlike)
            out.push_back(other);
    sort_stably(out, [&](auto a, auto b) { return alike[texts.index_at(a)] > alike[texts.index_at(b)]; });
    out.insert(out.begin(), row);
    return out;
}

} // namespace wk::survey
