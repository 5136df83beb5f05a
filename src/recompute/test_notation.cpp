// SPDX-License-Identifier: EUPL-1.2
// How tests are written in sentences, in Dutch and in English.
#include "recompute/test_notation.h"

#include "base/digits.h"
#include "base/text.h"

#include <string>

namespace wk::recompute {

namespace {

struct NameOf {
    std::string_view name;
    Statistic statistic;
};

constexpr NameOf names[] = {{"chi-kwadraat", Statistic::ChiSquare},
                            {"Chi-kwadraat", Statistic::ChiSquare},
                            {"chi-square", Statistic::ChiSquare},
                            {"χ²", Statistic::ChiSquare},
                            {"χ2", Statistic::ChiSquare},
                            {"Χ²", Statistic::ChiSquare},
                            {"Χ2", Statistic::ChiSquare},
                            {"X²", Statistic::ChiSquare},
                            {"X2", Statistic::ChiSquare},
                            {"rs", Statistic::R},
                            {"r", Statistic::R},
                            {"ρ", Statistic::R},
                            {"rho", Statistic::R},
                            {"t", Statistic::T},
                            {"F", Statistic::F},
                            {"z", Statistic::Z},
                            {"Z", Statistic::Z},
                            {"H", Statistic::H},
                            {"U", Statistic::U}};

/// Reads a text from its beginning on.
class Scan {
public:
    Scan(std::string_view text, std::size_t at) : m_text(text), m_at(at) {}

    std::size_t at() const { return m_at; }
    std::string_view rest() const { return m_text.substr(m_at); }

    void blanks()
    {
        while (rest().starts_with(' ') || rest().starts_with("\u00A0"))
            m_at += rest().starts_with(' ') ? 1 : 2;
    }

    bool take(std::string_view sign)
    {
        if (!rest().starts_with(sign))
            return false;
        m_at += sign.size();
        return true;
    }

    std::optional<PrintedNumber> number()
    {
        blanks();
        const bool negative = take("-") || take("−") || take("–");
        blanks();
        std::size_t end = m_at;
        while (end < m_text.size() && (is_digit(m_text[end]) || m_text[end] == ',' || m_text[end] == '.'))
            ++end;
        while (end > m_at && !is_digit(m_text[end - 1]))
            --end;
        auto digits = std::string(m_text.substr(m_at, end - m_at));
        const std::size_t sign = digits.find_first_of(",.");
        if (sign != std::string::npos && digits.find_first_of(",.", sign + 1) != std::string::npos)
            return std::nullopt; // "1,92,5"
        m_at = end;
        return PrintedNumber::from_text(negative ? "-" + digits : digits);
    }

    /// What stands between brackets here; nothing when none open.
    std::optional<std::string_view> bracketed()
    {
        if (!take("("))
            return std::nullopt;
        const std::size_t close = m_text.find(')', m_at);
        if (close == std::string_view::npos || close - m_at > 30)
            return std::nullopt;
        const auto out = m_text.substr(m_at, close - m_at);
        m_at = close + 1;
        return out;
    }

private:
    std::string_view m_text;
    std::size_t m_at;
};

bool begins_word(std::string_view text, std::size_t at)
{
    if (at == 0)
        return true;
    const char before = text[at - 1];
    return before == ' ' || before == '(' || before == '[' || before == ';' || before == ',' || before == ':';
}

std::optional<double> plain_number(std::string_view text)
{
    Scan scan(text, 0);
    const auto number = scan.number();
    scan.blanks();
    return number && scan.rest().empty() ? std::optional(number->value()) : std::nullopt;
}

/// Degrees of freedom as they stand between the brackets, and N where it is told with them.
bool read_df(std::string_view words, TestClaim& out)
{
    std::size_t cut = words.find(';');
    if (cut == std::string_view::npos)
        cut = words.find(", ");
    if (cut == std::string_view::npos && out.statistic != Statistic::T)
        cut = words.find(',');
    auto first = trim(words.substr(0, cut));
    for (const std::string_view sign : {"df =", "df=", "df"})
        if (first.starts_with(sign))
            first = trim(first.substr(sign.size()));
    const auto number = plain_number(first);
    if (!number || *number <= 0)
        return false;
    out.df.push_back(*number);
    if (cut == std::string_view::npos)
        return true;
    auto second = trim(words.substr(cut + 1));
    if (out.statistic == Statistic::F) {
        const auto other = plain_number(second);
        if (other && *other > 0)
            out.df.push_back(*other);
        return out.df.size() == 2;
    }
    return fold(second).starts_with("n");
}

} // namespace

std::optional<TestClaim> statistic_at(std::string_view text, std::size_t at)
{
    if (!begins_word(text, at))
        return std::nullopt;
    for (const auto& [name, statistic] : names) {
        Scan scan(text, at);
        if (!scan.take(name))
            continue;
        TestClaim out{statistic, *PrintedNumber::make(0, 0), {}, std::nullopt, at, at};
        scan.blanks();
        if (const auto df = scan.bracketed(); df && !read_df(*df, out))
            continue;
        scan.blanks();
        if (!scan.take("="))
            continue;
        const auto value = scan.number();
        if (!value)
            continue;
        out.value = *value;
        out.end = scan.at();
        return out;
    }
    return std::nullopt;
}

std::optional<TestP> p_at(std::string_view text, std::size_t at, std::size_t& end)
{
    if (!begins_word(text, at) || (text[at] != 'p' && text[at] != 'P'))
        return std::nullopt;
    Scan scan(text, at + 1);
    if (scan.take("-waarde") || scan.take("-value"))
        scan.blanks();
    scan.blanks();
    TestP out{*PrintedNumber::make(0, 0)};
    if (scan.take("<") || scan.take("≤"))
        out.sign = TestP::Sign::Below;
    else if (scan.take(">") || scan.take("≥"))
        out.sign = TestP::Sign::Above;
    else if (!scan.take("="))
        return std::nullopt;
    scan.blanks();
    if (out.sign == TestP::Sign::Equal && scan.take("<"))
        out.sign = TestP::Sign::Below;
    const auto value = scan.number();
    if (!value || value->scaled() < 0 || value->value() > 1)
        return std::nullopt;
    out.value = *value;
    end = scan.at();
    return out;
}

} // namespace wk::recompute
