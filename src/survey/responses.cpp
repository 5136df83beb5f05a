// SPDX-License-Identifier: EUPL-1.2
#include "survey/responses.h"

#include "base/look_alike.h"
#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/answer_key.h"
#include "survey/cell_tally.h"
#include "survey/column_cells.h"
#include "survey/date_columns.h"
#include "survey/factor_limit.h"
#include "survey/factor_texts.h"
#include "survey/filled_cells.h"
#include "survey/item_texts.h"
#include "survey/number_texts.h"
#include "survey/routed_rows.h"
#include "survey/scale_notices.h"
#include "survey/silent_rows.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

namespace wk::survey {

namespace {

/// Row by row what the cell means.
template <class T>
std::vector<T> looked_up(const Column& column, const std::vector<T>& meaning_of)
{
    std::vector<T> out(column.rows());
    T* to = out.data();
    const T* meaning = meaning_of.data();
    each_cell(column, [=](std::size_t row, std::uint32_t text) { to[row] = meaning[text]; });
    return out;
}

} // namespace

std::optional<std::size_t> FactorColumn::find(std::string_view level) const
{
    return index_of_look(levels, level);
}

/// Makes Responses step by step; each step handles one kind of question.
class ResponsesMaker {
public:
    ResponsesMaker(std::shared_ptr<const Table> table, std::shared_ptr<const Instrument> instrument, Mapping mapping)
    {
        m_out.m_rows = table->rows();
        m_out.m_missing.resize(table->columns().size());
        m_out.m_table = std::move(table);
        m_out.m_instrument = std::move(instrument);
        m_out.m_mapping = std::move(mapping);
        m_targets = mapping_targets(*m_out.m_instrument);
        m_out.m_matches = matched_columns(*m_out.m_table, m_targets, m_out.m_mapping);
    }

    Result<std::shared_ptr<const Responses>> make();

private:
    std::optional<std::size_t> column_for(MappingTarget::Kind kind, std::size_t index, const std::string& name);
    void read_items();
    void read_item(std::size_t at, const Scale& scale, const AnswerKey& key);
    void note_item(const Column& column, const Scale& scale, const ItemTexts& texts);
    void read_factors();
    void read_factor(const Factor& factor, const Column& column, FactorColumn& out);
    void note_factor(const Column& column, const FactorTexts& texts);
    void leave_out(FactorColumn& factor, const Column& column);
    void read_numeric();
    void read_open();
    void apply_routing();
    void note_silent();
    void note_answered(std::size_t rows, std::optional<std::size_t> column);
    void note_missing(std::size_t column, std::vector<MissingBy> missing);
    template <class IsBad>
    void note_rows(const Column& column, std::string_view code, Phrase sentence, IsBad is_bad,
                   const std::vector<std::string>& why = {});

