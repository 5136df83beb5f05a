// SPDX-License-Identifier: EUPL-1.2
#include "project/test_family.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "project/analysis_options.h"
#include "stats/counts/corrections.h"

#include <algorithm>

namespace wk::project {

namespace {

template <class Tests, class IsOf>
std::vector<PFinding*> p_of(std::optional<Tests>& tests, IsOf is_of)
{
    std::vector<PFinding*> out;
    if (tests)
        for (auto& each : *tests)
            if (is_of(each))
                out.push_back(&each.p);
    return out;
}

std::vector<PFinding*> members(const TestFamily& family, TestFindings& tests)
{
    if (family.section == "groups")
        return p_of(tests.groups, [&](const auto& each) { return each.factor == family.name; });
    if (family.section == "correlations")
        return p_of(tests.correlations, [&](const auto& each) { return each.variable == family.name; });
    return p_of(tests.pairs, [](const auto&) { return true; });
}

} // namespace

ClosedFamily close_family(const TestFamily& family, const std::vector<PFinding*>& tests, const MethodFinding& method)
{
    ClosedFamily out;
    std::vector<std::optional<double>> p;
    for (const auto* each : tests) {
        p.push_back(each->value());
        out.approximate += family.exact_exists() && each->asymptotic && !each->exact;
    }
    const auto adjusted = stats::adjusted(p, adjustment_from_name(method.adjust).value_or(stats::Adjustment::None));
    for (std::size_t i = 0; i < adjusted.size(); ++i)
        tests[i]->adjusted = adjusted[i];
    for (const double alpha : method.alpha) {
        const auto chance = stats::chance_findings(p, alpha);
        const auto still =
            std::count_if(adjusted.begin(), adjusted.end(), [&](const auto& each) { return each && *each <= alpha; });
        out.chance.push_back({family.section, family.name, alpha, chance.tests, chance.found, Count(still),
                              chance.expected, chance.probability});
    }
    return out;
}

Notice approximate_notice(const TestFamily& family, Count approximate, const MethodFinding& method)
{
    const Phrase phrase = method.exact == "never" ? Phrase::ApproximatePAsked : Phrase::ApproximateP;
    return problem_at("approximate-p", {}, family.name, say(phrase, {approximate, family.section}));
}

void close_again(const TestFamily& family, TestFindings& tests, std::vector<Notice>& warnings)
{
    const auto closed = close_family(family, members(family, tests), tests.method);
    auto next = closed.chance.begin();
    for (auto& each : tests.chance)
        if (each.section == family.section && each.family == family.name && next != closed.chance.end())
            each = *next++;
    const auto before = approximate_notice(family, 0, tests.method);
    const auto notice = std::find_if(warnings.begin(), warnings.end(), [&](const Notice& each) {
        // A factor and a variable may have one id: only the sentence tells whose notice it is.
        return each.code == before.code && each.value == before.value &&
               each.message.find("\"" + family.section + "\"") != std::string::npos;
    });
    if (notice == warnings.end())
        return;
    if (closed.approximate > 0)
        *notice = approximate_notice(family, closed.approximate, tests.method);
    else
        warnings.erase(notice);
}

} // namespace wk::project
