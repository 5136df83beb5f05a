// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_fit.h"

#include "survey/answer_order.h"
#include "survey/batteries.h"
#include "survey/mapping.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wk::survey {

namespace {

constexpr std::size_t EnoughOnScale = 3; ///< of many people, that do not all pass over the same points by chance

/// How often each answer was given to an item.
std::array<std::size_t, 256> tally(std::span<const Answer> answers)
{
    std::array<std::size_t, 256> out = {};
    for (const Answer answer : answers)
        ++out[answer];
    return out;
}

std::size_t on_scale(const std::array<std::size_t, 256>& counts)
{
    std::size_t out = counts[missing::NoOpinion];
    for (std::size_t i = 0; i < MaxPoints; ++i)
        out += counts[i];
    return out;
}

/// The points of one scale that all its columns together were answered with.
struct Answered {
    std::vector<bool> points;
    std::size_t columns = 0; ///< that many people answered
};

/// Whether the points that were answered are a whole scale by themselves.
bool is_smaller_scale(const Answered& answered, const Scale& scale)
{
    const auto count = std::size_t(std::count(answered.points.begin(), answered.points.end(), true));
    if (answered.columns == 0 || count < 3 || count == scale.points.size())
        return false;
    std::vector<std::string> all;
    std::vector<std::string> some;
    for (std::size_t i = 0; i < scale.points.size(); ++i) {
        all.push_back(scale.points[i].label);
        if (answered.points[i])
            some.push_back(all.back());
    }
    // 1 to 5 in columns of a scale of seven: only the numbers fit.
    const bool lowest = std::all_of(answered.points.begin(), answered.points.begin() + std::ptrdiff_t(count),
                                    [](bool each) { return each; });
    if (lowest && answered.columns >= EnoughOnScale)
        return true;
    const auto whole = placed_answers(all);
    const auto part = placed_answers(some);
    return whole && part && !whole->numbered() && part->complete() &&
           part->places.begin()->first == whole->places.begin()->first &&
           part->places.rbegin()->first == whole->places.rbegin()->first;
}

} // namespace

InstrumentFit fit_of(std::shared_ptr<const Table> table, std::shared_ptr<const Instrument> instrument)
{
    InstrumentFit out;
    const auto& items = instrument->items();
    out.items = items.size();
    const auto targets = mapping_targets(*instrument);
    const auto matches = matched_columns(*table, targets, {});
    for (std::size_t i = 0; i < targets.size(); ++i) {
        out.found += matches[i] && targets[i].kind == MappingTarget::Kind::Item;
        out.open += matches[i] && targets[i].kind == MappingTarget::Kind::Open;
    }
    if (2 * out.found <= out.items)
        return out;
    const auto made = Responses::make(std::move(table), instrument);
    if (!made)
        return out;
    out.responses = *made;
    std::vector<Answered> answered;
    for (const auto& scale : instrument->scales())
        answered.push_back({std::vector<bool>(scale.points.size(), false), 0});
    std::vector<bool> fits(items.size(), false);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!out.responses->item_column(i))
            continue;
        const auto counts = tally(out.responses->answers(i));
        const std::size_t good = on_scale(counts);
        fits[i] = good >= 4 * counts[missing::Invalid];
        auto& of_scale = answered[items[i].scale];
        of_scale.columns += good >= EnoughPeople;
        for (std::size_t point = 0; point < of_scale.points.size(); ++point)
            of_scale.points[point] = of_scale.points[point] || counts[point] > 0;
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        out.fitting += fits[i] && !is_smaller_scale(answered[items[i].scale], instrument->scale_of(items[i]));
    return out;
}

} // namespace wk::survey
