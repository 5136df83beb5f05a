// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/cli.h"
#include "platform/cli_options.h"

#include <cstddef>

namespace wk::platform {

inline constexpr std::size_t MaxInstrumentBytes = std::size_t(16) * 1024 * 1024;

/// `instrument export I --to FORM` and `instrument import FILE`: a questionnaire for another tool, paper or a codebook, and
/// one of another tool. What does not come along stands on standard error, a line each.
int run_instrument(const Options& options, Streams& streams);

} // namespace wk::platform
