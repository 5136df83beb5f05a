// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/beloften.h"

#include "base/json.h"
#include "routekaart/content_reader.h"

#include <algorithm>

namespace wk::routekaart {

const Belofte* Beloften::find(std::string_view theme) const
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.theme == theme; });
    return found == all.end() ? nullptr : &*found;
}

/// So that no theme stands there twice (FileReader::read).
inline std::string id_of(const Belofte& each)
{
    return each.theme;
}

namespace {

constexpr int MostPages = 500; ///< in a report of a rekenkamer

Belofte belofte_from(FileReader& file, const Json& source, const std::string& path)
{
    auto& check = file.check();
    Belofte out{file.text(source, "theme", path), file.text(source, "text", path),
                file.text(source, "difference", path), 0, 0};
    const Json& pages = check.object(source, "pages", path);
    const std::string at = path_at(path, "pages");
    out.heerenveen = int(check.integer(pages, "heerenveen", at, 1, MostPages));
    out.leeuwarden = int(check.integer(pages, "leeuwarden", at, 1, MostPages));
    return out;
}

} // namespace

Result<Beloften> beloften_from_json(std::string_view text, std::string_view file)
{
    FileReader reader(text, file, "wijkkompas/routekaart-beloften/1");
    Beloften out;
    out.note = reader.check().text_or(reader.document(), "note", {}, "");
    reader.read("beloften", out.all,
                [&](const Json& source, const std::string& path) { return belofte_from(reader, source, path); });
    if (const auto problem = reader.problem())
        return *problem;
    return out;
}

} // namespace wk::routekaart
