// SPDX-License-Identifier: EUPL-1.2
#include "views/route/route_view.h"

#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/route_words.h"

#include <algorithm>
#include <array>

namespace wk::views {

using routekaart::AdviceGroup;
using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;
using routekaart::Profile;

namespace {

constexpr double AxisStep = 0.05;
constexpr double MostInhabitants = 2'000'000;

struct Change {
    Profile profile;
    int inhabitants = 0;
    std::string what; ///< empty: nothing changed
};

void axis_sliders(ui::Ui& ui, const Content& content, Change& change)
{
    for (std::size_t i = 0; i < content.axes.size() && i < change.profile.axes.size(); ++i) {
        const auto& poles = content.axes[i].poles;
        double& value = change.profile.axes[i];
        if (const auto moved =
                ui.slider(content.axes[i].title, value, 0, 1, AxisStep, report::lean_words(poles, value))) {
            value = *moved;
            change.what = Profile::axis_names[i];
        }
        ui.space(-ui::Inside);
        ui.muted(poles[0] + " ←→ " + poles[1]);
    }
}

/// A choice among models, with "nog niet gekozen" before them; `chosen` is the id.
std::string model_choice(ui::Ui& ui, Phrase label, const std::vector<routekaart::Model>& models,
                         const std::string& chosen)
{
    std::vector<std::string> names{say(Phrase::OrganisationNotChosen)};
    std::size_t now = 0;
    for (std::size_t i = 0; i < models.size(); ++i) {
        names.push_back(say(Phrase::OrganisationOption, {models[i].id, models[i].title}));
        if (models[i].id == chosen)
            now = i + 1;
    }
    const auto next = ui.choice(say(label), names, now);
    if (now > 0)
        ui.muted(models[now - 1].text);
    const std::size_t index = next.value_or(now);
    return index > 0 ? models[index - 1].id : std::string();
}

void model_choices(ui::Ui& ui, const Content& content, Change& change)
{
    const std::string form = model_choice(ui, Phrase::OrganisationForm, content.forms, change.profile.form);
    if (form != change.profile.form) {
        change.profile.form = form;
        change.what = "form";
    }
    const std::string now = change.profile.positioning > 0 ? report::number_name(change.profile.positioning) : "";
    const std::string place = model_choice(ui, Phrase::OrganisationPosition, content.positionings, now);
    if (place != now) {
        change.profile.positioning = place.empty() ? 0 : int(place.front() - '0');
        change.what = "positioning";
    }
    const auto people =
        ui.number_field(say(Phrase::OrganisationInhabitants), double(change.inhabitants), 0, MostInhabitants, 0);
    if (people) {
        change.inhabitants = int(*people);
        change.what = "inhabitants";
    }
}

void fact_choices(ui::Ui& ui, Change& change)
{
    const std::array names{say(Phrase::FactUnknown), say(Phrase::FactYes), say(Phrase::FactNo)};
    for (std::size_t i = 0; i < routekaart::profile_facts.size(); ++i) {
        const std::string fact(routekaart::profile_facts[i]);
        const std::size_t now = change.profile.yes.count(fact) > 0 ? 1 : change.profile.no.count(fact) > 0 ? 2 : 0;
        const auto next = ui.choice(report::fact_words(i), names, now);
        if (!next)
            continue;
        change.profile.yes.erase(fact);
        change.profile.no.erase(fact);
        if (*next > 0)
            (*next == 1 ? change.profile.yes : change.profile.no).insert(fact);
        change.what = fact;
    }
}

/// What a piece of advice follows from, and the requirements under it.
std::string reason_words(const Content& content, const routekaart::Advice& advice,
                         const std::vector<routekaart::Advice>& under)
{
    std::string out = report::because_words(content, advice);
    for (const auto& each : under)
        if (const auto place = routekaart::place_of(content, each.id))
            out += "\n" + say(Phrase::AdviceUnderTitles, {capitalised(routekaart::place_title(content, *place))});
    return out;
}

} // namespace

void advice_list(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::vector<AdviceGroup>& advice,
                 bool headings)
{
    const Content& content = state.route_book->content;
    constexpr std::array titles{Phrase::AdviceRisks, Phrase::AdviceAttentions, Phrase::AdviceStrengths};
    for (std::size_t level = 0; level < titles.size(); ++level) {
        std::vector<ui::ListEntry> entries;
        std::vector<Place> places;
        for (const auto& [each, under] : advice) {
            if (std::size_t(each.level) != level)
                continue;
            entries.push_back({each.text + "##" + each.id, {}, ui::Icon::None, reason_words(content, each, under)});
            const auto place = routekaart::place_of(content, each.id);
            places.push_back(place.value_or(Place{PlaceKind::Step, each.step}));
        }
        if (entries.empty())
            continue;
        const std::string title = say(titles[level], {entries.size()});
        if (headings)
            ui.heading(3, title);
        else
            ui.text(title, ui::TextStyle::Strong);
        if (const auto chosen = ui.list(title, entries, std::nullopt))
            actions.push_back(app::OpenPlace{places[*chosen]});
    }
}

void organisation_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    const auto& work = state.project.route;
    Change change{work.profile, work.inhabitants, {}};
    ui.heading(1, say(Phrase::OrganisationTitle));
    ui.text(say(Phrase::OrganisationIntro));
    ui.columns(2, 380, [&](int column) {
        if (column == 0) {
            ui.card([&] {
                ui.heading(2, say(Phrase::OrganisationAxes));
                axis_sliders(ui, content, change);
                model_choices(ui, content, change);
            });
            ui.card([&] {
                ui.heading(2, say(Phrase::OrganisationFacts));
                ui.muted(say(Phrase::OrganisationFactsHelp));
                fact_choices(ui, change);
            });
            return;
        }
        ui.card([&] {
            ui.heading(2, say(Phrase::AdviceTitle));
            if (!work.profile_started)
                ui.muted(say(Phrase::AdviceEmpty), ui::TextStyle::Body);
            advice_list(ui, state, actions, state.route_facts->groups, true);
        });
    });
    if (!change.what.empty())
        actions.push_back(app::SetProfile{change.profile, change.inhabitants, change.what});
}

} // namespace wk::views
