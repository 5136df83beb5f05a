// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include "base/numbers.h"

#include <imgui.h>

#include <algorithm>

// Fields are typed in and chosen from in a real element that mirror.js lays over the drawing while it has the
// keyboard: composition, clipboard, tablet keyboards and the browser's own list come with it.

namespace wk::ui {

using report::Face;

namespace {

constexpr float FieldWidth = 360;
constexpr float NumberWidth = 160;
constexpr float FieldPadding = 12;
constexpr float AreaPadding = 8;
constexpr float AreaLine = 1.4F; ///< as in web/style.css

} // namespace

Box Ui::draw_field(std::string_view label, float width, float height)
{
    const float size = size_of(TextStyle::Body);
    const float line = size * 1.5F;
    height *= m_text_scale;
    const Box box = place(std::min(available_width(), width * m_text_scale), line + height);
    const Box field{box.x, box.y + line, box.width, height};
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_line(shown(label), box.x, box.y + line * 0.5F + 0.3F * size, size, Face::Semibold, colour(m_theme->text));
    list->AddRectFilled({field.x, field.y}, {field.right(), field.bottom()}, colour(m_theme->surface), 4);
    list->AddRect({field.x, field.y}, {field.right(), field.bottom()}, colour(m_theme->border), 4);
    draw_focus(id_of(label), field, 4);
    return field;
}

void Ui::draw_in_field(std::string_view words, const Box& field, float room, bool at_right, Colour ink)
{
    const float size = size_of(TextStyle::Body);
    const std::string seen = report::shortened(words, Face::Regular, size, room);
    const float left = at_right ? field.right() - FieldPadding - report::text_width(seen, Face::Regular, size)
                                : field.x + FieldPadding;
    draw_line(seen, left, field.y + field.height / 2 + 0.36F * size, size, Face::Regular, ink);
}

std::optional<std::string> Ui::take_typed(Id id, std::string_view value)
{
    auto typed = take_text(id);
    if (!typed || *typed == value)
        return std::nullopt;
    m_typed_in = m_visits;
    return typed;
}

std::optional<std::string> Ui::text_field(std::string_view label, std::string_view value, std::string_view hint)
{
    const Box field = draw_field(label, FieldWidth);
    draw_in_field(value.empty() ? hint : value, field, field.width - 2 * FieldPadding, false,
                  colour(value.empty() ? m_theme->muted : m_theme->text));
    const Id id = id_of(label);
    Node& node = describe(id, Role::TextField, label, field);
    node.value = std::string(value);
    node.description = std::string(hint);
    return take_typed(id, value);
}

std::optional<std::string> Ui::entry_field(std::string_view label, std::string_view value, std::string_view hint)
{
    auto typed = text_field(label, value, hint);
    m_description.nodes.back().whole = true;
    if (typed)
        m_typed_in = 0; // it comes once
    return typed;
}

std::optional<std::string> Ui::search_field(std::string_view label, std::string_view value, std::string_view hint,
                                            float width, bool* entered)
{
    const float mark = 20 * m_text_scale;
    const Box field = place(width * m_text_scale, ControlHeight * m_text_scale);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({field.x, field.y}, {field.right(), field.bottom()}, colour(m_theme->surface), Radius);
    list->AddRect({field.x, field.y}, {field.right(), field.bottom()}, colour(m_theme->border), Radius);
    draw_icon(*list, Icon::Search, field.x + 10, field.y + (field.height - mark) / 2, mark, colour(m_theme->muted));
    const Box words{field.x + mark + 6, field.y, field.width - mark - 6, field.height};
    draw_in_field(value.empty() ? hint : value, words, words.width - 2 * FieldPadding, false,
                  colour(value.empty() ? m_theme->muted : m_theme->text));
    const Id id = id_of(label);
    draw_focus(id, field, Radius);
    if (entered && m_activated == id) {
        m_activated = 0;
        *entered = true;
    }
    Node& node = describe(id, Role::SearchField, label, words);
    node.value = std::string(value);
    node.description = std::string(hint);
    auto typed = take_text(id);
    return typed && *typed != value ? typed : std::nullopt;
}

std::optional<std::string> Ui::text_area(std::string_view label, std::string_view value, std::string_view hint,
                                         int lines)
{
    const float size = size_of(TextStyle::Body);
    const float width = std::min(available_width(), MeasureEm * size);
    const float room = width - 2 * FieldPadding;
    const float least = float(lines) * size * AreaLine;
    const float text = paragraph_height(value.empty() ? hint : value, room, size, Face::Regular, AreaLine);
    const float height = std::max(least, text) + 2 * AreaPadding;
    const Box field = draw_field(label, width / m_text_scale, height / m_text_scale);
    draw_paragraph(value.empty() ? hint : value, {field.x + FieldPadding, field.y + AreaPadding, room, text}, size,
                   Face::Regular, colour(value.empty() ? m_theme->muted : m_theme->text), AreaLine);
    const Id id = id_of(label);
    Node& node = describe(id, Role::TextArea, label, field);
    node.value = std::string(value);
    node.description = std::string(hint);
    return take_typed(id, value);
}

std::optional<double> Ui::number_field(std::string_view label, double value, double minimum, double maximum,
                                       int decimals)
{
    const Box field = draw_field(label, NumberWidth);
    const std::string words = format_number(value, decimals);
    draw_in_field(words, field, field.width - 2 * FieldPadding, true, colour(m_theme->text));
    const Id id = id_of(label);
    Node& node = describe(id, Role::NumberField, label, field);
    node.value = words;
    node.number = value;
    node.minimum = minimum;
    node.maximum = maximum;
    // What is no number is not taken over: the field goes back to the value it had.
    const auto typed = take_text(id);
    const auto number = typed ? number_from_text(*typed) : std::nullopt;
    if (!number)
        return std::nullopt;
    const double wanted = std::clamp(*number, minimum, maximum);
    return wanted != value ? std::optional(wanted) : std::nullopt;
}

std::optional<std::size_t> Ui::choice(std::string_view label, std::span<const std::string> options,
                                      std::size_t selected)
{
    const Box field = draw_field(label, FieldWidth);
    const float mark = 20 * m_text_scale;
    if (selected < options.size())
        draw_in_field(options[selected], field, field.width - mark - 32, false, colour(m_theme->text));
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Down, field.right() - mark - 10, field.y + (field.height - mark) / 2,
              mark, colour(m_theme->muted));
    const Id id = id_of(label);
    Node& node = describe(id, Role::Choice, label, field);
    node.options.assign(options.begin(), options.end());
    node.number = double(selected);
    const auto chosen = take_number(id);
    if (!chosen || *chosen < 0 || std::size_t(*chosen) >= options.size() || std::size_t(*chosen) == selected)
        return std::nullopt;
    return std::size_t(*chosen);
}

} // namespace wk::ui
