// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/schema.h"

#include "base/json.h"
#include "base/notices.h"
#include "base/text.h"

#include <string>

namespace wk::io {

std::optional<Error> schema_problem(const Json& document, std::string_view file, std::string_view kind,
                                    Phrase otherwise)
{
    const std::string ours = "wijkkompas/" + std::string(kind) + "/";
    const auto found = document.find("schema"); // end() as well when the document is no object
    const auto* schema = found != document.end() ? found->get_ptr<const std::string*>() : nullptr;
    if (schema == nullptr || !schema->starts_with(ours))
        return problem_at(std::string(kind) + "-schema", {file}, schema == nullptr ? "" : *schema, say(otherwise));
    if (*schema != ours + "1")
        return problem_at("newer-schema", {file}, *schema, say(Phrase::NewerSchema, {clipped(*schema, 60)}));
    return std::nullopt;
}

} // namespace wk::io
