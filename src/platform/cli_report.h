// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/cli.h"
#include "platform/cli_options.h"

namespace wk::platform {

/// `report PROJECT|RESULTS`: the survey of a project, or what `analyse` wrote, as one HTML file.
int run_report(const Options& options, Streams& streams);

} // namespace wk::platform
