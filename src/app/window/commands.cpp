// SPDX-License-Identifier: EUPL-1.2
#include "app/window/commands.h"

#include "app/open/open_answers.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace wk::app {

namespace {

// Never Tab, F5, zoom or find: those are the browser's. Its printing knows the drawing alone, so that is ours.
constexpr std::array Commands{
    Command{CommandId::New, Phrase::CommandNew, ""},
    Command{CommandId::Open, Phrase::CommandOpen, "ctrl+o"},
    Command{CommandId::Save, Phrase::CommandSave, "ctrl+s"},
    Command{CommandId::SaveAs, Phrase::CommandSaveAs, "ctrl+shift+s"},
    Command{CommandId::Print, Phrase::CommandPrint, "ctrl+p"},
    Command{CommandId::Undo, Phrase::CommandUndo, "ctrl+z"},
    Command{CommandId::Redo, Phrase::CommandRedo, "ctrl+y"},
    Command{CommandId::Redo, Phrase::CommandRedo, "ctrl+shift+z"},
    Command{CommandId::Example, Phrase::CommandExample, ""},
};

/// Whether an answer stands ready to be coded and single keys may do so.
bool is_coding(const State& state)
{
    return state.settings.coding_keys && state.dialog == Dialog::None && state.screen == Screen::Survey &&
           state.survey.section.kind == SectionKind::Open && state.open.tab == OpenTab::Code && state.open_answers &&
           state.open_answers->in_hand;
}

std::optional<Action> coding_action(const OpenAnswers& answers, char key)
{
    const auto& coding = answers.coding;
    const auto* coded = coding.find(answers.in_hand->row);
    if (key >= '1' && key <= '9') {
        const std::size_t index = std::size_t(key - '1');
        if (index >= coding.codebook.categories.size())
            return std::nullopt;
        const std::string& id = coding.codebook.categories[index].id;
        const bool given =
            coded && std::find(coded->categories.begin(), coded->categories.end(), id) != coded->categories.end();
        return SetCode{id, !given};
    }
    switch (key) {
    case '0': return SetNotCodable{!(coded && coded->not_codable)};
    case 'v': return answers.after ? std::optional<Action>(ChooseAnswer{*answers.after}) : std::nullopt;
    case 't': return answers.before ? std::optional<Action>(ChooseAnswer{*answers.before}) : std::nullopt;
    case 'c': return AddQuote{};
    default: break;
    }
    if (answers.suggestions.empty())
        return std::nullopt;
    const std::string& suggested = answers.suggestions.front().category;
    if (key == 'j')
        return SetCode{suggested, true};
    if (key == 'x')
        return RefuseSuggestion{suggested};
    return std::nullopt;
}

} // namespace

std::span<const Command> commands()
{
    return Commands;
}

const Command& command(CommandId id)
{
    for (const auto& it : Commands)
        if (it.id == id)
            return it;
    assert(false && "every CommandId stands in the table");
    return Commands.front();
}

bool is_enabled(const State& state, CommandId id)
{
    if (state.dialog != Dialog::None)
        return false;
    // Who scores on this device sees nothing of the others, nor takes their answers back.
    if (current_scorer(state) && id != CommandId::Save && id != CommandId::SaveAs)
        return false;
    switch (id) {
    case CommandId::New:
    case CommandId::Save:
    case CommandId::SaveAs: return has_work(state);
    // Elsewhere the browser prints what the screen says.
    case CommandId::Print: return state.screen == Screen::Survey && current_survey(state) && state.responses;
    case CommandId::Undo: return !state.undo.empty();
    case CommandId::Redo: return !state.redo.empty();
    case CommandId::Open:
    case CommandId::Example: return true;
    }
    return false;
}

std::string step_words(const State& state, CommandId id)
{
    const bool undo = id == CommandId::Undo;
    if ((!undo && id != CommandId::Redo) || !is_enabled(state, id))
        return {};
    return say(undo ? Phrase::UndoesStep : Phrase::RedoesStep, {(undo ? state.undo : state.redo).back().name});
}

Action action_of(CommandId id)
{
    switch (id) {
    case CommandId::New: return NewProject{};
    case CommandId::Open: return PickFile{};
    case CommandId::Save: return Save{false};
    case CommandId::SaveAs: return Save{true};
    case CommandId::Print: return SaveReport{true};
    case CommandId::Undo: return Undo{};
    case CommandId::Redo: return Redo{};
    case CommandId::Example: return OpenExample{};
    }
    return PickFile{};
}

const Command* command_for_keys(const State& state, std::string_view keys)
{
    for (const auto& it : Commands)
        if (!keys.empty() && it.keys == keys && is_enabled(state, it.id))
            return &it;
    return nullptr;
}

std::optional<Action> action_for_keys(const State& state, std::string_view keys)
{
    if (const auto* command = command_for_keys(state, keys))
        return action_of(command->id);
    return keys.size() == 1 && is_coding(state) ? coding_action(*state.open_answers, keys.front()) : std::nullopt;
}

} // namespace wk::app
