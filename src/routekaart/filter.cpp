// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/filter.h"

#include "base/lists.h"

#include <algorithm>

namespace wk::routekaart {

namespace {

bool fits_basisfunctie(const Content& content, std::size_t wanted, Place place)
{
    if (place.kind == PlaceKind::OldExample) {
        const auto& all = content.old_examples[place.index].basisfuncties;
        return std::find(all.begin(), all.end(), wanted) != all.end();
    }
    if (place.kind == PlaceKind::Municipality) {
        const auto& all = content.municipalities[place.index].practices;
        return std::any_of(all.begin(), all.end(), [&](const Practice& each) { return each.basisfunctie == wanted; });
    }
    return place_basisfunctie(content, place) == wanted;
}

bool has_topic(const Content& content, const std::string& topic, Place place)
{
    if (place.kind == PlaceKind::Lesson)
        return contains(content.lessons[place.index].topics, topic);
    if (place.kind == PlaceKind::Insight)
        return contains(content.insights[place.index].topics, topic);
    if (place.kind != PlaceKind::Requirement)
        return false;
    for (const std::size_t lesson : content.requirements[place.index].lessons)
        if (contains(content.lessons[lesson].topics, topic))
            return true;
    return false;
}

bool names_condition(const Content& content, const std::string& condition, Place place)
{
    if (place.kind == PlaceKind::Lesson)
        return contains(content.lessons[place.index].attention_for, condition);
    if (place.kind == PlaceKind::Advice)
        return contains(content.rules[place.index].when, condition);
    return place.kind == PlaceKind::Requirement && contains(content.requirements[place.index].applies_to, condition);
}

bool has_size(const Content& content, SizeClass size, Place place)
{
    const auto municipality = municipality_of(content, place);
    return municipality && size_class(content.municipalities[*municipality].inhabitants) == size;
}

/// Whether the place itself is what the filter asks for, whatever is in it.
bool passes_itself(const Content& content, const RouteFilter& filter, Place place)
{
    if (filter.basisfunctie && !fits_basisfunctie(content, *filter.basisfunctie, place))
        return false;
    if (!filter.actor.empty() &&
        !(place.kind == PlaceKind::Requirement && contains(content.requirements[place.index].actors, filter.actor)))
        return false;
    if (filter.size && !has_size(content, *filter.size, place))
        return false;
    if (!filter.topic.empty() && !has_topic(content, filter.topic, place))
        return false;
    return filter.condition.empty() || names_condition(content, filter.condition, place);
}

bool step_passes(const Content& content, const RouteFilter& filter, std::size_t step)
{
    if (filter.basisfunctie && *filter.basisfunctie != content.steps[step].basisfunctie)
        return false;
    const auto any = [&](PlaceKind kind, const std::vector<std::size_t>& all) {
        return std::any_of(all.begin(), all.end(), [&](std::size_t index) {
            return passes_itself(content, filter, {kind, index});
        });
    };
    return passes_itself(content, filter, {PlaceKind::Step, step}) ||
           any(PlaceKind::Lesson, lessons_of(content, step)) ||
           any(PlaceKind::Requirement, requirements_of(content, step)) ||
           any(PlaceKind::Dilemma, dilemmas_of(content, step)) || any(PlaceKind::Example, examples_of(content, step));
}

bool any_step_passes(const Content& content, const RouteFilter& filter, const std::vector<std::size_t>& steps)
{
    return std::any_of(steps.begin(), steps.end(),
                       [&](std::size_t step) { return step_passes(content, filter, step); });
}

} // namespace

bool is_set(const RouteFilter& filter)
{
    return filter.basisfunctie.has_value() || !filter.actor.empty() || !filter.topic.empty() ||
           !filter.condition.empty() || filter.size.has_value();
}

bool passes(const Content& content, const RouteFilter& filter, Place place)
{
    if (!is_set(filter))
        return true;
    switch (place.kind) {
    case PlaceKind::Step: return step_passes(content, filter, place.index);
    case PlaceKind::Phase: return any_step_passes(content, filter, content.phases[place.index].steps);
    case PlaceKind::Basisfunctie:
        return filter.basisfunctie.value_or(place.index) == place.index &&
               any_step_passes(content, filter, content.basisfuncties[place.index].steps);
    default: return passes_itself(content, filter, place);
    }
}

std::vector<std::string> actors_of(const Content& content)
{
    std::vector<std::string> out;
    for (const auto& requirement : content.requirements)
        for (const auto& actor : requirement.actors)
            if (!contains(out, actor))
                out.push_back(actor);
    return out;
}

} // namespace wk::routekaart
