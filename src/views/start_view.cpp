#include "views/views.h"

#include "app/commands.h"
#include "base/numbers.h"
#include "base/phrases.h"

namespace wk::views {

using ui::Icon;
using ui::TextStyle;

namespace {

struct Door {
    std::string label;
    std::string text;
    Icon icon;
    app::Action action;
};

std::vector<Door> doors(const app::State& state)
{
    std::vector<Door> doors;
    if (state.findings) {
        const std::string name = state.project.title.empty() ? state.findings->data.file : state.project.title;
        doors.push_back({say(Phrase::StartGoOn, {name}),
                         say(Phrase::StartGoOnText, {format_count(std::int64_t(state.findings->data.rows)),
                                                     format_count(std::int64_t(state.findings->items.size()))}),
                         Icon::Chart, app::GoTo{app::Screen::Survey}});
    }
    doors.push_back({say(Phrase::DoorRoute), say(Phrase::DoorRouteText), Icon::Route, app::GoTo{app::Screen::Route}});
    doors.push_back({say(Phrase::DoorSurvey), say(Phrase::DoorSurveyText), Icon::Survey, app::PickFile{}});
    doors.push_back({say(app::command(app::CommandId::Example).label), say(Phrase::DoorExampleText), Icon::Example,
                     app::action_of(app::CommandId::Example)});
    doors.push_back({say(Phrase::DoorProject), say(Phrase::DoorProjectText), Icon::Open, app::PickFile{}});
    return doors;
}

} // namespace

void start_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::StartTitle));
    ui.text(say(Phrase::StartLead), TextStyle::Lead);
    ui.space(ui::Between);
    ui.heading(2, say(Phrase::StartDoors));
    const auto all = doors(state);
    ui.columns(int(all.size()), 232, [&](int i) {
        const Door& door = all[std::size_t(i)];
        if (ui.door(door.label, door.text, door.icon, i == 0))
            actions.push_back(door.action);
    });
    ui.space(ui::Between);
    ui.card([&] {
        ui.heading(2, say(Phrase::PromiseTitle));
        ui.text(say(Phrase::PromiseText));
        if (ui.button(say(Phrase::PromiseCheck), ui::ButtonStyle::Secondary, Icon::Shield))
            actions.push_back(app::ShowDialog{app::Dialog::Silence});
    });
}

} // namespace wk::views
