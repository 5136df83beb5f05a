// SPDX-License-Identifier: EUPL-1.2
#include "views/route/route_view.h"

#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "report/words/route_words.h"

#include <algorithm>
#include <array>

namespace wk::views {

using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;
using routekaart::PracticeFilter;
using routekaart::PracticeKind;

namespace {

constexpr std::array PracticeKinds{Phrase::PracticeSketch, Phrase::PracticeExample, Phrase::PracticeOld};
constexpr std::array Sizes{Phrase::SizeSmall, Phrase::SizeMiddle, Phrase::SizeLarge, Phrase::SizeLargest};

template <std::size_t N>
std::vector<std::string> phrase_words(const std::array<Phrase, N>& phrases)
{
    std::vector<std::string> out;
    for (const Phrase phrase : phrases)
        out.push_back(say(phrase));
    return out;
}

/// A choice of one value or all, where a value is an index of the names.
template <class Value>
void choose_one_or_all(ui::Ui& ui, Phrase label, std::vector<std::string> names, std::optional<Value>& value)
{
    const auto chosen = choice_or_all(ui, label, std::move(names), value ? std::size_t(*value) + 1 : 0);
    if (!chosen)
        return;
    value.reset();
    if (*chosen > 0)
        value = static_cast<Value>(*chosen - 1);
}

/// The same for words; empty is all.
void choose_words(ui::Ui& ui, Phrase label, const std::vector<std::string>& all, std::string& value)
{
    const auto at = std::find(all.begin(), all.end(), value);
    const auto chosen = choice_or_all(ui, label, all, at == all.end() ? 0 : std::size_t(at - all.begin()) + 1);
    if (chosen)
        value = *chosen > 0 ? all[*chosen - 1] : std::string();
}

void form_choice(ui::Ui& ui, const Content& content, PracticeFilter& filter)
{
    std::vector<std::string> names;
    std::size_t now = 0;
    for (std::size_t i = 0; i < content.forms.size(); ++i) {
        names.push_back(say(Phrase::OrganisationOption, {content.forms[i].id, content.forms[i].title}));
        if (content.forms[i].id == filter.form)
            now = i + 1;
    }
    if (const auto chosen = choice_or_all(ui, Phrase::PracticeForm, names, now))
        filter.form = *chosen > 0 ? content.forms[*chosen - 1].id : std::string();
}

void year_choice(ui::Ui& ui, const Content& content, PracticeFilter& filter)
{
    const auto years = routekaart::practice_years(content);
    std::vector<std::string> names;
    for (const int year : years)
        names.push_back(report::number_name(year));
    std::string now = filter.year > 0 ? report::number_name(filter.year) : std::string();
    choose_words(ui, Phrase::PracticeYear, names, now);
    const auto at = std::find(names.begin(), names.end(), now);
    filter.year = at == names.end() ? 0 : years[std::size_t(at - names.begin())];
}

void filter_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    PracticeFilter next = state.route.practice;
    ui.card([&] {
        if (const auto words = ui.search_field(say(Phrase::PracticeWords), next.words, say(Phrase::PracticeWords), 360))
            next.words = *words;
        ui.columns(8, 220, [&](int column) {
            std::vector<std::string> names;
            switch (column) {
            case 0: choose_one_or_all(ui, Phrase::PracticeKind, phrase_words(PracticeKinds), next.kind); break;
            case 1:
                for (const auto& each : content.basisfuncties)
                    names.push_back(each.title);
                choose_one_or_all(ui, Phrase::MapFilterBasisfunctie, names, next.basisfunctie);
                break;
            case 2:
                for (const auto& each : content.steps)
                    names.push_back(say(Phrase::MapStep, {report::number_name(each.number), each.title}));
                choose_one_or_all(ui, Phrase::PracticeStep, names, next.step);
                break;
            case 3: choose_words(ui, Phrase::PracticeTheme, routekaart::old_themes(content), next.theme); break;
            case 4: choose_one_or_all(ui, Phrase::PracticeSize, phrase_words(Sizes), next.size); break;
            case 5: form_choice(ui, content, next); break;
            case 6: year_choice(ui, content, next); break;
            default: break;
            }
        });
    });
    if (!(next == state.route.practice))
        actions.push_back(app::SetPracticeFilter{next});
}

/// Where and when, and what it says.
std::string practice_words(const Content& content, Place place)
{
    const std::string kind = report::place_kind_words(content, place);
    switch (place.kind) {
    case PlaceKind::Municipality:
        return kind + " · " + say(Phrase::PracticeInhabitants, {content.municipalities[place.index].inhabitants}) +
               " · " + std::string(routekaart::place_text(content, place));
    case PlaceKind::Example: {
        const auto& it = content.examples[place.index];
        return kind + (it.municipality.empty() ? "" : " · " + it.municipality) + " · " + it.text;
    }
    default: {
        const auto& it = content.old_examples[place.index];
        return kind + " · " + it.municipality + " · " + it.text;
    }
    }
}

void alike_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    constexpr std::size_t Shown = 5;
    const auto& work = state.project.route;
    const Content& content = state.route_book->content;
    ui.card([&] {
        ui.heading(2, say(Phrase::PracticeAlike));
        if (work.inhabitants == 0 && work.profile.form.empty())
            return ui.muted(say(Phrase::PracticeAlikeHelp), ui::TextStyle::Body);
        std::vector<PlaceEntry> entries;
        for (const auto& each : state.route_facts->alike) {
            if (entries.size() == Shown)
                break;
            std::string words =
                say(Phrase::PracticeInhabitants, {content.municipalities[each.municipality].inhabitants});
            if (each.same_form)
                words += " · " + say(Phrase::PracticeSameForm);
            if (each.same_size)
                words += " · " + say(Phrase::PracticeSameSize);
            entries.push_back({{PlaceKind::Municipality, each.municipality}, words});
        }
        place_list(ui, state, actions, say(Phrase::PracticeAlike), entries);
    });
}

void judgements_card(ui::Ui& ui, app::Actions& actions)
{
    ui.card([&] {
        ui.heading(2, say(Phrase::JudgeTitle));
        ui.text(say(Phrase::JudgeDoor));
        if (ui.button(say(Phrase::JudgeGo), ui::ButtonStyle::Secondary, ui::Icon::Forward))
            actions.push_back(app::ShowRoutePart{app::RoutePart::Judgements});
    });
}

} // namespace

void practice_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Content& content = state.route_book->content;
    const auto& all = state.route_facts->practices;
    ui.heading(1, say(Phrase::PracticeTitle));
    ui.notice(ui::Tone::Attention, say(Phrase::PracticeAge));
    ui.muted(say(Phrase::PracticeNoRank));
    alike_card(ui, state, actions);
    judgements_card(ui, actions);
    filter_card(ui, state, actions);
    const std::size_t total = content.municipalities.size() + content.examples.size() + content.old_examples.size();
    ui.heading(2, say(Phrase::PracticeCount, {all.size(), total}));
    if (all.empty())
        return ui.text(say(Phrase::PracticeNone));
    std::vector<PlaceEntry> entries;
    for (const Place place : all)
        entries.push_back({place, practice_words(content, place)});
    ui.card([&] { place_list(ui, state, actions, say(Phrase::PracticeTitle), entries); });
}

} // namespace wk::views
