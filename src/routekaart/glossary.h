// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/search_text.h"
#include "routekaart/content.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// A place in a text where it uses a term of the glossary.
struct TermUse {
    std::size_t term = 0; ///< index into Content::glossary
    TextRange where;      ///< of the text, in bytes: the term with the rest of its word

    bool operator==(const TermUse&) const = default;
};

/// Where a text first uses each term of the glossary: a word of it begins with the term, whatever its capitals and
/// accents, so that "triagevragen" uses triage. In the order of the text; of terms that overlap the one that begins
/// first, and of those the longest.
///
/// text    valid UTF-8
std::vector<TermUse> terms_in(const Content& content, std::string_view text);

} // namespace wk::routekaart
