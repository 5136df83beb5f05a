// SPDX-License-Identifier: EUPL-1.2
#include "base/unknown_fields.h"

#include <algorithm>

namespace wk {

Json unknown_fields(const Json& object, std::span<const std::string_view> known)
{
    Json out = Json::object();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (std::find(known.begin(), known.end(), it.key()) == known.end())
            out[it.key()] = Json(it.value());
    return out;
}

void add_unknown(Json& out, const Json& unknown)
{
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        out[it.key()] = Json(it.value());
}

} // namespace wk
