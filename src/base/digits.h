// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace wk {

/// 0 to 9, whatever the locale.
inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace wk
