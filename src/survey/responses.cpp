// SPDX-License-Identifier: EUPL-1.2
#include "survey/responses.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/answer_key.h"
#include "survey/factor_limit.h"
#include "survey/missing_markers.h"
#include "survey/question_codes.h"
#include "survey/scale_notices.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace wk::survey {

namespace {

/// `meaning` of every distinct text of `column`, in order of their number.
template <class T, class Meaning>
std::vector<T> meanings(const Column& column, Meaning meaning)
{
    std::vector<T> out;
    out.reserve(column.distinct());
    for (std::size_t i = 0; i < column.distinct(); ++i)
        out.push_back(meaning(column.text(i)));
    return out;
}

/// Row by row what the cell means.
template <class T>
std::vector<T> looked_up(const Column& column, const std::vector<T>& meaning_of)
{
    std::vector<T> out(column.rows());
    if (column.width() == 1) {
        const auto indices = column.index_bytes();
        for (std::size_t row = 0; row < out.size(); ++row)
            out[row] = meaning_of[indices[row]];
    } else {
        for (std::size_t row = 0; row < out.size(); ++row)
            out[row] = meaning_of[column.index_at(row)];
    }
    return out;
}

} // namespace

std::optional<std::size_t> FactorColumn::find(std::string_view level) const
{
    const auto found = std::find(levels.begin(), levels.end(), level);
    return found == levels.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - levels.begin()));
}

/// Makes Responses step by step; each step handles one kind of question.
class ResponsesMaker {
public:
    ResponsesMaker(std::shared_ptr<const Table> table, std::shared_ptr<const Instrument> instrument, Mapping mapping)
    {
        m_out.m_rows = table->rows();
        m_out.m_table = std::move(table);
        m_out.m_instrument = std::move(instrument);
        m_out.m_mapping = std::move(mapping);
        m_targets = mapping_targets(*m_out.m_instrument);
        m_out.m_matches = matched_columns(*m_out.m_table, m_targets, m_out.m_mapping);
    }

    Result<std::shared_ptr<const Responses>> make();

private:
    std::optional<std::size_t> column_for(MappingTarget::Kind kind, std::size_t index, const std::string& name);
    std::vector<Answer> item_meanings(const Column& column, const AnswerKey& key);
    void read_items();
    void read_factors();
    void leave_out(FactorColumn& factor, const Column& column);
    void read_numeric();
    void read_open();
    void apply_routing();
    void route_item(std::size_t item, const std::vector<std::uint8_t>& routed);
    void route_open(std::size_t question, const std::vector<std::uint8_t>& routed);
    void note_answered(std::size_t rows, std::optional<std::size_t> column);
    std::vector<std::uint8_t> rows_routed(const std::vector<std::size_t>& rules) const;
    void count_marker(const Column& column, std::size_t text);
    void note_markers();
    template <class IsBad>
    void note_rows(const Column& column, std::string_view code, Phrase sentence, IsBad is_bad);

