// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/choices.h"
#include "project/reference.h"

#include <memory>
#include <string_view>
#include <vector>

namespace wk::app {

/// The published figures about one questionnaire that `assets` holds, in their order. A file that cannot be read is
/// left out.
/// instrument   id
std::vector<std::shared_ptr<const project::Reference>> shipped_references(const Assets& assets,
                                                                          std::string_view instrument);

} // namespace wk::app
