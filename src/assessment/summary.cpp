// SPDX-License-Identifier: EUPL-1.2
#include "assessment/summary.h"

#include "base/numbers.h"
#include "base/sorted.h"
#include "stats/scales/agreement.h"

#include <algorithm>
#include <numeric>

namespace wk::assessment {

namespace {

/// Whether everyone who was asked answered the same: one score, or all without one.
bool is_unanimous(const Tally& tally)
{
    const Count asked = tally.asked();
    const bool one_score = std::find(tally.scores.begin(), tally.scores.end(), asked) != tally.scores.end();
    return asked > 0 && (one_score || tally.dont_know == asked || tally.not_applicable == asked);
}

bool hides(const Tally& tally, const Protection& protection)
{
    const auto too_few = [&](Count people) { return people > 0 && people < protection.smallest_group; };
    if (protection.smallest_group <= 1)
        return false;
    const bool one_score =
        tally.n() > 0 && std::find(tally.scores.begin(), tally.scores.end(), tally.n()) != tally.scores.end();
    return too_few(tally.n()) || too_few(tally.asked()) || one_score || is_unanimous(tally);
}

/// Whether it would tell of people who named a holder what they named.
bool hides_holders(const Tally& tally, const Protection& protection)
{
    const Count named = tally.holders_named();
    const bool one_holder = std::find(tally.where.begin(), tally.where.end(), tally.asked()) != tally.where.end();
    return protection.smallest_group > 1 && named > 0 && (named < protection.smallest_group || one_holder);
}

/// Figures of what may be shown.
Figures shown_figures(const Tally& tally)
{
    Figures out;
    out.n = tally.n();
    out.tally = tally;
    const auto counts = code_counts(tally);
    const auto described = stats::descriptives(counts);
    out.mean = described.mean;
    out.median = described.median;
    out.consensus = stats::consensus(counts);
    out.agreement = stats::ordinal_agreement(tally.scores).agreement;
    return out;
}

Figures hidden_figures()
{
    Figures out;
    out.hidden = out.holders_hidden = true;
    return out;
}

void hide_holders(Figures& figures)
{
    figures.holders_hidden = true;
    figures.tally.where = {};
}

/// Tallies per statement of the sheets for which `wanted` holds.
template <class Wanted>
std::vector<Tally> tallies(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets, Wanted wanted)
{
    std::vector<Tally> out(questionnaire.statements.size());
    for (const auto& sheet : sheets)
        if (wanted(sheet))
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i].add(sheet.find(questionnaire.statements[i].id));
    return out;
}

/// Statements of one step or basisfunctie together, in the order in which these appear.
/// group_of   makes the group of a statement without its figures; nothing when it has none
template <class GroupOf>
std::vector<GroupFigures> groups(const Questionnaire& questionnaire, const std::vector<Figures>& items,
                                 GroupOf group_of)
{
    std::vector<GroupFigures> out;
    std::vector<Tally> tallies;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::optional<GroupFigures> group = group_of(questionnaire.statements[i]);
        if (!group)
            continue;
        const auto same = [&](const GroupFigures& other) { return other.step == group->step && other.id == group->id; };
        const auto at = std::size_t(std::find_if(out.begin(), out.end(), same) - out.begin());
        if (at == out.size()) {
            out.push_back(*group);
            tallies.emplace_back();
        }
        if (items[i].hidden)
            continue;
        out[at].statements.push_back(i);
        tallies[at].add(items[i].tally);
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].figures = out[i].statements.empty() ? hidden_figures() : shown_figures(tallies[i]);
    return out;
}

std::optional<GroupFigures> step_of(const Statement& statement)
{
    if (!statement.step)
        return std::nullopt;
    return GroupFigures{statement.step, {}, {}, {}};
}

std::optional<GroupFigures> basisfunctie_of(const Statement& statement)
{
    if (statement.basisfunctie.empty())
        return std::nullopt;
    return GroupFigures{{}, statement.basisfunctie, {}, {}};
}

Spread scores_of(const Tally& tally)
{
    return {{tally.scores.begin(), tally.scores.end()}, tally.asked() - tally.n()};
}

Spread holders_of(const Tally& tally)
{
    return {{tally.where.begin(), tally.where.end()}, tally.asked() - tally.holders_named()};
}

/// Spreads of the same statement in every role.
template <class SpreadOf>
std::vector<Spread> spreads(const std::vector<std::vector<Tally>>& roles, std::size_t item, SpreadOf spread_of)
{
    std::vector<Spread> out;
    for (const auto& role : roles)
        out.push_back(spread_of(role[item]));
    return out;
}

