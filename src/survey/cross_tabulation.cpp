// SPDX-License-Identifier: EUPL-1.2
#include "survey/cross_tabulation.h"

#include "base/sorted.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <type_traits>

namespace wk::survey {

namespace {

constexpr std::size_t MostByteGroups = 255; // the number after the last is nobody's

/// Tables with one row more (nobody's group) and one column more (no point of the scale).
struct Shape {
    std::size_t groups = 0;
    std::size_t points = 0;
    std::size_t stride() const { return points + 1; }
    std::size_t cells() const { return (groups + 1) * stride(); }
};

/// The cells of rows begin … begin + size. A loop without memory it writes twice, so that the compiler does sixteen
/// rows at a time.
/// kept   null: everybody
template <class Group, class Index>
void find_cells(const Group* groups, const Answer* answers, const std::uint8_t* kept, std::size_t size, Shape shape,
                Index* cells)
{
    const auto none = static_cast<Group>(shape.groups);
    const auto stride = static_cast<Index>(shape.stride());
    const auto points = static_cast<Answer>(shape.points);
    if (kept == nullptr) {
        for (std::size_t i = 0; i < size; ++i)
            cells[i] = static_cast<Index>(static_cast<Index>(std::min(groups[i], none)) * stride +
                                          static_cast<Index>(std::min(answers[i], points)));
    } else {
        for (std::size_t i = 0; i < size; ++i)
            cells[i] = static_cast<Index>(static_cast<Index>(kept[i] != 0 ? std::min(groups[i], none) : none) * stride +
                                          static_cast<Index>(std::min(answers[i], points)));
    }
}

/// Counts rows per cell. Four tables side by side when they are small: adding twice in a row to one counter waits for
/// memory.
template <class Index, class Group>
std::vector<std::uint32_t> counted(const Group* groups, std::span<const Answer> answers, const std::uint8_t* kept,
                                   Shape shape)
{
    constexpr std::size_t block = 2048;
    constexpr std::size_t small = 4096; // cells; above, the tables would push each other out of the nearest cache
    const std::size_t cells = shape.cells();
    const std::size_t apart = cells <= small ? cells : 0;
    std::vector<std::uint32_t> out(cells + 3 * apart, 0);
    std::array<std::uint32_t*, 4> tables = {};
    for (std::size_t i = 0; i < tables.size(); ++i)
        tables[i] = out.data() + i * apart;
    std::array<Index, block> at;
    for (std::size_t begin = 0; begin < answers.size(); begin += block) {
        const std::size_t size = std::min(block, answers.size() - begin);
        find_cells(groups + begin, answers.data() + begin, kept == nullptr ? nullptr : kept + begin, size, shape,
                   at.data());
        std::size_t i = 0;
        for (; i + 4 <= size; i += 4) {
            ++tables[0][at[i]];
            ++tables[1][at[i + 1]];
            ++tables[2][at[i + 2]];
            ++tables[3][at[i + 3]];
        }
        for (; i < size; ++i)
            ++tables[0][at[i]];
    }
    for (std::size_t cell = 0; cell < apart; ++cell)
        out[cell] += out[cell + cells] + out[cell + 2 * cells] + out[cell + 3 * cells];
    out.resize(cells);
    return out;
}

std::vector<std::uint32_t> counted(std::span<const std::uint8_t> groups, std::span<const Answer> answers,
                                   const std::uint8_t* kept, Shape shape)
{
    assert(groups.size() == answers.size());
    return shape.cells() <= 0x10000 ? counted<std::uint16_t>(groups.data(), answers, kept, shape)
                                    : counted<std::uint32_t>(groups.data(), answers, kept, shape);
}

std::vector<std::uint32_t> counted(const RowGroups& groups, std::span<const Answer> answers, Shape shape)
{
    if (groups.words().empty())
        return counted(groups.bytes(), answers, nullptr, shape);
    assert(groups.rows() == answers.size());
    return counted<std::uint32_t>(groups.words().data(), answers, nullptr, shape);
}

/// Without nobody's row and the column of those without an answer.
std::vector<Count> inner(const std::vector<std::uint32_t>& cells, Shape shape)
{
    std::vector<Count> out;
    out.reserve(shape.groups * shape.points);
    for (std::size_t group = 0; group < shape.groups; ++group) {
        const auto* row = cells.data() + group * shape.stride();
        out.insert(out.end(), row, row + shape.points);
    }
    return out;
}

/// For so many groups that a table would not fit: sorts the rows instead.
std::vector<CrossCell> sorted_cells(const RowGroups& groups, std::span<const Answer> answers, std::size_t points)
{
    std::vector<std::uint64_t> keys;
    for (std::size_t row = 0; row < answers.size(); ++row) {
        const std::uint64_t group = groups.words().empty() ? groups.bytes()[row] : groups.words()[row];
        if (group < groups.count() && answers[row] < points)
            keys.push_back(group << 8 | answers[row]);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<CrossCell> out;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i > 0 && keys[i] == keys[i - 1])
            ++out.back().people;
        else
            out.push_back({static_cast<std::uint32_t>(keys[i] >> 8), static_cast<std::uint32_t>(keys[i] & 255), 1});
    }
    return out;
}

} // namespace

