#pragma once

#include "app/state.h"
#include "project/findings.h"
#include "report/scene.h"
#include "ui/ui.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wk::views {

/// Makes a figure of some findings for a given size; an empty one when they have nothing to show.
using MakeScene = std::function<report::Scene(const project::Findings&, report::ChartSize)>;

/// Whether a figure shows groups of people apart.
enum class Shows : std::uint8_t { Everybody, Groups };

/// A figure as wide as there is room, a button to save it, and the table behind it when tables are shown. What is saved
/// is made of the findings that may be shown to others.
void figure_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const MakeScene& make,
                 Shows shows = Shows::Everybody);

/// Buttons to save the figure with this title as a drawing (SVG) or a picture (PNG). Returns the name of the file to
/// save it in when one was pressed.
std::optional<std::string> save_figure_buttons(ui::Ui& ui, std::string_view title);

/// How bars hang, and whether tables are shown.
void look_of_bars(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// The switch that shows the tables behind figures.
void tables_toggle(ui::Ui& ui, const app::State& state, app::Actions& actions);

} // namespace wk::views
