// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/recalculation.h"
#include "report/scene/scene.h"

#include <span>
#include <string>

namespace wk::report {

/// What a kind of recalculation is called, and what stands on its lines with an example.
std::string recalculation_title(project::RecalculationKind kind);
std::string recalculation_form(project::RecalculationKind kind);

/// Figures to try a kind with, from the reports of Leeuwarden and Heerenveen (sources in survey-reference.json).
project::Recalculation recalculation_example(project::RecalculationKind kind);

/// How many lines can be right, in a sentence.
std::string recalculation_sentence(std::span<const project::RecalculatedLine> lines);

/// A row per line: name, outcome with a sign before it, and why.
DataTable recalculation_table(std::span<const project::RecalculatedLine> lines);

std::string recalculation_passport();

} // namespace wk::report
