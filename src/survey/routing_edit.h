// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/types.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// What of a questionnaire is about several questions at once: who is not asked what, and which two belong together.

namespace wk::survey {

class Responses;

/// A Routing with the questions by their ids.
struct RoutingRule {
    std::string item;
    std::vector<int> codes;
    std::vector<std::string> skip; ///< items and open questions

    bool operator==(const RoutingRule&) const = default;
};

RoutingRule rule_of(const Instrument& instrument, const Routing& routing);

// The document of an instrument with one change, as in instrument_edit.h.

/// rule    what the rule says from now on; one that skips nothing, or nobody, goes
/// index   into Instrument::routing(); none: a new rule
Json with_routing(const Instrument& instrument, std::optional<std::size_t> index, const RoutingRule& rule);

/// What became of a rule in the answers. A person counts once, however many questions a rule skips.
struct RoutingOutcome {
    Count not_asked = 0; ///< were not to be asked
    Count answered = 0;  ///< of those: gave an answer all the same
};

/// Per rule of the instrument. One pass over the answers for each question that a rule names.
std::vector<RoutingOutcome> routing_outcomes(const Responses& responses);

/// Ids of two items.
using PairIds = std::pair<std::string, std::string>;

std::vector<PairIds> pairs_of(const Instrument& instrument);

/// Pairs that the questionnaire does not have yet and that go without saying: of one theme and two kinds, on scales with
/// the same codes. Of the kinds vertrouwen and voortgang, else of the two kinds that a theme has. One question of one kind
/// belongs to all of the other; of as many of both, each to the one in its place; else nothing goes without saying. In a
/// theme of which no item has a kind, an item and the one right behind it that says it is about practice.
std::vector<PairIds> proposed_pairs(const Instrument& instrument);

/// The questionnaire with these pairs and no others. Two items without a kind that become a pair get the kinds of one.
Json with_pairs(const Instrument& instrument, const std::vector<PairIds>& pairs);

} // namespace wk::survey
