// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/files/reading.h"
#include "app/import/import.h"
#include "project/lost_work.h"

#include <memory>
#include <string>
#include <vector>

namespace wk::app {

/// Something that came in and takes the place of work when the user says so.
struct Waiting {
    std::string name;                         ///< of its file; empty for a new project
    std::vector<project::Lost> lost;          ///< what would be; may be empty when the project was not saved
    std::shared_ptr<const Imported> imported; ///< never null
    std::shared_ptr<const KeptFile> source;   ///< that it comes from, when that can be read another way
    bool again = false;                       ///< the file of the survey on screen, read another way
};

/// Something that was read and takes its place with the next action.
struct Coming {
    std::string name;
    Imported imported;
    std::shared_ptr<const KeptFile> source;
    bool again = false;
};

} // namespace wk::app