    Responses m_out;
    std::vector<MappingTarget> m_targets;
    std::set<std::size_t> m_used;
    NoticeList m_notices;
    struct Marker {
        std::size_t cells = 0;
        std::vector<std::string_view> columns;
    };
    std::map<std::string, Marker, std::less<>> m_markers; ///< per text that counted as missing
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
template <class IsBad>
void ResponsesMaker::note_rows(const Column& column, std::string_view code, Phrase sentence, IsBad is_bad)
{
    for (std::size_t row = 0; row < m_out.m_rows; ++row) {
        if (!is_bad(row))
            continue;
        if (!m_notices.has_room()) {
            m_notices.count_unseen();
            continue;
        }
        const std::string_view value = column.cell(row);
        m_notices.add(problem_at(std::string(code), {{}, m_out.m_table->row_number(row), column.name()}, value,
                                 say(sentence, {clipped(trim(value), 60)})));
    }
}

/// Text number `text` of a column counts as missing: for the notice about it.
void ResponsesMaker::count_marker(const Column& column, std::size_t text)
{
    Marker& marker = m_markers[std::string(trim(column.text(text)))];
    for (std::size_t row = 0; row < m_out.m_rows; ++row)
        marker.cells += column.index_at(row) == text;
    if (marker.columns.empty() || marker.columns.back() != column.name())
        marker.columns.push_back(column.name());
}

/// Before all other notices: what is missing changes every figure, and a thousand notices hide the last.
void ResponsesMaker::note_markers()
{
    std::vector<Notice> notices;
    for (const auto& [text, marker] : m_markers)
        notices.push_back(problem_at("missing-marker", {}, text,
                                     say(Phrase::MissingMarker, {text, marker.cells, some_in_quotes(marker.columns)})));
    m_out.m_notices.insert(m_out.m_notices.begin(), notices.begin(), notices.end());
}

/// What the texts of an item's column mean.
std::vector<Answer> ResponsesMaker::item_meanings(const Column& column, const AnswerKey& key)
{
    auto meaning = meanings<Answer>(column, [&](std::string_view text) { return key.answer(text); });
    const auto markers = missing_texts(column);
    for (std::size_t i = 0; i < meaning.size(); ++i) {
        if (meaning[i] != missing::Invalid || !markers[i])
            continue;
        meaning[i] = missing::Empty;
        count_marker(column, i);
    }
    // LimeSurvey's own codes: only where no answer of the column is anything else.
    const auto unread = [](Answer answer) { return answer == missing::Invalid || answer == missing::Empty; };
    if (std::find(meaning.begin(), meaning.end(), missing::Invalid) == meaning.end() ||
        !std::all_of(meaning.begin(), meaning.end(), unread))
        return meaning;
    auto coded = meanings<Answer>(column, [&](std::string_view text) { return key.answer_with_letter(text); });
    for (std::size_t i = 0; i < coded.size(); ++i)
        coded[i] = markers[i] ? missing::Empty : coded[i];
    if (std::find(coded.begin(), coded.end(), missing::Invalid) != coded.end())
        return meaning;
    m_notices.add(problem_at("answer-codes", {{}, 0, column.name()}, {}, say(Phrase::AnswerCodesRead)));
    return coded;
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
        const Column& column = m_out.m_table->columns()[*at];
        const AnswerKey& key = keys[item.scale];
        const auto meaning = item_meanings(column, key);
        m_out.m_answers.push_back(looked_up(column, meaning));
        const auto& answers = m_out.m_answers.back();
        if (std::find(meaning.begin(), meaning.end(), missing::Invalid) != meaning.end())
            note_rows(column, "unknown-label", Phrase::UnknownLabel,
                      [&](std::size_t row) { return answers[row] == missing::Invalid; });
    }
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
        const Column& column = m_out.m_table->columns()[*out.column];
        std::unordered_map<std::string, std::uint32_t> numbers;
        for (const auto& level : out.levels)
            numbers.emplace(level, static_cast<std::uint32_t>(numbers.size()));
        for (std::size_t level = 0; level < factor.levels.size(); ++level) // as a tool has them that it was exported to
            numbers.emplace(level_code(level), static_cast<std::uint32_t>(level));
        auto markers = missing_texts(column);
        std::size_t at = 0;
        const auto meaning = meanings<std::uint32_t>(column, [&](std::string_view cell) {
            const std::size_t number = at++;
            const std::string text(trim(cell));
            const auto known = numbers.find(text);
            if (known != numbers.end()) {
                markers[number] = false;
                return known->second;
            }
            if (markers[number])
                count_marker(column, number);
            if (text.empty() || markers[number] || !factor.levels.empty())
                return FactorColumn::NoLevel;
            out.levels.push_back(text);
            return numbers.emplace(text, static_cast<std::uint32_t>(numbers.size())).first->second;
        });
        out.level_of = looked_up(column, meaning);
        if (out.levels.size() > MostLevels) {
            leave_out(out, column);
            m_out.m_factors.push_back(std::move(out));
            continue;
        }
        if (!factor.levels.empty())
            note_rows(column, "unknown-level", Phrase::UnknownLevel, [&](std::size_t row) {
                const auto text = column.index_at(row);
                return out.level_of[row] == FactorColumn::NoLevel && !markers[text] && !trim(column.text(text)).empty();
            });
        m_out.m_factors.push_back(std::move(out));
    }
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
            const auto markers = missing_texts(column);
            std::vector<bool> bad;
            const auto meaning = meanings<double>(column, [&](std::string_view text) {
                const std::size_t at = bad.size();
                const auto number = markers[at] ? std::nullopt : number_from_text(text);
                if (markers[at])
                    count_marker(column, at);
                bad.push_back(!number && !markers[at] && !trim(text).empty());
                return number.value_or(none);
            });
            out.values = looked_up(column, meaning);
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
            const auto markers = missing_texts(column);
            std::vector<OpenState> meaning;
            for (std::size_t text = 0; text < markers.size(); ++text) {
                const bool empty = markers[text] || trim(column.text(text)).empty();
                meaning.push_back(empty ? OpenState::Empty : OpenState::Answered);
                if (markers[text])
                    count_marker(column, text);
            }
            out.states = looked_up(column, meaning);
        } else {
            out.states.assign(m_out.m_rows, OpenState::Empty);
        }
        m_out.m_open.push_back(std::move(out));
    }
}

