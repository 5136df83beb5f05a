// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "project/aggregate.h"
#include "survey/quote_risks.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace wk::app {

struct State;

/// Why a quote stays behind, or should be looked at.
struct QuoteFacts {
    std::size_t index = 0; ///< into Survey::quotes
    bool may_leave = false;
    bool checked = false;
    std::vector<survey::QuoteRisk> risks;
    std::string problem; ///< a sentence, when its words are not those of the answer
};

/// What the screen shows.
struct SharingFacts {
    std::string problem;                         ///< a sentence why nothing may leave; empty when it may
    std::vector<std::string> factors;            ///< ids that are counted
    std::optional<project::SharedCounts> counts; ///< none when nothing may leave
    std::vector<QuoteFacts> quotes;
};

/// Makes State::sharing_facts anew when the screen is open; none without findings.
void make_sharing_facts(State& state);

/// Why nothing about the people kept may leave now; nothing when it may. Only with a survey that was read.
std::optional<Error> sharing_problem(const State& state);

/// The findings as they may be shown to others.
/// errors   those of project::shared_findings(); no-survey without one that was read
Result<project::SharedFindings> shared_findings(const State& state);

} // namespace wk::app