    Responses m_out;
    std::vector<MappingTarget> m_targets;
    std::set<std::size_t> m_used;
    NoticeList m_notices;
    CellTally m_cells; ///< what is said once, for all columns together
};

/// The column of a question; a notice under the name that was expected when there is none.
std::optional<std::size_t> ResponsesMaker::column_for(MappingTarget::Kind kind, std::size_t index,
                                                      const std::string& name)
{
    for (std::size_t i = 0; i < m_targets.size(); ++i)
        if (m_targets[i].kind == kind && m_targets[i].index == index && m_out.m_matches[i]) {
            const std::size_t column = m_out.m_matches[i]->column;
            m_used.insert(column);
            return column;
        }
    m_notices.add(problem_at("missing-column", {{}, 0, name}, {}, say(Phrase::MissingColumn)));
    return std::nullopt;
}

/// One notice per row for which `is_bad(row)` holds.
/// why   per distinct text of the column what else can be said of it; may be empty
template <class IsBad>
void ResponsesMaker::note_rows(const Column& column, std::string_view code, Phrase sentence, IsBad is_bad,
                               const std::vector<std::string>& why)
{
    for (std::size_t row = 0; row < m_out.m_rows; ++row) {
        if (!is_bad(row))
            continue;
        if (!m_notices.has_room()) {
            m_notices.count_unseen();
            continue;
        }
        const std::string_view value = column.cell(row);
        std::string said = say(sentence, {clipped(trim(value), 60)});
        if (!why.empty() && !why[column.index_at(row)].empty())
            said += " " + why[column.index_at(row)];
        m_notices.add(problem_at(std::string(code), {{}, m_out.m_table->row_number(row), column.name()}, value, said));
    }
}

void ResponsesMaker::note_missing(std::size_t column, std::vector<MissingBy> missing)
{
    m_cells.add_missing(m_out.m_table->columns()[column], missing);
    m_out.m_missing[column] = std::move(missing);
}

void ResponsesMaker::read_items()
{
    const auto& instrument = *m_out.m_instrument;
    std::vector<AnswerKey> keys;
    for (const auto& scale : instrument.scales())
        keys.emplace_back(scale, m_out.m_mapping);
    for (std::size_t i = 0; i < instrument.items().size(); ++i) {
        const auto& item = instrument.items()[i];
        const auto at = column_for(MappingTarget::Kind::Item, i, item.column);
        m_out.m_item_columns.push_back(at);
        if (!at) {
            m_out.m_answers.emplace_back(m_out.m_rows, missing::Empty);
            continue;
        }
        read_item(*at, instrument.scale_of(item), keys[item.scale]);
    }
}

void ResponsesMaker::read_item(std::size_t at, const Scale& scale, const AnswerKey& key)
{
    const Column& column = m_out.m_table->columns()[at];
    ItemTexts texts = item_texts(column, scale, key);
    m_out.m_answers.push_back(looked_up(column, texts.answers));
    const auto& answers = m_out.m_answers.back();
    note_item(column, scale, texts);
    if (std::find(texts.answers.begin(), texts.answers.end(), missing::Invalid) != texts.answers.end())
        note_rows(
            column, "unknown-label", Phrase::UnknownLabel,
            [&](std::size_t row) { return answers[row] == missing::Invalid; }, texts.why);
    note_missing(at, std::move(texts.missing));
}

void ResponsesMaker::note_item(const Column& column, const Scale& scale, const ItemTexts& texts)
{
    for (const std::size_t i : texts.variants) {
        const Answer answer = texts.answers[i];
        const bool point = answer < scale.points.size();
        m_cells.add(Tallied::Variant, column, i, point ? scale.points[answer].label : scale.no_opinion.front());
    }
    if (!texts.codes.empty()) {
        std::vector<std::string> pairs;
        for (const auto& code : texts.codes)
            pairs.push_back(say(Phrase::CodePair, {std::to_string(code.code), clipped(code.words, 60), code.label}));
        m_cells.add(Tallied::ByCode, column, joined(pairs, "; "));
    }
    if (texts.letters)
        m_notices.add(problem_at("answer-codes", {{}, 0, column.name()}, {}, say(Phrase::AnswerCodesRead)));
    if (texts.odd_numbers)
        m_cells.add(Tallied::LabelNumbers, column, values_in_words(column.description()));
}

/// A factor with more levels than one can have becomes one that nobody is in, with a notice.
void ResponsesMaker::leave_out(FactorColumn& factor, const Column& column)
{
    const auto levels = std::int64_t(factor.levels.size());
    factor.levels.clear();
    factor.level_of.assign(m_out.m_rows, FactorColumn::NoLevel);
    m_notices.add(
        problem_at("too-many-levels", {{}, 0, column.name()}, {}, say(Phrase::TooManyLevels, {levels, MostLevels})));
}

void ResponsesMaker::read_factors()
{
    const auto& factors = m_out.m_instrument->factors();
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const auto& factor = factors[i];
        FactorColumn out;
        out.levels = factor.levels;
        out.column = column_for(MappingTarget::Kind::Factor, i, factor.column);
        if (!out.column) {
            out.level_of.assign(m_out.m_rows, FactorColumn::NoLevel);
            m_out.m_factors.push_back(std::move(out));
            continue;
        }
        read_factor(factor, m_out.m_table->columns()[*out.column], out);
        m_out.m_factors.push_back(std::move(out));
    }
}

