// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/sharing/figure_files.h"
#include "app/state/state.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <string_view>

namespace wk::views {

/// A figure as wide as there is room, a button to save it, and the table behind it when tables are shown.
void figure_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const app::MakeFigure& make,
                 app::Shows shows = app::Shows::Everybody);

/// Buttons to save the figure with this title as a drawing (SVG) or a picture (PNG). Returns the name of the file to
/// save it in when one was pressed.
std::optional<std::string> save_figure_buttons(ui::Ui& ui, std::string_view title);

/// How bars hang, and whether tables are shown.
void look_of_bars(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// The switch that shows the tables behind figures.
void tables_toggle(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
