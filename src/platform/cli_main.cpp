// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli.h"

#include <cstdio>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    wk::platform::Streams streams;
    int status = wk::platform::run_cli(args, streams);
    std::fwrite(streams.err.data(), 1, streams.err.size(), stderr);
    const bool written = std::fwrite(streams.out.data(), 1, streams.out.size(), stdout) == streams.out.size() &&
                         std::fflush(stdout) == 0;
    if (!written && status == wk::platform::Done)
        status = wk::platform::OtherProblem; // a full disk behind a redirection
    return status;
}
