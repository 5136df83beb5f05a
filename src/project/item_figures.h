#pragma once

#include "project/findings.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wk::project {

/// Everything about an item that follows from its points: n, mean, spread, shares and their intervals.
/// item         with points and kind
/// population   people of whom these answered, when known: it narrows the intervals
void add_figures(ItemFinding& item, std::optional<Count> population);

/// The share 0–1 that the reports print, as ItemFinding::favourable says; of an item with its points, n and top_two.
std::optional<double> favourable_share(const ItemFinding& item);
/// The same of shares per point, in the order of the points; nothing when there are none.
std::optional<double> favourable_share(std::span<const double> shares, std::string_view kind);

/// Items on one scale together, as one without id: every answer counts, so that a person counts as often as he
/// answered. The intervals are absent, because answers of one person are not independent.
/// items   one or more, all on one scale and of one kind
ItemFinding combined_item(std::span<const ItemFinding> items, std::string text);

} // namespace wk::project
