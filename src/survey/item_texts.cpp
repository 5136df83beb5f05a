// SPDX-License-Identifier: EUPL-1.2
#include "survey/item_texts.h"

#include "base/digits.h"
#include "base/look_alike.h"
#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/answer_order.h"
#include "survey/factor_texts.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace wk::survey {

namespace {

constexpr std::size_t LongestNumbered = 400; ///< bytes

std::optional<int> small_number(std::string_view text)
{
    const auto number = integer_from_text(text);
    return number && *number >= -1'000'000 && *number <= 1'000'000 ? std::optional(int(*number)) : std::nullopt;
}

/// Without the signs that stand between a number and its words.
std::string_view without_joint(std::string_view words)
{
    for (bool more = true; more;) {
        more = false;
        words = trim(words);
        for (const std::string_view joint : {"-", ".", ":", "=", ")", "–", "—", "|", ","})
            if (words.starts_with(joint)) {
                words.remove_prefix(joint.size());
                more = true;
            }
    }
    if (words.starts_with('(') && words.ends_with(')'))
        words = trim(words.substr(1, words.size() - 2));
    return words;
}

bool reads_as_no_opinion(std::string_view words)
{
    return !trim(words).empty() && !found_answers({std::string(trim(words))}).no_opinion.empty();
}

/// Reads the texts of one column.
class ItemReader {
public:
    ItemReader(const Column& column, const Scale& scale, const AnswerKey& key)
        : m_column(column), m_scale(scale), m_key(key), m_described(described_texts(column))
    {
        m_out.missing = missing_texts(column, scale.missing);
        add_far_numbers(column, scale.missing, highest_code(), m_out.missing);
        m_out.answers.resize(column.distinct(), missing::Invalid);
        m_out.why.resize(column.distinct());
    }

    ItemTexts read()
    {
        for (std::size_t i = 0; i < m_out.answers.size(); ++i) {
            m_out.answers[i] = meaning(i);
            if (m_out.answers[i] != missing::Empty)
                m_out.missing[i] = MissingBy::No;
        }
        if (has_invalid() && !read_by_code() && !read_with_letters())
            explain();
        return std::move(m_out);
    }

private:
    int highest_code() const
    {
        return std::max(std::abs(m_scale.points.front().code), std::abs(m_scale.points.back().code));
    }
    bool has_invalid() const
    {
        return std::find(m_out.answers.begin(), m_out.answers.end(), missing::Invalid) != m_out.answers.end();
    }
    std::string_view text(std::size_t i) const { return trim(m_column.text(i)); }

    /// The code that the file gives a text; nothing when it says nothing of it, or has no number for it.
    std::optional<int> code_in_file(std::size_t i) const
    {
        return m_described[i] != nullptr ? small_number(m_described[i]->value) : std::nullopt;
    }

    Answer meaning(std::size_t i)
    {
        if (const auto chosen = m_key.chosen(text(i))) {
            m_out.missing[i] = MissingBy::Chosen;
            return *chosen;
        }
        if (m_out.missing[i] == MissingBy::Chosen)
            return missing::Empty;
        if (m_out.missing[i] == MissingBy::Declared)
            return declared(i);
        if (const Answer answer = m_key.answer(text(i)); answer != missing::Invalid) {
            note_number_label(i);
            return answer;
        }
        if (text(i).size() > LongestNumbered)
            return missing::Invalid;
        Answer answer = m_key.answer_alike(text(i));
        if (answer == missing::Invalid)
            answer = answer_beside_number(i);
        if (answer != missing::Invalid)
            m_out.variants.push_back(i);
        else if (m_out.missing[i] != MissingBy::No)
            return missing::Empty;
        return answer;
    }

    /// Most values that count as missing are there for people without an opinion.
    Answer declared(std::size_t i)
    {
        const Answer answer = m_key.answer(text(i));
        if (answer == missing::NoOpinion)
            return answer;
        if (m_scale.missing.only || m_scale.no_opinion.empty() || !reads_as_no_opinion(text(i)))
            return missing::Empty;
        m_out.variants.push_back(i);
        return missing::NoOpinion;
    }

    void note_number_label(std::size_t i)
    {
        if (m_described[i] == nullptr || m_described[i]->own)
            return;
        const auto shown = number_from_text(m_described[i]->label);
        const auto value = number_from_text(m_described[i]->value);
        if (shown && value && *shown != *value)
            m_out.odd_numbers = true;
    }

