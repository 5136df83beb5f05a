// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "routekaart/advice.h"
#include "routekaart/content.h"
#include "routekaart/place.h"
#include "support.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

/// The files of assets/routekaart.
struct ContentTexts {
    std::string route, requirements, dilemmas, organisation, practice, sources, rules;

    routekaart::ContentFiles files() const
    {
        return {route, requirements, dilemmas, organisation, practice, sources, rules};
    }
};

inline ContentTexts content_texts()
{
    const auto file = [](const char* name) {
        return repository_file("assets/routekaart/" + std::string(name) + ".json");
    };
    return {file("route"),    file("requirements"), file("dilemmas"), file("organisation"),
            file("practice"), file("sources"),      file("rules")};
}

/// All of it, read once.
inline const routekaart::Content& content()
{
    static const auto read = routekaart::Content::from_json(content_texts().files());
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

/// The rules, read once.
inline const std::vector<routekaart::Rule>& rules()
{
    static const auto read = routekaart::rules_from_json(content_texts().rules, content());
    REQUIRE_MESSAGE(bool(read), (read ? std::string() : read.error().message));
    return *read;
}

} // namespace wk::tests
