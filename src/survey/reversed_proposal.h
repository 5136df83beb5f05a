// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/responses.h"

#include <string>
#include <vector>

namespace wk::survey {

/// Ids of items that may be reversed without the questionnaire saying so: people who agree with the rest of their theme
/// disagree with them. In the order of the instrument; to be read by a person before anything changes.
///
/// An item goes against the rest when its correlations with the other items of its theme are -0,2 or lower on average,
/// what is reversed already being turned first; the one that goes against it most is turned before the next is looked
/// for. Nothing of a theme of which half or more would be turned, or of which fewer than 30 people answered every item.
std::vector<std::string> proposed_reversed(const Responses& responses);

} // namespace wk::survey
