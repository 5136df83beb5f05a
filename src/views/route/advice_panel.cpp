// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/advice_action.h"
#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "report/words/route_words.h"
#include "views/route/place_parts.h"

#include <algorithm>
#include <array>

namespace wk::views {

using report::Ink;
using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;
using ui::ButtonStyle;
using ui::Icon;

namespace {

/// Why it is said, or that it is not said now.
void reason_part(ui::Ui& ui, const app::State& state, const routekaart::Rule& rule, const routekaart::Advice* said)
{
    const Content& content = state.route_book->content;
    if (rule.when.empty())
        return ui.muted(say(Phrase::AdviceFollowsAlways), ui::TextStyle::Body);
    const std::string when = report::condition_titles(content, rule.when);
    if (said)
        return ui.muted(say(Phrase::AdviceFollows, {report::condition_titles(content, said->because)}),
                        ui::TextStyle::Body);
    if (!state.project.route.profile_started)
        return ui.muted(say(Phrase::AppliesWhen, {when}), ui::TextStyle::Body);
    // One of them may hold, while something else that holds makes it untrue.
    const auto conditions = routekaart::conditions_of(state.project.route.profile);
    const bool holds =
        std::any_of(rule.when.begin(), rule.when.end(), [&](const auto& each) { return conditions.count(each) > 0; });
    ui.muted(holds ? say(Phrase::AdviceNotNowAlways) : say(Phrase::AdviceNotNow, {when}), ui::TextStyle::Body);
}

void level_tag(ui::Ui& ui, routekaart::AdviceLevel level)
{
    constexpr std::array words{Phrase::AdviceLevelRisk, Phrase::AdviceLevelAttention, Phrase::AdviceLevelStrength};
    constexpr std::array inks{Ink::Behind, Ink::Attention, Ink::OnTrack};
    ui.tag(say(words[std::size_t(level)]), inks[std::size_t(level)], Ink::Surface);
}

void listed(ui::Ui& ui, const app::State& state, app::Actions& actions, Phrase title,
            const std::vector<PlaceEntry>& entries)
{
    if (entries.empty())
        return;
    ui.text(say(title), ui::TextStyle::Strong);
    place_list(ui, state, actions, say(title), entries);
}

void grounds_part(ui::Ui& ui, const app::State& state, app::Actions& actions, const routekaart::Grounds& grounds)
{
    const Content& content = state.route_book->content;
    std::vector<PlaceEntry> requirements, lessons, practices;
    bool demands = false;
    for (const std::size_t index : grounds.requirements) {
        const auto& it = content.requirements[index];
        requirements.push_back({{PlaceKind::Requirement, index}, it.text, force_words(it.force)});
        demands = demands || it.force == routekaart::Force::Demand;
    }
    for (const std::size_t index : grounds.lessons)
        lessons.push_back({{PlaceKind::Lesson, index}, content.lessons[index].text});
    for (const auto& ref : grounds.practices) {
        const auto& it = content.municipalities[ref.municipality].practices[ref.practice];
        practices.push_back({{PlaceKind::Municipality, ref.municipality}, it.text});
    }
    ui.heading(3, say(Phrase::AdviceGrounds));
    ui.muted(say(Phrase::AdviceGroundsOurs));
    listed(ui, state, actions, Phrase::SeeRequirements, requirements);
    if (demands)
        demand_line(ui, content);
    listed(ui, state, actions, Phrase::SeeLessons, lessons);
    listed(ui, state, actions, Phrase::SeePractices, practices);
}

} // namespace

void action_part(ui::Ui& ui, const app::State& state, app::Actions& actions, Place place)
{
    const auto there = app::session_with_action(state, place);
    if (!there) {
        if (ui.button(say(Phrase::ActionMake), ButtonStyle::Secondary, Icon::Plus))
            actions.push_back(app::MakeAction{place});
        return;
    }
    ui.text(say(Phrase::ActionThere, {app::session_name(state, *there)}));
    if (ui.button(say(Phrase::ActionGo), ButtonStyle::Secondary, Icon::People)) {
        actions.push_back(app::ChooseSession{there});
        actions.push_back(app::GoTo{app::Screen::Assessment});
    }
}

void advice_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& rule = content.rules[index];
    const auto* said = routekaart::advice_of(content, state.route_facts->advice, index);
    ui.across([&] {
        level_tag(ui, said ? said->level : rule.level);
        basisfunctie_tag(ui, content, rule.basisfunctie);
    });
    term_text(ui, state, actions, said ? said->text : rule.text);
    reason_part(ui, state, rule, said);
    action_part(ui, state, actions, {PlaceKind::Advice, index});
    grounds_part(ui, state, actions, said ? said->grounds : rule.grounds);
    step_button(ui, state, actions, rule.step);
    source_line(ui, said ? said->pages : rule.pages);
}

} // namespace wk::views
