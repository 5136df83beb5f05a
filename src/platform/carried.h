#pragma once

#include "app/state.h"

namespace wk::platform {

/// The files the program carries with it (embedded.h), as a State wants them.
app::Assets carried_assets();

} // namespace wk::platform
