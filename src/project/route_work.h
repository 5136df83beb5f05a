// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/profile.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// Where a municipality stands with something on the routekaart, in its own judgement.
enum class PlaceStatus : std::uint8_t { None, ToDiscuss, Busy, Secured, NotForUs };

/// Names for files, in the order of the enum; without a status there is no field.
inline constexpr std::array<std::string_view, 5> place_status_names = {"", "te-bespreken", "bezig", "geborgd",
                                                                       "niet-voor-ons"};

/// What a user adds to one place on the routekaart.
struct PlaceNote {
    std::string place; ///< its code; it may be of a version of the content that is not here
    std::string text;
    bool star = false;
    PlaceStatus status = PlaceStatus::None;
    std::string unknown = {}; ///< fields of a newer version, kept as they are

    bool operator==(const PlaceNote&) const = default;
};

/// What was said about a dilemma.
struct DilemmaTalk {
    std::string dilemma; ///< its code
    std::string in_favour;
    std::string against;
    std::string agreed;
    bool drawn = false;       ///< its card has been drawn
    std::string unknown = {}; ///< as in PlaceNote

    bool operator==(const DilemmaTalk&) const = default;
};

/// What a user adds to the routekaart: who they are, notes on places, what was said about dilemmas.
struct RouteWork {
    routekaart::Profile profile;
    int inhabitants = 0;            ///< 0: not said
    bool profile_started = false;   ///< the profile is the user's, and not the one to begin with
    std::vector<PlaceNote> notes;   ///< one per place at most, oldest first
    std::vector<DilemmaTalk> talks; ///< one per dilemma at most, oldest first
    std::string unknown = {};       ///< as in PlaceNote
    std::string unknown_in_profile; ///< the same of the profile

    bool operator==(const RouteWork&) const = default;
};

/// The note on a place, by the code as place_code() writes it; null when there is none.
const PlaceNote* note_on(const RouteWork& work, std::string_view place);

/// The note on a place, or an empty one for it.
PlaceNote note_or_new(const RouteWork& work, std::string_view place);

/// Puts it in place of what was there; a note that says nothing (no text, star or status, no unknown fields) is taken
/// away.
void set_note(RouteWork& work, PlaceNote note);

/// What was said about a dilemma, by its code; null when nothing was.
const DilemmaTalk* talk_on(const RouteWork& work, std::string_view dilemma);

/// Puts it in place of what was there; a talk that says nothing (no text, not drawn, no unknown fields) is taken away.
void set_talk(RouteWork& work, DilemmaTalk talk);

/// Whether it holds anything worth keeping.
bool has_route_work(const RouteWork& work);

} // namespace wk::project
