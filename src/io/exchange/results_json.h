// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/findings.h"

#include <initializer_list>
#include <optional>
#include <string>

namespace wk::io {

/// Findings as `wijkkompas/results/1` (assets/schemas/results-1.schema.json): numbers in 12 significant digits,
/// null with a "not-computed" warning where there is none, keys in a fixed order, a line end at the end. Results leave
/// the machine, whoever they were made for: notices stand in them as project::shared_notices() has them.
std::string results_json(const project::Findings& findings);

/// The same before it is text.
Json results_document(const project::Findings& findings);

/// A number in 12 significant digits, or null.
Json number(std::optional<double> value);

/// [low, high], or null.
Json interval_json(const std::optional<project::IntervalFinding>& interval);

/// Says of figures that they are hidden; `counts` are the keys of numbers that can be no other null.
void mark_suppressed(std::initializer_list<const char*> counts, Json& out);

/// Notices as a list of {"code","file","row","column","value","message"}; what a notice lacks is left out.
Json warnings_json(const std::vector<Notice>& notices);

} // namespace wk::io
