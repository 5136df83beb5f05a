// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/document_files.h"
#include "app/state/actions.h"
#include "app/state/screens.h"

#include <optional>

namespace wk::app {

/// A document that is being written, some of it per frame: as it was when somebody asked for it, whatever changes
/// meanwhile.
struct Writing {
    WriteFile file; ///< without its bytes
    DocumentWriter writer;
    /// What goes on the log of what left; nothing where it tells of no survey.
    std::optional<PendingExport> record;
    double progress = 0;
    std::optional<double> began; ///< seconds, as GoOn counts them
};

} // namespace wk::app
