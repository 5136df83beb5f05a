// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/content.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// How a text of the content came about, and how long it may be.
enum class Wording : std::uint8_t {
    Sentences, ///< ours, in one or two sentences
    Long,      ///< ours, where there is more to tell
    Label,     ///< ours, in a few words
    Printed    ///< a title, name, figure or quote as printed
};

/// A text of the content, with its place in the files.
struct Passage {
    std::string_view file; ///< like "route.json"
    std::string path;      ///< JSON path in it, like "lessons[3].text"
    Wording wording = Wording::Sentences;
    std::string_view text; ///< a view of the content, which has to outlive it
};

/// Every text that a reader meets, in the order of the files; what is empty is left out.
std::vector<Passage> passages(const Content& content);

} // namespace wk::routekaart
