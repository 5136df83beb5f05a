// SPDX-License-Identifier: EUPL-1.2
#include "ui/audit.h"
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

// The audit: Dear ImGui's own test-engine hooks tell which interactive items it saw, the widgets tell which they
// described. What is in the first list and not in the second can be clicked but neither read nor reached by keys.

namespace {

struct Seen {
    ImGuiID id = 0;
    std::string label;
};

std::vector<Seen>& seen_items()
{
    static std::vector<Seen> items;
    return items;
}

#ifdef WK_AUDIT
/// Windows, child windows and scrollbars are furniture: they are described by what is in them. A window that was away
/// for a minute has given its memory back, and with it what its scrollbars are called after.
bool is_furniture(ImGuiID id)
{
    for (ImGuiWindow* window : GImGui->Windows)
        if (!window->MemoryCompacted && (id == window->ID || id == window->ChildId || id == window->MoveId ||
                                         id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_X) ||
                                         id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y)))
            return true;
    return false;
}
#endif

} // namespace

#ifdef WK_AUDIT
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*)
{
    if (id != 0 && !context->CurrentWindow->IsFallbackWindow)
        seen_items().push_back({id, {}});
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags)
{
    for (auto& item : seen_items())
        if (item.id == id && label)
            item.label = label;
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID)
{
    return nullptr;
}
#endif

namespace wk::ui {

void begin_audit()
{
    seen_items().clear();
#ifdef WK_AUDIT
    GImGui->TestEngineHookItems = true;
#endif
}

void Ui::finish_audit()
{
    m_undescribed.clear();
#ifdef WK_AUDIT
    for (const auto& item : seen_items()) {
        const bool described = std::find(m_described.begin(), m_described.end(), item.id) != m_described.end();
        if (!described && !is_furniture(item.id))
            m_undescribed.push_back(item.label.empty() ? "item " + std::to_string(item.id) : item.label);
    }
#endif
}

} // namespace wk::ui
