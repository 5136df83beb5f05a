// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace wk::ui {

using report::Face;

namespace {

constexpr float TextLine = 1.5F;
constexpr float HeadingLine = 1.25F;
/// Where the baseline lies below the middle of a line, in em: half the height of a capital.
constexpr float BaselineBelowMiddle = 0.36F;

} // namespace

ImFont* Ui::font(Face face) const
{
    return m_fonts[face == Face::Semibold ? 1 : 0];
}

float Ui::size_of(TextStyle style) const
{
    switch (style) {
    case TextStyle::Body:
    case TextStyle::Strong: return 16 * m_text_scale;
    case TextStyle::Small: return 14 * m_text_scale;
    case TextStyle::Lead: return 20 * m_text_scale;
    }
    return 16 * m_text_scale;
}

void Ui::draw_line(std::string_view text, float x, float y, float size, Face face, Colour ink)
{
    ImFont* used = font(face);
    // Dear ImGui's size runs from ascender to descender; ours, as in CSS, is the em.
    const float height = size * report::line_extent(face);
    const float ascent = used->GetFontBaked(height)->Ascent;
    ImGui::GetWindowDrawList()->AddText(used, height, {x, y - ascent}, ink, text.data(), text.data() + text.size());
}

float Ui::draw_paragraph(std::string_view text, const Box& box, float size, Face face, Colour ink, float line_height)
{
    const auto lines = report::wrap_text(text, face, size, box.width);
    const float step = size * line_height;
    float middle = box.y + step / 2;
    for (const auto line : lines) {
        draw_line(line, box.x, middle + BaselineBelowMiddle * size, size, face, ink);
        middle += step;
    }
    return step * float(lines.size());
}

float Ui::paragraph_height(std::string_view text, float width, float size, Face face, float line_height) const
{
    return size * line_height * float(report::wrap_text(text, face, size, width).size());
}

void Ui::draw_label_in_middle(std::string_view text, const Box& box, float size, Face face, Colour ink)
{
    const float width = report::text_width(text, face, size);
    draw_line(text, box.x + std::max(0.0F, (box.width - width) / 2),
              box.y + box.height / 2 + BaselineBelowMiddle * size, size, face, ink);
}

void Ui::heading(int level, std::string_view text)
{
    constexpr std::array sizes{34.0F, 26.0F, 20.0F, 16.0F};
    const float size = sizes[std::size_t(std::clamp(level, 1, 4) - 1)] * m_text_scale;
    const std::string_view words = shown(text);
    const float height = paragraph_height(words, available_width(), size, Face::Semibold, HeadingLine);
    const Box box = place(0, height);
    m_flows.back().y -= Inside; // a heading stands closer to what it heads
    draw_paragraph(words, box, size, Face::Semibold, colour(m_theme->text), HeadingLine);
    describe(id_of(text), Role::Heading, text, box).level = level;
}

void Ui::hidden_heading(int level, std::string_view text)
{
    const Flow& flow = m_flows.back();
    describe(id_of(text), Role::Heading, text, {flow.left, flow.y, 0, 0}).level = level;
}

void Ui::text(std::string_view text, TextStyle style)
{
    const float size = size_of(style);
    const Face face = style == TextStyle::Strong ? Face::Semibold : Face::Regular;
    const float width = std::min(available_width(), MeasureEm * size);
    const bool in_line = m_flows.back().side_by_side;
    const float natural = report::text_width(text, face, size);
    const float used = in_line && natural < width ? natural + 1 : width;
    float height = paragraph_height(text, used, size, face, TextLine);
    if (in_line) // beside controls a text stands in their middle
        height = std::max(height, ControlHeight * m_text_scale);
    const Box box = place(used, height);
    const float slack = in_line ? std::max(0.0F, (height - paragraph_height(text, used, size, face, TextLine)) / 2) : 0;
    draw_paragraph(text, {box.x, box.y + slack, box.width, box.height}, size, face, colour(m_theme->text), TextLine);
    describe(id_of(text), Role::Text, text, box);
}

