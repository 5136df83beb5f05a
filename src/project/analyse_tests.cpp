// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_tests.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse_groups.h"
#include "project/names.h"
#include "project/test_family.h"
#include "stats/tests/correlation.h"
#include "stats/tests/wilcoxon_signed_rank.h"
#include "survey/cross_tabulation.h"

#include <algorithm>

namespace wk::project {

namespace {

using survey::Instrument;
using survey::Responses;
using survey::RowMask;

// ---- correlations

stats::Correlation correlation_of(const stats::JointCounts& counts, const AnalysisOptions& options)
{
    switch (options.correlation) {
    case CorrelationMethod::Spearman: return stats::spearman(counts, options.exact);
    case CorrelationMethod::Pearson: return stats::pearson(counts);
    case CorrelationMethod::Kendall: return stats::kendall(counts);
    }
    return {};
}

std::string correlation_reason(const stats::Correlation& found, const std::string& variable)
{
    const std::string name = clipped(variable, 60);
    switch (found.reason) {
    case stats::Reason::NoAnswers:
    case stats::Reason::TooFewPeople: return say(Phrase::CorrelationFewPeople, {name, found.n});
    case stats::Reason::ConstantX: return say(Phrase::CorrelationSameValue, {name});
    case stats::Reason::ConstantY: return say(Phrase::CorrelationSameAnswer, {name});
    default: return {};
    }
}

CorrelationFinding correlation_finding(const Responses& responses, std::size_t item, std::size_t variable,
                                       const survey::RankedValues& ranked, const AnalysisOptions& options)
{
    const Instrument& instrument = responses.instrument();
    const auto codes = instrument.scale_of(instrument.items()[item]).codes();
    const std::vector<double> values(codes.begin(), codes.end());
    stats::JointCounts counts{ranked.values, values, {}};
    for (const auto& cell : survey::cross_cells(ranked.groups, responses.answers(item), codes.size()))
        counts.cells.push_back({cell.group, cell.point, cell.people});
    const auto found = correlation_of(counts, options);

    CorrelationFinding out;
    out.item = instrument.items()[item].id;
    out.variable = instrument.numeric()[variable].id;
    out.method = std::string(name_of(options.correlation));
    out.n = found.n;
    out.item_ties = found.y_ties;
    out.variable_ties = found.x_ties;
    out.coefficient = found.coefficient;
    out.p = {found.p_asymptotic, found.p_exact, {}};
    if (found.ci95)
        out.ci95 = {found.ci95->low, found.ci95->high};
    out.reason = correlation_reason(found, out.variable);
    return out;
}

// ---- pairs

std::string pair_reason(stats::Reason reason, const std::string& second)
{
    switch (reason) {
    case stats::Reason::NoAnswers: return say(Phrase::PairNobody, {clipped(second, 60)});
    case stats::Reason::AllEqual: return say(Phrase::PairAllEqual, {clipped(second, 60)});
    default: return {};
    }
}

PairFinding pair_finding(const Responses& responses, const survey::Pair& pair, const RowMask& mask, stats::Exact exact)
{
    const Instrument& instrument = responses.instrument();
    const auto first = instrument.scale_of(instrument.items()[pair.first]).codes();
    const auto second = instrument.scale_of(instrument.items()[pair.second]).codes();
    const auto table =
        stats::ContingencyTable::make(first.size(), second.size(),
                                      survey::pair_counts(responses.answers(pair.first), first.size(),
                                                          responses.answers(pair.second), second.size(), mask));
    const auto found = stats::wilcoxon_signed_rank(stats::paired_differences(*table, first, second), exact);

    PairFinding out;
    out.first = instrument.items()[pair.first].id;
    out.second = instrument.items()[pair.second].id;
    out.n = found.n;
    out.lower = found.lower;
    out.equal = found.equal;
    out.higher = found.higher;
    out.ties = found.ties;
    out.statistic = found.statistic;
    out.z = found.z;
    out.p = {found.p_asymptotic, found.p_exact, {}};
    out.effect = {"matched-rank-biserial", found.matched_rank_biserial, {}};
    out.reason = pair_reason(found.reason, out.second);
    return out;
}

// ---- families

/// Adjusts the p-values of findings[begin …] and counts what chance would give.
template <class Finding>
void close(const TestFamily& family, std::vector<Finding>& findings, std::size_t begin, TestFindings& out,
           std::vector<Notice>& warnings)
{
    std::vector<PFinding*> p;
    for (std::size_t i = begin; i < findings.size(); ++i)
        p.push_back(&findings[i].p);
    auto closed = close_family(family, p, out.method);
    out.chance.insert(out.chance.end(), closed.chance.begin(), closed.chance.end());
    if (closed.approximate > 0)
        warnings.push_back(approximate_notice(family, closed.approximate, out.method));
}

} // namespace

MethodFinding method_finding(const AnalysisOptions& options)
{
    return {std::string(name_of(options.correlation)), std::string(name_of(options.exact)),
            std::string(name_of(options.adjust)), options.alpha, options.min_group};
}

Result<TestFindings> test_findings(const Responses& responses, const RowMask& mask, const AnalysisOptions& options,
                                   std::vector<Notice>& warnings, const ExportPlan* plan)
{
    const Instrument& instrument = responses.instrument();
    const auto factors = factor_indices(instrument, options.by);
    if (!factors)
        return factors.error();
    const auto variables = numeric_indices(instrument, options.with);
    if (!variables)
        return variables.error();
    TestFindings out;
    out.method = method_finding(options);
    for (std::size_t i = 0; i < factors->size(); ++i) {
        const std::size_t factor = (*factors)[i];
        auto& groups = out.groups ? *out.groups : out.groups.emplace();
        const std::size_t begin = groups.size();
        add_group_findings(responses, factor, mask, options, groups, warnings,
                           plan ? plan->items_of(i) : GroupsToHide());
        close({"groups", instrument.factors()[factor].id}, groups, begin, out, warnings);
    }
    for (const std::size_t variable : *variables) {
        auto& correlations = out.correlations ? *out.correlations : out.correlations.emplace();
        const std::size_t begin = correlations.size();
        const auto ranked = survey::ranked_values(responses, variable, mask);
        for (std::size_t item = 0; item < instrument.items().size(); ++item)
            correlations.push_back(correlation_finding(responses, item, variable, ranked, options));
        close({"correlations", instrument.numeric()[variable].id}, correlations, begin, out, warnings);
    }
    if (!instrument.pairs().empty()) {
        auto& pairs = out.pairs.emplace();
        for (const auto& pair : instrument.pairs())
            pairs.push_back(pair_finding(responses, pair, mask, options.exact));
        close({"pairs", {}}, pairs, 0, out, warnings);
    }
    return out;
}

} // namespace wk::project
