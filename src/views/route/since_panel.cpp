// SPDX-License-Identifier: EUPL-1.2
#include "base/phrases.h"
#include "report/words/route_words.h"
#include "routekaart/since.h"
#include "views/route/place_parts.h"

namespace wk::views {

using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;

void since_reviewed(ui::Ui& ui, const Content& content)
{
    ui.muted(say(Phrase::SinceApart));
    ui.space(-ui::Inside);
    ui.muted(say(Phrase::SinceReviewed, {report::date_words(content.since_reviewed)}));
}

void since_on_place(ui::Ui& ui, const app::State& state, app::Actions& actions, Place place)
{
    const Content& content = state.route_book->content;
    const auto changes = routekaart::since_on(content, place);
    if (changes.empty())
        return;
    ui.card([&] {
        if (const auto shown = ui.toggle(say(Phrase::SinceShow, {changes.size()}), state.route.show_since))
            actions.push_back(app::ShowSince{*shown});
        if (!state.route.show_since)
            return;
        std::vector<PlaceEntry> entries;
        for (const std::size_t index : changes)
            entries.push_back({{PlaceKind::Since, index}, report::since_words(content.since[index])});
        place_list(ui, state, actions, say(Phrase::SinceTitle) + "##hier", entries);
        since_reviewed(ui, content);
    });
}

void since_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& it = content.since[index];
    ui.tag(it.status);
    ui.text(it.text);
    if (!it.date.empty())
        ui.muted(say(Phrase::SinceDate, {report::date_words(it.date)}));
    ui.muted(report::since_source_words(it));
    if (!it.unconfirmed.empty())
        ui.notice(ui::Tone::Attention, say(Phrase::SinceUnconfirmed, {it.unconfirmed}));
    std::vector<PlaceEntry> entries;
    for (const Place place : routekaart::touched_by(it))
        entries.push_back({place, report::place_kind_words(content, place)});
    if (!entries.empty())
        ui.heading(3, say(Phrase::SinceTouches));
    place_list(ui, state, actions, say(Phrase::SinceTouches), entries);
    for (const auto& level : it.levels) {
        const auto code = level.substr(0, level.find('/'));
        const auto place = routekaart::place_of(content, code);
        ui.text(say(Phrase::SinceLevel, {level.substr(code.size() + 1),
                                         place ? std::string(routekaart::place_title(content, *place)) : code}));
    }
    if (!it.instruments.empty())
        ui.text(say(Phrase::SinceInstrument));
    since_reviewed(ui, content);
}

} // namespace wk::views
