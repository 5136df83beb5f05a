// SPDX-License-Identifier: EUPL-1.2
#include "stats/counts/known_sums.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

namespace wk::stats {

namespace {

constexpr std::uint64_t Prime = 2147483647; // 2³¹ − 1
constexpr std::size_t Work = 4'000'000;     ///< factors that a search may change

Factor times(Factor a, Factor b)
{
    return Factor(std::uint64_t(a) * b % Prime);
}

Factor minus(Factor a, Factor b)
{
    return a >= b ? a - b : Factor(a + Prime - b);
}

/// By Fermat: a to the power Prime − 2.
Factor inverse(Factor a)
{
    assert(a != 0);
    Factor out = 1;
    for (std::uint64_t power = Prime - 2; power > 0; power >>= 1) {
        if (power & 1)
            out = times(out, a);
        a = times(a, a);
    }
    return out;
}

/// Subtracts `row` from `other` so often that `other` is 0 at `column`, where `row` is 1.
void clear(std::vector<Factor>& other, const std::vector<Factor>& row, std::size_t column)
{
    const Factor by = other[column];
    if (by == 0)
        return;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i] != 0)
            other[i] = minus(other[i], times(by, row[i]));
}

/// Makes `row` 1 at `column`, and the other rows 0 there.
void pivot(std::vector<std::vector<Factor>>& rows, std::size_t row, std::size_t column)
{
    const Factor by = inverse(rows[row][column]);
    for (auto& each : rows[row])
        each = times(each, by);
    for (std::size_t other = 0; other < rows.size(); ++other)
        if (other != row)
            clear(rows[other], rows[row], column);
}

/// A basis of the columns that are left, when some were removed and others have to stay.
struct Basis {
    std::vector<std::vector<Factor>> rows;
    std::vector<std::size_t> pivots;
    std::vector<bool> removed; ///< per column
    std::vector<bool> stays;   ///< per row: its column was removed in a branch before this one
    Count people = 0;          ///< in the columns removed
};

class Search {
public:
    Search(std::span<const Count> people, Count smallest) : m_people(people), m_smallest(smallest) {}

    Exposure look(Basis basis)
    {
        for (std::size_t row = 0; row < basis.rows.size(); ++row) {
            const std::size_t column = basis.pivots[row];
            if (basis.stays[row] || basis.people + m_people[column] >= m_smallest)
                continue;
            const std::size_t next = column_after(basis, row);
            if (next == m_people.size())
                return Exposure::Few; // all that this row rests on was removed
            m_work += basis.rows.size() * m_people.size();
            if (m_work > Work)
                return Exposure::Unknown;
            if (const auto found = look(without(basis, row, next)); found != Exposure::Nobody)
                return found;
            basis.stays[row] = true;
        }
        return Exposure::Nobody;
    }

private:
    /// The largest column that could take the place of the row's own.
    std::size_t column_after(const Basis& basis, std::size_t row) const
    {
        for (std::size_t i = 0; i < m_people.size(); ++i)
            if (basis.rows[row][i] != 0 && !basis.removed[i] && i != basis.pivots[row])
                return i;
        return m_people.size();
    }

    Basis without(const Basis& basis, std::size_t row, std::size_t next) const
    {
        Basis out = basis;
        const std::size_t column = out.pivots[row];
        out.removed[column] = true;
        out.people += m_people[column];
        out.pivots[row] = next;
        pivot(out.rows, row, next);
        return out;
    }

    std::span<const Count> m_people;
    Count m_smallest;
    std::size_t m_work = 0;
};

} // namespace

Factor factor_of(Count a, Count b)
{
    const auto reduced = [](Count value) {
        const Count rest = value % Count(Prime);
        return Factor(rest < 0 ? rest + Count(Prime) : rest);
    };
    return times(reduced(a), inverse(reduced(b)));
}

KnownSums::KnownSums(std::span<const Count> people)
{
    m_order.resize(people.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t(0));
    std::erase_if(m_order, [&](std::size_t i) { return people[i] <= 0; });
    std::stable_sort(m_order.begin(), m_order.end(), [&](auto a, auto b) { return people[a] > people[b]; });
    for (const std::size_t i : m_order)
        m_people.push_back(people[i]);
}

std::vector<Factor> KnownSums::in_order(std::span<const Factor> factors) const
{
    std::vector<Factor> out;
    out.reserve(m_order.size());
    for (const std::size_t i : m_order)
        out.push_back(factors[i]);
    return out;
}

void KnownSums::reduce(std::vector<Factor>& factors) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        clear(factors, m_rows[i], m_pivots[i]);
}

void KnownSums::add(std::span<const Factor> factors)
{
    auto row = in_order(factors);
    reduce(row);
    const auto first = std::find_if(row.begin(), row.end(), [](Factor each) { return each != 0; });
    if (first == row.end())
        return;
    m_pivots.push_back(std::size_t(first - row.begin()));
    m_rows.push_back(std::move(row));
    pivot(m_rows, m_rows.size() - 1, m_pivots.back());
}

bool KnownSums::follows(std::span<const Factor> factors) const
{
    auto row = in_order(factors);
    reduce(row);
    return std::all_of(row.begin(), row.end(), [](Factor each) { return each == 0; });
}

KnownSums KnownSums::merged() const
{
    std::map<std::vector<Factor>, std::size_t> numbers;
    std::vector<Count> people;
    std::vector<std::size_t> columns; // one of each number
    for (std::size_t column = 0; column < m_people.size(); ++column) {
        std::vector<Factor> factors;
        for (const auto& row : m_rows)
            factors.push_back(row[column]);
        const auto first = std::find_if(factors.begin(), factors.end(), [](Factor each) { return each != 0; });
        if (first == factors.end())
            continue; // in no sum
        const Factor by = inverse(*first);
        for (auto& each : factors)
            each = times(each, by);
        const auto [at, added] = numbers.emplace(std::move(factors), people.size());
        if (added) {
            people.push_back(0);
            columns.push_back(column);
        }
        people[at->second] += m_people[column];
    }
    KnownSums out(people);
    for (const auto& row : m_rows) {
        std::vector<Factor> factors;
        for (const std::size_t column : columns)
            factors.push_back(row[column]);
        out.add(factors);
    }
    return out;
}

Exposure KnownSums::exposure(Count smallest) const
{
    const auto it = merged();
    return Search(it.m_people, smallest)
        .look({it.m_rows, it.m_pivots, std::vector<bool>(it.m_people.size()), std::vector<bool>(it.m_rows.size()), 0});
}

} // namespace wk::stats
