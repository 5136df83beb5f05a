// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/place.h"

#include "base/lists.h"
#include "base/text.h"

namespace wk::routekaart {

namespace {

/// `use` called with the entry of the content that `place` is.
template <class Use>
auto with_entry(const Content& content, Place place, Use use)
{
    switch (place.kind) {
    case PlaceKind::Basisfunctie: return use(content.basisfuncties[place.index]);
    case PlaceKind::Phase: return use(content.phases[place.index]);
    case PlaceKind::Step: return use(content.steps[place.index]);
    case PlaceKind::Lesson: return use(content.lessons[place.index]);
    case PlaceKind::Insight: return use(content.insights[place.index]);
    case PlaceKind::Requirement: return use(content.requirements[place.index]);
    case PlaceKind::Dilemma: return use(content.dilemmas[place.index]);
    case PlaceKind::Example: return use(content.examples[place.index]);
    case PlaceKind::Municipality: return use(content.municipalities[place.index]);
    case PlaceKind::OldExample: return use(content.old_examples[place.index]);
    case PlaceKind::Figure: return use(content.figures[place.index]);
    case PlaceKind::Source: return use(content.sources[place.index]);
    case PlaceKind::Advice: return use(content.rules[place.index]);
    case PlaceKind::Since: return use(content.since[place.index]);
    case PlaceKind::Term: break;
    }
    return use(content.glossary[place.index]);
}

struct Code {
    template <class Entry>
    std::string operator()(const Entry& each) const
    {
        return each.id;
    }
    std::string operator()(const Basisfunctie& each) const { return each.code; }
    std::string operator()(const Step& each) const { return "S" + std::to_string(each.number); }
    std::string operator()(const Insight& each) const { return "I" + std::to_string(each.number); }
    std::string operator()(const Source& each) const { return "bron-" + std::to_string(each.number); }
    std::string operator()(const Term& each) const { return "begrip-" + each.id; }
    std::string operator()(const Since& each) const { return "sinds-" + each.id; }
};

struct Title {
    template <class Entry>
    std::string_view operator()(const Entry& each) const
    {
        return each.title;
    }
    std::string_view operator()(const Municipality& each) const { return each.name; }
};

struct Text {
    template <class Entry>
    std::string_view operator()(const Entry& each) const
    {
        return each.text;
    }
    std::string_view operator()(const Dilemma& each) const { return each.tension; }
    std::string_view operator()(const Municipality& each) const
    {
        return each.form.empty() ? std::string_view() : std::string_view(each.form.front());
    }
    std::string_view operator()(const SourcedFigure& each) const { return each.value; }
    std::string_view operator()(const Source& each) const { return each.author; }
};

std::optional<std::size_t> first_of(const std::vector<std::size_t>& list)
{
    return list.empty() ? std::nullopt : std::optional(list.front());
}

/// Indices of the entries for which `holds`.
template <class Entry, class Holds>
std::vector<std::size_t> indices_where(const std::vector<Entry>& entries, Holds holds)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (holds(entries[i]))
            out.push_back(i);
    return out;
}

/// How many places of a kind there are.
std::size_t number_of(const Content& content, PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Basisfunctie: return content.basisfuncties.size();
    case PlaceKind::Phase: return content.phases.size();
    case PlaceKind::Step: return content.steps.size();
    case PlaceKind::Lesson: return content.lessons.size();
    case PlaceKind::Insight: return content.insights.size();
    case PlaceKind::Requirement: return content.requirements.size();
    case PlaceKind::Dilemma: return content.dilemmas.size();
    case PlaceKind::Example: return content.examples.size();
    case PlaceKind::Municipality: return content.municipalities.size();
    case PlaceKind::OldExample: return content.old_examples.size();
    case PlaceKind::Figure: return content.figures.size();
    case PlaceKind::Source: return content.sources.size();
    case PlaceKind::Advice: return content.rules.size();
    case PlaceKind::Since: return content.since.size();
    case PlaceKind::Term: break;
    }
    return content.glossary.size();
}

/// Adds the places of `kind` that the map shows in `step`.
void add_places(const Content& content, PlaceKind kind, std::optional<std::size_t> step, std::vector<Place>& out)
{
    for (std::size_t i = 0; i < number_of(content, kind); ++i)
        if (place_step(content, {kind, i}) == step)
            out.push_back({kind, i});
}

