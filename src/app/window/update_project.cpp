// SPDX-License-Identifier: EUPL-1.2
#include "app/window/updates.h"

#include "app/change/messages.h"
#include "app/files/updates.h"
#include "app/import/import.h"
#include "app/sharing/updates.h"
#include "app/verification/updates.h"
#include "app/window/update.h"
#include "base/phrases.h"

#include <utility>
#include <variant>

namespace wk::app {

Effects apply(State& state, const OpenExample&)
{
    auto imported = import_example(state.assets);
    return imported ? take(state, std::move(*imported), std::string(state.assets.example_name))
                    : fail(state, imported.error());
}

Effects apply(State& state, const OpenLetter&)
{
    auto imported = import_letter(state.assets);
    return imported ? take(state, std::move(*imported), std::string(state.assets.letter.name))
                    : fail(state, imported.error());
}

Effects apply(State& state, const GoOn& action)
{
    auto effects = read_on(state);
    effects = with(std::move(effects), write_on(state, action.seconds));
    return with(std::move(effects), check_on(state, action.seconds));
}

Effects apply(State& state, const AssetsArrived& action)
{
    state.assets = action.assets;
    Effects effects;
    for (const auto& postponed : std::exchange(state.postponed, {}))
        effects = with(std::move(effects), update(state, postponed));
    return effects;
}

Effects apply(State& state, const AssetsRefused& action)
{
    if (state.postponed.empty())
        return {}; // nobody waits for them; whoever asks later makes the browser try again
    std::erase_if(state.postponed, [](const Action& it) { return !it.as<DraftFound>() && !it.as<DraftsFound>(); });
    return fail(state, {"assets-refused", say(Phrase::RestRefused, {action.reason})});
}

Effects apply(State&, const PickFile&)
{
    return {AskForFile{}};
}

Effects apply(State& state, const FileRefused& action)
{
    const std::string said = say(Phrase::FileRefused, {action.name, action.reason});
    tell(state, MessageKind::Error, said);
    return {Announce{said}};
}

Effects apply(State& state, const SetTitle& action)
{
    if (action.title == state.project.title)
        return {};
    project::Project next = state.project;
    next.title = action.title;
    return change(state, std::move(next), {say(Phrase::StepTitle)});
}

Effects apply(State& state, const Typed& action)
{
    state.visit = action.visit;
    auto effects = update_with_everything(state, action.action);
    state.visit = 0;
    std::erase_if(effects, [&](const Effect& it) {
        const auto* said = std::get_if<Announce>(&it);
        if (said)
            state.unsaid = said->text;
        return said != nullptr;
    });
    return effects;
}

Effects apply(State& state, const FieldLeft&)
{
    if (state.unsaid.empty())
        return {};
    return {Announce{std::exchange(state.unsaid, {})}};
}

} // namespace wk::app
