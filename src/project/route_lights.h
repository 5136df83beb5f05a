// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/proposed_verdict.h"
#include "project/verdict.h"
#include "routekaart/content.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace wk::project {

/// The light of a theme of a survey that says something about a basisfunctie.
struct RouteLight {
    std::string theme; ///< title
    Light light = Light::Attention;
    std::size_t index = 0; ///< of the theme, into Findings::themes
    bool judged = false;   ///< the researcher gave it; else it is what the rules propose
};

/// What a survey says about a basisfunctie: the light that the researcher gave each of its beloften, else the one that
/// the rules propose. A belofte without either is left out.
///
/// themes      of the survey
/// proposals   one per theme, in the same order
std::vector<RouteLight> route_lights(const routekaart::Basisfunctie& basisfunctie, std::span<const ThemeFinding> themes,
                                     std::span<const Proposal> proposals, std::span<const Verdict> verdicts);

/// The same per basisfunctie of the content. proposals   as proposed_verdicts() has them of the findings
std::vector<std::vector<RouteLight>> route_lights(const routekaart::Content& content, const Findings& findings,
                                                  std::span<const Proposal> proposals,
                                                  std::span<const Verdict> verdicts);

} // namespace wk::project
