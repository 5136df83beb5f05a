// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "platform/embedded.h"
#include "ui/ui.h"

#include <functional>
#include <imgui.h>
#include <string_view>

namespace wk::tests {

/// A window of one region, drawn into nothing.
class Stage {
public:
    Stage() : m_ui(platform::embedded("fonts/regular.ttf"), platform::embedded("fonts/semibold.ttf"))
    {
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    }

    const ui::Description& frame(const std::function<void(ui::Ui&)>& draw, ui::Size size = {800, 600}, float scale = 1,
                                 double seconds = 1.0 / 60)
    {
        m_ui.begin_frame({size, 1, seconds, scale, false, false});
        m_ui.region({ui::Role::Main, "Inhoud", {0, 0, size.width, size.height}, 0, false, true, 16},
                    [&] { draw(m_ui); });
        const auto& description = m_ui.end_frame();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            if (texture->Status == ImTextureStatus_WantCreate)
                texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
        return description;
    }

    ui::Ui& ui() { return m_ui; }

private:
    ui::Ui m_ui;
};

inline const ui::Node* find(const ui::Description& description, ui::Role role, std::string_view name)
{
    for (const auto& node : description.nodes)
        if (node.role == role && node.name == name)
            return &node;
    return nullptr;
}

} // namespace wk::tests
