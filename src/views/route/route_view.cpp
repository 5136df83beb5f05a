// SPDX-License-Identifier: EUPL-1.2
#include "views/route/route_view.h"

#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "report/map/route_map.h"
#include "report/scene/road.h"
#include "report/words/route_words.h"
#include "views/parts/messages_view.h"

#include <algorithm>
#include <array>

namespace wk::views {

using app::MapLayer;
using app::RoutePart;
using routekaart::Place;
using routekaart::PlaceKind;
using ui::Box;
using ui::ButtonStyle;
using ui::Icon;
using ui::Role;

namespace {

constexpr float PanelWidth = 420;
constexpr float ZoomStep = 1.4F;

void part_tabs(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const std::array names{say(Phrase::RoutePartMap),          say(Phrase::RoutePartList),
                           say(Phrase::RoutePartOrganisation), say(Phrase::RoutePartPractice),
                           say(Phrase::RoutePartDilemmas),     say(Phrase::RoutePartNotes)};
    const auto now = state.route.part == RoutePart::Judgements ? RoutePart::Practice : state.route.part;
    if (const auto part = ui.tabs(say(Phrase::RouteParts), names, std::size_t(now)))
        actions.push_back(app::ShowRoutePart{static_cast<RoutePart>(*part)});
}

/// Shows a place that was found: the search is over, else what was found would lie over it.
void open_found(app::Actions& actions, const Place& place)
{
    actions.push_back(app::SearchRoute{});
    actions.push_back(app::OpenPlace{place});
}

void search_box(ui::Ui& ui, const app::State& state, app::Actions& actions, float width)
{
    bool entered = false;
    if (const auto words =
            ui.search_field(say(Phrase::MapSearch), state.route.words, say(Phrase::MapSearchHint), width, &entered))
        actions.push_back(app::SearchRoute{*words});
    if (entered && !state.route.words.empty() && !state.route_facts->found.empty())
        open_found(actions, state.route_facts->found.front().place);
}

void visit_buttons(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (ui.icon_button(say(Phrase::MapBack), ButtonStyle::Quiet, Icon::Back, !state.route.back.empty()))
        actions.push_back(app::RouteBack{});
    if (ui.icon_button(say(Phrase::MapForward), ButtonStyle::Quiet, Icon::Forward, !state.route.forward.empty()))
        actions.push_back(app::RouteForward{});
}

bool can_filter(const app::State& state)
{
    return state.route.part == RoutePart::Map || state.route.part == RoutePart::List;
}

/// Filter, and for the map the beamer.
void map_tools(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (ui.icon_button(say(Phrase::MapFilterShow), state.route.show_filter ? ButtonStyle::Primary : ButtonStyle::Quiet,
                       Icon::Filter))
        actions.push_back(app::ShowMapFilter{!state.route.show_filter});
    if (state.route.part != RoutePart::Map)
        return;
    const bool beamer = state.route.beamer;
    if (ui.icon_button(say(beamer ? Phrase::MapBeamerEnd : Phrase::MapBeamer),
                       beamer ? ButtonStyle::Primary : ButtonStyle::Quiet, Icon::Beamer))
        actions.push_back(app::SetBeamer{!beamer});
}

/// Zooming with buttons, in the corner of the map where the road turns.
/// covered   width at the map's right over which the panel lies
void zoom_buttons(ui::Ui& ui, const app::State& state, app::Actions& actions, const Box& map, float covered)
{
    const float side = 40 * ui.text_scale();
    const float width = 3 * side + 2 * ui::Inside + 12;
    const std::string name = say(Phrase::MapZoom);
    const float zoom = state.route.zoom;
    ui.region(
        {Role::Section,
         name,
         {map.right() - covered - width - 16, map.y + 8, width, side + 12},
         ui.theme().surface,
         true,
         false,
         6,
         ui::Edge::All},
        [&] {
            ui.across([&] {
                if (ui.icon_button(say(Phrase::MapZoomOut), ButtonStyle::Quiet, Icon::Minus, zoom > 1))
                    actions.push_back(app::SetMapZoom{zoom / ZoomStep});
                if (ui.icon_button(say(Phrase::MapZoomIn), ButtonStyle::Quiet, Icon::Plus, zoom < report::MostMapZoom))
                    actions.push_back(app::SetMapZoom{zoom * ZoomStep});
                if (ui.icon_button(say(Phrase::MapFit), ButtonStyle::Quiet, Icon::Fit, zoom > 1))
                    actions.push_back(app::SetMapZoom{1});
            });
        });
}

template <class All, class NameOf>
std::vector<std::string> names_of(const All& all, NameOf name_of)
{
    std::vector<std::string> out;
    for (const auto& each : all)
        out.emplace_back(name_of(each));
    return out;
}

/// One more than the index of what has this id; 0 for none.
template <class All>
std::size_t one_beyond(const All& all, const std::string& id)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].id == id)
            return i + 1;
    return 0;
}

