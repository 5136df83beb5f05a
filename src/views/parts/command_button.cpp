// SPDX-License-Identifier: EUPL-1.2
#include "views/parts/command_button.h"

#include "app/window/commands.h"

namespace wk::views {

void command_button(ui::Ui& ui, const app::State& state, app::Actions& actions, app::CommandId id,
                    ui::ButtonStyle style, ui::Icon icon, bool words)
{
    const std::string label = say(app::command(id).label);
    const bool enabled = app::is_enabled(state, id);
    const std::string more = app::step_words(state, id);
    const bool pressed =
        words ? ui.button(label, style, icon, enabled, more) : ui.icon_button(label, style, icon, enabled, more);
    if (pressed)
        actions.push_back(app::action_of(id));
}

} // namespace wk::views
