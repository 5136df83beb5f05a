// SPDX-License-Identifier: EUPL-1.2
#include "app/window/updates.h"

#include "app/assessment/updates.h"
#include "app/change/messages.h"
#include "app/files/reading.h"
#include "app/files/waiting.h"
#include "app/route/updates.h"
#include "app/window/licences.h"
#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace wk::app {

namespace {

constexpr const char* appearance_name(Appearance appearance)
{
    return appearance == Appearance::Light ? "light" : appearance == Appearance::Dark ? "dark" : "system";
}

Effects keep_settings(const Settings& settings)
{
    Json json;
    json["appearance"] = appearance_name(settings.appearance);
    json["textPercent"] = settings.text_percent;
    json["codingKeys"] = settings.coding_keys;
    json["coder"] = settings.coder;
    return {KeepSettings{text_from_json(json)}};
}

/// What was dropped stays closed: `name`, when it is not empty, and what came after it.
Effects keep_work(State& state, const std::string& name)
{
    std::vector<std::string> names;
    if (!name.empty())
        names.push_back(name);
    for (const auto& file : std::exchange(state.arriving, {}))
        names.push_back(file.name);
    if (names.empty())
        return {};
    const std::string said = say(Phrase::FilesNotOpened, {joined(names, ", ")});
    tell(state, MessageKind::Done, said);
    return {Announce{said}};
}

} // namespace

Effects apply(State& state, const GoTo& action)
{
    state.screen = action.screen;
    state.assessment.bringing = false;
    forget_done(state);
    if (action.screen == Screen::Route && !state.route_book)
        open_route(state);
    if (action.screen == Screen::Assessment && !state.assessment_book)
        open_assessment(state);
    return {};
}

Effects apply(State& state, const SetAppearance& action)
{
    state.settings.appearance = action.appearance;
    return keep_settings(state.settings);
}

Effects apply(State& state, const SetTextSize& action)
{
    state.settings.text_percent = std::clamp(action.percent, 80, 200);
    return keep_settings(state.settings);
}

Effects apply(State& state, const SystemAppearance& action)
{
    state.system_dark = action.dark;
    return {};
}

Effects apply(State& state, const DismissMessage& action)
{
    if (action.index < state.messages.size() && state.messages[action.index].about_refused)
        forget_refused(state);
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
    const Dialog closed = std::exchange(state.dialog, Dialog::None);
    state.reading.reset();
    if (const auto waiting = std::exchange(state.waiting, nullptr))
        return keep_work(state, closed == Dialog::LeaveUnsaved ? std::string() : waiting->name);
    if (const auto unknown = std::exchange(state.unknown, nullptr)) {
        auto effects = keep_work(state, {});
        return with(std::move(effects), fail(state, {"no-known-column", unknown->problem, unknown->name}));
    }
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
    const auto keys = json->find("codingKeys");
    if (keys != json->end() && keys->is_boolean())
        state.settings.coding_keys = keys->get<bool>();
    const auto coder = json->find("coder");
    if (coder != json->end() && coder->is_string())
        state.settings.coder = coder->get<std::string>();
    return {};
}

Effects apply(State& state, const ShowLicences& action)
{
    state.licences = action.shown
                         ? std::make_shared<const std::vector<Licence>>(licences_from_notice(state.assets.notice))
                         : nullptr;
    state.licence = 0;
    return {};
}

Effects apply(State& state, const ChooseLicence& action)
{
    if (state.licences && action.licence < state.licences->size())
        state.licence = action.licence;
    return {};
}

Effects apply(State& state, const SetCodingKeys& action)
{
    state.settings.coding_keys = action.on;
    return keep_settings(state.settings);
}

Effects apply(State& state, const SetCoder& action)
{
    state.settings.coder = std::string(trim(action.name));
    return keep_settings(state.settings);
}

} // namespace wk::app