    Answer answer_beside_number(std::size_t i) const
    {
        const auto numbered = numbered_text(text(i));
        if (!numbered)
            return missing::Invalid;
        if (const auto code = code_in_file(i); code && *code != numbered->number)
            return missing::Invalid;
        const Answer of_code = m_key.answer_of_code(numbered->number);
        if (numbered->words.empty())
            return of_code;
        Answer of_words = m_key.answer(numbered->words);
        if (of_words == missing::Invalid)
            of_words = m_key.answer_alike(numbered->words);
        return of_words == of_code || of_words == missing::NoOpinion ? of_words : missing::Invalid;
    }

    // ---- the whole column by its codes

    /// Every code of the file with its words, missing values aside; nothing when one has none, or two have the same.
    std::optional<std::map<int, std::string>> codes_of_file() const
    {
        std::map<int, std::string> out;
        const auto add = [&](std::optional<int> code, std::string_view words) {
            return code && out.emplace(*code, trim(words)).second;
        };
        bool good = true;
        if (!m_column.description().values.empty()) {
            for (const auto& value : m_column.description().values)
                good = good && (value.missing || add(small_number(value.value), value.label));
            for (std::size_t i = 0; i < m_out.answers.size(); ++i)
                good = good && (m_out.answers[i] != missing::Invalid || m_described[i] != nullptr);
        } else {
            for (std::size_t i = 0; i < m_out.answers.size() && good; ++i) {
                if (m_out.answers[i] != missing::Invalid)
                    continue;
                const auto numbered = text(i).size() <= LongestNumbered ? numbered_text(text(i)) : std::nullopt;
                good = numbered && add(numbered->number, numbered->words);
            }
        }
        std::set<std::string> different;
        for (const auto& [code, words] : out)
            good = good && (words.empty() || different.insert(fold(words)).second);
        return good && !out.empty() ? std::optional(out) : std::nullopt;
    }

    /// Whether the codes of the file are those of the scale: all of them points or outside it, the ends among them, and
    /// none called what another point is called.
    bool codes_fit(const std::map<int, std::string>& codes) const
    {
        std::vector<int> points;
        for (const auto& [code, words] : codes) {
            const Answer of_code = m_key.answer_of_code(code);
            Answer of_words = m_key.answer(words);
            if (of_words == missing::Invalid)
                of_words = m_key.answer_alike(words);
            const bool outside = of_words == missing::NoOpinion || reads_as_no_opinion(words);
            if (outside)
                continue;
            const bool named = of_words != missing::Invalid && of_words != missing::Empty;
            if (of_code == missing::Invalid || (named && of_words != of_code))
                return false;
            points.push_back(code);
        }
        const bool ends = !points.empty() && points.front() == m_scale.points.front().code &&
                          points.back() == m_scale.points.back().code;
        return m_column.description().values.empty() ? !points.empty() : ends;
    }

    /// Which way words run along their codes: 1 up, -1 down, 0 unknown.
    static int direction(const std::vector<std::string>& words)
    {
        const auto placed = placed_answers(words);
        if (words.size() < 2 || !placed)
            return 0;
        const auto& places = placed->places;
        if (places.begin()->second == words.front() && places.rbegin()->second == words.back())
            return 1;
        return places.begin()->second == words.back() && places.rbegin()->second == words.front() ? -1 : 0;
    }

    bool runs_against(const std::map<int, std::string>& codes) const
    {
        std::vector<std::string> theirs;
        std::vector<std::string> ours;
        for (const auto& [code, words] : codes)
            if (m_key.answer_of_code(code) != missing::Invalid && !words.empty() && !reads_as_no_opinion(words))
                theirs.push_back(words);
        for (const auto& point : m_scale.points)
            ours.push_back(point.label);
        return direction(theirs) * direction(ours) < 0;
    }

    bool read_by_code()
    {
        const auto codes = codes_of_file();
        if (!codes || !codes_fit(*codes))
            return false;
        if (runs_against(*codes)) {
            m_against = true;
            return false;
        }
        for (std::size_t i = 0; i < m_out.answers.size(); ++i) {
            if (m_out.answers[i] != missing::Invalid)
                continue;
            const auto numbered = numbered_text(text(i));
            const auto code = m_described[i] != nullptr ? code_in_file(i)
                              : numbered                ? std::optional(numbered->number)
                                                        : std::nullopt;
            const bool outside = reads_as_no_opinion(m_described[i] != nullptr ? text(i) : numbered->words);
            if (outside && m_scale.no_opinion.empty()) {
                m_out.answers[i] = missing::Empty;
                m_out.missing[i] = MissingBy::Declared;
            } else {
                m_out.answers[i] = outside ? missing::NoOpinion : m_key.answer_of_code(*code);
            }
        }
        note_codes(*codes);
        return true;
    }

