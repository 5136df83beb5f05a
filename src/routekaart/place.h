// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/content.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// What a place on the routekaart is.
enum class PlaceKind : std::uint8_t {
    Basisfunctie,
    Phase,
    Step,
    Lesson,
    Insight,
    Requirement,
    Dilemma,
    Example,
    Municipality,
    OldExample,
    Figure,
    Source,
    Term,
    Advice, ///< a rule, or a part of one
    Since   ///< what changed since the report
};

/// One thing that the content says: `index` into the list of Content of its kind.
struct Place {
    PlaceKind kind = PlaceKind::Step;
    std::size_t index = 0;

    bool operator==(const Place&) const = default;
};

// In what follows a place is one of the content: its index exists.

/// Short code of a place, to write down or say: no two places have one, and it stays the same over versions.
///
/// Ids of the content for lessons (L3.1), dilemmas (D4), requirements (R-VL-K01), examples (E01), old examples (V01),
/// figures (K1), phases (F1), rules (regel-1a) and municipalities (almelo); VL for a basisfunctie, S3 for the step with that number,
/// I2 for an insight, bron-7 for a source, begrip-triage for a term and sinds-wams for what changed.
std::string place_code(const Content& content, Place place);

/// The place behind a code: case does not matter, outer blanks and a leading # do not either. None when there is none.
std::optional<Place> place_of(const Content& content, std::string_view code);

/// What it is called: a municipality by its name. Never empty.
std::string_view place_title(const Content& content, Place place);

/// What it says in a sentence or a few: of a figure the value, of a dilemma the tension, of a source the author, of a
/// municipality the first line about its organisation. May be empty.
std::string_view place_text(const Content& content, Place place);

/// Basisfunctie it belongs to, and the first one of an old example that belongs to several; none for phases, insights,
/// municipalities, figures, sources, terms and what changed since.
std::optional<std::size_t> place_basisfunctie(const Content& content, Place place);

/// Step in which the map shows it: the first one of what has several, and of a phase or a basisfunctie its first step.
/// None for what is not on the map: insights, municipalities, old examples, figures, sources, terms and what changed.
std::optional<std::size_t> place_step(const Content& content, Place place);

/// Everything, each once, in the order of the route: first the steps that run through all phases, then per phase the
/// phase and its steps; each step with its lessons, requirements, dilemmas and rules. Then the rest by kind: basisfuncties,
/// insights, requirements and dilemmas of no step, examples, municipalities, old examples, figures, sources, terms, what changed.
std::vector<Place> all_places(const Content& content);

// The things of one step, as indices into Content, in its order. What has several steps is in each of them; dilemmas
// also in the steps for which they matter as well.
std::vector<std::size_t> lessons_of(const Content& content, std::size_t step);
std::vector<std::size_t> requirements_of(const Content& content, std::size_t step);
std::vector<std::size_t> dilemmas_of(const Content& content, std::size_t step);
std::vector<std::size_t> examples_of(const Content& content, std::size_t step);

} // namespace wk::routekaart
