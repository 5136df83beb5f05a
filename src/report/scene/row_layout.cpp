// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/row_layout.h"

#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::report {

namespace {

constexpr float ColumnGap = 20;
constexpr float LeastWords = 190;
constexpr float EnoughWords = 360; ///< more room than this goes to the plot first

/// A head that was broken to fit its column, as one word again.
std::string unbroken(std::string head)
{
    const std::size_t at = head.find("- ");
    return at == std::string::npos ? head : head.erase(at, 2);
}

/// Whether the last row is no more than a heading yet, which has no hairline: it is not to be cut from what it heads.
bool follows_subhead(const Scene& scene)
{
    if (scene.rows.empty())
        return false;
    for (std::size_t i = scene.rows.back().shape; i < scene.shapes.size(); ++i)
        if (std::holds_alternative<Line>(scene.shapes[i]))
            return false;
    return true;
}

} // namespace

RowLayout::RowLayout(ChartSize size, std::vector<NumberColumn> columns, float least_plot, float most_plot)
    : m_scale(size.text_scale), m_width(size.width), m_columns(std::move(columns))
{
    float numbers = 0;
    for (const auto& column : m_columns)
        numbers += column.width;
    numbers *= m_scale;
    const float gap = ColumnGap * m_scale;
    const float room = m_width - numbers - 2 * gap;
    m_wide = room >= (LeastWords + least_plot) * m_scale;
    if (!m_wide) {
        m_words_width = m_width;
        m_plot_width = m_width;
        return;
    }
    m_plot_width = std::clamp(room - EnoughWords * m_scale, least_plot * m_scale, most_plot * m_scale);
    m_words_width = room - m_plot_width;
    m_plot_left = m_words_width + gap;
}

float RowLayout::heads_height() const
{
    if (!m_wide)
        return 0;
    std::size_t most = 1;
    for (const auto& column : m_columns)
        most = std::max(most, wrap_text(column.head, Face::Regular, tiny(), column.width * m_scale - 6).size());
    return float(most) * tiny() * 1.25F + 6 * m_scale;
}

void RowLayout::add_heads(Scene& scene, float y) const
{
    if (!m_wide)
        return;
    float right = m_plot_left + m_plot_width + ColumnGap * m_scale;
    for (const auto& column : m_columns) {
        right += column.width * m_scale;
        const auto lines = wrap_text(column.head, Face::Regular, tiny(), column.width * m_scale - 6);
        for (std::size_t i = 0; i < lines.size(); ++i)
            scene.shapes.push_back(Text{right, y - 6 * m_scale - float(lines.size() - 1 - i) * tiny() * 1.25F,
                                        std::string(lines[i]), tiny(), Face::Regular, Align::Right, Ink::Muted});
    }
}

RowLayout::Band RowLayout::add_row(Scene& scene, float& y, std::string_view tag, std::string_view text,
                                   std::span<const std::string> numbers, float band_height) const
{
    const float line = letter() * 1.35F;
    const float pad = 8 * m_scale;
    if (!follows_subhead(scene))
        scene.rows.push_back({y, scene.shapes.size()});
    const auto lines = wrap_text(text, Face::Regular, letter(), m_words_width);
    const float words = float(lines.size()) * line + (tag.empty() ? 0 : small() * 1.4F);
    const float height = m_wide ? std::max(words, band_height) : words;
    float at = y + pad + (height - words) / 2;
    if (!tag.empty()) {
        at += small();
        scene.shapes.push_back(Text{0, at, std::string(tag), small() * 0.93F, Face::Semibold, Align::Left, Ink::Muted});
        at += small() * 0.4F;
    }
    for (const auto words_line : lines) {
        at += line;
        scene.shapes.push_back(
            Text{0, at - letter() * 0.32F, std::string(words_line), letter(), Face::Regular, Align::Left, Ink::Text});
    }
    Band band{y + pad + (height - band_height) / 2, band_height};
    y += pad + height;
    if (m_wide) {
        float right = m_plot_left + m_plot_width + ColumnGap * m_scale;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            right += m_columns[i].width * m_scale;
            scene.shapes.push_back(Text{right, band.middle() + small() * 0.36F, numbers[i], small(),
                                        m_columns[i].strong ? Face::Semibold : Face::Regular, Align::Right, Ink::Text});
        }
    } else {
        band.top = y + 4 * m_scale;
        y = band.top + band_height;
        std::vector<std::string> words_of_numbers;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            words_of_numbers.push_back(unbroken(m_columns[i].head) + " " + numbers[i]);
        const std::string all = joined(words_of_numbers, " · ");
        for (const auto numbers_line : wrap_text(all, Face::Regular, small(), m_width)) {
            y += small() * 1.5F;
            scene.shapes.push_back(
                Text{0, y, std::string(numbers_line), small(), Face::Regular, Align::Left, Ink::Text});
        }
        y += 4 * m_scale;
    }
    y += pad;
    scene.shapes.push_back(Line{0, y, m_width, y, Ink::NoAnswer, 1, false});
    return band;
}

