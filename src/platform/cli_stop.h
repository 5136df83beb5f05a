// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "platform/cli.h"
#include "platform/cli_options.h"

#include <string>
#include <string_view>
#include <variant>

namespace wk::platform {

/// What stopped a command, with the exit status that belongs to it.
struct Stop {
    int status = Done;
    Error error;
};

/// What a step of a command made, or what stopped it.
template <class T>
using Or = std::variant<T, Stop>;

/// A command that is wrong: exit status 2.
Stop wrong_command(std::string code, std::string_view value, const std::string& sentence);

/// Says what stopped the command; returns its exit status.
int report(Streams& streams, const Stop& stop);

/// Puts a result where --out says, or on standard output; returns the exit status.
int deliver(const Options& options, Streams& streams, std::string text);

} // namespace wk::platform
