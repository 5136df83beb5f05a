// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/json_fields.h"

#include "base/json.h"

namespace wk::io {

void add_text(Json& out, const char* key, const std::string& text)
{
    if (!text.empty())
        out[key] = text;
}

} // namespace wk::io
