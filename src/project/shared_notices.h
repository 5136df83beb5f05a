// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <span>
#include <vector>

namespace wk::project {

/// Notices as they may leave this machine: what stands in a respondent's cell, and in which row, stays behind. Of all
/// notices that quote cells of one column one is left, which says so. Others stay as they are.
///
/// Only what is known to quote no answer is taken at its word: a notice about a row whose code is unknown (of another
/// version, or another program) loses its words too. Notices that went through here once stay as they are.
std::vector<Notice> shared_notices(std::span<const Notice> notices);

} // namespace wk::project
