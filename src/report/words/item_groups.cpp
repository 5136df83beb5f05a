// SPDX-License-Identifier: EUPL-1.2
#include "report/words/item_groups.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/sentences.h"

#include <algorithm>

namespace wk::report {

namespace {

/// The kinds in a group, in words: "Vertrouwen en in de praktijk".
std::string kinds_title(const ItemGroup& group)
{
    std::vector<std::string> kinds;
    std::vector<std::string> titles;
    for (const auto& item : group.items) {
        if (std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end())
            continue;
        kinds.push_back(item.kind);
        const bool rest = item.kind == "overig" && group.items.size() > 1;
        const std::string title = rest ? capitalised(say(Phrase::StoryOtherItems)) : kind_title(item);
        titles.push_back(titles.empty() ? title : mid_sentence(title));
    }
    return enumeration(titles);
}

} // namespace

std::string usual_kind_title(std::string_view kind)
{
    if (kind == "herkenning")
        return say(Phrase::KindHerkenning);
    if (kind == "vertrouwen")
        return say(Phrase::KindVertrouwen);
    return say(kind == "voortgang" ? Phrase::KindVoortgang : Phrase::KindOverig);
}

std::string kind_title(const survey::Instrument& instrument, survey::ItemKind kind)
{
    const auto& title = instrument.kind_title(kind);
    return title.empty() ? usual_kind_title(survey::kind_name(kind)) : title;
}

std::string kind_title(const project::Findings& findings, std::string_view kind)
{
    for (const auto& item : findings.items)
        if (item.kind == kind)
            return kind_title(item);
    return usual_kind_title(kind);
}

std::string scale_words(const survey::Scale& scale)
{
    constexpr std::size_t LongestLabel = 30;
    return say(Phrase::ScaleWords,
               {clipped(scale.points.front().label, LongestLabel), clipped(scale.points.back().label, LongestLabel)});
}

std::string side_title(survey::FavourableSide side, const survey::Scale& scale)
{
    constexpr std::size_t LongestLabel = 40;
    switch (side) {
    case survey::FavourableSide::High:
        return say(Phrase::SideHighTitle, {clipped(scale.points.back().label, LongestLabel)});
    case survey::FavourableSide::Low:
        return say(Phrase::SideLowTitle, {clipped(scale.points.front().label, LongestLabel)});
    case survey::FavourableSide::None: break;
    }
    return say(Phrase::SideNoneTitle);
}

std::vector<ItemGroup> item_groups(const project::Findings& findings, std::string_view theme)
{
    std::vector<ItemGroup> groups;
    for (const auto& item : findings.items) {
        if (item.theme != theme)
            continue;
        const auto found = std::find_if(groups.begin(), groups.end(),
                                        [&](const auto& group) { return group.items.front().scale == item.scale; });
        if (found != groups.end())
            found->items.push_back(item);
        else
            groups.push_back({{}, {item}});
    }
    for (auto& group : groups)
        group.title = kinds_title(group);
    return groups;
}

} // namespace wk::report
