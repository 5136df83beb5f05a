// SPDX-License-Identifier: EUPL-1.2
// Tests in sentences: "t(92) = 2,31, p = 0,023", "χ²(2, N = 94) = 6.1, p < .05", "r = 0,213; p = 0,039".
// source  what is read, and when p is called wrong, follows statcheck: Nuijten et al. (2016), Behav. Res. Methods 48:1205
#include "recompute/claims_reading.h"
#include "recompute/tests.h"
#include "stats/counts/distributions.h"
#include "stats/tests/goodness_of_fit.h"

#include "base/digits.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace wk::recompute {

namespace {

enum class Statistic : std::uint8_t { T, F, ChiSquare, R, Z, H, U };

/// "p = 0,039", "p < .05" and "p > 0.05".
struct TestP {
    enum class Sign : std::uint8_t { Equal, Below, Above };
    PrintedNumber value;
    Sign sign = Sign::Equal;
};

struct TestClaim {
    Statistic statistic = Statistic::T;
    PrintedNumber value;
    std::vector<double> df;
    std::optional<stats::Count> n;
    std::size_t at = 0;
    std::size_t end = 0;
};

constexpr std::size_t Reach = 70; ///< bytes from a statistic to its p
constexpr stats::Count SearchTo = 1000;

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

/// Two-sided p of a statistic; nothing where it cannot be worked out.
std::optional<double> p_of(const TestClaim& it, double value)
{
    const double df = it.df.empty() ? 0 : it.df[0];
    const bool whole = df >= 1 && df == std::floor(df) && df < 1e6;
    switch (it.statistic) {
    case Statistic::T: return df > 0 ? std::optional(stats::student_two_sided(value, df)) : std::nullopt;
    case Statistic::F:
        return it.df.size() == 2 && value >= 0 ? std::optional(stats::f_upper_tail(value, df, it.df[1])) : std::nullopt;
    case Statistic::ChiSquare:
    case Statistic::H:
        return whole && value >= 0 ? std::optional(stats::chi_square_upper_tail(value, int(df))) : std::nullopt;
    case Statistic::R:
        return whole && std::abs(value) <= 1 ? std::optional(stats::correlation_two_sided(value, stats::Count(df) + 2))
                                             : std::nullopt;
    case Statistic::Z: return stats::normal_two_sided(value);
    case Statistic::U: return std::nullopt;
    }
    return std::nullopt;
}

struct Range {
    double low = 0;
    double high = 1;
};

std::optional<Range> p_range(const TestClaim& it)
{
    const double size = std::abs(it.value.value());
    const double half = it.value.half_unit();
    const double limit = it.statistic == Statistic::R ? 1 : 1e9;
    const auto low = p_of(it, std::min(limit, size + half));
    const auto high = p_of(it, std::max(0.0, size - half));
    return low && high ? std::optional(Range{*low, *high}) : std::nullopt;
}

bool agrees(const Range& exact, const TestP& p)
{
    constexpr double slack = 1e-12;
    const double value = p.value.value();
    switch (p.sign) {
    case TestP::Sign::Below: return exact.low <= value + slack;
    case TestP::Sign::Above: return exact.high >= value - slack;
    case TestP::Sign::Equal: break;
    }
    return exact.low <= value + p.value.half_unit() + slack && exact.high >= value - p.value.half_unit() - slack;
}

ExactNumber told_p(double p, const TestP& printed)
{
    return {p, std::clamp(printed.value.decimals() + 1, 3, PrintedNumber::MostDecimals)};
}

Reason why_wrong(double exact, const TestP& p)
{
    const Phrase phrase = p.sign == TestP::Sign::Equal   ? Phrase::ClaimTestDiffers
                          : p.sign == TestP::Sign::Below ? Phrase::ClaimTestDiffersBelow
                                                         : Phrase::ClaimTestDiffersAbove;
    return {phrase, {told_p(exact, p), p.value}};
}

bool tells_of_correction(std::string_view text)
{
    return has_word(fold(text), {"bonferroni", "holm", "gecorrigeerd", "correctie", "tukey", "dunn", "benjamini",
                                 "adjusted", "corrected", "greenhouse", "huynh", "bootstrap", "permutatie", "exact",
                                 "fisher", "mediaan", "yates", "robuust"});
}

class TestFinder {
public:
    TestFinder(const ReadReport& report, const ReadText& text, ClaimList& out)
        : m_report(report), m_text(text), m_out(out)
    {
    }

    void find()
    {
        const auto text = m_text.text;
        if (text.find('=') == std::string_view::npos)
            return;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto test = statistic_at(text, at);
            if (!test)
                continue;
            std::size_t end = test->end;
            const auto p = p_behind(*test, end);
            at = test->end - 1;
            if (!p)
                continue;
            m_part = sentence_with(at);
            judge(*test, *p);
        }
    }

private:
    std::optional<TestP> p_behind(const TestClaim& test, std::size_t& end) const
    {
        const auto text = m_text.text;
        const std::size_t last = std::min(text.size(), test.end + Reach);
        for (std::size_t at = test.end; at < last; ++at) {
            if (statistic_at(text, at))
                return std::nullopt;
            if (const auto p = p_at(text, at, end))
                return p;
        }
        return std::nullopt;
    }

