// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/municipality_size.h"

#include <algorithm>
#include <array>

namespace wk::routekaart {

namespace {

constexpr std::array<int, 3> SizeLimits{50'000, 100'000, 250'000};

} // namespace

SizeClass size_class(int inhabitants)
{
    const auto above = std::upper_bound(SizeLimits.begin(), SizeLimits.end(), inhabitants);
    return static_cast<SizeClass>(above - SizeLimits.begin());
}

std::optional<std::size_t> municipality_of(const Content& content, Place place)
{
    if (place.kind == PlaceKind::Municipality)
        return place.index;
    if (place.kind == PlaceKind::Example)
        for (std::size_t i = 0; i < content.municipalities.size(); ++i)
            if (content.municipalities[i].name == content.examples[place.index].municipality)
                return i;
    return std::nullopt;
}

} // namespace wk::routekaart
