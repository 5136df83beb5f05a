// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/project.h"
#include "project/proposed_verdict.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// What a conclusion leans on, counted: only what is there. What was hidden is not in the findings, so it does not
/// count.
struct Basis {
    std::size_t items = 0;
    Count fewest = 0; ///< answers to one of the items
    Count most = 0;
    std::size_t tests = 0;
    std::size_t shown = 0; ///< tests that show a difference or correlation
    std::size_t categories = 0;
    Count mentions = 0; ///< people per category, added up
    Count coded = 0;    ///< answers of which the last category is a part
    std::size_t quotes = 0;
    std::size_t unchecked = 0; ///< of the quotes
    std::size_t documents = 0;
    std::size_t interviews = 0;
    std::size_t statements = 0; ///< of other sources
    std::size_t sources = 0;    ///< that make them

    bool operator==(const Basis&) const = default;
};

/// findings   of `survey`
Basis basis_of(std::span<const Evidence> evidence, const Findings& findings, const Survey& survey);

/// Whether a test shows a difference or correlation: its p is at or below the lowest alpha, after correction too.
bool is_demonstrated(const PFinding& p, const MethodFinding& method);

/// What is wrong with what a conclusion leans on: the codes of evidence_problems(), each once, in words about a
/// conclusion.
std::vector<Notice> conclusion_problems(const Conclusion& conclusion, const Findings& findings, const Survey& survey);

/// Whether a list has a piece of evidence about the same thing.
bool leans_on(std::span<const Evidence> list, const Evidence& evidence);

/// What in the figures speaks against a conclusion: of its theme all that counter_evidence() gives for the light it
/// points at. What it leans on itself speaks not against it.
///
/// A conclusion has no light of its own, so its items say where it points: to the light that most of them have. When
/// they do not decide, or there are none, the researcher's verdict about its theme does, else what the rules propose,
/// else the worst light among its items. Where nothing decides nothing is computed.
std::vector<CounterEvidence> against_conclusion(const Conclusion& conclusion, const Findings& findings,
                                                const Survey& survey);

/// The questions of the council that the college has not answered: 0, 1 and 2 for all of them.
std::vector<std::size_t> unanswered_questions(const Recommendation& recommendation);

/// Whether a recommendation should have been carried out before today, and was not.
/// today   YYYY-MM-DD; without it, or without a day when it is due, nothing is late
bool is_late(const Recommendation& recommendation, std::string_view today);

/// Something on the timeline.
struct TimelineEntry {
    std::string date;               ///< YYYY-MM-DD; may be empty
    std::size_t recommendation = 0; ///< index into FollowUp::recommendations
    std::string text;               ///< of the event; empty when it is the day on which it is due
    bool due = false;

    bool operator==(const TimelineEntry&) const = default;
};

/// All events that have words and all days on which something is due, earliest first; what has no date comes last.
std::vector<TimelineEntry> timeline(const FollowUp& follow_up);

} // namespace wk::project
