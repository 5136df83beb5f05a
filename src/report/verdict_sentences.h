#pragma once

#include "project/findings.h"
#include "project/proposed_verdict.h"
#include "project/verdict.h"
#include "report/scene.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// op koers, aandacht or blijft achter.
std::string light_name(project::Light light);
/// ●, ▲ or ■: a light never shows by its colour alone.
std::string light_sign(project::Light light);

/// What the rules make of a theme and why, in one sentence: per rule its value, how many answers it rests on and its
/// light, and how they combine.
/// title   of the theme
std::string proposal_sentence(const project::Proposal& proposal, std::string_view title);

/// All themes with what the rules propose, the value and n of each rule, the researcher's own light, and how many
/// pieces of evidence it has. A verdict without evidence says so in its cell.
/// proposals   one per theme of `findings`, in the same order, all by the same rules
DataTable verdict_table(const project::Findings& findings, const std::vector<project::Proposal>& proposals,
                        const std::vector<project::Verdict>& verdicts);

} // namespace wk::report
