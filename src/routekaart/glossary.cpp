#include "routekaart/glossary.h"

#include "base/search_text.h"

namespace wk::routekaart {

std::vector<std::size_t> terms_in(const Content& content, std::string_view text)
{
    const SearchText searched = search_text(text);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < content.glossary.size(); ++i)
        if (find_words(searched, search_text(content.glossary[i].title).plain, 0, false))
            out.push_back(i);
    return out;
}

} // namespace wk::routekaart