/// group_at   of a row; anything from count() up is nobody's
template <class GroupAt>
void RowGroups::fill(std::size_t rows, const RowMask& mask, GroupAt group_at)
{
    assert(rows == mask.rows());
    const auto none = static_cast<std::uint32_t>(m_count);
    const auto fill_all = [&](auto& groups) {
        using Group = typename std::remove_reference_t<decltype(groups)>::value_type;
        groups.resize(rows);
        for (std::size_t row = 0; row < rows; ++row)
            groups[row] = static_cast<Group>(std::min(group_at(row), none));
        for (std::size_t row = 0; row < mask.bytes().size(); ++row)
            groups[row] = mask.bytes()[row] != 0 ? groups[row] : static_cast<Group>(none);
    };
    if (m_count <= MostByteGroups)
        fill_all(m_bytes);
    else
        fill_all(m_words);
}

RowGroups::RowGroups(std::size_t count, std::span<const std::uint32_t> group_of) : m_count(count)
{
    fill(group_of.size(), RowMask(group_of.size()), [&](std::size_t row) { return group_of[row]; });
}

RowGroups RowGroups::of_factor(const FactorColumn& factor, const RowMask& mask, std::size_t count,
                               std::span<const std::uint32_t> group_of_level)
{
    RowGroups out(count);
    out.fill(factor.level_of.size(), mask, [&](std::size_t row) {
        const std::uint32_t level = factor.level_of[row];
        return level == FactorColumn::NoLevel ? None : group_of_level[level];
    });
    return out;
}

RowGroups RowGroups::of_column(const Column& column, const RowMask& mask, std::size_t count,
                               std::span<const std::uint32_t> group_of_text)
{
    RowGroups out(count);
    if (column.width() == 1) {
        const auto texts = column.index_bytes();
        out.fill(column.rows(), mask, [&](std::size_t row) { return group_of_text[texts[row]]; });
    } else {
        out.fill(column.rows(), mask, [&](std::size_t row) { return group_of_text[column.index_at(row)]; });
    }
    return out;
}

std::vector<Count> cross_counts(const RowGroups& groups, std::span<const Answer> answers, std::size_t points)
{
    const Shape shape{groups.count(), points};
    return inner(counted(groups, answers, shape), shape);
}

std::vector<Count> pair_counts(std::span<const Answer> first, std::size_t first_points, std::span<const Answer> second,
                               std::size_t second_points, const RowMask& mask)
{
    assert(first.size() == second.size() && first.size() == mask.rows());
    const Shape shape{first_points, second_points}; // an answer that is no point is in nobody's row
    return inner(counted(first, second, mask.everybody() ? nullptr : mask.bytes().data(), shape), shape);
}

std::vector<CrossCell> cross_cells(const RowGroups& groups, std::span<const Answer> answers, std::size_t points)
{
    constexpr std::size_t most_cells = std::size_t(1) << 24;
    const Shape shape{groups.count(), points};
    if (shape.cells() > most_cells)
        return sorted_cells(groups, answers, points);
    const auto cells = counted(groups, answers, shape);
    std::vector<CrossCell> out;
    for (std::size_t group = 0; group < groups.count(); ++group) {
        for (std::size_t point = 0; point < points; ++point) {
            if (const Count people = cells[group * shape.stride() + point]; people > 0)
                out.push_back({static_cast<std::uint32_t>(group), static_cast<std::uint32_t>(point), people});
        }
    }
    return out;
}

RankedValues ranked_values(const Responses& responses, std::size_t numeric, const RowMask& mask)
{
    const NumericColumn& variable = responses.numeric(numeric);
    if (!variable.column)
        return {{}, RowGroups(0, std::vector<std::uint32_t>(responses.rows(), RowGroups::None))};
    // Every distinct text of the column once, so that nothing sorts a million equal values.
    const Column& column = responses.table().columns()[*variable.column];
    std::vector<std::optional<double>> value_of;
    std::vector<double> values;
    for (const double number : variable.of_text) {
        value_of.push_back(std::isnan(number) ? std::nullopt : std::optional(number));
        if (value_of.back())
            values.push_back(*value_of.back());
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::vector<std::uint32_t> rank_of;
    for (const auto& value : value_of) {
        const auto at = value ? std::lower_bound(values.begin(), values.end(), *value) : values.end();
        rank_of.push_back(value ? static_cast<std::uint32_t>(at - values.begin()) : RowGroups::None);
    }
    const std::size_t count = values.size();
    return {std::move(values), RowGroups::of_column(column, mask, count, rank_of)};
}

std::vector<KeptLevel> kept_levels(const Responses& responses, std::size_t factor, const RowMask& mask)
{
    const FactorColumn& column = responses.factor(factor);
    const LevelCounts counts = level_counts(column, mask);
    std::size_t wanted = 0;
    for (const Count people : counts.levels)
        wanted += people > 0;
    std::vector<std::uint8_t> seen(column.levels.size(), 0);
    std::vector<KeptLevel> out;
    for (std::size_t row = 0; out.size() < wanted; ++row) {
        const std::uint32_t level = column.level_of[row];
        if (level == FactorColumn::NoLevel || !mask.keeps(row) || seen[level] != 0)
            continue;
        seen[level] = 1;
        out.push_back({level, counts.levels[level]});
    }
    if (!responses.instrument().factors()[factor].levels.empty())
        sort_stably(out, [](const auto& a, const auto& b) { return a.level < b.level; });
    return out;
}

} // namespace wk::survey
