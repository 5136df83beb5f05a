// SPDX-License-Identifier: EUPL-1.2
#include "views/window/views.h"

#include "app/window/commands.h"
#include "base/phrases.h"

namespace wk::views {

using ui::Icon;
using ui::TextStyle;

namespace {

/// The doors and what each does.
struct Doors {
    std::vector<ui::Door> shown;
    std::vector<app::Action> actions;

    void add(const std::string& label, const std::string& text, Icon icon, app::Action action)
    {
        shown.push_back({label, text, icon});
        actions.push_back(std::move(action));
    }
};

Doors doors(const app::State& state)
{
    Doors out;
    if (state.findings) {
        const std::string name = state.project.title.empty() ? state.findings->data.file : state.project.title;
        out.add(say(Phrase::StartGoOn, {name}),
                say(Phrase::StartGoOnText, {state.findings->data.rows, state.findings->items.size()}), Icon::Chart,
                app::GoTo{app::Screen::Survey});
    }
    out.add(say(Phrase::DoorRoute), say(Phrase::DoorRouteText), Icon::Route, app::GoTo{app::Screen::Route});
    out.add(say(Phrase::DoorAssessment), say(Phrase::DoorAssessmentText), Icon::People,
            app::GoTo{app::Screen::Assessment});
    out.add(say(Phrase::DoorSurvey), say(Phrase::DoorSurveyText), Icon::Survey, app::PickFile{});
    return out;
}

/// What leads to work that is there already: smaller than the doors.
void other_ways(ui::Ui& ui, app::Actions& actions)
{
    const auto way = [&](const std::string& label, ui::ButtonStyle style, Icon icon, Phrase text, app::Action action) {
        if (ui.button(label, style, icon))
            actions.push_back(std::move(action));
        ui.muted(say(text), TextStyle::Body);
    };
    ui.columns(3, 250, [&](int column) {
        switch (column) {
        case 0:
            return way(say(app::command(app::CommandId::Example).label), ui::ButtonStyle::Secondary, Icon::Example,
                       Phrase::DoorExampleText, app::action_of(app::CommandId::Example));
        case 1:
            return way(say(Phrase::DoorLetter), ui::ButtonStyle::Quiet, Icon::Example, Phrase::DoorLetterText,
                       app::OpenLetter{});
        default:
            return way(say(Phrase::DoorProject), ui::ButtonStyle::Secondary, Icon::Open, Phrase::DoorProjectText,
                       app::PickFile{});
        }
    });
}

} // namespace

void start_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::StartTitle));
    ui.text(say(Phrase::StartLead), TextStyle::Lead);
    ui.space(ui::Between);
    ui.heading(2, say(Phrase::StartDoors));
    const Doors all = doors(state);
    if (const auto pressed = ui.doors(all.shown))
        actions.push_back(all.actions[*pressed]);
    other_ways(ui, actions);
    ui.space(ui::Between);
    ui.card([&] {
        ui.heading(2, say(Phrase::PromiseTitle));
        ui.text(say(Phrase::PromiseText));
        if (ui.button(say(Phrase::PromiseCheck), ui::ButtonStyle::Secondary, Icon::Shield))
            actions.push_back(app::ShowDialog{app::Dialog::Silence});
    });
}

} // namespace wk::views
