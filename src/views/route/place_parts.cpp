// SPDX-License-Identifier: EUPL-1.2
#include "views/route/place_parts.h"

#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/map/route_signs.h"
#include "report/words/route_words.h"
#include "report/words/verdict_sentences.h"
#include "routekaart/glossary.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wk::views {

using report::Ink;
using routekaart::Content;
using routekaart::Force;
using routekaart::Place;
using routekaart::PlaceKind;
using routekaart::Requirement;
using routekaart::RequirementKind;
using routekaart::RequirementLayer;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

std::string requirement_kind_words(RequirementKind kind)
{
    constexpr std::array words{Phrase::KindKnowledge, Phrase::KindCooperation, Phrase::KindLearning};
    return say(words[std::size_t(kind)]);
}

} // namespace

void term_text(ui::Ui& ui, const app::State& state, app::Actions& actions, std::string_view text, TextStyle style)
{
    const Content& content = state.route_book->content;
    std::vector<ui::TextLink> links;
    std::vector<std::size_t> terms;
    for (const auto& use : routekaart::terms_in(content, text)) {
        const Place place{PlaceKind::Term, use.term};
        if (state.route.open == place)
            continue; // it need not lead to itself
        const auto words = text.substr(use.where.begin, use.where.end - use.where.begin);
        links.push_back({use.where.begin, use.where.end, say(Phrase::TermLink, {words})});
        terms.push_back(use.term);
    }
    if (const auto pressed = ui.linked_text(text, links, style))
        actions.push_back(app::OpenPlace{{PlaceKind::Term, terms[*pressed]}});
}

void source_line(ui::Ui& ui, const std::vector<int>& pages)
{
    if (!pages.empty())
        ui.muted(say(Phrase::PanelSource, {report::page_names(pages)}));
}

void step_button(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t step)
{
    const auto& it = state.route_book->content.steps[step];
    if (ui.button(say(Phrase::SeeStep, {report::number_name(it.number), it.title}), ButtonStyle::Quiet, Icon::Route))
        actions.push_back(app::OpenPlace{{PlaceKind::Step, step}});
}

void basisfunctie_tag(ui::Ui& ui, const Content& content, std::size_t basisfunctie)
{
    ui.tag(content.basisfuncties[basisfunctie].title + "##basisfunctie", report::basisfunctie_ink(basisfunctie),
           report::basisfunctie_ground(basisfunctie));
}

void perspectives(ui::Ui& ui, const Content& content, std::size_t basisfunctie)
{
    const auto& they = content.basisfuncties[basisfunctie].perspectives;
    ui.heading(3, say(Phrase::PerspectivesTitle));
    const std::array<std::pair<Phrase, const std::string*>, 4> voices{
        {{Phrase::PerspectiveInwoner, &they.inwoner},
         {Phrase::PerspectiveProfessional, &they.professional},
         {Phrase::PerspectiveGemeente, &they.gemeente},
         {Phrase::PerspectiveAll, &they.all_parties}}};
    for (const auto& [who, words] : voices)
        if (!words->empty()) {
            ui.text(say(who), TextStyle::Strong);
            ui.space(-ui::Inside - 4);
            ui.text("“" + *words + "”");
        }
}

std::string force_words(Force force)
{
    constexpr std::array words{Phrase::ForceDemand, Phrase::ForceAdvice, Phrase::ForceBeware, Phrase::ForceOption};
    return say(words[std::size_t(force)]);
}

std::string layer_words(RequirementLayer layer)
{
    constexpr std::array words{Phrase::LayerNeeded, Phrase::LayerReached, Phrase::LayerChoice};
    return say(words[std::size_t(layer)]);
}

void kind_tag(ui::Ui& ui, RequirementKind kind)
{
    const bool cooperation = kind == RequirementKind::Cooperation;
    ui.tag(requirement_kind_words(kind), cooperation ? Ink::Safe : Ink::Learn,
           cooperation ? Ink::SafeSoft : Ink::LearnSoft);
}

void demand_line(ui::Ui& ui, const Content& content)
{
    for (const auto& account : content.accounts)
        if (account.id == routekaart::MustAccount)
            ui.muted(say(Phrase::ForceDemandMeans, {report::page_names(account.pages)}));
}

void requirement_lists(ui::Ui& ui, const app::State& state, app::Actions& actions,
                       const std::vector<std::size_t>& indices)
{
    const Content& content = state.route_book->content;
    if (std::any_of(indices.begin(), indices.end(),
                    [&](std::size_t index) { return content.requirements[index].force == Force::Demand; }))
        demand_line(ui, content);
    for (std::size_t kind = 0; kind < routekaart::kind_names.size(); ++kind) {
        bool tagged = false;
        for (std::size_t layer = 0; layer < routekaart::layer_names.size(); ++layer) {
            std::vector<PlaceEntry> entries;
            for (const std::size_t index : indices) {
                const Requirement& it = content.requirements[index];
                if (std::size_t(it.kind) == kind && std::size_t(it.layer) == layer)
                    entries.push_back({{PlaceKind::Requirement, index}, it.text, force_words(it.force)});
            }
            if (entries.empty())
                continue;
            if (!std::exchange(tagged, true))
                kind_tag(ui, static_cast<RequirementKind>(kind));
            const std::string name = layer_words(static_cast<RequirementLayer>(layer));
            ui.heading(3, name + "##" + report::number_name(kind));
            place_list(ui, state, actions, name + "##" + report::number_name(kind), entries);
        }
    }
}

void figures_of(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::vector<int>& pages)
{
    const Content& content = state.route_book->content;
    std::vector<PlaceEntry> entries;
    for (std::size_t i = 0; i < content.figures.size(); ++i) {
        const auto& of = content.figures[i].pages;
        if (std::find_first_of(of.begin(), of.end(), pages.begin(), pages.end()) != of.end())
            entries.push_back({{PlaceKind::Figure, i}, content.figures[i].value});
    }
    if (entries.empty())
        return;
    ui.heading(3, say(Phrase::SeeFigures));
    place_list(ui, state, actions, say(Phrase::SeeFigures), entries);
}

void survey_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t basisfunctie)
{
    const auto lights = app::survey_lights(state, state.route_book->content, basisfunctie);
    if (lights.empty())
        return;
    ui.heading(3, say(Phrase::SeeSurvey));
    for (const auto& it : lights)
        ui.tag(report::light_sign(it.light) + " " + report::light_name(it.light) + ": " + it.theme,
               report::light_ink(it.light), Ink::Surface);
    ui.muted(say(Phrase::SeeSurveyHelp));
    if (ui.button(say(Phrase::SeeSurveyGo), ButtonStyle::Quiet, Icon::Survey)) {
        actions.push_back(app::ChooseVerdictTheme{lights.front().index});
        actions.push_back(app::ChooseSection{{app::SectionKind::Verdicts, 0}});
        actions.push_back(app::GoTo{app::Screen::Survey});
    }
}

} // namespace wk::views
