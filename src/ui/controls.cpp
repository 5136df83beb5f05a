// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace wk::ui {

using report::Face;

namespace {

void fill(const Box& box, Colour ink, float radius)
{
    ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ink, radius);
}

void outline(const Box& box, Colour ink, float radius, float width = 1)
{
    ImGui::GetWindowDrawList()->AddRect({box.x, box.y}, {box.right(), box.bottom()}, ink, radius, 0, width);
}

} // namespace

bool Ui::button(std::string_view label, ButtonStyle style, Icon icon, bool enabled, std::string_view more)
{
    const float size = size_of(TextStyle::Body);
    const std::string_view words = shown(label);
    const float mark = icon == Icon::None ? 0 : 20 * m_text_scale;
    const float padding = (style == ButtonStyle::Quiet ? 10 : 16) * m_text_scale;
    const float text = report::text_width(words, Face::Semibold, size);
    const float gap = icon == Icon::None ? 0 : 8 * m_text_scale;
    Box box = place(text + mark + gap + 2 * padding, ControlHeight * m_text_scale);
    if (style == ButtonStyle::Quiet && !m_flows.back().side_by_side)
        box.x -= padding; // without a frame to see, its words line up with what stands above
    const Id id = id_of(label);
    const Press press = this->press(id, box, enabled);
    const Theme& look = *m_theme;
    report::Rgb ink = style == ButtonStyle::Primary ? look.on_accent : look.accent;
    if (!enabled)
        ink = look.muted;
    if (style == ButtonStyle::Primary && enabled)
        fill(box, colour(look.accent, press.held ? 0.8F : press.hovered ? 0.9F : 1), Radius);
    else if (press.hovered || press.held)
        fill(box, colour(press.held ? look.selected : look.hover), Radius);
    if (style == ButtonStyle::Secondary || (style == ButtonStyle::Primary && !enabled))
        outline(box, colour(enabled ? look.border : look.hairline), Radius);
    draw_icon(*ImGui::GetWindowDrawList(), icon, box.x + padding, box.y + (box.height - mark) / 2, mark, colour(ink));
    draw_line(words, box.x + padding + mark + gap, box.y + box.height / 2 + 0.36F * size, size, Face::Semibold,
              colour(ink));
    draw_focus(id, box, Radius);
    Node& node = describe(id, Role::Button, label, box);
    node.disabled = !enabled;
    node.description = more;
    return press.pressed;
}

bool Ui::icon_button(std::string_view label, ButtonStyle style, Icon icon, bool enabled, std::string_view more)
{
    const float side = ControlHeight * m_text_scale;
    const float mark = 20 * m_text_scale;
    const Box box = place(side, side);
    const Id id = id_of(label);
    const Press press = this->press(id, box, enabled);
    if (press.hovered || press.held)
        fill(box, colour(press.held ? m_theme->selected : m_theme->hover), Radius);
    if (style != ButtonStyle::Quiet)
        outline(box, colour(enabled ? m_theme->border : m_theme->hairline), Radius);
    draw_icon(*ImGui::GetWindowDrawList(), icon, box.x + (side - mark) / 2, box.y + (side - mark) / 2, mark,
              colour(enabled ? m_theme->accent : m_theme->muted));
    draw_focus(id, box, Radius);
    Node& node = describe(id, Role::Button, label, box);
    node.disabled = !enabled;
    node.description = more;
    return press.pressed;
}

