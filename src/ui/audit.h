// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace wk::ui {

/// Forgets the items of the last frame and switches the hooks on, when they are compiled in.
void begin_audit();

} // namespace wk::ui
