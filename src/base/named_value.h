// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <string>

namespace wk {

/// The value of an enum by its name in `names`, which stand in the order of the enum; the first one and a complaint
/// when the name is not in the list.
template <class Value, class Names>
Value value_named(JsonCheck& check, const Json& source, const char* key, const std::string& path, const Names& names)
{
    const std::string name = check.text(source, key, path);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        return static_cast<Value>(found - names.begin());
    check.complain(path_at(path, key), name, say(Phrase::VerdictUnknownName, {clipped(name, 60), joined(names, ", ")}));
    return {};
}

} // namespace wk
