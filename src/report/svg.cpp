#include "report/svg.h"

#include "report/hatching.h"
#include "report/markup.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

namespace wk::report {

namespace {

/// A length with at most two decimals and no trailing zeros, the same on every machine.
std::string length(float value)
{
    const long hundredths = std::lround(double(value) * 100);
    char digits[32];
    std::snprintf(digits, sizeof digits, "%s%ld.%02ld", hundredths < 0 ? "-" : "", std::labs(hundredths) / 100,
                  std::labs(hundredths) % 100);
    std::string out(digits);
    while (out.back() == '0')
        out.pop_back();
    if (out.back() == '.')
        out.pop_back();
    return out == "-0" ? "0" : out;
}

std::string hex(Rgb value)
{
    char digits[8];
    std::snprintf(digits, sizeof digits, "#%06X", static_cast<unsigned>(value));
    return digits;
}

/// Shapes as elements. How colours and patterns are called differs between a file of its own and a part of a page.
class SvgWriter {
public:
    /// appearance   whose colours are written; without one they are the page's variables
    /// prefix       of every id
    SvgWriter(std::optional<Appearance> appearance, std::string prefix)
        : m_appearance(appearance), m_prefix(std::move(prefix))
    {
    }

    std::string file(const Scene& scene)
    {
        const float head = scene.title.empty() ? 0 : 34;
        const auto note_lines = wrap_text(scene.note, Face::Regular, NoteSize, scene.width);
        const float foot = scene.note.empty() ? 0 : 12 + 18 * float(note_lines.size());
        const float width = scene.width + 2 * Margin;
        const float height = scene.height + head + foot + 2 * Margin;
        begin(width, height, "xmlns=\"http://www.w3.org/2000/svg\" ",
              " role=\"img\" aria-labelledby=\"title desc\" font-family=\"'Open Sans', sans-serif\"");
        m_out += "<title id=\"title\">" + markup_text(scene.title) + "</title>\n<desc id=\"desc\">" +
                 markup_text(scene.description) + "</desc>\n";
        patterns();
        m_out += "<rect width=\"" + length(width) + "\" height=\"" + length(height) + "\" fill=\"" +
                 colour(Ink::Surface) + "\"/>\n<g transform=\"translate(" + length(Margin) + " " + length(Margin) +
                 ")\">\n";
        if (head > 0)
            write_shape(Text{0, 20, scene.title, 20, Face::Semibold, Align::Left, Ink::Text});
        m_out += "<g transform=\"translate(0 " + length(head) + ")\">\n";
        shapes(scene);
        m_out += "</g>\n";
        if (foot > 0)
            for (std::size_t i = 0; i < note_lines.size(); ++i)
                write_shape(Text{0, head + scene.height + 12 + 18 * float(i) + 12, std::string(note_lines[i]), NoteSize,
                                 Face::Regular, Align::Left, Ink::Muted});
        m_out += "</g>\n</svg>\n";
        return std::move(m_out);
    }

    /// The figure alone. Its hatching is drawn as lines.
    ///
    /// first, more   attributes of its element, before and after its size
    std::string part(const Scene& scene, const std::string& first, const std::string& more, float seen = 1)
    {
        m_as_lines = true;
        begin(std::ceil(scene.width), std::ceil(scene.height), first, more, seen); // HTML asks for whole pixels
        const auto hatched = [](const Shape& shape) {
            const auto* polygon = std::get_if<Polygon>(&shape);
            return polygon && polygon->fill.pattern != Pattern::None;
        };
        if (std::any_of(scene.shapes.begin(), scene.shapes.end(), hatched))
            patterns();
        shapes(scene);
        m_out += "</svg>\n";
        return std::move(m_out);
    }

private:
    static constexpr float Margin = 16;
    static constexpr float NoteSize = 13;

    std::string colour(Ink ink) const
    {
        if (ink == Ink::None)
            return "none";
        return m_appearance ? hex(rgb_of(ink, *m_appearance)) : "var(--" + std::string(ink_name(ink)) + ")";
    }

    /// seen   how much of the drawing is seen, by its size
    void begin(float width, float height, const std::string& first, const std::string& more, float seen = 1)
    {
        m_out = "<svg " + first + "width=\"" + length(width) + "\" height=\"" + length(height) + "\" viewBox=\"0 0 " +
                length(seen * width) + " " + length(seen * height) + "\"" + more + ">\n";
    }

    void shapes(const Scene& scene)
    {
        for (const auto& shape : scene.shapes)
            std::visit([this](const auto& it) { write_shape(it); }, shape);
    }

    void pattern(const char* name, const char* size, const char* content)
    {
        m_out += "<pattern id=\"" + m_prefix + name + "\" width=\"" + size + "\" height=\"" + size +
                 "\" patternUnits=\"userSpaceOnUse\"" + content + "</pattern>\n";
    }

    void patterns()
    {
        const std::string line = "<path d=\"M0 0V8\" stroke=\"" + colour(Ink::Text) + "\" stroke-opacity=\".45\"/>";
        m_out += "<defs>\n";
        pattern("rising", "7", (" patternTransform=\"rotate(45)\">" + line).c_str());
        pattern("dense", "4", (" patternTransform=\"rotate(45)\">" + line).c_str());
        pattern("falling", "7", (" patternTransform=\"rotate(-45)\">" + line).c_str());
        pattern("dots", "7",
                (">"
                 "<circle cx=\"2\" cy=\"2\" r=\"1\" fill=\"" +
                 colour(Ink::Text) + "\" fill-opacity=\".5\"/>")
                    .c_str());
        m_out += "</defs>\n";
    }

