#include "app/commands.h"

#include <array>
#include <cassert>

namespace wk::app {

namespace {

// Never Tab, F5, zoom or find: those are the browser's.
constexpr std::array Table{
    Command{CommandId::New, Phrase::CommandNew, ""},
    Command{CommandId::Open, Phrase::CommandOpen, "ctrl+o"},
    Command{CommandId::Save, Phrase::CommandSave, "ctrl+s"},
    Command{CommandId::SaveAs, Phrase::CommandSaveAs, "ctrl+shift+s"},
    Command{CommandId::Undo, Phrase::CommandUndo, "ctrl+z"},
    Command{CommandId::Redo, Phrase::CommandRedo, "ctrl+y"},
    Command{CommandId::Redo, Phrase::CommandRedo, "ctrl+shift+z"},
    Command{CommandId::Example, Phrase::CommandExample, ""},
};

} // namespace

std::span<const Command> commands()
{
    return Table;
}

const Command& command(CommandId id)
{
    for (const auto& it : Table)
        if (it.id == id)
            return it;
    assert(false && "every CommandId stands in the table");
    return Table.front();
}

bool is_enabled(const State& state, CommandId id)
{
    if (state.dialog != Dialog::None)
        return false;
    switch (id) {
    case CommandId::New:
    case CommandId::Save:
    case CommandId::SaveAs: return has_work(state);
    case CommandId::Undo: return !state.undo.empty();
    case CommandId::Redo: return !state.redo.empty();
    case CommandId::Open:
    case CommandId::Example: return true;
    }
    return false;
}

Action action_of(CommandId id)
{
    switch (id) {
    case CommandId::New: return NewProject{};
    case CommandId::Open: return PickFile{};
    case CommandId::Save: return Save{false};
    case CommandId::SaveAs: return Save{true};
    case CommandId::Undo: return Undo{};
    case CommandId::Redo: return Redo{};
    case CommandId::Example: return OpenExample{};
    }
    return PickFile{};
}

const Command* command_for_keys(const State& state, std::string_view keys)
{
    for (const auto& it : Table)
        if (!keys.empty() && it.keys == keys && is_enabled(state, it.id))
            return &it;
    return nullptr;
}

} // namespace wk::app
