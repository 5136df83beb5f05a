// SPDX-License-Identifier: EUPL-1.2
#include "write/svg/svg.h"

#include "write/markup/markup.h"
#include "write/svg/hatching.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

namespace wk::write {

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

/// Where the drawing stands.
enum class SvgPlace { File, Page, Office };

/// Shapes as elements. How colours and patterns are called differs between a file of its own and a part of a page.
class SvgWriter {
public:
    /// appearance   whose colours are written; without one they are the page's variables
    /// prefix       of every id
    SvgWriter(SvgPlace place, std::optional<report::Appearance> appearance, std::string prefix)
        : m_place(place), m_appearance(appearance), m_prefix(std::move(prefix))
    {
    }

    std::string file(const report::Scene& scene)
    {
        const float head = scene.title.empty() ? 0 : 34;
        const auto note_lines = wrap_text(scene.note, report::Face::Regular, NoteSize, scene.width);
        const float foot = scene.note.empty() ? 0 : 12 + 18 * float(note_lines.size());
        const float width = scene.width + 2 * Margin;
        const float height = scene.height + head + foot + 2 * Margin;
        begin(width, height);
        m_out.leaf("title", {{"id", "title"}}, scene.title).line();
        m_out.leaf("desc", {{"id", "desc"}}, scene.description).line();
        patterns();
        m_out
            .empty("rect",
                   {{"width", length(width)}, {"height", length(height)}, {"fill", colour(report::Ink::Surface)}})
            .line();
        begin_group(Margin, Margin);
        if (head > 0)
            write_shape(
                report::Text{0, 20, scene.title, 20, report::Face::Semibold, report::Align::Left, report::Ink::Text});
        begin_group(0, head);
        shapes(scene);
        m_out.close("g").line();
        if (foot > 0)
            for (std::size_t i = 0; i < note_lines.size(); ++i)
                write_shape(report::Text{0, head + scene.height + 12 + 18 * float(i) + 12, std::string(note_lines[i]),
                                         NoteSize, report::Face::Regular, report::Align::Left, report::Ink::Muted});
        m_out.close("g").line().close("svg").line();
        return m_out.take();
    }

    /// The figure alone. Its hatching is drawn as lines.
    Markup part(const report::Scene& scene)
    {
        begin(std::ceil(scene.width), std::ceil(scene.height)); // HTML asks for whole pixels
        const auto hatched = [](const report::Shape& shape) {
            const auto* polygon = std::get_if<report::Polygon>(&shape);
            return polygon && polygon->fill.pattern != report::Pattern::None;
        };
        if (std::any_of(scene.shapes.begin(), scene.shapes.end(), hatched))
            patterns();
        shapes(scene);
        m_out.close("svg").line();
        return std::move(m_out);
    }

private:
    static constexpr float Margin = 16;
    static constexpr float NoteSize = 13;

    std::string colour(report::Ink ink) const
    {
        if (ink == report::Ink::None)
            return "none";
        return m_appearance ? "#" + report::hex_digits(rgb_of(ink, *m_appearance))
                            : "var(--" + std::string(ink_name(ink)) + ")";
    }

    void begin(float width, float height)
    {
        // LibreOffice sets letters a little wider, and cuts off what then stands outside.
        constexpr float with_margin = 1.01F;
        const bool in_page = m_place == SvgPlace::Page;
        const bool in_office = m_place == SvgPlace::Office;
        const float seen = in_office ? with_margin : 1;
        m_out
            .open("svg",
                  {{"xmlns", "http://www.w3.org/2000/svg", !in_page},
                   {"width", length(width)},
                   {"height", length(height)},
                   {"viewBox", "0 0 " + length(seen * width) + " " + length(seen * height)},
                   {"preserveAspectRatio", "xMinYMin", in_page},
                   {"role", "img", !in_office},
                   {"aria-labelledby", in_page ? m_prefix + "title" : "title desc", !in_office},
                   {"aria-describedby", m_prefix + "desc", in_page},
                   {"font-family", in_office ? "'Open Sans', 'Segoe UI', Arial, sans-serif" : "'Open Sans', sans-serif",
                    !in_page}})
            .line();
    }

    void begin_group(float x, float y)
    {
        m_out.open("g", {{"transform", "translate(" + length(x) + " " + length(y) + ")"}}).line();
    }

    void shapes(const report::Scene& scene)
    {
        for (const auto& shape : scene.shapes)
            std::visit([this](const auto& it) { write_shape(it); }, shape);
    }

    void patterns()
    {
        m_out.open("defs").line();
        for (const Hatch& it : hatches()) {
            const std::string opacity = length(it.opacity).substr(1); // ".5"
            m_out.open("pattern", {{"id", m_prefix + std::string(it.name)},
                                   {"width", length(it.step)},
                                   {"height", length(it.step)},
                                   {"patternUnits", "userSpaceOnUse"},
                                   {"patternTransform", "rotate(" + std::to_string(it.angle) + ")", it.angle != 0}});
            if (it.dots)
                m_out.empty("circle", {{"cx", length(FirstDot)},
                                       {"cy", length(FirstDot)},
                                       {"r", length(it.width / 2)},
                                       {"fill", colour(report::Ink::Text)},
                                       {"fill-opacity", opacity}});
            else
                m_out.empty("path",
                            {{"d", "M0 0V8"}, {"stroke", colour(report::Ink::Text)}, {"stroke-opacity", opacity}});
            m_out.close("pattern").line();
        }
        m_out.close("defs").line();
    }

