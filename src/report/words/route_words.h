// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/route_work.h"
#include "routekaart/advice.h"
#include "routekaart/beloften.h"
#include "routekaart/content.h"
#include "routekaart/place.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// A number that is a name and no quantity, such as a page, a year or a step: without points between thousands.
std::string number_name(std::int64_t number);

// Words about the routekaart that screens and report share.

/// Pages, or other such numbers: "18, 20".
std::string page_names(const std::vector<int>& pages);

/// A day, month or year (YYYY-MM-DD, YYYY-MM, YYYY) in words: "30 november 2026"; other words as they are.
std::string date_words(std::string_view date);

/// Where the meaning of a belofte stands.
std::string belofte_source(const routekaart::Belofte& belofte);

/// What a place is: "Les 3.1".
std::string place_kind_words(const routekaart::Content& content, routekaart::Place place);

/// Where a municipality stands with a place: "geborgd"; without a status "niet gekozen".
std::string place_status_words(project::PlaceStatus status);

/// Star, status and text of a note on one line: "met ster · geborgd · Sinds dit jaar". Empty when it says nothing.
std::string note_words(const project::PlaceNote& note);

/// To which side of an axis a value from 0 to 1 leans: "meer generalistisch", or that it is between the two.
std::string lean_words(const std::array<std::string, 2>& poles, double value);

/// What a fact of the profile says. index   into routekaart::profile_facts
std::string fact_words(std::size_t index);

/// The ids of conditions, as they are called; ids that the content does not have are left out.
std::string condition_titles(const routekaart::Content& content, const std::vector<std::string>& ids);

/// What an advice follows from, its step and the page of its source.
std::string because_words(const routekaart::Content& content, const routekaart::Advice& advice);

/// What a change since the report is, and what it says: "wetsvoorstel · In het voorstel …".
std::string since_words(const routekaart::Since& since);

/// Where it is told, in a sentence.
std::string since_source_words(const routekaart::Since& since);

} // namespace wk::report
