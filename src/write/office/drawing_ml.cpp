// SPDX-License-Identifier: EUPL-1.2
#include "write/office/drawing_ml.h"

#include "report/scene/palette.h"
#include "write/svg/hatching.h"

#include <algorithm>
#include <cmath>

namespace wk::write {

namespace {

/// From the baseline up to the middle of a line of text, in em. Arial and Calibri have it at 0.35, Open Sans at 0.39: a
/// box that is centred here moves its letters by no more than 0.03 em when the typeface is another.
constexpr float MiddleOfLine = 0.36F;

void add_colour(Markup& out, report::Rgb value)
{
    out.empty("a:srgbClr", {{"val", report::hex_digits(value)}});
}

/// The lines and dots of a pattern upon a colour. Patterns know no opacity here, and all share one.
report::Rgb line_colour(report::Rgb under)
{
    constexpr report::Rgb share = 45; // of 100
    const report::Rgb over = rgb_of(report::Ink::Text, report::Appearance::Light);
    report::Rgb out = 0;
    for (const int shift : {16, 8, 0})
        out |= (((over >> shift & 0xFF) * share + (under >> shift & 0xFF) * (100 - share)) / 100) << shift;
    return out;
}

} // namespace

std::string emu(double pixels)
{
    return std::to_string(std::llround(pixels * EmuPerPixel));
}

void add_solid_fill(Markup& out, report::Ink ink)
{
    out.open("a:solidFill");
    add_colour(out, rgb_of(ink, report::Appearance::Light));
    out.close("a:solidFill");
}

void add_fill(Markup& out, const report::Fill& fill)
{
    const Hatch* hatch = hatch_of(fill.pattern);
    if (fill.ink == report::Ink::None) {
        out.empty("a:noFill");
    } else if (!hatch) {
        add_solid_fill(out, fill.ink);
    } else {
        const report::Rgb under = rgb_of(fill.ink, report::Appearance::Light);
        out.open("a:pattFill", {{"prst", hatch->preset}}).open("a:fgClr");
        add_colour(out, line_colour(under));
        out.close("a:fgClr").open("a:bgClr");
        add_colour(out, under);
        out.close("a:bgClr").close("a:pattFill");
    }
}

void add_extent(Markup& out, const EmuPlace& place, Markup::Attributes own, std::string_view name)
{
    out.open(name, own).empty("a:off", {{"x", place[0]}, {"y", place[1]}});
    out.empty("a:ext", {{"cx", place[2]}, {"cy", place[3]}}).close(name);
}

void add_preset(Markup& out, std::string_view form)
{
    out.open("a:prstGeom", {{"prst", form}}).empty("a:avLst").close("a:prstGeom");
}

std::string SlideShapes::along(float value, float from) const
{
    return emu(double(from) + double(value) * double(m_scale));
}

std::string SlideShapes::length(float value) const
{
    return emu(double(value) * double(m_scale));
}

void SlideShapes::stroke(report::Ink ink, float width, const Markup& more)
{
    m_out.open("a:ln", {{"w", length(width), ink != report::Ink::None}});
    if (ink == report::Ink::None)
        m_out.empty("a:noFill");
    else
        add_solid_fill(m_out, ink);
    if (ink != report::Ink::None)
        m_out.add(more);
    m_out.close("a:ln");
}

void SlideShapes::add_run(Markup& out, std::string_view text, float size, report::Face face, report::Ink ink) const
{
    out.open("a:r");
    if (size > 0) {
        const auto hundredths = std::max(100LL, std::llround(double(size) * 75));
        out.open("a:rPr", {{"lang", m_language},
                           {"sz", std::to_string(hundredths)},
                           {"b", face == report::Face::Semibold ? "1" : "0"}});
        add_solid_fill(out, ink);
        out.close("a:rPr");
    } else {
        out.empty("a:rPr", {{"lang", m_language}});
    }
    out.leaf("a:t", text).close("a:r");
}

/// Up to what is told of its looks.
void SlideShapes::begin(bool text_box)
{
    const std::string id = next_id();
    m_out.open("p:sp").open("p:nvSpPr").empty("p:cNvPr", {{"id", id}, {"name", id}});
    m_out.empty("p:cNvSpPr", {{"txBox", "1", text_box}}).empty("p:nvPr").close("p:nvSpPr").open("p:spPr");
}

void SlideShapes::end()
{
    m_out.close("p:spPr").close("p:sp");
}

void SlideShapes::write(const report::Rect& it)
{
    if (it.width <= 0 || it.height <= 0)
        return;
    begin();
    add_extent(m_out, {along(it.x, m_x), along(it.y, m_y), length(it.width), length(it.height)});
    const float side = std::min(it.width, it.height);
    const bool round = it.radius >= side / 2 && it.width == it.height;
    if (!round && it.radius > 0) {
        const auto corner = std::min(50000L, std::lround(double(it.radius) / double(side) * 100000));
        m_out.open("a:prstGeom", {{"prst", "roundRect"}}).open("a:avLst");
        m_out.empty("a:gd", {{"name", "adj"}, {"fmla", "val " + std::to_string(corner)}});
        m_out.close("a:avLst").close("a:prstGeom");
    } else {
        add_preset(m_out, round ? "ellipse" : "rect");
    }
    add_fill(m_out, it.fill);
    stroke(it.stroke, 1);
    end();
}

void SlideShapes::write(const report::Line& it)
{
    const std::string id = next_id();
    m_out.open("p:cxnSp").open("p:nvCxnSpPr").empty("p:cNvPr", {{"id", id}, {"name", id}});
    m_out.empty("p:cNvCxnSpPr").empty("p:nvPr").close("p:nvCxnSpPr").open("p:spPr");
    // It is drawn from the box's top left corner, unless it is turned over.
    add_extent(m_out,
               {along(std::min(it.x1, it.x2), m_x), along(std::min(it.y1, it.y2), m_y),
                length(std::fabs(it.x2 - it.x1)), length(std::fabs(it.y2 - it.y1))},
               {{"flipH", "1", it.x2 < it.x1}, {"flipV", "1", it.y2 < it.y1}});
    add_preset(m_out, "line");
    Markup dashes;
    if (it.dashed)
        dashes.empty("a:prstDash", {{"val", "dash"}});
    stroke(it.ink, it.width, dashes);
    m_out.close("p:spPr").close("p:cxnSp");
}

/// Goes on from looks to words, which fill their box.
void SlideShapes::begin_words(std::string_view wrap, std::string_view anchor)
{
    add_preset(m_out, "rect");
    m_out.empty("a:noFill").close("p:spPr").open("p:txBody");
    m_out.open("a:bodyPr",
               {{"wrap", wrap}, {"lIns", "0"}, {"tIns", "0"}, {"rIns", "0"}, {"bIns", "0"}, {"anchor", anchor}});
    m_out.empty("a:noAutofit").close("a:bodyPr").empty("a:lstStyle");
}

void SlideShapes::paragraph(std::string_view text, float size, report::Face face, report::Ink ink, report::Align align)
{
    m_out.open("a:p").empty("a:pPr", {{"algn", align == report::Align::Left     ? "l"
                                               : align == report::Align::Middle ? "ctr"
                                                                                : "r"}});
    add_run(m_out, text, size, face, ink);
    m_out.close("a:p");
}

void SlideShapes::write(const report::Text& it)
{
    if (it.text.empty())
        return;
    const float width = text_width(it.text, it.face, it.size);
    const float height = 1.2F * it.size;
    const float left = it.align == report::Align::Left     ? it.x
                       : it.align == report::Align::Middle ? it.x - width / 2
                                                           : it.x - width;
    begin(true);
    add_extent(m_out, {along(left, m_x), along(it.y - MiddleOfLine * it.size - height / 2, m_y), length(width),
                       length(height)});
    begin_words("none", "ctr");
    paragraph(it.text, it.size * m_scale, it.face, it.ink, it.align);
    m_out.close("p:txBody").close("p:sp");
}

void SlideShapes::outline(const std::vector<std::pair<float, float>>& points, bool closed)
{
    float left = points[0].first, right = left, top = points[0].second, bottom = top;
    for (const auto& point : points) {
        left = std::min(left, point.first);
        right = std::max(right, point.first);
        top = std::min(top, point.second);
        bottom = std::max(bottom, point.second);
    }
    const std::string width = length(right - left);
    const std::string height = length(bottom - top);
    begin();
    add_extent(m_out, {along(left, m_x), along(top, m_y), width, height});
    m_out.open("a:custGeom").empty("a:avLst").empty("a:gdLst").empty("a:ahLst").empty("a:cxnLst");
    m_out.empty("a:rect", {{"l", "0"}, {"t", "0"}, {"r", "r"}, {"b", "b"}}).open("a:pathLst");
    m_out.open("a:path", {{"w", width}, {"h", height}, {"fill", "none", !closed}});
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char* step = i == 0 ? "a:moveTo" : "a:lnTo";
        m_out.open(step).empty("a:pt", {{"x", length(points[i].first - left)}, {"y", length(points[i].second - top)}});
        m_out.close(step);
    }
    if (closed)
        m_out.empty("a:close");
    m_out.close("a:path").close("a:pathLst").close("a:custGeom");
}

