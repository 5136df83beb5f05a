// SPDX-License-Identifier: EUPL-1.2
#include "survey/answer_key.h"

#include "base/look_alike.h"
#include "base/numbers.h"
#include "base/text.h"
#include "survey/question_codes.h"

#include <algorithm>
#include <cmath>

namespace wk::survey {

namespace {

constexpr std::size_t LongestOption = 4096; ///< no label is a book; folding one would cost more than it tells

Answer meaning_of(const OptionChoice& choice, const Scale& scale)
{
    for (std::size_t i = 0; i < scale.points.size(); ++i)
        if (choice.code == scale.points[i].code)
            return static_cast<Answer>(i);
    return missing::Empty;
}

} // namespace

AnswerKey::AnswerKey(const Scale& scale, const Mapping& mapping)
{
    const auto add = [&](std::string_view label, Answer answer) {
        m_labels.emplace(fold(label), answer);
        const auto [at, fresh] = m_looks.emplace(look_of(label), answer);
        if (!fresh && at->second != answer)
            at->second = missing::Invalid;
    };
    for (const auto& choice : mapping.options)
        if (choice.scale == scale.id)
            m_chosen.emplace(fold(choice.text), meaning_of(choice, scale));
    for (std::size_t i = 0; i < scale.points.size(); ++i) {
        add(scale.points[i].label, static_cast<Answer>(i));
        m_codes.emplace(scale.points[i].code, static_cast<Answer>(i));
    }
    for (const auto& label : scale.no_opinion)
        add(label, missing::NoOpinion);
    // What a tool that the questionnaire was exported to has for its answers; a label that reads the same comes first.
    for (std::size_t i = 0; i < scale.points.size(); ++i)
        if (const auto code = answer_code(scale, i); !number_from_text(code))
            m_labels.emplace(fold(code), static_cast<Answer>(i));
    for (std::size_t i = 0; i < scale.no_opinion.size(); ++i)
        m_labels.emplace(fold(no_opinion_code(i)), missing::NoOpinion);
}

std::optional<Answer> AnswerKey::chosen(std::string_view text) const
{
    text = trim(text);
    if (m_chosen.empty() || text.empty() || text.size() > LongestOption)
        return std::nullopt;
    const auto found = m_chosen.find(fold(text));
    return found == m_chosen.end() ? std::nullopt : std::optional(found->second);
}

Answer AnswerKey::answer(std::string_view text) const
{
    text = trim(text);
    if (text.empty())
        return missing::Empty;
    if (text.size() > LongestOption)
        return missing::Invalid;
    if (const auto choice = chosen(text))
        return *choice;
    if (const auto label = m_labels.find(fold(text)); label != m_labels.end())
        return label->second;
    const auto number = number_from_text(text); // some write codes as "4.0"
    return number && *number == std::floor(*number) ? answer_of_code(*number) : missing::Invalid;
}

Answer AnswerKey::answer_alike(std::string_view text) const
{
    if (trim(text).empty() || text.size() > LongestOption)
        return missing::Invalid;
    auto found = m_looks.find(look_of(text));
    if (found == m_looks.end() && text.find('_') != std::string_view::npos &&
        text.find(' ') == std::string_view::npos) {
        std::string words(text); // "mee_eens", as KoboToolbox writes the name of an answer
        std::replace(words.begin(), words.end(), '_', ' ');
        found = m_looks.find(look_of(words));
    }
    return found == m_looks.end() ? missing::Invalid : found->second;
}

Answer AnswerKey::answer_with_letter(std::string_view text) const
{
    text = trim(text);
    if (text.empty())
        return missing::Empty;
    const std::string_view letters = fold(text).starts_with("ao") ? text.substr(0, 2) : text.substr(0, 1);
    const auto number = integer_from_text(text.substr(letters.size()));
    return (text.front() == 'A' || text.front() == 'a') && number ? answer_of_code(double(*number)) : missing::Invalid;
}

Answer AnswerKey::answer_of_code(double number) const
{
    const auto code = m_codes.find(static_cast<std::int64_t>(std::clamp(number, -1e9, 1e9)));
    return code != m_codes.end() ? code->second : missing::Invalid;
}

} // namespace wk::survey
