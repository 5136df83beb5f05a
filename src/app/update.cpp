#include "app/update.h"

#include "app/update_parts.h"

namespace wk::app {

State initial_state(const Assets& assets)
{
    State state;
    state.assets = assets;
    return state;
}

Effects update(State& state, const Action& action)
{
    return std::visit([&state](const auto& it) { return apply(state, it); }, action);
}

const project::Survey* current_survey(const State& state)
{
    return state.project.surveys.empty() ? nullptr : &state.project.surveys.front();
}

bool has_work(const State& state)
{
    return !state.project.surveys.empty() || !state.project.title.empty();
}

std::string shown_key(const State& state)
{
    const auto& section = state.survey.section;
    return std::to_string(int(state.screen)) + "/" + std::to_string(int(section.kind)) + "/" +
           std::to_string(section.theme);
}

bool is_dark(const State& state)
{
    return state.settings.appearance == Appearance::Dark ||
           (state.settings.appearance == Appearance::System && state.system_dark);
}

void forget_done(State& state)
{
    std::erase_if(state.messages, [](const Message& it) { return it.kind == MessageKind::Done; });
}

void tell(State& state, MessageKind kind, std::string text)
{
    constexpr std::size_t Most = 5;
    state.messages.insert(state.messages.begin(), Message{kind, std::move(text)});
    if (state.messages.size() > Most)
        state.messages.resize(Most);
}

} // namespace wk::app
