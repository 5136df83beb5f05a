// SPDX-License-Identifier: EUPL-1.2
// Tests in sentences: "t(92) = 2,31, p = 0,023", "χ²(2, N = 94) = 6.1, p < .05", "r = 0,213; p = 0,039".
// source  what is read, and when p is called wrong, follows statcheck: Nuijten et al. (2016), Behav. Res. Methods 48:1205
#include "recompute/claims_reading.h"
#include "recompute/test_notation.h"
#include "recompute/tests.h"
#include "stats/counts/distributions.h"
#include "stats/tests/goodness_of_fit.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace wk::recompute {

namespace {

constexpr std::size_t ReachOfP = 70; ///< bytes from a statistic to its p
constexpr stats::Count SearchTo = 1000;

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
        const std::size_t last = std::min(text.size(), test.end + ReachOfP);
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
