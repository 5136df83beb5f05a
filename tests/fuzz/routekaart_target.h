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

/// Between the seven files of the routekaart in one text.
inline constexpr char FileBorder = '\f';

/// Any bytes as the files of the routekaart, in the order of ContentFiles. What is accepted can be checked, searched,
/// filtered and advised on, and every place has a code that leads back to it.
inline void routekaart(std::string_view bytes)
{
    std::array<std::string_view, 7> files;
    for (auto& file : files) {
        file = bytes.substr(0, bytes.find(FileBorder));
        bytes.remove_prefix(std::min(bytes.size(), file.size() + 1));
    }
    const routekaart::ContentFiles all{files[0], files[1], files[2], files[3], files[4], files[5], files[6]};
    const auto content = routekaart::Content::from_json(all);
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
    if (const auto rules = routekaart::rules_from_json(all.rules, *content)) {
        routekaart::check_content(*content, *rules, {});
        routekaart::advice(*content, *rules, {});
    }
}

} // namespace wk::fuzz
