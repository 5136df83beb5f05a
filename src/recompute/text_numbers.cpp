// SPDX-License-Identifier: EUPL-1.2
#include "recompute/text_numbers.h"

#include "base/digits.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace wk::recompute {

namespace {

constexpr std::array<std::string_view, 24> months = {
    "januari",   "februari", "maart",    "april",    "mei",     "juni",     "juli",  "augustus",
    "september", "oktober",  "november", "december", "january", "february", "march", "may",
    "june",      "july",     "august",   "october",  "jan",     "feb",      "sept",  "okt"};

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}

bool is_sign(char c)
{
    return c == '.' || c == ',';
}

/// "12.345" and "1.234.567", with one sign only.
bool in_thousands(std::string_view digits, char sign)
{
    const std::size_t first = digits.find(sign);
    if (first == std::string_view::npos || first == 0 || first > 3 || digits.front() == '0')
        return false;
    for (std::size_t at = first; at < digits.size(); at += 4) {
        if (digits[at] != sign || digits.size() - at < 4)
            return false;
        for (std::size_t i = 1; i < 4; ++i)
            if (!is_digit(digits[at + i]))
                return false;
    }
    return true;
}

std::string without(std::string_view text, char sign)
{
    std::string out(text);
    std::erase(out, sign);
    return out;
}

std::string_view behind(std::string_view text, std::size_t at)
{
    text.remove_prefix(std::min(at, text.size()));
    while (text.starts_with(' ') || text.starts_with("\u00A0"))
        text.remove_prefix(text.starts_with(' ') ? 1 : 2);
    return text;
}

/// How many bytes from `at` say that the number before them is a percentage.
std::size_t percent_length(std::string_view text, std::size_t at)
{
    const auto rest = behind(text, at);
    const std::size_t blanks = text.size() - at - rest.size();
    if (rest.starts_with('%'))
        return blanks + 1;
    for (const std::string_view word : {"procent", "percent"})
        if (fold(rest.substr(0, word.size())) == word &&
            (rest.size() == word.size() || rest[word.size()] == ' ' || !is_letter(rest[word.size()])))
            return blanks + word.size();
    return 0;
}

bool begins_month(std::string_view text)
{
    const std::string start = fold(text.substr(0, 10));
    return std::any_of(months.begin(), months.end(), [&](std::string_view month) {
        return start.starts_with(month) && (start.size() == month.size() || !is_letter(start[month.size()]));
    });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends)
{
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

/// What stands right before a number makes it part of something else.
bool glued_before(std::string_view before)
{
    if (before.empty())
        return false;
    const char last = before.back();
    if (is_letter(last) || is_digit(last) || last == '/' || last == '_' || last == '#' || last == '@' || last == ':')
        return true;
    if (last == '-' || before.ends_with("–"))
        return before.size() > 1 && before[before.size() - 2] != ' ' && before[before.size() - 2] != '(';
    // "onderzoek.4" and "teams’5": the mark of a note
    return ends_with_any(before, {".", ",", ";", "’", "”", "'", "\"", ")"});
}

bool glued_behind(std::string_view rest)
{
    if (rest.empty())
        return false;
    if (is_letter(rest.front()) || rest.front() == '+' || rest.front() == '/' || rest.front() == '_')
        return true;
    const bool hyphen = rest.front() == '-' || rest.starts_with("–");
    if (!hyphen)
        return rest.front() == '.' && rest.size() > 1 && is_digit(rest[1]);
    const std::size_t length = rest.front() == '-' ? 1 : std::string_view("–").size();
    return rest.size() > length && rest[length] != ' ';
}

/// Two opening quotes more than closing ones: somebody is speaking.
class Quotes {
public:
    void pass(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto rest = text.substr(at);
            if (rest.starts_with("“") || rest.starts_with("„"))
                m_open = true;
            else if (rest.starts_with("”"))
                m_open = false;
        }
    }
    bool open() const { return m_open; }

private:
    bool m_open = false;
};

bool could_be_count(std::string_view text, const TextNumber& number, std::string_view digits)
{
    if (number.percent || number.money || number.value.decimals() > 0 || number.value.scaled() < 0)
        return false;
    const auto value = number.value.scaled();
    if (digits.size() > 1 && digits.front() == '0')
        return false;
    const auto rest = behind(text, number.end);
    if (begins_month(rest))
        return false;
    const bool year = digits.size() == 4 && value >= 1900 && value <= 2100;
    return !year || names_people(fold(rest.substr(0, 24)));
}

/// "ca" and "blz", which a point and a number follow.
bool is_abbreviation(std::string_view before)
{
    constexpr std::size_t longest = 4;
    std::size_t letters = 0;
    while (letters < before.size() && before[before.size() - 1 - letters] >= 'a' &&
           before[before.size() - 1 - letters] <= 'z')
        ++letters;
    return letters > 0 && letters < longest && (letters == before.size() || before[before.size() - 1 - letters] == ' ');
}

} // namespace

