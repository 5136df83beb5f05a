// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/descriptives.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wk::stats {

/// A factor by which somebody counts in a sum: an element of the field of 2³¹ − 1 elements, so that sums are added and
/// subtracted exactly. A fraction a / b is the element that gives a when multiplied by b.
using Factor = std::uint32_t;

/// b   not a multiple of 2³¹ − 1
Factor factor_of(Count a, Count b = 1);

/// Whether sums that somebody knows give few people away.
enum class Exposure : std::uint8_t {
    Nobody,
    Few,    ///< some combination of the sums rests on few people
    Unknown ///< more to look through than allowed: take it for Few
};

/// Sums over classes of people that somebody knows, and what follows from them. All people of a class count alike in
/// every sum. A number that follows is a combination of known sums, each multiplied by any factor; it rests on the
/// people whose factor in it is not 0.
///
/// Differs: with factors of a field a combination could be 0 by chance where the fraction is not, about once in 2³¹.
class KnownSums {
public:
    /// people   per class how many are in it, 0 or more
    explicit KnownSums(std::span<const Count> people);

    /// factors  per class, in the order of `people`
    void add(std::span<const Factor> factors);
    /// Whether a sum with these factors tells nothing new.
    bool follows(std::span<const Factor> factors) const;

    /// Few when a combination other than 0 rests on fewer than `smallest` people.
    ///
    /// A combination that rests on the classes U alone exists exactly when the sums, without the columns of U, have a
    /// lower rank. Every such U holds a column of each basis that lies outside it; so the search takes the basis of the
    /// largest classes, removes one of its columns, repairs the basis, and goes on with what is left of `smallest`.
    Exposure exposure(Count smallest) const;

private:
    std::vector<Factor> in_order(std::span<const Factor> factors) const;
    /// Takes the known sums out of `factors` (in order): all 0 when it follows.
    void reduce(std::vector<Factor>& factors) const;
    /// The same sums over fewer classes: those that count in every sum alike, but for one factor, as one.
    KnownSums merged() const;

    std::vector<std::size_t> m_order;        ///< classes with people, largest first
    std::vector<Count> m_people;             ///< of those
    std::vector<std::vector<Factor>> m_rows; ///< reduced echelon form: a row's first factor is 1, and 0 in the others
    std::vector<std::size_t> m_pivots;       ///< where the first factor of each row stands
};

} // namespace wk::stats
