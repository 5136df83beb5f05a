#pragma once

#include "assessment/answers.h"
#include "assessment/questionnaire.h"
#include "stats/descriptives.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::assessment {

using stats::Count;

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

/// Why figures are held back where no one may be read off.
enum class Hidden : std::uint8_t {
    No,
    TooFew,   ///< fewer people gave a score, or were asked, than the smallest group
    Unanimous ///< all gave the same answer: it would be everybody's
};
inline constexpr std::array<std::string_view, 3> hidden_names = {"", "too-few", "unanimous"};

/// What a tally comes to; nothing where nobody gave a score, or where it is hidden.
struct Figures {
    Count n = 0; ///< those who gave a score, hidden or not
    /// When hidden it has no scores; who did not know is there all the same when as many people as the smallest group
    /// were asked and they differ. Holders are there when as many named one, and not everybody the same one.
    Tally tally;
    Hidden hidden = Hidden::No;
    std::optional<double> mean;
    std::optional<double> median;
    std::optional<double> consensus; ///< Tastle and Wierman, 0 to 1
    std::optional<double> agreement; ///< van der Eijk's A, −1 to 1
};

/// Statements together: of one step or basisfunctie. Only statements that are shown are counted, so that nothing
/// hidden follows from taking one from the other.
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
    Figures all;                ///< over the statements that are shown
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
    Count smallest_group = 5;    ///< fewer scores than this are not shown; 1 shows all
    bool hide_unanimous = false; ///< where nobody's answer may be read off
};

/// Counts what was answered.
///
/// sheets   of this questionnaire, one per participant
/// room     scores that were counted by hand in the room, per statement; empty or as long as the statements
///
/// A role is hidden for a statement when its own scores are, and also when what remains of all after taking away the
/// roles that are shown would have to be hidden: then the smallest role that is shown is hidden too. discuss: lowest
/// consensus first, then lowest mean, then the order of the questionnaire.
Summary summary(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets, const Protection& protection,
                std::span<const Tally> room = {});

/// Figures of a tally under a protection. The one place that decides what is hidden.
Figures figures_of(const Tally& tally, const Protection& protection);

/// The points of the scale with how many chose them, for the figures of stats.
std::array<stats::CodeCount, Scores> code_counts(const Tally& tally);

} // namespace wk::assessment