void SlideShapes::write(const report::Polygon& it)
{
    if (it.points.size() < 3)
        return;
    outline(it.points, true);
    add_fill(m_out, it.fill);
    stroke(it.stroke, 1);
    end();
}

void SlideShapes::write(const report::Path& it)
{
    if (it.points.size() < 2)
        return;
    outline(it.points, false);
    m_out.empty("a:noFill");
    Markup corners;
    stroke(it.ink, it.width, corners.empty("a:round"));
    end();
}

void SlideShapes::add_shape(const report::Shape& shape)
{
    std::visit([this](const auto& it) { write(it); }, shape);
}

void SlideShapes::add_scene(const report::Scene& scene, float x, float y, float scale)
{
    m_x = x;
    m_y = y;
    m_scale = scale;
    const EmuPlace place{along(0, x), along(0, y), length(scene.width), length(scene.height)};
    m_out.open("p:grpSp").open("p:nvGrpSpPr");
    m_out.empty("p:cNvPr", {{"id", next_id()}, {"name", scene.title}, {"descr", scene.description}});
    m_out.empty("p:cNvGrpSpPr").empty("p:nvPr").close("p:nvGrpSpPr").open("p:grpSpPr").open("a:xfrm");
    m_out.empty("a:off", {{"x", place[0]}, {"y", place[1]}}).empty("a:ext", {{"cx", place[2]}, {"cy", place[3]}});
    m_out.empty("a:chOff", {{"x", place[0]}, {"y", place[1]}}).empty("a:chExt", {{"cx", place[2]}, {"cy", place[3]}});
    m_out.close("a:xfrm").close("p:grpSpPr");
    for (const auto& shape : scene.shapes)
        add_shape(shape);
    m_out.close("p:grpSp");
    m_x = m_y = 0;
    m_scale = 1;
}

void SlideShapes::add_text_box(const TextBox& box)
{
    begin(true);
    add_extent(m_out, {emu(double(box.x)), emu(double(box.y)), emu(double(box.width)), emu(double(box.height))});
    begin_words("square", "t");
    for (std::size_t at = 0; at <= box.text.size();) {
        const std::size_t end_of_line = std::min(box.text.find('\n', at), box.text.size());
        paragraph(std::string_view(box.text).substr(at, end_of_line - at), box.size, box.face, box.ink, box.align);
        at = end_of_line + 1;
    }
    m_out.close("p:txBody").close("p:sp");
}

} // namespace wk::write
