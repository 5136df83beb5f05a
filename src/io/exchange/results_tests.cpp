// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_tests.h"
#include "base/json.h"

#include "base/text.h"
#include "io/exchange/results_fields.h"
#include "project/analyse_tests.h"

#include <map>

namespace wk::io {

namespace {

using project::EffectFinding;
using project::GroupFinding;
using project::GroupLevelFinding;
using project::PFinding;

using Items = std::set<std::string>;

std::string correlation_name(JsonCheck& check, const Json& source, const char* key, const std::string& path)
{
    return name_among(check, source, key, path, {"spearman", "pearson", "kendall"});
}

PFinding p_from(JsonCheck& check, const Json& source, const std::string& path)
{
    return {figure(check, source, "pAsymptotic", path, ShareRange), figure(check, source, "pExact", path, ShareRange),
            figure(check, source, "pAdjusted", path, ShareRange)};
}

EffectFinding effect_from(JsonCheck& check, const Json& source, const std::string& path)
{
    want(check, source, "effect", path);
    const auto found = source.find("effect");
    const std::string at = path_at(path, "effect");
    if (found == source.end() || found->is_null() || !check.is_object(*found, at))
        return {};
    return {name_among(check, *found, "name", at, {"rank-biserial", "matched-rank-biserial", "epsilon-squared"}),
            figure(check, *found, "value", at, CoefficientRange), interval(check, *found, "ci95", at)};
}

GroupLevelFinding level_from(JsonCheck& check, const Json& source, const std::string& path)
{
    GroupLevelFinding out{check.text(source, "level", path), {}, {}, {}, {}, check.flag(source, "suppressed", path)};
    if (out.suppressed)
        return out;
    out.n = count(check, source, "n", path);
    out.mean = figure(check, source, "mean", path, CodeRange);
    out.mean_rank = figure(check, source, "meanRank", path);
    out.top_two = extra_figure(check, source, "topTwo", path, ShareRange);
    return out;
}

project::ComparisonFinding comparison_from(JsonCheck& check, const Json& source, const std::string& path)
{
    return {check.text(source, "first", path), check.text(source, "second", path),
            certain_figure(check, source, "z", path), certain_figure(check, source, "p", path, ShareRange),
            certain_figure(check, source, "pAdjusted", path, ShareRange)};
}

std::optional<project::DifferenceFinding> difference_from(JsonCheck& check, const Json& source, const std::string& path)
{
    if (source.find("topTwoDifference") == source.end())
        return std::nullopt;
    const std::string at = path_at(path, "topTwoDifference");
    const Json& difference = check.object(source, "topTwoDifference", path);
    return project::DifferenceFinding{certain_figure(check, difference, "value", at, CoefficientRange),
                                      interval(check, difference, "ci95", at).value_or(project::IntervalFinding())};
}

GroupFinding group_from(JsonCheck& check, const Json& source, const std::string& path, const Items& items)
{
    GroupFinding out;
    out.item = item_named(check, source, "item", path, items);
    out.factor = check.text(source, "factor", path);
    want(check, source, "test", path);
    if (const auto test = source.find("test"); test != source.end() && !test->is_null())
        out.test = name_among(check, source, "test", path, {"mann-whitney", "kruskal-wallis"});
    out.levels = entries(check, source, "levels", path,
                         [&](const Json& level, const std::string& at) { return level_from(check, level, at); });
    for (const auto& level : out.levels)
        out.n += level.n.value_or(0);
    out.ties = extra_count(check, source, "ties", path);
    out.statistic = figure(check, source, "statistic", path);
    out.z = figure(check, source, "z", path);
    if (figure(check, source, "df", path))
        out.df = int(count(check, source, "df", path));
    out.p = p_from(check, source, path);
    out.effect = effect_from(check, source, path);
    out.top_two_difference = difference_from(check, source, path);
    out.comparisons = entries(check, source, "comparisons", path, [&](const Json& pair, const std::string& at) {
        return comparison_from(check, pair, at);
    });
    return out;
}

void want_same_levels(JsonCheck& check, const std::vector<GroupFinding>& groups)
{
    std::map<std::string, const GroupFinding*> first_of;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& expected = first_of.emplace(groups[i].factor, &groups[i]).first->second->levels;
        const auto& found = groups[i].levels;
        const std::string path = path_at(path_at("groups", i), "levels");
        std::vector<std::string> names;
        for (const auto& level : expected)
            names.push_back(level.level);
        for (std::size_t j = 0; j < found.size() && check.ok(); ++j)
            if (j >= names.size() || found[j].level != names[j])
                check.complain(path_at(path, j), found[j].level,
                               say(Phrase::UnknownFilterLevel,
                                   {clipped(found[j].level, 60), clipped(groups[i].factor, 60), joined(names, ", ")}));
        if (found.size() < names.size())
            check.complain(path_at(path, found.size()), {}, say(Phrase::JsonFieldMissing));
    }
}

project::CorrelationFinding correlation_from(JsonCheck& check, const Json& source, const std::string& path,
                                             const Items& items)
{
    project::CorrelationFinding out;
    out.item = item_named(check, source, "item", path, items);
    out.variable = check.text(source, "variable", path);
    out.method = correlation_name(check, source, "method", path);
    if (out.suppressed = check.flag(source, "suppressed", path); out.suppressed)
        return out;
    out.n = count(check, source, "n", path);
    out.item_ties = extra_count(check, source, "itemTies", path);
    out.variable_ties = extra_count(check, source, "variableTies", path);
    out.coefficient = figure(check, source, "coefficient", path, CoefficientRange);
    (check.flag(source, "exact", path) ? out.p.exact : out.p.asymptotic) = figure(check, source, "p", path, ShareRange);
    out.p.adjusted = figure(check, source, "pAdjusted", path, ShareRange);
    want(check, source, "ci95", path);
    out.ci95 = interval(check, source, "ci95", path, CoefficientRange);
    return out;
}

project::PairFinding pair_from(JsonCheck& check, const Json& source, const std::string& path, const Items& items)
{
    project::PairFinding out;
    out.first = item_named(check, source, "first", path, items);
    out.second = item_named(check, source, "second", path, items);
    if (out.suppressed = check.flag(source, "suppressed", path); out.suppressed)
        return out;
    out.lower = count(check, source, "lower", path);
    out.equal = count(check, source, "equal", path);
    out.higher = count(check, source, "higher", path);
    const auto n = out.lower + out.equal + out.higher;
    out.n = check.integer(source, "n", path, n, n);
    out.ties = extra_count(check, source, "ties", path);
    out.statistic = figure(check, source, "statistic", path);
    out.z = figure(check, source, "z", path);
    out.p = p_from(check, source, path);
    out.effect = effect_from(check, source, path);
    return out;
}

project::ChanceFinding chance_from(JsonCheck& check, const Json& source, const std::string& path)
{
    project::ChanceFinding out;
    out.section = name_among(check, source, "section", path, {"groups", "correlations", "pairs"});
    want(check, source, "family", path);
    if (const auto family = source.find("family"); family != source.end() && !family->is_null())
        out.family = check.text(source, "family", path);
    out.alpha = certain_figure(check, source, "alpha", path, ShareRange);
    out.tests = count(check, source, "tests", path);
    out.found = count(check, source, "found", path);
    out.found_adjusted = count(check, source, "foundAdjusted", path);
    out.expected = certain_figure(check, source, "expected", path);
    out.probability = certain_figure(check, source, "probability", path, ShareRange);
    return out;
}

project::MethodFinding method_from(JsonCheck& check, const Json& results)
{
    // Who does not say how it was done is taken to have asked for nothing special.
    if (results.find("method") == results.end())
        return project::method_finding({});
    const Json& source = check.object(results, "method", {});
    project::MethodFinding out{correlation_name(check, source, "correlation", "method"),
                               name_among(check, source, "exact", "method", {"auto", "always", "never"}),
                               name_among(check, source, "adjust", "method", {"none", "holm", "bh"}),
                               {},
                               check.integer(source, "minGroup", "method", 1, 1'000'000'000)};
    const auto levels = figures(check, source, "alpha", "method", ShareRange);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (!levels[i])
            check.complain(path_at("method.alpha", i), {}, say(Phrase::ResultsNumber));
        out.alpha.push_back(levels[i].value_or(0));
    }
    return out;
}

/// A section, or nothing when the results do not have it.
template <class Read>
auto section(JsonCheck& check, const Json& results, const char* key, const Items& items, Read read)
{
    auto found = entries(check, results, key, {},
                         [&](const Json& each, const std::string& at) { return read(check, each, at, items); });
    return results.find(key) == results.end() ? std::nullopt : std::optional(std::move(found));
}

} // namespace

project::TestFindings tests_from_results(JsonCheck& check, const Json& results, const std::set<std::string>& items)
{
    project::TestFindings out;
    out.groups = section(check, results, "groups", items, group_from);
    out.correlations = section(check, results, "correlations", items, correlation_from);
    out.pairs = section(check, results, "pairs", items, pair_from);
    out.chance = entries(check, results, "chance", {},
                         [&](const Json& each, const std::string& at) { return chance_from(check, each, at); });
    out.method = method_from(check, results);
    if (out.groups && check.ok())
        want_same_levels(check, *out.groups);
    return out;
}

} // namespace wk::io
