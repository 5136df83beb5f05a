#include "app/update.h"

#include "app/update_parts.h"
#include "base/phrases.h"

#include <algorithm>
#include <type_traits>

namespace wk::app {

namespace {

template <class It, class... Its>
constexpr bool OneOf = (std::is_same_v<It, Its> || ...);

/// Keeps an action until everything is there. An example that was asked for gives way to what is asked for next.
Effects postpone(State& state, const Action& action)
{
    if (std::holds_alternative<OpenExample>(action) || std::holds_alternative<FileArrived>(action))
        std::erase_if(state.postponed, [](const Action& it) { return std::holds_alternative<OpenExample>(it); });
    state.postponed.push_back(action);
    return {Announce{say(Phrase::RestFollows)}, FetchAssets{}};
}

} // namespace

bool needs_everything(const Action& action)
{
    return std::visit(
        [](const auto& it) {
            using It = std::decay_t<decltype(it)>;
            if constexpr (std::is_same_v<It, GoTo>)
                return it.screen != Screen::Start && it.screen != Screen::Settings;
            else
                return !OneOf<It, PickFile, FileRefused, SetAppearance, SetTextSize, SystemAppearance, DismissMessage,
                              ShowDialog, CloseDialog, SettingsFound, AssetsArrived, AssetsRefused>;
        },
        action);
}

State initial_state(const Assets& assets)
{
    State state;
    state.assets = assets;
    return state;
}

Effects update(State& state, const Action& action)
{
    if (!state.assets.complete() && needs_everything(action))
        return postpone(state, action);
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
