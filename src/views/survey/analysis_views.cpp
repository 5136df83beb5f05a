// SPDX-License-Identifier: EUPL-1.2
#include "views/survey/survey_views.h"

#include "base/phrases.h"
#include "project/names.h"
#include "report/figures/significance_charts.h"
#include "report/tables/significance_tables.h"
#include "report/words/pair_names.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"
#include "views/parts/figure_card.h"

#include <algorithm>

namespace wk::views {

using project::Findings;
using report::ChartSize;

namespace {

constexpr double MostMinGroup = 1000;

/// In words: what stands out, or everything.
template <class List, class Sentence>
void sentences(ui::Ui& ui, const app::State& state, app::Actions& actions, const List& findings, Sentence sentence)
{
    ui.heading(2, say(Phrase::WhatStandsOut));
    bool any = false;
    for (const auto* finding : findings) {
        const bool tells = report::stands_out(finding->p, state.findings->tests.method);
        any = any || tells;
        if (tells || state.survey.all_sentences)
            ui.text(sentence(*finding));
    }
    if (!any)
        ui.text(say(Phrase::NothingStandsOut));
    if (const auto all = ui.toggle(say(Phrase::AllSentences), state.survey.all_sentences))
        actions.push_back(app::ShowAllSentences{*all});
}

void passport(ui::Ui& ui, const std::string& words)
{
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(words);
}

void adjustment_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto all = project::adjustments();
    std::vector<std::string> names;
    std::size_t selected = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string title = report::adjustment_title(project::name_of(all[i]));
        names.push_back(title.empty() ? say(Phrase::AdjustNone) : title);
        if (project::name_of(all[i]) == state.findings->tests.method.adjust)
            selected = i;
    }
    if (const auto chosen = ui.choice(say(Phrase::AdjustLabel), names, selected))
        actions.push_back(app::SetAdjustment{*chosen});
}

/// What a factor's levels are called in comparisons, one choice per level, and the names of merged groups.
void grouping_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const project::FactorFinding& factor)
{
    const auto* grouping = app::current_survey(state)->analysis.find_grouping(factor.id);
    const std::vector<project::LevelGroup> groups = grouping ? grouping->groups : std::vector<project::LevelGroup>{};
    std::vector<std::string> options{say(Phrase::GroupingOwn), say(Phrase::GroupingLeftOut)};
    for (const auto& group : groups)
        options.push_back(say(Phrase::GroupingMerged, {group.title}));
    options.push_back(say(Phrase::GroupingNew));
    const auto has = [](const std::vector<std::string>& levels, const std::string& level) {
        return std::find(levels.begin(), levels.end(), level) != levels.end();
    };
    ui.card([&] {
        ui.heading(2, say(Phrase::GroupingTitle));
        ui.muted(say(Phrase::GroupingHelp));
        ui.columns(int(factor.levels.size()), 280, [&](int i) {
            const auto& level = factor.levels[std::size_t(i)];
            std::size_t selected = grouping && has(grouping->left_out, level.level) ? 1 : 0;
            for (std::size_t g = 0; g < groups.size(); ++g)
                if (has(groups[g].levels, level.level))
                    selected = 2 + g;
            const auto chosen = ui.choice(say(Phrase::GroupingPlace, {level.level, level.n}), options, selected);
            if (chosen)
                actions.push_back(app::PlaceLevel{factor.id, level.level, *chosen == 1,
                                                  *chosen >= 2 ? std::optional(*chosen - 2) : std::nullopt});
        });
        ui.columns(int(groups.size()), 280, [&](int i) {
            const auto title = ui.text_field(say(Phrase::GroupingName, {i + 1}), groups[std::size_t(i)].title);
            if (title)
                actions.push_back(app::NameGroup{factor.id, std::size_t(i), *title});
        });
    });
}

void group_controls(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::string& factor)
{
    const auto& findings = *state.findings;
    ui.columns(3, 200, [&](int column) {
        if (column == 0) {
            std::vector<std::string> names;
            std::size_t selected = 0;
            for (const auto& each : findings.factors) {
                if (each.id == factor)
                    selected = names.size();
                names.push_back(each.title);
            }
            if (const auto chosen = ui.choice(say(Phrase::CompareBy), names, selected))
                actions.push_back(app::CompareBy{findings.factors[*chosen].id});
        } else if (column == 1) {
            adjustment_choice(ui, state, actions);
        } else if (const auto people = ui.number_field(say(Phrase::MinGroupLabel),
                                                       double(findings.tests.method.min_group), 1, MostMinGroup, 0)) {
            actions.push_back(app::SetMinGroup{survey::Count(*people)});
        }
    });
    if (app::current_survey(state)->analysis.by.size() > 1)
        if (const auto keep = ui.toggle(say(Phrase::CompareKeep), true); keep && !*keep)
            actions.push_back(app::DropFactor{factor});
    ui.across([&] {
        if (ui.button(say(state.survey.show_grouping ? Phrase::GroupingHide : Phrase::GroupingShow),
                      ui::ButtonStyle::Secondary, ui::Icon::People))
            actions.push_back(app::ShowGrouping{!state.survey.show_grouping});
        tables_toggle(ui, state, actions);
    });
}

} // namespace

void overview_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    const std::string title = say(Phrase::OverviewTitle);
    ui.heading(1, title);
    ui.text(report::overview_sentence(findings));
    ui.across([&] { tables_toggle(ui, state, actions); });
    ui.card([&] {
        figure_card(ui, state, actions, [&](const Findings& shown, ChartSize size) {
            return report::overview_chart(shown, title, report::base_note(shown), size);
        });
    });
    passport(ui, report::overview_passport(findings));
}