bool Ui::chip(std::string_view words, std::string_view action)
{
    const float size = size_of(TextStyle::Small);
    const float mark = 16 * m_text_scale;
    const float height = 32 * m_text_scale;
    const float longest = available_width() - mark - 40 * m_text_scale;
    const std::string seen = report::shortened(words, Face::Semibold, size, std::max(longest, 80.0F));
    const float text = report::text_width(seen, Face::Semibold, size);
    const Box line = place(text + mark + 32 * m_text_scale, ControlHeight * m_text_scale);
    const Box box{line.x, line.y + (line.height - height) / 2, line.width, height};
    const Id id = id_of(words);
    const Press press = this->press(id, box, true);
    fill(box, colour(press.hovered ? m_theme->hover : m_theme->selected), height / 2);
    outline(box, colour(m_theme->accent), height / 2);
    draw_line(seen, box.x + 12 * m_text_scale, box.y + height / 2 + 0.36F * size, size, Face::Semibold,
              colour(m_theme->text));
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Close, box.right() - mark - 10 * m_text_scale,
              box.y + (height - mark) / 2, mark, colour(m_theme->accent));
    draw_focus(id, box, height / 2);
    describe(id, Role::Button, std::string(action) + ": " + std::string(words), box);
    return press.pressed;
}

namespace {

constexpr float DoorWidth = 232; // at least
constexpr float DoorHeight = 232;
constexpr float DoorIcon = 36;
constexpr float DoorGap = 16; // below the icon

float door_padding(float text_scale)
{
    return 24 * std::min(text_scale, 1.25F);
}

} // namespace

std::optional<std::size_t> Ui::doors(std::span<const Door> doors)
{
    std::optional<std::size_t> pressed;
    begin_columns(int(doors.size()), DoorWidth, Between);
    float height = DoorHeight * m_text_scale;
    for (const auto& door : doors)
        height = std::max(height, door_height(door, m_columns.back().width));
    for (std::size_t i = 0; i < doors.size(); ++i) {
        next_column(int(i));
        if (draw_door(doors[i], height, i == 0))
            pressed = i;
    }
    end_columns();
    return pressed;
}

float Ui::door_height(const Door& door, float width) const
{
    const float padding = door_padding(m_text_scale);
    const float inner = width - 2 * padding;
    return 2 * padding + (DoorIcon + DoorGap) * m_text_scale +
           paragraph_height(shown(door.label), inner, size_of(TextStyle::Lead), Face::Semibold, 1.25F) + 8 +
           paragraph_height(door.explanation, inner, size_of(TextStyle::Body), Face::Regular, 1.5F);
}

bool Ui::draw_door(const Door& door, float height, bool primary)
{
    const float size = size_of(TextStyle::Lead);
    const float padding = door_padding(m_text_scale);
    const float mark = DoorIcon * m_text_scale;
    const Box box = place(0, height);
    const float inner = box.width - 2 * padding;
    const float title = paragraph_height(shown(door.label), inner, size, Face::Semibold, 1.25F);
    const Id id = id_of(door.label);
    const Press press = this->press(id, box, true);
    const Theme& look = *m_theme;
    // On dark paper a large field of accent would outshine everything else: there it is a tint with an outline.
    const bool filled = primary && look.appearance == report::Appearance::Light;
    const report::Rgb plain = primary ? look.selected : press.hovered ? look.hover : look.surface;
    fill(box, colour(filled ? look.accent : plain, filled && press.hovered ? 0.92F : 1), Radius);
    if (primary && !filled)
        outline(box, colour(look.accent), Radius, press.hovered ? 2 : 1);
    else if (!primary)
        outline(box, colour(press.hovered ? look.border : look.hairline), Radius);
    const Colour strong = colour(filled ? look.on_accent : look.text);
    const Colour soft = colour(filled ? look.on_accent : look.muted);
    draw_icon(*ImGui::GetWindowDrawList(), door.icon, box.x + padding, box.y + padding, mark,
              filled ? strong : colour(look.accent));
    const float top = box.y + padding + mark + DoorGap * m_text_scale;
    draw_paragraph(shown(door.label), {box.x + padding, top, inner, title}, size, Face::Semibold, strong, 1.25F);
    draw_paragraph(door.explanation, {box.x + padding, top + title + 8, inner, 0}, size_of(TextStyle::Body),
                   Face::Regular, soft, 1.5F);
    draw_focus(id, box, Radius);
    Node& node = describe(id, Role::Button, door.label, box);
    node.description = door.explanation;
    return press.pressed;
}

