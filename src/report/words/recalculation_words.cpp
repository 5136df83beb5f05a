// SPDX-License-Identifier: EUPL-1.2
#include "report/words/recalculation_words.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/words/recompute_words.h"

#include <algorithm>
#include <array>

namespace wk::report {

namespace {

using project::RecalculatedLine;
using project::Recalculation;
using project::RecalculationKind;

struct Words {
    Phrase title;
    Phrase form;
    std::string_view example;
};

/// In the order of RecalculationKind. The examples are printed figures, some of them the known misprints.
constexpr std::array<Words, 8> AllWords{{
    {Phrase::RecalculationPercentages, Phrase::RecalculationPercentagesForm,
     "Herkenning, belofte 1\t2\t11\t30\t39\t18\nHerkenning, belofte 4\t65\t27\t30\t5\n"},
    {Phrase::RecalculationPercentagesMean, Phrase::RecalculationPercentagesMeanForm,
     "Herkenning, belofte 1\t2\t11\t30\t39\t18\t3,6\n"},
    {Phrase::RecalculationMeans, Phrase::RecalculationMeansForm, "Stelling\t3,64\t0,98\t28\nStelling\t3,66\t\t28\n"},
    {Phrase::RecalculationShares, Phrase::RecalculationSharesForm,
     "Respons\t106\t171\t62,0\nAfgehaakte sociaal werkers\t13\t23\t54\n"},
    {Phrase::RecalculationCorrelations, Phrase::RecalculationCorrelationsForm,
     "Dienstjaren en herkenning\t.213\t.039\t94\nDienstjaren en vertrouwen\t.277\t.005\t94\n"},
    {Phrase::RecalculationChiSquare, Phrase::RecalculationChiSquareForm, "Functie\t.799\t5\t.977\n"},
    {Phrase::RecalculationIntervals, Phrase::RecalculationIntervalsForm, "Respons\t62,0\t54,5\t68,9\t171\n"},
    {Phrase::RecalculationTotals, Phrase::RecalculationTotalsForm,
     "Jeugd\t120\t80\t200\nVolwassenen\t310\t290\t600\nSamen\t430\t370\t801\n"},
}};

const Words& words_of(RecalculationKind kind)
{
    return AllWords[std::size_t(kind)];
}

std::string recalculated_words(const std::optional<recompute::Verdict>& verdict)
{
    if (!verdict)
        return say(Phrase::RecalculationUnread);
    switch (*verdict) {
    case recompute::Verdict::Yes: return say(Phrase::RecalculationYes);
    case recompute::Verdict::OnlyIf: return say(Phrase::RecalculationOnlyIf);
    case recompute::Verdict::No: return say(Phrase::RecalculationNo);
    }
    return {};
}

std::string line_name(const RecalculatedLine& line)
{
    if (line.of_totals)
        return say(Phrase::RecalculationTotal);
    return line.name.empty() && line.line > 0 ? format_count(line.line) : line.name;
}

std::int64_t count_verdict(std::span<const RecalculatedLine> lines, recompute::Verdict verdict)
{
    return std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.verdict == verdict; });
}

} // namespace

std::string recalculation_title(RecalculationKind kind)
{
    return say(words_of(kind).title);
}

std::string recalculation_form(RecalculationKind kind)
{
    return say(words_of(kind).form);
}

Recalculation recalculation_example(RecalculationKind kind)
{
    Recalculation out;
    out.kind = kind;
    out.text = std::string(words_of(kind).example);
    out.low = out.high = 94;
    return out;
}

std::string recalculation_sentence(std::span<const RecalculatedLine> lines)
{
    if (lines.empty())
        return say(Phrase::RecalculationEmpty);
    const std::string all = format_count(lines.size());
    if (count_verdict(lines, recompute::Verdict::Yes) == std::int64_t(lines.size()))
        return say(Phrase::RecalculationAllGood, {all});
    return say(Phrase::RecalculationSummary,
               {count_verdict(lines, recompute::Verdict::No), all, count_verdict(lines, recompute::Verdict::OnlyIf)});
}

DataTable recalculation_table(std::span<const RecalculatedLine> lines)
{
    DataTable table{say(Phrase::RecalculationTable),
                    {{say(Phrase::ColumnLine)}, {say(Phrase::ColumnOutcome)}, {say(Phrase::ColumnWhy)}},
                    {}};
    for (const auto& line : lines)
        table.rows.push_back({line_name(line), recalculated_words(line.verdict), recomputed_words(line.reasons)});
    return table;
}

std::string recalculation_passport()
{
    return say(Phrase::RecalculationPassport);
}

} // namespace wk::report
