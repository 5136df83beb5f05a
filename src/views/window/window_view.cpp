// SPDX-License-Identifier: EUPL-1.2
#include "views/window/views.h"

#include "app/window/commands.h"
#include "base/phrases.h"
#include "views/assessment/assessment_view.h"
#include "views/files/dialog_view.h"
#include "views/open/open_view.h"
#include "views/parts/command_button.h"
#include "views/parts/messages_view.h"
#include "views/questionnaire/questionnaire_views.h"
#include "views/recalculation/foreign_view.h"
#include "views/recalculation/recalculation_view.h"
#include "views/route/route_view.h"
#include "views/verification/verification_view.h"

#include <algorithm>
#include <array>

namespace wk::views {

using app::CommandId;
using ui::Box;
using ui::Icon;
using ui::ListEntry;
using ui::Role;

namespace {

constexpr float ScoringWidth = 900;

/// Where the parts of the window are. Wide: names beside icons; medium: a narrow rail; small: a bar below.
struct WindowFrame {
    bool wide = false;
    bool small = false;
    Box rail, header, main, status;
};

std::array<ListEntry, 6> screen_entries()
{
    return {ListEntry{say(Phrase::NavStart), {}, Icon::Home},
            ListEntry{say(Phrase::NavRoute), {}, Icon::Route},
            ListEntry{say(Phrase::NavAssessment), {}, Icon::People},
            ListEntry{say(Phrase::NavSurvey), {}, Icon::Survey},
            ListEntry{say(Phrase::NavRecalculation), {}, Icon::Calculate},
            ListEntry{say(Phrase::NavSettings), {}, Icon::Settings}};
}

WindowFrame window_frame(const ui::Ui& ui)
{
    const auto [width, height] = ui.window();
    const float scale = ui.text_scale();
    WindowFrame frame;
    frame.wide = width >= 1100 * scale;
    frame.small = width < 640 * scale;
    const float header = 64 * scale;
    const float status = frame.small ? 0 : 36 * scale;
    if (frame.small) {
        const float bar = ui.bar_shape(screen_entries()).height;
        frame.rail = {0, height - bar, width, bar};
        frame.header = {0, 0, width, header};
        frame.main = {0, header, width, height - header - bar};
        frame.status = {0, height - bar, width, 0};
        return frame;
    }
    const float rail = (frame.wide ? 216 : 108) * scale;
    frame.rail = {0, 0, rail, height};
    frame.header = {rail, 0, width - rail, header};
    frame.main = {rail, header, width - rail, height - header - status};
    frame.status = {rail, height - status, width - rail, status};
    return frame;
}

void rail_view(ui::Ui& ui, const WindowFrame& frame, const app::State& state, app::Actions& actions)
{
    const std::string name = say(Phrase::NavLabel);
    ui.region({Role::Navigation, name, frame.rail, ui.theme().surface, true, true, frame.small ? ui::BarPadding : 12.0F,
               frame.small ? ui::Edge::Top : ui::Edge::Right},
              [&] {
                  if (!frame.small)
                      ui.brand(say(Phrase::AppName), frame.wide);
                  const auto entries = screen_entries();
                  constexpr std::array screens{app::Screen::Start,  app::Screen::Route,         app::Screen::Assessment,
                                               app::Screen::Survey, app::Screen::Recalculation, app::Screen::Settings};
                  const auto here = std::size_t(state.screen);
                  const auto chosen =
                      frame.small ? ui.bar(name, entries, here) : ui.list(name, entries, here, false, !frame.wide);
                  if (chosen)
                      actions.push_back(app::GoTo{screens[*chosen]});
              });
}

void header_view(ui::Ui& ui, const WindowFrame& frame, const app::State& state, app::Actions& actions)
{
    const std::string name = say(Phrase::HeaderLabel);
    const float padding = frame.small ? 12.0F : 12.0F * ui.text_scale();
    ui.region({Role::Banner, name, frame.header, ui.theme().surface, true, false, padding, ui::Edge::Bottom}, [&] {
        ui.across([&] {
            const bool roomy = frame.header.width > 760 * ui.text_scale();
            const bool tight = frame.header.width < 400 * ui.text_scale();
            command_button(ui, state, actions, CommandId::Open, ui::ButtonStyle::Secondary, Icon::Open, !tight);
            command_button(ui, state, actions, CommandId::Save, ui::ButtonStyle::Secondary, Icon::Save, roomy);
            command_button(ui, state, actions, CommandId::Undo, ui::ButtonStyle::Quiet, Icon::Undo, roomy);
            command_button(ui, state, actions, CommandId::Redo, ui::ButtonStyle::Quiet, Icon::Redo, roomy);
        });
    });
}

std::string status_words(const app::State& state)
{
    if (!app::has_work(state))
        return say(Phrase::NoProject);
    const app::SavedFile& file = state.files[state.file];
    const std::string name = !file.name.empty()             ? file.name
                             : !state.project.title.empty() ? state.project.title
                                                            : say(Phrase::Untitled);
    if (state.unsaved)
        return file.at.empty() ? say(Phrase::StatusUnsaved, {name}) : say(Phrase::StatusChanged, {name, file.at});
    if (file.at.empty())
        return say(Phrase::StatusOpened, {name});
    return say(file.offered ? Phrase::StatusOffered : Phrase::StatusSaved, {name, file.at});
}

void status_view(ui::Ui& ui, const WindowFrame& frame, const app::State& state)
{
    if (frame.status.height <= 0)
        return;
    const std::string name = say(Phrase::StatusLabel);
    ui.region({Role::ContentInfo, name, frame.status, ui.theme().surface, true, false, 0, ui::Edge::Top},
              [&] { ui.status(status_words(state), say(Phrase::Silence)); });
}

/// Who scores, in the middle of an empty window.
void scoring_window(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto [width, height] = ui.window();
    const float used = std::min(width, ScoringWidth * ui.text_scale());
    const float padding = width < 640 * ui.text_scale() ? 16.0F : ui::Around;
    const std::string name = say(Phrase::ContentLabel);
    const std::string key = app::shown_key(state);
    const Box middle{(width - used) / 2, 0, used, height};
    ui.region({Role::Main, name, middle, 0, false, true, padding, ui::Edge::None, key}, [&] {
        messages_view(ui, state, actions);
        scoring_view(ui, state, actions);
    });
    dialog_view(ui, state, actions);
}

} // namespace

void window_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const WindowFrame frame = window_frame(ui);
    const bool route = state.screen == app::Screen::Route && state.route_facts;
    if (route && state.route.beamer) { // the window is the map's alone
        route_view(ui, state, actions, {0, 0, ui.window().width, ui.window().height});
        return dialog_view(ui, state, actions);
    }
    if (app::current_scorer(state)) // the window is theirs alone: nothing of anyone else can be reached from it
        return scoring_window(ui, state, actions);
    if (!frame.small)
        rail_view(ui, frame, state, actions);
    header_view(ui, frame, state, actions);
    Box main = frame.main;
    const bool framed = state.screen == app::Screen::Survey && state.findings && survey_frame(ui, state, actions, main);
    const auto screen = [&] {
        messages_view(ui, state, actions);
        switch (state.screen) {
        case app::Screen::Start:
        case app::Screen::Route: start_view(ui, state, actions); break; // without content there is nothing to show
        case app::Screen::Assessment:
            if (state.assessment_book)
                assessment_view(ui, state, actions);
            break;
        case app::Screen::Survey: survey_view(ui, state, actions, framed); break;
        case app::Screen::Recalculation:
            if (state.foreign || state.verification)
                (state.foreign ? foreign_view : verification_view)(ui, state, actions);
            else
                recalculation_view(ui, state, actions);
            break;
        case app::Screen::Settings: settings_view(ui, state, actions); break;
        }
    };
    if (route) {
        route_view(ui, state, actions, frame.main);
    } else {
        const std::string name = say(Phrase::ContentLabel);
        const float padding = frame.small ? 16.0F : ui::Around;
        const std::string key = app::shown_key(state);
        ui.region({Role::Main, name, main, 0, false, true, padding, ui::Edge::None, key}, screen);
    }
    if (frame.small)
        rail_view(ui, frame, state, actions);
    status_view(ui, frame, state);
    dialog_view(ui, state, actions);
    if (state.dialog == app::Dialog::Columns) // its code is not there yet when the first screen is
        columns_dialog(ui, state, actions);
    if (state.dialog == app::Dialog::OpenQuestion)
        open_question_dialog(ui, state, actions);
}

} // namespace wk::views
