// SPDX-License-Identifier: EUPL-1.2
#include "views/sharing/sharing_view.h"

#include "app/sharing/sharing_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/route_words.h"
#include "report/words/sharing_words.h"

#include <algorithm>
#include <array>

namespace wk::views {

using project::Audience;

namespace {

void sharing_rules_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& rules = state.project.sharing;
    ui.card([&] {
        ui.columns(2, 240, [&](int column) {
            if (column == 1) {
                if (const auto people =
                        ui.number_field(say(Phrase::SharingSmallest), double(rules.smallest_group()),
                                        double(project::SmallestGroupEver), double(project::LargestSmallestGroup), 0))
                    actions.push_back(app::SetSmallestGroup{survey::Count(*people)});
                return;
            }
            const std::array<std::string, 2> names{report::audience_title(Audience::Public),
                                                   report::audience_title(Audience::Internal)};
            if (const auto chosen = ui.choice(say(Phrase::SharingAudience), names, std::size_t(rules.audience)))
                actions.push_back(app::SetAudience{static_cast<Audience>(*chosen)});
        });
        ui.muted(say(Phrase::SharingSmallestHelp, {project::SmallestGroupEver}));
    });
}

void counts_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.sharing_facts;
    const auto& survey = *app::current_survey(state);
    ui.card([&] {
        ui.heading(3, say(Phrase::SharingCountsTitle));
        ui.text(say(Phrase::SharingCountsText));
        for (const auto& factor : survey.instrument->factors()) {
            const bool counted =
                std::find(facts.factors.begin(), facts.factors.end(), factor.id) != facts.factors.end();
            if (const auto now = ui.checkbox(say(Phrase::SharingByFactor, {factor.title}), counted))
                actions.push_back(app::ShareByFactor{factor.id, *now});
        }
        if (!survey.compared.empty())
            if (const auto now =
                    ui.checkbox(say(Phrase::SharingWithOthers, {survey.compared.size()}), state.sharing.with_others))
                actions.push_back(app::ShareWithOthers{*now});
        if (ui.button(say(Phrase::SharingSaveCounts), ui::ButtonStyle::Primary, ui::Icon::Save,
                      facts.counts.has_value()))
            actions.push_back(app::ShareCounts{});
    });
}

void results_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.card([&] {
        ui.heading(3, say(Phrase::SharingResultsTitle));
        ui.text(say(Phrase::SharingResultsText));
        if (ui.button(say(Phrase::SharingSaveResults), ui::ButtonStyle::Secondary, ui::Icon::Save,
                      state.sharing_facts->counts.has_value()))
            actions.push_back(app::ShareResults{});
    });
}

void quotes_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& quotes = state.sharing_facts->quotes;
    const auto free = std::count_if(quotes.begin(), quotes.end(), [](const auto& each) { return each.may_leave; });
    ui.card([&] {
        ui.heading(3, say(Phrase::SharingQuotesTitle));
        if (quotes.empty())
            ui.text(say(Phrase::SharingQuotesNone));
        else
            ui.text(say(Phrase::SharingQuotesText, {free, quotes.size()}));
        if (ui.button(say(Phrase::SharingSaveQuotes), ui::ButtonStyle::Secondary, ui::Icon::Save, free > 0))
            actions.push_back(app::ShareQuotes{});
    });
}

/// Why a quote stays behind, in one line.
std::string held_words(const app::QuoteFacts& quote)
{
    std::vector<std::string> reasons;
    if (!quote.problem.empty())
        reasons.push_back(quote.problem);
    if (!quote.checked)
        reasons.push_back(say(Phrase::QuoteNotChecked));
    for (const auto& risk : quote.risks)
        reasons.push_back(report::risk_words(risk));
    return joined(reasons, " ");
}

void held_quotes(ui::Ui& ui, const app::State& state)
{
    const auto& facts = *state.sharing_facts;
    if (std::all_of(facts.quotes.begin(), facts.quotes.end(), [](const auto& each) { return each.may_leave; }))
        return;
    ui.heading(2, say(Phrase::SharingQuotesHeld));
    for (const auto& quote : facts.quotes) {
        const auto& words = app::current_survey(state)->quotes[quote.index].text;
        if (!quote.may_leave)
            ui.text(say(Phrase::SharingQuoteHeld, {clipped(words, 120), held_words(quote)}));
    }
}

void hidden_part(ui::Ui& ui, const app::State& state)
{
    if (!state.sharing_facts->counts)
        return;
    ui.heading(2, say(Phrase::SharingHidden));
    const auto table =
        report::hidden_table(state.sharing_facts->counts->source, *app::current_survey(state)->instrument);
    if (table.rows.empty())
        ui.notice(ui::Tone::Done, say(Phrase::SharingHiddenNone));
    else
        ui.card([&] { ui.table(table); });
}

void log_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& exports = state.project.exports;
    ui.heading(2, say(Phrase::SharingLog));
    if (exports.empty())
        return ui.text(say(Phrase::SharingLogNone));
    ui.muted(say(Phrase::SharingLogHelp));
    ui.card([&] {
        for (std::size_t i = exports.size(); i-- > 0;) { // latest first
            const std::string mark = "##" + report::number_name(std::int64_t(i));
            if (const auto counts = ui.checkbox(report::export_words(exports[i]) + mark, !exports[i].withdrawn))
                actions.push_back(app::WithdrawExport{i, !*counts});
        }
    });
}

} // namespace

void sharing_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::SharingTitle));
    ui.text(say(Phrase::SharingIntro));
    if (!state.sharing_facts)
        return;
    sharing_rules_card(ui, state, actions);
    if (!state.sharing_facts->problem.empty())
        ui.notice(ui::Tone::Attention, state.sharing_facts->problem);
    ui.heading(2, say(Phrase::SharingFiles));
    counts_card(ui, state, actions);
    results_card(ui, state, actions);
    quotes_card(ui, state, actions);
    hidden_part(ui, state);
    held_quotes(ui, state);
    log_part(ui, state, actions);
}

} // namespace wk::views