    void note_codes(const std::map<int, std::string>& codes)
    {
        for (const auto& [code, words] : codes) {
            if (words.empty())
                continue;
            if (reads_as_no_opinion(words) && !m_scale.no_opinion.empty())
                m_out.codes.push_back({code, words, m_scale.no_opinion.front()});
            else if (const Answer answer = m_key.answer_of_code(code); answer < m_scale.points.size())
                m_out.codes.push_back({code, words, m_scale.points[answer].label});
        }
    }

    /// LimeSurvey's own codes: only where no answer of the column is anything else.
    bool read_with_letters()
    {
        const auto unread = [](Answer answer) { return answer == missing::Invalid || answer == missing::Empty; };
        if (!std::all_of(m_out.answers.begin(), m_out.answers.end(), unread))
            return false;
        std::vector<Answer> coded = m_out.answers;
        for (std::size_t i = 0; i < coded.size(); ++i)
            if (coded[i] == missing::Invalid)
                coded[i] = m_key.answer_with_letter(text(i));
        if (std::find(coded.begin(), coded.end(), missing::Invalid) != coded.end())
            return false;
        m_out.answers = std::move(coded);
        m_out.letters = true;
        return true;
    }

    // ---- what is left

    void explain()
    {
        std::size_t explained = 0; // beyond the limit nobody sees it
        for (std::size_t i = 0; i < m_out.answers.size() && explained < NoticeList::Limit; ++i)
            if (m_out.answers[i] == missing::Invalid && text(i).size() <= LongestNumbered) {
                m_out.why[i] = reason(text(i));
                ++explained;
            }
    }

    std::string reason(std::string_view text) const
    {
        if (m_against)
            return say(Phrase::CodesAgainstWords);
        for (const auto& point : m_scale.points)
            if (const auto difference = difference_in_words(text, point.label))
                return say(Phrase::LooksLikeOption, {clipped(point.label, 60), *difference});
        if (const auto numbered = numbered_text(text); numbered && !numbered->words.empty())
            for (const auto& point : m_scale.points)
                if (look_of(numbered->words) == look_of(point.label) && numbered->number != point.code)
                    return say(Phrase::NumberAgainstLabel, {clipped(point.label, 60), std::to_string(point.code),
                                                            std::to_string(numbered->number)});
        return is_date_text(text) ? say(Phrase::DateForAnswer) : std::string();
    }

    const Column& m_column;
    const Scale& m_scale;
    const AnswerKey& m_key;
    std::vector<const ValueLabel*> m_described;
    bool m_against = false; ///< the codes of the file run the other way
    ItemTexts m_out;
};

} // namespace

std::optional<NumberedText> numbered_text(std::string_view text)
{
    text = trim(text);
    const auto has_digit = [](std::string_view part) { return std::any_of(part.begin(), part.end(), is_digit); };
    // In brackets at the end: "mee eens (4)".
    if (text.ends_with(')') || text.ends_with(']')) {
        const auto open = text.rfind(text.back() == ')' ? '(' : '[');
        if (open != std::string_view::npos) {
            const auto number = small_number(text.substr(open + 1, text.size() - open - 2));
            if (number && !has_digit(text.substr(0, open)))
                return NumberedText{*number, trim(text.substr(0, open))};
        }
    }
    std::size_t at = text.starts_with('(') || text.starts_with('[') ? 1 : 0;
    const std::size_t from = at;
    at += at < text.size() && text[at] == '-';
    while (at < text.size() && is_digit(text[at]))
        ++at;
    const auto number = small_number(text.substr(from, at - from));
    if (!number)
        return std::nullopt;
    if (from == 1 && (at == text.size() || (text[at] != ')' && text[at] != ']')))
        return std::nullopt;
    const std::string_view rest = text.substr(at + from);
    const std::string_view words = without_joint(rest);
    const bool apart = !rest.empty() && (from == 1 || words.data() != rest.data());
    if (words.empty() || has_digit(words) || !apart)
        return std::nullopt; // "4", "3,5", "2 tot 5 jaar", "4x"
    return NumberedText{*number, words};
}

ItemTexts item_texts(const Column& column, const Scale& scale, const AnswerKey& key)
{
    return ItemReader(column, scale, key).read();
}

} // namespace wk::survey
