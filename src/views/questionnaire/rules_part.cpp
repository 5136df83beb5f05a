// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_parts.h"

#include "base/lists.h"
#include "base/phrases.h"

#include <utility>

namespace wk::views {

using ui::Icon;

namespace {

/// Which answers make that someone is not asked the rest: ticked ones.
void rule_codes(ui::Ui& ui, const app::RoutingFact& fact, std::size_t index, app::Actions& actions)
{
    ui.columns(
        int(fact.points.size()), 220,
        [&](int i) {
            const auto& point = fact.points[std::size_t(i)];
            const auto on =
                ui.checkbox(say(Phrase::RoutingCode, {index + 1, point.label}), contains(fact.rule.codes, point.code));
            if (!on)
                return;
            auto rule = fact.rule;
            if (*on)
                rule.codes.push_back(point.code);
            else
                std::erase(rule.codes, point.code);
            actions.push_back(app::SetRouting{index, std::move(rule)});
        },
        0);
}

void rule_card(ui::Ui& ui, const app::State& state, std::size_t index, app::Actions& actions)
{
    const auto& facts = *state.questionnaire_facts;
    const auto& fact = facts.lines->routing[index];
    ui.card([&] {
        ui.text(fact.words, ui::TextStyle::Strong);
        const std::string reach = say(Phrase::RoutingReach, {fact.outcome.not_asked}) + " ";
        if (fact.outcome.answered > 0)
            ui.notice(ui::Tone::Attention, reach + say(Phrase::RoutingBroken, {fact.outcome.answered}));
        else
            ui.muted(reach + say(Phrase::RoutingKept));
        rule_codes(ui, fact, index, actions);
        ui.across([&] {
            if (ui.button(say(Phrase::RoutingAdd, {index + 1}), ui::ButtonStyle::Quiet, Icon::Plus,
                          facts.chosen.skippable > 0, say(Phrase::RoutingAddMore)))
                actions.push_back(app::SkipColumns{index});
            if (ui.button(say(Phrase::RoutingRemove, {index + 1}), ui::ButtonStyle::Quiet, Icon::Close))
                actions.push_back(app::SetRouting{index, {}});
        });
    });
}

/// The pairs of the questionnaire as it is, by their ids.
std::vector<survey::PairIds> ids_of(const std::vector<app::PairFact>& pairs)
{
    std::vector<survey::PairIds> out;
    for (const auto& pair : pairs)
        out.push_back(pair.ids);
    return out;
}

void pair_rows(ui::Ui& ui, const app::QuestionnaireLines& lines, app::Actions& actions)
{
    ui.columns(
        int(lines.pairs.size()), 280,
        [&](int i) {
            const auto& pair = lines.pairs[std::size_t(i)];
            ui.across([&] {
                if (ui.icon_button(say(Phrase::PairRemove, {pair.words}), ui::ButtonStyle::Quiet, Icon::Close)) {
                    auto pairs = ids_of(lines.pairs);
                    pairs.erase(pairs.begin() + i);
                    actions.push_back(app::SetPairs{std::move(pairs)});
                }
                ui.text(pair.words);
            });
        },
        0);
}

void pair_proposals(ui::Ui& ui, const app::QuestionnaireLines& lines, app::Actions& actions)
{
    ui.text(say(Phrase::PairsProposed));
    const auto accept = [&](std::size_t from, std::size_t to) {
        auto pairs = ids_of(lines.pairs);
        for (std::size_t i = from; i < to; ++i)
            pairs.push_back(lines.proposals[i].ids);
        actions.push_back(app::SetPairs{std::move(pairs)});
    };
    const std::size_t count = lines.proposals.size();
    if (count > 1 && ui.button(say(Phrase::PairsAcceptAll, {count}), ui::ButtonStyle::Secondary, Icon::Check))
        accept(0, count);
    ui.columns(
        int(count), 280,
        [&](int i) {
            const auto at = std::size_t(i);
            if (ui.button(say(Phrase::PairAccept, {lines.proposals[at].words}), ui::ButtonStyle::Quiet, Icon::Plus))
                accept(at, at + 1);
        },
        0);
}

} // namespace

void routing_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(2, say(Phrase::RoutingTitle));
    ui.muted(say(Phrase::RoutingHelp));
    for (std::size_t i = 0; i < state.questionnaire_facts->lines->routing.size(); ++i)
        rule_card(ui, state, i, actions);
}

void pairs_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& lines = *state.questionnaire_facts->lines;
    ui.heading(2, say(Phrase::PairListTitle));
    ui.muted(say(Phrase::PairsHelp));
    ui.card([&] {
        if (lines.pairs.empty())
            ui.muted(say(Phrase::PairListNone));
        else
            pair_rows(ui, lines, actions);
        if (!lines.proposals.empty())
            pair_proposals(ui, lines, actions);
    });
}

} // namespace wk::views
