// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/lost_work.h"

#include <string>
#include <vector>

namespace wk::app {

/// What is or would get lost, in words: "3 gecodeerde antwoorden", one per entry.
std::vector<std::string> lost_words(const std::vector<project::Lost>& lost);

} // namespace wk::app
