// SPDX-License-Identifier: EUPL-1.2
#include "views/survey/survey_views.h"

#include "app/import/published.h"
#include "base/phrases.h"
#include "report/figures/charts.h"
#include "report/words/item_groups.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"
#include "views/parts/figure_card.h"
#include "views/survey/survey_parts.h"

namespace wk::views {

namespace {

std::string theme_title(const project::ThemeFinding& theme)
{
    return theme.title.empty() ? say(Phrase::ThemeOther) : theme.title;
}

void group_view(ui::Ui& ui, const app::State& state, app::Actions& actions, const project::ThemeFinding& theme,
                const report::ItemGroup& group)
{
    const std::string title = theme_title(theme) + ": " + group.title;
    ui.card([&] {
        ui.heading(2, group.title);
        figure_card(ui, state, actions, [&](const project::Findings& shown, report::ChartSize size) {
            for (const auto& each : report::item_groups(shown, theme.id))
                if (report::same_group(each, group))
                    return report::distribution_chart(each.items, title, report::base_note(shown),
                                                      state.survey.bar_style, size);
            return report::Scene();
        });
        ui.heading(3, say(Phrase::InWords) + "##" + group.title);
        for (const auto& item : group.items)
            ui.text(report::item_sentence(item));
    });
}

/// What the belofte means, before any figure about it.
void meaning_part(ui::Ui& ui, const app::State& state, std::string_view theme)
{
    const auto* beloften = state.published ? state.published->beloften.get() : nullptr;
    const auto* belofte = beloften ? beloften->find(theme) : nullptr;
    if (!belofte)
        return;
    ui.heading(2, say(Phrase::BelofteMeaning));
    ui.text(belofte->text);
    ui.text(belofte->difference);
    ui.muted(report::belofte_source(*belofte) + " " + beloften->note);
}

} // namespace

void theme_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    if (state.survey.section.theme >= findings.themes.size())
        return ui.text(say(Phrase::ThemeEmpty));
    const auto& theme = findings.themes[state.survey.section.theme];
    ui.heading(1, theme_title(theme));
    meaning_part(ui, state, theme.id);
    const auto groups = report::item_groups(findings, theme.id);
    if (groups.empty())
        return ui.text(say(Phrase::ThemeEmpty));
    look_of_bars(ui, state, actions);
    weight_choice(ui, state, actions);
    for (const auto& group : groups)
        group_view(ui, state, actions, theme, group);
    std::vector<project::ItemFinding> items;
    for (const auto& group : groups)
        items.insert(items.end(), group.items.begin(), group.items.end());
    weighted_part(ui, state, items);
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::distribution_passport(items));
}

} // namespace wk::views
