// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/choices.h"

#include <algorithm>
#include <vector>

namespace wk::app {

/// Whether it picks one row, which choosing goes on from.
inline bool picks_one(Pick pick)
{
    return pick == Pick::Only || pick == Pick::Toggle;
}

/// What is chosen of a list after a row was picked, in no order.
/// row      by whatever tells the rows apart; of no matter for All and None
/// shown    the rows of the list, as they stand
/// anchor   the row that was picked last, which follows; out of sight a range is this row alone, and begins there
template <class Key>
std::vector<Key> picked(Pick pick, const Key& row, const std::vector<Key>& shown, std::vector<Key> chosen, Key& anchor)
{
    const auto from = std::find(shown.begin(), shown.end(), anchor);
    switch (pick) {
    case Pick::Only: chosen = {row}; break;
    case Pick::Toggle:
        if (std::erase(chosen, row) == 0)
            chosen.push_back(row);
        break;
    case Pick::Extend: {
        const auto here = std::find(shown.begin(), shown.end(), row);
        if (from == shown.end() || here == shown.end()) {
            chosen = {row};
        } else {
            const auto [first, last] = std::minmax(from, here);
            chosen.assign(first, last + 1);
        }
        break;
    }
    case Pick::All: chosen = shown; break;
    case Pick::None: chosen.clear(); break;
    }
    if (picks_one(pick) || (pick == Pick::Extend && from == shown.end()))
        anchor = row;
    return chosen;
}

} // namespace wk::app