    /// The value of `fill` for a pattern.
    std::string pattern_fill(const Hatch& hatch) const { return "url(#" + m_prefix + std::string(hatch.name) + ")"; }

    void rect(const report::Rect& it, const std::string& fill, report::Ink stroke)
    {
        m_out
            .empty("rect", {{"x", length(it.x)},
                            {"y", length(it.y)},
                            {"width", length(it.width)},
                            {"height", length(it.height)},
                            {"rx", length(it.radius), it.radius > 0},
                            {"fill", fill},
                            {"stroke", colour(stroke), stroke != report::Ink::None}})
            .line();
    }

    /// The pattern of a rectangle as one path of lines or dots. A browser that makes a PDF turns every use of a
    /// `<pattern>` into a picture as large as the page, and some office programs know no pattern.
    void hatch_lines(const report::Rect& it)
    {
        const Hatching hatching = hatching_of(it);
        if (hatching.strokes.empty())
            return;
        std::string way;
        for (const auto& stroke : hatching.strokes) {
            way += "M" + length(stroke.x1) + " " + length(stroke.y1);
            way += hatching.dots ? "h0" : "L" + length(stroke.x2) + " " + length(stroke.y2);
        }
        m_out
            .empty("path", {{"d", way},
                            {"fill", "none"},
                            {"stroke", colour(report::Ink::Text)},
                            {"stroke-width", length(hatching.width)},
                            {"stroke-opacity", length(hatching.opacity)},
                            {"stroke-linecap", "round", hatching.dots}})
            .line();
    }

    void write_shape(const report::Rect& it)
    {
        rect(it, colour(it.fill.ink), it.stroke);
        if (m_place != SvgPlace::File)
            return hatch_lines(it);
        if (const Hatch* hatch = hatch_of(it.fill.pattern))
            rect(it, pattern_fill(*hatch), report::Ink::None);
    }

    void write_shape(const report::Line& it)
    {
        m_out
            .empty("line", {{"x1", length(it.x1)},
                            {"y1", length(it.y1)},
                            {"x2", length(it.x2)},
                            {"y2", length(it.y2)},
                            {"stroke", colour(it.ink)},
                            {"stroke-width", length(it.width)},
                            {"stroke-dasharray", "4 4", it.dashed}})
            .line();
    }

    void write_shape(const report::Text& it)
    {
        m_out
            .leaf(
                "text",
                {{"x", length(it.x)},
                 {"y", length(it.y)},
                 {"font-size", length(it.size)},
                 {"text-anchor", it.align == report::Align::Middle ? "middle" : "end", it.align != report::Align::Left},
                 {"font-weight", "600", it.face == report::Face::Semibold},
                 {"fill", colour(it.ink)}},
                it.text)
            .line();
    }

    static std::string list_of(const std::vector<std::pair<float, float>>& points)
    {
        std::string out;
        for (const auto& [x, y] : points)
            out += (out.empty() ? "" : " ") + length(x) + "," + length(y);
        return out;
    }

    void write_shape(const report::Path& it)
    {
        m_out
            .empty("polyline", {{"points", list_of(it.points)},
                                {"fill", "none"},
                                {"stroke", colour(it.ink)},
                                {"stroke-width", length(it.width)},
                                {"stroke-linejoin", "round"}})
            .line();
    }

    void write_shape(const report::Polygon& it)
    {
        const std::string points = list_of(it.points);
        m_out
            .empty("polygon", {{"points", points},
                               {"fill", colour(it.fill.ink)},
                               {"stroke", colour(it.stroke), it.stroke != report::Ink::None}})
            .line();
        if (const Hatch* hatch = hatch_of(it.fill.pattern))
            m_out.empty("polygon", {{"points", points}, {"fill", pattern_fill(*hatch)}}).line();
    }

    SvgPlace m_place;
    std::optional<report::Appearance> m_appearance;
    std::string m_prefix;
    Markup m_out;
};

} // namespace

std::string write_svg(const report::Scene& scene, report::Appearance appearance)
{
    return SvgWriter(SvgPlace::File, appearance, {}).file(scene);
}

Markup inline_svg(const report::Scene& scene, std::string_view id)
{
    return SvgWriter(SvgPlace::Page, std::nullopt, std::string(id) + "_").part(scene);
}

std::string office_svg(const report::Scene& scene)
{
    return SvgWriter(SvgPlace::Office, report::Appearance::Light, {}).part(scene).take();
}

std::string ink_variables(report::Appearance appearance)
{
    std::string out;
    for (const report::Ink ink : report::all_inks())
        out += "--" + std::string(ink_name(ink)) + ":#" + report::hex_digits(rgb_of(ink, appearance)) + ";";
    return out;
}

} // namespace wk::write
