// SPDX-License-Identifier: EUPL-1.2
#include "views/verdict/verdict_view.h"

#include "app/verdict/verdict_facts.h"
#include "base/phrases.h"
#include "report/figures/verdict_chart.h"
#include "report/words/item_groups.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"
#include "views/parts/figure_card.h"
#include "views/verdict/evidence_parts.h"

#include <algorithm>
#include <array>

namespace wk::views {

using project::Light;
using project::RuleMeasure;
using project::VerdictRule;
using project::VerdictRules;
using survey::ItemKind;
using ui::Icon;

namespace {

constexpr double HighestMean = 10; ///< of a threshold; no scale of ours is longer

/// The fields of one rule; returns the rule as it is afterwards.
/// title   of its kind
VerdictRule rule_fields(ui::Ui& ui, VerdictRule rule, std::string_view title)
{
    const std::string kind = report::mid_sentence(title);
    const bool share = rule.measure == RuleMeasure::Favourable;
    const double unit = share ? 100 : 1; // people read percentages
    ui.columns(3, 190, [&](int column) {
        if (column == 0) {
            const std::array<std::string, 2> measures{say(Phrase::RuleFavourable), say(Phrase::RuleMean)};
            const auto chosen = ui.choice(say(Phrase::RuleMeasure, {kind}), measures, std::size_t(rule.measure));
            if (chosen)
                rule = project::default_verdict_rule(rule.kind, static_cast<RuleMeasure>(*chosen));
            return;
        }
        double& threshold = column == 1 ? rule.on_track : rule.attention;
        const Phrase label = column == 1 ? (share ? Phrase::RuleOnTrackShare : Phrase::RuleOnTrackMean)
                                         : (share ? Phrase::RuleAttentionShare : Phrase::RuleAttentionMean);
        const auto typed = ui.number_field(say(label, {kind}), threshold * unit, 0, share ? 100 : HighestMean, 1);
        if (typed)
            threshold = *typed / unit;
    });
    return rule;
}

void verdict_rules_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const VerdictRules& now = app::current_survey(state)->verdict_rules;
    VerdictRules next = now;
    next.rules.clear();
    ui.card([&] {
        ui.heading(2, say(Phrase::RulesTitle));
        ui.muted(say(Phrase::RulesHelp));
        for (const ItemKind kind : survey::ItemKinds) {
            const auto has_kind = [&](const auto& item) { return item.kind == survey::kind_name(kind); };
            if (std::none_of(state.findings->items.begin(), state.findings->items.end(), has_kind))
                continue;
            const auto rule =
                std::find_if(now.rules.begin(), now.rules.end(), [&](const auto& each) { return each.kind == kind; });
            const bool used = rule != now.rules.end();
            const std::string title = report::kind_title(*state.findings, survey::kind_name(kind));
            const auto switched = ui.toggle(say(Phrase::RuleUsed, {title}), used);
            if (used)
                next.rules.push_back(rule_fields(ui, *rule, title));
            if (switched && used)
                next.rules.pop_back();
            else if (switched)
                next.rules.push_back(project::default_verdict_rule(kind, RuleMeasure::Favourable));
        }
        const std::array<std::string, 2> combinations{say(Phrase::RuleLowest), say(Phrase::RuleMajority)};
        if (const auto chosen = ui.choice(say(Phrase::RuleCombination), combinations, std::size_t(now.combination)))
            next.combination = static_cast<project::RuleCombination>(*chosen);
        if (ui.button(say(Phrase::RulesDefault), ui::ButtonStyle::Quiet, Icon::Undo))
            next = project::default_verdict_rules();
    });
    if (!(next == now))
        actions.push_back(app::SetVerdictRules{next});
}

void evidence_list(ui::Ui& ui, const app::State& state, app::Actions& actions, const project::Verdict& verdict)
{
    const auto& facts = *state.verdict_facts;
    ui.heading(3, say(Phrase::EvidenceTitle));
    for (const auto& problem : facts.problems)
        ui.notice(ui::Tone::Attention, problem.message);
    for (std::size_t i = 0; i < verdict.evidence.size(); ++i) {
        const auto input = evidence_fields(ui, state, verdict.evidence[i], facts.found[i], report::number_name(i));
        if (input.note)
            actions.push_back(app::NoteEvidence{i, *input.note});
        if (input.removed)
            actions.push_back(app::RemoveEvidence{i});
        if (input.opened)
            actions.push_back(app::OpenEvidence{verdict.evidence[i]});
        if (input.adopted)
            actions.push_back(app::AdoptEvidence{verdict.evidence[i]});
    }
    const auto input = evidence_picker(ui, state, state.verdict.pick, facts.choices);
    if (input.pick)
        actions.push_back(app::ChooseEvidence{*input.pick});
    if (input.added)
        actions.push_back(app::AddEvidence{});
}

void counter_list(ui::Ui& ui, const app::State& state)
{
    ui.heading(3, say(Phrase::CounterTitle));
    if (state.verdict_facts->counter.empty())
        return ui.text(say(Phrase::CounterNone));
    counter_lines(ui, state, state.verdict_facts->counter);
}

void theme_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    const auto& facts = *state.verdict_facts;
    const auto& proposal = facts.proposals[state.verdict.theme];
    const std::string title = findings.themes[state.verdict.theme].title;
    ui.card([&] {
        ui.heading(2, title);
        ui.text(report::proposal_sentence(*state.findings, proposal, title));
        std::vector<std::string> lights{say(Phrase::VerdictNotYet)};
        for (const Light light : {Light::OnTrack, Light::Attention, Light::Behind})
            lights.push_back(report::light_sign(light) + " " + report::light_name(light));
        const auto& verdict = facts.verdict;
        const auto chosen = ui.tabs(say(Phrase::VerdictOwn), lights, verdict ? std::size_t(verdict->light) + 1 : 0);
        if (chosen)
            actions.push_back(
                app::SetLight{*chosen == 0 ? std::optional<Light>() : std::optional(static_cast<Light>(*chosen - 1))});
        if (!verdict)
            return ui.muted(say(Phrase::EvidenceFirst), ui::TextStyle::Body);
        if (proposal.light && *proposal.light != verdict->light)
            ui.notice(ui::Tone::Attention, say(Phrase::VerdictDiffers));
        if (const auto text =
                ui.text_area(say(Phrase::VerdictReason) + "##" + title, verdict->text, say(Phrase::VerdictReasonHint)))
            actions.push_back(app::SetReason{*text});
        evidence_list(ui, state, actions, *verdict);
        counter_list(ui, state);
    });
}

} // namespace

