#pragma once

#include "platform/cli.h"
#include "platform/cli_options.h"

namespace wk::platform {

/// `report PROJECT`: the survey of a project as one HTML file.
int run_report(const Options& options, Streams& streams);

} // namespace wk::platform
