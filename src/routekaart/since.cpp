// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/since.h"

#include "base/lists.h"

#include <algorithm>

namespace wk::routekaart {

namespace {

bool in_step(const Content& content, Place place, std::size_t step)
{
    switch (place.kind) {
    case PlaceKind::Lesson: return content.lessons[place.index].step == step;
    case PlaceKind::Requirement: return contains(content.requirements[place.index].steps, step);
    case PlaceKind::Dilemma: return contains(dilemmas_of(content, step), place.index);
    default: return false;
    }
}

} // namespace

std::vector<Place> touched_by(const Since& since)
{
    std::vector<Place> out;
    const auto add = [&](PlaceKind kind, const std::vector<std::size_t>& all) {
        for (const std::size_t index : all)
            out.push_back({kind, index});
    };
    add(PlaceKind::Basisfunctie, since.basisfuncties);
    add(PlaceKind::Step, since.steps);
    add(PlaceKind::Lesson, since.lessons);
    add(PlaceKind::Requirement, since.requirements);
    add(PlaceKind::Dilemma, since.dilemmas);
    add(PlaceKind::Figure, since.figures);
    return out;
}

std::vector<std::size_t> since_on(const Content& content, Place place)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < content.since.size(); ++i) {
        const auto touched = touched_by(content.since[i]);
        if (std::any_of(touched.begin(), touched.end(), [&](Place each) {
                return each == place || (place.kind == PlaceKind::Step && in_step(content, each, place.index));
            }))
            out.push_back(i);
    }
    return out;
}

} // namespace wk::routekaart
