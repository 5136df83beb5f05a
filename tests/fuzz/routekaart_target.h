// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/advice.h"
#include "routekaart/content.h"
#include "routekaart/content_check.h"
#include "routekaart/filter.h"
#include "routekaart/search.h"

#include <array>
#include <cstdlib>
#include <string_view>

namespace wk::fuzz {

/// Between the files of the routekaart in one text.
inline constexpr char FileBorder = '\f';

/// Any bytes as the files of the routekaart, in the order of content_file_names. What is accepted can be checked, searched,
/// filtered and advised on, and every place has a code that leads back to it.
inline void routekaart(std::string_view bytes)
{
    std::array<std::string_view, routekaart::content_file_names.size()> files;
    for (auto& file : files) {
        file = bytes.substr(0, bytes.find(FileBorder));
        bytes.remove_prefix(std::min(bytes.size(), file.size() + 1));
    }
    const auto content = routekaart::Content::from_json(routekaart::content_files(files));
    if (!content)
        return;
    const routekaart::Search search(*content);
    search.find("a", 10);
    routekaart::RouteFilter filter;
    filter.size = routekaart::SizeClass::Small;
    for (const auto place : routekaart::all_places(*content)) {
        routekaart::passes(*content, filter, place);
        if (!routekaart::place_of(*content, routekaart::place_code(*content, place)))
            std::abort();
    }
    routekaart::check_content(*content, {});
    routekaart::grouped(*content, routekaart::advice(*content, {}));
}

} // namespace wk::fuzz
