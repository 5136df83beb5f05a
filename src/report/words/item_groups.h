// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// Items of one theme that share a scale, for one figure.
struct ItemGroup {
    std::string title; ///< "Herkenning", "Vertrouwen en in de praktijk"
    std::vector<project::ItemFinding> items;
};

/// The items of a theme, one group per scale, in the instrument's order.
std::vector<ItemGroup> item_groups(const project::Findings& findings, std::string_view theme);

/// "Herkenning", "Vertrouwen", "In de praktijk" or "Overig".
std::string kind_title(std::string_view kind);

/// "helemaal mee oneens – helemaal mee eens": a scale as a reader knows it.
std::string scale_words(const survey::Scale& scale);

/// The favourable end of a scale: "hoog: ‘helemaal mee eens’", "laag: ‘nee’", or that there is none.
std::string side_title(survey::FavourableSide side, const survey::Scale& scale);

} // namespace wk::report
