// SPDX-License-Identifier: EUPL-1.2
#include "report/made/route_report_parts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/document/sections.h"
#include "report/words/route_words.h"

#include <utility>

namespace wk::report {

using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

/// "Les 3.1 · geborgd · met ster": what a place is and where the municipality stands with it.
std::string standing_words(const Content& content, const PlacedNote& it)
{
    project::PlaceNote without_text = *it.note;
    without_text.text.clear();
    const std::string kind = place_kind_words(content, *it.place);
    const std::string standing = note_words(without_text);
    return standing.empty() ? kind : say(Phrase::RouteReportPlaceStatus, {kind, standing});
}

/// What the routekaart says about a place, small, and what the municipality wrote.
void add_note(const Content& content, const PlacedNote& it, Section& section)
{
    section.blocks.push_back(Paragraph{{}, standing_words(content, it)});
    if (const auto text = routekaart::place_text(content, *it.place); !text.empty())
        section.blocks.push_back(Paragraph{{}, std::string(text), ParagraphStyle::Passport});
    if (!trim(it.note->text).empty())
        section.blocks.push_back(Paragraph{{}, it.note->text});
}

/// Where a note is told: with its phase, with its step, or with the whole way.
struct Spot {
    std::optional<std::size_t> phase, step;
};

Spot spot_of(const Content& content, Place place)
{
    if (place.kind == PlaceKind::Phase)
        return {place.index, {}};
    if (place.kind == PlaceKind::Basisfunctie)
        return {};
    const auto step = routekaart::place_step(content, place);
    return step ? Spot{content.steps[*step].phase, step} : Spot{};
}

/// Under which heading a place is told that is of no step.
std::string place_group_title(const Content& content, Place place)
{
    switch (place.kind) {
    case PlaceKind::Requirement: return say(Phrase::SeeRequirements);
    case PlaceKind::Dilemma: return say(Phrase::RoutePartDilemmas);
    case PlaceKind::Example:
    case PlaceKind::Municipality:
    case PlaceKind::OldExample: return say(Phrase::PracticeTitle);
    case PlaceKind::Figure: return say(Phrase::SeeFigures);
    case PlaceKind::Since: return say(Phrase::SinceTitle);
    default: return place_kind_words(content, place);
    }
}

/// A section of its own for a place, or that of the note before it on the same place.
void add_place(const Content& content, const PlacedNote& it, std::vector<Section>& sections)
{
    const std::string id = place_section_id(content, *it.place);
    if (sections.empty() || sections.back().id != id)
        sections.push_back({id, capitalised(routekaart::place_title(content, *it.place)), 3});
    add_note(content, it, sections.back());
}

/// The notes on a step itself and on what belongs to it; nothing when there are none.
std::vector<Section> step_sections(const RouteReportContext& context, std::size_t step)
{
    const Content& content = context.input.content;
    const std::string number = number_name(content.steps[step].number);
    Section out{place_section_id(content, {PlaceKind::Step, step}),
                say(Phrase::RouteReportStep, {number, content.steps[step].title}), 2};
    std::vector<Section> children;
    for (const auto& it : context.notes) {
        if (!it.place || spot_of(content, *it.place).step != step)
            continue;
        if (it.place->kind == PlaceKind::Step)
            add_note(content, it, out);
        else
            add_place(content, it, children);
    }
    if (out.blocks.empty() && children.empty())
        return {};
    const auto& basisfunctie = content.basisfuncties[content.steps[step].basisfunctie];
    out.blocks.insert(out.blocks.begin(), Paragraph{{}, say(Phrase::MapBasisfunctie, {basisfunctie.title})});
    children.insert(children.begin(), std::move(out));
    return children;
}

/// What stands below one heading: the heading only when something does.
void append_below(std::vector<Section>& sections, Section parent, std::vector<Section> children)
{
    if (parent.blocks.empty() && children.empty())
        return;
    sections.push_back(std::move(parent));
    append(sections, std::move(children));
}

/// Steps that run under all phases, and what is of no step.
void add_general(const RouteReportContext& context, std::vector<Section>& sections)
{
    const Content& content = context.input.content;
    std::vector<Section> children;
    for (std::size_t step = 0; step < content.steps.size(); ++step)
        if (!content.steps[step].phase)
            append(children, step_sections(context, step));
    std::string group; // heading of what was told last
    for (const auto& it : context.notes) {
        if (!it.place)
            continue;
        const Spot spot = spot_of(content, *it.place);
        if (spot.phase || spot.step)
            continue;
        if (const std::string title = place_group_title(content, *it.place); title != group) {
            group = title;
            children.push_back({"soort-" + routekaart::place_code(content, *it.place), title, 2});
        }
        add_place(content, it, children);
    }
    append_below(sections, {"hele-weg", say(Phrase::RouteReportGeneral)}, std::move(children));
}

} // namespace

std::string place_section_id(const Content& content, Place place)
{
    return "plek-" + routekaart::place_code(content, place);
}

std::vector<Section> note_sections(const RouteReportContext& context)
{
    const Content& content = context.input.content;
    std::vector<Section> out;
    add_general(context, out);
    for (std::size_t phase = 0; phase < content.phases.size(); ++phase) {
        Section parent{place_section_id(content, {PlaceKind::Phase, phase}),
                       say(Phrase::MapPhase, {number_name(std::int64_t(phase + 1)), content.phases[phase].title})};
        for (const auto& it : context.notes)
            if (it.place == Place{PlaceKind::Phase, phase})
                add_note(content, it, parent);
        std::vector<Section> children;
        for (const std::size_t step : content.phases[phase].steps)
            append(children, step_sections(context, step));
        append_below(out, std::move(parent), std::move(children));
    }
    return out;
}

} // namespace wk::report
