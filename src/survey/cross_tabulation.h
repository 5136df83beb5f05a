// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstdint>
#include <span>
#include <vector>

namespace wk::survey {

/// Which of a number of groups each respondent is in, in as few bytes as fit. Respondents who do not take part are in
/// none, so that a filter costs nothing afterwards.
class RowGroups {
public:
    static constexpr std::uint32_t None = 0xffffffff;

    /// group_of   per row a number below `count`, or None
    RowGroups(std::size_t count, std::span<const std::uint32_t> group_of);

    /// The levels of a factor among the rows kept.
    /// group_of_level   per level the number of its group, below `count`, or None
    static RowGroups of_factor(const FactorColumn& factor, const RowMask& mask, std::size_t count,
                               std::span<const std::uint32_t> group_of_level);

    /// The texts of a column among the rows kept.
    /// group_of_text   per distinct text the number of its group, below `count`, or None
    static RowGroups of_column(const Column& column, const RowMask& mask, std::size_t count,
                               std::span<const std::uint32_t> group_of_text);

    std::size_t count() const { return m_count; }
    std::size_t rows() const { return m_bytes.empty() ? m_words.size() : m_bytes.size(); }
    /// One of the two is empty. Nobody's group is the number count().
    std::span<const std::uint8_t> bytes() const { return m_bytes; }
    std::span<const std::uint32_t> words() const { return m_words; }

private:
    explicit RowGroups(std::size_t count) : m_count(count) {}
    template <class GroupAt>
    void fill(std::size_t rows, const RowMask& mask, GroupAt group_at);

    std::size_t m_count = 0;
    std::vector<std::uint8_t> m_bytes;
    std::vector<std::uint32_t> m_words;
};

/// People by group (rows) and point of the scale (columns), row after row: one pass over the bytes.
/// points   of the item's scale
std::vector<Count> cross_counts(const RowGroups& groups, std::span<const Answer> answers, std::size_t points);

/// People by point of a first (rows) and of a second item (columns), row after row: one pass over the bytes.
std::vector<Count> pair_counts(std::span<const Answer> first, std::size_t first_points, std::span<const Answer> second,
                               std::size_t second_points, const RowMask& mask);

/// Respondents in one group with one answer.
struct CrossCell {
    std::uint32_t group = 0;
    std::uint32_t point = 0;
    Count people = 0;
};

/// The same as cross_counts without the zeros, by group and then by point; for groups of any number.
std::vector<CrossCell> cross_cells(const RowGroups& groups, std::span<const Answer> answers, std::size_t points);

/// A numeric variable among the rows kept: its values once, and who has which.
struct RankedValues {
    std::vector<double> values; ///< ascending, distinct
    RowGroups groups;           ///< index into values
};

RankedValues ranked_values(const Responses& responses, std::size_t numeric, const RowMask& mask);

/// A level of a factor among the rows kept.
struct KeptLevel {
    std::uint32_t level = 0; ///< index into FactorColumn::levels
    Count people = 0;        ///< rows kept, whatever they answered; 1 or more
};

/// The levels that somebody kept is in: in the instrument's order when it lists levels, otherwise in order of first
/// appearance among the rows kept.
std::vector<KeptLevel> kept_levels(const Responses& responses, std::size_t factor, const RowMask& mask);

} // namespace wk::survey
