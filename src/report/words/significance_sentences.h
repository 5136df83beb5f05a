// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

#include <string>
#include <string_view>

namespace wk::report {

// One plain sentence per finding, made from the same numbers as its figure and table: how many people, how sure, and
// never more than the data say. "Aantoonbaar" is p at or below the lowest level of the method; where p-values are
// corrected, the sentence says whether that holds after correction.

/// Which two groups differ after a Kruskal–Wallis test (Dunn, Holm); nothing when no two were compared.
std::string pairwise_sentence(const project::Findings& findings, const project::GroupFinding& group);
/// Which group answers higher on an item, and which two groups differ; that no difference was shown; or why nothing was
/// tested.
std::string group_sentence(const project::Findings& findings, const project::GroupFinding& group);

/// Direction and strength of a correlation. Strength in words: below 0.1 no, below 0.3 weak, below 0.5 moderate, else
/// strong (Cohen 1988, Statistical Power Analysis, ch. 3).
std::string correlation_sentence(const project::Findings& findings, const project::CorrelationFinding& correlation);

/// How many rate the second item lower, equal and higher than the first, and whether the difference was shown.
std::string pair_sentence(const project::Findings& findings, const project::PairFinding& pair);

/// Whether items may be added up. In words: alpha below 0.6 not, below 0.7 with care, else yes (the usual reading of
/// Nunnally and Bernstein 1994, Psychometric Theory, ch. 7).
std::string reliability_sentence(const project::Findings& findings, const project::ReliabilityFinding& finding);

/// How many findings a family of tests has at each level, how many chance alone gives, and how many correction leaves.
/// section  groups, correlations or pairs; family as in ChanceFinding
std::string chance_sentence(const project::Findings& findings, std::string_view section, std::string_view family);

/// Which theme is recognised, trusted and practised most and least.
std::string overview_sentence(const project::Findings& findings);

/// Whether a finding is one to tell: its p, raw, is at or below one of the levels.
bool stands_out(const project::PFinding& p, const project::MethodFinding& method);

/// "p 0,012", and with correction "p 0,012; na correctie 0,103".
std::string p_words(const project::PFinding& p, const project::MethodFinding& method);

/// What correction does to a finding that stands out: it holds at its own level, is no more than an indication, or is
/// gone. Nothing without correction.
std::string correction_words(const project::PFinding& p, const project::MethodFinding& method);

/// Whether a finding that stands out was shown, at the lowest level, or is an indication.
bool is_shown(const project::PFinding& p, const project::MethodFinding& method);

// Method passports: how the figures of a screen were made.
std::string group_passport(const project::Findings& findings);
std::string correlation_passport(const project::Findings& findings);
std::string pair_passport(const project::Findings& findings);
std::string reliability_passport();
std::string overview_passport(const project::Findings& findings);

/// The part of a passport that says when p is exact.
std::string exact_passport(const project::MethodFinding& method);

} // namespace wk::report
