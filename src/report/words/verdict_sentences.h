// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/proposed_verdict.h"
#include "project/verdict.h"
#include "report/scene/scene.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// op koers, aandacht or blijft achter.
std::string light_name(project::Light light);
/// ●, ▲ or ■: a light never shows by its colour alone.
std::string light_sign(project::Light light);
Ink light_ink(project::Light light);

/// The value of a rule: a percentage or a mean, or a dash.
TableCell rule_value(const project::RuleOutcome& outcome);

/// What the rules make of a theme and why, in one sentence: per rule its value, how many answers it rests on and its
/// light, and how they combine.
/// title   of the theme
std::string proposal_sentence(const project::Findings& findings, const project::Proposal& proposal,
                              std::string_view title);

/// Per light what has it, for who cannot see the figure: the researcher's judgement, if there is any, and what the rules
/// propose.
std::string lights_in_words(const project::Findings& findings, const std::vector<project::Proposal>& proposals,
                            const std::vector<project::Verdict>& verdicts);

/// Which lights of a theme a figure shows.
enum class LightsShown : std::uint8_t {
    Both,     ///< what the rules propose, and the researcher's own
    Lights,   ///< both, without how many pieces of evidence the researcher has
    Proposed, ///< there is no researcher's own
    Own       ///< there is no survey, of which rules could propose something
};

/// All themes with what the rules propose, the value and n of each rule, the researcher's own light, and how many
/// pieces of evidence it has. A verdict without evidence says so in its cell.
/// proposals   one per theme of `findings`, in the same order, all by the same rules
DataTable verdict_table(const project::Findings& findings, const std::vector<project::Proposal>& proposals,
                        const std::vector<project::Verdict>& verdicts, LightsShown shown = LightsShown::Both);

/// How the proposal is made.
/// min_group   items with fewer answers take no part
std::string verdict_passport(survey::Count min_group, LightsShown shown = LightsShown::Both);

} // namespace wk::report
