// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/wilcoxon_signed_rank.h"

#include "stats/counts/distributions.h"
#include "stats/counts/ranks.h"
#include "stats/exact/exact_p.h"

#include <cassert>
#include <cmath>
#include <map>

namespace wk::stats {

PairedDifferences paired_differences(const ContingencyTable& pairs, std::span<const int> first_codes,
                                     std::span<const int> second_codes)
{
    assert(pairs.rows() == first_codes.size() && pairs.columns() == second_codes.size());
    PairedDifferences out;
    std::map<Count, DifferenceCount> by_size;
    for (std::size_t row = 0; row < pairs.rows(); ++row) {
        for (std::size_t column = 0; column < pairs.columns(); ++column) {
            const Count people = pairs.at(row, column);
            if (people == 0)
                continue;
            const Count difference = Count(second_codes[column]) - Count(first_codes[row]);
            if (difference > 0)
                by_size[difference].higher += people;
            else if (difference < 0)
                by_size[-difference].lower += people;
            else
                out.equal += people;
        }
    }
    for (const auto& [size, counts] : by_size)
        out.differences.push_back({size, counts.higher, counts.lower});
    return out;
}

WilcoxonSignedRank wilcoxon_signed_rank(const PairedDifferences& pairs, Exact exact)
{
    WilcoxonSignedRank out;
    std::vector<Count> totals;
    for (const auto& difference : pairs.differences) {
        totals.push_back(difference.higher + difference.lower);
        out.higher += difference.higher;
        out.lower += difference.lower;
    }
    out.equal = pairs.equal;
    out.n = out.lower + out.equal + out.higher;
    out.ties = tied_people(totals);
    if (out.n == 0) {
        out.reason = Reason::NoAnswers;
        return out;
    }
    const auto ranks = doubled_midranks(totals);
    std::int64_t sum = 0;
    double squares = 0;
    std::vector<TieGroup> groups;
    for (std::size_t i = 0; i < totals.size(); ++i) {
        sum += pairs.differences[i].higher * ranks[i];
        squares += double(totals[i]) * double(ranks[i]) * double(ranks[i]);
        if (totals[i] > 0)
            groups.push_back({totals[i], ranks[i]});
    }
    out.statistic = double(sum) / 2;
    const Count unequal = out.lower + out.higher;
    if (unequal == 0) {
        out.reason = Reason::AllEqual;
        return out;
    }
    const Count mean = unequal * (unequal + 1) / 2; // of the doubled sum
    out.z = 2 * double(sum - mean) / std::sqrt(squares);
    out.p_asymptotic = normal_two_sided(*out.z);
    out.p_exact = exact_p({Selection::Signed, groups, 0}, sum, exact);
    out.matched_rank_biserial = double(sum - mean) / double(mean);
    return out;
}

} // namespace wk::stats
