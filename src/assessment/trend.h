// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/session.h"
#include "assessment/summary.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::assessment {

/// A session of which a trend is made.
struct TrendSession {
    const Questionnaire& questionnaire;
    const Summary& results;
};

struct TrendPoint {
    std::optional<Count> n = 0; ///< scores; nothing where it is hidden
    std::optional<double> mean;
};

/// A basisfunctie or a statement from session to session.
struct TrendLine {
    std::string id;
    std::size_t statements = 1; ///< that the means rest on
    std::vector<TrendPoint> points = {};

    /// Mean of the last session less that of the first; nothing when either is missing.
    std::optional<double> difference() const;
};

struct Trend {
    std::vector<TrendLine> basisfuncties;
    std::vector<TrendLine> statements; ///< all of the last questionnaire, in its order
};

/// How the scores moved over sessions, the oldest first. A basisfunctie rests on the statements that every session has
/// and shows, so that another mean never comes from other statements; without such a statement it is left out. A
/// statement that a session does not have has no mean there, and an n of 0. To which basisfunctie a statement belongs
/// the last questionnaire says. Nothing is tested: see changes() for that.
Trend trend(std::span<const TrendSession> sessions);

/// The same of whole sessions, none null.
/// results_of   results(), or shared_results() for what leaves the room
Trend trend(std::span<const Session* const> sessions, Summary (*results_of)(const Session&));

} // namespace wk::assessment
