// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/advice.h"

#include "base/lists.h"
#include "base/sorted.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace wk::routekaart {

namespace {

std::vector<std::string> holding(const std::vector<std::string>& when, const std::set<std::string>& conditions)
{
    std::vector<std::string> out;
    std::copy_if(when.begin(), when.end(), std::back_inserter(out),
                 [&](const auto& each) { return conditions.count(each) > 0; });
    return out;
}

bool holds(const Rule& rule, const std::set<std::string>& conditions)
{
    return (rule.when.empty() || !holding(rule.when, conditions).empty()) && holding(rule.unless, conditions).empty();
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

/// Adds what is not in the list yet.
template <class Value>
void add_new(std::vector<Value>& list, const std::vector<Value>& more)
{
    for (const auto& each : more)
        if (!contains(list, each))
            list.push_back(each);
}

/// Reasons in the order of the content, each once.
std::vector<std::string> in_order(const Content& content, const std::vector<std::string>& ids)
{
    std::vector<std::string> out;
    for (const auto& each : content.conditions)
        if (contains(ids, each.id))
            out.push_back(each.id);
    return out;
}

Advice of_rule(const Rule& rule, const std::set<std::string>& conditions)
{
    return {rule.id,   rule.basisfunctie, rule.step,   rule.level, holding(rule.when, conditions),
            rule.text, rule.pages,        rule.grounds};
}

Advice merged(const Content& content, const Merge& merge, const std::set<std::string>& conditions)
{
    Advice out = of_rule(content.rules[merge.parts.front()], conditions);
    out.level = merge.level;
    out.text = merge.text;
    for (const std::size_t part : merge.parts) {
        const Rule& rule = content.rules[part];
        add_new(out.because, holding(rule.when, conditions));
        add_new(out.pages, rule.pages);
        add_new(out.grounds.requirements, rule.grounds.requirements);
        add_new(out.grounds.lessons, rule.grounds.lessons);
        add_new(out.grounds.practices, rule.grounds.practices);
    }
    out.because = in_order(content, out.because);
    return out;
}

/// The merge that a part belongs to, if all of its parts hold.
const Merge* merge_of(const Content& content, std::size_t part, const std::set<std::string>& conditions)
{
    for (const auto& each : content.merges)
        if (contains(each.parts, part) && std::all_of(each.parts.begin(), each.parts.end(), [&](std::size_t it) {
                return holds(content.rules[it], conditions);
            }))
            return &each;
    return nullptr;
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return std::any_of(a.begin(), a.end(), [&](const auto& each) { return contains(b, each); });
}

/// The first piece of advice that rests on `requirement` for one of its reasons.
std::optional<std::size_t> parent_of(const Content& content, const std::vector<Advice>& all, const Advice& requirement)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const std::size_t index : all[i].grounds.requirements)
            if (content.requirements[index].id == requirement.id && share_one(all[i].because, requirement.because))
                return i;
    return std::nullopt;
}

} // namespace

std::vector<Advice> advice(const Content& content, const std::set<std::string>& conditions)
{
    std::vector<Advice> out;
    for (std::size_t i = 0; i < content.rules.size(); ++i) {
        if (!holds(content.rules[i], conditions))
            continue;
        const Merge* merge = merge_of(content, i, conditions);
        if (!merge)
            out.push_back(of_rule(content.rules[i], conditions));
        else if (merge->parts.front() == i)
            out.push_back(merged(content, *merge, conditions));
    }
    sort_by_level(out);
    std::vector<Advice> required;
    for (const auto& each : content.requirements) {
        auto because = holding(each.applies_to, conditions);
        if (!because.empty())
            required.push_back({each.id,
                                each.basisfunctie,
                                each.steps.empty() ? 0 : each.steps.front(),
                                level_of(each.force),
                                std::move(because),
                                each.text,
                                {each.page}});
    }
    sort_by_level(required);
    out.insert(out.end(), required.begin(), required.end());
    return out;
}

const Advice* advice_of(const Content& content, const std::vector<Advice>& advice, std::size_t rule)
{
    for (const auto& each : advice) {
        if (each.id == content.rules[rule].id)
            return &each;
        for (const auto& merge : content.merges)
            if (contains(merge.parts, rule) && each.text == merge.text)
                return &each;
    }
    return nullptr;
}

std::vector<AdviceGroup> grouped(const Content& content, const std::vector<Advice>& advice)
{
    std::vector<std::optional<std::size_t>> parents;
    for (const auto& each : advice)
        parents.push_back(parent_of(content, advice, each));
    std::vector<AdviceGroup> out;
    for (std::size_t i = 0; i < advice.size(); ++i) {
        if (parents[i])
            continue;
        out.push_back({advice[i], {}});
        for (std::size_t j = 0; j < advice.size(); ++j)
            if (parents[j] == i)
                out.back().under.push_back(advice[j]);
    }
    return out;
}

} // namespace wk::routekaart
