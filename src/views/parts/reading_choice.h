// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/files/reading.h"
#include "app/state/actions.h"
#include "ui/ui.h"

namespace wk::views {

/// Fields to read a file another way: of text the delimiter and the encoding, of a workbook the sheet.
/// now   how it was read
void reading_choice(ui::Ui& ui, const app::KeptFile& file, const project::FileReading& now, app::Actions& actions);

} // namespace wk::views
