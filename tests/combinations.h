// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

// What follows from sums that are known, by trying everything: another way than the code's (stats/known_sums).

namespace wk::tests {

using Vector = std::vector<long long>; ///< by what factor each person, or class of people, counts in a sum

/// Rank in fractions: Bareiss' elimination, which divides without a rest.
inline std::size_t rank_of(std::vector<Vector> rows)
{
    std::size_t rank = 0;
    long long before = 1;
    const std::size_t columns = rows.empty() ? 0 : rows[0].size();
    for (std::size_t column = 0; column < columns && rank < rows.size(); ++column) {
        std::size_t at = rank;
        while (at < rows.size() && rows[at][column] == 0)
            ++at;
        if (at == rows.size())
            continue;
        std::swap(rows[at], rows[rank]);
        for (std::size_t i = rank + 1; i < rows.size(); ++i) {
            for (std::size_t j = column + 1; j < columns; ++j)
                rows[i][j] = (rows[i][j] * rows[rank][column] - rows[i][column] * rows[rank][j]) / before;
            rows[i][column] = 0;
        }
        before = rows[rank][column];
        ++rank;
    }
    return rank;
}

/// Whether `sum` is a combination of `known`.
inline bool follows(std::vector<Vector> known, const Vector& sum)
{
    const std::size_t rank = rank_of(known);
    known.push_back(sum);
    return rank_of(std::move(known)) == rank;
}

/// Whether the sum over some set of 1 to smallest - 1 people follows from `known`: all sets of people are tried.
inline bool gives_away(const std::vector<Vector>& known, std::size_t smallest)
{
    if (known.empty())
        return false;
    const std::size_t rank = rank_of(known);
    const std::size_t people = known[0].size();
    for (std::uint32_t set = 1; set < 1u << people; ++set) {
        Vector sum(people);
        std::size_t size = 0;
        for (std::size_t i = 0; i < people; ++i)
            size += std::size_t(sum[i] = set >> i & 1);
        if (size >= smallest)
            continue;
        auto with = known;
        with.push_back(sum);
        if (rank_of(with) == rank)
            return true;
    }
    return false;
}

/// Whether a combination rests on fewer than `smallest` people: every set of classes is tried.
inline bool few_exposed(const std::vector<Vector>& sums, const std::vector<std::int64_t>& people, std::int64_t smallest)
{
    const std::size_t all = rank_of(sums);
    for (std::uint32_t set = 1; set < 1u << people.size(); ++set) {
        std::int64_t size = 0;
        for (std::size_t i = 0; i < people.size(); ++i)
            size += set >> i & 1 ? people[i] : 0;
        if (size >= smallest)
            continue;
        auto rest = sums;
        for (auto& row : rest)
            for (std::size_t i = 0; i < people.size(); ++i)
                row[i] = set >> i & 1 ? 0 : row[i];
        if (rank_of(rest) < all)
            return true;
    }
    return false;
}

} // namespace wk::tests
