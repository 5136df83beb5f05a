// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/exact/exact_scaled.h"
#include "stats/tests/contingency_tests.h"

#include <optional>
#include <vector>

namespace wk::stats {

/// The network of all tables with given margins. A node is a column number and what every row still has to place
/// in the columns from there on; an arc is one column filled in, with its probability given the node.
class TableNetwork {
public:
    /// rows, columns  the margins; at least two rows, all totals above 0, both adding up to the same n
    TableNetwork(std::vector<Count> rows, std::vector<Count> columns, const Factorials& factorials);

    /// Upper bound on the arcs, known before anything is built; infinite when the nodes would not fit in memory.
    double arcs() const;

    /// The probability of a table whose log-probability is at most `log_limit`; nothing when more than `most_steps`
    /// arcs are needed.
    std::optional<double> tail(double log_limit, double most_steps);

private:
    struct Past {
        std::size_t node = 0;
        double log_p = 0;       ///< of one path to the node
        double probability = 0; ///< of all paths with this log_p together
    };
    struct Arc {
        std::size_t node = 0;
        double log_p = 0;
    };
    double nodes() const;
    bool unpack(std::size_t node, std::size_t stage, std::vector<Count>& left) const;
    template <class Visit>
    void visit_arcs(std::size_t stage, const std::vector<Count>& left, const Visit& visit) const;
    template <class Visit>
    void visit_rows(std::size_t row, Count open, const Arc& arc, const std::vector<Count>& left,
                    const std::vector<Count>& room_after, std::vector<Count>& column, const Visit& visit) const;
    double probability(std::size_t stage, const std::vector<Count>& left, const std::vector<Count>& column) const;
    void find_longest_and_shortest();
    static void merge(std::vector<Past>& pasts);

    std::vector<Count> m_rows; ///< the largest last: what it has left follows from the others
    std::vector<Count> m_columns;
    std::vector<Count> m_totals;        ///< people in the columns from each stage on
    std::vector<std::size_t> m_strides; ///< of each row but the last in a node's number
    const Factorials& m_factorials;
    std::vector<std::vector<double>> m_longest;  ///< per stage and node: largest log-probability of the rest
    std::vector<std::vector<double>> m_shortest; ///< and the smallest
};

} // namespace wk::stats
