// SPDX-License-Identifier: EUPL-1.2
#include "views/verification/verification_view.h"

#include "app/verification/verification_facts.h"
#include "base/phrases.h"

namespace wk::views {

namespace {

void lines(ui::Ui& ui, Phrase title, const std::vector<std::string>& all)
{
    if (all.empty())
        return;
    ui.heading(2, say(title));
    for (const auto& line : all)
        ui.text("• " + line);
}

void rows(ui::Ui& ui, Phrase title, const report::DataTable& table)
{
    if (table.rows.empty())
        return;
    ui.heading(2, say(title));
    ui.card([&] { ui.table(table); });
}

} // namespace

void verification_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.verification;
    ui.heading(1, say(Phrase::VerifyTitle));
    ui.text(say(Phrase::VerifyIntro));
    ui.card([&] {
        ui.text(say(Phrase::VerifyFile, {facts.verification.file}), ui::TextStyle::Strong);
        ui.text(facts.sentence, ui::TextStyle::Lead);
        for (const auto& remark : facts.remarks)
            ui.text(remark);
        ui.muted(say(Phrase::VerifyLimits), ui::TextStyle::Body);
        if (ui.button(say(Phrase::VerifyClose)))
            actions.push_back(app::CloseVerification{});
    });
    rows(ui, Phrase::VerifyDiffer, facts.differences);
    for (const auto& line : facts.evidence)
        ui.text("• " + line);
    rows(ui, Phrase::VerifyEdited, facts.edited);
    if (facts.edited.rows.empty())
        ui.muted(say(Phrase::VerifyEditedNone), ui::TextStyle::Body);
    ui.heading(2, say(Phrase::VerifyInput));
    ui.card([&] {
        ui.text(facts.input);
        if (!facts.input_found.empty())
            ui.text(facts.input_found, ui::TextStyle::Strong);
        if (!facts.verification.input_sha256.empty() && ui.button(say(Phrase::VerifyChooseInput)))
            actions.push_back(app::PickFile{});
    });
    lines(ui, Phrase::VerifyOwnTitle, facts.verification.own);
    if (!facts.beyond.empty()) {
        lines(ui, Phrase::VerifyRestTitle, facts.beyond);
        ui.muted(say(Phrase::VerifyRest), ui::TextStyle::Body);
    }
}

} // namespace wk::views
