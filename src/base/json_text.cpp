// SPDX-License-Identifier: EUPL-1.2
#include "base/json_text.h"

#include "base/json.h"
#include "base/notices.h"
#include "base/text.h"
#include "base/utf8.h"

#include <algorithm>
#include <cassert>

namespace wk {

namespace {

constexpr std::size_t MaxDepth = 64;

/// Walks through a document without keeping anything: where does it break, how deep does it go.
class Walk : public nlohmann::json_sax<Json> {
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool key(string_t&) override { return true; }
    bool start_object(std::size_t) override { return ++depth <= MaxDepth; }
    bool start_array(std::size_t) override { return ++depth <= MaxDepth; }
    bool end_object() override { return --depth, true; }
    bool end_array() override { return --depth, true; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        broken_at = position;
        return false;
    }

    std::size_t depth = 0;
    std::optional<std::size_t> broken_at;
};

std::size_t row_of(std::string_view text, std::size_t at)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
    return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

const Json& empty_list()
{
    static const Json list = Json::array();
    return list;
}

const Json& empty_object()
{
    static const Json object = Json::object();
    return object;
}

/// A value as it stands in the file, for in a message.
std::string shown(const Json& value)
{
    if (value.is_string())
        return *value.get_ptr<const std::string*>();
    if (value.is_structured())
        return value.is_array() ? "[…]" : "{…}";
    return kept_json(value);
}

} // namespace

Result<Json> json_from_text(std::string_view text, std::string_view file)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (const auto invalid = first_invalid_utf8(text))
        return problem_at("json-encoding", {file, row_of(text, *invalid)}, {}, say(Phrase::JsonEncoding));
    Walk walk;
    if (!Json::sax_parse(text.begin(), text.end(), &walk)) {
        if (!walk.broken_at)
            return problem_at("json-depth", {file}, {}, say(Phrase::JsonDepth));
        return problem_at("json-syntax", {file, row_of(text, *walk.broken_at)}, {}, say(Phrase::JsonSyntax));
    }
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

std::string text_from_json(const Json& json)
{
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string kept_json(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_from_kept(std::string_view kept)
{
    if (kept.empty())
        return nullptr;
    Json json = Json::parse(kept.begin(), kept.end(), nullptr, false);
    assert(!json.is_discarded());
    return json;
}

bool same_json(std::string_view a, std::string_view b)
{
    return a == b || json_from_kept(a) == json_from_kept(b);
}

void JsonCheck::complain(std::string_view path, std::string_view value, std::string_view sentence)
{
    if (m_error)
        return;
    Error error = problem_at(m_code, {m_file}, value, {});
    error.column = std::string(path);
    error.message = m_file;
    error.message += m_file.empty() || path.empty() ? "" : ", ";
    error.message += path;
    error.message += error.message.empty() ? "" : ": ";
    error.message += sentence;
    m_error = std::move(error);
}

std::string JsonCheck::text_value(const Json& value, const std::string& path)
{
    if (value.is_string())
        return *value.get_ptr<const std::string*>();
    complain(path, shown(value), say(Phrase::JsonWantsText, {clipped(shown(value), 60)}));
    return {};
}

std::string JsonCheck::text(const Json& object, const char* key, const std::string& path)
{
    const auto found = object.find(key);
    if (found == object.end()) {
        complain(path_at(path, key), {}, say(Phrase::JsonFieldMissing));
        return {};
    }
    std::string out = text_value(*found, path_at(path, key));
    if (out.empty())
        complain(path_at(path, key), {}, say(Phrase::JsonFieldEmpty));
    return out;
}

std::string JsonCheck::text_or(const Json& object, const char* key, const std::string& path, std::string_view otherwise)
{
    const auto found = object.find(key);
    return found == object.end() ? std::string(otherwise) : text_value(*found, path_at(path, key));
}

std::vector<std::string> JsonCheck::texts(const Json& object, const char* key, const std::string& path)
{
    std::vector<std::string> out;
    const Json& found = list(object, key, path);
    for (std::size_t i = 0; i < found.size() && ok(); ++i)
        out.push_back(text_value(found[i], path_at(path_at(path, key), i)));
    return out;
}

std::int64_t JsonCheck::integer(const Json& object, const char* key, const std::string& path, std::int64_t low,
                                std::int64_t high)
{
    const auto found = object.find(key);
    if (found == object.end()) {
        complain(path_at(path, key), {}, say(Phrase::JsonFieldMissing));
        return low;
    }
    const bool fits = found->is_number_integer() &&
                      !(found->is_number_unsigned() && found->get<std::uint64_t>() > std::uint64_t(INT64_MAX));
    const std::int64_t value = fits ? found->get<std::int64_t>() : 0;
    if (fits && value >= low && value <= high)
        return value;
    complain(path_at(path, key), shown(*found),
             say(Phrase::JsonWantsInteger, {clipped(shown(*found), 60), std::to_string(low), std::to_string(high)}));
    return low;
}

bool JsonCheck::flag(const Json& object, const char* key, const std::string& path)
{
    const auto found = object.find(key);
    if (found == object.end())
        return false;
    if (found->is_boolean())
        return found->get<bool>();
    complain(path_at(path, key), shown(*found), say(Phrase::JsonWantsFlag, {clipped(shown(*found), 60)}));
    return false;
}

const Json& JsonCheck::list(const Json& object, const char* key, const std::string& path)
{
    const auto found = object.find(key);
    if (found == object.end())
        return empty_list();
    if (found->is_array())
        return *found;
    complain(path_at(path, key), shown(*found), say(Phrase::JsonWantsList, {clipped(shown(*found), 60)}));
    return empty_list();
}

const Json& JsonCheck::object(const Json& object, const char* key, const std::string& path)
{
    const auto found = object.find(key);
    if (found == object.end())
        return empty_object();
    return is_object(*found, path_at(path, key)) ? *found : empty_object();
}

void JsonCheck::objects(const Json& object, const char* key, const std::string& path,
                        const std::function<void(const Json& each, const std::string& path)>& read)
{
    const Json& found = list(object, key, path);
    const std::string at = path_at(path, key);
    for (std::size_t i = 0; i < found.size() && ok(); ++i)
        if (const std::string each = path_at(at, i); is_object(found[i], each))
            read(found[i], each);
}

bool JsonCheck::is_object(const Json& value, const std::string& path)
{
    if (value.is_object())
        return true;
    complain(path, shown(value), say(Phrase::JsonWantsObject, {clipped(shown(value), 60)}));
    return false;
}

std::string path_at(const std::string& path, std::size_t index)
{
    return path + "[" + std::to_string(index) + "]";
}

std::string path_at(const std::string& path, std::string_view key)
{
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

} // namespace wk
