// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/questionnaire/questionnaire_facts.h"
#include "app/state/actions.h"
#include "app/state/state.h"
#include "survey/instrument_edit.h"
#include "ui/ui.h"

#include <array>
#include <string>

// What the screen of the questionnaire is made of.

namespace wk::views {

inline constexpr std::array Roles{survey::ColumnRole::Unused, survey::ColumnRole::Item, survey::ColumnRole::Factor,
                                  survey::ColumnRole::Numeric, survey::ColumnRole::Open};

std::string role_title(survey::ColumnRole role);

/// "helemaal mee oneens – helemaal mee eens (7 punten)".
std::string scale_title(const survey::Scale& scale);

/// The table of columns, with what can be said of all that are chosen.
void table_part(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// Everything about the one column that is chosen.
void question_part(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// What counts as missing in the one column that is chosen, to change.
void missing_part(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// What counts as missing in every column.
void missing_overview(ui::Ui& ui, const app::State& state);
/// Each scale that is not sure is asked here, before anything else.
void unsure_part(ui::Ui& ui, const app::State& state, app::Actions& actions);
/// The scales of the questionnaire, and one of them to change.
void scales_part(ui::Ui& ui, const app::State& state, app::Actions& actions);
void routing_part(ui::Ui& ui, const app::State& state, app::Actions& actions);
void pairs_part(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
