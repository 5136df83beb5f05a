// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/glossary.h"

#include "base/sorted.h"

namespace wk::routekaart {

std::vector<TermUse> terms_in(const Content& content, std::string_view text)
{
    const SearchText searched = search_text(text);
    std::vector<TermUse> found;
    for (std::size_t i = 0; i < content.glossary.size(); ++i) {
        const std::string term = search_text(content.glossary[i].title).plain;
        if (const auto hit = find_words(searched, term, 0, false)) {
            const std::size_t end = end_of_word(searched.plain, hit->end);
            found.push_back({i, {searched.offsets[hit->begin], searched.offsets[end]}});
        }
    }
    sort_stably(found, [](const TermUse& a, const TermUse& b) {
        return a.where.begin != b.where.begin ? a.where.begin < b.where.begin : a.where.end > b.where.end;
    });
    std::vector<TermUse> out;
    for (const auto& each : found)
        if (out.empty() || each.where.begin >= out.back().where.end)
            out.push_back(each);
    return out;
}

} // namespace wk::routekaart
