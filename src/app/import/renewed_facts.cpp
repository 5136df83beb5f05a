// SPDX-License-Identifier: EUPL-1.2
#include "app/import/renewed_facts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/cells.h"

namespace wk::app {

namespace {

constexpr std::size_t LongestText = 160; ///< characters of a statement

report::DataTable moved_table(const std::vector<project::MovedFigure>& moved)
{
    report::DataTable out;
    out.caption = say(Phrase::RenewedTable);
    out.columns = {{say(Phrase::RenewedItem)},
                   {say(Phrase::RenewedCountBefore), true},
                   {say(Phrase::RenewedCountAfter), true},
                   {say(Phrase::RenewedMeanBefore), true},
                   {say(Phrase::RenewedMeanAfter), true}};
    for (const auto& each : moved)
        out.rows.push_back({report::TableCell(clipped(each.text, LongestText)), report::count_cell(each.n_before),
                            report::count_cell(each.n_after), report::number_cell(each.mean_before, 2),
                            report::number_cell(each.mean_after, 2)});
    return out;
}

} // namespace

std::vector<std::string> row_words(const survey::MatchedRows& rows)
{
    std::vector<std::string> out;
    const auto add = [&](Phrase phrase, survey::Count count) {
        if (count > 0)
            out.push_back(say(phrase, {count}));
    };
    add(Phrase::RenewedSame, rows.same);
    add(Phrase::RenewedDifferent, rows.different);
    add(Phrase::RenewedAdded, rows.added);
    add(Phrase::RenewedGone, rows.gone);
    return out;
}

std::string found_by_words(const survey::MatchedRows& rows)
{
    if (rows.by == survey::RowsBy::Row)
        return say(Phrase::RenewedByRow);
    return rows.by == survey::RowsBy::Id ? say(Phrase::RenewedById, {clipped(rows.column, 60)})
                                         : say(Phrase::RenewedByAnswers);
}

RenewedFacts renewed_facts(const project::NewAnswers& answers, const project::Findings& before,
                           const project::Findings& after)
{
    RenewedFacts out;
    out.responses = answers.responses;
    out.found_by = found_by_words(answers.rows);
    out.lines = row_words(answers.rows);
    const auto add = [&](Phrase phrase, survey::Count count) {
        if (count > 0)
            out.lines.push_back(say(phrase, {count}));
    };
    add(Phrase::RenewedCoded, answers.coded);
    add(Phrase::RenewedQuotes, answers.quotes);
    add(Phrase::RenewedUnchecked, answers.unchecked);
    const auto moved = project::moved_figures(before, after);
    out.moved = moved.empty() ? say(Phrase::RenewedNothingMoved)
                              : say(Phrase::RenewedMoved, {moved.size(), after.items.size()});
    out.table = moved_table(moved);
    return out;
}

} // namespace wk::app
