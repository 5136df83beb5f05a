// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"
#include "write/markup/markup.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::write {

/// EMU (English metric units) per CSS pixel.
constexpr double EmuPerPixel = 9525;

/// A length in CSS pixels as whole EMU.
std::string emu(double pixels);

/// `<a:solidFill>` of a colour as it is in light.
void add_solid_fill(Markup& out, report::Ink ink);

/// What fills a shape, with the pattern nearest to the one of the drawing.
void add_fill(Markup& out, const report::Fill& fill);

/// A place in EMU: left, top, width, height.
using EmuPlace = std::array<std::string, 4>;

/// `<a:xfrm>`, or what it is called here, with offset and extent.
void add_extent(Markup& out, const EmuPlace& place, Markup::Attributes own = {}, std::string_view name = "a:xfrm");

/// A form that needs no measures: "rect", "line".
void add_preset(Markup& out, std::string_view form);

/// A box in which text wraps. Lengths in CSS pixels of the slide.
struct TextBox {
    float x = 0, y = 0, width = 0, height = 0;
    std::string text; ///< a newline begins a new paragraph
    float size = 14;
    report::Face face = report::Face::Regular;
    report::Ink ink = report::Ink::Text;
    report::Align align = report::Align::Left;
};

/// Shapes of one slide as DrawingML within PresentationML: native, each to be changed on its own. Ids are counted.
/// source  ECMA-376 part 1, 19.3 and 20.1
class SlideShapes {
public:
    /// language   of the texts: "nl-NL"
    explicit SlideShapes(std::string language) : m_language(std::move(language)) {}

    /// A scene as one group, which has its title as its name and its description for who cannot see it.
    /// x, y    of its top left corner, in CSS pixels of the slide
    /// scale   pixels of the slide per pixel of the scene; letters and lines go with it
    void add_scene(const report::Scene& scene, float x, float y, float scale);
    void add_shape(const report::Shape& shape);
    void add_text_box(const TextBox& box);
    /// For a shape of another kind, which needs an id of next_id().
    Markup& markup() { return m_out; }
    std::string next_id() { return std::to_string(++m_id); }
    /// A run with the text's size, face and colour. `size` in CSS pixels; 0 leaves size, face and colour to the layout.
    void add_run(Markup& out, std::string_view text, float size, report::Face face, report::Ink ink) const;
    Markup take() { return std::exchange(m_out, {}); }

private:
    void write(const report::Rect& it);
    void write(const report::Line& it);
    void write(const report::Text& it);
    void write(const report::Polygon& it);
    void write(const report::Path& it);
    void begin(bool text_box = false);
    void end();
    void begin_words(std::string_view wrap, std::string_view anchor);
    void paragraph(std::string_view text, float size, report::Face face, report::Ink ink, report::Align align);
    void outline(const std::vector<std::pair<float, float>>& points, bool closed);
    void stroke(report::Ink ink, float width, const Markup& more = {});
    std::string along(float value, float from) const;
    std::string length(float value) const;

    std::string m_language;
    Markup m_out;
    int m_id = 1; // the slide's own group has 1
    float m_x = 0, m_y = 0, m_scale = 1;
};

} // namespace wk::write
