#include "assessment/summary.h"

#include "base/numbers.h"
#include "base/sorting.h"
#include "stats/agreement.h"

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

Hidden hidden_of(const Tally& tally, const Protection& protection)
{
    const auto too_few = [&](Count people) { return people > 0 && people < protection.smallest_group; };
    if (too_few(tally.n()) || too_few(tally.asked()))
        return Hidden::TooFew;
    const bool one_score =
        tally.n() > 0 && std::find(tally.scores.begin(), tally.scores.end(), tally.n()) != tally.scores.end();
    return protection.hide_unanimous && (one_score || is_unanimous(tally)) ? Hidden::Unanimous : Hidden::No;
}

/// Whether it would tell of people who named a holder what they named.
bool hides_holders(const Tally& tally, const Protection& protection)
{
    const Count named = tally.holders_named();
    const bool one_holder = std::find(tally.where.begin(), tally.where.end(), tally.asked()) != tally.where.end();
    return named > 0 && (named < protection.smallest_group || (protection.hide_unanimous && one_holder));
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
                                 const Protection& protection, GroupOf group_of)
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
        if (items[i].hidden != Hidden::No)
            continue;
        out[at].statements.push_back(i);
        tallies[at].add(items[i].tally);
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].figures = figures_of(tallies[i], protection);
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

void hide(Figures& figures, Hidden why)
{
    const Count n = figures.n;
    figures = {};
    figures.n = n;
    figures.hidden = why;
}

/// What is left of all after the roles that are shown.
Tally remainder(const Figures& all, const std::vector<RoleFigures>& roles, std::size_t item)
{
    Tally out = all.tally;
    for (const auto& role : roles) {
        const Tally& shown = role.items[item].tally; // zeros when it is hidden
        for (std::size_t i = 0; i < Scores; ++i)
            out.scores[i] -= shown.scores[i];
        for (std::size_t i = 0; i < Holders; ++i)
            out.where[i] -= shown.where[i];
        out.dont_know -= shown.dont_know;
        out.not_applicable -= shown.not_applicable;
        out.skipped -= shown.skipped;
    }
    return out;
}

/// The role with the fewest people of `count_of`, not counting those with none; null when there is none.
template <class CountOf>
RoleFigures* smallest_role(std::vector<RoleFigures>& roles, CountOf count_of)
{
    RoleFigures* out = nullptr;
    for (auto& role : roles)
        if (count_of(role) > 0 && (!out || count_of(role) < count_of(*out)))
            out = &role;
    return out;
}

void hide_remainder(const std::vector<Figures>& items, std::vector<RoleFigures>& roles, const Protection& protection)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        while (hidden_of(remainder(items[i], roles, i), protection) != Hidden::No) {
            RoleFigures* smallest =
                smallest_role(roles, [&](const RoleFigures& role) { return role.items[i].tally.asked(); });
            if (!smallest)
                break;
            hide(smallest->items[i], Hidden::TooFew);
        }
        while (hides_holders(remainder(items[i], roles, i), protection)) {
            RoleFigures* smallest =
                smallest_role(roles, [&](const RoleFigures& role) { return role.items[i].tally.holders_named(); });
            if (!smallest)
                break;
            smallest->items[i].tally.where = {};
        }
    }
}

std::vector<RoleFigures> roles_of(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets,
                                  const std::vector<Figures>& items, const Protection& protection)
{
    std::vector<RoleFigures> out;
    for (std::size_t i = 0; i < Roles; ++i) {
        RoleFigures role;
        role.role = static_cast<Role>(i);
        const auto has_role = [&](const AnswerSheet& sheet) { return sheet.role == role.role; };
        role.participants = std::count_if(sheets.begin(), sheets.end(), has_role);
        if (role.participants == 0)
            continue;
        for (const auto& tally : tallies(questionnaire, sheets, has_role))
            role.items.push_back(figures_of(tally, protection));
        // What is hidden for all together must not show by role either.
        for (std::size_t at = 0; at < items.size(); ++at)
            if (items[at].hidden != Hidden::No && role.items[at].n > 0)
                hide(role.items[at], items[at].hidden);
        out.push_back(std::move(role));
    }
    hide_remainder(items, out, protection);
    for (auto& role : out) {
        Tally all;
        for (const auto& item : role.items)
            all.add(item.tally); // zeros where it is hidden
        role.all = figures_of(all, protection);
    }
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
    Figures out;
    out.hidden = hidden_of(tally, protection);
    out.n = tally.n();
    out.tally = tally;
    if (hides_holders(tally, protection))
        out.tally.where = {};
    if (out.hidden != Hidden::No) {
        out.tally.scores = {};
        if (tally.asked() < protection.smallest_group || (protection.hide_unanimous && is_unanimous(tally)))
            out.tally = {};
        return out;
    }
    const auto counts = code_counts(tally);
    const auto described = stats::descriptives(counts);
    out.mean = described.mean;
    out.median = described.median;
    out.consensus = stats::consensus(counts);
    out.agreement = stats::ordinal_agreement(tally.scores).agreement;
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
    out.steps = groups(questionnaire, out.items, protection, step_of);
    out.basisfuncties = groups(questionnaire, out.items, protection, basisfunctie_of);
    out.roles = roles_of(questionnaire, sheets, out.items, protection);
    out.discuss = discuss_order(out.items);
    return out;
}

} // namespace wk::assessment
