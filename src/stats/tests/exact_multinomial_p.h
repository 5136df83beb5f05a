// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

namespace wk::stats {

/// How a p-value over all possible tables is found.
enum class TableSearch : std::uint8_t {
    Auto,      ///< enumerate when that costs little, else simulate
    Enumerate, ///< enumerate up to 500 times that cost, only beyond it simulate
    Simulate
};

struct TableOptions {
    TableSearch search = TableSearch::Auto;
    std::int64_t draws = 100'000;  ///< tables drawn when simulating; at least 1
    std::uint64_t seed = 20210301; ///< the same seed gives the same tables

    /// Elementary steps that enumeration may take: a few dozen milliseconds for Auto.
    double steps() const { return search == TableSearch::Enumerate ? 1e9 : 2e6; }
};

/// More people than this: no p over tables. The asymptotic one is as good, and a table of factorials would fill memory.
inline constexpr std::int64_t LargestExactTable = 1'000'000;

/// A p-value over all possible tables, and whether it is exact or simulated. Simulated: (hits + 1) / (draws + 1), after
/// Phipson and Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9(1):39, so that it is never 0.
struct TableP {
    std::optional<double> p;   ///< absent when there is nothing to test, or too_large
    bool too_large = false;    ///< more people than LargestExactTable
    bool simulated = false;    ///< by Monte Carlo
    std::int64_t draws = 0;    ///< tables drawn; 0 when exact
    double standard_error = 0; ///< of a simulated p; 0 when exact
};

/// Uniform numbers as a pure function of seed and counter: the same on every machine.
/// source  SplitMix64: Steele, Lea and Flood (2014), OOPSLA '14:453
class CounterDraws {
public:
    explicit CounterDraws(std::uint64_t seed) : m_seed(seed) {}
    /// From 0 up to but not including 1, in steps of 2^-53.
    double uniform()
    {
        std::uint64_t z = m_seed + ++m_counter * 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return double((z ^ (z >> 31)) >> 11) * 0x1p-53;
    }

private:
    std::uint64_t m_seed;
    std::uint64_t m_counter = 0;
};

/// The simulated p-value for `hits` out of `draws` tables at least as extreme.
TableP simulated_p(std::int64_t hits, std::int64_t draws);

} // namespace wk::stats
