// SPDX-License-Identifier: EUPL-1.2
#include "views/window/views.h"

#include "app/window/commands.h"
#include "base/phrases.h"
#include "views/parts/command_button.h"

#include <array>

namespace wk::views {

void settings_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::SettingsTitle));
    ui.card([&] {
        ui.heading(2, say(Phrase::SettingsLook));
        const std::array<std::string, 3> names{say(Phrase::AppearanceSystem), say(Phrase::AppearanceLight),
                                               say(Phrase::AppearanceDark)};
        const auto chosen = ui.choice(say(Phrase::SettingsAppearance), names, std::size_t(state.settings.appearance));
        if (chosen)
            actions.push_back(app::SetAppearance{static_cast<app::Appearance>(*chosen)});
        const double percent = state.settings.text_percent;
        const auto moved = ui.slider(say(Phrase::SettingsTextSize), percent, 80, 200, 10,
                                     say(Phrase::SettingsTextPercent, {state.settings.text_percent}));
        const auto typed = ui.number_field(say(Phrase::SettingsTextNumber), percent, 80, 200, 0);
        if (moved || typed)
            actions.push_back(app::SetTextSize{int(moved ? *moved : *typed)});
    });
    ui.card([&] {
        ui.heading(2, say(Phrase::SettingsProject));
        const auto title =
            ui.text_field(say(Phrase::SettingsProjectName), state.project.title, say(Phrase::SettingsProjectHint));
        if (title)
            actions.push_back(app::SetTitle{*title});
        ui.across([&] {
            command_button(ui, state, actions, app::CommandId::SaveAs, ui::ButtonStyle::Secondary, ui::Icon::Save);
            command_button(ui, state, actions, app::CommandId::New, ui::ButtonStyle::Secondary, ui::Icon::New);
        });
        ui.muted(say(Phrase::SettingsKept));
    });
    ui.card([&] {
        ui.heading(2, say(Phrase::SettingsAbout));
        ui.text(say(Phrase::SettingsVersion, {WK_VERSION}));
        if (ui.button(say(Phrase::PromiseCheck), ui::ButtonStyle::Secondary, ui::Icon::Shield))
            actions.push_back(app::ShowDialog{app::Dialog::Silence});
    });
    ui.card([&] {
        ui.heading(2, say(Phrase::LicencesTitle));
        ui.text(say(Phrase::LicencesText));
        if (const auto shown = ui.toggle(say(Phrase::LicencesShow), state.licences != nullptr))
            actions.push_back(app::ShowLicences{*shown});
        if (state.licences)
            licences_view(ui, state, actions);
    });
}

} // namespace wk::views
