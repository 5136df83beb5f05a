// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

namespace wk::platform {

/// What a run of the command line said; cli_main.cpp writes it to the process's own streams.
struct Streams {
    std::string out; ///< results
    std::string err; ///< messages
};

enum ExitStatus : int { Done = 0, OtherProblem = 1, WrongCommand = 2, WrongInput = 3 };

/// The command line: reads and writes files, but no streams of the process.
/// args     without the program's own name
/// returns  0 done, 2 the command is wrong, 3 the input is wrong, 1 anything else
int run_cli(std::span<const std::string> args, Streams& streams);

} // namespace wk::platform
