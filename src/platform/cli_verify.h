// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/cli.h"
#include "platform/cli_options.h"

namespace wk::platform {

/// `verify REPORT [--data DATA]`: a line per number of a report that does not follow from the counts it carries, and
/// what else there is to know. Returns WrongInput when there are such numbers.
int run_verify(const Options& options, Streams& streams);

/// `recompute REPORT`: a line per figure of anybody's report that cannot be right, that is so on a condition, or that
/// cannot be worked out. Returns WrongInput when one cannot be right.
int run_recompute(const Options& options, Streams& streams);

} // namespace wk::platform
