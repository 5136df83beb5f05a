// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/advice.h"

#include <string>
#include <vector>

namespace wk::io {

/// Advice as `wijkkompas/advice/1` (assets/schemas/advice-1.schema.json): a list, because the contract has no object
/// around it in which a schema could be named. Pages are cited as "KPMG/VWS 2019, p. 13" or
/// "p. 18, 20".
/// content  that the advice is about
std::string advice_json(const routekaart::Content& content, const std::vector<routekaart::Advice>& advice);

} // namespace wk::io