void ResponsesMaker::read_factor(const Factor& factor, const Column& column, FactorColumn& out)
{
    FactorTexts texts = factor_texts(column, factor);
    out.levels = std::move(texts.levels);
    out.level_of = looked_up(column, texts.level_of);
    note_missing(*out.column, texts.missing);
    if (out.levels.size() > MostLevels)
        return leave_out(out, column);
    note_factor(column, texts);
    if (!factor.levels.empty())
        note_rows(column, "unknown-level", Phrase::UnknownLevel, [&](std::size_t row) {
            const auto text = column.index_at(row);
            return out.level_of[row] == FactorColumn::NoLevel && texts.missing[text] == MissingBy::No &&
                   !trim(column.text(text)).empty();
        });
}

void ResponsesMaker::note_factor(const Column& column, const FactorTexts& texts)
{
    for (const auto& one : texts.unified)
        m_notices.add(problem_at("levels-alike", {{}, 0, column.name()}, one.level,
                                 say(Phrase::LevelsAlike, {clipped(one.level, 60), some_in_quotes(one.others)})));
    if (texts.dates.empty() || dates_for_ranges(column))
        return; // what looks like ranges was said of the column when the file was read
    const auto cells_of = cells_per_text(column);
    std::size_t cells = 0;
    for (const std::size_t i : texts.dates)
        cells += cells_of[i];
    m_notices.add(problem_at("level-dates", {{}, 0, column.name()}, trim(column.text(texts.dates.front())),
                             say(Phrase::LevelDates, {trim(column.text(texts.dates.front())), cells})));
}

void ResponsesMaker::read_numeric()
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto& variables = m_out.m_instrument->numeric();
    for (std::size_t i = 0; i < variables.size(); ++i) {
        NumericColumn out;
        out.column = column_for(MappingTarget::Kind::Numeric, i, variables[i].column);
        if (out.column) {
            const Column& column = m_out.m_table->columns()[*out.column];
            auto texts = number_texts(column, variables[i]);
            note_missing(*out.column, texts.missing);
            if (texts.from_labels)
                m_cells.add(Tallied::NumberLabels, column, values_in_words(column.description()));
            out.of_text = std::move(texts.values);
            out.values = looked_up(column, out.of_text);
            std::vector<bool> bad;
            for (std::size_t text = 0; text < out.of_text.size(); ++text)
                bad.push_back(std::isnan(out.of_text[text]) && texts.missing[text] == MissingBy::No &&
                              !trim(column.text(text)).empty());
            if (std::find(bad.begin(), bad.end(), true) != bad.end())
                note_rows(column, "not-a-number", Phrase::NotANumber,
                          [&](std::size_t row) { return bad[column.index_at(row)]; });
        } else {
            out.values.assign(m_out.m_rows, none);
        }
        m_out.m_numeric.push_back(std::move(out));
    }
}

void ResponsesMaker::read_open()
{
    const auto& questions = m_out.m_instrument->open();
    for (std::size_t i = 0; i < questions.size(); ++i) {
        OpenColumn out;
        out.column = column_for(MappingTarget::Kind::Open, i, questions[i].column);
        if (out.column) {
            const Column& column = m_out.m_table->columns()[*out.column];
            const auto missing = missing_texts(column, questions[i].missing);
            std::vector<OpenState> meaning;
            for (std::size_t text = 0; text < missing.size(); ++text) {
                const bool empty = missing[text] != MissingBy::No || trim(column.text(text)).empty();
                meaning.push_back(empty ? OpenState::Empty : OpenState::Answered);
            }
            note_missing(*out.column, missing);
            out.states = looked_up(column, meaning);
        } else {
            out.states.assign(m_out.m_rows, OpenState::Empty);
        }
        m_out.m_open.push_back(std::move(out));
    }
}

