// SPDX-License-Identifier: EUPL-1.2
#include "survey/quote_risks.h"

#include "base/digits.h"
#include "base/lists.h"
#include "base/text.h"

#include <algorithm>

namespace wk::survey {

namespace {

constexpr std::size_t PersonalDigits = 9;
constexpr std::array<std::string_view, 9> Titles{"mevrouw", "meneer", "mijnheer", "heer",  "mevr",
                                                 "mw",      "dhr",    "juf",      "dokter"};
/// Words with a capital that name no person.
constexpr std::array<std::string_view, 14> NoNames{"wmo",         "jeugdwet", "participatiewet", "wlz",    "zvw",
                                                   "nederland",   "excel",    "teams",           "word",   "corona",
                                                   "nederlandse", "covid",    "nederlands",      "suwinet"};

bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Bytes of UTF-8 beyond ASCII count as letters.
bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The part of a word between its first and last letter or digit.
std::string_view bare(std::string_view word)
{
    const auto solid = [](char c) { return is_letter(c) || is_digit(c); };
    const auto first = std::find_if(word.begin(), word.end(), solid);
    const auto last = std::find_if(word.rbegin(), word.rend(), solid).base();
    return first < last ? word.substr(std::size_t(first - word.begin()), std::size_t(last - first)) : "";
}

/// A capital and then a small letter: "Jansen" and "Émile", not "GGD".
bool is_capitalised(std::string_view word)
{
    const std::string small = fold(word);
    if (word.empty() || !is_letter(word.front()) || small.size() != word.size())
        return false;
    const std::size_t first = static_cast<unsigned char>(word.front()) >= 0x80 ? 2 : 1;
    return word.size() > first && word.substr(0, first) != small.substr(0, first) && is_letter(word[first]) &&
           word[first] == small[first];
}

bool ends_sentence(std::string_view word)
{
    constexpr std::string_view ends = ".?!:;)\"'";
    return word.empty() || ends.find(word.back()) != std::string_view::npos || word.ends_with("…") ||
           word.ends_with("”") || word.ends_with("’");
}

bool is_email(std::string_view word)
{
    const auto at = word.find('@');
    return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

void add_risk(std::vector<QuoteRisk>& risks, QuoteRisk::Kind kind, std::string_view words)
{
    if (std::none_of(risks.begin(), risks.end(), [&](const auto& each) { return each.words == words; }))
        risks.push_back({kind, std::string(words)});
}

/// Runs of digits with nothing but blanks, hyphens, points, brackets and a plus between them.
void add_numbers(std::vector<QuoteRisk>& risks, std::string_view text)
{
    constexpr std::string_view between = " -.()+/";
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t digits = 0;
        std::size_t end = at;
        for (std::size_t i = at; i < text.size(); ++i) {
            if (is_digit(text[i])) {
                ++digits;
                end = i + 1;
            } else if (between.find(text[i]) == std::string_view::npos) {
                break;
            }
        }
        if (digits >= PersonalDigits)
            add_risk(risks, QuoteRisk::Kind::Number, text.substr(at, end - at));
        at = end;
    }
}

} // namespace

std::vector<QuoteRisk> quote_risks(std::string_view text)
{
    std::vector<QuoteRisk> out;
    std::string_view before; // the word before, with what clings to it
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && !is_blank(text[at]))
            ++at;
        const std::string_view word = text.substr(begin, at - begin);
        const std::string_view solid = bare(word);
        const bool titled = contains(Titles, fold(bare(before)));
        const bool opens = before.empty() || ends_sentence(before) || !is_letter(word.front());
        if (is_email(word))
            add_risk(out, QuoteRisk::Kind::Email, solid);
        else if (is_capitalised(solid) && (titled || !opens) && !contains(NoNames, fold(solid)))
            add_risk(out, QuoteRisk::Kind::Name, solid);
        before = word;
    }
    add_numbers(out, text);
    return out;
}

} // namespace wk::survey
