#pragma once

#include "project/findings.h"

#include <optional>
#include <span>
#include <string>

namespace wk::project {

/// Everything about an item that follows from its points: n, mean, spread, shares and their intervals.
/// item         with points and kind
/// population   people of whom these answered, when known: it narrows the intervals
void add_figures(ItemFinding& item, std::optional<Count> population);

/// Items on one scale together, as one without id: every answer counts, so that a person counts as often as he
/// answered. The intervals are absent, because answers of one person are not independent.
/// items   one or more, all on one scale and of one kind
ItemFinding combined_item(std::span<const ItemFinding> items, std::string text);

} // namespace wk::project
