// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_stop.h"

#include "base/notices.h"
#include "platform/cli_files.h"

#include <utility>

namespace wk::platform {

Stop wrong_command(std::string code, std::string_view value, const std::string& sentence)
{
    return {WrongCommand, problem_at(std::move(code), {}, value, sentence)};
}

int report(Streams& streams, const Stop& stop)
{
    streams.err += stop.error.message + "\n";
    return stop.status;
}

int deliver(const Options& options, Streams& streams, std::string text)
{
    if (!options.out) {
        streams.out += text;
        return Done;
    }
    if (const auto problem = write_file(*options.out, text))
        return report(streams, {OtherProblem, *problem});
    return Done;
}

} // namespace wk::platform
