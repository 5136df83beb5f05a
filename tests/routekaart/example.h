// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/content.h"
#include "routekaart/place.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace wk::tests {

/// The files of assets/routekaart, in the order of routekaart::content_file_names.
using ContentTexts = std::array<std::string, routekaart::content_file_names.size()>;

inline ContentTexts content_texts()
{
    ContentTexts out;
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = repository_file("assets/routekaart/" + std::string(routekaart::content_file_names[i]) + ".json");
    return out;
}

/// The text of one of them.
inline std::string& content_text(ContentTexts& texts, std::string_view name)
{
    const auto& names = routekaart::content_file_names;
    return texts[std::size_t(std::find(names.begin(), names.end(), name) - names.begin())];
}

/// All of it, read once.
inline const routekaart::Content& content()
{
    static const auto read = routekaart::Content::from_json(routekaart::content_files(content_texts()));
    REQUIRE_MESSAGE(bool(read), (read ? std::string() : read.error().message));
    return *read;
}

/// The place with a code that exists.
inline routekaart::Place place_with(std::string_view code)
{
    const auto found = routekaart::place_of(content(), code);
    REQUIRE_MESSAGE(found, code);
    return *found;
}

} // namespace wk::tests
