#include "views/views.h"

#include "base/phrases.h"
#include "report/charts.h"
#include "report/sentences.h"
#include "views/figure_card.h"

namespace wk::views {

namespace {

void group_view(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::string& theme,
                const report::ItemGroup& group)
{
    const std::string title = theme + ": " + group.title;
    const std::string note = report::base_note(*state.findings);
    ui.card([&] {
        ui.heading(2, group.title);
        figure_card(ui, state, actions, [&](report::ChartSize size) {
            return report::distribution_chart(group.items, title, note, state.survey.bar_style, size);
        });
        ui.heading(3, say(Phrase::InWords) + "##" + group.title);
        for (const auto& item : group.items)
            ui.text(report::item_sentence(item));
    });
}

} // namespace

void theme_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    if (state.survey.section.theme >= findings.themes.size())
        return ui.text(say(Phrase::ThemeEmpty));
    const auto& theme = findings.themes[state.survey.section.theme];
    const std::string title = theme.title.empty() ? say(Phrase::ThemeOther) : theme.title;
    ui.heading(1, title);
    const auto groups = report::item_groups(findings, theme.id);
    if (groups.empty())
        return ui.text(say(Phrase::ThemeEmpty));
    look_of_bars(ui, state, actions);
    for (const auto& group : groups)
        group_view(ui, state, actions, title, group);
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::distribution_passport());
}

} // namespace wk::views
