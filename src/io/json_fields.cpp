#include "io/json_fields.h"

namespace wk::io {

void add_text(Json& out, const char* key, const std::string& text)
{
    if (!text.empty())
        out[key] = text;
}

std::vector<std::string> texts(JsonCheck& check, const Json& object, const char* key, const std::string& path)
{
    std::vector<std::string> out;
    const Json& list = check.list(object, key, path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i)
        out.push_back(check.text_value(list[i], path_at(path_at(path, key), i)));
    return out;
}

} // namespace wk::io
