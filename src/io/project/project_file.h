// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"

#include <string>
#include <string_view>

namespace wk::io {

/// The project as one JSON document (`wijkkompas/project/1`, assets/schemas/project-1.schema.json). The same
/// project gives the same bytes. The cells of a table are stored per column: the distinct texts, and per row the
/// number of its text.
std::string write_project(const project::Project& project);

/// A project from its file. Fields that we do not know are kept, at the top level and per survey.
/// errors  project-schema (something else than a project), newer-schema, project (with the JSON path), those of
///         json_from_text and of Instrument::from_json
Result<project::Project> read_project(std::string_view text, std::string_view name);

} // namespace wk::io