std::optional<bool> Ui::toggle(std::string_view label, bool on)
{
    const float size = size_of(TextStyle::Body);
    const float track = 40 * m_text_scale;
    const float height = 22 * m_text_scale;
    const float text = report::text_width(shown(label), Face::Regular, size);
    const Box box = place(track + 12 + text, ControlHeight * m_text_scale);
    const Id id = id_of(label);
    const Press press = this->press(id, box, true);
    const Box pill{box.x, box.y + (box.height - height) / 2, track, height};
    const Theme& look = *m_theme;
    fill(pill, colour(on ? look.accent : look.surface), height / 2);
    outline(pill, colour(on ? look.accent : look.border), height / 2, 1.5F);
    const float knob = height / 2 - 4;
    const float x = on ? pill.right() - height / 2 : pill.x + height / 2;
    ImGui::GetWindowDrawList()->AddCircleFilled({x, pill.y + height / 2}, knob,
                                                colour(on ? look.on_accent : look.border));
    draw_line(shown(label), pill.right() + 12, box.y + box.height / 2 + 0.36F * size, size, Face::Regular,
              colour(look.text));
    draw_focus(id, box, 4);
    describe(id, Role::Switch, label, box).on = on;
    return press.pressed ? std::optional(!on) : std::nullopt;
}

void Ui::draw_tick(const Box& square, bool on, bool hovered)
{
    const Theme& look = *m_theme;
    fill(square, colour(on ? look.accent : hovered ? look.hover : look.surface), 4);
    outline(square, colour(on ? look.accent : look.border), 4, 1.5F);
    if (on)
        draw_icon(*ImGui::GetWindowDrawList(), Icon::Check, square.x + 2, square.y + 2, square.width - 4,
                  colour(look.on_accent));
}

std::optional<bool> Ui::checkbox(std::string_view label, bool on, const Told& told)
{
    const std::string detail = told.text();
    const float size = size_of(TextStyle::Body);
    const float mark = 20 * m_text_scale;
    const float detail_width = detail.empty() ? 0 : report::text_width(detail, Face::Regular, size) + 16;
    const float natural = mark + 12 + report::text_width(shown(label), Face::Regular, size) + detail_width;
    const bool in_line = m_flows.back().side_by_side;
    const float width = in_line ? std::min(natural + 8, available_width()) : available_width();
    const float room = width - mark - 12 - detail_width;
    const float text = paragraph_height(shown(label), room, size, Face::Regular, 1.25F);
    const Box box = place(width, std::max(36 * m_text_scale, text + 12));
    if (!in_line)
        m_flows.back().y -= Between; // ticks of one list stand close together
    const Id id = id_of(label);
    const Press press = this->press(id, box, true);
    const Theme& look = *m_theme;
    const Box square{box.x, box.y + (box.height - mark) / 2, mark, mark};
    draw_tick(square, on, press.hovered);
    draw_paragraph(shown(label), {square.right() + 12, box.y + (box.height - text) / 2, room, text}, size,
                   Face::Regular, colour(look.text), 1.25F);
    if (!detail.empty())
        draw_line(detail, box.right() - detail_width + 16, box.y + box.height / 2 + 0.36F * size, size, Face::Regular,
                  colour(look.muted));
    draw_focus(id, box, 4);
    Node& node = describe(id, Role::Checkbox, label, box);
    node.on = on;
    node.description = std::string(detail);
    return press.pressed ? std::optional(!on) : std::nullopt;
}

