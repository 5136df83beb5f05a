// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/words/verdict_sentences.h"

#include <string>
#include <vector>

namespace wk::report {

/// The stoplicht: per theme the light that the rules propose and the researcher's own, each with sign, word and colour,
/// and per rule its value and n. Arguments as of verdict_table.
Scene verdict_chart(const project::Findings& findings, const std::vector<project::Proposal>& proposals,
                    const std::vector<project::Verdict>& verdicts, std::string title, std::string note, ChartSize size,
                    LightsShown shown = LightsShown::Both);

} // namespace wk::report
