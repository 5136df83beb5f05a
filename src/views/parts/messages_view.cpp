// SPDX-License-Identifier: EUPL-1.2
#include "views/parts/messages_view.h"

#include "base/phrases.h"

namespace wk::views {

using ui::Role;

void messages_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (state.messages.empty())
        return;
    ui.group(Role::Group, say(Phrase::MessagesLabel), [&] {
        for (std::size_t i = 0; i < state.messages.size(); ++i) {
            const auto& message = state.messages[i];
            const ui::Tone tone = message.kind == app::MessageKind::Error       ? ui::Tone::Error
                                  : message.kind == app::MessageKind::Attention ? ui::Tone::Attention
                                                                                : ui::Tone::Done;
            if (ui.notice(tone, message.text, say(Phrase::Dismiss) + "##" + std::to_string(i)))
                actions.push_back(app::DismissMessage{i});
            if (message.about_refused && ui.button(say(Phrase::ReadingOtherwise), ui::ButtonStyle::Secondary))
                actions.push_back(app::ShowDialog{app::Dialog::ReadOtherwise});
        }
    });
}

} // namespace wk::views
