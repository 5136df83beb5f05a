#pragma once

#include "app/state.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace wk::app {

/// What a file became: the project as it would be with it.
struct Imported {
    project::Project project;
    std::shared_ptr<const survey::Responses> responses; ///< of its survey, when they were made on the way
    bool whole_project = false;                         ///< it replaces the project instead of adding to it
    std::string file_name;                              ///< of a project file
    Section section;                                    ///< where to look at what came in
    std::string said;                                   ///< what was read, in a sentence
    bool attention = false;                             ///< something needs attention
};

/// Whatever the user opened or dropped: a project file, an address file for the survey that is open, or answers
/// to a survey. The example's own bytes give the example, with its address file.
/// assets  complete
/// errors  those of the readers; no-known-column when nothing in a table belongs to the instrument
Result<Imported> import_file(const project::Project& project, const Assets& assets, std::string_view name,
                             std::string_view bytes);

/// The invented example with its address file.
Result<Imported> import_example(const Assets& assets);

} // namespace wk::app
