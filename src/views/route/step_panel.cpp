// SPDX-License-Identifier: EUPL-1.2
#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "views/route/place_parts.h"

#include <array>

namespace wk::views {

using app::PanelTab;
using routekaart::Content;
using routekaart::PlaceKind;

namespace {

void lessons_tab(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t step)
{
    const Content& content = state.route_book->content;
    std::vector<PlaceEntry> entries;
    for (const std::size_t lesson : routekaart::lessons_of(content, step))
        entries.push_back({{PlaceKind::Lesson, lesson}, content.lessons[lesson].text});
    place_list(ui, state, actions, say(Phrase::SeeLessons), entries);
    perspectives(ui, content, content.steps[step].basisfunctie);
}

std::vector<PlaceEntry> entries_of(PlaceKind kind, const std::vector<std::size_t>& indices, const Content& content)
{
    std::vector<PlaceEntry> out;
    for (const std::size_t index : indices)
        out.push_back({{kind, index}, std::string(routekaart::place_text(content, {kind, index}))});
    return out;
}

void step_tabs(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t step)
{
    const Content& content = state.route_book->content;
    const auto lessons = routekaart::lessons_of(content, step);
    const auto requirements = routekaart::requirements_of(content, step);
    const auto dilemmas = routekaart::dilemmas_of(content, step);
    const auto examples = routekaart::examples_of(content, step);
    const std::array names{say(Phrase::TabLessons, {lessons.size()}),
                           say(Phrase::TabRequirements, {requirements.size()}),
                           say(Phrase::TabDilemmas, {dilemmas.size()}), say(Phrase::TabPractice, {examples.size()})};
    const auto tab = state.route.tab;
    if (const auto chosen = ui.tabs(say(Phrase::PanelTabs), names, std::size_t(tab)))
        actions.push_back(app::ChoosePanelTab{static_cast<PanelTab>(*chosen)});
    switch (tab) {
    case PanelTab::Lessons: lessons_tab(ui, state, actions, step); break;
    case PanelTab::Requirements: requirement_lists(ui, state, actions, requirements); break;
    case PanelTab::Dilemmas:
        place_list(ui, state, actions, say(Phrase::RoutePartDilemmas),
                   entries_of(PlaceKind::Dilemma, dilemmas, content));
        break;
    case PanelTab::Practice:
        place_list(ui, state, actions, say(Phrase::RoutePartPractice),
                   entries_of(PlaceKind::Example, examples, content));
        break;
    }
}

void step_advice(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t step)
{
    if (!state.project.route.profile_started)
        return;
    std::vector<routekaart::AdviceGroup> here;
    for (const auto& each : state.route_facts->groups)
        if (each.advice.step == step && !each.advice.because.empty())
            here.push_back(each);
    if (here.empty())
        return;
    ui.heading(3, say(Phrase::AdviceTitle));
    advice_list(ui, state, actions, here, false);
}

} // namespace

void step_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& step = content.steps[index];
    basisfunctie_tag(ui, content, step.basisfunctie);
    term_text(ui, state, actions, step.text);
    step_tabs(ui, state, actions, index);
    step_advice(ui, state, actions, index);
    survey_part(ui, state, actions, step.basisfunctie);
    figures_of(ui, state, actions, step.pages);
    if (ui.button(say(Phrase::SeeBasisfunctie, {content.basisfuncties[step.basisfunctie].title}),
                  ui::ButtonStyle::Quiet, ui::Icon::People))
        actions.push_back(app::OpenPlace{{PlaceKind::Basisfunctie, step.basisfunctie}});
    source_line(ui, step.pages);
}

} // namespace wk::views
