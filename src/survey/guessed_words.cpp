// SPDX-License-Identifier: EUPL-1.2
#include "survey/guessed_words.h"

#include "base/digits.h"
#include "base/numbers.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace wk::survey {

namespace {

/// Where a level that names a number stands among others: "korter dan 2 jaar" before "2 tot 5 jaar", "10 jaar of langer"
/// behind "10 jaar".
std::optional<double> place_of_level(const std::string& level)
{
    const std::string text = fold(level);
    const auto digit = text.find_first_of("0123456789");
    if (digit == std::string::npos || (digit > 0 && text[digit - 1] == '-'))
        return std::nullopt;
    const auto end = text.find_first_not_of("0123456789", digit);
    const auto number = number_from_text(text.substr(digit, end == std::string::npos ? end : end - digit));
    if (!number)
        return std::nullopt;
    for (const std::string_view word : {"korter", "minder", "jonger", "onder ", "lager", "tot "})
        if (text.starts_with(word))
            return *number - 0.5;
    for (const std::string_view word : {"meer dan", "langer dan", "ouder dan", "boven "})
        if (text.starts_with(word))
            return *number + 0.5;
    return number;
}

/// Words in names of files that tell of a tool, and not of a study.
constexpr std::array<std::string_view, 12> tool_words{"forms", "google",    "microsoft", "export",
                                                      "data",  "responses", "response",  "antwoorden",
                                                      "ruw",   "raw",       "def",       "definitief"};

bool is_plain_letter(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

/// How many digits stand in a row.
std::size_t digits_at(std::string_view text, std::size_t at)
{
    std::size_t out = 0;
    while (at + out < text.size() && is_digit(text[at + out]))
        ++out;
    return out;
}

} // namespace

std::string asked_for(const std::string& words)
{
    const std::string question = fold(words);
    if (!question.ends_with("?"))
        return words;
    for (const std::string_view start :
         {"wat is uw ", "wat is je ", "in welke ", "in welk ", "bij welke ", "bij welk ", "welke ", "welk "}) {
        if (!question.starts_with(start))
            continue;
        const auto rest = std::string_view(words).substr(start.size());
        const auto word = rest.substr(0, rest.find_first_of(" ?"));
        const bool only = start.starts_with("wat is");
        if (word.size() < 3 || word == "van" || (only && word.size() + 1 != rest.size()))
            return words;
        return capitalised(word);
    }
    return words;
}

std::vector<std::string> levels_by_number(const std::vector<std::string>& levels)
{
    std::map<double, std::string> in_order;
    for (const auto& level : levels) {
        const auto place = place_of_level(level);
        if (!place || !in_order.emplace(*place, level).second)
            return {};
    }
    std::vector<std::string> out;
    for (auto& it : in_order)
        out.push_back(std::move(it.second));
    return out;
}

std::string title_of_file(std::string_view stem)
{
    std::string spaced;
    for (std::size_t i = 0; i < stem.size(); ++i) {
        const bool year = i > 0 && is_plain_letter(stem[i - 1]) && digits_at(stem, i) == 4;
        if (year || stem[i] == '_')
            spaced += ' ';
        if (stem[i] != '_')
            spaced += stem[i];
    }
    std::string out;
    std::string_view rest = spaced;
    while (!rest.empty()) {
        const auto word = rest.substr(0, rest.find(' '));
        const bool of_tool = std::find(tool_words.begin(), tool_words.end(), fold(word)) != tool_words.end();
        if (!word.empty() && !of_tool)
            out.append(out.empty() ? "" : " ").append(word);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return out.empty() || out == stem ? std::string(stem) : capitalised(out);
}

} // namespace wk::survey
