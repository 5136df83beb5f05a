// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/verdict.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// What one rule makes of a theme.
struct RuleOutcome {
    VerdictRule rule;
    std::vector<std::string> items; ///< ids of the items it looked at
    std::optional<double> value;    ///< mean over these items of the rule's measure, each item counting once
    Count n = 0;                    ///< the smallest number of answers among these items
    std::optional<Light> light;
    std::string reason; ///< a sentence, when there is no light
};

/// What the rules make of a theme.
struct Proposal {
    std::string theme; ///< id
    std::optional<Light> light;
    RuleCombination combination = RuleCombination::Lowest;
    std::vector<RuleOutcome> outcomes; ///< one per rule, in their order; those without a light decide nothing
    std::string reason;                ///< a sentence, when there is no light
};

/// The light of `value` under `rule`. A value that is on a threshold but for its last digits counts as on it.
Light light_of(double value, const VerdictRule& rule);

/// The proposal for the theme called `theme`: cheap, made anew whenever findings or rules change. Items with fewer
/// answers than the analysis' smallest group take no part.
Proposal proposed_verdict(const Findings& findings, std::string_view theme, const VerdictRules& rules);

/// For every theme, in the instrument's order.
std::vector<Proposal> proposed_verdicts(const Findings& findings, const VerdictRules& rules);

/// Something in the survey that points another way than a light.
struct CounterEvidence {
    Evidence evidence; ///< kind Item or Test, with its reference; no note
    Light light = Light::Attention;
    std::optional<double> value; ///< of an item: the rule's measure; of a pair: its p
    Count n = 0;
};

/// An item with the light that it has by itself, under the rule of its kind; nothing without such a rule, or when fewer
/// people answered than the analysis' smallest group.
std::optional<CounterEvidence> judged_item(const Findings& findings, const ItemFinding& item,
                                           const VerdictRules& rules);

/// What speaks against `light` for a theme: its items whose own light under the rule of their kind is another, and its
/// pairs with a p at or below the first alpha, where progress is lower than trust while the light is on track, or
/// higher while it is behind.
std::vector<CounterEvidence> counter_evidence(const Findings& findings, std::string_view theme, Light light,
                                              const VerdictRules& rules);

} // namespace wk::project
