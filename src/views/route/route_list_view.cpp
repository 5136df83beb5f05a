// SPDX-License-Identifier: EUPL-1.2
#include "views/route/route_view.h"

#include "app/route/route_facts.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "report/map/route_signs.h"
#include "report/words/route_words.h"
#include "views/parts/format_choice.h"

#include <array>

namespace wk::views {

using project::PlaceNote;
using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

bool shown(const app::State& state, Place place)
{
    return routekaart::passes(state.route_book->content, state.route.filter, place);
}

void step_card(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& step = content.steps[index];
    const std::string number = report::number_name(step.number);
    ui.card([&] {
        ui.heading(3, say(Phrase::MapStep, {number, step.title}));
        ui.tag(content.basisfuncties[step.basisfunctie].title + "##" + number,
               report::basisfunctie_ink(step.basisfunctie), report::basisfunctie_ground(step.basisfunctie));
        ui.text(step.text);
        for (const auto& mark : state.route_facts->marks[index])
            ui.text(mark.words, ui::TextStyle::Strong);
        std::vector<PlaceEntry> entries;
        for (const std::size_t lesson : routekaart::lessons_of(content, index))
            entries.push_back({{PlaceKind::Lesson, lesson}, content.lessons[lesson].text});
        place_list(ui, state, actions, say(Phrase::SeeLessons) + "##" + number, entries);
        if (ui.button(say(Phrase::ListStepMore, {number}), ui::ButtonStyle::Quiet, ui::Icon::Route))
            actions.push_back(app::OpenPlace{{PlaceKind::Step, index}});
    });
}

void talks_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    std::vector<PlaceEntry> entries;
    for (const auto& talk : state.project.route.talks)
        if (const auto place = routekaart::place_of(content, talk.dilemma); place && !talk.agreed.empty())
            entries.push_back({*place, talk.agreed});
    if (entries.empty())
        return;
    ui.heading(2, say(Phrase::NotesTalks));
    ui.card([&] { place_list(ui, state, actions, say(Phrase::NotesTalks), entries); });
}

/// What changed since the report, apart from it.
void since_list(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    std::vector<PlaceEntry> entries;
    for (std::size_t i = 0; i < content.since.size(); ++i)
        entries.push_back({{PlaceKind::Since, i}, report::since_words(content.since[i])});
    ui.space(ui::Between);
    ui.heading(2, say(Phrase::SinceTitle));
    ui.text(say(Phrase::SinceIntro));
    ui.muted(say(Phrase::SinceReviewed, {report::date_words(content.since_reviewed)}));
    ui.card([&] { place_list(ui, state, actions, say(Phrase::SinceTitle), entries); });
}

/// What the makers say of their grounds, and the sources they name.
void accounts_list(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    ui.space(ui::Between);
    ui.heading(2, say(Phrase::AccountsTitle));
    ui.text(say(Phrase::AccountsIntro));
    ui.columns(int(content.accounts.size()), 340, [&](int column) {
        const auto& it = content.accounts[std::size_t(column)];
        ui.card([&] {
            ui.heading(3, it.title);
            ui.text(it.text);
            ui.muted(say(Phrase::JudgePages, {report::page_names(it.pages)}));
        });
    });
    std::vector<PlaceEntry> entries;
    for (std::size_t i = 0; i < content.sources.size(); ++i)
        entries.push_back(
            {{PlaceKind::Source, i}, std::string(routekaart::place_text(content, {PlaceKind::Source, i}))});
    ui.heading(3, say(Phrase::AccountsSources));
    ui.card([&] { place_list(ui, state, actions, say(Phrase::AccountsSources), entries); });
}

} // namespace

void route_list_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    ui.heading(1, say(Phrase::MapTitle));
    ui.text(say(Phrase::ListIntro));
    for (std::size_t step = 0; step < content.steps.size(); ++step)
        if (!content.steps[step].phase && shown(state, {PlaceKind::Step, step})) {
            ui.heading(2, say(Phrase::ListUnderAll));
            step_card(ui, state, actions, step);
        }
    for (std::size_t phase = 0; phase < content.phases.size(); ++phase) {
        if (!shown(state, {PlaceKind::Phase, phase}))
            continue;
        ui.space(ui::Between);
        ui.heading(2, say(Phrase::MapPhase, {report::number_name(phase + 1), content.phases[phase].title}));
        ui.text(content.phases[phase].text);
        for (const std::size_t step : content.phases[phase].steps)
            if (shown(state, {PlaceKind::Step, step}))
                step_card(ui, state, actions, step);
    }
    if (routekaart::is_set(state.route.filter))
        return;
    since_list(ui, state, actions);
    accounts_list(ui, state, actions);
}

void route_notes_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    const auto& notes = state.project.route.notes;
    ui.heading(1, say(Phrase::NotesTitle));
    ui.text(say(Phrase::NotesIntro));
    std::vector<PlaceEntry> entries;
    std::vector<const PlaceNote*> unknown;
    for (const Place place : routekaart::all_places(content)) // in the order of the route
        if (const auto* note = project::note_on(state.project.route, routekaart::place_code(content, place)))
            entries.push_back({place, report::place_kind_words(content, place) + " · " + report::note_words(*note)});
    for (const auto& note : notes)
        if (!routekaart::place_of(content, note.place))
            unknown.push_back(&note);
    if (notes.empty())
        ui.muted(say(Phrase::NotesEmpty), ui::TextStyle::Body);
    else
        ui.card([&] {
            place_list(ui, state, actions, say(Phrase::NotesTitle), entries);
            for (const auto* note : unknown) {
                ui.text(say(Phrase::NotesUnknown, {note->place}), ui::TextStyle::Strong);
                ui.text(report::note_words(*note));
            }
        });
    talks_part(ui, state, actions);
    if (!project::has_route_work(state.project.route))
        return;
    format_choice(ui, state, actions);
    ui.across([&] {
        if (ui.button(say(Phrase::RouteReportSave), ui::ButtonStyle::Secondary, ui::Icon::Save))
            actions.push_back(app::SaveRouteReport{});
        if (ui.button(say(Phrase::ReportPrint)))
            actions.push_back(app::SaveRouteReport{true});
    });
}

} // namespace wk::views
