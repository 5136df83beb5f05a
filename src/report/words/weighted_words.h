// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <span>
#include <string>

namespace wk::report {

/// Which weights were chosen, what they cost, what is unsure about them, and that nothing else is weighted; empty when none
/// were chosen.
std::string weighted_words(const project::Findings& findings);

/// How the intervals of weighted figures were made.
std::string weighted_passport();

/// Per item the favourable share and the mean, as answered and weighted, with the intervals of what is weighted and how
/// many people that rests on.
DataTable weighted_table(std::span<const project::ItemFinding> items);

} // namespace wk::report
