// SPDX-License-Identifier: EUPL-1.2
#include "project/reference.h"

#include <algorithm>

namespace wk::project {

namespace {

void add_sentence(std::string& sentences, const std::string& sentence)
{
    if (sentence.empty() || sentences.find(sentence) != std::string::npos)
        return;
    sentences += (sentences.empty() ? "" : " ") + sentence;
}

std::optional<Published> sum_of_row(const ReferenceItem& item, std::span<const int> scale, std::span<const int> codes)
{
    if (!item.row || item.row->percentages.size() != scale.size())
        return std::nullopt;
    Published out{0, item.row->decimals, item.row->source, item.row->misprint};
    for (std::size_t i = 0; i < scale.size(); ++i)
        if (std::binary_search(codes.begin(), codes.end(), scale[i]))
            out.value += item.row->percentages[i];
    return out;
}

} // namespace

const ReferenceItem* Reference::find_item(std::string_view wanted) const
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == wanted; });
    return found == items.end() ? nullptr : &*found;
}

std::optional<Published> published_share(const ReferenceItem& item, std::span<const int> scale,
                                         std::span<const int> codes)
{
    std::optional<Published> sound;
    std::optional<Published> doubtful;
    for (const auto& share : item.quoted) {
        if (!std::equal(share.codes.begin(), share.codes.end(), codes.begin(), codes.end()))
            continue;
        auto& best = share.percentage.misprint.empty() ? sound : doubtful;
        if (!best || share.percentage.decimals > best->decimals)
            best = share.percentage;
    }
    auto sum = sum_of_row(item, scale, codes);
    std::optional<Published> out = sound ? sound : sum ? sum : doubtful;
    if (out && doubtful)
        add_sentence(out->misprint, doubtful->misprint);
    return out;
}

} // namespace wk::project
