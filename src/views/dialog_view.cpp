#include "views/views.h"

#include "base/phrases.h"

namespace wk::views {

namespace {

void leave_dialog(ui::Ui& ui, app::Actions& actions)
{
    const bool closed = ui.dialog(say(Phrase::LeaveTitle), [&] {
        ui.heading(2, say(Phrase::LeaveTitle) + "##kop");
        ui.text(say(Phrase::LeaveText));
        ui.across([&] {
            if (ui.button(say(Phrase::LeaveSave), ui::ButtonStyle::Primary, ui::Icon::Save))
                actions.push_back(app::Save{false});
            if (ui.button(say(Phrase::LeaveAnyway)))
                actions.push_back(app::LeaveWithoutSaving{});
            if (ui.button(say(Phrase::Cancel), ui::ButtonStyle::Quiet))
                actions.push_back(app::CloseDialog{});
        });
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

void silence_dialog(ui::Ui& ui, app::Actions& actions)
{
    const bool closed = ui.dialog(say(Phrase::SilenceTitle), [&] {
        ui.heading(2, say(Phrase::SilenceTitle) + "##kop");
        for (const Phrase step : {Phrase::SilenceStep1, Phrase::SilenceStep2, Phrase::SilenceStep3})
            ui.text(say(step));
        ui.muted(say(Phrase::SilenceLimit));
        if (ui.button(say(Phrase::Dismiss), ui::ButtonStyle::Primary))
            actions.push_back(app::CloseDialog{});
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

} // namespace

void dialog_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    switch (state.dialog) {
    case app::Dialog::None: break;
    case app::Dialog::LeaveUnsaved: leave_dialog(ui, actions); break;
    case app::Dialog::Silence: silence_dialog(ui, actions); break;
    }
}

} // namespace wk::views
