#pragma once

#include "report/scene.h"

#include <string>
#include <string_view>

namespace wk::report {

/// EMU (English metric units) per CSS pixel.
constexpr double EmuPerPixel = 9525;

/// A length in CSS pixels as whole EMU.
std::string emu(double pixels);

/// `<a:solidFill>` of a colour as it is in light.
std::string solid_fill(Ink ink);

/// A box in which text wraps. Lengths in CSS pixels of the slide.
struct TextBox {
    float x = 0, y = 0, width = 0, height = 0;
    std::string text; ///< a newline begins a new paragraph
    float size = 14;
    Face face = Face::Regular;
    Ink ink = Ink::Text;
    Align align = Align::Left;
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
    void add_scene(const Scene& scene, float x, float y, float scale);
    void add_shape(const Shape& shape);
    void add_text_box(const TextBox& box);
    /// A shape that is marked up already; it needs an id of next_id().
    void add_markup_of(std::string_view shape) { m_out += shape; }
    std::string next_id() { return std::to_string(++m_id); }
    /// A run with the text's size, face and colour. `size` in CSS pixels; 0 leaves size, face and colour to the layout.
    std::string run(std::string_view text, float size, Face face, Ink ink) const;
    std::string take() { return std::move(m_out); }

private:
    void write(const Rect& it);
    void write(const Line& it);
    void write(const Text& it);
    void write(const Polygon& it);
    void write(const Path& it);
    void begin(std::string_view kind);
    void outline(const std::vector<std::pair<float, float>>& points, bool closed);
    std::string along(float value, float from) const;
    std::string length(float value) const;
    std::string stroke(Ink ink, float width, std::string_view more) const;

    std::string m_language;
    std::string m_out;
    int m_id = 1; // the slide's own group has 1
    float m_x = 0, m_y = 0, m_scale = 1;
};

} // namespace wk::report
