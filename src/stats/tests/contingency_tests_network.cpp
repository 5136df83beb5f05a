// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/contingency_tests_network.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace wk::stats {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
/// Paths whose log-probabilities differ less than this are the same number, differently rounded.
constexpr double same_path = 1e-9;

} // namespace

TableNetwork::TableNetwork(std::vector<Count> rows, std::vector<Count> columns, const Factorials& factorials)
    : m_rows(std::move(rows)), m_columns(std::move(columns)), m_factorials(factorials)
{
    std::sort(m_rows.begin(), m_rows.end());
    std::sort(m_columns.begin(), m_columns.end(), std::greater<>());
    m_totals.assign(m_columns.size() + 1, 0);
    for (std::size_t stage = m_columns.size(); stage-- > 0;)
        m_totals[stage] = m_totals[stage + 1] + m_columns[stage];
}

double TableNetwork::nodes() const
{
    double out = 1;
    for (std::size_t i = 0; i + 1 < m_rows.size(); ++i)
        out *= double(m_rows[i] + 1);
    return out;
}

double TableNetwork::arcs() const
{
    constexpr double most_nodes = 1e7; // 16 bytes each
    if (nodes() * double(m_totals.size()) > most_nodes)
        return infinity;
    double out = 0;
    for (const Count total : m_columns) {
        // Ways to put `total` people in the rows: each row but the last takes 0 to its total, and never more than the
        // ways without such limits.
        double limited = 1;
        double unlimited = 1;
        for (std::size_t i = 0; i + 1 < m_rows.size(); ++i) {
            limited *= double(std::min(total, m_rows[i]) + 1);
            unlimited *= double(total + Count(i) + 1) / double(i + 1);
        }
        out += nodes() * std::min(limited, unlimited);
    }
    return out;
}

bool TableNetwork::unpack(std::size_t node, std::size_t stage, std::vector<Count>& left) const
{
    left.resize(m_rows.size());
    Count others = 0;
    for (std::size_t i = m_strides.size(); i-- > 0;) {
        left[i] = static_cast<Count>(node / m_strides[i]);
        node %= m_strides[i];
        others += left[i];
    }
    left.back() = m_totals[stage] - others;
    return left.back() >= 0 && left.back() <= m_rows.back();
}

template <class Visit>
void TableNetwork::visit_rows(std::size_t row, Count open, const Arc& arc, const std::vector<Count>& left,
                              const std::vector<Count>& room_after, std::vector<Count>& column,
                              const Visit& visit) const
{
    const Count fewest = std::max<Count>(0, open - room_after[row]);
    const Count most = std::min(open, left[row]);
    const double log_row = arc.log_p + m_factorials.log(left[row]);
    const bool last = row + 1 == left.size();
    for (Count here = fewest; here <= most; ++here) {
        Arc next{arc.node, log_row - m_factorials.log(here) - m_factorials.log(left[row] - here)};
        column[row] = here;
        if (last) {
            visit(next, column);
        } else {
            next.node += m_strides[row] * static_cast<std::size_t>(left[row] - here);
            visit_rows(row + 1, open - here, next, left, room_after, column, visit);
        }
    }
}

/// Every way to fill column `stage`, whose rows have `left` people to place: visit(arc, column).
template <class Visit>
void TableNetwork::visit_arcs(std::size_t stage, const std::vector<Count>& left, const Visit& visit) const
{
    std::vector<Count> room_after(left.size(), 0);
    std::vector<Count> column(left.size(), 0);
    for (std::size_t row = left.size() - 1; row-- > 0;)
        room_after[row] = room_after[row + 1] + left[row + 1];
    const Count total = m_totals[stage];
    const Count here = m_columns[stage];
    const Arc start{0, m_factorials.log(here) + m_factorials.log(total - here) - m_factorials.log(total)};
    visit_rows(0, here, start, left, room_after, column, visit);
}

/// Probability of a column given what the rows have left.
double TableNetwork::probability(std::size_t stage, const std::vector<Count>& left,
                                 const std::vector<Count>& column) const
{
    Scaled out = Scaled() / m_factorials.binomial(m_totals[stage], m_columns[stage]);
    for (std::size_t row = 0; row < left.size(); ++row)
        out = out * m_factorials.binomial(left[row], column[row]);
    return out.value();
}

void TableNetwork::find_longest_and_shortest()
{
    m_strides.assign(m_rows.size() - 1, 1);
    for (std::size_t i = 1; i < m_strides.size(); ++i)
        m_strides[i] = m_strides[i - 1] * static_cast<std::size_t>(m_rows[i - 1] + 1);
    const auto size = static_cast<std::size_t>(nodes());
    const std::size_t stages = m_columns.size();
    m_longest.assign(stages + 1, std::vector<double>(size, -infinity));
    m_shortest.assign(stages + 1, std::vector<double>(size, infinity));
    m_longest[stages][0] = m_shortest[stages][0] = 0;
    std::vector<Count> left;
    for (std::size_t stage = stages; stage-- > 0;) {
        for (std::size_t node = 0; node < size; ++node) {
            if (!unpack(node, stage, left))
                continue;
            double& longest = m_longest[stage][node];
            double& shortest = m_shortest[stage][node];
            visit_arcs(stage, left, [&](const Arc& arc, const std::vector<Count>&) {
                longest = std::max(longest, arc.log_p + m_longest[stage + 1][arc.node]);
                shortest = std::min(shortest, arc.log_p + m_shortest[stage + 1][arc.node]);
            });
        }
    }
}

void TableNetwork::merge(std::vector<Past>& pasts)
{
    std::sort(pasts.begin(), pasts.end(),
              [](const Past& a, const Past& b) { return a.node != b.node ? a.node < b.node : a.log_p < b.log_p; });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < pasts.size(); ++i) {
        if (pasts[i].node == pasts[kept].node && pasts[i].log_p - pasts[kept].log_p < same_path)
            pasts[kept].probability += pasts[i].probability;
        else
            pasts[++kept] = pasts[i];
    }
    if (!pasts.empty())
        pasts.resize(kept + 1);
}

std::optional<double> TableNetwork::tail(double log_limit, double most_steps)
{
    find_longest_and_shortest();
    std::size_t start = 0;
    for (std::size_t i = 0; i < m_strides.size(); ++i)
        start += m_strides[i] * static_cast<std::size_t>(m_rows[i]);
    std::vector<Past> pasts = {{start, 0, 1}};
    std::vector<Past> next;
    std::vector<Count> left;
    double sum = 0;
    double steps = 0;
    for (std::size_t stage = 0; stage <= m_columns.size(); ++stage) {
        next.clear();
        for (const auto& past : pasts) {
            if (past.log_p + m_longest[stage][past.node] <= log_limit) {
                sum += past.probability; // every completion counts
                continue;
            }
            if (past.log_p + m_shortest[stage][past.node] > log_limit)
                continue; // none does
            unpack(past.node, stage, left);
            visit_arcs(stage, left, [&](const Arc& arc, const std::vector<Count>& column) {
                next.push_back({arc.node, past.log_p + arc.log_p, past.probability * probability(stage, left, column)});
            });
            if (steps + double(next.size()) > most_steps)
                return std::nullopt;
        }
        steps += double(next.size());
        merge(next);
        pasts.swap(next);
    }
    return sum;
}

} // namespace wk::stats
