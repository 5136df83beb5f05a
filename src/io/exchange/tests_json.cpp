// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tests_json.h"

#include "base/json.h"
#include "base/notices.h"
#include "io/exchange/results_json.h"

namespace wk::io {

namespace {

Json effect_json(const project::EffectFinding& effect)
{
    if (effect.name.empty())
        return nullptr;
    Json out = {{"name", effect.name}, {"value", number(effect.value)}};
    if (effect.ci95)
        out["ci95"] = interval_json(effect.ci95);
    return out;
}

void add_p(const project::PFinding& p, Json& out)
{
    out["pAsymptotic"] = number(p.asymptotic);
    out["pExact"] = number(p.exact);
    out["p"] = number(p.value());
    out["pAdjusted"] = number(p.adjusted);
}

Json level_json(const project::GroupLevelFinding& level)
{
    return {{"level", level.level},
            {"n", level.n ? Json(*level.n) : Json(nullptr)},
            {"mean", number(level.mean)},
            {"meanRank", number(level.mean_rank)},
            {"topTwo", number(level.top_two)},
            {"suppressed", level.suppressed}};
}

Json group_json(const project::GroupFinding& group)
{
    Json out = {{"item", group.item},
                {"factor", group.factor},
                {"test", group.test.empty() ? Json(nullptr) : Json(group.test)},
                {"n", group.n},
                {"ties", group.ties}};
    Json levels = Json::array();
    for (const auto& level : group.levels)
        levels.push_back(level_json(level));
    out["levels"] = std::move(levels);
    out["statistic"] = number(group.statistic);
    out["z"] = number(group.z);
    out["df"] = group.df ? Json(*group.df) : Json(nullptr);
    add_p(group.p, out);
    out["effect"] = effect_json(group.effect);
    if (const auto& difference = group.top_two_difference)
        out["topTwoDifference"] = {{"value", number(difference->value)}, {"ci95", interval_json(difference->ci95)}};
    if (group.comparisons.empty())
        return out;
    Json comparisons = Json::array();
    for (const auto& pair : group.comparisons)
        comparisons.push_back({{"first", pair.first},
                               {"second", pair.second},
                               {"z", number(pair.z)},
                               {"p", number(pair.p)},
                               {"pAdjusted", number(pair.p_adjusted)}});
    out["comparisons"] = std::move(comparisons);
    return out;
}

Json correlation_json(const project::CorrelationFinding& correlation)
{
    Json out = {{"item", correlation.item},
                {"variable", correlation.variable},
                {"method", correlation.method},
                {"n", correlation.n},
                {"itemTies", correlation.item_ties},
                {"variableTies", correlation.variable_ties},
                {"coefficient", number(correlation.coefficient)},
                {"p", number(correlation.p.value())},
                {"exact", correlation.p.exact.has_value()},
                {"pAdjusted", number(correlation.p.adjusted)},
                {"ci95", interval_json(correlation.ci95)}};
    if (correlation.suppressed)
        mark_suppressed({"n", "itemTies", "variableTies"}, out);
    return out;
}

Json pair_json(const project::PairFinding& pair)
{
    Json out = {
        {"first", pair.first}, {"second", pair.second}, {"n", pair.n},       {"lower", pair.lower},
        {"equal", pair.equal}, {"higher", pair.higher}, {"ties", pair.ties}, {"statistic", number(pair.statistic)},
        {"z", number(pair.z)}};
    add_p(pair.p, out);
    out["effect"] = effect_json(pair.effect);
    if (pair.suppressed)
        mark_suppressed({"n", "lower", "equal", "higher", "ties"}, out);
    return out;
}

Json chance_json(const project::ChanceFinding& chance)
{
    return {{"section", chance.section},
            {"family", chance.family.empty() ? Json(nullptr) : Json(chance.family)},
            {"alpha", number(chance.alpha)},
            {"tests", chance.tests},
            {"found", chance.found},
            {"foundAdjusted", chance.found_adjusted},
            {"expected", number(chance.expected)},
            {"probability", number(chance.probability)}};
}

Json method_json(const project::MethodFinding& method)
{
    Json alpha = Json::array();
    for (const double level : method.alpha)
        alpha.push_back(number(level));
    return {{"correlation", method.correlation},
            {"exact", method.exact},
            {"adjust", method.adjust},
            {"alpha", std::move(alpha)},
            {"minGroup", method.min_group}};
}

template <class Finding, class ToJson>
void add_section(const char* name, const std::optional<std::vector<Finding>>& findings, ToJson to_json, Json& results)
{
    if (!findings)
        return;
    Json list = Json::array();
    for (const auto& finding : *findings)
        list.push_back(to_json(finding));
    results[name] = std::move(list);
}

Notice not_computed(const std::string& column, const std::string& value, const std::string& sentence)
{
    return problem_at("not-computed", {{}, 0, column}, value, sentence);
}

} // namespace

void add_tests(const project::TestFindings& tests, Json& results)
{
    add_section("groups", tests.groups, group_json, results);
    add_section("correlations", tests.correlations, correlation_json, results);
    add_section("pairs", tests.pairs, pair_json, results);
}

void add_method(const project::TestFindings& tests, Json& results)
{
    if (tests.groups || tests.correlations || tests.pairs) {
        Json chance = Json::array();
        for (const auto& finding : tests.chance)
            chance.push_back(chance_json(finding));
        results["chance"] = std::move(chance);
    }
    results["method"] = method_json(tests.method);
}

std::vector<Notice> tests_not_computed(const project::TestFindings& tests)
{
    std::vector<Notice> out;
    if (tests.groups) {
        for (const auto& group : *tests.groups) {
            if (!group.reason.empty())
                out.push_back(not_computed(group.item, group.factor, group.reason));
        }
    }
    if (tests.correlations) {
        for (const auto& correlation : *tests.correlations) {
            if (!correlation.reason.empty())
                out.push_back(not_computed(correlation.item, correlation.variable, correlation.reason));
        }
    }
    if (tests.pairs) {
        for (const auto& pair : *tests.pairs) {
            if (!pair.reason.empty())
                out.push_back(not_computed(pair.first, pair.second, pair.reason));
        }
    }
    return out;
}

} // namespace wk::io
