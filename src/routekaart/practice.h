// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/municipality_size.h"
#include "routekaart/place.h"
#include "routekaart/search.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// What there is to learn from: how a municipality does it, one example of 2019, an example from before 2015.
enum class PracticeKind : std::uint8_t { Sketch, Example, Old };

/// What of the practice someone wants to see. What is empty does not matter; the others hold together (and).
struct PracticeFilter {
    std::optional<PracticeKind> kind;
    std::optional<std::size_t> basisfunctie; ///< index into Content
    std::optional<std::size_t> step;         ///< index into Content; only examples have one
    std::string theme;                       ///< only old examples have one
    std::optional<SizeClass> size;           ///< of the municipality; nothing old has one
    std::string form;                        ///< id of Content::forms, of the municipality; nothing old has one
    int year = 0;                            ///< 0: any
    std::string words;                       ///< as Search reads them

    bool operator==(const PracticeFilter&) const = default;
};

/// The practices that pass, in a neutral order, that of the content: municipalities, examples, old examples. They are
/// never put in order of a figure.
///
/// Size and form of an example are those of the sketch of its municipality, and unknown when there is none. Sketches
/// and examples are of 2019; an old example is of every year from the first to the last that it names.
/// search   of the same content: then looking for words costs next to nothing; without it the texts are read each time
std::vector<Place> practices(const Content& content, const PracticeFilter& filter, const Search* search = nullptr);

/// Id of the form (Content::forms) that a municipality's organisation comes nearest to. Our judgement, from what the
/// sketch says of its teams; the report gives none. Empty for a municipality that we do not know.
std::string_view form_of(const Municipality& municipality);

/// Themes of the old examples, in order of first appearance.
std::vector<std::string> old_themes(const Content& content);

/// Years of which there is anything, latest first.
std::vector<int> practice_years(const Content& content);

/// A municipality beside one's own.
struct Alike {
    std::size_t municipality = 0; ///< index into Content
    bool same_form = false;
    bool same_size = false; ///< of one size class

    bool operator==(const Alike&) const = default;
};

/// All municipalities, most alike first: same form first, then by the ratio of inhabitants (so 20.000 is as far from
/// 40.000 as 80.000 is), then in the order of the content.
/// inhabitants   of one's own; 0: not known, only the form counts
/// form          id of Content::forms; empty: not known, only the inhabitants count
std::vector<Alike> municipalities_alike(const Content& content, int inhabitants, std::string_view form);

} // namespace wk::routekaart
