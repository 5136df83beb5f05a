// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/cli.h"

#include <string>
#include <vector>

namespace wk::tests {

/// What a run of the command line came to.
struct Run {
    int status = 0;
    platform::Streams streams;
};

inline Run run(const std::vector<std::string>& args)
{
    Run out;
    out.status = platform::run_cli(args, out.streams);
    return out;
}

} // namespace wk::tests
