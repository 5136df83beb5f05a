// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/content_reader.h"

#include "base/dates.h"
#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace wk::routekaart {

namespace {

std::string not_known(const std::string& id, const std::vector<std::string>& known)
{
    return say(Phrase::VerdictUnknownName, {clipped(id, 60), clipped(joined(known, ", "), 300)});
}

} // namespace

FileReader::FileReader(std::string_view text, std::string_view file, std::string_view schema)
    : m_check("routekaart", file), m_document(std::make_shared<const Json>(Json::object()))
{
    auto document = json_from_text(text, file);
    if (!document) {
        m_error = document.error();
        return;
    }
    if (!m_check.is_object(*document, {}))
        return;
    m_document = std::make_shared<const Json>(*std::move(document));
    if (const std::string found = m_check.text(*m_document, "schema", {}); found != schema)
        m_check.complain("schema", found, say(Phrase::ContentSchema, {clipped(found, 60), schema}));
}

std::optional<Error> FileReader::problem() const
{
    if (m_error)
        return m_error;
    return m_check.ok() ? std::nullopt : std::optional(m_check.error());
}

std::vector<int> FileReader::pages(const Json& source, const char* key, const std::string& path)
{
    std::vector<int> out;
    const Json& list = m_check.list(source, key, path);
    for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i) {
        const bool page = list[i].is_number_integer() && list[i] >= 1 && list[i] <= LastPage;
        if (!page)
            m_check.complain(path_at(path_at(path, key), i), list[i].dump(), not_known(list[i].dump(), {"1–85"}));
        out.push_back(page ? list[i].get<int>() : 0);
    }
    return out;
}

Reviewed FileReader::review(const Json& source, const std::string& path)
{
    if (!has(source, "reviewed"))
        return std::nullopt;
    const std::string at = path_at(path, "reviewed");
    const Json& it = m_check.object(source, "reviewed", path);
    Review out{int(m_check.integer(it, "page", at, 1, LastPage)), text(it, "date", at)};
    if (!is_day(out.date))
        m_check.complain(path_at(at, "date"), out.date, say(Phrase::ContentNoDay, {clipped(out.date, 60)}));
    return out;
}

bool FileReader::has(const Json& source, const char* key)
{
    return source.contains(key);
}

void FileReader::see(const std::string& id, const std::string& path, std::set<std::string>& seen)
{
    if (!seen.insert(id).second)
        m_check.complain(path_at(path, "id"), id, say(Phrase::InstrumentDuplicateId, {clipped(id, 60)}));
}

std::size_t FileReader::place_of(const Json& value, const std::string& path, const std::vector<std::string>& known)
{
    return index_in(value.is_string() ? value.get<std::string>() : value.dump(), path, known);
}

std::size_t FileReader::named_by(const Json& source, const char* key, const std::string& path,
                                 const std::vector<std::string>& known)
{
    const auto found = source.find(key);
    return place_of(found == source.end() ? Json() : *found, path_at(path, key), known);
}

std::vector<std::size_t> FileReader::all_named_by(const Json& source, const char* key, const std::string& path,
                                                  const std::vector<std::string>& known)
{
    std::vector<std::size_t> out;
    const Json& list = m_check.list(source, key, path);
    for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i)
        out.push_back(place_of(list[i], path_at(path_at(path, key), i), known));
    return out;
}

std::size_t FileReader::index_in(const std::string& name, const std::string& path,
                                 const std::vector<std::string>& known)
{
    const auto at = std::find(known.begin(), known.end(), name);
    if (at != known.end())
        return std::size_t(at - known.begin());
    m_check.complain(path, name, not_known(name, known));
    return 0;
}

} // namespace wk::routekaart
