// SPDX-License-Identifier: EUPL-1.2
#include "survey/alike_answers.h"

#include "base/search_text.h"
#include "base/sorted.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string_view>
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

/// Numbers by words. Not a map of the library: a million words are looked up when a large survey is opened.
class WordTable {
public:
    WordTable() : m_slots(1024) {}

    /// The number of a word; of a new one what `make()` gives.
    template <class Make>
    std::uint32_t number_of(std::string_view word, Make make)
    {
        const std::size_t hash = std::hash<std::string_view>{}(word);
        Slot& found = slot_of(m_slots, word, hash);
        if (!found.word.empty())
            return found.number;
        found = {word, hash, make()};
        const std::uint32_t number = found.number;
        if (++m_count * 2 > m_slots.size())
            grow();
        return number;
    }
    std::size_t count() const { return m_count; }

private:
    struct Slot {
        std::string_view word; ///< of a text that outlives this; empty: nothing stands here
        std::size_t hash = 0;
        std::uint32_t number = 0;
    };

    /// Where the word stands, or would.
    static Slot& slot_of(std::vector<Slot>& slots, std::string_view word, std::size_t hash)
    {
        std::size_t at = hash & (slots.size() - 1);
        while (!slots[at].word.empty() && (slots[at].hash != hash || slots[at].word != word))
            at = (at + 1) & (slots.size() - 1);
        return slots[at];
    }

    void grow()
    {
        std::vector<Slot> more(m_slots.size() * 2);
        for (const auto& slot : m_slots)
            if (!slot.word.empty())
                slot_of(more, slot.word, slot.hash) = slot;
        m_slots = std::move(more);
    }

    std::vector<Slot> m_slots; ///< as many as a power of two
    std::size_t m_count = 0;
};

/// Numbers for words, in the order in which they are met; words that differ by their ending have one.
class WordNumbers {
public:
    static constexpr std::uint32_t Binding = 0xFFFFFFFFU;

    /// Binding for a word that binds.
    std::uint32_t number_of(std::string_view word)
    {
        return m_words.number_of(word, [&] {
            return is_binding(word)
                       ? Binding
                       : m_stems.number_of(without_ending(word), [&] { return std::uint32_t(m_stems.count()); });
        });
    }
    std::size_t count() const { return m_stems.count(); }

private:
    WordTable m_words; ///< as they stand
    WordTable m_stems;
};

/// Puts the words of every text in `out`, each once.
std::size_t add_words(const SearchedAnswers& texts, WordIndex::Lists& out)
{
    WordNumbers numbers;
    out.begins.push_back(0);
    for (const auto& plain : texts.plain) {
        const auto begin = std::ptrdiff_t(out.all.size());
        visit_words(plain, [&](std::string_view word) {
            if (const auto number = numbers.number_of(word); number != WordNumbers::Binding)
                out.all.push_back(number);
        });
        std::sort(out.all.begin() + begin, out.all.end());
        out.all.erase(std::unique(out.all.begin() + begin, out.all.end()), out.all.end());
        out.begins.push_back(std::uint32_t(out.all.size()));
    }
    return numbers.count();
}

/// Of lists of words per text, the texts per word.
WordIndex::Lists turned_round(const WordIndex::Lists& words_of, std::size_t words)
{
    WordIndex::Lists out;
    out.begins.resize(words + 1);
    out.all.resize(words_of.all.size());
    for (const auto word : words_of.all)
        ++out.begins[word + 1];
    for (std::size_t word = 0; word < words; ++word)
        out.begins[word + 1] += out.begins[word];
    auto next = out.begins;
    for (std::size_t text = 0; text + 1 < words_of.begins.size(); ++text)
        for (const auto word : words_of[text])
            out.all[next[word]++] = std::uint32_t(text);
    return out;
}

} // namespace

WordIndex word_index(const SearchedAnswers& texts, const std::vector<std::uint32_t>& people)
{
    WordIndex out;
    const std::size_t words = add_words(texts, out.words_of);
    out.texts_of = turned_round(out.words_of, words);
    double all = 0;
    for (const auto count : people)
        all += count;
    for (std::size_t word = 0; word < words; ++word) {
        double with = 0;
        for (const auto text : out.texts_of[word])
            with += people[text];
        // One more than all, so that a word of everybody still weighs something: two equal answers are alike.
        out.weights.push_back(std::log((all + 1) / std::max(with, 1.0)));
    }
    for (std::size_t text = 0; text < texts.plain.size(); ++text) {
        double weight = 0;
        for (const auto word : out.words_of[text])
            weight += out.weights[word];
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
        for (const auto text : index.texts_of[word])
            alike[text] += index.weights[word];
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
