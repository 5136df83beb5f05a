// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/words/item_groups.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

enum class ItemOrder : std::uint8_t {
    Instrument,
    HighestFirst, ///< by the favourable share; equal shares, and items without one, in the instrument's order
    LowestFirst
};

/// All items of a kind that share a scale, one group each, in the instrument's order.
std::vector<ItemGroup> kind_groups(const project::Findings& findings);

/// The items of a group in another order, and below them all of them together.
std::vector<project::ItemFinding> ordered_with_total(const ItemGroup& group, ItemOrder order);

/// What the row of all items together counts.
std::string distributions_total_note(const ItemGroup& group);

/// Whether two groups are of one kind on one scale.
bool same_group(const ItemGroup& a, const ItemGroup& b);

/// Which item of the group stands highest and which lowest, with shares and n.
std::string distributions_sentence(const ItemGroup& group);

/// The items that most and fewest people favour, the first of equals; null where none has such a share.
struct FavouredEnds {
    const project::ItemFinding* high = nullptr;
    const project::ItemFinding* low = nullptr;
};
/// kind   only items of it; empty: of any
FavouredEnds favoured_ends(std::span<const project::ItemFinding> items, std::string_view kind = {});

} // namespace wk::report
