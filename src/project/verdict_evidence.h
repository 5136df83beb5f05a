#pragma once

#include "project/findings.h"
#include "project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// What is wrong with what a verdict leans on, in the order of its evidence; nothing when it stands.
/// Codes: no-evidence (the verdict leans on nothing), evidence-gone (a reference to what the survey or the findings no
/// longer have, or an empty one), quote-unchecked, only-quotes (quotes and nothing that counts people).
/// findings   of `survey`
std::vector<Notice> evidence_problems(const Verdict& verdict, const Findings& findings, const Survey& survey);

/// What a verdict about `theme` can lean on, of one kind: its items; every pair of its items, and the groups and
/// correlations of its items with a p at or below the last alpha; categories given at least once in, and quotes from,
/// its open questions. Of documents and interviews nothing is known. findings   of `survey`
std::vector<Evidence> evidence_choices(const Findings& findings, const Survey& survey, std::string_view theme,
                                       EvidenceKind kind);

// References of tests, as Evidence has them.
std::string evidence_reference(const PairFinding& pair);
std::string evidence_reference(const GroupFinding& group);
std::string evidence_reference(const CorrelationFinding& correlation);

} // namespace wk::project
