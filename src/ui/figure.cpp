// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace wk::ui {

using report::Align;
using report::Pattern;

namespace {

constexpr float MarkReach = 200; ///< no polygon is larger

/// Lines or dots over a rectangle; spacing as in the SVG writer.
void draw_pattern(ImDrawList& list, const Box& box, Pattern pattern, Colour ink)
{
    if (pattern == Pattern::None || box.width < 1)
        return;
    list.PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
    if (pattern == Pattern::Dots) {
        for (float y = box.y + 3; y < box.bottom(); y += 7)
            for (float x = box.x + 3; x < box.right(); x += 7)
                list.AddCircleFilled({x, y}, 1.1F, ink, 8);
    } else {
        const float step = pattern == Pattern::RisingDense ? 5.6F : 9.9F;
        for (float x = box.x - box.height; x < box.right() + box.height; x += step) {
            if (pattern == Pattern::Falling)
                list.AddLine({x, box.y}, {x + box.height, box.bottom()}, ink, 1);
            else
                list.AddLine({x, box.bottom()}, {x + box.height, box.y}, ink, 1);
        }
    }
    list.PopClipRect();
}

} // namespace

void Ui::paint(const report::Scene& scene, float left, float top)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImRect sight = ImGui::GetCurrentWindow()->ClipRect;
    const auto ink_of = [this](report::Ink ink) { return m_theme->of(ink); };
    const auto draw = [&](const auto& shape) {
        using Shape = std::decay_t<decltype(shape)>;
        if constexpr (std::is_same_v<Shape, report::Rect>) {
            const Box box{left + shape.x, top + shape.y, shape.width, shape.height};
            if (box.bottom() < sight.Min.y || box.y > sight.Max.y)
                return;
            if (shape.fill.ink != report::Ink::None)
                list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ink_of(shape.fill.ink), shape.radius);
            draw_pattern(list, box, shape.fill.pattern, colour(m_theme->text, 0.45F));
            if (shape.stroke != report::Ink::None)
                list.AddRect({box.x, box.y}, {box.right(), box.bottom()}, ink_of(shape.stroke), shape.radius);
        } else if constexpr (std::is_same_v<Shape, report::Line>) {
            const ImVec2 from{left + shape.x1, top + shape.y1};
            const ImVec2 to{left + shape.x2, top + shape.y2};
            if (!shape.dashed) {
                list.AddLine(from, to, ink_of(shape.ink), shape.width);
                return;
            }
            const ImVec2 way{to.x - from.x, to.y - from.y};
            const float length = ImSqrt(way.x * way.x + way.y * way.y);
            for (float at = 0; at < length; at += 8) {
                const float end = std::min(at + 4, length);
                list.AddLine({from.x + way.x * at / length, from.y + way.y * at / length},
                             {from.x + way.x * end / length, from.y + way.y * end / length}, ink_of(shape.ink),
                             shape.width);
            }
        } else if constexpr (std::is_same_v<Shape, report::Text>) {
            const float width = report::text_width(shape.text, shape.face, shape.size);
            const float shift = shape.align == Align::Left ? 0 : shape.align == Align::Middle ? width / 2 : width;
            const float y = top + shape.y;
            if (y + shape.size < sight.Min.y || y - shape.size > sight.Max.y)
                return;
            draw_line(shape.text, left + shape.x - shift, y, shape.size, shape.face, ink_of(shape.ink));
        } else if constexpr (std::is_same_v<Shape, report::Path>) {
            for (const auto& [x, y] : shape.points)
                list.PathLineTo({left + x, top + y});
            list.PathStroke(ink_of(shape.ink), 0, shape.width);
        } else {
            const auto& first = shape.points.front(); // marks are small: where one corner is, the others are near
            if (top + first.second < sight.Min.y - MarkReach || top + first.second > sight.Max.y + MarkReach ||
                left + first.first < sight.Min.x - MarkReach || left + first.first > sight.Max.x + MarkReach)
                return;
            for (const auto& [x, y] : shape.points)
                list.PathLineTo({left + x, top + y});
            if (shape.fill.ink != report::Ink::None)
                list.PathFillConvex(ink_of(shape.fill.ink));
            list.PathClear();
        }
    };
    for (const auto& shape : scene.shapes)
        std::visit(draw, shape);
}

void Ui::figure(const report::Scene& scene)
{
    const float note_size = size_of(TextStyle::Small);
    const float width = available_width();
    const float note =
        scene.note.empty() ? 0 : Inside + paragraph_height(scene.note, width, note_size, report::Face::Regular, 1.5F);
    const Box box = place(0, scene.height + note);
    paint(scene, box.x, box.y);
    if (note > 0)
        draw_paragraph(scene.note, {box.x, box.y + scene.height + Inside, width, note}, note_size,
                       report::Face::Regular, colour(m_theme->muted), 1.5F);
    Node& node = describe(id_of(scene.title), Role::Figure, scene.title, box);
    node.value = scene.note;
    node.description = scene.description;
    node.table = scene.table;
}

} // namespace wk::ui
