// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/actions.h"
#include "io/project/project_file.h"

namespace wk::app {

/// A project of which the file is written, some of it per frame.
struct ProjectWriting {
    WriteFile file; ///< without its bytes
    io::ProjectWriter writer;
};

} // namespace wk::app
