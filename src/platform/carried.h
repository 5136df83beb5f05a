// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "assessment/questionnaire.h"
#include "routekaart/content.h"

#include <string_view>
#include <vector>

namespace wk::platform {

/// The bytes of a file in a pack that scripts/embed.py made; an empty view without data when there is none of that
/// name, or when the pack is cut off before its end.
std::string_view file_in_pack(std::string_view pack, std::string_view name);

/// The routekaart's files that the program carries with it. What is not embedded is taken from `pack`, which has to
/// outlive the views.
routekaart::ContentFiles carried_content(std::string_view pack = {});

/// The questionnaires of the self-assessment that the program carries with it, the short one first. What is not
/// embedded is taken from `pack`. One that cannot be read is left out.
std::vector<assessment::Questionnaire> carried_questionnaires(std::string_view pack = {});

/// The files the program carries with it (embedded.h), as a State wants them. What is not embedded is taken from
/// `pack`, which has to outlive the State.
app::Assets carried_assets(std::string_view pack = {});

} // namespace wk::platform
