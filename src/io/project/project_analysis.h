// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/analysis_options.h"

#include <string>

namespace wk::io {

/// How the levels of a factor are grouped.
Json grouping_json(const project::Grouping& grouping);
project::Grouping grouping_from_json(const Json& source, const std::string& path, JsonCheck& check);

/// What a survey tests, as a part of the project file.
Json analysis_json(const project::AnalysisOptions& options);

/// The same back. Names of factors and variables that `instrument` lacks are left out; what is no number, level or
/// method is a complaint at its place under `path`.
project::AnalysisOptions analysis_from_json(const Json& source, const std::string& path,
                                            const survey::Instrument& instrument, JsonCheck& check);

} // namespace wk::io