void groups_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    ui.heading(1, say(Phrase::GroupsTitle));
    if (!findings.tests.groups || findings.tests.groups->empty())
        return ui.text(say(Phrase::GroupsNone));
    const auto& groups = *findings.tests.groups;
    const bool compared =
        std::any_of(groups.begin(), groups.end(), [&](const auto& each) { return each.factor == state.survey.factor; });
    const std::string& id = compared ? state.survey.factor : groups.front().factor;
    const auto factor =
        std::find_if(findings.factors.begin(), findings.factors.end(), [&](const auto& each) { return each.id == id; });
    const auto too_many = project::too_many_levels(*state.responses, id);
    if (!too_many)
        ui.text(report::chance_sentence(findings, "groups", id));
    group_controls(ui, state, actions, id);
    if (too_many)
        return ui.text(too_many->message);
    if (state.survey.show_grouping)
        grouping_card(ui, state, actions, *factor);
    const std::string title = say(Phrase::GroupsFigureTitle, {report::mid_sentence(factor->title)});
    ui.card([&] {
        figure_card(
            ui, state, actions,
            [&](const Findings& shown, ChartSize size) {
                return report::group_chart(shown, id, title, report::base_note(shown), size);
            },
            app::Shows::Groups);
    });
    std::vector<const project::GroupFinding*> all;
    for (const auto& each : *findings.tests.groups)
        if (each.factor == id)
            all.push_back(&each);
    sentences(ui, state, actions, all, [&](const auto& each) { return report::group_sentence(findings, each); });
    if (const auto table = report::pairwise_table(findings, id); !table.rows.empty()) {
        ui.heading(2, say(Phrase::PairwiseTitle));
        ui.muted(say(Phrase::PairwiseHow));
        ui.table(table);
    }
    passport(ui, report::group_passport(findings));
}

void correlations_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    ui.heading(1, say(Phrase::CorrelationsTitle));
    if (findings.variables.empty() || !findings.tests.correlations)
        return ui.text(say(Phrase::CorrelationsNone));
    const std::size_t selected = std::min(state.survey.variable, findings.variables.size() - 1);
    const auto& variable = findings.variables[selected];
    ui.text(report::chance_sentence(findings, "correlations", variable.id));
    ui.columns(3, 200, [&](int column) {
        if (column == 0) {
            std::vector<std::string> names;
            for (const auto& each : findings.variables)
                names.push_back(each.title);
            if (const auto chosen = ui.choice(say(Phrase::CorrelateWith), names, selected))
                actions.push_back(app::CorrelateWith{*chosen});
        } else if (column == 1) {
            const auto all = project::correlation_methods();
            std::vector<std::string> names;
            std::size_t method = 0;
            for (std::size_t i = 0; i < all.size(); ++i) {
                names.push_back(report::correlation_title(project::name_of(all[i])));
                if (project::name_of(all[i]) == findings.tests.method.correlation)
                    method = i;
            }
            if (const auto chosen = ui.choice(say(Phrase::MethodLabel), names, method))
                actions.push_back(app::SetCorrelation{*chosen});
        } else {
            adjustment_choice(ui, state, actions);
        }
    });
    ui.across([&] { tables_toggle(ui, state, actions); });
    const std::string title = say(Phrase::CorrelationsFigureTitle, {report::mid_sentence(variable.title)});
    ui.card([&] {
        figure_card(ui, state, actions, [&](const Findings& shown, ChartSize size) {
            return report::correlation_chart(shown, variable.id, title, report::base_note(shown), size);
        });
    });
    std::vector<const project::CorrelationFinding*> all;
    for (const auto& each : *findings.tests.correlations)
        if (each.variable == variable.id)
            all.push_back(&each);
    sentences(ui, state, actions, all, [&](const auto& each) { return report::correlation_sentence(findings, each); });
    passport(ui, report::correlation_passport(findings));
}

void pairs_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    ui.heading(1, say(Phrase::PairsTitle, {report::pairs_title(findings)}));
    if (!findings.tests.pairs || findings.tests.pairs->empty())
        return ui.text(say(Phrase::PairsNone));
    ui.text(report::chance_sentence(findings, "pairs", {}));
    ui.columns(3, 200, [&](int column) {
        if (column == 0)
            adjustment_choice(ui, state, actions);
    });
    ui.across([&] { tables_toggle(ui, state, actions); });
    ui.card([&] {
        figure_card(ui, state, actions, [&](const Findings& shown, ChartSize size) {
            return report::pair_chart(shown,
                                      say(Phrase::PairsFigureTitle, {report::mid_sentence(report::pairs_title(shown))}),
                                      report::base_note(shown), size);
        });
    });
    std::vector<const project::PairFinding*> all;
    for (const auto& each : *findings.tests.pairs)
        all.push_back(&each);
    sentences(ui, state, actions, all, [&](const auto& each) { return report::pair_sentence(findings, each); });
    passport(ui, report::pair_passport(findings));
}

void reliability_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    ui.heading(1, say(Phrase::ReliabilityTitle));
    if (findings.reliability.empty())
        return ui.text(say(Phrase::ReliabilityNoSets));
    ui.across([&] { tables_toggle(ui, state, actions); });
    ui.card([&] {
        figure_card(ui, state, actions, [&](const Findings& shown, ChartSize size) {
            return report::reliability_chart(shown, say(Phrase::ReliabilityFigureTitle), report::base_note(shown),
                                             size);
        });
    });
    ui.heading(2, say(Phrase::InWords));
    for (const auto& each : findings.reliability)
        ui.text(report::reliability_sentence(findings, each));
    passport(ui, report::reliability_passport());
}

} // namespace wk::views
