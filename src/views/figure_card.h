#pragma once

#include "app/state.h"
#include "report/charts.h"
#include "report/scene.h"
#include "ui/ui.h"

#include <functional>
#include <string>

namespace wk::views {

/// Makes a figure for a given size.
using MakeScene = std::function<report::Scene(report::ChartSize)>;

/// A figure as wide as there is room, a button to save it, and the table behind it when tables are shown.
void figure_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const MakeScene& make);

/// How bars hang, and whether tables are shown.
void look_of_bars(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// The switch that shows the tables behind figures.
void tables_toggle(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
