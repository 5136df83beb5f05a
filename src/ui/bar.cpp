// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include <imgui.h>

#include <algorithm>

namespace wk::ui {

using report::Face;

namespace {

constexpr float NameSize = 12;
constexpr float IconSize = 22;
constexpr float EntryGap = 4;
constexpr float LeastEntry = 72;     ///< with its name, where there is room
constexpr float TouchHeight = 44;    ///< without a name
constexpr float LargestShare = 0.2F; ///< of the window's height that two rows may take
constexpr float RoomBeside = 2 * 8;  ///< of a name

} // namespace

Ui::BarShape Ui::bar_shape(std::span<const ListEntry> entries) const
{
    const float room = m_window.width - 2 * BarPadding;
    const int count = std::max(int(entries.size()), 1);
    float longest = 0;
    float in_one_row = 0;
    for (const auto& entry : entries) {
        const float name = report::text_width(shown(entry.text), Face::Semibold, NameSize * m_text_scale);
        longest = std::max(longest, name + 8);
        in_one_row += std::max(LeastEntry * m_text_scale, name + RoomBeside) + EntryGap;
    }
    const float row = IconSize * m_text_scale + NameSize * m_text_scale * 1.4F + 18;
    const auto height = [&](int rows, float of_row) {
        return float(rows) * (of_row + EntryGap) - EntryGap + 2 * BarPadding;
    };
    if (in_one_row - EntryGap <= room)
        return {count, true, height(1, row)};
    const int half = (count + 1) / 2;
    const bool wide_enough = longest * float(half) + EntryGap * float(half - 1) <= room;
    if (wide_enough && height(2, row) <= LargestShare * m_window.height)
        return {half, true, height(2, row)};
    return {count, false, height(1, std::max(TouchHeight, IconSize * m_text_scale + 16))};
}

void Ui::draw_icon_entry(const ListEntry& entry, const Box& box, bool on, bool named)
{
    const float mark = IconSize * m_text_scale;
    const float tiny = NameSize * m_text_scale;
    const Colour ink = colour(on ? m_theme->accent : m_theme->text);
    const float top = named ? box.y + 8 : box.y + (box.height - mark) / 2;
    draw_icon(*ImGui::GetWindowDrawList(), entry.icon, box.x + (box.width - mark) / 2, top, mark, ink);
    if (!named)
        return;
    const Face face = on ? Face::Semibold : Face::Regular;
    draw_label_in_middle(report::shortened(shown(entry.text), face, tiny, box.width - 4),
                         {box.x, box.y + mark + 10, box.width, tiny * 1.4F}, tiny, face, ink);
}

std::optional<std::size_t> Ui::bar(std::string_view label, std::span<const ListEntry> entries,
                                   std::optional<std::size_t> selected)
{
    const BarShape shape = bar_shape(entries);
    std::optional<std::size_t> chosen;
    begin_group(Role::List, label);
    const Flow from = m_flows.back();
    const int rows = (int(entries.size()) + shape.per_row - 1) / shape.per_row;
    const float row = (shape.height - 2 * BarPadding + EntryGap) / float(std::max(rows, 1)) - EntryGap;
    const float share = (from.width + EntryGap) / float(shape.per_row) - EntryGap;
    const float width =
        shape.per_row == int(entries.size()) && shape.names ? std::min(share, 120 * m_text_scale) : share;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const ListEntry& entry = entries[i];
        const float x = from.left + float(int(i) % shape.per_row) * (width + EntryGap);
        const float y = from.y + float(int(i) / shape.per_row) * (row + EntryGap);
        const Box box{x, y, width, row};
        const bool on = selected == i;
        const Id id = id_of(entry.text);
        const Press press = this->press(id, box, true);
        if (on || press.hovered)
            ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()},
                                                      colour(on ? m_theme->selected : m_theme->hover), Radius);
        draw_icon_entry(entry, box, on, shape.names);
        draw_focus(id, box, Radius);
        describe(id, Role::ListButton, entry.text, box).on = on;
        if (press.pressed && !on)
            chosen = i;
    }
    place(0, shape.height - 2 * BarPadding);
    end_group();
    return chosen;
}

} // namespace wk::ui
