// SPDX-License-Identifier: EUPL-1.2
#include "platform/headless.h"

#include "platform/carried.h"
#include "platform/embedded.h"
#include "views/window/views.h"

#include <imgui.h>

#include <utility>
#include <variant>

namespace wk::platform {

namespace {

constexpr double FrameSeconds = 1.0 / 60;

/// Says to Dear ImGui that its textures are on a graphics card that does not exist.
void accept_textures()
{
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate)
            texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates)
            texture->SetStatus(ImTextureStatus_OK);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

} // namespace

Headless::Headless(ui::Size size)
    : m_state(app::initial_state(carried_assets())),
      m_ui(embedded("fonts/regular.ttf"), embedded("fonts/semibold.ttf")),
      m_size(size)
{
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    frame();
}

void Headless::frame()
{
    m_ui.begin_frame(
        {m_size, 1, FrameSeconds, float(m_state.settings.text_percent) / 100, app::is_dark(m_state), false});
    app::Actions actions;
    views::window_view(m_ui, m_state, actions);
    m_description = m_ui.end_frame();
    accept_textures();
    const std::uint32_t visit = m_ui.typed_in();
    for (const auto& action : actions)
        apply(visit ? app::Action(app::Typed{visit, action}) : action);
    if (std::exchange(m_go_on, false))
        apply(app::GoOn{m_seconds += FrameSeconds});
}

void Headless::apply(const app::Action& action)
{
    for (auto& effect : app::update(m_state, action)) {
        m_go_on = m_go_on || std::holds_alternative<app::Continue>(effect);
        m_effects.push_back(std::move(effect));
    }
}

void Headless::act(const app::Action& action)
{
    apply(action);
    frame();
    frame();
}

const ui::Node* Headless::find(ui::Role role, std::string_view name) const
{
    for (const auto& node : m_description.nodes)
        if (node.role == role && node.name == name)
            return &node;
    return nullptr;
}

bool Headless::press(ui::Role role, std::string_view name)
{
    const ui::Node* node = find(role, name);
    if (!node || node->disabled)
        return false;
    m_ui.activate(node->id);
    frame();
    frame();
    return true;
}

} // namespace wk::platform
