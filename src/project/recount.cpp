// SPDX-License-Identifier: EUPL-1.2
#include "project/recount.h"

#include "project/analyse_groups.h"
#include "project/analyse_response.h"
#include "project/analysis_options.h"
#include "project/item_figures.h"
#include "project/shown_counts.h"
#include "project/test_family.h"
#include "stats/counts/distributions.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace wk::project {

namespace {

/// Results are written in twelve digits.
bool same_figure(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) + 1e-12;
}

/// Sets what is stated beside what was worked out, and puts that in its place.
class FigureCheck {
public:
    explicit FigureCheck(Recount& out) : m_out(out) {}

    void at(std::string place) { m_place = std::move(place); }

    void figure(const char* name, std::optional<double>& stated, std::optional<double> computed)
    {
        if (!stated)
            return;
        compare(name, *stated, computed);
        stated = computed;
    }
    void figure(const char* name, double& stated, double computed)
    {
        compare(name, stated, computed);
        stated = computed;
    }
    template <class Whole>
    void count(const char* name, Whole& stated, Whole computed)
    {
        compare(name, double(stated), double(computed));
        stated = computed;
    }
    void interval(const char* name, std::optional<IntervalFinding>& stated,
                  const std::optional<IntervalFinding>& computed)
    {
        if (!stated)
            return;
        compare(name, stated->low, computed ? std::optional(computed->low) : std::nullopt);
        compare(name, stated->high, computed ? std::optional(computed->high) : std::nullopt);
        stated = computed;
    }

private:
    void compare(const char* name, double stated, std::optional<double> computed)
    {
        ++m_out.figures;
        if (!computed || !same_figure(stated, *computed))
            m_out.wrong.push_back({m_place + "/" + name, stated, computed});
    }

    Recount& m_out;
    std::string m_place;
};

void recount_item(ItemFinding& item, Count kept, FigureCheck& check)
{
    ItemFinding again = item;
    add_figures(again, item.population);
    check.at("items/" + item.id);
    Count everybody = item.n + item.no_opinion + item.skipped + item.missing + item.invalid;
    check.count("n", item.n, again.n);
    check.count("respondents", everybody, kept);
    check.figure("mean", item.mean, again.mean);
    check.figure("sd", item.sd, again.sd);
    check.figure("median", item.median, again.median);
    check.figure("topTwo", item.top_two, again.top_two);
    check.figure("bottomTwo", item.bottom_two, again.bottom_two);
    check.figure("favourable", item.favourable, again.favourable);
    check.figure("lowerQuartile", item.lower_quartile, again.lower_quartile);
    check.figure("upperQuartile", item.upper_quartile, again.upper_quartile);
    check.interval("topTwoCi95", item.top_two_ci95, again.top_two_ci95);
    check.interval("bottomTwoCi95", item.bottom_two_ci95, again.bottom_two_ci95);
}

void recount_response(ResponseFinding& response, stats::Exact exact, FigureCheck& check)
{
    ResponseFinding again = response;
    add_response_figures(again, exact);
    for (std::size_t i = 0; i < response.levels.size(); ++i) {
        auto& level = response.levels[i];
        check.at("response/" + level.level);
        check.figure("rate", level.rate, again.levels[i].rate);
        check.figure("expected", level.expected, again.levels[i].expected);
        check.figure("weight", level.weight, again.levels[i].weight);
    }
    check.at("response");
    check.count("population", response.population, again.population);
    check.count("responded", response.responded, again.responded);
    check.figure("rate", response.rate, again.rate);
    check.at("response/goodnessOfFit");
    check.figure("statistic", response.goodness_of_fit.statistic, again.goodness_of_fit.statistic);
    check.count("df", response.goodness_of_fit.df, again.goodness_of_fit.df);
    check.figure("p", response.goodness_of_fit.p, again.goodness_of_fit.p);
    check.figure("pExact", response.goodness_of_fit.exact.p, again.goodness_of_fit.exact.p);
    check.at("response/othersTest");
    check.figure("statistic", response.others.statistic, again.others.statistic);
    check.count("df", response.others.df, again.others.df);
    check.figure("p", response.others.p, again.others.p);
    check.figure("pExact", response.others.exact.p, again.others.exact.p);
    check.figure("cramersV", response.others.cramers_v, again.others.cramers_v);
    check.at("response/weights");
    check.figure("designEffect", response.weights.design_effect, again.weights.design_effect);
    check.figure("effectiveN", response.weights.effective_n, again.weights.effective_n);
    check.figure("uncoveredShare", response.weights.uncovered_share, again.weights.uncovered_share);
}