std::optional<std::size_t> Ui::linked_text(std::string_view text, std::span<const TextLink> links, TextStyle style)
{
    const float size = size_of(style);
    const float width = std::min(available_width(), MeasureEm * size);
    const auto lines = report::wrap_text(text, Face::Regular, size, width);
    const float step = size * TextLine;
    const Box box = place(width, step * float(lines.size()));
    describe(id_of(text), Role::Text, text, box);
    std::optional<std::size_t> chosen;
    std::vector<bool> described(links.size()); // a link that runs on in the next line is pressed at its first part
    for (std::size_t row = 0; row < lines.size(); ++row) {
        const auto from = std::size_t(lines[row].data() - text.data());
        const std::size_t to = from + lines[row].size();
        const float top = box.y + step * float(row);
        float x = box.x;
        std::size_t at = from;
        const auto draw_up_to = [&](std::size_t end, Colour ink) {
            const std::string_view words = text.substr(at, end - at);
            draw_line(words, x, top + step / 2 + BaselineBelowMiddle * size, size, Face::Regular, ink);
            x += report::text_width(words, Face::Regular, size);
            at = end;
        };
        for (std::size_t i = 0; i < links.size(); ++i) {
            const std::size_t begin = std::max(links[i].begin, from);
            const std::size_t end = std::min(links[i].end, to);
            if (begin >= end)
                continue;
            draw_up_to(begin, colour(m_theme->text));
            const float left = x;
            draw_up_to(end, colour(m_theme->accent));
            const Box part{left, top, x - left, step};
            bool hovered = false;
            if (!described[i]) {
                described[i] = true;
                const Id id = id_of(links[i].label + "##" + std::string(text));
                const Press press = this->press(id, part, true);
                hovered = press.hovered;
                draw_focus(id, part, 4);
                describe(id, Role::Button, links[i].label, part);
                if (press.pressed)
                    chosen = i;
            }
            const float under = top + step / 2 + (BaselineBelowMiddle + 0.16F) * size;
            ImGui::GetWindowDrawList()->AddLine({left, under}, {x, under}, colour(m_theme->accent),
                                                hovered ? 2.0F : 1.0F);
        }
        draw_up_to(to, colour(m_theme->text));
    }
    return chosen;
}

void Ui::muted(std::string_view text, TextStyle style)
{
    const float size = size_of(style);
    const float width = std::min(available_width(), MeasureEm * 1.25F * size);
    const bool in_line = m_flows.back().side_by_side;
    const float natural = report::text_width(text, Face::Regular, size);
    const float used = in_line && natural < width ? natural + 1 : width;
    const float own = paragraph_height(text, used, size, Face::Regular, TextLine);
    const float height = in_line ? std::max(own, ControlHeight * m_text_scale) : own;
    const Box box = place(used, height);
    draw_paragraph(text, {box.x, box.y + (height - own) / 2, box.width, own}, size, Face::Regular,
                   colour(m_theme->muted), TextLine);
    describe(id_of(text), Role::Text, text, box);
}

void Ui::stat(const Told& told, std::string_view label)
{
    const std::string number = told.text();
    const float big = 34 * m_text_scale;
    const float small = 14 * m_text_scale;
    const float width = available_width();
    // Two lines of label at the least, so that numbers in a row stand on sheets of one height.
    const float label_height = std::max(2 * 1.35F * small, paragraph_height(label, width, small, Face::Regular, 1.35F));
    const Box box = place(0, big * HeadingLine + label_height);
    draw_line(number, box.x, box.y + big * (HeadingLine / 2 + BaselineBelowMiddle), big, Face::Semibold,
              colour(m_theme->text));
    draw_paragraph(label, {box.x, box.y + big * HeadingLine, width, label_height}, small, Face::Regular,
                   colour(m_theme->muted), 1.35F);
    describe(id_of(label), Role::Text, number + " " + std::string(label), box);
}

void Ui::tag(std::string_view text)
{
    draw_tag(text, colour(m_theme->attention), colour(m_theme->attention_surface));
}

void Ui::tag(std::string_view text, report::Ink ink, report::Ink ground)
{
    draw_tag(text, m_theme->of(ink), m_theme->of(ground));
}

void Ui::draw_tag(std::string_view text, Colour ink, Colour ground)
{
    const float size = 13 * m_text_scale;
    const float height = 24 * m_text_scale;
    const float width = report::text_width(shown(text), Face::Semibold, size) + 20 * m_text_scale;
    const bool in_line = m_flows.back().side_by_side;
    const Box box = place(width, in_line ? ControlHeight * m_text_scale : height);
    const float top = box.y + (box.height - height) / 2;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({box.x, top}, {box.right(), top + height}, ground, height / 2);
    list->AddRect({box.x, top}, {box.right(), top + height}, ink, height / 2);
    draw_label_in_middle(shown(text), {box.x, top, box.width, height}, size, Face::Semibold, ink);
    describe(id_of(text), Role::Text, text, box);
}

