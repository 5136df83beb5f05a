#include "survey/responses.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>
#include <unordered_map>

namespace wk::survey {

namespace {

/// What every distinct text of a scale's column means: what the user said, its label under fold(), else its code.
class AnswerKey {
public:
    AnswerKey(const Scale& scale, const Mapping& mapping)
    {
        for (const auto& choice : mapping.options)
            if (choice.scale == scale.id)
                m_labels.emplace(fold(choice.text), meaning_of(choice, scale));
        for (std::size_t i = 0; i < scale.points.size(); ++i) {
            m_labels.emplace(fold(scale.points[i].label), static_cast<Answer>(i));
            m_codes.emplace(scale.points[i].code, static_cast<Answer>(i));
        }
        for (const auto& label : scale.no_opinion)
            m_labels.emplace(fold(label), missing::NoOpinion);
    }

    Answer answer(std::string_view text) const
    {
        text = trim(text);
        if (text.empty())
            return missing::Empty;
        if (text.size() > 4096) // no label is a book; folding one would cost more than it tells
            return missing::Invalid;
        if (const auto label = m_labels.find(fold(text)); label != m_labels.end())
            return label->second;
        const auto number = number_from_text(text); // some write codes as "4.0"
        return number && *number == std::floor(*number) ? answer_of_code(*number) : missing::Invalid;
    }

    /// The same where a text is "A4" for code 4.
    Answer answer_with_letter(std::string_view text) const
    {
        text = trim(text);
        if (text.empty())
            return missing::Empty;
        const auto number = integer_from_text(text.substr(1));
        return (text.front() == 'A' || text.front() == 'a') && number ? answer_of_code(double(*number))
                                                                      : missing::Invalid;
    }

private:
    static Answer meaning_of(const OptionChoice& choice, const Scale& scale)
    {
        for (std::size_t i = 0; i < scale.points.size(); ++i)
            if (choice.code == scale.points[i].code)
                return static_cast<Answer>(i);
        return missing::Empty;
    }

    Answer answer_of_code(double number) const
    {
        const auto code = m_codes.find(static_cast<std::int64_t>(std::clamp(number, -1e9, 1e9)));
        return code != m_codes.end() ? code->second : missing::Invalid;
    }

    std::unordered_map<std::string, Answer> m_labels;
    std::unordered_map<std::int64_t, Answer> m_codes;
};

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
    void read_numeric();
    void read_open();
    void apply_routing();
    void route_item(std::size_t item, const std::vector<std::uint8_t>& routed);
    void route_open(std::size_t question, const std::vector<std::uint8_t>& routed);
    void note_answered(std::size_t rows, std::optional<std::size_t> column);
    std::vector<std::uint8_t> rows_routed(const std::vector<std::size_t>& rules) const;
    template <class IsBad>
    void note_rows(const Column& column, std::string_view code, Phrase sentence, IsBad is_bad);

    Responses m_out;
    std::vector<MappingTarget> m_targets;
    std::set<std::size_t> m_used;
    NoticeList m_notices;
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

/// What the texts of an item's column mean.
std::vector<Answer> ResponsesMaker::item_meanings(const Column& column, const AnswerKey& key)
{
    auto meaning = meanings<Answer>(column, [&](std::string_view text) { return key.answer(text); });
    // LimeSurvey's own codes: only where no answer of the column is anything else.
    const auto unread = [](Answer answer) { return answer == missing::Invalid || answer == missing::Empty; };
    if (std::find(meaning.begin(), meaning.end(), missing::Invalid) == meaning.end() ||
        !std::all_of(meaning.begin(), meaning.end(), unread))
        return meaning;
    auto coded = meanings<Answer>(column, [&](std::string_view text) { return key.answer_with_letter(text); });
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
        const auto meaning = meanings<std::uint32_t>(column, [&](std::string_view cell) {
            const std::string text(trim(cell));
            const auto known = numbers.find(text);
            if (known != numbers.end())
                return known->second;
            if (text.empty() || !factor.levels.empty())
                return FactorColumn::NoLevel;
            out.levels.push_back(text);
            return numbers.emplace(text, static_cast<std::uint32_t>(numbers.size())).first->second;
        });
        out.level_of = looked_up(column, meaning);
        if (!factor.levels.empty())
            note_rows(column, "unknown-level", Phrase::UnknownLevel, [&](std::size_t row) {
                return out.level_of[row] == FactorColumn::NoLevel && !trim(column.cell(row)).empty();
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
            std::vector<bool> bad;
            const auto meaning = meanings<double>(column, [&](std::string_view text) {
                const auto number = number_from_text(text);
                bad.push_back(!number && !trim(text).empty());
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
            out.states = looked_up(column, meanings<OpenState>(column, [](std::string_view text) {
                                       return trim(text).empty() ? OpenState::Empty : OpenState::Answered;
                                   }));
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
    const std::string number = format_count(static_cast<std::int64_t>(rows));
    m_notices.add(
        problem_at("answered-though-skipped", {{}, 0, m_out.m_table->columns()[*column].name()}, number,
                   say(rows == 1 ? Phrase::AnsweredThoughSkippedOne : Phrase::AnsweredThoughSkipped, {number})));
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
    read_items();
    read_factors();
    read_numeric();
    read_open();
    if (m_used.empty())
        return no_known_column(*m_out.m_table, *m_out.m_instrument);
    apply_routing();
    m_out.m_columns_used = m_used.size();
    m_out.m_notices = m_notices.take();
    return std::shared_ptr<const Responses>(std::make_shared<const Responses>(std::move(m_out)));
}

Error no_known_column(const Table& table, const Instrument& instrument)
{
    const auto names = [](const auto& list, auto name_of) {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < list.size() && i < 6; ++i)
            out.push_back(in_quotes(clipped(name_of(list[i]), 40)));
        if (list.size() > 6)
            out.emplace_back("…");
        return joined(out, ", ");
    };
    const std::string found = names(table.columns(), [](const Column& column) { return column.name(); });
    const std::string expected =
        names(mapping_targets(instrument), [](const MappingTarget& target) { return target.column; });
    return problem_at("no-known-column", {}, {},
                      say(Phrase::NoKnownColumn, {clipped(instrument.title(), 60), expected, found}));
}

Result<std::shared_ptr<const Responses>> Responses::make(std::shared_ptr<const Table> table,
                                                         std::shared_ptr<const Instrument> instrument, Mapping mapping)
{
    assert(table && instrument);
    return ResponsesMaker(std::move(table), std::move(instrument), std::move(mapping)).make();
}

} // namespace wk::survey