std::optional<stats::Count> whole_number(const PrintedNumber& number)
{
    return number.decimals() == 0 ? std::optional(stats::Count(number.scaled())) : std::nullopt;
}

std::optional<PrintedNumber> number_as_printed(std::string_view text, bool decimals)
{
    const bool negative = text.starts_with('-') || text.starts_with("–") || text.starts_with("−");
    while (!text.empty() && !is_digit(text.front()) && !is_sign(text.front()))
        text.remove_prefix(1);
    const std::size_t comma = text.find(',');
    const std::size_t point = text.find('.');
    std::string plain(text);
    if (comma != std::string_view::npos && point != std::string_view::npos) {
        const char thousands = comma < point ? ',' : '.';
        const std::size_t last = std::max(text.rfind(','), text.rfind('.'));
        if (!in_thousands(text.substr(0, last), thousands))
            return std::nullopt;
        plain = without(text.substr(0, last), thousands) + std::string(text.substr(last));
    } else if (!decimals && in_thousands(text, '.')) {
        plain = without(text, '.');
    } else if (in_thousands(text, ',') && text.find(',') != text.rfind(',')) {
        plain = without(text, ',');
    }
    return PrintedNumber::from_text(negative ? "-" + plain : plain);
}

std::vector<TextNumber> text_numbers(std::string_view text)
{
    std::vector<TextNumber> out;
    Quotes quotes;
    std::size_t passed = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t begin = at;
        if (begin > 0 && is_sign(text[begin - 1]) && (begin == 1 || text[begin - 2] == ' ' || text[begin - 2] == '='))
            --begin; // ".277"
        std::size_t end = at;
        while (end < text.size() && (is_digit(text[end]) || is_sign(text[end])))
            ++end;
        while (is_sign(text[end - 1]))
            --end;
        at = end;
        const auto digits = text.substr(begin, end - begin);
        if (glued_before(text.substr(0, begin)))
            continue;
        const auto value = number_as_printed(digits);
        const std::size_t percent = percent_length(text, end);
        if (!value || (percent == 0 && glued_behind(text.substr(end))))
            continue;
        quotes.pass(text.substr(passed, begin - passed));
        passed = begin;
        TextNumber number{begin, end + percent, *value};
        number.percent = percent > 0;
        const auto before = trim(text.substr(0, begin));
        number.money = ends_with_any(before, {"€", "$", "EUR"}) || behind(text, end).starts_with("euro");
        number.quoted = quotes.open();
        number.count = could_be_count(text, number, digits);
        out.push_back(number);
    }
    return out;
}

std::vector<TextPart> sentences_of(std::string_view text)
{
    std::vector<TextPart> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '.' && text[at] != '?' && text[at] != '!')
            continue;
        std::size_t next = at + 1;
        if (at > 0 && is_digit(text[at - 1]) && next < text.size() && is_digit(text[next]))
            continue; // "2.000"
        while (next < text.size() && is_digit(text[next]))
            ++next; // the mark of a note
        if (next < text.size() && text[next] == ')')
            ++next;
        for (const std::string_view quote : {"”", "’", "\""})
            if (text.substr(next).starts_with(quote))
                next += quote.size();
        if (next < text.size() && text[next] != ' ')
            continue;
        const auto rest = trim(text.substr(std::min(next, text.size())));
        if (!rest.empty() && rest.front() >= 'a' && rest.front() <= 'z')
            continue; // "n.v.t. of"
        if (!rest.empty() && is_digit(rest.front()) && is_abbreviation(text.substr(0, at)))
            continue; // "ca. 40"
        out.push_back({begin, next});
        begin = std::min(text.size(), next + 1);
        at = next;
    }
    if (begin < text.size())
        out.push_back({begin, text.size()});
    return out;
}

bool has_word(std::string_view folded, std::initializer_list<std::string_view> beginnings)
{
    for (const auto beginning : beginnings)
        for (std::size_t at = folded.find(beginning); at != std::string_view::npos; at = folded.find(beginning, at + 1))
            if (at == 0 || !is_letter(folded[at - 1]))
                return true;
    return false;
}

std::string word_before(std::string_view text, std::size_t at)
{
    auto before = trim(text.substr(0, at));
    while (before.ends_with('('))
        before = trim(before.substr(0, before.size() - 1));
    const std::size_t blank = before.rfind(' ');
    return fold(blank == std::string_view::npos ? before : before.substr(blank + 1));
}

bool names_people(std::string_view folded)
{
    for (const std::string_view stem :
         {"respondent", "medewerker",  "deelnemer",    "client",    "cliënt",   "inwoner",  "personen",
          "mensen",     "ondervraagd", "geënquêteerd", "werkers",   "bezoeker", "ouders",   "jongeren",
          "leerling",   "student",     "participants", "employees", "burgers",  "bewoners", "professionals",
          "raadsleden", "antwoorden",  "patiënt",      "leden"})
        if (folded.find(stem) != std::string_view::npos)
            return true;
    return false;
}

} // namespace wk::recompute