void Ui::brand(std::string_view name, bool with_name)
{
    const float mark = 32 * m_text_scale;
    const float size = 20 * m_text_scale;
    const Box box = place(0, 44 * m_text_scale);
    const float left = with_name ? box.x + 8 : box.x + (box.width - mark) / 2;
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Example, left, box.y + (box.height - mark) / 2, mark,
              colour(m_theme->accent));
    if (with_name)
        draw_line(name, left + mark + 10, box.y + box.height / 2 + BaselineBelowMiddle * size, size, Face::Semibold,
                  colour(m_theme->text));
    describe(id_of(name), Role::Text, name, box);
}

void Ui::status(std::string_view words, std::string_view promise)
{
    const float size = size_of(TextStyle::Small);
    const float mark = 18 * m_text_scale;
    const Flow& flow = m_flows.back();
    const float height = ImGui::GetCurrentWindow()->Size.y;
    const Box box = place(0, height);
    const float baseline = box.y + height / 2 + BaselineBelowMiddle * size;
    const float right = report::text_width(promise, Face::Regular, size);
    const float promise_left = box.right() - right - 20;
    draw_icon(*ImGui::GetWindowDrawList(), Icon::Shield, promise_left - mark - 6, box.y + (height - mark) / 2, mark,
              colour(m_theme->done));
    draw_line(promise, promise_left, baseline, size, Face::Regular, colour(m_theme->text));
    const float room = promise_left - mark - 6 - 40 - box.x;
    draw_line(report::shortened(words, Face::Regular, size, room), box.x + 20, baseline, size, Face::Regular,
              colour(m_theme->muted));
    describe(id_of("staat"), Role::Text, words, {box.x + 20, box.y, std::max(room, 0.0F), height});
    describe(id_of("belofte"), Role::Text, promise, {promise_left, box.y, flow.width - promise_left + box.x, height});
}

bool Ui::notice(Tone tone, std::string_view text, std::string_view dismiss)
{
    const float size = size_of(TextStyle::Body);
    const float mark = 22 * m_text_scale;
    const report::Rgb ink = tone == Tone::Error       ? m_theme->error
                            : tone == Tone::Attention ? m_theme->attention
                            : tone == Tone::Done      ? m_theme->done
                                                      : m_theme->accent;
    begin_card(tone);
    const Flow& flow = m_flows.back();
    const float button_width =
        dismiss.empty() ? 0 : report::text_width(shown(dismiss), Face::Semibold, size) + 20 * m_text_scale;
    const bool button_beside = flow.width > 480 * m_text_scale;
    const float room = flow.width - mark - 12 - (button_beside ? button_width : 0);
    const float height = paragraph_height(text, room, size, Face::Regular, TextLine);
    const Box box = place(0, std::max(height, mark));
    const Icon icon = tone == Tone::Error       ? Icon::Error
                      : tone == Tone::Attention ? Icon::Attention
                      : tone == Tone::Done      ? Icon::Check
                                                : Icon::Shield;
    draw_icon(*ImGui::GetWindowDrawList(), icon, box.x, box.y + (size * TextLine - mark) / 2, mark, colour(ink));
    draw_paragraph(text, {box.x + mark + 12, box.y, room, height}, size, Face::Regular, colour(m_theme->text),
                   TextLine);
    describe(id_of(text), tone == Tone::Error ? Role::Alert : Role::Note, text, box);
    bool dismissed = false;
    if (!dismiss.empty()) {
        if (button_beside) {
            // Beside the text, its own padding hanging out to the right so that the word ends at the margin.
            Flow aside = m_flows.back();
            aside.left = aside.x = box.right() - button_width + 20 * m_text_scale;
            aside.width = button_width;
            aside.y = box.y + (size * TextLine - ControlHeight * m_text_scale) / 2;
            m_flows.push_back(aside);
            dismissed = button(dismiss, ButtonStyle::Quiet);
            m_flows.pop_back();
        } else {
            dismissed = button(dismiss, ButtonStyle::Quiet);
        }
    }
    end_card();
    return dismissed;
}

} // namespace wk::ui
