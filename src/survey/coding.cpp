// SPDX-License-Identifier: EUPL-1.2
#include "survey/coding.h"

#include "base/lists.h"
#include "base/search_text.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace wk::survey {

namespace {

using Ids = std::vector<std::string>;

void remove(Ids& ids, std::string_view id)
{
    std::erase_if(ids, [&](const auto& each) { return each == id; });
}

void add_id(Ids& ids, std::string_view id)
{
    if (!contains(ids, id))
        ids.emplace_back(id);
}

template <class Answers>
auto place_of(Answers& answers, std::size_t row)
{
    return std::lower_bound(answers.begin(), answers.end(), row,
                            [](const CodedAnswer& answer, std::size_t wanted) { return answer.row < wanted; });
}

/// Applies `change` to what is known of each of `rows`, which ascend, and keeps it only when something is.
template <class Change>
QuestionCoding with_change(QuestionCoding coding, std::span<const std::size_t> rows, Change change)
{
    std::vector<CodedAnswer> out;
    out.reserve(coding.answers.size() + rows.size());
    auto old = coding.answers.begin();
    for (const std::size_t row : rows) {
        for (; old != coding.answers.end() && old->row < row; ++old)
            out.push_back(std::move(*old));
        const bool known = old != coding.answers.end() && old->row == row;
        out.push_back(known ? std::move(*old++) : CodedAnswer{row, {}, false, {}});
        change(out.back());
        const auto& answer = out.back();
        if (answer.categories.empty() && !answer.not_codable && answer.refused.empty())
            out.pop_back();
    }
    out.insert(out.end(), std::make_move_iterator(old), std::make_move_iterator(coding.answers.end()));
    coding.answers = std::move(out);
    return coding;
}

void drop_empty(std::vector<CodedAnswer>& answers)
{
    std::erase_if(answers, [](const auto& answer) {
        return answer.categories.empty() && !answer.not_codable && answer.refused.empty();
    });
}

/// An id of small letters and hyphens that the codebook does not have yet.
std::string new_id(const Codebook& codebook, std::string_view title)
{
    std::string id;
    for (const char letter : search_text(title).plain) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (plain)
            id += letter;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (id.ends_with('-'))
        id.pop_back();
    if (id.empty())
        id = "categorie";
    std::string out = id;
    for (int number = 2; codebook.find(out); ++number)
        out = id + "-" + std::to_string(number);
    return out;
}

} // namespace

bool is_decided(const CodedAnswer& answer)
{
    return answer.not_codable || !answer.categories.empty();
}

const CodedAnswer* QuestionCoding::find(std::size_t row) const
{
    const auto at = place_of(answers, row);
    return at != answers.end() && at->row == row ? &*at : nullptr;
}

CodingState QuestionCoding::state(std::size_t row) const
{
    const auto* answer = find(row);
    if (answer == nullptr)
        return CodingState::Uncoded;
    if (answer->not_codable)
        return CodingState::NotCodable;
    return answer->categories.empty() ? CodingState::Uncoded : CodingState::Coded;
}

QuestionCoding with_codes(QuestionCoding coding, std::span<const std::size_t> rows, std::string_view category,
                          bool given)
{
    if (!coding.codebook.find(category))
        return coding;
    return with_change(std::move(coding), rows, [&](CodedAnswer& answer) {
        if (!given)
            return remove(answer.categories, category);
        answer.not_codable = false;
        remove(answer.refused, category);
        add_id(answer.categories, category);
    });
}

QuestionCoding with_not_codables(QuestionCoding coding, std::span<const std::size_t> rows, bool not_codable)
{
    return with_change(std::move(coding), rows, [&](CodedAnswer& answer) {
        answer.not_codable = not_codable;
        if (not_codable)
            answer.categories.clear();
    });
}

QuestionCoding with_code(QuestionCoding coding, std::size_t row, std::string_view category)
{
    return with_codes(std::move(coding), {&row, 1}, category, true);
}

