#include "routekaart/advice.h"

#include "base/json_text.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::routekaart {

namespace {

constexpr int Rules = 17;
constexpr int LastPage = 85;

/// The index of the entry whose name is `name`; a complaint when there is none.
template <class Entries, class NameOf>
std::size_t index_of(JsonCheck& check, const std::string& path, const std::string& name, const Entries& entries,
                     NameOf name_of)
{
    std::vector<std::string> known;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        known.push_back(name_of(entries[i]));
        if (known.back() == name)
            return i;
    }
    check.complain(path, name, say(Phrase::VerdictUnknownName, {clipped(name, 60), clipped(joined(known, ", "), 300)}));
    return 0;
}

Rule rule_from(JsonCheck& check, const Json& source, const std::string& path, const Content& content)
{
    Rule out;
    if (!check.is_object(source, path))
        return out;
    out.id = check.text(source, "id", path);
    out.number = int(check.integer(source, "rule", path, 1, Rules));
    const Json& when = check.list(source, "when", path);
    for (std::size_t i = 0; i < when.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "when"), i);
        const std::string id = check.text_value(when[i], at);
        index_of(check, at, id, content.conditions, [](const auto& each) { return each.id; });
        out.when.push_back(id);
    }
    const auto named = [](std::string_view name) { return std::string(name); };
    out.level = static_cast<AdviceLevel>(
        index_of(check, path_at(path, "level"), check.text(source, "level", path), level_names, named));
    out.basisfunctie = index_of(check, path_at(path, "basisfunctie"), check.text(source, "basisfunctie", path),
                                content.basisfuncties, [](const auto& each) { return each.id; });
    out.step = index_of(check, path_at(path, "step"), std::to_string(check.integer(source, "step", path, 0, 10)),
                        content.steps, [](const auto& each) { return std::to_string(each.number); });
    out.text = check.text(source, "text", path);
    out.page = int(check.integer(source, "page", path, 1, LastPage));
    return out;
}

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
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.level < b.level; });
}

} // namespace

Result<std::vector<Rule>> rules_from_json(std::string_view text, const Content& content)
{
    const auto document = json_from_text(text, "rules.json");
    if (!document)
        return document.error();
    JsonCheck check("routekaart", "rules.json");
    std::vector<Rule> out;
    const Json& rules = check.list(*document, "rules", {});
    for (std::size_t i = 0; i < rules.size() && check.ok(); ++i) {
        out.push_back(rule_from(check, rules[i], path_at("rules", i), content));
        const auto same = [&](const Rule& other) { return other.id == out.back().id; };
        if (std::count_if(out.begin(), out.end(), same) > 1)
            check.complain(path_at(path_at("rules", i), "id"), out.back().id,
                           say(Phrase::InstrumentDuplicateId, {clipped(out.back().id, 60)}));
    }
    if (!check.ok())
        return check.error();
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
