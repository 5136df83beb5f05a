// SPDX-License-Identifier: EUPL-1.2
#include "views/recalculation/foreign_view.h"

#include "app/verification/foreign_facts.h"
#include "base/phrases.h"
#include "base/text.h"

namespace wk::views {

namespace {

constexpr float TableWidth = 560; ///< in less, why a figure is wrong would be out of sight

/// As a table; in a narrow window under each other, because its columns would not fit.
void findings(ui::Ui& ui, const report::DataTable& table)
{
    if (ui.available_width() >= TableWidth * ui.text_scale())
        return ui.card([&] { ui.table(table); });
    for (const auto& row : table.rows)
        ui.card([&] {
            ui.text(row[0].text);
            if (!trim(row[1].text).empty())
                ui.text(row[1].text, ui::TextStyle::Strong);
            if (!trim(row[2].text).empty())
                ui.muted(row[2].text);
        });
}

/// Whether findings with this verdict are shown, with the switch for it where there is one.
bool is_shown(ui::Ui& ui, const app::ForeignFacts& facts, std::optional<recompute::Verdict> verdict,
              app::Actions& actions)
{
    if (verdict == recompute::Verdict::Yes) {
        if (const auto shown = ui.toggle(say(Phrase::ForeignShowYes, {facts.right}), facts.agreeing))
            actions.push_back(app::ShowAgreeing{*shown});
        return facts.agreeing;
    }
    if (!verdict && facts.folds)
        if (const auto shown = ui.toggle(say(Phrase::ForeignShowOpen, {facts.open}), facts.unchecked))
            actions.push_back(app::ShowUnchecked{*shown});
    return verdict || facts.unchecked;
}

} // namespace

void foreign_entry(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(2, say(Phrase::ForeignTitle));
    ui.card([&] {
        ui.text(say(Phrase::ForeignIntro));
        if (ui.button(say(Phrase::ForeignOpenFile), ui::ButtonStyle::Secondary, ui::Icon::Open))
            actions.push_back(app::PickFile{});
        if (const auto text = ui.text_area(say(Phrase::ForeignText), state.foreign_text, say(Phrase::ForeignHint), 4))
            actions.push_back(app::SetForeignText{*text});
        if (!state.foreign_text.empty() && ui.button(say(Phrase::ForeignCheck), ui::ButtonStyle::Primary))
            actions.push_back(app::CheckForeign{});
    });
}

void foreign_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.foreign;
    ui.heading(1, say(Phrase::ForeignDone));
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
        if (facts.tables[i].rows.empty())
            continue;
        ui.heading(2, facts.tables[i].caption);
        if (is_shown(ui, facts, app::foreign_order[i], actions))
            findings(ui, facts.tables[i]);
    }
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(say(Phrase::ForeignHow));
}

} // namespace wk::views
