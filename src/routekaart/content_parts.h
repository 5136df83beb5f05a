// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/content.h"

#include <optional>
#include <string_view>

// The parts of Content::from_json(), which alone calls them. Each reads one file, after those that it names entries of,
// and gives the first thing that is wrong with it.

namespace wk::routekaart {

/// `wijkkompas/routekaart-rules/1`
std::optional<Error> read_rules(std::string_view text, Content& out);
/// `wijkkompas/routekaart-sinds/1`
std::optional<Error> read_since(std::string_view text, Content& out);
/// `wijkkompas/routekaart-verantwoording/1`
std::optional<Error> read_accounts(std::string_view text, Content& out);
/// `wijkkompas/routekaart-oordelen/1`
std::optional<Error> read_judgements(std::string_view text, Judgements& out);

} // namespace wk::routekaart
