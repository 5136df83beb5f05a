// SPDX-License-Identifier: EUPL-1.2
#include "views/comparison/comparison_view.h"

#include "app/comparison/comparison_facts.h"
#include "base/phrases.h"
#include "report/tables/comparison_table.h"
#include "report/words/comparison_sentences.h"
#include "report/words/comparison_words.h"
#include "report/words/sentences.h"
#include "views/parts/figure_card.h"

#include <algorithm>
#include <array>

namespace wk::views {

using report::ComparisonMeasure;

namespace {

void source_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& survey = *app::current_survey(state);
    ui.card([&] {
        ui.heading(2, say(Phrase::ComparisonSources));
        for (const auto& reference : state.comparison_facts->references) {
            const bool used =
                std::find(survey.references.begin(), survey.references.end(), reference->id) != survey.references.end();
            if (const auto now = ui.checkbox(reference->title, used))
                actions.push_back(app::UseReference{reference->id, *now});
        }
        ui.space(8);
        ui.across([&] {
            for (std::size_t i = 0; i < survey.compared.size(); ++i)
                if (ui.chip(survey.compared[i].title, say(Phrase::ComparisonRemove)))
                    actions.push_back(app::RemoveSource{i});
        });
        ui.columns(int(survey.compared.size()), 280, [&](int i) {
            const auto index = std::size_t(i);
            if (const auto title =
                    ui.entry_field(say(Phrase::ComparisonName, {index + 1}), survey.compared[index].title))
                actions.push_back(app::NameSource{index, *title});
        });
        ui.across([&] {
            if (ui.button(say(Phrase::ComparisonAdd), ui::ButtonStyle::Secondary, ui::Icon::Open))
                actions.push_back(app::AddSource{});
            if (survey.compared.size() > 1 && ui.button(say(Phrase::MergeSources), ui::ButtonStyle::Quiet))
                actions.push_back(app::MergeSources{});
        });
    });
}

void what_to_show(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.columns(2, 240, [&](int column) {
        if (column == 0) {
            const std::array<std::string, 2> measures{say(Phrase::ComparisonByMean), say(Phrase::ComparisonByShare)};
            if (const auto chosen =
                    ui.choice(say(Phrase::ComparisonMeasure), measures, std::size_t(state.comparison.measure)))
                actions.push_back(app::SetMeasure{static_cast<ComparisonMeasure>(*chosen)});
            return;
        }
        std::vector<std::string> themes{say(Phrase::ComparisonAllThemes)};
        for (const auto& theme : state.findings->themes)
            themes.push_back(theme.title);
        if (const auto chosen = ui.choice(say(Phrase::ComparisonTheme), themes, state.comparison.theme))
            actions.push_back(app::ChooseComparedTheme{*chosen});
    });
    ui.across([&] { tables_toggle(ui, state, actions); });
}

/// "Leeuwarden 2020 en Heerenveen 2020": all sources but this survey.
std::string other_titles(const project::Comparison& comparison)
{
    std::vector<std::string> titles;
    for (std::size_t i = 1; i < comparison.sources.size(); ++i)
        titles.push_back(comparison.sources[i].title);
    return report::enumeration(titles);
}

bool is_tested(const project::Comparison& comparison)
{
    return std::any_of(comparison.items.begin(), comparison.items.end(),
                       [](const auto& item) { return item.test.p.value().has_value(); });
}

} // namespace

void comparison_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::ComparisonTitle));
    ui.text(say(Phrase::ComparisonIntro));
    if (!state.comparison_facts)
        return;
    source_choice(ui, state, actions);
    const auto& comparison = state.comparison_facts->comparison;
    if (comparison.sources.empty())
        return ui.notice(ui::Tone::Plain, say(Phrase::ComparisonNone)), void();
    what_to_show(ui, state, actions);
    std::optional<std::string> theme;
    if (state.comparison.theme > 0)
        theme = state.findings->themes[state.comparison.theme - 1].id;
    const std::string title = say(Phrase::ComparisonFigure, {other_titles(comparison)});
    ui.card([&] {
        figure_card(ui, state, actions, [&](const project::Findings& shown, report::ChartSize size) {
            return report::comparison_chart(comparison, {state.comparison.measure, theme}, title,
                                            report::base_note(shown), size);
        });
    });
    if (is_tested(comparison)) {
        ui.heading(2, say(Phrase::ComparisonTests));
        ui.card([&] { ui.table(report::comparison_test_table(comparison, theme, title)); });
    }
    ui.heading(2, say(Phrase::InWords));
    for (const auto* item : report::compared_items(comparison, theme))
        ui.text(report::comparison_sentence(comparison, *item));
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::comparison_passport(comparison));
}

} // namespace wk::views
