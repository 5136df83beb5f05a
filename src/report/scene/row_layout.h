// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wk::report {

/// A column of numbers at the right of a figure with one row per item. Widths in CSS pixels at 100% letters.
struct NumberColumn {
    std::string head;
    float width = 60;
    bool strong = false;
};

/// What the rows of a figure have in common: words at the left, a plot in the middle, numbers at the right. Where that
/// does not fit, the words stand above the plot and the numbers in a line below it.
class RowLayout {
public:
    /// least_plot   narrowest plot beside words and numbers, at 100% letters
    /// most_plot    beyond this the words get the room
    RowLayout(ChartSize size, std::vector<NumberColumn> columns, float least_plot, float most_plot);

    bool wide() const { return m_wide; }
    float scale() const { return m_scale; }
    float width() const { return m_width; }
    float plot_left() const { return m_plot_left; }
    float plot_width() const { return m_plot_width; }
    float letter() const { return 15 * m_scale; }
    float small() const { return 13 * m_scale; }
    float tiny() const { return 12 * m_scale; }

    /// The heads of the number columns, above `y`; nothing when narrow.
    void add_heads(Scene& scene, float y) const;
    /// Height the heads need.
    float heads_height() const;

    /// The place of the plot in one row.
    struct Band {
        float top = 0, height = 0;
        float middle() const { return top + height / 2; }
    };
    /// Words and numbers of one row, with a hairline under it; moves `y` below it. The caller draws in the band.
    /// tag   a word in small letters above the text; may be empty
    Band add_row(Scene& scene, float& y, std::string_view tag, std::string_view text,
                 std::span<const std::string> numbers, float band_height) const;
    /// A heading between rows; moves `y` below it.
    void add_subhead(Scene& scene, float& y, std::string_view text) const;

private:
    float m_scale = 1;
    float m_width = 0;
    bool m_wide = false;
    float m_words_width = 0;
    float m_plot_left = 0;
    float m_plot_width = 0;
    std::vector<NumberColumn> m_columns;
};

/// A figure that has nothing in it yet but its width, title and note.
Scene empty_scene(std::string title, std::string note, ChartSize size);

/// Lines of small text, centred on `x` and ending at the baseline `bottom`.
void add_centred_lines(Scene& scene, std::string_view text, float x, float bottom, float size, float width, Ink ink);

/// Width of the widest word: a column as wide breaks between words, never inside one.
float widest_word(std::string_view text, Face face, float size);

/// An axis for values from `low` to `high` over the plot: a line and a label at every tick, from `top` to `bottom`.
struct Axis {
    double low = 0, high = 1;
    float left = 0, width = 0;

    float x(double value) const;
};
/// at      where among the scene's shapes: under those that follow
/// ticks   values with their labels
void add_axis(Scene& scene, std::size_t at, const Axis& axis, std::span<const std::pair<double, std::string>> ticks,
              float top, float bottom, float letter);

/// A filled dot.
void add_dot(Scene& scene, float x, float y, float radius, Ink ink, Ink stroke = Ink::None);

} // namespace wk::report
