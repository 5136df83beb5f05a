// SPDX-License-Identifier: EUPL-1.2
#include "project/withheld.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/disclosure.h"
#include "project/test_family.h"

#include <algorithm>
#include <map>
#include <utility>

namespace wk::project {

namespace {

using FamilyKey = std::pair<std::string, std::string>; ///< section, name

std::string few_reason(Count smallest)
{
    return say(Phrase::TooFewToShow, {smallest});
}

// The same without figures. Whoever reads it learns no number of people either.

void withhold(CorrelationFinding& each, Count smallest)
{
    each = {each.item, each.variable, each.method, 0, 0, 0, {}, {}, {}, few_reason(smallest), true};
}

void withhold(PairFinding& each, Count smallest)
{
    PairFinding out;
    out.first = each.first;
    out.second = each.second;
    out.reason = few_reason(smallest);
    out.suppressed = true;
    each = std::move(out);
}

void withhold(ReliabilityFinding& each, Count smallest)
{
    each = {each.id, each.items, 0, {}, {}, {}, {}, {}, {}, few_reason(smallest), true};
}

template <class List>
std::size_t withhold_all(List& list, Count smallest)
{
    std::size_t out = 0;
    for (auto& each : list) {
        if (each.suppressed || each.n >= smallest)
            continue;
        withhold(each, smallest);
        ++out;
    }
    return out;
}

bool may_show(const ItemFinding& item, Count smallest)
{
    std::vector<Count> counts;
    for (const auto& point : item.points)
        counts.push_back(point.count);
    return hidden_by_itself(counts, smallest) == Hidden::No;
}

/// Takes items away, with everything that rests on them.
void erase_items(Findings& findings, const std::set<std::string>& ids)
{
    const auto gone = [&](const std::string& id) { return ids.count(id) > 0; };
    auto& tests = findings.tests;
    std::erase_if(findings.items, [&](const auto& each) { return gone(each.id); });
    std::erase_if(findings.reliability,
                  [&](const auto& each) { return std::any_of(each.items.begin(), each.items.end(), gone); });
    if (tests.groups)
        std::erase_if(*tests.groups, [&](const auto& each) { return gone(each.item); });
    if (tests.correlations)
        std::erase_if(*tests.correlations, [&](const auto& each) { return gone(each.item); });
    if (tests.pairs)
        std::erase_if(*tests.pairs, [&](const auto& each) { return gone(each.first) || gone(each.second); });
}

bool has_item(const Findings& findings, const std::string& id)
{
    return std::any_of(findings.items.begin(), findings.items.end(), [&](const auto& item) { return item.id == id; });
}

bool has_answers(const Findings& findings, const std::string& id)
{
    return std::any_of(findings.open.begin(), findings.open.end(),
                       [&](const auto& open) { return open.id == id && open.answered > 0; });
}

/// Takes the counts of columns away that too few people filled in, and of those whose question does not show.
void hide_columns(Findings& findings, Count smallest)
{
    if (!findings.ledger)
        return;
    using survey::ColumnRole;
    for (auto& column : findings.ledger->columns) {
        const bool gone = (column.use == ColumnRole::Item && !has_item(findings, column.id)) ||
                          (column.use == ColumnRole::Open && !has_answers(findings, column.id));
        if (gone || (column.cells && Count(column.cells->answered) < smallest))
            column.cells.reset();
    }
}

/// Of how many the figures went.
std::size_t withhold_few(Findings& findings, Count smallest)
{
    auto& tests = findings.tests;
    std::size_t out = withhold_all(findings.reliability, smallest);
    if (tests.correlations)
        out += withhold_all(*tests.correlations, smallest);
    if (tests.pairs)
        out += withhold_all(*tests.pairs, smallest);
    return out;
}

template <class List, class NameOf>
void count_tests(const char* section, const std::optional<List>& list, NameOf name_of, std::map<FamilyKey, Count>& out)
{
    if (list)
        for (const auto& each : *list)
            out[{section, name_of(each)}] += each.p.value().has_value();
}

/// How many tests of each family have a p.
std::map<FamilyKey, Count> tests_per_family(const TestFindings& tests)
{
    std::map<FamilyKey, Count> out;
    count_tests(
        "groups", tests.groups, [](const auto& each) { return each.factor; }, out);
    count_tests(
        "correlations", tests.correlations, [](const auto& each) { return each.variable; }, out);
    count_tests(
        "pairs", tests.pairs, [](const auto&) { return std::string(); }, out);
    return out;
}

} // namespace

void hide_few(Findings& findings, Count smallest)
{
    hide_few(findings, smallest, {});
}

void hide_few(Findings& findings, Count smallest, std::set<std::string> items)
{
    std::vector<std::string> few;
    for (const auto& item : findings.items)
        if (!may_show(item, smallest) && items.insert(item.id).second)
            few.push_back(item.id);
    auto& warnings = findings.data.warnings;
    if (!few.empty())
        warnings.push_back(problem_at("hidden-few-items", {}, {}, say(Phrase::HiddenFewItems, {joined(few, ", ")})));
    erase_items(findings, items);
    for (auto& open : findings.open)
        if (open.answered < smallest)
            withhold_answers(open);
    if (const auto number = withhold_few(findings, smallest); number > 0)
        warnings.push_back(problem_at("hidden-few", {}, {}, say(Phrase::HiddenFew, {number, smallest})));
    hide_columns(findings, smallest);
}

void withhold_levels(GroupFinding& group, const std::vector<std::size_t>& levels)
{
    GroupFinding out;
    out.item = group.item;
    out.factor = group.factor;
    out.levels = std::move(group.levels);
    for (const std::size_t i : levels)
        out.levels[i] = {out.levels[i].level, {}, {}, {}, {}, true};
    for (auto& level : out.levels) {
        level.mean_rank.reset();
        out.n += level.n.value_or(0);
    }
    out.reason = say(Phrase::GroupTestHidden, {clipped(group.factor, 60)});
    group = std::move(out);
}

void withhold_answers(OpenFinding& open)
{
    open = {open.id, open.theme, open.kind, 0, 0, {}, 0, 0, {}};
}

void close_again(const TestFindings& before, Findings& findings)
{
    const auto now = tests_per_family(findings.tests);
    for (const auto& [family, tests] : tests_per_family(before)) {
        const auto left = now.find(family);
        if (left == now.end() ? tests > 0 : left->second < tests)
            close_again(TestFamily{family.first, family.second}, findings.tests, findings.data.warnings);
    }
}

} // namespace wk::project
