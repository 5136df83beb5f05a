// SPDX-License-Identifier: EUPL-1.2
#include "app/change/messages.h"

#include <algorithm>

namespace wk::app {

void tell(State& state, MessageKind kind, std::string text)
{
    constexpr std::size_t Most = 5;
    state.messages.insert(state.messages.begin(), Message{kind, std::move(text)});
    if (state.messages.size() > Most)
        state.messages.resize(Most);
}

Effects fail(State& state, const Error& error)
{
    tell(state, MessageKind::Error, error.message);
    return {Announce{error.message}};
}

void forget_refused(State& state)
{
    state.refused.reset();
    for (auto& message : state.messages)
        message.about_refused = false;
}

void forget_done(State& state)
{
    std::erase_if(state.messages, [](const Message& it) { return it.kind == MessageKind::Done; });
}

} // namespace wk::app