void verdicts_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const std::string title = say(Phrase::VerdictsTitle);
    ui.heading(1, title);
    if (!state.verdict_facts)
        return ui.text(say(Phrase::ThemeEmpty));
    const auto& findings = *state.findings;
    ui.text(say(Phrase::VerdictsIntro));
    ui.across([&] {
        if (ui.button(say(state.verdict.show_rules ? Phrase::RulesHide : Phrase::RulesShow), ui::ButtonStyle::Secondary,
                      Icon::Filter))
            actions.push_back(app::ShowRules{!state.verdict.show_rules});
        if (const auto count = state.verdict_facts->adoptable; count > 0)
            if (ui.button(say(Phrase::ProposalsAdopt, {count}), ui::ButtonStyle::Secondary, Icon::Check, true,
                          say(Phrase::ProposalsAdoptMore)))
                actions.push_back(app::AdoptProposals{});
        tables_toggle(ui, state, actions);
    });
    if (state.verdict.show_rules)
        verdict_rules_card(ui, state, actions);
    ui.card([&] {
        figure_card(ui, state, actions, [&](const project::Findings& shown, report::ChartSize size) {
            return report::verdict_chart(shown, state.verdict_facts->proposals, app::current_survey(state)->verdicts,
                                         title, report::base_note(shown), size);
        });
    });
    std::vector<std::string> names;
    for (const auto& theme : findings.themes)
        names.push_back(theme.title);
    if (const auto chosen = ui.choice(say(Phrase::VerdictTheme), names, state.verdict.theme))
        actions.push_back(app::ChooseVerdictTheme{*chosen});
    theme_card(ui, state, actions);
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::verdict_passport(findings.tests.method.min_group));
}

} // namespace wk::views
