// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "routekaart/content.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// The last page of the report.
inline constexpr int LastPage = 85;

/// What an entry is called by those that refer to it.
template <class Entry>
std::string id_of(const Entry& each)
{
    return each.id;
}

inline std::string id_of(const Step& each)
{
    return std::to_string(each.number);
}

inline std::string id_of(const Insight& each)
{
    return std::to_string(each.number);
}

inline std::string id_of(const Source& each)
{
    return std::to_string(each.number);
}

/// The ids of `entries`, in their order.
template <class Entry>
std::vector<std::string> ids_of(const std::vector<Entry>& entries)
{
    std::vector<std::string> out;
    for (const auto& each : entries)
        out.push_back(id_of(each));
    return out;
}

/// Reads one file of the routekaart; what it refers to was read before. After the first complaint it goes on with empty
/// values: the question at the end is problem().
class FileReader {
public:
    /// file    like "route.json"
    /// schema  that the file has to name, like "wijkkompas/routekaart/1"
    FileReader(std::string_view text, std::string_view file, std::string_view schema);

    /// The first thing that is wrong; nothing when the file reads well.
    std::optional<Error> problem() const;

    JsonCheck& check() { return m_check; }
    /// What stands in the file; an empty object when it could not be read.
    const Json& document() const { return *m_document; }

    /// Reads every object of the list `key` into `out`; no two have one id.
    template <class Entry, class Read>
    void read(const char* key, std::vector<Entry>& out, Read read)
    {
        std::set<std::string> seen;
        m_check.objects(*m_document, key, {}, [&](const Json& source, const std::string& path) {
            out.push_back(read(source, path));
            see(id_of(out.back()), path, seen);
        });
    }

    std::string text(const Json& source, const char* key, const std::string& path)
    {
        return m_check.text(source, key, path);
    }

    std::vector<std::string> texts(const Json& source, const char* key, const std::string& path)
    {
        return m_check.texts(source, key, path);
    }

    std::vector<int> pages(const Json& source, const char* key, const std::string& path);

    /// The field `reviewed` of an entry; none when it is not there.
    Reviewed review(const Json& source, const std::string& path);

    /// The index of what a field names among `entries`; a number names what has that number.
    template <class Entry>
    std::size_t one(const Json& source, const char* key, const std::string& path, const std::vector<Entry>& entries)
    {
        return named_by(source, key, path, ids_of(entries));
    }

    template <class Entry>
    std::optional<std::size_t> one_or_none(const Json& source, const char* key, const std::string& path,
                                           const std::vector<Entry>& entries)
    {
        return has(source, key) ? std::optional(one(source, key, path, entries)) : std::nullopt;
    }

    template <class Entry>
    std::vector<std::size_t> some(const Json& source, const char* key, const std::string& path,
                                  const std::vector<Entry>& entries)
    {
        return all_named_by(source, key, path, ids_of(entries));
    }

    /// Ids that have to be among those of `entries`.
    template <class Entry>
    std::vector<std::string> ids(const Json& source, const char* key, const std::string& path,
                                 const std::vector<Entry>& entries)
    {
        std::vector<std::string> out;
        for (const std::size_t at : some(source, key, path, entries))
            out.push_back(entries.empty() ? std::string() : id_of(entries[at]));
        return out;
    }

    /// An id that has to be among those of `entries`; empty when the field is not there.
    template <class Entry>
    std::string id_or_none(const Json& source, const char* key, const std::string& path,
                           const std::vector<Entry>& entries)
    {
        const auto at = one_or_none(source, key, path, entries);
        return at && !entries.empty() ? id_of(entries[*at]) : std::string();
    }

    /// The value of an enum by its name in `names`, which stand in the order of the enum.
    template <class Value, class Names>
    Value named(const Json& source, const char* key, const std::string& path, const Names& names)
    {
        return static_cast<Value>(
            index_in(m_check.text(source, key, path), path_at(path, key), {names.begin(), names.end()}));
    }

    /// Texts that have to be among `names`.
    template <class Names>
    std::vector<std::string> some_named(const Json& source, const char* key, const std::string& path,
                                        const Names& names)
    {
        auto out = texts(source, key, path);
        for (std::size_t i = 0; i < out.size(); ++i)
            index_in(out[i], path_at(path_at(path, key), i), {names.begin(), names.end()});
        return out;
    }

private:
    static bool has(const Json& source, const char* key);
    /// Complains of an id that was seen before.
    void see(const std::string& id, const std::string& path, std::set<std::string>& seen);
    /// The place in `known` of what `value`, a text or a number, names.
    std::size_t place_of(const Json& value, const std::string& path, const std::vector<std::string>& known);
    /// The same of a field, and of each value in a list.
    std::size_t named_by(const Json& source, const char* key, const std::string& path,
                         const std::vector<std::string>& known);
    std::vector<std::size_t> all_named_by(const Json& source, const char* key, const std::string& path,
                                          const std::vector<std::string>& known);
    /// The place of `name` in `known`; 0 and a complaint when it is not there.
    std::size_t index_in(const std::string& name, const std::string& path, const std::vector<std::string>& known);

    JsonCheck m_check;
    std::shared_ptr<const Json> m_document; ///< an object
    std::optional<Error> m_error;
};

} // namespace wk::routekaart
