// SPDX-License-Identifier: EUPL-1.2
#include "base/digits.h"
#include "recompute/printed_comparison.h"

#include <algorithm>
#include <array>

namespace wk::recompute {

namespace {

/// Signs that stand around words and numbers, and are no part of them. A minus is.
constexpr std::array<std::string_view, 20> signs_around = {"(", ")", "[", "]", "\"", "'", ",", ";", ":", ".",
                                                           "!", "?", "…", "„", "”",  "“", "‘", "’", "«", "»"};

bool strip(std::string_view& word)
{
    for (const auto sign : signs_around) {
        if (word.starts_with(sign)) {
            word.remove_prefix(sign.size());
            return true;
        }
        if (word.ends_with(sign)) {
            word.remove_suffix(sign.size());
            return true;
        }
    }
    return false;
}

} // namespace

bool is_number_word(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), is_digit);
}

std::vector<std::string_view> printed_words(std::string_view text)
{
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        auto word = text.substr(at, end - at);
        while (!word.empty() && strip(word))
            continue;
        if (!word.empty())
            out.push_back(word);
        at = end + 1;
    }
    return out;
}

} // namespace wk::recompute
