// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_parts.h"

#include "base/phrases.h"
#include "base/text.h"

namespace wk::views {

void missing_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.questionnaire_facts;
    if (!facts.chosen.only)
        return;
    const auto& question = facts.lines->columns[*facts.chosen.only].question;
    if (question.role == survey::ColumnRole::Unused)
        return;
    const std::string mark = "##ontbreekt" + question.column;
    const auto& texts = facts.chosen.texts;
    ui.card([&] {
        ui.heading(3, say(Phrase::MissingTitle));
        ui.muted(say(Phrase::MissingHelp));
        if (question.role == survey::ColumnRole::Item && facts.chosen.on_scale > 1)
            ui.muted(say(Phrase::MissingOnScale, {facts.chosen.on_scale, question.scale}));
        if (!texts.empty())
            ui.columns(
                int(texts.size()), 280,
                [&](int i) {
                    const auto& use = texts[std::size_t(i)];
                    const bool missing = use.by != survey::MissingBy::No;
                    if (const auto now = ui.checkbox(clipped(use.text, 60) + mark + use.text, missing, use.cells))
                        actions.push_back(app::SetMissing{question.column, use.text, *now});
                },
                0);
        if (const auto text = ui.entry_field(say(Phrase::MissingOther) + mark, {}, say(Phrase::MissingOtherHint)))
            if (!trim(*text).empty())
                actions.push_back(app::SetMissing{question.column, std::string(trim(*text)), true});
    });
}

void missing_overview(ui::Ui& ui, const app::State& state)
{
    const auto& table = state.questionnaire_facts->lines->missing;
    ui.heading(2, say(Phrase::MissingOverview));
    if (table.rows.empty())
        return ui.muted(say(Phrase::MissingNone));
    ui.muted(say(Phrase::MissingOverviewHelp));
    ui.card([&] { ui.table(table); });
}

} // namespace wk::views
