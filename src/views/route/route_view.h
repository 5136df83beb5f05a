// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "app/state/state.h"
#include "base/phrases.h"
#include "report/scene/scene.h"
#include "routekaart/advice.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <vector>

// The routekaart's screen and its parts.

namespace wk::views {

/// Everything between the project bar and the status line: parts, map or other part, and the panel beside it.
void route_view(ui::Ui& ui, const app::State& state, app::Actions& actions, const ui::Box& main);

/// All that the content says about one place, in the panel.
void place_panel(ui::Ui& ui, const app::State& state, app::Actions& actions, routekaart::Place place);

void route_list_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void organisation_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void practice_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void judgements_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void dilemmas_view(ui::Ui& ui, const app::State& state, app::Actions& actions);
void route_notes_view(ui::Ui& ui, const app::State& state, app::Actions& actions);

/// Advice by level, each with what it follows from; choosing one opens it.
/// headings   the levels as headings, or as strong words
void advice_list(ui::Ui& ui, const app::State& state, app::Actions& actions,
                 const std::vector<routekaart::AdviceGroup>& advice, bool headings);

/// A choice with "alles" before the names. Returns what was chosen anew: 0 for all, else one beyond the index.
std::optional<std::size_t> choice_or_all(ui::Ui& ui, Phrase label, std::vector<std::string> names, std::size_t chosen);

/// An entry of a list of places.
struct PlaceEntry {
    routekaart::Place place;
    std::string note = {}; ///< under its title
    std::string detail = {};
};
/// A list of places to choose one from: its index. `open` is marked, and cannot be chosen.
std::optional<std::size_t> chosen_place(ui::Ui& ui, const app::State& state, const std::string& label,
                                        const std::vector<PlaceEntry>& entries,
                                        std::optional<routekaart::Place> open = {});
/// The same, which opens what is chosen.
void place_list(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::string& label,
                const std::vector<PlaceEntry>& entries);

} // namespace wk::views
