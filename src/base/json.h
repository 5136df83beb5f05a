// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"

#include <nlohmann/json.hpp>

// Json in full, for the sources that read or make it. It is as much to read as the rest of a room together, so that no
// header includes it: with the name of Json alone (base/json_text.h) a header declares all that it needs.
