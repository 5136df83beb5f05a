// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/mapping.h"
#include "survey/missing_markers.h"
#include "survey/table.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::survey {

/// An answer to a closed item in one byte: the index of a point of its scale (0 is the lowest code), or why
/// there is none.
using Answer = std::uint8_t;
namespace missing {
inline constexpr Answer NoOpinion = 252; ///< asked, answered outside the scale
inline constexpr Answer Skipped = 253;   ///< not asked, by routing
inline constexpr Answer Empty = 254;     ///< asked, nothing filled in
inline constexpr Answer Invalid = 255;   ///< something that is no option of the scale
} // namespace missing

enum class OpenState : std::uint8_t { Answered, Empty, Skipped };

/// Who is in which level of a factor.
struct FactorColumn {
    static constexpr std::uint32_t NoLevel = 0xffffffff;

    std::optional<std::size_t> column;   ///< index into the table; absent when the data lack it
    std::vector<std::string> levels;     ///< the instrument's order, or of first appearance in the data
    std::vector<std::uint32_t> level_of; ///< per row an index into levels, or NoLevel

    /// The level called so; without one, the only level that looks so.
    std::optional<std::size_t> find(std::string_view level) const;
};

struct NumericColumn {
    std::optional<std::size_t> column;
    std::vector<double> values;  ///< per row; NaN where the cell is empty or no number
    std::vector<double> of_text; ///< the same per distinct text of the column
};

/// An open question. The answers themselves stay in the table: cell(row) of `column`.
struct OpenColumn {
    std::optional<std::size_t> column;
    std::vector<OpenState> states; ///< per row
};

/// The answers of all respondents, in terms of the instrument. Made once from a table; never changes.
class Responses {
public:
    /// Matches `table` with `instrument`. A column is found as matched_columns() says; what its cells mean say
    /// item_texts(), factor_texts() and number_texts(). What stands for a missing value is as good as left empty, in every
    /// kind of question. Nothing else is guessed: what matches none is Invalid, with a notice.
    /// errors  no-known-column when none of the instrument's columns is in the table
    static Result<std::shared_ptr<const Responses>>
    make(std::shared_ptr<const Table> table, std::shared_ptr<const Instrument> instrument, Mapping mapping = {});

    std::size_t rows() const { return m_rows; }
    const Table& table() const { return *m_table; }
    const Instrument& instrument() const { return *m_instrument; }
    const Mapping& mapping() const { return m_mapping; }
    /// As matched_columns() found them, in the order of mapping_targets().
    const std::vector<std::optional<ColumnMatch>>& matches() const { return m_matches; }

    /// One byte per row, for item number `item` of the instrument.
    std::span<const Answer> answers(std::size_t item) const { return m_answers[item]; }
    /// Column of the table that holds item number `item`.
    std::optional<std::size_t> item_column(std::size_t item) const { return m_item_columns[item]; }
    const FactorColumn& factor(std::size_t index) const { return m_factors[index]; }
    const NumericColumn& numeric(std::size_t index) const { return m_numeric[index]; }
    const OpenColumn& open(std::size_t index) const { return m_open[index]; }

    /// Per distinct text of a column of the table whether it was left out because it stands for a missing value.
    const std::vector<MissingBy>& missing(std::size_t column) const { return m_missing[column]; }

    /// missing-marker, missing-declared, missing-far, answer-variant, coupled-by-code, label-numbers, number-labels,
    /// levels-alike, level-dates (not where dates_for_ranges() finds some), scale-unsure, scale-smaller, missing-column, unknown-label, unknown-level, not-a-number,
    /// answer-codes, no-answers, answered-though-skipped, more-notices.
    const std::vector<Notice>& notices() const { return m_notices; }
    /// Number of columns of the table that the instrument knows.
    std::size_t columns_used() const { return m_columns_used; }

private:
    friend class ResponsesMaker;
    Responses() = default;

    std::shared_ptr<const Table> m_table;
    std::shared_ptr<const Instrument> m_instrument;
    Mapping m_mapping;
    std::vector<std::optional<ColumnMatch>> m_matches;
    std::size_t m_rows = 0;
    std::vector<std::vector<Answer>> m_answers;
    std::vector<std::optional<std::size_t>> m_item_columns;
    std::vector<FactorColumn> m_factors;
    std::vector<NumericColumn> m_numeric;
    std::vector<OpenColumn> m_open;
    std::vector<std::vector<MissingBy>> m_missing;
    std::vector<Notice> m_notices;
    std::size_t m_columns_used = 0;
};

/// That a table has nothing to do with an instrument, naming some columns of both.
Error no_known_column(const Table& table, const Instrument& instrument);

} // namespace wk::survey