std::vector<std::uint8_t> ResponsesMaker::rows_routed(const std::vector<std::size_t>& rules) const
{
    std::vector<std::uint8_t> routed(m_out.m_rows, 0);
    for (const std::size_t number : rules) {
        const Routing& rule = m_out.m_instrument->routing()[number];
        const auto& points = m_out.m_instrument->scale_of(m_out.m_instrument->items()[rule.item]).points;
        std::array<std::uint8_t, 256> skips = {};
        for (std::size_t i = 0; i < points.size(); ++i)
            skips[i] = std::find(rule.codes.begin(), rule.codes.end(), points[i].code) != rule.codes.end();
        const auto& answers = m_out.m_answers[rule.item];
        for (std::size_t row = 0; row < routed.size(); ++row)
            routed[row] |= skips[answers[row]];
    }
    return routed;
}

void ResponsesMaker::note_answered(std::size_t rows, std::optional<std::size_t> column)
{
    if (rows == 0 || !column)
        return;
    const std::string number = format_count(rows);
    m_notices.add(problem_at("answered-though-skipped", {{}, 0, m_out.m_table->columns()[*column].name()}, number,
                             say(Phrase::AnsweredThoughSkipped, {number})));
}

void ResponsesMaker::route_item(std::size_t item, const std::vector<std::uint8_t>& routed)
{
    auto& answers = m_out.m_answers[item];
    std::size_t answered = 0;
    for (std::size_t row = 0; row < answers.size(); ++row) {
        if (routed[row] == 0)
            continue;
        if (answers[row] == missing::Empty)
            answers[row] = missing::Skipped;
        else
            answered += answers[row] <= missing::NoOpinion;
    }
    note_answered(answered, m_out.m_item_columns[item]);
}

void ResponsesMaker::route_open(std::size_t question, const std::vector<std::uint8_t>& routed)
{
    auto& open = m_out.m_open[question];
    std::size_t answered = 0;
    for (std::size_t row = 0; row < open.states.size(); ++row) {
        if (routed[row] == 0)
            continue;
        if (open.states[row] == OpenState::Empty)
            open.states[row] = OpenState::Skipped;
        else
            ++answered;
    }
    note_answered(answered, open.column);
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
            route_item(i, rows_routed(item_rules[i]));
    }
    for (std::size_t i = 0; i < open_rules.size(); ++i) {
        if (!open_rules[i].empty())
            route_open(i, rows_routed(open_rules[i]));
    }
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
    apply_routing();
    m_out.m_columns_used = m_used.size();
    m_out.m_notices = m_notices.take();
    note_markers();
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
