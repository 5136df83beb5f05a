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

/// What is chosen on the screen from which things leave, and what is on its way out.
struct SharingScreen {
    std::optional<std::vector<std::string>> factors; ///< ids counted in a file with counts; none: those compared
    bool with_others = false;                        ///< the sources of the comparison are added up with it
    std::uint32_t number = 0;                        ///< of the last file that was handed to the browser
    std::vector<std::pair<std::uint32_t, project::ExportRecord>> pending; ///< until the browser has written them
};

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

/// What files of the survey are called after, and what is told of it: the project's title, else the file's name.
std::string shared_title(const State& state);

/// Why nothing about the people kept may leave now; nothing when it may. Only with a survey that was read.
std::optional<Error> sharing_problem(const State& state);

/// The findings as they may be shown to others; nothing when nothing may leave.
std::optional<project::SharedFindings> shared_findings(const State& state);

} // namespace wk::app