    static const char* pattern_name(Pattern pattern)
    {
        switch (pattern) {
        case Pattern::None: return nullptr;
        case Pattern::Rising: return "rising";
        case Pattern::RisingDense: return "dense";
        case Pattern::Falling: return "falling";
        case Pattern::Dots: return "dots";
        }
        return nullptr;
    }

    void rect(const Rect& it, const std::string& fill, const std::string& stroke)
    {
        m_out += "<rect x=\"" + length(it.x) + "\" y=\"" + length(it.y) + "\" width=\"" + length(it.width) +
                 "\" height=\"" + length(it.height) + "\"" +
                 (it.radius > 0 ? " rx=\"" + length(it.radius) + "\"" : "") + " fill=\"" + fill + "\"" +
                 (stroke == "none" ? "" : " stroke=\"" + stroke + "\"") + "/>\n";
    }

    /// The pattern of a rectangle as one path of lines or dots. A browser that makes a PDF turns every use of a
    /// `<pattern>` into a picture as large as the page, and some office programs know no pattern.
    void hatch(const Rect& it)
    {
        const Hatching hatching = hatching_of(it);
        if (hatching.strokes.empty())
            return;
        m_out += "<path d=\"";
        for (const auto& stroke : hatching.strokes) {
            m_out += "M" + length(stroke.x1) + " " + length(stroke.y1);
            m_out += hatching.dots ? "h0" : "L" + length(stroke.x2) + " " + length(stroke.y2);
        }
        m_out += "\" fill=\"none\" stroke=\"" + colour(Ink::Text) + "\" stroke-width=\"" + length(hatching.width) +
                 "\" stroke-opacity=\"" + length(hatching.opacity) + "\"" +
                 (hatching.dots ? " stroke-linecap=\"round\"" : "") + "/>\n";
    }

    void write_shape(const Rect& it)
    {
        rect(it, colour(it.fill.ink), colour(it.stroke));
        if (m_as_lines)
            return hatch(it);
        if (const char* name = pattern_name(it.fill.pattern))
            rect(it, "url(#" + m_prefix + name + ")", "none");
    }

    void write_shape(const Line& it)
    {
        m_out += "<line x1=\"" + length(it.x1) + "\" y1=\"" + length(it.y1) + "\" x2=\"" + length(it.x2) + "\" y2=\"" +
                 length(it.y2) + "\" stroke=\"" + colour(it.ink) + "\" stroke-width=\"" + length(it.width) + "\"" +
                 (it.dashed ? " stroke-dasharray=\"4 4\"" : "") + "/>\n";
    }

    void write_shape(const Text& it)
    {
        const char* anchor = it.align == Align::Left     ? ""
                             : it.align == Align::Middle ? " text-anchor=\"middle\""
                                                         : " text-anchor=\"end\"";
        m_out += "<text x=\"" + length(it.x) + "\" y=\"" + length(it.y) + "\" font-size=\"" + length(it.size) + "\"" +
                 anchor + (it.face == Face::Semibold ? " font-weight=\"600\"" : "") + " fill=\"" + colour(it.ink) +
                 "\">" + markup_text(it.text) + "</text>\n";
    }

    static std::string list_of(const std::vector<std::pair<float, float>>& points)
    {
        std::string out;
        for (const auto& [x, y] : points)
            out += (out.empty() ? "" : " ") + length(x) + "," + length(y);
        return out;
    }

    void write_shape(const Path& it)
    {
        m_out += "<polyline points=\"" + list_of(it.points) + "\" fill=\"none\" stroke=\"" + colour(it.ink) +
                 "\" stroke-width=\"" + length(it.width) + "\" stroke-linejoin=\"round\"/>\n";
    }

    void write_shape(const Polygon& it)
    {
        const std::string points = list_of(it.points);
        m_out += "<polygon points=\"" + points + "\" fill=\"" + colour(it.fill.ink) + "\"" +
                 (it.stroke == Ink::None ? "" : " stroke=\"" + colour(it.stroke) + "\"") + "/>\n";
        if (const char* name = pattern_name(it.fill.pattern))
            m_out += "<polygon points=\"" + points + "\" fill=\"url(#" + m_prefix + name + ")\"/>\n";
    }

    std::optional<Appearance> m_appearance;
    std::string m_prefix;
    bool m_as_lines = false;
    std::string m_out;
};

} // namespace

std::string write_svg(const Scene& scene, Appearance appearance)
{
    return SvgWriter(appearance, {}).file(scene);
}

std::string inline_svg(const Scene& scene, std::string_view id)
{
    const std::string prefix = std::string(id) + "_";
    return SvgWriter(std::nullopt, prefix)
        .part(scene, {},
              " preserveAspectRatio=\"xMinYMin\" role=\"img\" aria-labelledby=\"" + prefix +
                  "title\" aria-describedby=\"" + prefix + "desc\"");
}

std::string office_svg(const Scene& scene)
{
    // LibreOffice sets letters a little wider, and cuts off what then stands outside.
    constexpr float with_margin = 1.01F;
    return SvgWriter(Appearance::Light, {})
        .part(scene, "xmlns=\"http://www.w3.org/2000/svg\" ",
              " font-family=\"'Open Sans', 'Segoe UI', Arial, sans-serif\"", with_margin);
}

std::string ink_variables(Appearance appearance)
{
    std::string out;
    for (const Ink ink : all_inks())
        out += "--" + std::string(ink_name(ink)) + ":" + hex(rgb_of(ink, appearance)) + ";";
    return out;
}

} // namespace wk::report
