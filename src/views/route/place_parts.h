// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "views/route/route_view.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// What the panels of different kinds of places have in common.

namespace wk::views {

/// The report and its pages, unless there are none.
void source_line(ui::Ui& ui, const std::vector<int>& pages);

/// A text in which the glossary's terms lead to what they mean.
void term_text(ui::Ui& ui, const app::State& state, app::Actions& actions, std::string_view text,
               ui::TextStyle style = ui::TextStyle::Body);

/// Goes to a step; by index into Content, as everything here.
void step_button(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t step);
void basisfunctie_tag(ui::Ui& ui, const routekaart::Content& content, std::size_t basisfunctie);
/// How citizens, professionals and the municipality see a basisfunctie.
void perspectives(ui::Ui& ui, const routekaart::Content& content, std::size_t basisfunctie);

std::string force_words(routekaart::Force force);
std::string layer_words(routekaart::RequirementLayer layer);
/// Green: knowledge and skills; purple: cooperation; learning has the colour of its basisfunctie.
void kind_tag(ui::Ui& ui, routekaart::RequirementKind kind);
/// What the report means by an "eis".
void demand_line(ui::Ui& ui, const routekaart::Content& content);
/// Requirements by kind and by layer.
void requirement_lists(ui::Ui& ui, const app::State& state, app::Actions& actions,
                       const std::vector<std::size_t>& indices);

/// The report's own figures on one of these pages.
void figures_of(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::vector<int>& pages);
/// What the survey on screen says about a basisfunctie; nothing without one.
void survey_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t basisfunctie);

/// What changed since the report and touches a place: folded until it is asked for, and apart from the report's own
/// content. Nothing where nothing did.
void since_on_place(ui::Ui& ui, const app::State& state, app::Actions& actions, routekaart::Place place);
/// All of one change (since_panel.cpp).
void since_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t since);
/// That it is not from the report, and when somebody last looked.
void since_reviewed(ui::Ui& ui, const routekaart::Content& content);

/// All about a piece of advice, and to make an action of what a place says (advice_panel.cpp).
void advice_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t rule);
void action_part(ui::Ui& ui, const app::State& state, app::Actions& actions, routekaart::Place place);

/// All about a step: what it is, and in tabs its lessons, requirements, dilemmas and examples (step_panel.cpp).
void step_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t step);

} // namespace wk::views
