// SPDX-License-Identifier: EUPL-1.2
#include "recompute/totals.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace wk::recompute {

namespace {

/// In millionths, so that sums of figures with different decimals are exact.
Wide millionths(const PrintedNumber& number)
{
    Wide out = number.scaled();
    for (int i = number.decimals(); i < PrintedNumber::MostDecimals; ++i)
        out *= 10;
    return out;
}

double value_of(Wide in_millionths)
{
    return double(in_millionths) / 1e6;
}

/// Half the last digit, in millionths.
Wide half_unit(const PrintedNumber& number)
{
    Wide out = 5;
    for (int i = number.decimals() + 1; i < PrintedNumber::MostDecimals; ++i)
        out *= 10;
    return number.decimals() == PrintedNumber::MostDecimals ? Wide(1) : out;
}

Recomputed judged(Wide sum, const PrintedNumber& total, Wide slack, int decimals, FigureKind kind, Phrase differs)
{
    const Wide difference = sum - millionths(total);
    const ExactNumber exact{value_of(sum), decimals};
    if (difference == 0)
        return answer(Verdict::Yes, {Phrase::SumAgrees, {exact}});
    const bool within = difference <= slack && -difference <= slack;
    if (within && kind == FigureKind::Rounded)
        return answer(Verdict::OnlyIf, {Phrase::SumOnlyRounded, {exact, total}});
    Recomputed out = answer(Verdict::No, {differs, {exact, total}});
    if (within)
        out.reasons.push_back({Phrase::SumWouldBeRounding});
    return out;
}

class TotalsCheck {
public:
    explicit TotalsCheck(const TotalledTable& table) : m_table(table) {}

    void check(TotalMismatch::Kind kind, std::size_t index, const std::vector<PrintedNumber>& parts,
               const PrintedNumber& total)
    {
        Recomputed here = sum_agrees(parts, total, m_table.kind);
        if (here.verdict == Verdict::No) {
            Wide sum = 0;
            for (const auto& part : parts)
                sum += millionths(part);
            m_out.mismatches.push_back({kind, index, total, value_of(sum)});
        }
        if (!m_any || here.verdict > m_out.answer.verdict)
            m_out.answer = std::move(here);
        m_any = true;
    }

    TableTotals take()
    {
        if (!m_any)
            m_out.answer = answer(Verdict::Yes, {Phrase::NoTotals});
        return std::move(m_out);
    }

private:
    const TotalledTable& m_table;
    TableTotals m_out;
    bool m_any = false;
};

/// All totals, when there are any and all of them are printed.
std::optional<std::vector<PrintedNumber>> all_of(const std::vector<std::optional<PrintedNumber>>& totals)
{
    std::vector<PrintedNumber> out;
    for (const auto& total : totals) {
        if (!total)
            return std::nullopt;
        out.push_back(*total);
    }
    return out.empty() ? std::nullopt : std::optional(out);
}

} // namespace

Recomputed sum_agrees(std::span<const PrintedNumber> parts, const PrintedNumber& total, FigureKind kind)
{
    Wide sum = 0;
    Wide slack = half_unit(total);
    int decimals = total.decimals();
    for (const auto& part : parts) {
        sum += millionths(part);
        slack += half_unit(part);
        decimals = std::max(decimals, part.decimals());
    }
    return judged(sum, total, slack, decimals, kind, Phrase::SumDiffers);
}

Recomputed difference_agrees(const PrintedNumber& first, const PrintedNumber& second, const PrintedNumber& difference,
                             FigureKind kind)
{
    const Wide exact = millionths(first) - millionths(second);
    const Wide slack = half_unit(first) + half_unit(second) + half_unit(difference);
    const int decimals = std::max({first.decimals(), second.decimals(), difference.decimals()});
    return judged(exact, difference, slack, decimals, kind, Phrase::DifferenceDiffers);
}

Recomputed same_figure(const PrintedNumber& first, const PrintedNumber& second)
{
    if (millionths(first) == millionths(second))
        return answer(Verdict::Yes, {Phrase::SameFigure, {first}});
    const bool first_finer = first.decimals() > second.decimals();
    const PrintedNumber& fine = first_finer ? first : second;
    const PrintedNumber& coarse = first_finer ? second : first;
    if (fine.decimals() > coarse.decimals() && rounds_to(millionths(fine), 1'000'000, coarse, Rounding::Mixed))
        return answer(Verdict::OnlyIf, {Phrase::SameFigureRounded, {fine, coarse}});
    return answer(Verdict::No, {Phrase::DifferentFigures, {first, second}});
}

TableTotals totals_agree(const TotalledTable& table)
{
    assert(table.cells.size() == table.rows * table.columns);
    TotalsCheck check(table);
    for (std::size_t row = 0; row < table.row_totals.size(); ++row) {
        if (!table.row_totals[row])
            continue;
        const auto first = table.cells.begin() + static_cast<std::ptrdiff_t>(row * table.columns);
        check.check(TotalMismatch::Kind::Row, row, {first, first + static_cast<std::ptrdiff_t>(table.columns)},
                    *table.row_totals[row]);
    }
    for (std::size_t column = 0; column < table.column_totals.size(); ++column) {
        std::vector<PrintedNumber> parts;
        for (std::size_t row = 0; row < table.rows; ++row)
            parts.push_back(table.cells[row * table.columns + column]);
        if (table.column_totals[column])
            check.check(TotalMismatch::Kind::Column, column, parts, *table.column_totals[column]);
    }
    if (table.grand_total) {
        if (const auto rows = all_of(table.row_totals))
            check.check(TotalMismatch::Kind::GrandByRows, 0, *rows, *table.grand_total);
        if (const auto columns = all_of(table.column_totals))
            check.check(TotalMismatch::Kind::GrandByColumns, 0, *columns, *table.grand_total);
    }
    return check.take();
}

} // namespace wk::recompute
