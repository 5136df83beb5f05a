// SPDX-License-Identifier: EUPL-1.2
#include "survey/ledger.h"

#include "base/text.h"
#include "survey/column_cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace wk::survey {

namespace {

constexpr std::size_t MostSamples = 5;
constexpr std::size_t SampleLength = 60; ///< characters

enum class CellPlace : std::uint8_t { Answered, Empty, NoOpinion, Skipped, Declared, Invalid, Count };

/// Counts the cells of one column. Texts are looked at once each; rows only look up.
class CellCounter {
public:
    /// missing   per distinct text, or nothing when none is missing
    CellCounter(const Column& column, const std::vector<MissingBy>& missing, const RowMask& kept)
        : m_column(column),
          m_kept(kept),
          m_blank(column.distinct(), 0),
          m_declared(column.distinct(), 0),
          m_seen(column.distinct(), 0),
          m_times(column.distinct() * Places, 0)
    {
        for (std::size_t i = 0; i < column.distinct(); ++i) {
            m_blank[i] = trim(column.text(i)).empty();
            m_declared[i] = !missing.empty() && missing[i] != MissingBy::No;
        }
    }

    /// Whether nothing stands in a cell with this text, or what stands for that.
    bool none(std::uint32_t text) const { return m_blank[text] != 0 || m_declared[text] != 0; }

    /// place(row, text)   where a cell belongs when it is no missing value; Empty where it was not answered, whatever it
    ///                    holds
    template <class PlaceOf>
    ColumnLedger count(ColumnRole use, std::string id, PlaceOf place)
    {
        each_cell(m_column, [&](std::size_t row, std::uint32_t text) {
            if (m_kept.keeps(row))
                ++m_times[text * Places + std::size_t(place(row, text))];
        });
        add_up();
        const auto number = [&](CellPlace each) { return m_counts[std::size_t(each)]; };
        ColumnLedger out;
        out.use = use;
        out.id = std::move(id);
        out.answered = number(CellPlace::Answered);
        out.empty = number(CellPlace::Empty);
        out.no_opinion = number(CellPlace::NoOpinion);
        out.skipped = number(CellPlace::Skipped);
        out.declared = number(CellPlace::Declared);
        out.invalid = number(CellPlace::Invalid);
        if (use == ColumnRole::Item || use == ColumnRole::Factor)
            out.samples = first_texts(CellPlace::Answered);
        out.declared_texts = first_texts(CellPlace::Declared);
        return out;
    }

private:
    static constexpr std::size_t Places = std::size_t(CellPlace::Count);

    static std::uint8_t bit(CellPlace place) { return std::uint8_t(1U << unsigned(place)); }

    void add_up()
    {
        for (std::size_t i = 0; i < m_times.size(); ++i) {
            const std::size_t text = i / Places;
            CellPlace place{std::uint8_t(i % Places)};
            if (place == CellPlace::Empty && m_declared[text] != 0)
                place = CellPlace::Declared;
            m_counts[std::size_t(place)] += m_times[i];
            if (m_times[i] > 0)
                m_seen[text] |= bit(place);
        }
    }

    std::vector<std::string> first_texts(CellPlace place) const
    {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < m_seen.size() && out.size() < MostSamples; ++i)
            if ((m_seen[i] & bit(place)) != 0)
                out.push_back(clipped(trim(m_column.text(i)), SampleLength));
        return out;
    }

    const Column& m_column;
    const RowMask& m_kept;
    std::vector<std::uint8_t> m_blank;    ///< per distinct text
    std::vector<std::uint8_t> m_declared; ///< the same: it stands for a missing value
    std::vector<std::uint8_t> m_seen;     ///< the same: a bit per place in which it was counted
    std::vector<std::uint32_t> m_times;   ///< per distinct text and place
    std::array<std::size_t, Places> m_counts{};
};

/// A table: there is a look-up per cell.
constexpr std::array<CellPlace, 256> PlaceOfAnswer = [] {
    std::array<CellPlace, 256> out{};
    out[missing::NoOpinion] = CellPlace::NoOpinion;
    out[missing::Skipped] = CellPlace::Skipped;
    out[missing::Empty] = CellPlace::Empty;
    out[missing::Invalid] = CellPlace::Invalid;
    return out;
}();

CellPlace place_of_state(OpenState state)
{
    switch (state) {
    case OpenState::Skipped: return CellPlace::Skipped;
    case OpenState::Empty: return CellPlace::Empty;
    case OpenState::Answered: break;
    }
    return CellPlace::Answered;
}

ColumnLedger unused(const Column& column, const RowMask& kept)
{
    CellCounter counter(column, missing_texts(column), kept);
    return counter.count(ColumnRole::Unused, {}, [&](std::size_t, std::uint32_t text) {
        return counter.none(text) ? CellPlace::Empty : CellPlace::Answered;
    });
}

ColumnLedger used(const Responses& responses, const MappingTarget& target, std::size_t column, const RowMask& kept)
{
    using Kind = MappingTarget::Kind;
    CellCounter counter(responses.table().columns()[column], responses.missing(column), kept);
    // A cell that belongs nowhere: nothing stands there, or something that is no answer.
    const auto answered_or_not = [&](bool answered, std::uint32_t text) {
        if (answered)
            return CellPlace::Answered;
        return counter.none(text) ? CellPlace::Empty : CellPlace::Invalid;
    };
    switch (target.kind) {
    case Kind::Item: {
        const auto answers = responses.answers(target.index);
        return counter.count(ColumnRole::Item, target.id,
                             [&](std::size_t row, std::uint32_t) { return PlaceOfAnswer[answers[row]]; });
    }
    case Kind::Factor: {
        const auto& levels = responses.factor(target.index).level_of;
        return counter.count(ColumnRole::Factor, target.id, [&](std::size_t row, std::uint32_t text) {
            return answered_or_not(levels[row] != FactorColumn::NoLevel, text);
        });
    }
    case Kind::Numeric: {
        const auto& values = responses.numeric(target.index).values;
        return counter.count(ColumnRole::Numeric, target.id, [&](std::size_t row, std::uint32_t text) {
            return answered_or_not(!std::isnan(values[row]), text);
        });
    }
    case Kind::Open: break;
    }
    const auto& states = responses.open(target.index).states;
    return counter.count(ColumnRole::Open, target.id,
                         [&](std::size_t row, std::uint32_t) { return place_of_state(states[row]); });
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
    for (std::size_t column = 0; column < columns; ++column) {
        out.push_back(target_of[column] ? used(responses, targets[*target_of[column]], column, kept)
                                        : unused(responses.table().columns()[column], kept));
        out.back().column = column;
    }
    return out;
}

std::vector<ColumnLedger> column_ledger(const Table& table)
{
    std::vector<ColumnLedger> out;
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        out.push_back(unused(table.columns()[column], RowMask(table.rows())));
        out.back().column = column;
    }
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
