// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/session.h"

#include <string>

namespace wk::assessment {

/// What a session is called: by its team, or by its id when it names none.
std::string session_title(const Session& session);

} // namespace wk::assessment
