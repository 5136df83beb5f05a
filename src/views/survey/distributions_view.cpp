// SPDX-License-Identifier: EUPL-1.2
#include "views/survey/survey_views.h"

#include "base/phrases.h"
#include "report/words/distributions.h"
#include "report/words/sentences.h"
#include "views/parts/figure_card.h"
#include "views/survey/survey_parts.h"

#include <algorithm>
#include <array>

namespace wk::views {

using report::ItemOrder;

void distributions_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    ui.heading(1, say(Phrase::DistributionsTitle));
    const auto groups = report::kind_groups(findings);
    if (groups.empty())
        return ui.text(say(Phrase::ThemeEmpty));
    const std::size_t selected = std::min(state.survey.kind, groups.size() - 1);
    const auto& group = groups[selected];
    ui.columns(2, 240, [&](int column) {
        if (column == 0) {
            std::vector<std::string> names;
            for (const auto& each : groups)
                names.push_back(each.title);
            if (const auto chosen = ui.choice(say(Phrase::DistributionsKind), names, selected))
                actions.push_back(app::ChooseKind{*chosen});
            return;
        }
        const std::array<std::string, 3> orders{say(Phrase::DistributionsOrderOwn), say(Phrase::DistributionsOrderHigh),
                                                say(Phrase::DistributionsOrderLow)};
        if (const auto chosen = ui.choice(say(Phrase::DistributionsOrder), orders, std::size_t(state.survey.order)))
            actions.push_back(app::SetItemOrder{static_cast<ItemOrder>(*chosen)});
    });
    look_of_bars(ui, state, actions);
    weight_choice(ui, state, actions);
    const auto items = report::ordered_with_total(group, state.survey.order);
    ui.card([&] {
        figure_card(ui, state, actions, [&](const project::Findings& shown, report::ChartSize size) {
            const auto same_kind = report::kind_groups(shown);
            const auto at = std::find_if(same_kind.begin(), same_kind.end(),
                                         [&](const auto& each) { return report::same_group(each, group); });
            if (at == same_kind.end())
                return report::Scene();
            return report::distribution_chart(report::ordered_with_total(*at, state.survey.order),
                                              say(Phrase::DistributionsFigure, {group.title}), report::base_note(shown),
                                              state.survey.bar_style, size);
        });
    });
    if (items.size() > 1)
        ui.muted(report::distributions_total_note(group));
    ui.heading(2, say(Phrase::InWords));
    ui.text(report::distributions_sentence(group));
    weighted_part(ui, state, group.items);
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::distribution_passport(group.items));
}

} // namespace wk::views