QuestionCoding without_code(QuestionCoding coding, std::size_t row, std::string_view category)
{
    return with_codes(std::move(coding), {&row, 1}, category, false);
}

QuestionCoding with_refusal(QuestionCoding coding, std::size_t row, std::string_view category)
{
    if (!coding.codebook.find(category))
        return coding;
    return with_change(std::move(coding), {&row, 1}, [&](CodedAnswer& answer) {
        remove(answer.categories, category);
        add_id(answer.refused, category);
    });
}

QuestionCoding with_not_codable(QuestionCoding coding, std::size_t row, bool not_codable)
{
    return with_not_codables(std::move(coding), {&row, 1}, not_codable);
}

QuestionCoding with_category(QuestionCoding coding, Category category)
{
    if (category.id.empty() || coding.codebook.find(category.id))
        category.id = new_id(coding.codebook, category.title);
    coding.codebook.categories.push_back(std::move(category));
    return coding;
}

QuestionCoding with_category_changed(QuestionCoding coding, const Category& category)
{
    if (const auto index = coding.codebook.find(category.id))
        coding.codebook.categories[*index] = category;
    return coding;
}

QuestionCoding without_category(QuestionCoding coding, std::string_view category)
{
    const std::string id(category); // the view may point into what is about to go
    std::erase_if(coding.codebook.categories, [&](const auto& each) { return each.id == id; });
    for (auto& answer : coding.answers) {
        remove(answer.categories, id);
        remove(answer.refused, id);
    }
    drop_empty(coding.answers);
    return coding;
}

QuestionCoding with_merged(QuestionCoding coding, std::string_view from, std::string_view into)
{
    const auto source = coding.codebook.find(from);
    const auto target = coding.codebook.find(into);
    if (!source || !target || source == target)
        return coding;
    for (const auto& keyword : coding.codebook.categories[*source].keywords)
        add_id(coding.codebook.categories[*target].keywords, keyword);
    for (const auto& words : coding.codebook.categories[*source].exact)
        add_id(coding.codebook.categories[*target].exact, words);
    for (auto& answer : coding.answers) {
        if (!contains(answer.categories, from))
            continue;
        add_id(answer.categories, into);
        remove(answer.refused, into);
    }
    return without_category(std::move(coding), from);
}

QuestionCoding with_moved(QuestionCoding coding, std::string_view category, std::size_t position)
{
    const auto index = coding.codebook.find(category);
    if (!index)
        return coding;
    auto& list = coding.codebook.categories;
    Category moved = std::move(list[*index]);
    list.erase(list.begin() + std::ptrdiff_t(*index));
    list.insert(list.begin() + std::ptrdiff_t(std::min(position, list.size())), std::move(moved));
    return coding;
}

CodingCounts coding_counts(const Responses& responses, std::size_t question, const QuestionCoding& coding,
                           const RowMask& mask)
{
    CodingCounts out;
    out.categories.assign(coding.codebook.categories.size(), 0);
    const auto& states = responses.open(question).states;
    for (std::size_t row = 0; row < states.size(); ++row)
        out.answered += mask.keeps(row) && states[row] == OpenState::Answered;
    for (const auto& answer : coding.answers) {
        if (answer.row >= states.size() || !mask.keeps(answer.row) || states[answer.row] != OpenState::Answered)
            continue;
        out.not_codable += answer.not_codable;
        out.coded += !answer.not_codable && !answer.categories.empty();
        for (const auto& id : answer.categories) {
            if (const auto index = coding.codebook.find(id))
                ++out.categories[*index];
        }
    }
    out.uncoded = out.answered - out.coded - out.not_codable;
    return out;
}

std::string_view answer_text(const Responses& responses, std::size_t question, std::size_t row)
{
    const auto& open = responses.open(question);
    if (!open.column || row >= open.states.size() || open.states[row] != OpenState::Answered)
        return {};
    return responses.table().columns()[*open.column].cell(row);
}

} // namespace wk::survey
