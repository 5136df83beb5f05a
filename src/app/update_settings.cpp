#include "app/update_parts.h"

#include "base/json_text.h"
#include "base/phrases.h"

#include <algorithm>

namespace wk::app {

namespace {

constexpr const char* appearance_name(Appearance appearance)
{
    return appearance == Appearance::Light ? "light" : appearance == Appearance::Dark ? "dark" : "system";
}

Effects keep(const Settings& settings)
{
    Json json;
    json["appearance"] = appearance_name(settings.appearance);
    json["textPercent"] = settings.text_percent;
    return {KeepSettings{text_from_json(json)}};
}

} // namespace

Effects apply(State& state, const GoTo& action)
{
    state.screen = action.screen;
    forget_done(state);
    return {};
}

Effects apply(State& state, const SetAppearance& action)
{
    state.settings.appearance = action.appearance;
    return keep(state.settings);
}

Effects apply(State& state, const SetTextSize& action)
{
    state.settings.text_percent = std::clamp(action.percent, 80, 200);
    return keep(state.settings);
}

Effects apply(State& state, const SystemAppearance& action)
{
    state.system_dark = action.dark;
    return {};
}

Effects apply(State& state, const DismissMessage& action)
{
    if (action.index < state.messages.size())
        state.messages.erase(state.messages.begin() + std::ptrdiff_t(action.index));
    return {};
}

Effects apply(State& state, const ShowDialog& action)
{
    state.dialog = action.dialog;
    return {};
}

Effects apply(State& state, const CloseDialog&)
{
    state.dialog = Dialog::None;
    state.waiting.reset();
    return {};
}

Effects apply(State& state, const SettingsFound& action)
{
    // Settings that another version or program left behind are no reason to bother anyone.
    const auto json = json_from_text(action.json, "");
    if (!json || !json->is_object())
        return {};
    const auto appearance = json->find("appearance");
    if (appearance != json->end() && appearance->is_string())
        for (const Appearance known : {Appearance::System, Appearance::Light, Appearance::Dark})
            if (appearance->get_ref<const std::string&>() == appearance_name(known))
                state.settings.appearance = known;
    const auto percent = json->find("textPercent");
    if (percent != json->end() && percent->is_number_integer())
        state.settings.text_percent = std::clamp(percent->get<int>(), 80, 200);
    return {};
}

} // namespace wk::app
