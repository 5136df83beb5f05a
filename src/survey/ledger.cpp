// SPDX-License-Identifier: EUPL-1.2
#include "survey/ledger.h"

#include "base/text.h"

#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace wk::survey {

namespace {

constexpr std::size_t MostSamples = 5;
constexpr std::size_t SampleLength = 60; ///< characters

/// Counts the cells of one column.
class CellCounter {
public:
    CellCounter(const Table& table, std::size_t column, const std::vector<MissingBy>& missing, ColumnRole use,
                std::string id)
        : m_column(table.columns()[column]), m_missing(missing)
    {
        m_out.column = column;
        m_out.use = use;
        m_out.id = std::move(id);
    }

    /// kind(row)   where a cell belongs when it is no missing value: &ColumnLedger::answered and so on; `empty` where it
    ///             was not answered, whatever it holds
    template <class Kind>
    ColumnLedger count(Kind kind)
    {
        std::vector<std::size_t> answered(m_column.distinct(), 0);
        std::vector<std::size_t> declared(m_column.distinct(), 0);
        for (std::size_t row = 0; row < m_column.rows(); ++row) {
            const auto text = m_column.index_at(row);
            auto place = kind(row);
            if (place == &ColumnLedger::empty && !m_missing.empty() && m_missing[text] != MissingBy::No)
                place = &ColumnLedger::declared;
            ++(m_out.*place);
            answered[text] += place == &ColumnLedger::answered;
            declared[text] += place == &ColumnLedger::declared;
        }
        if (m_out.use == ColumnRole::Item || m_out.use == ColumnRole::Factor)
            m_out.samples = first_texts(answered);
        m_out.declared_texts = first_texts(declared);
        return std::move(m_out);
    }

    bool blank(std::size_t row) const { return trim(m_column.cell(row)).empty(); }

private:
    std::vector<std::string> first_texts(const std::vector<std::size_t>& cells) const
    {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < cells.size() && out.size() < MostSamples; ++i)
            if (cells[i] > 0)
                out.push_back(clipped(trim(m_column.text(i)), SampleLength));
        return out;
    }

    const Column& m_column;
    const std::vector<MissingBy>& m_missing;
    ColumnLedger m_out;
};

using Place = std::size_t ColumnLedger::*;

ColumnLedger unused(const Table& table, std::size_t column, const std::vector<MissingBy>& missing)
{
    CellCounter counter(table, column, missing, ColumnRole::Unused, {});
    return counter.count([&](std::size_t row) -> Place {
        const bool none = counter.blank(row) || missing[table.columns()[column].index_at(row)] != MissingBy::No;
        return none ? &ColumnLedger::empty : &ColumnLedger::answered;
    });
}

/// A cell that belongs nowhere: nothing stands there, or something that is no answer.
Place not_answered(const Responses& responses, std::size_t column, std::size_t row)
{
    const Column& texts = responses.table().columns()[column];
    const bool none = trim(texts.cell(row)).empty() || responses.missing(column)[texts.index_at(row)] != MissingBy::No;
    return none ? &ColumnLedger::empty : &ColumnLedger::invalid;
}

Place place_of_answer(Answer answer)
{
    switch (answer) {
    case missing::NoOpinion: return &ColumnLedger::no_opinion;
    case missing::Skipped: return &ColumnLedger::skipped;
    case missing::Empty: return &ColumnLedger::empty;
    case missing::Invalid: return &ColumnLedger::invalid;
    default: return &ColumnLedger::answered;
    }
}

Place place_of_answer(OpenState state)
{
    switch (state) {
    case OpenState::Skipped: return &ColumnLedger::skipped;
    case OpenState::Empty: return &ColumnLedger::empty;
    case OpenState::Answered: break;
    }
    return &ColumnLedger::answered;
}

ColumnLedger used(const Responses& responses, const MappingTarget& target, std::size_t column)
{
    using Kind = MappingTarget::Kind;
    constexpr std::array uses{ColumnRole::Item, ColumnRole::Factor, ColumnRole::Numeric, ColumnRole::Open};
    CellCounter counter(responses.table(), column, responses.missing(column), uses[std::size_t(target.kind)],
                        target.id);
    switch (target.kind) {
    case Kind::Item:
        return counter.count([&](std::size_t row) { return place_of_answer(responses.answers(target.index)[row]); });
    case Kind::Factor:
        return counter.count([&](std::size_t row) {
            const bool in_level = responses.factor(target.index).level_of[row] != FactorColumn::NoLevel;
            return in_level ? &ColumnLedger::answered : not_answered(responses, column, row);
        });
    case Kind::Numeric:
        return counter.count([&](std::size_t row) {
            const bool number = !std::isnan(responses.numeric(target.index).values[row]);
            return number ? &ColumnLedger::answered : not_answered(responses, column, row);
        });
    case Kind::Open: break;
    }
    return counter.count([&](std::size_t row) { return place_of_answer(responses.open(target.index).states[row]); });
}

} // namespace

std::vector<ColumnLedger> column_ledger(const Responses& responses)
{
    const auto targets = mapping_targets(responses.instrument());
    const std::size_t columns = responses.table().columns().size();
    std::vector<std::optional<std::size_t>> target_of(columns);
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (const auto& match = responses.matches()[i]; match && !target_of[match->column])
            target_of[match->column] = i;
    std::vector<ColumnLedger> out;
    for (std::size_t column = 0; column < columns; ++column)
        out.push_back(target_of[column]
                          ? used(responses, targets[*target_of[column]], column)
                          : unused(responses.table(), column, missing_texts(responses.table().columns()[column])));
    return out;
}

std::vector<ColumnLedger> column_ledger(const Table& table)
{
    std::vector<ColumnLedger> out;
    for (std::size_t column = 0; column < table.columns().size(); ++column)
        out.push_back(unused(table, column, missing_texts(table.columns()[column])));
    return out;
}

} // namespace wk::survey