void ResponsesMaker::note_answered(std::size_t rows, std::optional<std::size_t> column)
{
    if (rows == 0 || !column)
        return;
    const std::string number = format_count(rows);
    m_notices.add(problem_at("answered-though-skipped", {{}, 0, m_out.m_table->columns()[*column].name()}, number,
                             say(Phrase::AnsweredThoughSkipped, {number})));
}

void ResponsesMaker::apply_routing()
{
    const auto& instrument = *m_out.m_instrument;
    std::vector<std::vector<std::size_t>> item_rules(instrument.items().size());
    std::vector<std::vector<std::size_t>> open_rules(instrument.open().size());
    for (std::size_t i = 0; i < instrument.routing().size(); ++i) {
        for (const std::size_t item : instrument.routing()[i].skip_items)
            item_rules[item].push_back(i);
        for (const std::size_t question : instrument.routing()[i].skip_open)
            open_rules[question].push_back(i);
    }
    // An item that is routed past gets no answer that could route, so the order of the rules does not matter.
    for (std::size_t i = 0; i < item_rules.size(); ++i) {
        if (!item_rules[i].empty())
            note_answered(skip_routed(m_out.m_answers[i], routed_rows(instrument, m_out.m_answers, item_rules[i])),
                          m_out.m_item_columns[i]);
    }
    for (std::size_t i = 0; i < open_rules.size(); ++i) {
        if (!open_rules[i].empty())
            note_answered(skip_routed(m_out.m_open[i].states, routed_rows(instrument, m_out.m_answers, open_rules[i])),
                          m_out.m_open[i].column);
    }
}

/// Who answered nothing counts as a respondent all the same.
void ResponsesMaker::note_silent()
{
    const auto rows = silent_rows(m_out.m_rows, m_out.m_answers, m_out.m_open);
    const bool asked = !m_out.m_answers.empty() || !m_out.m_open.empty();
    if (rows.empty() || !asked)
        return;
    const std::string first = std::to_string(m_out.m_table->row_number(rows.front()));
    m_notices.add(problem_at("no-answers", {}, {}, say(Phrase::NothingAnswered, {rows.size(), first})));
}

Result<std::shared_ptr<const Responses>> ResponsesMaker::make()
{
    for (auto& notice : scale_notices(*m_out.m_instrument, *m_out.m_table, m_targets, m_out.m_matches))
        m_notices.add(std::move(notice));
    read_items();
    read_factors();
    read_numeric();
    read_open();
    if (m_used.empty())
        return no_known_column(*m_out.m_table, *m_out.m_instrument);
    note_silent();
    apply_routing();
    m_out.m_columns_used = m_used.size();
    // What is missing changes every figure, and a thousand notices hide the last: it comes first.
    m_out.m_notices = m_cells.notices();
    auto others = m_notices.take();
    m_out.m_notices.insert(m_out.m_notices.end(), std::make_move_iterator(others.begin()),
                           std::make_move_iterator(others.end()));
    return std::shared_ptr<const Responses>(std::make_shared<const Responses>(std::move(m_out)));
}

Error no_known_column(const Table& table, const Instrument& instrument)
{
    std::vector<std::string_view> found;
    for (const auto& column : table.columns())
        found.push_back(column.name());
    std::vector<std::string> expected;
    for (auto& target : mapping_targets(instrument))
        expected.push_back(std::move(target.column));
    return problem_at(
        "no-known-column", {}, {},
        say(Phrase::NoKnownColumn, {clipped(instrument.title(), 60), some_in_quotes(expected), some_in_quotes(found)}));
}

Result<std::shared_ptr<const Responses>> Responses::make(std::shared_ptr<const Table> table,
                                                         std::shared_ptr<const Instrument> instrument, Mapping mapping)
{
    assert(table && instrument);
    return ResponsesMaker(std::move(table), std::move(instrument), std::move(mapping)).make();
}

} // namespace wk::survey