/// The group with what its counts say; nothing when some are not there.
std::optional<GroupFinding> counted_group(const GroupFinding& group, const std::vector<PointFinding>& points,
                                          const ComparisonSource& counts, stats::Exact exact)
{
    GroupFinding out = group;
    out.n = 0;
    out.comparisons.clear();
    std::vector<std::size_t> rows;
    std::vector<Count> table;
    for (std::size_t i = 0; i < group.levels.size(); ++i) {
        auto& level = out.levels[i];
        if (level.suppressed)
            continue;
        const auto* tally = shown_tally(counts, group.item, group.factor, level.level);
        if (!tally || tally->counts.size() != points.size())
            return std::nullopt;
        ItemFinding answers;
        for (std::size_t point = 0; point < points.size(); ++point)
            answers.points.push_back({points[point].code, {}, tally->counts[point]});
        add_figures(answers, {});
        if (answers.n == 0)
            return std::nullopt;
        level.n = answers.n;
        level.mean = answers.mean;
        level.top_two = answers.top_two;
        out.n += answers.n;
        rows.push_back(i);
        table.insert(table.end(), tally->counts.begin(), tally->counts.end());
    }
    const auto answers = stats::ContingencyTable::make(rows.size(), points.size(), std::move(table));
    if (!answers || rows.empty())
        return std::nullopt;
    (void)add_group_test(out, *answers, rows, exact);
    return out;
}

void recount_comparisons(GroupFinding& group, const GroupFinding& again, FigureCheck& check)
{
    for (auto& pair : group.comparisons) {
        const auto found = std::find_if(again.comparisons.begin(), again.comparisons.end(), [&](const auto& each) {
            return each.first == pair.first && each.second == pair.second;
        });
        check.at("groups/" + group.item + "/" + group.factor + "/" + pair.first + "/" + pair.second);
        const auto computed = found == again.comparisons.end() ? ComparisonFinding{} : *found;
        check.figure("z", pair.z, computed.z);
        check.figure("p", pair.p, computed.p);
        check.figure("pAdjusted", pair.p_adjusted, computed.p_adjusted);
    }
}

void recount_group(GroupFinding& group, const GroupFinding& again, FigureCheck& check)
{
    const std::string place = "groups/" + group.item + "/" + group.factor;
    for (std::size_t i = 0; i < group.levels.size(); ++i) {
        auto& level = group.levels[i];
        if (level.suppressed)
            continue;
        check.at(place + "/" + level.level);
        Count n = level.n.value_or(0);
        check.count("n", n, again.levels[i].n.value_or(0));
        level.n = n;
        check.figure("mean", level.mean, again.levels[i].mean);
        check.figure("topTwo", level.top_two, again.levels[i].top_two);
        check.figure("meanRank", level.mean_rank, again.levels[i].mean_rank);
    }
    check.at(place);
    check.count("n", group.n, again.n);
    if (group.test.empty() || group.test != again.test)
        return; // it was taken away
    check.count("ties", group.ties, again.ties);
    check.figure("statistic", group.statistic, again.statistic);
    check.figure("z", group.z, again.z);
    if (group.df && again.df)
        check.count("df", *group.df, *again.df);
    check.figure("pAsymptotic", group.p.asymptotic, again.p.asymptotic);
    check.figure("pExact", group.p.exact, again.p.exact);
    check.figure("effect", group.effect.value, again.effect.value);
    check.interval("effectCi95", group.effect.ci95, again.effect.ci95);
    if (group.top_two_difference && again.top_two_difference) {
        auto& difference = *group.top_two_difference;
        check.figure("topTwoDifference", difference.value, again.top_two_difference->value);
        check.figure("topTwoDifferenceLow", difference.ci95.low, again.top_two_difference->ci95.low);
        check.figure("topTwoDifferenceHigh", difference.ci95.high, again.top_two_difference->ci95.high);
    }
    recount_comparisons(group, again, check);
}

std::size_t stated(std::initializer_list<std::optional<double>> figures)
{
    return std::size_t(
        std::count_if(figures.begin(), figures.end(), [](const auto& each) { return each.has_value(); }));
}

void recount_groups(Recount& out, const ComparisonSource& counts, stats::Exact exact, FigureCheck& check)
{
    if (!out.findings.tests.groups)
        return;
    for (auto& group : *out.findings.tests.groups) {
        const auto item = std::find_if(out.findings.items.begin(), out.findings.items.end(),
                                       [&](const auto& each) { return each.id == group.item; });
        const bool shows =
            std::any_of(group.levels.begin(), group.levels.end(), [](const auto& level) { return !level.suppressed; });
        if (!shows || item == out.findings.items.end())
            continue;
        if (const auto again = counted_group(group, item->points, counts, exact)) {
            recount_group(group, *again, check);
            continue;
        }
        auto& beyond = out.beyond[std::size_t(BeyondCounts::Groups)];
        for (const auto& level : group.levels)
            beyond += level.n.has_value() + stated({level.mean, level.mean_rank, level.top_two});
        beyond += stated({group.statistic, group.z, group.p.asymptotic, group.p.exact, group.effect.value}) +
                  3 * group.comparisons.size();
    }
}

