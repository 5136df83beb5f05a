// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/window/update.h"
#include "platform/carried.h"

namespace wk::tests {

/// The application with the invented example open.
inline app::State state_with_example()
{
    app::State state = app::initial_state(platform::carried_assets());
    app::update(state, app::OpenExample{});
    return state;
}

/// The first effect of one kind; null when there is none.
template <class T>
const T* find_effect(const app::Effects& effects)
{
    for (const auto& effect : effects)
        if (const auto* found = std::get_if<T>(&effect))
            return found;
    return nullptr;
}

} // namespace wk::tests
