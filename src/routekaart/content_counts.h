// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/content.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// How many of something the content has, and how many it has to have.
struct ContentCount {
    std::string name;      ///< what is counted, in Dutch and in the plural: "lessen"
    std::string_view file; ///< where they stand
    std::string_view path; ///< JSON path of their list; "[]" where there are several lists
    std::size_t found = 0;
    std::size_t required = 0;
    std::string_view source; ///< where `required` comes from

    bool operator==(const ContentCount&) const = default;
};

/// All counts, in the order of the files. Every list is in one of them, so nothing can be taken out or added unseen.
std::vector<ContentCount> content_counts(const Content& content);

} // namespace wk::routekaart
