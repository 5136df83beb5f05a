// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_parts.h"

#include "app/questionnaire/mapping_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/item_groups.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wk::views {

using app::MappedColumn;
using survey::ColumnQuestion;
using survey::ColumnRole;
using survey::Instrument;
using ui::Icon;

namespace {

constexpr std::size_t MostLevelsShown = 60;

void question_theme_choice(ui::Ui& ui, const Instrument& instrument, const std::string& mark, ColumnQuestion& changed)
{
    std::vector<std::string> names{say(Phrase::QuestionNoTheme)};
    std::size_t selected = 0;
    for (const auto& theme : instrument.themes()) {
        if (theme.id == changed.theme)
            selected = names.size();
        names.push_back(theme.title);
    }
    if (const auto chosen = ui.choice(say(Phrase::QuestionTheme) + mark, names, selected))
        changed.theme = *chosen == 0 ? std::string() : instrument.themes()[*chosen - 1].id;
}

void kind_choice(ui::Ui& ui, const Instrument& instrument, const std::string& mark, ColumnQuestion& changed)
{
    std::vector<std::string> names;
    for (const auto kind : survey::ItemKinds)
        names.push_back(report::kind_title(instrument, kind));
    if (const auto chosen = ui.choice(say(Phrase::QuestionKind) + mark, names, std::size_t(changed.kind)))
        changed.kind = survey::ItemKinds[*chosen];
}

void scale_choice(ui::Ui& ui, const Instrument& instrument, const std::string& mark, ColumnQuestion& changed)
{
    std::vector<std::string> names;
    std::size_t selected = 0;
    for (const auto& scale : instrument.scales()) {
        if (scale.id == changed.scale)
            selected = names.size();
        names.push_back(scale_title(scale));
    }
    names.push_back(say(Phrase::QuestionNewScale));
    if (const auto chosen = ui.choice(say(Phrase::QuestionScale) + mark, names, selected))
        changed.scale = *chosen < instrument.scales().size() ? instrument.scales()[*chosen].id : std::string();
}

/// Which end of the scale is the favourable one: what follows from the question, or what the user says.
void side_choice(ui::Ui& ui, const Instrument& instrument, const std::string& mark, ColumnQuestion& changed)
{
    using survey::FavourableSide;
    const auto scale = std::find_if(instrument.scales().begin(), instrument.scales().end(),
                                    [&](const auto& each) { return each.id == changed.scale; });
    if (scale == instrument.scales().end())
        return;
    constexpr std::array Sides{FavourableSide::High, FavourableSide::Low};
    const auto usual = survey::usual_side(changed.kind, changed.reverse, scale->points.size());
    const std::vector<std::string> names{
        say(Phrase::SideUsual, {report::side_title(usual, *scale)}),
        report::side_title(FavourableSide::High, *scale),
        report::side_title(FavourableSide::Low, *scale),
    };
    const std::size_t selected = changed.told_side ? 1 + std::size_t(*changed.told_side) : 0;
    if (const auto chosen = ui.choice(say(Phrase::QuestionSide) + mark, names, selected))
        changed.told_side = *chosen == 0 ? std::nullopt : std::optional(Sides[*chosen - 1]);
}

/// What can be said about a question once its role is known.
void question_fields(ui::Ui& ui, const Instrument& instrument, const std::string& mark, ColumnQuestion& changed)
{
    const bool titled = changed.role == ColumnRole::Factor || changed.role == ColumnRole::Numeric;
    if (changed.role == ColumnRole::Unused)
        return;
    if (titled) {
        ui.columns(2, 240, [&](int column) {
            if (column == 0) {
                if (const auto words = ui.text_field(say(Phrase::QuestionTitle) + mark, changed.words))
                    changed.words = std::string(trim(*words));
            } else if (changed.role == ColumnRole::Numeric) {
                if (const auto unit =
                        ui.text_field(say(Phrase::QuestionUnit) + mark, changed.unit, say(Phrase::QuestionUnitHint)))
                    changed.unit = std::string(trim(*unit));
            }
        });
        return;
    }
    if (const auto words = ui.text_area(say(Phrase::QuestionWords) + mark, changed.words, {}, 2))
        changed.words = std::string(trim(*words));
    ui.columns(changed.role == ColumnRole::Item ? 3 : 1, 240, [&](int column) {
        if (column == 0)
            question_theme_choice(ui, instrument, mark, changed);
        else if (column == 1)
            kind_choice(ui, instrument, mark, changed);
        else
            scale_choice(ui, instrument, mark, changed);
    });
    if (changed.role == ColumnRole::Item)
        if (const auto reverse = ui.checkbox(say(Phrase::QuestionReverse) + mark, changed.reverse))
            changed.reverse = *reverse;
    if (changed.role == ColumnRole::Item)
        ui.columns(3, 240, [&](int column) {
            if (column == 0)
                side_choice(ui, instrument, mark, changed);
        });
}

void question_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const MappedColumn& column)
{
    const auto& instrument = *app::current_survey(state)->instrument;
    const ColumnQuestion question = app::question_at(state, column);
    const std::string mark = "##" + column.name; // another column is another field
    ColumnQuestion changed = question;
    ui.card([&] {
        ui.heading(3, clipped(column.name, 160) + "##kop");
        ui.muted(column.examples.empty() ? app::without_examples(state, column.name)
                                         : say(Phrase::QuestionnaireExamples, {joined(column.examples, " · ")}));
        std::vector<std::string> names;
        for (const auto role : Roles)
            names.push_back(role_title(role));
        ui.columns(2, 240, [&](int side) {
            if (side == 1)
                return;
            if (const auto chosen = ui.choice(say(Phrase::QuestionnaireRole) + mark, names, std::size_t(question.role)))
                changed.role = Roles[*chosen];
        });
        question_fields(ui, instrument, mark, changed);
    });
    if (!(changed == question))
        actions.push_back(app::SetQuestion{changed});
}