void recount_pairs(Recount& out, FigureCheck& check)
{
    if (!out.findings.tests.pairs)
        return;
    for (auto& pair : *out.findings.tests.pairs) {
        if (pair.suppressed)
            continue;
        check.at("pairs/" + pair.first + "/" + pair.second);
        check.count("n", pair.n, pair.lower + pair.equal + pair.higher);
        if (pair.z && pair.p.asymptotic)
            check.figure("pAsymptotic", pair.p.asymptotic, stats::normal_two_sided(*pair.z));
        out.beyond[std::size_t(BeyondCounts::Pairs)] +=
            stated({pair.statistic, pair.z, pair.p.exact, pair.effect.value});
    }
}

/// What follows from p-values: those adjusted, and how many findings chance would give.
void recount_families(TestFindings& tests, FigureCheck& check)
{
    TestFindings again = tests;
    std::vector<Notice> nobody_reads;
    std::set<std::pair<std::string, std::string>> families;
    for (const auto& each : tests.chance)
        if (families.insert({each.section, each.family}).second)
            close_again({each.section, each.family}, again, nobody_reads);
    for (std::size_t i = 0; i < tests.chance.size(); ++i) {
        auto& chance = tests.chance[i];
        check.at("chance/" + chance.section + "/" + chance.family);
        check.count("tests", chance.tests, again.chance[i].tests);
        check.count("found", chance.found, again.chance[i].found);
        check.count("foundAdjusted", chance.found_adjusted, again.chance[i].found_adjusted);
        check.figure("expected", chance.expected, again.chance[i].expected);
        check.figure("probability", chance.probability, again.chance[i].probability);
    }
    const auto adjust = [&](auto& list, const auto& computed, auto place) {
        for (std::size_t i = 0; list && i < list->size(); ++i) {
            check.at(place((*list)[i]));
            check.figure("pAdjusted", (*list)[i].p.adjusted, (*computed)[i].p.adjusted);
        }
    };
    adjust(tests.groups, again.groups, [](const auto& it) { return "groups/" + it.item + "/" + it.factor; });
    adjust(tests.correlations, again.correlations,
           [](const auto& it) { return "correlations/" + it.item + "/" + it.variable; });
    adjust(tests.pairs, again.pairs, [](const auto& it) { return "pairs/" + it.first + "/" + it.second; });
}

void count_beyond(Recount& out)
{
    const auto& findings = out.findings;
    const auto beyond = [&](BeyondCounts kind) -> std::size_t& { return out.beyond[std::size_t(kind)]; };
    for (const auto& item : findings.items)
        if (item.weighted)
            beyond(BeyondCounts::Weighted) += stated({item.weighted->mean, item.weighted->effective_n}) +
                                              item.weighted->shares.size() + (item.weighted->favourable_ci95 ? 2 : 0) +
                                              (item.weighted->mean_ci95 ? 2 : 0);
    if (findings.tests.correlations)
        for (const auto& each : *findings.tests.correlations)
            beyond(BeyondCounts::Correlations) += stated({each.coefficient, each.p.value()}) + (each.ci95 ? 2 : 0);
    for (const auto& scale : findings.reliability) {
        beyond(BeyondCounts::Reliability) +=
            stated({scale.alpha, scale.standardised, scale.omega}) + (scale.ci95 ? 2 : 0);
        for (const auto* list : {&scale.item_rest, &scale.alpha_without})
            for (const auto& each : *list)
                beyond(BeyondCounts::Reliability) += each.has_value();
    }
}

} // namespace

Recount recount(Findings findings, const ComparisonSource& counts)
{
    Recount out;
    out.findings = std::move(findings);
    FigureCheck check(out);
    const auto exact = exact_from_name(out.findings.tests.method.exact).value_or(stats::Exact::Auto);
    for (auto& item : out.findings.items)
        recount_item(item, Count(out.findings.data.kept), check);
    if (out.findings.response)
        recount_response(*out.findings.response, exact, check);
    recount_groups(out, counts, exact, check);
    recount_pairs(out, check);
    recount_families(out.findings.tests, check);
    count_beyond(out);
    return out;
}

} // namespace wk::project
