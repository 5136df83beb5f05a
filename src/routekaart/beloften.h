// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// What a belofte means, and where two municipalities mean something else by it.
struct Belofte {
    std::string theme; ///< id of the theme in the questionnaire about the beloften
    std::string text;
    std::string difference;
    int heerenveen = 0; ///< page of the report of its rekenkamercommissie, 2020
    int leeuwarden = 0; ///< page of the report of its rekenkamer, 2021
};

struct Beloften {
    /// The questionnaire whose themes they are.
    static constexpr std::string_view Instrument = "beloften";

    std::string note; ///< where the meanings come from; holds for all
    std::vector<Belofte> all;

    /// The belofte that is a theme; nullptr when none is.
    const Belofte* find(std::string_view theme) const;
};

/// Reads `wijkkompas/routekaart-beloften/1`.
/// errors  "routekaart" with file and JSON path in the message, and those of json_from_text
Result<Beloften> beloften_from_json(std::string_view text, std::string_view file);

} // namespace wk::routekaart
