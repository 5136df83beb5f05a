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

} // namespace

std::optional<std::string> Ui::text_field(std::string_view label, std::string_view value, std::string_view hint)
{
    const float size = size_of(TextStyle::Body);
    const float line = size * 1.5F;
    const Box box = place(std::min(available_width(), FieldWidth * m_text_scale), line + ControlHeight * m_text_scale);
    const Box field{box.x, box.y + line, box.width, ControlHeight * m_text_scale};
    const Id id = id_of(label);
    const Theme& look = *m_theme;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_line(shown(label), box.x, box.y + line * 0.5F + 0.3F * size, size, Face::Semibold, colour(look.text));
    list->AddRectFilled({field.x, field.y}, {field.right(), field.bottom()}, colour(look.surface), 4);
    list->AddRect({field.x, field.y}, {field.right(), field.bottom()}, colour(look.border), 4);
    const std::string_view words = value.empty() ? hint : value;
    draw_line(report::shortened(words, Face::Regular, size, field.width - 24), field.x + 12,
              field.y + field.height / 2 + 0.36F * size, size, Face::Regular,
              colour(value.empty() ? look.muted : look.text));
    draw_focus(id, field, 4);
    Node& node = describe(id, Role::TextField, label, field);
    node.value = std::string(value);
    node.description = std::string(hint);
    auto typed = take_text(id);
    return typed && *typed != value ? typed : std::nullopt;
}

std::optional<double> Ui::number_field(std::string_view label, double value, double minimum, double maximum,
                                       int decimals)
{
    const float size = size_of(TextStyle::Body);
    const float line = size * 1.5F;
    const Box box = place(std::min(available_width(), 160 * m_text_scale), line + ControlHeight * m_text_scale);
    const Box field{box.x, box.y + line, box.width, ControlHeight * m_text_scale};
    const Id id = id_of(label);
    const Theme& look = *m_theme;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_line(shown(label), box.x, box.y + line * 0.5F + 0.3F * size, size, Face::Semibold, colour(look.text));
    list->AddRectFilled({field.x, field.y}, {field.right(), field.bottom()}, colour(look.surface), 4);
    list->AddRect({field.x, field.y}, {field.right(), field.bottom()}, colour(look.border), 4);
    const std::string words = format_number(value, decimals);
    draw_line(words, field.right() - 12 - report::text_width(words, Face::Regular, size),
              field.y + field.height / 2 + 0.36F * size, size, Face::Regular, colour(look.text));
    draw_focus(id, field, 4);
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
    const float size = size_of(TextStyle::Body);
    const float line = size * 1.5F;
    const Box box = place(std::min(available_width(), FieldWidth * m_text_scale), line + ControlHeight * m_text_scale);
    const Box field{box.x, box.y + line, box.width, ControlHeight * m_text_scale};
    const Id id = id_of(label);
    const Theme& look = *m_theme;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_line(shown(label), box.x, box.y + line * 0.5F + 0.3F * size, size, Face::Semibold, colour(look.text));
    list->AddRectFilled({field.x, field.y}, {field.right(), field.bottom()}, colour(look.surface), 4);
    list->AddRect({field.x, field.y}, {field.right(), field.bottom()}, colour(look.border), 4);
    const float mark = 20 * m_text_scale;
    if (selected < options.size())
        draw_line(report::shortened(options[selected], Face::Regular, size, field.width - mark - 32), field.x + 12,
                  field.y + field.height / 2 + 0.36F * size, size, Face::Regular, colour(look.text));
    draw_icon(*list, Icon::Down, field.right() - mark - 10, field.y + (field.height - mark) / 2, mark,
              colour(look.muted));
    draw_focus(id, field, 4);
    Node& node = describe(id, Role::Choice, label, field);
    node.options.assign(options.begin(), options.end());
    node.number = double(selected);
    const auto chosen = take_number(id);
    if (!chosen || *chosen < 0 || std::size_t(*chosen) >= options.size() || std::size_t(*chosen) == selected)
        return std::nullopt;
    return std::size_t(*chosen);
}

} // namespace wk::ui
