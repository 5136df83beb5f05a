// SPDX-License-Identifier: EUPL-1.2
#include "assessment/schema.h"

#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"

namespace wk::assessment {

void check_schema(JsonCheck& check, const Json& document, const std::string& path, std::string_view schema)
{
    const std::string found = check.text(document, "schema", path);
    if (!check.ok() || found == schema)
        return;
    const std::string_view name = schema.substr(0, schema.rfind('/') + 1);
    check.complain(
        path_at(path, "schema"), found,
        say(found.starts_with(name) ? Phrase::AssessNewer : Phrase::AssessSchema, {clipped(found, 60), schema}));
}

} // namespace wk::assessment
