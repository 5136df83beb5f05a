// SPDX-License-Identifier: EUPL-1.2
#include "survey/question_layout.h"

#include "base/lists.h"
#include "survey/question_codes.h"

#include <algorithm>

namespace wk::survey {

namespace {

bool is_condition(const Instrument& instrument, std::size_t item)
{
    return std::any_of(instrument.routing().begin(), instrument.routing().end(),
                       [&](const Routing& rule) { return rule.item == item; });
}

QuestionGroup& group_of(std::vector<QuestionGroup>& groups, const std::string& theme)
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const auto& it) { return it.theme == theme; });
    if (found != groups.end())
        return *found;
    groups.push_back({theme, false, {}});
    return groups.back();
}

/// Whether two items can be rows of one table.
bool go_together(const Instrument& instrument, const MappingTarget& one, const MappingTarget& other)
{
    return one.kind == MappingTarget::Kind::Item && other.kind == MappingTarget::Kind::Item &&
           instrument.items()[one.index].scale == instrument.items()[other.index].scale &&
           is_condition(instrument, one.index) == is_condition(instrument, other.index);
}

void add_item(const Instrument& instrument, QuestionLayout& out, std::size_t target)
{
    auto& blocks = group_of(out.groups, instrument.items()[out.targets[target].index].theme).blocks;
    for (auto& block : blocks)
        if (go_together(instrument, out.targets[block.targets.front()], out.targets[target]))
            return block.targets.push_back(target);
    blocks.push_back({{target}});
}

/// Per target where it is asked: the number of its block, counted through.
std::vector<std::size_t> asking_order(const QuestionLayout& layout)
{
    std::vector<std::size_t> out(layout.targets.size());
    std::size_t number = 0;
    for (const auto& group : layout.groups)
        for (const auto& block : group.blocks) {
            for (const auto target : block.targets)
                out[target] = number;
            ++number;
        }
    return out;
}

} // namespace

std::vector<std::vector<std::size_t>> skipping_rules(const Instrument& instrument,
                                                     const std::vector<MappingTarget>& targets)
{
    std::vector<std::vector<std::size_t>> out(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i)
        for (std::size_t rule = 0; rule < instrument.routing().size(); ++rule) {
            const auto& it = instrument.routing()[rule];
            const bool skipped =
                (targets[i].kind == MappingTarget::Kind::Item && contains(it.skip_items, targets[i].index)) ||
                (targets[i].kind == MappingTarget::Kind::Open && contains(it.skip_open, targets[i].index));
            if (skipped && !it.codes.empty())
                out[i].push_back(rule);
        }
    return out;
}

QuestionLayout question_layout(const Instrument& instrument)
{
    using Kind = MappingTarget::Kind;
    QuestionLayout out{mapping_targets(instrument), {}, {}, {}};
    out.codes = question_codes(out.targets);
    QuestionGroup about{{}, true, {}};
    for (std::size_t i = 0; i < out.targets.size(); ++i) {
        const auto& target = out.targets[i];
        if (target.kind == Kind::Item)
            add_item(instrument, out, i);
        else if (target.kind == Kind::Open)
            group_of(out.groups, instrument.open()[target.index].theme).blocks.push_back({{i}});
        else
            about.blocks.push_back({{i}});
    }
    if (!about.blocks.empty())
        out.groups.push_back(std::move(about));
    const auto place = asking_order(out);
    const auto rules = skipping_rules(instrument, out.targets);
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (const auto rule : rules[i]) {
            const auto condition = instrument.routing()[rule].item; // items are the first targets
            if (place[condition] > place[i] && !contains(out.late_conditions, condition))
                out.late_conditions.push_back(condition);
        }
    return out;
}

} // namespace wk::survey
