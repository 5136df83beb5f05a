// SPDX-License-Identifier: EUPL-1.2
#include "report/words/distributions.h"

#include "base/phrases.h"
#include "base/sorted.h"
#include "project/item_figures.h"
#include "report/words/cells.h"
#include "report/words/sentences.h"

#include <algorithm>

namespace wk::report {

namespace {

using project::ItemFinding;

/// Items with a favourable share, highest first.
std::vector<ItemFinding> ranked(std::vector<ItemFinding> items)
{
    std::erase_if(items, [](const auto& item) { return !item.favourable; });
    sort_stably(items, [](const auto& a, const auto& b) { return *a.favourable > *b.favourable; });
    return items;
}

} // namespace

std::vector<ItemGroup> kind_groups(const project::Findings& findings)
{
    std::vector<ItemGroup> groups;
    for (const auto& item : findings.items) {
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return group.items.front().kind == item.kind && group.items.front().scale == item.scale;
        });
        if (found != groups.end())
            found->items.push_back(item);
        else
            groups.push_back({kind_title(item), {item}});
    }
    return groups;
}

std::vector<ItemFinding> ordered_with_total(const ItemGroup& group, ItemOrder order)
{
    std::vector<ItemFinding> out = group.items;
    if (order != ItemOrder::Instrument)
        sort_stably(out, [&](const auto& a, const auto& b) {
            if (!a.favourable || !b.favourable)
                return a.favourable.has_value() && !b.favourable;
            return order == ItemOrder::HighestFirst ? *a.favourable > *b.favourable : *a.favourable < *b.favourable;
        });
    if (out.size() > 1)
        out.push_back(project::combined_item(group.items, say(Phrase::DistributionsTotal, {group.items.size()})));
    return out;
}

std::string distributions_total_note(const ItemGroup& group)
{
    const bool turned = std::any_of(group.items.begin(), group.items.end(),
                                    [](const auto& item) { return item.side == project::FavourableSide::Low; });
    return say(Phrase::DistributionsTotalNote) + (turned ? say(Phrase::DistributionsTotalReversed) : std::string());
}

bool same_group(const ItemGroup& a, const ItemGroup& b)
{
    return a.items.front().kind == b.items.front().kind && a.items.front().scale == b.items.front().scale;
}

std::string distributions_sentence(const ItemGroup& group)
{
    const auto items = ranked(group.items);
    if (items.empty())
        return {};
    const auto& high = items.front();
    const auto& low = items.back();
    if (items.size() == 1)
        return say(Phrase::DistributionsSentenceOne, {item_quoted(high), share_or_dash(high.favourable), high.n});
    return say(Phrase::DistributionsSentence, {item_quoted(high), share_or_dash(high.favourable), high.n,
                                               item_quoted(low), share_or_dash(low.favourable), low.n});
}

FavouredEnds favoured_ends(std::span<const project::ItemFinding> items, std::string_view kind)
{
    FavouredEnds out;
    for (const auto& item : items) {
        if (!item.favourable || (!kind.empty() && item.kind != kind))
            continue;
        if (!out.high || *item.favourable > *out.high->favourable)
            out.high = &item;
        if (!out.low || *item.favourable < *out.low->favourable)
            out.low = &item;
    }
    return out;
}

} // namespace wk::report
