// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "base/result.h"

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace wk::routekaart {

/// How a municipality organised its teams (`wijkkompas/profile/1`).
struct Profile {
    /// The five ways in which municipalities differ, in the order of the files.
    enum class Axis : std::uint8_t { Aanbod, Doelgroep, Kanalen, Standaardisatie, Bekostiging };
    static constexpr std::array<std::string_view, 5> axis_names{"aanbod", "doelgroep", "kanalen", "standaardisatie",
                                                                "bekostiging"};

    /// From 0 (generalistisch, 0-100, één toegangspunt, vrije invulling, populatiebekostiging) to 1.
    std::array<double, 5> axes{0.5, 0.5, 0.5, 0.5, 0.5};
    std::string form;    ///< A1, A2, B or C; empty: not chosen
    int positioning = 0; ///< 1 to 4; 0: not chosen
    /// What is known to be so or not so; what was not answered is in neither.
    std::set<std::string> yes, no;

    double at(Axis axis) const { return axes[std::size_t(axis)]; }
    bool operator==(const Profile&) const = default;
};

/// The facts that a profile can hold.
extern const std::array<std::string_view, 14> profile_facts;

/// Reads a profile.
/// errors  profile (with the JSON path: an axis outside 0–1, a form, positioning or fact that there is not),
///         profile-schema, newer-schema, those of json_from_text
Result<Profile> profile_from_json(std::string_view text, std::string_view file);
/// The same from the object at `path` of a larger document; complains to `check`.
Profile profile_from_json(JsonCheck& check, const Json& source, const std::string& path);
Json profile_json(const Profile& profile);

/// The conditions of the content (ids) that hold for a profile. An axis counts as a pole within 0.4 of it; between
/// the two it says nothing. A fact that was not answered gives no condition.
std::set<std::string> conditions_of(const Profile& profile);

} // namespace wk::routekaart
