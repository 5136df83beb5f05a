// SPDX-License-Identifier: EUPL-1.2
#include "app/files/project_writing.h"
#include "app/files/updates.h"

#include "app/change/change.h"
#include "app/change/draft.h"
#include "app/change/lost_words.h"
#include "app/change/messages.h"
#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/project/project_file.h"
#include "project/lost_work.h"

#include <algorithm>
#include <utility>

namespace wk::app {

namespace {

/// Name of the project as a file.
std::string project_file_name(const State& state)
{
    if (const std::string& name = state.files[state.file].name; !name.empty())
        return name;
    return safe_file_name(state.project.title.empty() ? say(Phrase::ProjectStem) : state.project.title) + ".wijkkompas";
}

/// How much less work of each kind there is in `after`; what was only changed is no less.
std::vector<project::Lost> less_work(const project::Project& before, const project::Project& after)
{
    auto out = project::lost_work(before, {});
    const auto left = project::lost_work(after, {});
    for (auto& each : out)
        for (const auto& other : left)
            if (other.work == each.work)
                each.count -= std::min(each.count, other.count);
    std::erase_if(out, [](const auto& each) { return each.count == 0; });
    return out;
}

/// Says what is no longer in the file that is about to be overwritten.
void tell_less(State& state, const std::string& name)
{
    const auto& before = state.files[state.file].project;
    if (!before)
        return;
    if (const auto less = less_work(*before, state.project); !less.empty())
        tell(state, MessageKind::Attention, say(Phrase::SavedLess, {name, joined(lost_words(less), ", ")}));
}

/// Takes what is known of a file that is being written; nothing when it is none of ours.
std::optional<Saving> take_saving(State& state, std::uint32_t number)
{
    const auto found =
        std::find_if(state.saving.begin(), state.saving.end(), [&](const Saving& it) { return it.number == number; });
    if (found == state.saving.end())
        return std::nullopt;
    Saving out = std::move(*found);
    state.saving.erase(found);
    return out;
}

std::string text_in(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// What the page says about its recovery copies; what makes no sense is passed over.
std::vector<DraftCopy> drafts_from(const std::string& text)
{
    std::vector<DraftCopy> out;
    const auto json = json_from_text(text, "");
    if (!json || !json->is_array())
        return out;
    for (const auto& each : *json)
        if (each.is_object() && !text_in(each, "key").empty())
            out.push_back({text_in(each, "key"), text_in(each, "name"), text_in(each, "at")});
    return out;
}

} // namespace

Effects apply(State& state, const Save& action)
{
    auto project = std::make_shared<const project::Project>(state.project);
    WriteFile file{project_file_name(state), {}, "application/json"};
    if (!action.ask_where)
        tell_less(state, file.name);
    file.save = ++state.saves;
    file.place = action.ask_where ? 0 : state.files[state.file].place;
    auto writing = std::make_shared<ProjectWriting>(ProjectWriting{std::move(file), io::ProjectWriter(project)});
    state.saving.push_back({state.saves, state.file, state.revision, std::move(project), std::move(writing)});
    Effects effects;
    if (!state.responses || state.responses->rows() < RowsInSteps)
        while (saves_on(state)) // before anything else is done
            effects = save_on(state);
    return effects; // update() sees to the rest
}

bool saves_on(const State& state)
{
    return !state.saving.empty() && state.saving.back().writing;
}

Effects save_on(State& state)
{
    auto& writing = state.saving.back().writing;
    if (writing->writer.write_some())
        return {};
    WriteFile file = std::move(writing->file);
    file.bytes = writing->writer.take();
    writing = nullptr;
    Effects effects;
    effects.emplace_back(std::move(file)); // a list of effects would copy its bytes
    return effects;
}

Effects apply(State& state, const Saved& action)
{
    const auto saving = take_saving(state, action.save);
    if (!saving)
        return {};
    state.files[saving->file] = {action.name, action.at, action.offered, action.place, saving->project};
    Effects effects{Announce{say(action.offered ? Phrase::OfferedAs : Phrase::SavedAs, {action.name, action.at})}};
    // What changed while it was written, or another project that came meanwhile, is not in that file.
    if (saving->file != state.file || saving->revision != state.revision)
        return effects;
    state.unsaved = false;
    if (action.offered)
        effects.push_back(draft_of(state)); // the only copy of which anybody can be sure
    else
        effects.push_back(DropDraft{});
    if (state.dialog == Dialog::LeaveUnsaved)
        effects = with(std::move(effects), apply(state, LeaveWithoutSaving{}));
    return effects;
}

Effects apply(State& state, const SaveCancelled& action)
{
    take_saving(state, action.save);
    return {};
}

Effects apply(State& state, const SaveFailed& action)
{
    take_saving(state, action.save);
    const std::string said = say(Phrase::SaveFailed, {action.reason});
    tell(state, MessageKind::Error, said);
    return {Announce{said}};
}

Effects apply(State& state, const DraftFound& action)
{
    // A draft is a recovery copy: it never replaces work that is already on screen.
    if (has_work(state))
        return {};
    auto draft = io::read_project(action.bytes, say(Phrase::DraftName));
    if (!draft) {
        tell(state, MessageKind::Attention, say(Phrase::DraftUnreadable, {draft.error().message}));
        return {};
    }
    state.project = std::move(*draft);
    mark_changed(state);
    refresh(state);
    if (!action.offered.empty()) {
        state.unsaved = false;
        state.files[state.file] = {action.offered, action.at, true, 0,
                                   std::make_shared<const project::Project>(state.project)};
    }
    show_first_screen(state);
    const std::string said = action.offered.empty() ? say(Phrase::DraftRestored, {action.at})
                                                    : say(Phrase::DraftRestoredOffered, {action.at, action.offered});
    tell(state, MessageKind::Done, said);
    return {AdoptDraft{}, Announce{said}};
}

Effects apply(State& state, const DraftsFound& action)
{
    state.drafts = drafts_from(action.json);
    if (state.drafts.empty() || has_work(state) || state.dialog != Dialog::None)
        return {};
    state.dialog = Dialog::Drafts;
    return {};
}

Effects apply(State& state, const ChooseDraft& action)
{
    if (action.draft >= state.drafts.size())
        return {};
    state.dialog = Dialog::None;
    return {ReadDraft{state.drafts[action.draft].key}};
}

Effects apply(State& state, const DraftTaken&)
{
    const std::string said = say(Phrase::DraftTaken);
    tell(state, MessageKind::Attention, said);
    return {Announce{said}};
}

} // namespace wk::app