void layer_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const std::array names{say(Phrase::MapLayerNone), say(Phrase::MapLayerAdvice), say(Phrase::MapLayerAssessment),
                           say(Phrase::MapLayerSurvey), say(Phrase::MapLayerNotes)};
    if (const auto layer = ui.choice(say(Phrase::MapLayer), names, std::size_t(state.route.layer)))
        actions.push_back(app::SetMapLayer{static_cast<MapLayer>(*layer)});
    if (state.route.layer == MapLayer::Survey && !state.verdict_facts)
        ui.muted(say(Phrase::MapNoSurvey));
    if (state.route.layer == MapLayer::Assessment && !assessment::latest_with_results(state.project.assessments))
        ui.muted(say(Phrase::MapNoAssessment));
    if (state.route.layer == MapLayer::Advice && !state.project.route.profile_started)
        ui.muted(say(Phrase::MapNoProfile));
}

void filter_panel(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& content = state.route_book->content;
    const auto now = state.route.filter;
    auto next = now;
    ui.heading(2, say(Phrase::MapFilterTitle));
    layer_choice(ui, state, actions);
    ui.muted(say(Phrase::MapFilterHelp));
    const auto title = [](const auto& each) { return each.title; };
    if (const auto chosen = choice_or_all(ui, Phrase::MapFilterBasisfunctie, names_of(content.basisfuncties, title),
                                          now.basisfunctie ? *now.basisfunctie + 1 : 0)) {
        next.basisfunctie.reset();
        if (*chosen > 0)
            next.basisfunctie = *chosen - 1;
    }
    const auto actors = routekaart::actors_of(content);
    const auto actor = std::find(actors.begin(), actors.end(), now.actor);
    if (const auto chosen = choice_or_all(ui, Phrase::MapFilterActor, actors,
                                          actor == actors.end() ? 0 : std::size_t(actor - actors.begin()) + 1))
        next.actor = *chosen > 0 ? actors[*chosen - 1] : std::string();
    if (const auto chosen = choice_or_all(ui, Phrase::MapFilterTopic, names_of(content.topics, title),
                                          one_beyond(content.topics, now.topic)))
        next.topic = *chosen > 0 ? content.topics[*chosen - 1].id : std::string();
    if (const auto chosen = choice_or_all(ui, Phrase::MapFilterCondition, names_of(content.conditions, title),
                                          one_beyond(content.conditions, now.condition)))
        next.condition = *chosen > 0 ? content.conditions[*chosen - 1].id : std::string();
    const std::array sizes{say(Phrase::SizeSmall), say(Phrase::SizeMiddle), say(Phrase::SizeLarge),
                           say(Phrase::SizeLargest)};
    if (const auto chosen = choice_or_all(ui, Phrase::MapFilterSize, {sizes.begin(), sizes.end()},
                                          now.size ? std::size_t(*now.size) + 1 : 0)) {
        next.size.reset();
        if (*chosen > 0)
            next.size = static_cast<routekaart::SizeClass>(*chosen - 1);
    }
    if (routekaart::is_set(now)) {
        const auto& faded = state.route_facts->faded;
        const auto fit = std::count(faded.begin(), faded.end(), false);
        ui.text(say(Phrase::MapFiltered, {fit, faded.size()}), ui::TextStyle::Strong);
        if (ui.button(say(Phrase::MapFilterClear), ButtonStyle::Secondary, Icon::Close))
            next = {};
    }
    if (!(next == now))
        actions.push_back(app::SetRouteFilter{next});
}