/// Figures of one statement per role.
/// all     of the statement
/// roles   per role that has people, its tallies per statement
std::vector<Figures> role_items(const Figures& all, const std::vector<std::vector<Tally>>& roles, std::size_t item,
                                const Protection& protection)
{
    std::vector<Figures> out;
    for (const auto& role : roles)
        out.push_back(all.hidden ? hidden_figures() : shown_figures(role[item]));
    if (all.hidden || protection.smallest_group <= 1)
        return out;
    std::vector<Count> people;
    for (const auto& role : roles)
        people.push_back(role[item].asked());
    const Count rest = all.tally.asked() - std::accumulate(people.begin(), people.end(), Count(0));
    const HidingOrder order = hiding_order(people, rest, protection.smallest_group);
    const bool answered = all.tally.skipped < all.tally.asked(); // else everybody may know that nobody did
    const std::size_t without =
        answered ? hidden_count(order, scores_of(all.tally), spreads(roles, item, scores_of), protection.smallest_group)
                 : 0;
    for (std::size_t i = 0; i < without; ++i)
        out[order.parts[i]] = hidden_figures();
    const bool named = all.tally.holders_named() > 0;
    std::size_t without_holders = roles.size();
    if (!all.holders_hidden)
        without_holders = named ? hidden_count(order, holders_of(all.tally), spreads(roles, item, holders_of),
                                               protection.smallest_group, without)
                                : without;
    for (std::size_t i = 0; i < without_holders; ++i)
        hide_holders(out[order.parts[i]]);
    return out;
}

/// What a role comes to over its statements.
Figures all_shown(const std::vector<Figures>& items)
{
    Tally all;
    bool some = items.empty();
    for (const auto& item : items) {
        all.add(item.tally); // zeros where it is hidden
        some = some || !item.hidden;
    }
    return some ? shown_figures(all) : hidden_figures();
}

std::vector<RoleFigures> roles_of(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets,
                                  const std::vector<Figures>& items, const Protection& protection)
{
    std::vector<RoleFigures> out;
    std::vector<std::vector<Tally>> counted;
    for (std::size_t i = 0; i < Roles; ++i) {
        RoleFigures role;
        role.role = static_cast<Role>(i);
        const auto has_role = [&](const AnswerSheet& sheet) { return sheet.role == role.role; };
        role.participants = std::count_if(sheets.begin(), sheets.end(), has_role);
        if (role.participants == 0)
            continue;
        counted.push_back(tallies(questionnaire, sheets, has_role));
        out.push_back(std::move(role));
    }
    for (std::size_t at = 0; at < items.size(); ++at) {
        const auto figures = role_items(items[at], counted, at, protection);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i].items.push_back(figures[i]);
    }
    for (auto& role : out)
        role.all = all_shown(role.items);
    return out;
}

std::vector<std::size_t> discuss_order(const std::vector<Figures>& items)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].consensus)
            out.push_back(i);
    // As precise as they are written: distributions that mirror each other agree as much.
    const auto key = [&](std::size_t i) {
        return std::pair(round_significant(*items[i].consensus, 12), round_significant(*items[i].mean, 12));
    };
    sort_stably(out, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return out;
}

} // namespace

Count Tally::n() const
{
    return std::accumulate(scores.begin(), scores.end(), Count(0));
}

Count Tally::asked() const
{
    return n() + dont_know + not_applicable + skipped;
}

Count Tally::holders_named() const
{
    return std::accumulate(where.begin(), where.end(), Count(0));
}

void Tally::add(const Answer* answer)
{
    if (!answer) {
        ++skipped;
        return;
    }
    switch (answer->state) {
    case AnswerState::Answered: ++scores[std::size_t(answer->score - LowestScore)]; break;
    case AnswerState::DontKnow: ++dont_know; break;
    case AnswerState::NotApplicable: ++not_applicable; break;
    case AnswerState::Skipped: ++skipped; break;
    }
    if (answer->where)
        ++where[std::size_t(*answer->where)];
}

void Tally::add(const Tally& other)
{
    for (std::size_t i = 0; i < Scores; ++i)
        scores[i] += other.scores[i];
    for (std::size_t i = 0; i < Holders; ++i)
        where[i] += other.where[i];
    dont_know += other.dont_know;
    not_applicable += other.not_applicable;
    skipped += other.skipped;
}

std::array<stats::CodeCount, Scores> code_counts(const Tally& tally)
{
    std::array<stats::CodeCount, Scores> out{};
    for (std::size_t i = 0; i < Scores; ++i)
        out[i] = {LowestScore + int(i), tally.scores[i]};
    return out;
}

Figures figures_of(const Tally& tally, const Protection& protection)
{
    if (hides(tally, protection))
        return hidden_figures();
    Figures out = shown_figures(tally);
    if (hides_holders(tally, protection))
        hide_holders(out);
    return out;
}

Summary summary(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets, const Protection& protection,
                std::span<const Tally> room)
{
    Summary out;
    out.participants = Count(sheets.size());
    auto all = tallies(questionnaire, sheets, [](const AnswerSheet&) { return true; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i < room.size())
            all[i].add(room[i]);
        out.items.push_back(figures_of(all[i], protection));
    }
    out.steps = groups(questionnaire, out.items, step_of);
    out.basisfuncties = groups(questionnaire, out.items, basisfunctie_of);
    out.roles = roles_of(questionnaire, sheets, out.items, protection);
    out.discuss = discuss_order(out.items);
    return out;
}

} // namespace wk::assessment
