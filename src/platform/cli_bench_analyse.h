// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"

#include <cstdint>
#include <string>

namespace wk::platform {

/// A survey of invented answers to `items` statements on a scale of seven, with a factor `groep` of `levels` levels and
/// two numbers; the same on every machine.
project::Survey invented_survey(std::int64_t rows, std::int64_t items, std::int64_t levels);

/// The whole analysis of invented answers on seven points: by one factor, with two numeric variables, on at most 11
/// pairs, exact p-values where they are cheap. One JSON line: the median of several runs.
///
/// name     of the benchmark
/// rows     respondents, 1 or more
/// items    closed items, 1 or more
/// levels   of the factor
std::string bench_analysis(const char* name, std::int64_t rows, std::int64_t items, std::int64_t levels);

} // namespace wk::platform