std::optional<std::size_t> Ui::tabs(std::string_view label, std::span<const std::string> names, std::size_t selected)
{
    const float size = size_of(TextStyle::Body);
    std::optional<std::size_t> chosen;
    begin_group(Role::TabList, label);
    begin_across();
    m_flows.back().gap = 4;
    float words = 0;
    for (const auto& name : names)
        words += report::text_width(name, Face::Semibold, size) + m_flows.back().gap;
    // Closer together before they need a second line.
    const float room = (available_width() - words) / float(std::max<std::size_t>(names.size(), 1));
    const float padding = room >= 12 * m_text_scale ? std::min(room, 28 * m_text_scale) : 28 * m_text_scale;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool on = i == selected;
        const Face face = on ? Face::Semibold : Face::Regular;
        const Box box =
            place(report::text_width(names[i], Face::Semibold, size) + padding, ControlHeight * m_text_scale);
        const Id id = id_of(names[i]);
        const Press press = this->press(id, box, true);
        if (press.hovered && !on)
            fill(box, colour(m_theme->hover), Radius);
        if (on) {
            fill(box, colour(m_theme->selected), Radius);
            outline(box, colour(m_theme->accent), Radius, 1.5F);
        } else {
            outline(box, colour(m_theme->border), Radius);
        }
        draw_label_in_middle(names[i], box, size, face, colour(on ? m_theme->text : m_theme->muted));
        draw_focus(id, box, Radius);
        describe(id, Role::Tab, names[i], box).on = on;
        if (press.pressed && !on)
            chosen = i;
    }
    end_across();
    end_group();
    return chosen;
}

std::optional<std::size_t> Ui::list(std::string_view label, std::span<const ListEntry> entries,
                                    std::optional<std::size_t> selected, bool side_by_side, bool icons_above)
{
    const float size = size_of(TextStyle::Body);
    const float tiny = 12 * m_text_scale;
    const float mark = 22 * m_text_scale;
    std::optional<std::size_t> chosen;
    begin_group(Role::List, label);
    if (side_by_side)
        begin_across();
    m_flows.back().gap = 4;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const ListEntry& entry = entries[i];
        const bool on = selected == i;
        const Face face = on ? Face::Semibold : Face::Regular;
        const std::string_view words = shown(entry.text);
        const float detail =
            entry.detail.empty() ? 0 : report::text_width(entry.detail, Face::Regular, size * 0.9F) + 12;
        const float left = entry.icon == Icon::None || icons_above ? 12 : mark + 24;
        float width = 0;
        if (side_by_side)
            width =
                std::min(available_width(),
                         icons_above ? std::max(72 * m_text_scale, report::text_width(words, Face::Semibold, tiny) + 16)
                                     : left + report::text_width(words, Face::Semibold, size) + detail + 13);
        const float room = (width > 0 ? width : available_width()) - left - detail - 12;
        const float text = paragraph_height(words, std::max(room, 40.0F), size, face, 1.25F);
        const float small = size_of(TextStyle::Small);
        const float note =
            entry.note.empty() ? 0 : paragraph_height(entry.note, std::max(room, 40.0F), small, Face::Regular, 1.35F);
        const float height =
            icons_above ? mark + tiny * 1.4F + 18 : std::max(ControlHeight * m_text_scale, text + note + 14);
        const Box box = place(width, height);
        const Id id = id_of(entry.text);
        const Press press = this->press(id, box, true);
        const Colour ink = colour(on ? m_theme->accent : m_theme->text);
        if (on || press.hovered)
            fill(box, colour(on ? m_theme->selected : m_theme->hover), Radius);
        if (icons_above) {
            draw_icon_entry(entry, box, on, true);
        } else {
            draw_icon(*ImGui::GetWindowDrawList(), entry.icon, box.x + 12, box.y + (box.height - mark) / 2, mark, ink);
            const float top = box.y + (box.height - text - note) / 2;
            draw_paragraph(words, {box.x + left, top, std::max(room, 40.0F), text}, size, face, ink, 1.25F);
            if (!entry.note.empty())
                draw_paragraph(entry.note, {box.x + left, top + text, std::max(room, 40.0F), note}, small,
                               Face::Regular, colour(m_theme->muted), 1.35F);
            if (!entry.detail.empty())
                draw_line(entry.detail, box.right() - detail, box.y + box.height / 2 + 0.36F * size, size * 0.9F,
                          Face::Regular, colour(m_theme->muted));
        }
        if (on && !side_by_side && !icons_above) // shape beside colour: what is chosen has a bar
            fill({box.x, box.y + 8, 3, box.height - 16}, ink, 1.5F);
        draw_focus(id, box, Radius);
        Node& node = describe(id, Role::ListButton, entry.text, box);
        node.on = on;
        node.description = entry.note.empty() ? entry.detail : entry.note;
        if (press.pressed && !on)
            chosen = i;
    }
    if (side_by_side)
        end_across();
    m_flows.back().gap = Between;
    end_group();
    return chosen;
}

