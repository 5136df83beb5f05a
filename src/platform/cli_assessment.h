// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/cli.h"
#include "platform/cli_options.h"

namespace wk::platform {

/// `assess summarise FILE...`: answers of participants counted, as `wijkkompas/assessment/1`. A participant who is
/// there twice counts once.
int run_assess(const Options& options, Streams& streams);

/// `code encode ANSWERS` and `code decode CODE`: scores and holders as short text, and back to `wijkkompas/answers/1`.
/// The groups of a code may be arguments of their own.
int run_code(const Options& options, Streams& streams);

} // namespace wk::platform
