// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_parts.h"

#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace wk::views {

using survey::Scale;
using ui::Icon;

namespace {

void scale_point(ui::Ui& ui, const Scale& scale, std::size_t at, std::optional<Scale>& changed)
{
    const std::size_t number = at + 1;
    const std::string mark = "##" + scale.id;
    if (const auto label = ui.entry_field(say(Phrase::ScalePoint, {number}) + mark, scale.points[at].label)) {
        changed = scale;
        changed->points[at].label = std::string(trim(*label));
    }
    ui.across([&] {
        if (ui.icon_button(say(Phrase::ScaleUp, {number}) + mark, ui::ButtonStyle::Quiet, Icon::Up, at > 0))
            changed = survey::with_moved_point(scale, at, at - 1);
        if (ui.icon_button(say(Phrase::ScaleDown, {number}) + mark, ui::ButtonStyle::Quiet, Icon::Down,
                           at + 1 < scale.points.size()))
            changed = survey::with_moved_point(scale, at, at + 1);
        if (ui.button(say(Phrase::ScaleNoOpinion, {number}) + mark, ui::ButtonStyle::Quiet, Icon::None,
                      scale.points.size() > 2))
            changed = survey::with_no_opinion(scale, at);
    });
}

/// columns   that are answered on it, as the file names them
void scale_card(ui::Ui& ui, const Scale& scale, const std::vector<std::string>& columns, app::Actions& actions)
{
    const std::string& id = scale.id;
    std::optional<Scale> changed;
    ui.card([&] {
        ui.heading(3, scale_title(scale));
        ui.muted(say(Phrase::ScaleHelp));
        if (!columns.empty())
            ui.muted(say(Phrase::ScaleUnsureAt, {columns.size(), some_in_quotes(columns)}));
        if (scale.unsure) {
            ui.notice(ui::Tone::Attention, say(Phrase::ScaleUnsureCard));
            if (ui.button(say(Phrase::ScaleConfirm) + "##" + id, ui::ButtonStyle::Secondary, Icon::Check)) {
                changed = scale;
                changed->unsure = false;
            }
        }
        ui.columns(int(scale.points.size()), 280,
                   [&](int point) { scale_point(ui, scale, std::size_t(point), changed); });
        for (std::size_t i = 0; i < scale.no_opinion.size(); ++i) {
            ui.muted(say(Phrase::ScaleOutside, {scale.no_opinion[i]}));
            if (ui.button(say(Phrase::ScaleInside, {scale.no_opinion[i]}) + "##" + id, ui::ButtonStyle::Quiet))
                changed = survey::with_point_of(scale, i);
        }
    });
    if (changed)
        actions.push_back(app::SetScale{*std::move(changed)});
}

std::vector<std::string> columns_on(const app::QuestionnaireLines& lines, const Scale& scale)
{
    std::vector<std::string> out;
    for (const auto& line : lines.columns)
        if (line.question.role == survey::ColumnRole::Item && line.question.scale == scale.id)
            out.push_back(line.question.column);
    return out;
}

} // namespace

void unsure_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    bool first = true;
    for (const auto& scale : app::current_survey(state)->instrument->scales()) {
        const auto columns = columns_on(*state.questionnaire_facts->lines, scale);
        if (!scale.unsure || columns.empty())
            continue;
        if (std::exchange(first, false))
            ui.heading(2, say(Phrase::ScalesToConfirm));
        scale_card(ui, scale, columns, actions);
    }
}

void scales_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.questionnaire_facts;
    const auto& scales = app::current_survey(state)->instrument->scales();
    ui.heading(2, say(Phrase::ScalesTitle));
    if (scales.empty())
        return ui.muted(say(Phrase::ScalesNone));
    ui.card([&] { ui.table(facts.lines->scales); });
    std::vector<std::string> names;
    std::size_t selected = 0;
    for (const auto& scale : scales) {
        if (scale.id == facts.scale)
            selected = names.size();
        names.push_back(scale_title(scale));
    }
    if (const auto chosen = ui.choice(say(Phrase::ScalesChoice), names, selected))
        actions.push_back(app::ChooseScale{scales[*chosen].id});
    const Scale& scale = scales[selected];
    const auto columns = columns_on(*facts.lines, scale);
    if (scale.unsure && !columns.empty())
        ui.muted(say(Phrase::ScaleAskedAbove));
    else
        scale_card(ui, scale, columns, actions);
}

} // namespace wk::views
