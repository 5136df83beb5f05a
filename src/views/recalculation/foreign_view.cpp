// SPDX-License-Identifier: EUPL-1.2
#include "views/recalculation/foreign_view.h"

#include "app/verification/foreign_facts.h"
#include "base/phrases.h"

namespace wk::views {

void foreign_entry(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(2, say(Phrase::ForeignTitle));
    ui.card([&] {
        ui.text(say(Phrase::ForeignIntro));
        if (ui.button(say(Phrase::ForeignOpenFile), ui::ButtonStyle::Secondary, ui::Icon::Open))
            actions.push_back(app::PickFile{});
        if (const auto text = ui.text_area(say(Phrase::ForeignText), state.foreign_text, say(Phrase::ForeignHint), 4))
            actions.push_back(app::SetForeignText{*text});
        if (!state.foreign_text.empty() && ui.button(say(Phrase::ForeignCheck)))
            actions.push_back(app::CheckForeign{});
    });
}

void foreign_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.foreign;
    ui.heading(1, say(Phrase::ForeignTitle));
    ui.card([&] {
        ui.text(facts.report.name.empty() ? say(Phrase::ForeignPasted) : say(Phrase::VerifyFile, {facts.report.name}),
                ui::TextStyle::Strong);
        ui.text(facts.sentence, ui::TextStyle::Lead);
        ui.muted(say(Phrase::ForeignLimits), ui::TextStyle::Body);
        ui.across([&] {
            if (ui.button(say(Phrase::ForeignClose)))
                actions.push_back(app::CloseForeign{});
            if (!facts.report.claims.empty() && ui.button(say(Phrase::ForeignSave), ui::ButtonStyle::Secondary))
                actions.push_back(app::SaveForeign{});
        });
    });
    for (std::size_t i = 0; i < facts.tables.size(); ++i) {
        const auto& table = facts.tables[i];
        if (table.rows.empty())
            continue;
        const bool right = i + 1 == facts.tables.size();
        ui.heading(2, table.caption);
        if (right)
            if (const auto shown = ui.toggle(say(Phrase::ForeignShowYes, {facts.right}), facts.agreeing))
                actions.push_back(app::ShowAgreeing{*shown});
        if (!right || facts.agreeing)
            ui.card([&] { ui.table(table); });
    }
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(say(Phrase::ForeignHow));
}

} // namespace wk::views