/// Adds the steps of `phase` with all that is in them.
void add_steps(const Content& content, std::optional<std::size_t> phase, std::vector<Place>& out)
{
    for (std::size_t step = 0; step < content.steps.size(); ++step) {
        if (content.steps[step].phase != phase)
            continue;
        out.push_back({PlaceKind::Step, step});
        for (const auto kind : {PlaceKind::Lesson, PlaceKind::Requirement, PlaceKind::Dilemma, PlaceKind::Advice})
            add_places(content, kind, step, out);
    }
}

} // namespace

std::string place_code(const Content& content, Place place)
{
    return with_entry(content, place, Code());
}

std::optional<Place> place_of(const Content& content, std::string_view code)
{
    code = trim(code);
    if (code.starts_with('#'))
        code.remove_prefix(1);
    const std::string wanted = fold(code);
    for (const Place place : all_places(content))
        if (fold(place_code(content, place)) == wanted)
            return place;
    return std::nullopt;
}

std::string_view place_title(const Content& content, Place place)
{
    return with_entry(content, place, Title());
}

std::string_view place_text(const Content& content, Place place)
{
    return with_entry(content, place, Text());
}

std::optional<std::size_t> place_basisfunctie(const Content& content, Place place)
{
    switch (place.kind) {
    case PlaceKind::Basisfunctie: return place.index;
    case PlaceKind::Step: return content.steps[place.index].basisfunctie;
    case PlaceKind::Lesson: return content.steps[content.lessons[place.index].step].basisfunctie;
    case PlaceKind::Requirement: return content.requirements[place.index].basisfunctie;
    case PlaceKind::Dilemma: return content.dilemmas[place.index].basisfunctie;
    case PlaceKind::Example: return content.examples[place.index].basisfunctie;
    case PlaceKind::OldExample: return first_of(content.old_examples[place.index].basisfuncties);
    case PlaceKind::Advice: return content.rules[place.index].basisfunctie;
    default: return std::nullopt;
    }
}

std::optional<std::size_t> place_step(const Content& content, Place place)
{
    switch (place.kind) {
    case PlaceKind::Basisfunctie: return first_of(content.basisfuncties[place.index].steps);
    case PlaceKind::Phase: return first_of(content.phases[place.index].steps);
    case PlaceKind::Step: return place.index;
    case PlaceKind::Lesson: return content.lessons[place.index].step;
    case PlaceKind::Requirement: return first_of(content.requirements[place.index].steps);
    case PlaceKind::Dilemma: return first_of(content.dilemmas[place.index].steps);
    case PlaceKind::Example: return content.examples[place.index].step;
    case PlaceKind::Advice: return content.rules[place.index].step;
    default: return std::nullopt;
    }
}

std::vector<Place> all_places(const Content& content)
{
    std::vector<Place> out;
    const auto add_all = [&](PlaceKind kind) {
        for (std::size_t i = 0; i < number_of(content, kind); ++i)
            out.push_back({kind, i});
    };
    add_steps(content, std::nullopt, out);
    for (std::size_t phase = 0; phase < content.phases.size(); ++phase) {
        out.push_back({PlaceKind::Phase, phase});
        add_steps(content, phase, out);
    }
    add_all(PlaceKind::Basisfunctie);
    add_all(PlaceKind::Insight);
    add_places(content, PlaceKind::Requirement, std::nullopt, out);
    add_places(content, PlaceKind::Dilemma, std::nullopt, out);
    for (const auto kind : {PlaceKind::Example, PlaceKind::Municipality, PlaceKind::OldExample, PlaceKind::Figure,
                            PlaceKind::Source, PlaceKind::Term, PlaceKind::Since})
        add_all(kind);
    return out;
}

std::vector<std::size_t> lessons_of(const Content& content, std::size_t step)
{
    return indices_where(content.lessons, [&](const Lesson& each) { return each.step == step; });
}

std::vector<std::size_t> requirements_of(const Content& content, std::size_t step)
{
    return indices_where(content.requirements, [&](const Requirement& each) { return contains(each.steps, step); });
}

std::vector<std::size_t> dilemmas_of(const Content& content, std::size_t step)
{
    return indices_where(content.dilemmas, [&](const Dilemma& each) {
        return contains(each.steps, step) || contains(each.also_steps, step);
    });
}

std::vector<std::size_t> examples_of(const Content& content, std::size_t step)
{
    return indices_where(content.examples, [&](const Example& each) { return each.step == step; });
}

} // namespace wk::routekaart
