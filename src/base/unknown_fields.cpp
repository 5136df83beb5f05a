// SPDX-License-Identifier: EUPL-1.2
#include "base/unknown_fields.h"

#include "base/json.h"

#include <algorithm>

namespace wk {

std::string unknown_fields(const Json& object, std::span<const std::string_view> known)
{
    Json out = Json::object();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (std::find(known.begin(), known.end(), it.key()) == known.end())
            out[it.key()] = Json(it.value());
    return out.empty() ? std::string() : kept_json(out);
}

void add_unknown(Json& out, std::string_view unknown)
{
    if (unknown.empty())
        return;
    const Json fields = json_from_kept(unknown);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        out[it.key()] = Json(it.value());
}

} // namespace wk
