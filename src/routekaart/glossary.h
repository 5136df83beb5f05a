#pragma once

#include "routekaart/content.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// The terms of the glossary that a text uses: where a word of it begins with the term, whatever its capitals and
/// accents, so that "triagevragen" uses triage.
///
/// returns  indices into Content::glossary, in its order
std::vector<std::size_t> terms_in(const Content& content, std::string_view text);

} // namespace wk::routekaart
