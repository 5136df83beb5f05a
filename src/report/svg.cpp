#include "report/svg.h"

#include "report/markup.h"

#include <cmath>
#include <cstdio>

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

class Writer {
public:
    Writer(const Scene& scene, Appearance appearance) : m_scene(scene), m_appearance(appearance) {}

    std::string write()
    {
        const float head = m_scene.title.empty() ? 0 : 34;
        const auto note_lines = wrap_text(m_scene.note, Face::Regular, NoteSize, m_scene.width);
        const float foot = m_scene.note.empty() ? 0 : 12 + 18 * float(note_lines.size());
        const float width = m_scene.width + 2 * Margin;
        const float height = m_scene.height + head + foot + 2 * Margin;
        m_out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + length(width) + "\" height=\"" + length(height) +
                "\" viewBox=\"0 0 " + length(width) + " " + length(height) +
                "\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"'Open Sans', sans-serif\">\n";
        m_out += "<title id=\"title\">" + markup_text(m_scene.title) + "</title>\n<desc id=\"desc\">" +
                 markup_text(m_scene.description) + "</desc>\n";
        patterns();
        m_out += "<rect width=\"" + length(width) + "\" height=\"" + length(height) + "\" fill=\"" +
                 colour(Ink::Surface) + "\"/>\n<g transform=\"translate(" + length(Margin) + " " + length(Margin) +
                 ")\">\n";
        if (head > 0)
            write_shape(Text{0, 20, m_scene.title, 20, Face::Semibold, Align::Left, Ink::Text});
        m_out += "<g transform=\"translate(0 " + length(head) + ")\">\n";
        for (const auto& shape : m_scene.shapes)
            std::visit([this](const auto& it) { write_shape(it); }, shape);
        m_out += "</g>\n";
        if (foot > 0)
            for (std::size_t i = 0; i < note_lines.size(); ++i)
                write_shape(Text{0, head + m_scene.height + 12 + 18 * float(i) + 12, std::string(note_lines[i]),
                                 NoteSize, Face::Regular, Align::Left, Ink::Muted});
        m_out += "</g>\n</svg>\n";
        return std::move(m_out);
    }

private:
    static constexpr float Margin = 16;
    static constexpr float NoteSize = 13;

    std::string colour(Ink ink) const { return ink == Ink::None ? "none" : hex(rgb_of(ink, m_appearance)); }

    void pattern(const char* name, const char* size, const char* content)
    {
        m_out += std::string("<pattern id=\"") + name + "\" width=\"" + size + "\" height=\"" + size +
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

    void write_shape(const Rect& it)
    {
        rect(it, colour(it.fill.ink), colour(it.stroke));
        if (const char* name = pattern_name(it.fill.pattern))
            rect(it, std::string("url(#") + name + ")", "none");
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
            m_out += "<polygon points=\"" + points + "\" fill=\"url(#" + name + ")\"/>\n";
    }

    const Scene& m_scene;
    Appearance m_appearance;
    std::string m_out;
};

} // namespace

std::string write_svg(const Scene& scene, Appearance appearance)
{
    return Writer(scene, appearance).write();
}

} // namespace wk::report
