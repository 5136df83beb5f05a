// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/answers.h"
#include "assessment/hiding.h"
#include "assessment/questionnaire.h"
#include "stats/counts/descriptives.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::assessment {

/// Answers counted.
struct Tally {
    std::array<Count, Scores> scores{}; ///< lowest first
    Count dont_know = 0;
    Count not_applicable = 0;
    Count skipped = 0;
    std::array<Count, Holders> where{};

    bool operator==(const Tally&) const = default;

    /// Those who gave a score.
    Count n() const;
    /// All who were asked: with a score or without.
    Count asked() const;
    /// Those who said who holds it.
    Count holders_named() const;
    void add(const Answer* answer);
    void add(const Tally& other);
};

/// What a tally comes to; nothing where nobody gave a score.
struct Figures {
    /// Held back where somebody's answer could be read off. Then there is nothing here, not even how many gave a score,
    /// and nowhere why: a reason that depends on the answers tells of them.
    bool hidden = false;
    bool holders_hidden = false; ///< who holds it is held back, for the same reason, or with the rest
    Count n = 0;                 ///< those who gave a score
    Tally tally;
    std::optional<double> mean;
    std::optional<double> median;
    std::optional<double> consensus; ///< Tastle and Wierman, 0 to 1
    std::optional<double> agreement; ///< van der Eijk's A, −1 to 1

    /// n; nothing where it is hidden.
    std::optional<Count> told_n() const { return hidden ? std::nullopt : std::optional(n); }
};

/// Statements together: of one step or basisfunctie. Only statements that are shown are counted, so that nothing
/// hidden follows from taking one from the other; when none is shown, it is hidden too.
struct GroupFigures {
    std::optional<int> step;             ///< its number
    std::string id;                      ///< of the basisfunctie
    std::vector<std::size_t> statements; ///< indices of those counted
    Figures figures;
};

struct RoleFigures {
    Role role = Role::Professional;
    Count participants = 0;
    std::vector<Figures> items; ///< per statement
    Figures all;                ///< over the statements that are shown; hidden when none is
};

/// The results of a number of answer sheets.
struct Summary {
    Count participants = 0;
    std::vector<Figures> items; ///< per statement
    std::vector<GroupFigures> steps;
    std::vector<GroupFigures> basisfuncties;
    std::vector<RoleFigures> roles;   ///< only those that occur
    std::vector<std::size_t> discuss; ///< statements to talk about, in that order; none that are hidden
};

/// How strictly people are protected.
struct Protection {
    /// Fewer scores than this are not shown, nor is what would be everybody's answer; 1 shows all.
    Count smallest_group = 5;
};

/// Counts what was answered.
///
/// sheets   of this questionnaire, one per participant
/// room     scores that were counted by hand in the room, per statement; empty or as long as the statements
///
/// Which roles are hidden for a statement see hidden_count(). discuss: lowest consensus first, then lowest mean, then
/// the order of the questionnaire.
Summary summary(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets, const Protection& protection,
                std::span<const Tally> room = {});

/// Figures of a tally of all together: hidden where fewer than the smallest group gave a score, or were asked, and
/// where all gave one answer; holders, where fewer named one, or all the same one.
Figures figures_of(const Tally& tally, const Protection& protection);

/// The points of the scale with how many chose them, for the figures of stats.
std::array<stats::CodeCount, Scores> code_counts(const Tally& tally);

} // namespace wk::assessment