void level_row(ui::Ui& ui, const std::vector<std::string>& levels, std::size_t at,
               std::optional<std::vector<std::string>>& moved)
{
    const std::string name = clipped(levels[at], 60);
    const auto swap_with = [&](std::size_t other) {
        moved = levels;
        std::swap((*moved)[at], (*moved)[other]);
    };
    ui.across([&] {
        if (ui.icon_button(say(Phrase::LevelUp, {name}), ui::ButtonStyle::Quiet, Icon::Up, at > 0))
            swap_with(at - 1);
        if (ui.icon_button(say(Phrase::LevelDown, {name}), ui::ButtonStyle::Quiet, Icon::Down, at + 1 < levels.size()))
            swap_with(at + 1);
        ui.text(name);
    });
}

/// The groups of a factor in their order, which can be changed.
void levels_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const ColumnQuestion& question)
{
    const auto& levels = state.questionnaire_facts->chosen.levels;
    const auto& instrument = *app::current_survey(state)->instrument;
    const auto factor = instrument.find_factor(question.id);
    if (levels.empty() || !factor)
        return;
    std::optional<std::vector<std::string>> moved;
    ui.card([&] {
        ui.heading(3, say(Phrase::LevelsTitle));
        ui.muted(say(Phrase::LevelsHelp));
        const int count = int(std::min(levels.size(), MostLevelsShown));
        ui.columns(
            count, 280, [&](int i) { level_row(ui, levels, std::size_t(i), moved); }, 0);
        if (!instrument.factors()[*factor].levels.empty() &&
            ui.button(say(Phrase::LevelsFile), ui::ButtonStyle::Quiet, Icon::Undo))
            moved.emplace();
    });
    if (moved)
        actions.push_back(app::SetLevels{question.id, *std::move(moved)});
}

} // namespace

std::string role_title(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Unused: return say(Phrase::RoleUnused);
    case ColumnRole::Item: return say(Phrase::RoleItem);
    case ColumnRole::Factor: return say(Phrase::RoleFactor);
    case ColumnRole::Numeric: return say(Phrase::RoleNumeric);
    case ColumnRole::Open: return say(Phrase::RoleOpen);
    }
    return {};
}

std::string scale_title(const survey::Scale& scale)
{
    return say(Phrase::QuestionScaleName, {report::scale_words(scale), scale.points.size()});
}

void question_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.questionnaire_facts;
    if (!facts.chosen.only)
        return;
    question_card(ui, state, actions, state.mapping_facts->columns[*facts.chosen.only]);
    levels_card(ui, state, actions, facts.lines->columns[*facts.chosen.only].question);
}

} // namespace wk::views
