// What the core of Dear ImGui calls of its widgets and tables when they are used, which they never are here: we draw
// our own. imgui.cpp is compiled with these names in the place of the real ones (WK_IMGUI_UNUSED in CMakeLists.txt), so
// that the linker leaves out 40 KB of code that never runs. A call ends the program: then the function belongs off the
// list.
#include <cstddef>
#include <cstdlib>

struct ImGuiInputTextCallbackData;
struct ImGuiStyle;
struct ImGuiTable;
struct ImGuiTableTempData;
struct ImVec2;
enum ImGuiAxis : int;

namespace ImGui {

void UnusedEndColumns()
{
    std::abort();
}

void UnusedEndTable()
{
    std::abort();
}

void UnusedTableEndRow(ImGuiTable*)
{
    std::abort();
}

void UnusedTableGcCompactTransientBuffers(ImGuiTable*)
{
    std::abort();
}

void UnusedTableGcCompactTransientBuffers(ImGuiTableTempData*)
{
    std::abort();
}

void UnusedEndMenuBar()
{
    std::abort();
}

void UnusedEndMultiSelect()
{
    std::abort();
}

void UnusedEndTabBar()
{
    std::abort();
}

void UnusedTreePop()
{
    std::abort();
}

bool UnusedSelectable(const char*, bool, int, const ImVec2&)
{
    std::abort();
}

bool UnusedCloseButton(unsigned, const ImVec2&)
{
    std::abort();
}

void UnusedSeparatorText(const char*)
{
    std::abort();
}

bool UnusedInputText(const char*, char*, std::size_t, int, int (*)(ImGuiInputTextCallbackData*), void*)
{
    std::abort();
}

bool UnusedSliderInt(const char*, int*, int, int, const char*, int)
{
    std::abort();
}

void UnusedScrollbar(ImGuiAxis)
{
    std::abort();
}

// Called, but without anything to do.

/// The colours of its own look, of which nothing shows.
void UnusedStyleColorsDark(ImGuiStyle*) {}

/// Settings of tables, and memory they held.
void UnusedTableSettingsAddSettingsHandler() {}
void UnusedTableGcCompactSettings() {}

} // namespace ImGui