void search_panel(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& content = state.route_book->content;
    const auto& found = state.route_facts->found;
    if (found.empty())
        return ui.text(say(Phrase::SearchNothing, {state.route.words}));
    ui.heading(2, say(found.size() == app::MostFound ? Phrase::SearchFoundMost : Phrase::SearchFound,
                      {found.size(), state.route.words}));
    std::vector<PlaceEntry> entries;
    for (const auto& each : found)
        entries.push_back({each.place, report::place_kind_words(content, each.place) + " · " + each.excerpt});
    if (const auto chosen = chosen_place(ui, state, say(Phrase::MapSearch) + "##gevonden", entries))
        open_found(actions, entries[*chosen].place);
}

bool searching(const app::State& state)
{
    return !state.route.words.empty();
}

/// Whether something lies beside the map or the other parts.
bool has_panel(const app::State& state)
{
    const bool filter = state.route.show_filter && can_filter(state);
    return searching(state) || filter || state.route.open.has_value();
}

void close_panel(const app::State& state, app::Actions& actions)
{
    if (searching(state))
        actions.push_back(app::SearchRoute{});
    else if (state.route.open)
        actions.push_back(app::ClosePlace{});
    else
        actions.push_back(app::ShowMapFilter{false});
}

void panel(ui::Ui& ui, const app::State& state, app::Actions& actions, const Box& box)
{
    const std::string name = say(Phrase::PanelLabel);
    const std::string key = searching(state)   ? std::string("zoek")
                            : state.route.open ? routekaart::place_code(state.route_book->content, *state.route.open)
                                               : std::string("filter");
    ui.region({Role::Complementary, name, box, ui.theme().surface, true, true, 24, ui::Edge::Left, key}, [&] {
        if (ui.button(say(searching(state) ? Phrase::SearchEnd : Phrase::PanelClose) + "##paneel", ButtonStyle::Quiet,
                      Icon::Close))
            close_panel(state, actions);
        if (searching(state))
            search_panel(ui, state, actions);
        else if (state.route.open)
            place_panel(ui, state, actions, *state.route.open);
        else
            filter_panel(ui, state, actions);
    });
}

/// Where the parts of the screen are.
struct RouteFrame {
    Box tools, content, panel;
    bool covers = false; ///< the panel lies over everything: a small window
};

RouteFrame route_frame(const ui::Ui& ui, const app::State& state, const Box& main)
{
    const float scale = ui.text_scale();
    const float tools = (main.width > 1030 * scale ? 64 : main.width > 560 * scale ? 112 : 160) * scale;
    RouteFrame out;
    out.tools = {main.x, main.y, main.width, tools};
    out.content = {main.x, main.y + tools, main.width, main.height - tools};
    if (!has_panel(state))
        return out;
    const float width = PanelWidth * std::min(scale, 1.5F);
    out.covers = main.width < width * 1.7F;
    out.panel = out.covers ? main : Box{main.right() - width, out.content.y, width, out.content.height};
    return out;
}

std::vector<ui::MapPlace> places_of(const report::RouteMap& map, std::optional<Place> open)
{
    std::vector<ui::MapPlace> out;
    for (const auto& spot : map.spots) {
        // A part begins with each phase, and after the last one with what the colours mean.
        const bool begins = spot.place.kind == PlaceKind::Phase || spot.place == Place{PlaceKind::Basisfunctie, 0};
        out.push_back({spot.label, spot.description, spot.box, open == spot.place, begins});
    }
    return out;
}

/// What of the map belongs to the place that is open: its own spot, else that of its step.
std::optional<report::Rect> spot_of(const app::State& state, const report::RouteMap& map)
{
    if (!state.route.open)
        return std::nullopt;
    const auto step = routekaart::place_step(state.route_book->content, *state.route.open);
    std::optional<report::Rect> out;
    for (const auto& spot : map.spots) {
        if (spot.place == *state.route.open)
            return spot.box;
        if (step && spot.place == Place{PlaceKind::Step, *step})
            out = spot.box;
    }
    return out;
}

