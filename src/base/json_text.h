// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrases.h"
#include "base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk {

/// JSON with its keys in the order of the file. Only its name: what it can do is in base/json.h, for sources alone.
using Json = nlohmann::ordered_json;

/// `text` as JSON.
/// errors  json-encoding (not UTF-8), json-syntax (with the row), json-depth (nested more than 64 deep,
///         which nothing of ours is and which could exhaust the stack)
Result<Json> json_from_text(std::string_view text, std::string_view file);

/// `json` as text, indented by one space, closed by a line end. Text that is no UTF-8 becomes U+FFFD.
std::string text_from_json(const Json& json);

// What of a file is kept, but is of no concern here, is kept as text.

/// `json` as text on one line; json_from_kept() of it is the same again. Text that is no UTF-8 becomes U+FFFD.
std::string kept_json(const Json& json);

/// What kept_json() made; null out of an empty text.
Json json_from_kept(std::string_view kept);

/// Whether two texts that kept_json() made are equal as JSON: 1 and 1.0 are.
bool same_json(std::string_view a, std::string_view b);

/// Reads fields out of JSON and remembers the first thing that is wrong. After a complaint it goes on with
/// empty values, so that a reader is one straight list of fields with one question at the end: ok().
class JsonCheck {
public:
    JsonCheck(std::string code, std::string_view file) : m_code(std::move(code)), m_file(file) {}

    bool ok() const { return !m_error; }
    const Error& error() const { return *m_error; }

    /// Something is wrong at `path`, like items[3].scale. Only the first complaint is kept.
    void complain(std::string_view path, std::string_view value, std::string_view sentence);

    /// Text that has to be there and not be empty.
    std::string text(const Json& object, const char* key, const std::string& path);
    /// Text that may be absent.
    std::string text_or(const Json& object, const char* key, const std::string& path, std::string_view otherwise);
    /// A whole number from `low` to `high` that has to be there.
    std::int64_t integer(const Json& object, const char* key, const std::string& path, std::int64_t low,
                         std::int64_t high);
    /// Texts; none when absent.
    std::vector<std::string> texts(const Json& object, const char* key, const std::string& path);
    /// true or false, and false when absent.
    bool flag(const Json& object, const char* key, const std::string& path);
    /// A list; an empty one when absent.
    const Json& list(const Json& object, const char* key, const std::string& path);
    /// An object; an empty one when absent.
    const Json& object(const Json& object, const char* key, const std::string& path);
    /// Every object in a list, with its path, for as long as nothing is wrong; none when the list is absent.
    void objects(const Json& object, const char* key, const std::string& path,
                 const std::function<void(const Json& each, const std::string& path)>& read);
    /// `value` itself has to be an object.
    bool is_object(const Json& value, const std::string& path);
    /// `value` itself has to be text; "" and a complaint when it is not.
    std::string text_value(const Json& value, const std::string& path);

private:
    std::string m_code;
    std::string m_file;
    std::optional<Error> m_error;
};

/// path[index], and path.key with a path that may be empty.
std::string path_at(const std::string& path, std::size_t index);
std::string path_at(const std::string& path, std::string_view key);

} // namespace wk
