// SPDX-License-Identifier: EUPL-1.2
#include "survey/coding_search.h"

#include "base/lists.h"

#include <algorithm>
#include <optional>

namespace wk::survey {

namespace {

/// `range` of the searched form, in bytes of the text itself.
TextRange in_text(const SearchText& text, TextRange range)
{
    return {text.offsets[range.begin], text.offsets[range.end]};
}

/// The searched form without the signs around its words: of "Geen." what is said is "geen".
TextRange said_part(std::string_view plain)
{
    TextRange out{0, plain.size()};
    while (out.begin < out.end && !is_word_byte(plain[out.begin]))
        ++out.begin;
    while (out.end > out.begin && !is_word_byte(plain[out.end - 1]))
        --out.end;
    return out;
}

std::optional<Suggestion> suggestion_of(const SearchText& text, const Category& category)
{
    const TextRange said = said_part(text.plain);
    for (const auto& each : category.exact)
        if (text.plain.substr(said.begin, said.end - said.begin) == search_text(each).plain)
            return Suggestion{category.id, each, in_text(text, said)};
    std::optional<TextRange> first;
    const std::string* keyword = nullptr;
    for (const auto& each : category.keywords) {
        const auto found = find_words(text, search_plain(each), 0, false);
        if (!found || (first && found->begin >= first->begin))
            continue;
        first = found;
        keyword = &each;
    }
    if (!first)
        return std::nullopt;
    return Suggestion{category.id, *keyword, in_text(text, *first)};
}

std::vector<std::string> search_words(std::string_view words)
{
    std::vector<std::string> out(1);
    for (const char letter : search_plain(words)) {
        if (letter == ' ')
            out.emplace_back();
        else
            out.back() += letter;
    }
    return out;
}

} // namespace

std::vector<Suggestion> suggested_codes(std::string_view answer, const Codebook& codebook, const CodedAnswer* coded)
{
    std::vector<Suggestion> out;
    if (coded != nullptr && coded->not_codable)
        return out;
    const SearchText text = search_text(answer);
    for (const auto& category : codebook.categories) {
        if (coded != nullptr && (contains(coded->categories, category.id) || contains(coded->refused, category.id)))
            continue;
        if (auto suggestion = suggestion_of(text, category))
            out.push_back(*std::move(suggestion));
    }
    return out;
}

SearchedAnswers searched_answers(const Responses& responses, std::size_t question)
{
    SearchedAnswers out;
    const auto& column = responses.open(question).column;
    if (!column)
        return out;
    const Column& texts = responses.table().columns()[*column];
    out.plain.reserve(texts.distinct());
    for (std::size_t i = 0; i < texts.distinct(); ++i)
        out.plain.push_back(search_plain(texts.text(i)));
    return out;
}

std::vector<bool> suggested_texts(const SearchedAnswers& answers, const Codebook& codebook)
{
    std::vector<std::string> keywords;
    for (const auto& category : codebook.categories)
        for (const auto& keyword : category.keywords)
            keywords.push_back(search_plain(keyword));
    std::vector<bool> out;
    for (const auto& plain : answers.plain)
        out.push_back(std::any_of(keywords.begin(), keywords.end(), [&](const auto& keyword) {
            return find_words(std::string_view(plain), keyword, 0, false).has_value();
        }));
    return out;
}

bool has_search_words(std::string_view words)
{
    return !search_plain(words).empty();
}

std::vector<std::size_t> found_answers(const Responses& responses, std::size_t question, std::string_view words,
                                       const RowMask& mask, const SearchedAnswers* answers)
{
    const auto& [column, states] = responses.open(question);
    std::vector<bool> held; // per distinct text; empty when there is nothing to look for
    if (column && has_search_words(words)) {
        const auto wanted = search_words(words);
        const SearchedAnswers made = answers != nullptr ? SearchedAnswers{} : searched_answers(responses, question);
        for (const auto& plain : (answers != nullptr ? *answers : made).plain)
            held.push_back(std::all_of(wanted.begin(), wanted.end(),
                                       [&](const auto& word) { return plain.find(word) != std::string::npos; }));
    }
    std::vector<std::size_t> out;
    for (std::size_t row = 0; row < states.size(); ++row)
        if (states[row] == OpenState::Answered && mask.keeps(row) &&
            (held.empty() || held[responses.table().columns()[*column].index_at(row)]))
            out.push_back(row);
    return out;
}

} // namespace wk::survey