void map_part(ui::Ui& ui, const app::State& state, app::Actions& actions, const RouteFrame& frame)
{
    const Box& box = frame.content;
    const float zoom = ui.map_zoom(state.route.zoom);
    const float text = ui.text_scale() * (state.route.beamer ? 1.25F : 1); // read from the back of a room
    const auto map = report::route_map(state.route_book->content, {box.width, box.height, zoom, text, state.route.open,
                                                                   state.route_facts->marks, state.route_facts->faded});
    const auto places = places_of(map, state.route.open);
    const std::string key =
        state.route.open ? routekaart::place_code(state.route_book->content, *state.route.open) : std::string();
    const std::string name = say(Phrase::MapTitle);
    const float covered = frame.covers ? 0 : frame.panel.width;
    ui.hidden_heading(1, say(Phrase::RouteTitle));
    const auto input = ui.map({name, box, zoom, covered, key, spot_of(state, map)}, map.scene, places);
    if (input.zoom)
        actions.push_back(app::SetMapZoom{*input.zoom});
    if (input.pressed)
        actions.push_back(app::OpenPlace{map.spots[*input.pressed].place});
    zoom_buttons(ui, state, actions, box, covered);
}

void tools_part(ui::Ui& ui, const app::State& state, app::Actions& actions, const Box& box)
{
    const std::string name = say(Phrase::RouteParts);
    ui.region({Role::Section, name, box, 0, false, false, 12 * ui.text_scale()}, [&] {
        ui.across([&] {
            part_tabs(ui, state, actions);
            search_box(ui, state, actions, std::min(220.0F, box.width / ui.text_scale() - 24));
            visit_buttons(ui, state, actions);
            if (can_filter(state))
                map_tools(ui, state, actions);
        });
    });
}

void other_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    switch (state.route.part) {
    case RoutePart::Map: break;
    case RoutePart::List: route_list_view(ui, state, actions); break;
    case RoutePart::Organisation: organisation_view(ui, state, actions); break;
    case RoutePart::Practice: practice_view(ui, state, actions); break;
    case RoutePart::Dilemmas: dilemmas_view(ui, state, actions); break;
    case RoutePart::Notes: route_notes_view(ui, state, actions); break;
    case RoutePart::Judgements: judgements_view(ui, state, actions); break;
    }
}

} // namespace

std::optional<std::size_t> choice_or_all(ui::Ui& ui, Phrase label, std::vector<std::string> names, std::size_t chosen)
{
    names.insert(names.begin(), say(Phrase::MapFilterAll));
    return ui.choice(say(label), names, chosen);
}

void route_view(ui::Ui& ui, const app::State& state, app::Actions& actions, const Box& main)
{
    const RouteFrame frame = route_frame(ui, state, main);
    tools_part(ui, state, actions, frame.tools);
    const std::string name = say(Phrase::ContentLabel);
    if (state.route.part == RoutePart::Map) {
        ui.region({Role::Main, name, frame.content, 0, false, false, 0}, [&] {
            map_part(ui, state, actions, frame);
            if (!state.messages.empty())
                ui.region({Role::Section,
                           say(Phrase::MessagesLabel) + "##kaart",
                           {frame.content.x + 16, frame.content.y + 12, std::min(640.0F, frame.content.width - 32),
                            std::min(frame.content.height - 24, 110 * float(state.messages.size()))},
                           0,
                           false,
                           true,
                           4},
                          [&] { messages_view(ui, state, actions); });
        });
    } else {
        const float beside = frame.covers ? 0 : frame.panel.width;
        const Box box{frame.content.x, frame.content.y, frame.content.width - beside, frame.content.height};
        const std::string key = app::shown_key(state);
        ui.region({Role::Main, name, box, 0, false, true, main.width < 640 * ui.text_scale() ? 16 : ui::Around,
                   ui::Edge::None, key},
                  [&] {
                      messages_view(ui, state, actions);
                      other_part(ui, state, actions);
                  });
    }
    if (has_panel(state))
        panel(ui, state, actions, frame.panel);
}

} // namespace wk::views
