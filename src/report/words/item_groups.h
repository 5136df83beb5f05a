// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "survey/instrument.h"

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

/// What Wijkkompas calls a kind, where the study has no name of its own for it: "Herkenning", "Vertrouwen", "In de
/// praktijk" or "Overig".
std::string usual_kind_title(std::string_view kind);
/// What the study calls a kind.
std::string kind_title(const survey::Instrument& instrument, survey::ItemKind kind);
std::string kind_title(const project::Findings& findings, std::string_view kind);
template <class Item>
requires requires(const Item& item)
{
    item.kind_title;
}
std::string kind_title(const Item& item)
{
    return item.kind_title.empty() ? usual_kind_title(item.kind) : item.kind_title;
}

/// "helemaal mee oneens – helemaal mee eens": a scale as a reader knows it.
std::string scale_words(const survey::Scale& scale);

/// The favourable end of a scale: "hoog: ‘helemaal mee eens’", "laag: ‘nee’", or that there is none.
std::string side_title(survey::FavourableSide side, const survey::Scale& scale);

} // namespace wk::report
