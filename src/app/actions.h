#pragma once

#include "app/choices.h"
#include "report/charts.h"
#include "survey/types.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wk::app {

// One line per action is what makes this list readable.
// clang-format off

// What a person or the machine did. A view pushes them while it draws; update() applies them between frames.

struct GoTo { Screen screen; };
struct OpenExample {};
struct AssetsArrived { Assets assets; };                   ///< what follows after the start is there now
struct AssetsRefused { std::string reason; };              ///< and will not come
struct PickFile {};                                        ///< ask the browser for a file
struct FileArrived { std::string name; std::string bytes; }; ///< dropped or picked
struct FileRefused { std::string name; std::string reason; }; ///< the browser could not read it
struct NewProject {};
struct Save { bool ask_where = false; };
struct Saved { std::string name; std::string at; };
struct SaveFailed { std::string reason; };
struct Undo {};
struct Redo {};
struct SetTitle { std::string title; };
struct ChooseSection { Section section; };
struct SetBarStyle { report::BarStyle style; };
struct ShowFilter { bool shown; };
struct ShowTables { bool shown; };
struct SortTable { std::size_t column; };
struct KeepLevel { std::string factor; std::string level; bool keep; };
struct KeepAllLevels { std::string factor; };
struct RemoveFrame {};
struct CompareBy { std::string factor; };
struct CorrelateWith { std::size_t variable; };            ///< index into Findings::variables
struct SetAdjustment { std::size_t method; };              ///< index into adjustments()
struct SetCorrelation { std::size_t method; };             ///< index into correlation_methods()
struct SetMinGroup { survey::Count people; };
struct ShowGrouping { bool shown; };
/// Where a level goes in comparisons: nowhere, to a merged group (one beyond the last: a new one), or on its own.
struct PlaceLevel { std::string factor; std::string level; bool left_out = false; std::optional<std::size_t> group; };
struct NameGroup { std::string factor; std::size_t group; std::string title; };
struct ShowAllSentences { bool shown; };
struct SaveFigure { std::string name; std::string svg; };
struct SetAppearance { Appearance appearance; };
struct SetTextSize { int percent; };
struct SystemAppearance { bool dark; };
struct DismissMessage { std::size_t index; };
struct ShowDialog { Dialog dialog; };
struct CloseDialog {};
struct LeaveWithoutSaving {};
struct DraftFound { std::string bytes; std::string at; };
struct SettingsFound { std::string json; };

// clang-format on

using Action = std::variant<GoTo, OpenExample, PickFile, FileArrived, FileRefused, NewProject, Save, Saved, SaveFailed,
                            Undo, Redo, SetTitle, ChooseSection, SetBarStyle, ShowFilter, ShowTables, SortTable,
                            KeepLevel, KeepAllLevels, RemoveFrame, SaveFigure, SetAppearance, SetTextSize,
                            SystemAppearance, DismissMessage, ShowDialog, CloseDialog, LeaveWithoutSaving, DraftFound,
                            SettingsFound, AssetsArrived, AssetsRefused, CompareBy, CorrelateWith, SetAdjustment,
                            SetCorrelation, SetMinGroup, ShowGrouping, PlaceLevel, NameGroup, ShowAllSentences>;

using Actions = std::vector<Action>;

/// Whether an action can only be done when the whole program is there. In the browser its first part can show the
/// first screen and the settings (src/platform/gates.txt); the rest and the assets follow together a moment later.
bool needs_everything(const Action& action);

// What the platform is asked to do afterwards.
// clang-format off

struct AskForFile {};
struct FetchAssets {}; ///< what follows after the start, should it not be on its way
/// in_place: write to the file the project came from, where the browser can; else ask, else download with a date.
struct WriteFile { std::string name; std::string bytes; std::string type; bool in_place = false; bool project = false; };
struct KeepDraft { std::string bytes; };
struct DropDraft {};
struct KeepSettings { std::string json; };
/// For the live region: said once, politely.
struct Announce { std::string text; };

// clang-format on

using Effect = std::variant<AskForFile, FetchAssets, WriteFile, KeepDraft, DropDraft, KeepSettings, Announce>;
using Effects = std::vector<Effect>;

} // namespace wk::app
