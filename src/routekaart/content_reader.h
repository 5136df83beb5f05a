// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "base/phrases.h"
#include "base/text.h"
#include "routekaart/content.h"

#include <algorithm>
#include <cstddef>
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

/// Reads one file of the routekaart; what it refers to was read before. After the first complaint it goes on with empty
/// values: the question at the end is problem().
class FileReader {
public:
    /// file    like "route.json"
    /// schema  that the file has to name, like "wijkkompas/routekaart/1"
    FileReader(std::string_view text, std::string_view file, std::string_view schema) : m_check("routekaart", file)
    {
        auto document = json_from_text(text, file);
        if (!document) {
            m_error = document.error();
            return;
        }
        m_document = *std::move(document);
        if (!m_check.is_object(m_document, {})) {
            m_document = Json::object();
            return;
        }
        if (const std::string found = m_check.text(m_document, "schema", {}); found != schema)
            m_check.complain("schema", found, say(Phrase::ContentSchema, {clipped(found, 60), schema}));
    }

    /// The first thing that is wrong; nothing when the file reads well.
    std::optional<Error> problem() const
    {
        if (m_error)
            return m_error;
        return m_check.ok() ? std::nullopt : std::optional(m_check.error());
    }

    JsonCheck& check() { return m_check; }

    /// Reads every object of the list `key` into `out`; no two have one id.
    template <class Entry, class Read>
    void read(const char* key, std::vector<Entry>& out, Read read)
    {
        std::set<std::string> seen;
        const Json& list = m_check.list(m_document, key, {});
        for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i) {
            const std::string path = path_at(key, i);
            if (!m_check.is_object(list[i], path))
                return;
            out.push_back(read(list[i], path));
            if (!seen.insert(id_of(out.back())).second)
                m_check.complain(path_at(path, "id"), id_of(out.back()),
                                 say(Phrase::InstrumentDuplicateId, {clipped(id_of(out.back()), 60)}));
        }
    }

    std::string text(const Json& source, const char* key, const std::string& path)
    {
        return m_check.text(source, key, path);
    }

    std::vector<std::string> texts(const Json& source, const char* key, const std::string& path)
    {
        return m_check.texts(source, key, path);
    }

    std::vector<int> pages(const Json& source, const char* key, const std::string& path)
    {
        std::vector<int> out;
        const Json& list = m_check.list(source, key, path);
        for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i) {
            const bool page = list[i].is_number_integer() && list[i] >= 1 && list[i] <= LastPage;
            if (!page)
                m_check.complain(path_at(path_at(path, key), i), list[i].dump(), unknown(list[i].dump(), {"1–85"}));
            out.push_back(page ? list[i].get<int>() : 0);
        }
        return out;
    }

    /// The index of what `value` names among `entries`; a number names what has that number.
    template <class Entry>
    std::size_t one_of(const Json& value, const std::string& path, const std::vector<Entry>& entries)
    {
        const std::string id = value.is_string() ? value.get<std::string>() : value.dump();
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (id_of(entries[i]) == id)
                return i;
        std::vector<std::string> known;
        for (const auto& each : entries)
            known.push_back(id_of(each));
        m_check.complain(path, id, unknown(id, known));
        return 0;
    }

    template <class Entry>
    std::size_t one(const Json& source, const char* key, const std::string& path, const std::vector<Entry>& entries)
    {
        const auto found = source.find(key);
        return one_of(found == source.end() ? Json() : *found, path_at(path, key), entries);
    }

    template <class Entry>
    std::optional<std::size_t> one_or_none(const Json& source, const char* key, const std::string& path,
                                           const std::vector<Entry>& entries)
    {
        return source.contains(key) ? std::optional(one(source, key, path, entries)) : std::nullopt;
    }

    template <class Entry>
    std::vector<std::size_t> some(const Json& source, const char* key, const std::string& path,
                                  const std::vector<Entry>& entries)
    {
        std::vector<std::size_t> out;
        const Json& list = m_check.list(source, key, path);
        for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i)
            out.push_back(one_of(list[i], path_at(path_at(path, key), i), entries));
        return out;
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
        return static_cast<Value>(index_in(m_check.text(source, key, path), path_at(path, key), names));
    }

    /// Texts that have to be among `names`.
    template <class Names>
    std::vector<std::string> some_named(const Json& source, const char* key, const std::string& path,
                                        const Names& names)
    {
        auto out = texts(source, key, path);
        for (std::size_t i = 0; i < out.size(); ++i)
            index_in(out[i], path_at(path_at(path, key), i), names);
        return out;
    }

private:
    /// The place of `name` in `names`; 0 and a complaint when it is not there.
    template <class Names>
    std::size_t index_in(const std::string& name, const std::string& path, const Names& names)
    {
        const auto at = std::find(names.begin(), names.end(), name);
        if (at != names.end())
            return std::size_t(at - names.begin());
        m_check.complain(path, name, unknown(name, {names.begin(), names.end()}));
        return 0;
    }

    static std::string unknown(const std::string& id, const std::vector<std::string>& known)
    {
        return say(Phrase::VerdictUnknownName, {clipped(id, 60), clipped(joined(known, ", "), 300)});
    }

    JsonCheck m_check;
    Json m_document = Json::object();
    std::optional<Error> m_error;
};

} // namespace wk::routekaart