void RowLayout::add_subhead(Scene& scene, float& y, std::string_view text) const
{
    scene.rows.push_back({y, scene.shapes.size()});
    y += 14 * m_scale;
    for (const auto line : wrap_text(text, Face::Semibold, letter(), m_width)) {
        y += letter() * 1.3F;
        scene.shapes.push_back(Text{0, y, std::string(line), letter(), Face::Semibold, Align::Left, Ink::Text});
    }
    y += 8 * m_scale;
}

Scene empty_scene(std::string title, std::string note, ChartSize size)
{
    Scene scene;
    scene.width = size.width;
    scene.title = std::move(title);
    scene.note = std::move(note);
    return scene;
}

void add_centred_lines(Scene& scene, std::string_view text, float x, float bottom, float size, float width, Ink ink)
{
    const auto lines = wrap_text(text, Face::Regular, size, width);
    for (std::size_t i = 0; i < lines.size(); ++i)
        scene.shapes.push_back(Text{x, bottom - float(lines.size() - 1 - i) * size * 1.25F, std::string(lines[i]), size,
                                    Face::Regular, Align::Middle, ink});
}

float widest_word(std::string_view text, Face face, float size)
{
    float widest = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t blank = std::min(text.find(' ', begin), text.size());
        widest = std::max(widest, text_width(text.substr(begin, blank - begin), face, size));
        begin = blank + 1;
    }
    return widest;
}

float Axis::x(double value) const
{
    const double inside = std::clamp(value, low, high);
    return left + width * float((inside - low) / (high - low));
}

void add_axis(Scene& scene, std::size_t at, const Axis& axis, std::span<const std::pair<double, std::string>> ticks,
              float top, float bottom, float letter)
{
    std::vector<Shape> shapes;
    float used = -letter; // a label that would lie over the one before it is left out
    for (const auto& [value, label] : ticks) {
        const float x = axis.x(value);
        const bool zero = value == 0 && axis.low < 0;
        shapes.push_back(Line{x, top, x, bottom, zero ? Ink::Muted : Ink::NoAnswer, zero ? 1.5F : 1.0F, false});
        const float half = text_width(label, Face::Regular, letter) / 2;
        const float middle = std::clamp(x, half, std::max(half, scene.width - half));
        if (middle - half < used + letter / 2)
            continue;
        used = middle + half;
        shapes.push_back(Text{middle, top - letter * 0.5F, label, letter, Face::Regular, Align::Middle, Ink::Muted});
    }
    insert_shapes(scene, at, shapes);
}

void add_dot(Scene& scene, float x, float y, float radius, Ink ink, Ink stroke)
{
    scene.shapes.push_back(Rect{x - radius, y - radius, 2 * radius, 2 * radius, {ink, Pattern::None}, stroke, radius});
}

} // namespace wk::report
