// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/advice.h"

#include "base/json.h"
#include "base/sorted.h"
#include "routekaart/content_reader.h"

#include <algorithm>
#include <iterator>

namespace wk::routekaart {

namespace {

constexpr int LastRule = 17;

std::vector<std::string> holding(const std::vector<std::string>& when, const std::set<std::string>& conditions)
{
    std::vector<std::string> out;
    std::copy_if(when.begin(), when.end(), std::back_inserter(out),
                 [&](const auto& each) { return conditions.count(each) > 0; });
    return out;
}

AdviceLevel level_of(Force force)
{
    switch (force) {
    case Force::Beware: return AdviceLevel::Risk;
    case Force::Option: return AdviceLevel::Strength;
    case Force::Demand:
    case Force::Advice: break;
    }
    return AdviceLevel::Attention;
}

void sort_by_level(std::vector<Advice>& list)
{
    sort_stably(list, [](const auto& a, const auto& b) { return a.level < b.level; });
}

} // namespace

Result<std::vector<Rule>> rules_from_json(std::string_view text, const Content& content)
{
    FileReader file(text, "rules.json", "wijkkompas/routekaart-rules/1");
    std::vector<Rule> out;
    file.read("rules", out, [&](const Json& it, const std::string& at) {
        return Rule{file.text(it, "id", at),
                    int(file.check().integer(it, "rule", at, 1, LastRule)),
                    file.ids(it, "when", at, content.conditions),
                    file.named<AdviceLevel>(it, "level", at, level_names),
                    file.one(it, "basisfunctie", at, content.basisfuncties),
                    file.one(it, "step", at, content.steps),
                    file.text(it, "text", at),
                    int(file.check().integer(it, "page", at, 1, LastPage))};
    });
    if (const auto problem = file.problem())
        return *problem;
    return out;
}

std::vector<Advice> advice(const Content& content, const std::vector<Rule>& rules,
                           const std::set<std::string>& conditions)
{
    std::vector<Advice> out;
    for (const auto& rule : rules) {
        auto because = holding(rule.when, conditions);
        if (rule.when.empty() || !because.empty())
            out.push_back(
                {rule.id, rule.basisfunctie, rule.step, rule.level, std::move(because), rule.text, rule.page});
    }
    sort_by_level(out);
    std::vector<Advice> required;
    for (const auto& each : content.requirements) {
        auto because = holding(each.applies_to, conditions);
        if (!because.empty())
            required.push_back({each.id, each.basisfunctie, each.steps.empty() ? 0 : each.steps.front(),
                                level_of(each.force), std::move(because), each.text, each.page});
    }
    sort_by_level(required);
    out.insert(out.end(), required.begin(), required.end());
    return out;
}

} // namespace wk::routekaart
