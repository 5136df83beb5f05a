// SPDX-License-Identifier: EUPL-1.2
#include "stats/exact/exact_levels.h"

#include "stats/counts/ranks.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace wk::stats {

namespace {

/// Ways to get somewhere: `key` packs the people and the doubled rank sum of every level but the last.
struct State {
    std::uint64_t key = 0;
    double ways = 0;
};

/// Hands out the people of one code after the other to the levels.
class LevelNetwork {
public:
    LevelNetwork(const ContingencyTable& table, std::size_t most_states) : m_most_states(most_states)
    {
        for (const Count people : table.row_totals()) {
            if (people > 0)
                m_people.push_back(people);
        }
        m_codes.assign(table.column_totals().begin(), table.column_totals().end());
        m_ranks = doubled_midranks(m_codes);
        m_total = table.total();
    }

    /// False when people and sums do not fit in a key.
    bool pack()
    {
        const auto highest = static_cast<std::uint64_t>(2 * m_total + 1);
        std::uint64_t place = 1;
        for (std::size_t i = 0; i + 1 < m_people.size(); ++i) {
            const auto people = static_cast<std::uint64_t>(m_people[i]) + 1;
            const std::uint64_t radix = people * (people * highest);
            if (radix > std::numeric_limits<std::uint64_t>::max() / place)
                return false;
            m_place.push_back(place);
            m_sum_place.push_back(place * people);
            m_sum_radix.push_back(people * highest);
            place *= radix;
        }
        return true;
    }

    /// Ways per state after all codes; empty when there are too many states.
    std::vector<State> run()
    {
        std::vector<State> states = {{0, 1}};
        m_later = m_total;
        for (std::size_t code = 0; code < m_codes.size(); ++code) {
            m_next.clear();
            m_later -= m_codes[code];
            for (const State& state : states) {
                if (!hand_out(state, code, 0, m_codes[code]))
                    return {};
            }
            std::stable_sort(m_next.begin(), m_next.end(),
                             [](const State& a, const State& b) { return a.key < b.key; });
            states.clear();
            for (const State& state : m_next) {
                if (!states.empty() && states.back().key == state.key)
                    states.back().ways += state.ways;
                else
                    states.push_back(state);
            }
        }
        return states;
    }

    /// Sum over the levels of (rank sum − its mean)² / people: H but for constants.
    double statistic(const State& state) const
    {
        double out = 0;
        Count left = 0;
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            const bool last = i + 1 == m_people.size();
            const Count off = last ? -left : sum(state, i) - m_people[i] * (m_total + 1);
            left += off;
            out += double(off) * double(off) / double(m_people[i]);
        }
        return out;
    }

private:
    Count people(const State& state, std::size_t level) const
    {
        return static_cast<Count>(state.key / m_place[level] % static_cast<std::uint64_t>(m_people[level] + 1));
    }
    Count sum(const State& state, std::size_t level) const
    {
        return static_cast<Count>(state.key / m_sum_place[level] % m_sum_radix[level]);
    }

    /// Adds every way to hand out `rest` people of `code` to the levels from `level` on. False when there are too many.
    bool hand_out(State state, std::size_t code, std::size_t level, Count rest)
    {
        if (level + 1 == m_people.size()) {
            // Whoever is left goes to the last level, so the people still to come must suffice for the others.
            Count wanted = 0;
            for (std::size_t i = 0; i < level; ++i)
                wanted += m_people[i] - people(state, i);
            if (wanted <= m_later)
                m_next.push_back(state);
            return ++m_steps <= m_most_states;
        }
        const Count most = std::min(rest, m_people[level] - people(state, level));
        for (Count chosen = 0; chosen <= most; ++chosen) {
            if (!hand_out(state, code, level + 1, rest - chosen))
                return false;
            state.key += m_place[level] + static_cast<std::uint64_t>(m_ranks[code]) * m_sum_place[level];
            state.ways *= double(rest - chosen) / double(chosen + 1);
        }
        return true;
    }

    std::vector<Count> m_people;
    std::vector<Count> m_codes;
    std::vector<Count> m_ranks;
    Count m_total = 0;
    Count m_later = 0; ///< people of the codes not yet handed out
    std::size_t m_most_states = 0;
    std::size_t m_steps = 0;
    std::vector<std::uint64_t> m_place;
    std::vector<std::uint64_t> m_sum_place;
    std::vector<std::uint64_t> m_sum_radix;
    std::vector<State> m_next;
};

double observed_statistic(const ContingencyTable& table)
{
    const auto ranks = doubled_midranks(table.column_totals());
    double out = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        Count off = -table.row_totals()[row] * (table.total() + 1);
        for (std::size_t code = 0; code < ranks.size(); ++code)
            off += table.at(row, code) * ranks[code];
        if (table.row_totals()[row] > 0)
            out += double(off) * double(off) / double(table.row_totals()[row]);
    }
    return out;
}

} // namespace

std::optional<double> exact_levels_p(const ContingencyTable& table, Exact exact)
{
    constexpr Count most_people = 150; // so that no number of ways overflows
    constexpr Count auto_people = 25;
    constexpr std::size_t auto_states = 100'000;
    constexpr std::size_t most_states = 20'000'000;
    if (exact == Exact::Never || table.total() > (exact == Exact::Auto ? auto_people : most_people))
        return std::nullopt;
    LevelNetwork network(table, exact == Exact::Auto ? auto_states : most_states);
    if (!network.pack())
        return std::nullopt;
    const auto states = network.run();
    if (states.empty())
        return std::nullopt;
    // Statistics that differ do so by far more than their rounding.
    const double least = observed_statistic(table) * (1 - 1e-10);
    double all = 0;
    double extreme = 0;
    for (const State& state : states) {
        all += state.ways;
        extreme += network.statistic(state) >= least ? state.ways : 0;
    }
    return std::min(1.0, extreme / all);
}

} // namespace wk::stats
