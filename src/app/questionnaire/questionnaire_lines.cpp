// SPDX-License-Identifier: EUPL-1.2
#include "app/questionnaire/questionnaire_lines.h"

#include "app/questionnaire/mapping_facts.h"
#include "app/state/state.h"
#include "base/lists.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/search_text.h"
#include "base/text.h"
#include "report/words/item_groups.h"
#include "report/words/ledger_words.h"
#include "survey/filled_cells.h"
#include "survey/reversed_proposal.h"
#include "survey/scale_notices.h"

#include <algorithm>

namespace wk::app {

using report::TableCell;
using survey::ColumnQuestion;
using survey::ColumnRole;
using survey::Instrument;
using survey::Scale;

namespace {

constexpr std::size_t LongestName = 80; ///< characters
constexpr std::size_t LongestWords = 160;

TableCell number_cell(std::size_t number)
{
    return TableCell(format_count(std::int64_t(number)), double(number));
}

std::string theme_words(const Instrument& instrument, const std::string& id)
{
    for (const auto& theme : instrument.themes())
        if (theme.id == id)
            return theme.title;
    return {};
}

const Scale* scale_called(const Instrument& instrument, const std::string& id)
{
    for (const auto& scale : instrument.scales())
        if (scale.id == id)
            return &scale;
    return nullptr;
}

/// What it is answered with: a scale, so many groups, or a unit.
TableCell scale_cell(const State& state, const ColumnQuestion& question, const Scale* scale)
{
    if (scale)
        return TableCell(scale->unsure ? say(Phrase::ColumnUnsure, {report::scale_words(*scale)})
                                       : report::scale_words(*scale));
    if (question.role == ColumnRole::Numeric)
        return TableCell(question.unit);
    if (question.role != ColumnRole::Factor)
        return TableCell({});
    const auto index = state.responses->instrument().find_factor(question.id);
    return TableCell(say(Phrase::ColumnLevels, {index ? state.responses->factor(*index).levels.size() : 0}));
}

/// Whether it is worded the other way round, and which side is favourable where that does not follow.
std::string side_words(const ColumnQuestion& question, const Scale* scale)
{
    std::string out = question.reverse ? say(Phrase::ColumnReversed) : std::string();
    if (scale && question.told_side)
        out += (out.empty() ? "" : "; ") + say(Phrase::ColumnSide, {report::side_title(*question.told_side, *scale)});
    return out;
}

ColumnLine line_of(const State& state, const MappedColumn& column, std::size_t filled)
{
    const Instrument& instrument = state.responses->instrument();
    ColumnLine out;
    out.question = question_at(state, column);
    const auto& question = out.question;
    const bool item = question.role == ColumnRole::Item;
    const Scale* scale = item ? scale_called(instrument, question.scale) : nullptr;
    out.unsure = scale && scale->unsure;
    const std::string theme = theme_words(instrument, question.theme);
    const std::string words = question.words == column.name ? std::string() : question.words;
    out.cells = {TableCell(clipped(column.name, LongestName)),
                 TableCell(report::role_words(question.role)),
                 TableCell(clipped(words, LongestWords)),
                 TableCell(theme),
                 TableCell(item ? report::kind_title(instrument, question.kind) : std::string()),
                 scale_cell(state, question, scale),
                 scale ? number_cell(scale->points.size()) : TableCell({}),
                 TableCell(item ? side_words(question, scale) : std::string()),
                 number_cell(filled),
                 TableCell(joined(column.examples, " · "))};
    out.searched = search_text(column.name + "\n" + question.words + "\n" + theme + "\n" + question.scale).plain;
    return out;
}

report::DataTable scales_table(const Instrument& instrument)
{
    report::DataTable out{say(Phrase::ScalesCaption),
                          {{say(Phrase::ColumnHeadScale)},
                           {say(Phrase::ColumnHeadPoints), true},
                           {say(Phrase::ScalesHeadPoints)},
                           {say(Phrase::ScalesHeadOutside)},
                           {say(Phrase::ScalesHeadUsed), true}},
                          {},
                          0};
    for (std::size_t i = 0; i < instrument.scales().size(); ++i) {
        const Scale& scale = instrument.scales()[i];
        const auto used = std::count_if(instrument.items().begin(), instrument.items().end(),
                                        [&](const auto& item) { return item.scale == i; });
        out.rows.push_back({TableCell(scale.unsure ? say(Phrase::ColumnUnsure, {report::scale_words(scale)})
                                                   : report::scale_words(scale)),
                            number_cell(scale.points.size()), TableCell(survey::scale_in_words(scale)),
                            TableCell(joined(scale.no_opinion, ", ")), number_cell(std::size_t(used))});
    }
    return out;
}

std::string why_words(survey::MissingBy by)
{
    switch (by) {
    case survey::MissingBy::Far: return say(Phrase::MissingWhyFar);
    case survey::MissingBy::Declared: return say(Phrase::MissingWhyDeclared);
    case survey::MissingBy::Chosen: return say(Phrase::MissingWhyChosen);
    default: return say(Phrase::MissingWhyMarker);
    }
}

/// What counts as missing, in the order of the columns.
report::DataTable missing_table(const survey::Responses& responses)
{
    constexpr std::size_t MostRows = 200;
    report::DataTable out{say(Phrase::MissingCaption),
                          {{say(Phrase::QuestionnaireColumn)},
                           {say(Phrase::MissingHeadText)},
                           {say(Phrase::MissingHeadCells), true},
                           {say(Phrase::MissingHeadWhy)}},
                          {},
                          0};
    const auto& columns = responses.table().columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& missing = responses.missing(i);
        if (std::all_of(missing.begin(), missing.end(), [](auto by) { return by == survey::MissingBy::No; }))
            continue;
        for (const auto& use : survey::text_uses(responses, i, 0))
            if (use.by != survey::MissingBy::No && use.cells > 0 && out.rows.size() < MostRows)
                out.rows.push_back({TableCell(clipped(columns[i].name(), LongestName)), TableCell(use.text),
                                    number_cell(use.cells), TableCell(why_words(use.by))});
    }
    return out;
}

/// What a question is called in the table: by its column in the file.
std::string name_of(const QuestionnaireLines& lines, const std::string& id)
{
    for (const auto& line : lines.columns)
        if (line.question.id == id)
            return line.cells.front().text;
    return id; // the file has no column for it
}

std::vector<RoutingFact> routing_facts(const survey::Responses& responses, const QuestionnaireLines& lines)
{
    const Instrument& instrument = responses.instrument();
    const auto outcomes = survey::routing_outcomes(responses);
    std::vector<RoutingFact> out;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const auto& routing = instrument.routing()[i];
        RoutingFact fact{survey::rule_of(instrument, routing),
                         {},
                         instrument.scale_of(instrument.items()[routing.item]).points,
                         outcomes[i]};
        std::vector<std::string> labels;
        for (const auto& point : fact.points)
            if (contains(routing.codes, point.code))
                labels.push_back(point.label);
        std::vector<std::string> skipped;
        for (const auto& id : fact.rule.skip)
            skipped.push_back(name_of(lines, id));
        fact.words = say(Phrase::RoutingRule,
                         {i + 1, name_of(lines, fact.rule.item), joined(labels, " / "), joined(skipped, ", ")});
        out.push_back(std::move(fact));
    }
    return out;
}

