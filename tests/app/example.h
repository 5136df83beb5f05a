// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/window/update.h"
#include "platform/carried.h"

#include <string>

namespace wk::tests {

/// The application with the invented example open.
inline app::State state_with_example()
{
    app::State state = app::initial_state(platform::carried_assets());
    app::update(state, app::OpenExample{});
    return state;
}

/// Someone's own answers to the questionnaire that comes with the program: the example with one of them changed.
inline std::string own_answers(const app::State& state)
{
    std::string answers(state.assets.example);
    answers.replace(answers.find("herken ik sterk"), 15, "herken ik");
    return answers;
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

/// Does an action with all that goes on in slices after it, and gives the effects of both.
inline app::Effects update_to_the_end(app::State& state, const app::Action& action)
{
    auto out = app::update(state, action);
    while (state.reading || state.writing || state.checking || state.coming || state.deriving) {
        const auto more = app::update(state, app::GoOn{0});
        out.insert(out.end(), more.begin(), more.end());
    }
    return out;
}

} // namespace wk::tests
