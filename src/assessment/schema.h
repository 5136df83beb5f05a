// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"

#include <string>
#include <string_view>

namespace wk::assessment {

/// A document of ours has to name `schema`, like "wijkkompas/answers/1"; complains at `path` when it names another, and
/// says so when that is a newer version of the same.
void check_schema(JsonCheck& check, const Json& document, const std::string& path, std::string_view schema);

} // namespace wk::assessment
