// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>

namespace wk::project {

/// "c3", "c4" …: the first, from one beyond `count` on, for which `taken(id)` says no.
template <class Taken>
std::string free_id(const char* letter, std::size_t count, Taken taken)
{
    for (std::size_t number = count + 1;; ++number)
        if (std::string id = letter + std::to_string(number); !taken(id))
            return id;
}

} // namespace wk::project