    TextPart sentence_with(std::size_t at) const
    {
        constexpr std::size_t before = 160;
        constexpr std::size_t behind = 60;
        for (const auto& sentence : sentences_of(m_text.text)) {
            if (at < sentence.at || at >= sentence.end)
                continue;
            TextPart out = sentence; // where points are missing, that may be half a page
            if (at - sentence.at > before)
                out.at = m_text.text.find(' ', at - before) + 1;
            if (sentence.end - at > behind + 20)
                out.end = std::min(m_text.text.find(' ', at + behind), sentence.end);
            return out;
        }
        return {0, m_text.text.size()};
    }

    void judge(const TestClaim& it, const TestP& p)
    {
        if (it.statistic == Statistic::R && std::abs(it.value.value()) > 1)
            return m_out.add(ClaimKind::Test, m_text, m_part,
                             answer(Verdict::No, {Phrase::CorrelationTooLarge, {it.value}}));
        if (it.statistic == Statistic::R && it.df.empty())
            return judge_correlation(it, p);
        const auto range = p_range(it);
        if (!range)
            return m_out.add_open(ClaimKind::Test, m_text, m_part,
                                  {it.statistic == Statistic::U ? Phrase::ClaimTestGroups : Phrase::ClaimTestNoDf});
        const double exact = *p_of(it, std::abs(it.value.value()));
        if (agrees(*range, p))
            return add(answer(Verdict::Yes, {Phrase::ClaimTestAgrees, {told_p(exact, p)}}));
        const bool two_tails =
            it.statistic == Statistic::T || it.statistic == Statistic::Z || it.statistic == Statistic::R;
        if (two_tails && agrees({range->low / 2, range->high / 2}, p))
            return add(answer(Verdict::OnlyIf, {Phrase::ClaimTestOneSided, {told_p(exact / 2, p), told_p(exact, p)}}));
        if (tells_of_correction(m_text.text))
            return m_out.add_open(ClaimKind::Test, m_text, m_part, {Phrase::ClaimTestCorrected});
        add(answer(Verdict::No, why_wrong(exact, p)));
    }

    void add(Recomputed found) { m_out.add(ClaimKind::Test, m_text, m_part, std::move(found)); }

    /// r without n: is there a number of people in the report with which it does?
    void judge_correlation(const TestClaim& it, const TestP& p)
    {
        std::vector<stats::Count> fitting;
        for (stats::Count n = 3; n <= SearchTo; ++n) {
            TestClaim sized = it;
            sized.df = {double(n - 2)};
            if (n > 2 && agrees(p_range(sized).value_or(Range{2, -1}), p))
                fitting.push_back(n);
        }
        if (p.sign != TestP::Sign::Equal)
            return m_out.add_open(ClaimKind::Test, m_text, m_part, {Phrase::ClaimNoSize});
        std::set<stats::Count> told;
        for (const auto& size : m_report.sizes)
            if (size.n <= SearchTo)
                told.insert(size.n);
        for (const stats::Count n : fitting)
            if (told.contains(n))
                return add(answer(Verdict::Yes, {Phrase::ClaimCorrelationFits, {n}}));
        if (told.empty() || (!fitting.empty() && fitting.back() == SearchTo))
            return m_out.add_open(ClaimKind::Test, m_text, m_part, {Phrase::ClaimNoSize});
        if (fitting.empty())
            return m_out.add_open(ClaimKind::Test, m_text, m_part, {Phrase::ClaimCorrelationNone});
        add(answer(Verdict::OnlyIf, {Phrase::ClaimCorrelationNeeds, {SizeList{fitting}}}));
    }

    const ReadReport& m_report;
    const ReadText& m_text;
    ClaimList& m_out;
    TextPart m_part;
};

/// The table that SPSS prints: chi-square, df and significance below each other.
void find_in_table(const ReadTable& table, ClaimList& out)
{
    const auto row_named = [&](std::initializer_list<std::string_view> ends) -> std::optional<std::size_t> {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (const auto end : ends)
                if (fold(trim(table.rows[row])).ends_with(end))
                    return row;
        return std::nullopt;
    };
    const auto statistic = row_named({"chi-square", "chi-kwadraat"});
    const auto df = row_named({"df"});
    const auto p = row_named({"asymp. sig.", "asymptotic significance", "asymp. sig"});
    if (!statistic || !df || !p || table.columns.empty())
        return;
    const auto& value = table.cells[*statistic][0].number;
    const auto& freedom = table.cells[*df][0].number;
    const auto& printed = table.cells[*p][0].number;
    if (!value || !freedom || !printed || freedom->decimals() > 0 || freedom->scaled() < 1 ||
        freedom->scaled() > 10'000)
        return;
    out.add(ClaimKind::Test, table, *statistic, std::nullopt, {},
            chi_square_agrees(*value, int(freedom->scaled()), {*printed}));
}

} // namespace

void find_tests(const ReadReport& report, ClaimList& out)
{
    for (const auto& text : report.texts)
        TestFinder(report, text, out).find();
    for (const auto& table : report.tables)
        find_in_table(table, out);
}

} // namespace wk::recompute
