// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_parts.h"
#include "views/questionnaire/questionnaire_views.h"

#include "app/questionnaire/mapping_facts.h"
#include "base/lists.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/item_groups.h"
#include "survey/scale_notices.h"

#include <algorithm>
#include <array>

namespace wk::views {

using app::ChangeColumns;
using app::ColumnAsk;

namespace {

std::string dialog_title(const app::State& state)
{
    const auto& chosen = state.questionnaire_facts->chosen;
    switch (state.questionnaire.ask) {
    case ColumnAsk::Use: return say(Phrase::AskUse, {chosen.count});
    case ColumnAsk::Scale: return say(Phrase::AskScale, {chosen.count});
    case ColumnAsk::Theme: return say(Phrase::AskTheme, {chosen.count});
    case ColumnAsk::Kind: return say(Phrase::AskKind, {chosen.items});
    case ColumnAsk::Skip: return say(Phrase::AskSkip, {chosen.skippable});
    case ColumnAsk::Favourable: return say(Phrase::AskFavourable, {chosen.items});
    }
    return {};
}

std::optional<std::size_t> pressed_entry(ui::Ui& ui, const app::State& state, const std::vector<ui::ListEntry>& entries)
{
    return ui.list(dialog_title(state) + "##lijst", entries, std::nullopt);
}

void ask_use(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    std::vector<ui::ListEntry> entries;
    for (const auto role : Roles)
        entries.push_back({role_title(role)});
    if (const auto pressed = pressed_entry(ui, state, entries))
        actions.push_back(ChangeColumns{{.role = Roles[*pressed]}});
}

void ask_scale(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& scales = app::current_survey(state)->instrument->scales();
    std::vector<ui::ListEntry> entries;
    for (const auto& scale : scales)
        entries.push_back({report::scale_words(scale), say(Phrase::AskPoints, {scale.points.size()}), ui::Icon::None,
                           clipped(survey::scale_in_words(scale), 240)});
    entries.push_back({say(Phrase::AskNewScale, {state.questionnaire_facts->chosen.count}), {}, ui::Icon::New});
    if (const auto pressed = pressed_entry(ui, state, entries))
        actions.push_back(ChangeColumns{{.scale = *pressed < scales.size() ? scales[*pressed].id : std::string()}});
}

void ask_theme(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& themes = app::current_survey(state)->instrument->themes();
    std::vector<ui::ListEntry> entries;
    for (const auto& theme : themes)
        entries.push_back({theme.title + "##" + theme.id});
    entries.push_back({say(Phrase::QuestionNoTheme)});
    if (const auto pressed = pressed_entry(ui, state, entries))
        actions.push_back(ChangeColumns{{.theme = *pressed < themes.size() ? themes[*pressed].id : std::string()}});
    if (const auto title = ui.entry_field(say(Phrase::ThemeNew) + "##gekozen", {}, say(Phrase::ThemeNewHint)))
        if (!trim(*title).empty())
            actions.push_back(ChangeColumns{{}, *title});
    if (state.questionnaire_facts->chosen.items < 2)
        return;
    ui.space(ui::Between);
    ui.text(say(Phrase::ThemesStart, {state.questionnaire_facts->chosen.items}));
    if (const auto titles = ui.entry_field(say(Phrase::ThemesStartField), {}, say(Phrase::ThemesStartHint)))
        if (!trim(*titles).empty())
            actions.push_back(app::StartThemes{*titles});
}

void ask_kind(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& instrument = *app::current_survey(state)->instrument;
    std::vector<ui::ListEntry> entries;
    for (const auto kind : survey::ItemKinds)
        entries.push_back({report::kind_title(instrument, kind) + "##" + std::string(survey::kind_name(kind))});
    if (const auto pressed = pressed_entry(ui, state, entries))
        actions.push_back(ChangeColumns{{.kind = survey::ItemKinds[*pressed]}});
}

/// Which end is the favourable one: in the words of the scale where all that are chosen share one.
void ask_favourable(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    using survey::FavourableSide;
    constexpr std::array Sides{FavourableSide::None, FavourableSide::High, FavourableSide::Low};
    const auto* scale = state.questionnaire_facts->chosen.shared_scale;
    const auto side_entry = [&](FavourableSide side, Phrase without) {
        return ui::ListEntry{scale ? report::side_title(side, *scale) : say(without)};
    };
    const std::vector<ui::ListEntry> entries{{say(Phrase::SideUsualMany)},
                                             side_entry(FavourableSide::High, Phrase::SideHighMany),
                                             side_entry(FavourableSide::Low, Phrase::SideLowMany)};
    if (const auto pressed = pressed_entry(ui, state, entries))
        actions.push_back(ChangeColumns{{.favourable = Sides[*pressed]}});
}

/// The question that decides, one of those that are not chosen: the first until another is.
std::size_t deciding_question(const std::vector<survey::MappingTarget>& targets, const std::string& id)
{
    const auto at = std::find_if(targets.begin(), targets.end(), [&](const auto& each) { return each.id == id; });
    return at == targets.end() ? 0 : std::size_t(at - targets.begin());
}

void ask_skip(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& instrument = *app::current_survey(state)->instrument;
    const auto& targets = state.questionnaire_facts->chosen.may_route;
    if (targets.empty())
        return ui.text(say(Phrase::AskSkipNoItem));
    std::vector<std::string> names;
    for (const auto& target : targets)
        names.push_back(target.words == target.column ? clipped(target.column, 90)
                                                      : clipped(target.column + ": " + target.words, 90));
    const std::size_t selected = deciding_question(targets, state.questionnaire.rule.item);
    if (const auto chosen = ui.choice(say(Phrase::AskSkipItem), names, selected))
        actions.push_back(app::SetRuleDraft{{targets[*chosen].id, {}, {}}});
    ui.text(say(Phrase::AskSkipCodes));
    survey::RoutingRule rule = state.questionnaire.rule;
    rule.item = targets[selected].id;
    for (const auto& point : instrument.scale_of(instrument.items()[targets[selected].index]).points)
        if (const auto on = ui.checkbox(point.label, contains(rule.codes, point.code))) {
            auto changed = rule;
            std::erase(changed.codes, point.code);
            if (*on)
                changed.codes.push_back(point.code);
            actions.push_back(app::SetRuleDraft{std::move(changed)});
        }
    ui.space(ui::Between);
    if (ui.button(say(Phrase::AskSkipAdd), ui::ButtonStyle::Primary, ui::Icon::Plus, !rule.codes.empty()))
        actions.push_back(app::SkipColumns{});
}

void ask_body(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    switch (state.questionnaire.ask) {
    case ColumnAsk::Use: return ask_use(ui, state, actions);
    case ColumnAsk::Scale: return ask_scale(ui, state, actions);
    case ColumnAsk::Theme: return ask_theme(ui, state, actions);
    case ColumnAsk::Kind: return ask_kind(ui, state, actions);
    case ColumnAsk::Skip: return ask_skip(ui, state, actions);
    case ColumnAsk::Favourable: return ask_favourable(ui, state, actions);
    }
}

} // namespace

void columns_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (!state.questionnaire_facts)
        return;
    const std::string title = dialog_title(state);
    const bool closed = ui.dialog(title, [&] {
        ui.heading(2, title + "##kop");
        ask_body(ui, state, actions);
        if (ui.button(say(Phrase::Cancel), ui::ButtonStyle::Quiet))
            actions.push_back(app::CloseDialog{});
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

} // namespace wk::views
