// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>

namespace wk {

/// Whether a list has a value among its entries.
template <class List, class Value>
bool contains(const List& list, const Value& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace wk
