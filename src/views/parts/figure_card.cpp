// SPDX-License-Identifier: EUPL-1.2
#include "views/parts/figure_card.h"

#include "app/sharing/figure_files.h"
#include "base/phrases.h"

#include <array>

namespace wk::views {

namespace {

void table_below(ui::Ui& ui, const app::State& state, app::Actions& actions, report::DataTable table)
{
    const auto& sort = state.survey.sort;
    table.caption += "##tabel"; // the figure has the same name
    if (sort.active && sort.column < table.columns.size())
        table = report::sorted_by(std::move(table), sort.column, sort.descending);
    const auto pressed = ui.table(table, {true, sort.active ? int(sort.column) : -1, sort.descending});
    if (pressed)
        actions.push_back(app::SortTable{*pressed});
}

} // namespace

void figure_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const app::MakeFigure& make,
                 app::Shows shows)
{
    const auto scene = make(*state.findings, {ui.available_width(), ui.text_scale()});
    ui.figure(scene);
    if (auto name = save_figure_buttons(ui, scene.title))
        actions.push_back(app::figure_to_save(state, *std::move(name), make, shows));
    if (state.survey.show_tables)
        table_below(ui, state, actions, scene.table);
}

std::optional<std::string> save_figure_buttons(ui::Ui& ui, std::string_view title)
{
    const std::string name(title);
    std::optional<std::string> out;
    ui.across([&] {
        if (ui.button(say(Phrase::SaveSvg) + "##" + name, ui::ButtonStyle::Quiet, ui::Icon::Image))
            out = name + ".svg";
        if (ui.button(say(Phrase::SavePng) + "##" + name, ui::ButtonStyle::Quiet, ui::Icon::Image))
            out = name + ".png";
    });
    return out;
}

void tables_toggle(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (const auto tables = ui.toggle(say(Phrase::ShowTables), state.survey.show_tables))
        actions.push_back(app::ShowTables{*tables});
}

void look_of_bars(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.across([&] {
        const std::array<std::string, 2> names{say(Phrase::BarsStacked), say(Phrase::BarsDiverging)};
        const auto chosen = ui.tabs(say(Phrase::BarsLabel), names, std::size_t(state.survey.bar_style));
        if (chosen)
            actions.push_back(app::SetBarStyle{static_cast<report::BarStyle>(*chosen)});
        tables_toggle(ui, state, actions);
    });
}

} // namespace wk::views
