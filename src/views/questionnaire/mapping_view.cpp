// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_views.h"

#include "app/questionnaire/mapping_facts.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace wk::views {

using app::MappedColumn;
using survey::MappingTarget;
using survey::MatchedBy;

namespace {

constexpr std::size_t MostShown = 60; ///< columns or options on screen at once

std::string target_kind_words(MappingTarget::Kind kind)
{
    switch (kind) {
    case MappingTarget::Kind::Item: return say(Phrase::KindItem);
    case MappingTarget::Kind::Factor: return say(Phrase::KindFactor);
    case MappingTarget::Kind::Numeric: return say(Phrase::KindNumeric);
    case MappingTarget::Kind::Open: return say(Phrase::KindOpen);
    }
    return {};
}

std::string found_words(const MappedColumn& column)
{
    if (!column.target)
        return say(Phrase::MappingUnused);
    switch (column.by) {
    case MatchedBy::Name: return say(Phrase::MappingByName);
    case MatchedBy::Wording: return say(Phrase::MappingByWording);
    case MatchedBy::Title: return say(Phrase::MappingByTitle);
    case MatchedBy::Hand: return say(Phrase::MappingByHand);
    }
    return {};
}

/// The first choice is "not used"; the others are the targets.
std::vector<std::string> target_names(const std::vector<MappingTarget>& targets)
{
    std::vector<std::string> out{say(Phrase::MappingIgnore)};
    for (const auto& target : targets)
        out.push_back(say(Phrase::MappingTarget, {target.words.empty() ? target.id : clipped(target.words, 90),
                                                  target_kind_words(target.kind)}));
    return out;
}

void target_choice(ui::Ui& ui, const app::MappingFacts& facts, const std::vector<std::string>& names,
                   const MappedColumn& column, app::Actions& actions)
{
    const auto chosen = ui.choice(say(Phrase::MappingColumn, {clipped(column.name, 60)}), names,
                                  column.target ? *column.target + 1 : 0);
    if (chosen)
        actions.push_back(
            app::MapColumn{column.name, *chosen == 0 ? std::string() : facts.targets[*chosen - 1].id, true});
    std::string words = say(Phrase::MappingFound, {found_words(column)}) + ".";
    if (!column.examples.empty())
        words += " " + say(Phrase::MappingExamples, {joined(column.examples, " · ")});
    ui.space(-8); // what belongs to the field stands near it
    ui.muted(words);
}

void columns_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.mapping_facts;
    const auto used = std::count_if(facts.columns.begin(), facts.columns.end(),
                                    [](const auto& column) { return column.target.has_value(); });
    ui.text(say(Phrase::MappingSummary, {used, facts.columns.size(), facts.lacking.size()}), ui::TextStyle::Strong);
    if (facts.lacking.empty())
        ui.notice(ui::Tone::Done, say(Phrase::MappingNothingOpen));
    else
        ui.muted(say(Phrase::MappingLacking, {clipped(joined(facts.lacking, "; "), 400)}), ui::TextStyle::Body);
    const std::array<std::string, 2> shown{say(Phrase::MappingShowOpen), say(Phrase::MappingShowAll)};
    if (const auto chosen = ui.tabs(say(Phrase::MappingShow), shown, state.mapping.all ? 1 : 0))
        actions.push_back(app::ShowMapping{*chosen == 1});
    std::vector<const MappedColumn*> columns;
    for (const auto& column : facts.columns)
        if (state.mapping.all || !column.target || column.by == MatchedBy::Hand)
            columns.push_back(&column);
    const auto names = target_names(facts.targets);
    const std::size_t count = std::min(columns.size(), MostShown);
    if (count > 0)
        ui.card([&] {
            ui.columns(int(count), 320,
                       [&](int i) { target_choice(ui, facts, names, *columns[std::size_t(i)], actions); });
        });
    if (columns.size() > count)
        ui.muted(say(Phrase::MappingMore, {columns.size() - count}));
    if (!app::current_survey(state)->mapping.empty() &&
        ui.button(say(Phrase::MappingReset), ui::ButtonStyle::Quiet, ui::Icon::Undo))
        actions.push_back(app::ForgetMapping{});
}

void instrument_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.mapping_facts;
    std::vector<std::string> names = facts.instruments;
    if (!facts.instrument)
        names.push_back(say(Phrase::InstrumentOwn, {app::current_survey(state)->instrument->title()}));
    const auto chosen = ui.choice(say(Phrase::InstrumentChoice), names, facts.instrument.value_or(names.size() - 1));
    if (chosen && *chosen < facts.instruments.size())
        actions.push_back(app::ChooseInstrument{*chosen});
}

void option_choice(ui::Ui& ui, const app::State& state, const survey::UnmatchedOption& option, app::Actions& actions)
{
    const auto& survey = *app::current_survey(state);
    const auto& scales = survey.instrument->scales();
    const auto scale =
        std::find_if(scales.begin(), scales.end(), [&](const auto& each) { return each.id == option.scale; });
    if (scale == scales.end())
        return;
    std::vector<std::string> names{say(Phrase::MappingOptionInvalid), say(Phrase::MappingOptionEmpty)};
    for (const auto& point : scale->points)
        names.push_back(say(Phrase::MappingPoint, {point.code, point.label}));
    std::size_t selected = 0;
    for (const auto& choice : survey.mapping.options)
        if (choice.scale == option.scale && fold(choice.text) == fold(option.text)) {
            selected = 1;
            for (std::size_t i = 0; i < scale->points.size(); ++i)
                if (choice.code == scale->points[i].code)
                    selected = i + 2;
        }
    const auto chosen =
        ui.choice(say(Phrase::MappingOption, {clipped(option.text, 40), option.scale, option.cells}), names, selected);
    if (!chosen)
        return;
    const auto code = *chosen >= 2 ? std::optional(scale->points[*chosen - 2].code) : std::nullopt;
    actions.push_back(app::MapOption{{option.scale, option.text, code}, *chosen > 0});
}

void options_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& options = state.mapping_facts->options;
    ui.heading(2, say(Phrase::MappingOptionsTitle));
    if (options.empty())
        return ui.text(say(Phrase::MappingOptionsNone));
    ui.text(say(Phrase::MappingOptionsHelp));
    const std::size_t count = std::min(options.size(), MostShown);
    ui.card([&] {
        ui.columns(int(count), 320, [&](int i) { option_choice(ui, state, options[std::size_t(i)], actions); });
    });
    if (options.size() > count)
        ui.muted(say(Phrase::MappingMore, {options.size() - count}));
}

} // namespace

void mapping_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::MappingTitle));
    ui.text(say(Phrase::MappingIntro));
    if (!state.mapping_facts)
        return;
    instrument_choice(ui, state, actions);
    columns_part(ui, state, actions);
    options_part(ui, state, actions);
}

} // namespace wk::views