std::optional<double> Ui::slider(std::string_view label, double value, double minimum, double maximum, double step,
                                 std::string_view words)
{
    const float size = size_of(TextStyle::Body);
    const float line = size * 1.5F;
    const float wide = std::min(available_width(), 360 * m_text_scale);
    // Words that do not fit beside the label stand on a line of their own.
    const bool beside =
        report::text_width(shown(label), Face::Semibold, size) + report::text_width(words, Face::Regular, size) + 16 <=
        wide;
    const float head = beside ? line : 2 * line;
    const Box box = place(wide, head + 32 * m_text_scale);
    const Id id = id_of(label);
    std::optional<double> changed;
    const Box track{box.x, box.y + head, box.width, 32 * m_text_scale};
    const Press press = this->press(id, track, true);
    const float knob = 11 * m_text_scale;
    if (press.held || press.pressed) {
        const float share = (ImGui::GetMousePos().x - track.x - knob) / std::max(1.0F, track.width - 2 * knob);
        const double wanted = minimum + std::clamp(double(share), 0.0, 1.0) * (maximum - minimum);
        changed = std::clamp(minimum + std::round((wanted - minimum) / step) * step, minimum, maximum);
    }
    if (const auto typed = take_number(id))
        changed = std::clamp(*typed, minimum, maximum);
    if (changed && *changed == value)
        changed.reset();
    const float share = float((value - minimum) / (maximum - minimum));
    const float x = track.x + knob + share * (track.width - 2 * knob);
    const float middle = track.y + track.height / 2;
    const Theme& look = *m_theme;
    draw_line(shown(label), box.x, box.y + line * 0.5F + 0.36F * size, size, Face::Semibold, colour(look.text));
    draw_line(words, beside ? box.right() - report::text_width(words, Face::Regular, size) : box.x,
              box.y + head - line * 0.5F + 0.36F * size, size, Face::Regular, colour(look.text));
    fill({track.x, middle - 3, track.width, 6}, colour(look.border), 3);
    fill({track.x, middle - 3, x - track.x, 6}, colour(look.accent), 3);
    ImGui::GetWindowDrawList()->AddCircleFilled({x, middle}, knob, colour(look.accent));
    ImGui::GetWindowDrawList()->AddCircleFilled({x, middle}, knob * 0.45F, colour(look.on_accent));
    draw_focus(id, track, 6);
    Node& node = describe(id, Role::Slider, label, track);
    node.number = value;
    node.minimum = minimum;
    node.maximum = maximum;
    node.step = step;
    node.value = std::string(words);
    return changed;
}

void Ui::progress(std::string_view label, double fraction)
{
    const float size = size_of(TextStyle::Body);
    const Box box = place(std::min(available_width(), 480 * m_text_scale), size * 1.5F + 14);
    draw_line(shown(label), box.x, box.y + size * 1.1F, size, Face::Regular, colour(m_theme->text));
    const Box track{box.x, box.bottom() - 10, box.width, 8};
    fill(track, colour(m_theme->hairline), 4);
    fill({track.x, track.y, track.width * float(std::clamp(fraction, 0.0, 1.0)), 8}, colour(m_theme->accent), 4);
    Node& node = describe(id_of(label), Role::Progress, label, box);
    node.number = fraction;
    node.maximum = 1;
}

} // namespace wk::ui
