// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/tables/table_file.h"
#include "project/comparison.h"
#include "report/figures/comparison_chart.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

struct State;

/// This survey beside others: follows from project and findings.
struct ComparisonFacts {
    std::vector<std::shared_ptr<const project::Reference>> references; ///< of this instrument, that Wijkkompas carries
    std::string comparison_of;                                         ///< id of the instrument
    project::Comparison comparison;                                    ///< without sources when nothing is chosen
};

/// Makes State::comparison_facts anew; none without findings.
void make_comparison_facts(State& state);

/// What a file holds to stand beside the survey on screen, as counts: a project or table with answers, a file with
/// counts (`wijkkompas/aggregate/1`), or a table of counts (io::long_counts).
/// errors  those of the readers; no-answers when it shares no item with the instrument on screen
Result<project::ComparisonSource> compared_source(const State& state, std::string_view name, std::string_view bytes);

/// The same of a table with answers that was read: another wave.
Result<project::ComparisonSource> compared_answers(const State& state, std::string_view name, io::TableFile file);

} // namespace wk::app
