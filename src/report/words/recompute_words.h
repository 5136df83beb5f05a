// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/reason.h"

#include <span>
#include <string>

namespace wk::report {

/// Why figures can or cannot be right: a sentence for each reason, with blanks between them.
std::string recomputed_words(std::span<const recompute::Reason> reasons);

} // namespace wk::report