std::vector<PairFact> pair_facts(const std::vector<survey::PairIds>& pairs, const QuestionnaireLines& lines)
{
    std::vector<PairFact> out;
    for (const auto& pair : pairs)
        out.push_back({pair, say(Phrase::PairWords, {name_of(lines, pair.first), name_of(lines, pair.second)})});
    return out;
}

} // namespace

std::shared_ptr<const QuestionnaireLines> questionnaire_lines(const State& state, std::vector<std::size_t> filled)
{
    const auto& responses = *state.responses;
    QuestionnaireLines out;
    out.filled = std::move(filled);
    if (out.filled.empty())
        for (const auto& column : responses.table().columns())
            out.filled.push_back(survey::filled_cells(column));
    const auto& columns = state.mapping_facts->columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        out.columns.push_back(line_of(state, columns[i], out.filled[i]));
    for (const auto& line : out.columns)
        for (std::size_t filter = 0; filter < out.counts.size(); ++filter)
            out.counts[filter] += shows(static_cast<ColumnFilter>(filter), line);
    out.scales = scales_table(responses.instrument());
    out.missing = missing_table(responses);
    out.routing = routing_facts(responses, out);
    out.pairs = pair_facts(survey::pairs_of(responses.instrument()), out);
    out.proposals = pair_facts(survey::proposed_pairs(responses.instrument()), out);
    const auto reversed = survey::proposed_reversed(responses);
    for (const auto& line : out.columns)
        if (line.question.role == ColumnRole::Item && contains(reversed, line.question.id))
            out.maybe_reversed.push_back(line.question.column);
    return std::make_shared<const QuestionnaireLines>(std::move(out));
}

bool shows(ColumnFilter filter, const ColumnLine& line)
{
    switch (filter) {
    case ColumnFilter::All: return true;
    case ColumnFilter::Items: return line.question.role == ColumnRole::Item;
    case ColumnFilter::Factors: return line.question.role == ColumnRole::Factor;
    case ColumnFilter::Numeric: return line.question.role == ColumnRole::Numeric;
    case ColumnFilter::Open: return line.question.role == ColumnRole::Open;
    case ColumnFilter::Unused: return line.question.role == ColumnRole::Unused;
    case ColumnFilter::Unsure: return line.unsure;
    }
    return true;
}

report::DataTable empty_columns_table()
{
    return {say(Phrase::QuestionnaireCaption),
            {{say(Phrase::QuestionnaireColumn)},
             {say(Phrase::ColumnHeadUse)},
             {say(Phrase::ColumnHeadWords)},
             {say(Phrase::QuestionTheme)},
             {say(Phrase::ColumnHeadKind)},
             {say(Phrase::ColumnHeadScale)},
             {say(Phrase::ColumnHeadPoints), true},
             {say(Phrase::ColumnHeadReverse)},
             {say(Phrase::ColumnHeadFilled), true},
             {say(Phrase::ColumnHeadSample)}},
            {},
            0};
}

} // namespace wk::app
