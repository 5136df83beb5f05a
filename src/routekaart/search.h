// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/place.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// Something that a search found.
struct Found {
    Place place;
    /// At most 110 characters of the text, round the first word that its title lacks; else the beginning of the text.
    std::string excerpt;

    bool operator==(const Found&) const = default;
};

/// Search over everything that the content says, while someone types.
///
/// A word of the query has to be the beginning of a word in the title, the code or the text of a place, in the name of
/// its municipality, or in its actors, topics or theme; all words of the query have to be somewhere. Case, accents and
/// kind of quotes do not matter. The content is read once, here: a search costs about as much as reading all text once
/// per word, and the content need not stay.
class Search {
public:
    explicit Search(const Content& content);

    /// At most `most` places: first those whose code or whole title was typed, then those with every word in the title
    /// or code, then the others; within each in the order of the route. Nothing for a query without letters or digits.
    /// words   valid UTF-8
    std::vector<Found> find(std::string_view words, std::size_t most) const;

    /// Whether find() would find `place`, if not for `most`. A query without letters or digits fits everything.
    bool fits(Place place, std::string_view words) const;
    /// The same without a search made before: reads what this one place says.
    static bool fits(const Content& content, Place place, std::string_view words);

private:
    /// A place as the searcher reads it; all plain as search_text() makes it, except `text`.
    struct Entry {
        Place place;
        std::string code;
        std::string name;  ///< the title alone
        std::string title; ///< and code
        std::string more;  ///< municipality, actors, topics, theme
        std::string plain; ///< of text
        std::string text;  ///< a line per piece; what an excerpt is taken from
    };

    static Entry entry_of(const Content& content, Place place);
    static bool fits(const Entry& entry, const std::vector<std::string>& words);
    static std::string excerpt(const Entry& entry, const std::vector<std::string>& words);

    std::vector<Entry> m_entries; ///< in the order of the route
};

} // namespace wk::routekaart
