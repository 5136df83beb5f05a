// SPDX-License-Identifier: EUPL-1.2
#include "project/recalculation.h"

#include "project/recalculation_lines.h"
#include "recompute/means.h"
#include "recompute/percentages.h"
#include "recompute/tests.h"
#include "recompute/totals.h"

#include <algorithm>
#include <utility>

namespace wk::project {

namespace {

using recompute::PrintedNumber;
using recompute::Reason;
using recompute::Recomputed;
using survey::Count;

/// A printed number as a number of people or of degrees of freedom; nothing when it is none.
std::optional<Count> count_from(const std::optional<PrintedNumber>& printed)
{
    if (!printed || printed->decimals() > 0 || printed->scaled() < 1)
        return std::nullopt;
    return printed->scaled();
}

/// The numbers of people that come into question, ascending.
std::vector<Count> sizes_of(const Recalculation& what)
{
    std::vector<Count> out;
    const Count low = std::max<Count>(1, what.low);
    const Count high = std::min(std::max(low, what.high), low + MostRecalculationSizes - 1);
    for (Count size = low; size <= high; ++size)
        out.push_back(size);
    return out;
}

/// How many figures a line has at the least and at the most.
struct Width {
    std::size_t least = 0;
    std::size_t most = 0;
};

Width width_of(RecalculationKind kind)
{
    constexpr std::size_t Any = 1000;
    switch (kind) {
    case RecalculationKind::Percentages: return {2, Any};
    case RecalculationKind::PercentagesMean: return {3, Any};
    case RecalculationKind::Means: return {2, 3};
    case RecalculationKind::Shares: return {3, 3};
    case RecalculationKind::Correlations: return {2, 3};
    case RecalculationKind::ChiSquare: return {3, 3};
    case RecalculationKind::Intervals: return {4, 4};
    case RecalculationKind::Totals: return {2, Any};
    }
    return {};
}

/// Why a line cannot be recalculated; nothing when it can.
std::optional<Reason> unusable(const FigureLine& line, RecalculationKind kind)
{
    if (!line.unread.empty())
        return Reason{Phrase::RecalculationNotNumber, {line.unread}};
    const Width width = width_of(kind);
    const std::size_t found = line.figures.size();
    const auto too_few = [&](Phrase sentence) {
        return Reason{sentence, {Count(line.numbers().size()), Count(width.least)}};
    };
    const bool may_lack_one = kind == RecalculationKind::Means && found == 3 && line.figures[0] && line.figures[2];
    if (found > width.most || (found < width.least && width.most == width.least))
        return too_few(Phrase::RecalculationFewNumbers);
    if (found < width.least || (!line.complete() && !may_lack_one))
        return too_few(Phrase::RecalculationFewOptions);
    return std::nullopt;
}

Recomputed percentages(const Recalculation& what, const std::vector<PrintedNumber>& row)
{
    return recompute::percentages_possible({row, true}, sizes_of(what));
}

Recomputed percentages_and_mean(const Recalculation& what, std::vector<PrintedNumber> row)
{
    const PrintedNumber mean = row.back();
    row.pop_back();
    Recomputed possible = percentages(what, row);
    if (possible.verdict == recompute::Verdict::No)
        return possible;
    std::vector<int> codes;
    for (std::size_t i = 0; i < row.size(); ++i)
        codes.push_back(what.code_low + int(i));
    Recomputed follows = recompute::mean_follows(row, codes, mean, sizes_of(what));
    follows.verdict = std::max(follows.verdict, possible.verdict);
    follows.reasons.insert(follows.reasons.begin(), possible.reasons.begin(), possible.reasons.end());
    return follows;
}

Recomputed mean_of(const Recalculation& what, const FigureLine& line)
{
    const Count n = count_from(line.figures.back()).value_or(0); // of nobody: the answer says so
    const recompute::CodeScale scale{what.code_low, what.code_high};
    const bool with_sd = line.figures.size() == 3 && line.figures[1].has_value();
    return with_sd ? recompute::mean_and_sd_possible(*line.figures[0], *line.figures[1], n, scale)
                   : recompute::mean_possible(*line.figures[0], n, scale);
}

Recomputed recomputed(const Recalculation& what, const FigureLine& line)
{
    const auto numbers = line.numbers();
    const auto count = [&](std::size_t i) { return count_from(numbers[i]).value_or(0); };
    switch (what.kind) {
    case RecalculationKind::Percentages: return percentages(what, numbers);
    case RecalculationKind::PercentagesMean: return percentages_and_mean(what, numbers);
    case RecalculationKind::Means: return mean_of(what, line);
    case RecalculationKind::Shares:
        return recompute::percentage_of_counts(numbers[0].decimals() == 0 ? numbers[0].scaled() : -1, count(1),
                                               numbers[2]);
    case RecalculationKind::Correlations: {
        const auto sizes = numbers.size() == 3 ? std::vector<Count>{count(2)} : sizes_of(what);
        return recompute::correlation_agrees(numbers[0], {numbers[1], line.below[1]}, sizes);
    }
    case RecalculationKind::ChiSquare:
        return recompute::chi_square_agrees(numbers[0], int(std::min<Count>(count(1), 1'000'000)),
                                            {numbers[2], line.below[2]});
    case RecalculationKind::Intervals:
        return recompute::share_interval_agrees(numbers[0], {numbers[1], numbers[2]}, count(3),
                                                stats::Level::percent95());
    case RecalculationKind::Totals: break;
    }
    return {};
}

Reason mismatch_reason(const recompute::TotalMismatch& mismatch, const std::vector<FigureLine>& lines)
{
    using Kind = recompute::TotalMismatch::Kind;
    using recompute::ReasonValue;
    const PrintedNumber& printed = mismatch.printed;
    const recompute::ExactNumber sum{mismatch.sum, printed.decimals()};
    switch (mismatch.kind) {
    case Kind::Row: {
        const auto& line = lines[mismatch.index];
        const auto name = line.name.empty() ? ReasonValue(Count(line.line)) : ReasonValue(line.name);
        return {Phrase::RecalculationRow, {name, printed, sum}};
    }
    case Kind::Column: return {Phrase::RecalculationColumn, {Count(mismatch.index + 1), printed, sum}};
    case Kind::GrandByRows:
    case Kind::GrandByColumns: break;
    }
    return {Phrase::RecalculationGrand, {printed, sum}};
}

/// The table with its totals; lines that cannot be read stand in the way of all of it.
std::vector<RecalculatedLine> totals(const Recalculation& what, const std::vector<FigureLine>& lines)
{
    std::vector<RecalculatedLine> out;
    const std::size_t width = lines.empty() ? 0 : lines.front().figures.size();
    for (const auto& line : lines) {
        auto reason = unusable(line, what.kind);
        if (!reason && line.figures.size() != width)
            reason = Reason{Phrase::RecalculationUneven};
        if (reason)
            out.push_back({line.line, line.name, {}, {*reason}});
    }
    if (!out.empty() || lines.size() < 2)
        return out;
    recompute::TotalledTable table;
    table.rows = lines.size() - 1;
    table.columns = width - 1;
    table.kind = what.rounded ? recompute::FigureKind::Rounded : recompute::FigureKind::Counted;
    for (std::size_t row = 0; row < table.rows; ++row) {
        const auto numbers = lines[row].numbers();
        table.cells.insert(table.cells.end(), numbers.begin(), numbers.end() - 1);
        table.row_totals.push_back(numbers.back());
    }
    const auto last = lines.back().numbers();
    table.column_totals.assign(last.begin(), last.end() - 1);
    table.grand_total = last.back();
    const auto found = recompute::totals_agree(table);
    out.push_back({0, {}, found.answer.verdict, found.answer.reasons, true});
    for (const auto& mismatch : found.mismatches)
        out.push_back({mismatch.kind == recompute::TotalMismatch::Kind::Row ? lines[mismatch.index].line : 0,
                       {},
                       found.answer.verdict,
                       {mismatch_reason(mismatch, lines)},
                       true});
    return out;
}

} // namespace

std::vector<RecalculatedLine> recalculated(const Recalculation& what)
{
    const auto lines = figure_lines(what.text);
    if (what.kind == RecalculationKind::Totals)
        return totals(what, lines);
    std::vector<RecalculatedLine> out;
    for (const auto& line : lines) {
        if (const auto reason = unusable(line, what.kind)) {
            out.push_back({line.line, line.name, {}, {*reason}});
            continue;
        }
        auto answer = recomputed(what, line);
        out.push_back({line.line, line.name, answer.verdict, std::move(answer.reasons)});
    }
    return out;
}

} // namespace wk::project
