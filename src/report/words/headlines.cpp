// SPDX-License-Identifier: EUPL-1.2
#include "report/words/headlines.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/words/distributions.h"
#include "report/words/sentences.h"

#include <algorithm>

namespace wk::report {

using project::ItemFinding;

namespace {

/// "46% herkent dit: ‘...’ (44 van de 96 geldige antwoorden)", up to its first full stop.
std::string first_of(const std::string& sentence)
{
    std::string out = sentence.substr(0, sentence.find(". "));
    if (out.ends_with('.'))
        out.pop_back();
    return out;
}

std::vector<std::string> headlines_of_one(const ItemFinding& item)
{
    if (item.n == 0)
        return {};
    if (item.favourable)
        return {first_of(item_sentence(item)), say(Phrase::SlideOne, {item.n, format_share(*item.favourable, 0)})};
    const auto most = std::max_element(item.points.begin(), item.points.end(),
                                       [](const auto& a, const auto& b) { return a.count < b.count; });
    if (most == item.points.end() || most->count == 0 || most->label.empty())
        return {};
    return {say(Phrase::SlideMost, {without_stop(most->label), format_count(most->count), format_count(item.n)})};
}

} // namespace

std::vector<std::string> distribution_headlines(std::span<const ItemFinding> items)
{
    if (items.size() == 1)
        return headlines_of_one(items.front());
    const auto [high, low] = favoured_ends(items);
    if (!high || !low || high == low || *high->favourable == *low->favourable)
        return {};
    const std::string most = format_share(*high->favourable, 0);
    const std::string least = format_share(*low->favourable, 0);
    return {say(Phrase::SlideEnds, {item_quoted(*high), most, item_quoted(*low), least}),
            say(Phrase::SlideRange, {least, most})};
}

std::vector<std::string> coding_headlines(const project::OpenFinding& open)
{
    const auto most = std::max_element(open.categories.begin(), open.categories.end(),
                                       [](const auto& a, const auto& b) { return a.n.value_or(0) < b.n.value_or(0); });
    const auto looked = open.answered - open.uncoded;
    if (most == open.categories.end() || most->n.value_or(0) == 0 || looked <= 0)
        return {};
    return {say(Phrase::SlideCoding, {most->title, format_count(*most->n), looked}),
            say(Phrase::SlideCodingShort, {mid_sentence(most->title), format_count(*most->n), format_count(looked)})};
}

} // namespace wk::report
