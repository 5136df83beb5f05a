// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json.h"

#include <string>
#include <vector>

namespace wk::tests {

/// The names of the fields of an object, in order.
inline std::vector<std::string> keys_of(const Json& object)
{
    std::vector<std::string> out;
    for (auto it = object.begin(); it != object.end(); ++it)
        out.push_back(it.key());
    return out;
}

} // namespace wk::tests
