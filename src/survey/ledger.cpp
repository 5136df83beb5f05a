// SPDX-License-Identifier: EUPL-1.2
#include "survey/ledger.h"

#include "base/text.h"

#include <algorithm>
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
    CellCounter(const Table& table, std::size_t column, const std::vector<MissingBy>& missing, const RowMask& kept,
                ColumnRole use, std::string id)
        : m_column(table.columns()[column]), m_missing(missing), m_kept(kept)
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
            if (!m_kept.keeps(row))
                continue;
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
    const RowMask& m_kept;
    ColumnLedger m_out;
};

using Place = std::size_t CellCounts::*;

ColumnLedger unused(const Table& table, std::size_t column, const RowMask& kept)
{
    const auto missing = missing_texts(table.columns()[column]);
    CellCounter counter(table, column, missing, kept, ColumnRole::Unused, {});
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

ColumnLedger used(const Responses& responses, const MappingTarget& target, std::size_t column, const RowMask& kept)
{
    using Kind = MappingTarget::Kind;
    constexpr std::array uses{ColumnRole::Item, ColumnRole::Factor, ColumnRole::Numeric, ColumnRole::Open};
    CellCounter counter(responses.table(), column, responses.missing(column), kept, uses[std::size_t(target.kind)],
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
    return column_ledger(responses, RowMask(responses.rows()));
}

std::vector<ColumnLedger> column_ledger(const Responses& responses, const RowMask& kept)
{
    const auto targets = mapping_targets(responses.instrument());
    const std::size_t columns = responses.table().columns().size();
    std::vector<std::optional<std::size_t>> target_of(columns);
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (const auto& match = responses.matches()[i]; match && !target_of[match->column])
            target_of[match->column] = i;
    std::vector<ColumnLedger> out;
    for (std::size_t column = 0; column < columns; ++column)
        out.push_back(target_of[column] ? used(responses, targets[*target_of[column]], column, kept)
                                        : unused(responses.table(), column, kept));
    return out;
}

std::vector<ColumnLedger> column_ledger(const Table& table)
{
    std::vector<ColumnLedger> out;
    for (std::size_t column = 0; column < table.columns().size(); ++column)
        out.push_back(unused(table, column, RowMask(table.rows())));
    return out;
}

std::vector<std::size_t> first_empty_rows(const Table& table, std::size_t most)
{
    const RowAccount& account = table.account();
    const std::size_t wanted = std::min(most, account.empty);
    std::vector<std::size_t> out;
    auto other = account.others.begin();
    const auto take = [&](std::size_t row) {
        while (other != account.others.end() && other->row < row)
            ++other;
        const bool filled = other != account.others.end() && other->row == row;
        if (!filled && out.size() < wanted)
            out.push_back(row);
    };
    // Row 1 is in front of all that blank_lines() counts; a file without a header in its rows has none.
    const std::size_t first = account.number(RowUse::Header) > 0 ? 1 : 2;
    if (first == 1)
        take(1);
    const auto& left_out = table.blank_lines();
    for (std::size_t i = 0; i < left_out.size() && out.size() < wanted; ++i)
        take(left_out[i] + i + 2);
    const std::size_t end = account.file + first; // of the rows at the end of the file
    for (std::size_t row = table.rows() + left_out.size() + 2; row < end && out.size() < wanted; ++row)
        take(row);
    return out;
}

} // namespace wk::survey
