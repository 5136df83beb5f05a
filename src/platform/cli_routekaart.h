// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "platform/cli.h"
#include "platform/cli_options.h"
#include "routekaart/content.h"

namespace wk::platform {

/// The routekaart that the program carries.
/// errors  those of Content::from_json
Result<routekaart::Content> carried_routekaart();

/// `advise PROFILE`: what follows from how a municipality is organised, by the content that the program carries.
int run_advise(const Options& options, Streams& streams);

/// `content check [DIR]`: counts on standard output, problems on standard error; exit status 3 when there are any.
/// Without DIR it is assets/routekaart where that is at hand, and else the content that the program carries.
int run_content(const Options& options, Streams& streams);

} // namespace wk::platform
