// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/road.h"
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace wk::ui {

namespace {

constexpr float MoveSecs = 0.2F;
constexpr float Beside = 24; ///< what has to be seen stands at least this far from the edge

float eased(float share)
{
    return 1 - (1 - share) * (1 - share) * (1 - share);
}

} // namespace

/// A wheel or two fingers: at once, around the point under them.
void Ui::follow_gesture()
{
    const auto gesture = std::exchange(m_map.gesture, std::nullopt);
    if (!gesture || gesture->id != m_map_id)
        return;
    const float zoom = std::clamp(m_map.zoom * gesture->factor, 1.0F, report::MostMapZoom);
    const float by = zoom / m_map.zoom;
    m_map.x = (m_map.x + gesture->x) * by - gesture->x;
    m_map.y = (m_map.y + gesture->y) * by - gesture->y;
    m_map.width *= by;
    m_map.height *= by;
    m_map.zoom = m_map.target = zoom;
    m_map.left_secs = 0;
    m_map.gestured = zoom;
    m_scroll_out = Scroll{m_map_id, m_map.x, m_map.y};
}

float Ui::map_zoom(float target)
{
    follow_gesture();
    if (m_map.gestured) // until the view has taken it over
        return m_map.zoom;
    if (target != m_map.target) {
        m_map.target = target;
        m_map.from_zoom = m_map.zoom;
        m_map.left_secs = MoveSecs;
        m_map.to.reset();
        if (m_map.width > 0) {
            m_map.from_x = (m_map.x + m_map.box.width / 2) / m_map.width;
            m_map.from_y = (m_map.y + m_map.box.height / 2) / m_map.height;
        }
    }
    if (m_map.left_secs <= 0 || m_reduced_motion)
        return m_map.zoom = m_map.target;
    const float share = eased(1 - std::max(0.0F, m_map.left_secs - float(m_seconds)) / MoveSecs);
    return m_map.zoom = m_map.from_zoom + (m_map.target - m_map.from_zoom) * share;
}

/// Where the content lies in this frame.
void Ui::move_map(const MapWindow& window, const report::Scene& scene)
{
    const float seen = window.box.width - window.covered;
    if (m_map.key != window.key) {
        m_map.key = std::string(window.key);
        const auto& show = window.show;
        const bool hidden =
            show && (show->x - m_map.x < Beside || show->x + show->width - m_map.x > seen - Beside ||
                     show->y - m_map.y < Beside || show->y + show->height - m_map.y > window.box.height - Beside);
        if (hidden || (show && m_map.left_secs > 0)) {
            m_map.from_x = (m_map.x + window.box.width / 2) / scene.width;
            m_map.from_y = (m_map.y + window.box.height / 2) / scene.height;
            m_map.to = std::pair((show->x + show->width / 2 + window.covered / 2) / scene.width,
                                 (show->y + show->height / 2) / scene.height);
            m_map.left_secs = std::max(m_map.left_secs, m_reduced_motion ? 0.001F : MoveSecs);
        }
    }
    const bool moved = m_map.left_secs > 0;
    if (moved) {
        m_map.left_secs = m_reduced_motion ? 0 : std::max(0.0F, m_map.left_secs - float(m_seconds));
        const float share = eased(1 - m_map.left_secs / MoveSecs);
        const auto to = m_map.to.value_or(std::pair(m_map.from_x, m_map.from_y));
        m_map.x = (m_map.from_x + (to.first - m_map.from_x) * share) * scene.width - window.box.width / 2;
        m_map.y = (m_map.from_y + (to.second - m_map.from_y) * share) * scene.height - window.box.height / 2;
        m_wants_frame = true;
    }
    const float x = std::clamp(m_map.x, 0.0F, std::max(0.0F, scene.width + window.covered - window.box.width));
    const float y = std::clamp(m_map.y, 0.0F, std::max(0.0F, scene.height - window.box.height));
    const bool fresh = m_map.frame + 1 != ImGui::GetFrameCount(); // a new element in the page begins at its corner
    if (moved || fresh || x != m_map.x || y != m_map.y)
        m_scroll_out = Scroll{m_map_id, x, y};
    m_map.frame = ImGui::GetFrameCount();
    m_map.x = x;
    m_map.y = y;
    m_map.width = scene.width;
    m_map.height = scene.height;
    m_map.box = window.box;
}

void Ui::describe_map(const MapWindow& window, std::span<const MapPlace> places, float left, float top, MapInput& input)
{
    int open = 0; // groups that are open
    const auto begin = [&](const MapPlace& place) {
        begin_group(Role::Group, place.label);
        ++open;
        describe(id_of("kop"), Role::Heading, place.label,
                 {left + place.box.x, top + place.box.y, place.box.width, place.box.height})
            .level = 2;
        begin_group(Role::List, place.label);
        ++open;
    };
    const auto end = [&] {
        for (; open > 0; --open)
            end_group();
    };
    begin_group(Role::List, window.name);
    open = 1;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const MapPlace& place = places[i];
        if (place.begins) {
            end();
            begin(place);
        }
        const Box box{left + place.box.x, top + place.box.y, place.box.width, place.box.height};
        const Id id = id_of(place.label);
        const Press press = this->press(id, box, true);
        if (press.hovered)
            ImGui::GetWindowDrawList()->AddRect({box.x - 1, box.y - 1}, {box.right() + 1, box.bottom() + 1},
                                                colour(m_theme->accent), Radius, 0, 1.5F);
        draw_focus(id, box, Radius);
        Node& node = describe(id, Role::ListButton, place.label, box);
        node.on = place.on;
        node.description = place.description;
        if (press.pressed)
            input.pressed = i;
    }
    end();
}

MapInput Ui::map(const MapWindow& window, const report::Scene& scene, std::span<const MapPlace> places)
{
    MapInput input;
    m_map_id = id_of(window.name);
    move_map(window, scene);
    const Box& box = window.box;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    ImGui::PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    const float left = box.x - std::round(m_map.x);
    const float top = box.y - std::round(m_map.y);
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(m_theme->background));
    paint(scene, left, top);
    Node& node = describe(m_map_id, Role::Map, window.name, box);
    node.description = scene.description;
    node.scrolls = true;
    node.content_width = scene.width + window.covered;
    node.content_height = scene.height;
    m_parents.push_back(int(m_description.nodes.size()) - 1);
    m_places.push_back({box.x - m_map.x, box.y - m_map.y, m_description.nodes.size() - 1, 0});
    m_flows.push_back(m_flows.back());
    ImGui::PushOverrideID(m_map_id);
    describe_map(window, places, box.x - m_map.x, box.y - m_map.y, input);
    ImGui::PopID();
    m_flows.pop_back();
    m_places.pop_back();
    m_parents.pop_back();
    ImGui::PopClipRect();
    if (m_map.gestured) {
        input.zoom = *m_map.gestured;
        m_map.gestured.reset();
    }
    return input;
}

} // namespace wk::ui
