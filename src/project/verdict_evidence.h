#pragma once

#include "project/findings.h"
#include "project/project.h"

#include <vector>

namespace wk::project {

/// What is wrong with what a verdict leans on, in the order of its evidence; nothing when it stands.
/// Codes: no-evidence (the verdict leans on nothing), evidence-gone (a reference to what the survey or the findings no
/// longer have, or an empty one), quote-unchecked, only-quotes (quotes and nothing that counts people).
/// findings   of `survey`
std::vector<Notice> evidence_problems(const Verdict& verdict, const Findings& findings, const Survey& survey);

} // namespace wk::project
