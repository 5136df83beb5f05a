#include "report/drawing_ml.h"

#include "report/markup.h"
#include "report/ooxml.h"
#include "report/palette.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace wk::report {

namespace {

/// From the baseline up to the middle of a line of text, in em. Arial and Calibri have it at 0.35, Open Sans at 0.39: a
/// box that is centred here moves its letters by no more than 0.03 em when the typeface is another.
constexpr float MiddleOfLine = 0.36F;

std::string colour_of(Rgb value)
{
    char digits[8];
    std::snprintf(digits, sizeof digits, "%06X", static_cast<unsigned>(value));
    return digits;
}

std::string colour(Ink ink)
{
    return colour_of(rgb_of(ink, Appearance::Light));
}

/// The colour of `over` at a share of 0.45 upon `under`, which is how hatching looks in our figures.
std::string hatching(Ink over, Ink under)
{
    Rgb out = 0;
    for (const int shift : {16, 8, 0}) {
        const auto channel = [&](Ink ink) { return (rgb_of(ink, Appearance::Light) >> shift) & 0xFF; };
        out |= ((channel(over) * 45 + channel(under) * 55) / 100) << shift;
    }
    return colour_of(out);
}

const char* preset_of(Pattern pattern)
{
    switch (pattern) {
    case Pattern::None: break;
    case Pattern::Rising: return "ltUpDiag";
    case Pattern::RisingDense: return "dkUpDiag";
    case Pattern::Falling: return "ltDnDiag";
    case Pattern::Dots: return "pct20";
    }
    return "";
}

std::string fill_of(const Fill& fill)
{
    if (fill.ink == Ink::None)
        return "<a:noFill/>";
    if (fill.pattern == Pattern::None)
        return solid_fill(fill.ink);
    std::string out;
    add_markup(out,
               "<a:pattFill prst=\"{0}\"><a:fgClr><a:srgbClr val=\"{1}\"/></a:fgClr><a:bgClr><a:srgbClr "
               "val=\"{2}\"/></a:bgClr></a:pattFill>",
               {preset_of(fill.pattern), hatching(Ink::Text, fill.ink), colour(fill.ink)});
    return out;
}

} // namespace

std::string emu(double pixels)
{
    return std::to_string(std::llround(pixels * EmuPerPixel));
}

std::string solid_fill(Ink ink)
{
    return "<a:solidFill><a:srgbClr val=\"" + colour(ink) + "\"/></a:solidFill>";
}

std::string SlideShapes::along(float value, float from) const
{
    return emu(double(from) + double(value) * double(m_scale));
}

std::string SlideShapes::length(float value) const
{
    return emu(double(value) * double(m_scale));
}

std::string SlideShapes::stroke(Ink ink, float width, std::string_view more) const
{
    if (ink == Ink::None)
        return "<a:ln><a:noFill/></a:ln>";
    std::string out;
    add_markup(out, "<a:ln w=\"{0}\">{1}{2}</a:ln>", {length(width), solid_fill(ink), more});
    return out;
}

std::string SlideShapes::run(std::string_view text, float size, Face face, Ink ink) const
{
    std::string look = "/>";
    if (size > 0) {
        const auto hundredths = std::max(100LL, std::llround(double(size) * 75));
        look.clear();
        add_markup(look, " sz=\"{0}\" b=\"{1}\">{2}</a:rPr>",
                   {std::to_string(hundredths), face == Face::Semibold ? "1" : "0", solid_fill(ink)});
    }
    std::string out;
    add_markup(out, "<a:r><a:rPr lang=\"{0}\"{1}<a:t>{2}</a:t></a:r>", {m_language, look, markup_text(text)});
    return out;
}

void SlideShapes::begin(std::string_view kind)
{
    const std::string id = next_id();
    add_markup(m_out,
               "<p:sp><p:nvSpPr><p:cNvPr id=\"{0}\" name=\"{0}\"/><p:cNvSpPr{1}/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>",
               {id, kind});
}

void SlideShapes::write(const Rect& it)
{
    if (it.width <= 0 || it.height <= 0)
        return;
    begin({});
    const float side = std::min(it.width, it.height);
    const bool round = it.radius >= side / 2 && it.width == it.height;
    std::string shape = round ? "ellipse\"><a:avLst/>" : "rect\"><a:avLst/>";
    if (!round && it.radius > 0) {
        const auto corner = std::min(50000L, std::lround(double(it.radius) / double(side) * 100000));
        shape = "roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val " + std::to_string(corner) + "\"/></a:avLst>";
    }
    add_markup(m_out,
               "<a:off x=\"{0}\" y=\"{1}\"/><a:ext cx=\"{2}\" cy=\"{3}\"/></a:xfrm><a:prstGeom "
               "prst=\"{4}</a:prstGeom>{5}{6}</p:spPr></p:sp>",
               {along(it.x, m_x), along(it.y, m_y), length(it.width), length(it.height), shape, fill_of(it.fill),
                stroke(it.stroke, 1, {})});
}

void SlideShapes::write(const Line& it)
{
    const std::string id = next_id();
    // It is drawn from the box's top left corner, unless it is turned over.
    std::string turned = it.x2 < it.x1 ? " flipH=\"1\"" : "";
    if (it.y2 < it.y1)
        turned += " flipV=\"1\"";
    add_markup(m_out,
               "<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"{0}\" name=\"{0}\"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
               "<p:spPr><a:xfrm{1}><a:off x=\"{2}\" y=\"{3}\"/><a:ext cx=\"{4}\" cy=\"{5}\"/></a:xfrm><a:prstGeom "
               "prst=\"line\"><a:avLst/></a:prstGeom>{6}</p:spPr></p:cxnSp>",
               {id, turned, along(std::min(it.x1, it.x2), m_x), along(std::min(it.y1, it.y2), m_y),
                length(std::fabs(it.x2 - it.x1)), length(std::fabs(it.y2 - it.y1)),
                stroke(it.ink, it.width, it.dashed ? "<a:prstDash val=\"dash\"/>" : "")});
}

void SlideShapes::write(const Text& it)
{
    if (it.text.empty())
        return;
    begin(" txBox=\"1\"");
    const float width = text_width(it.text, it.face, it.size);
    const float height = 1.2F * it.size;
    const float left = it.align == Align::Left ? it.x : it.align == Align::Middle ? it.x - width / 2 : it.x - width;
    const char* align = it.align == Align::Left ? "l" : it.align == Align::Middle ? "ctr" : "r";
    add_markup(m_out,
               "<a:off x=\"{0}\" y=\"{1}\"/><a:ext cx=\"{2}\" cy=\"{3}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
               "</a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" "
               "bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr "
               "algn=\"{4}\"/>{5}</a:p></p:txBody></p:sp>",
               {along(left, m_x), along(it.y - MiddleOfLine * it.size - height / 2, m_y), length(width), length(height),
                align, run(it.text, it.size * m_scale, it.face, it.ink)});
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
    begin({});
    add_markup(
        m_out,
        "<a:off x=\"{0}\" y=\"{1}\"/><a:ext cx=\"{2}\" cy=\"{3}\"/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/>"
        "<a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path w=\"{2}\" h=\"{3}\"{4}>",
        {along(left, m_x), along(top, m_y), width, height, closed ? "" : " fill=\"none\""});
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char* step = i == 0 ? "moveTo" : "lnTo";
        add_markup(m_out, "<a:{0}><a:pt x=\"{1}\" y=\"{2}\"/></a:{0}>",
                   {step, length(points[i].first - left), length(points[i].second - top)});
    }
    m_out += closed ? "<a:close/></a:path></a:pathLst></a:custGeom>" : "</a:path></a:pathLst></a:custGeom>";
}

void SlideShapes::write(const Polygon& it)
{
    if (it.points.size() < 3)
        return;
    outline(it.points, true);
    add_markup(m_out, "{0}{1}</p:spPr></p:sp>", {fill_of(it.fill), stroke(it.stroke, 1, {})});
}

void SlideShapes::write(const Path& it)
{
    if (it.points.size() < 2)
        return;
    outline(it.points, false);
    add_markup(m_out, "<a:noFill/>{0}</p:spPr></p:sp>", {stroke(it.ink, it.width, "<a:round/>")});
}

void SlideShapes::add_shape(const Shape& shape)
{
    std::visit([this](const auto& it) { write(it); }, shape);
}

void SlideShapes::add_scene(const Scene& scene, float x, float y, float scale)
{
    m_x = x;
    m_y = y;
    m_scale = scale;
    const std::string id = next_id();
    add_markup(m_out,
               "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"{0}\" name=\"{1}\" descr=\"{2}\"/><p:cNvGrpSpPr/><p:nvPr/>"
               "</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"{3}\" y=\"{4}\"/><a:ext cx=\"{5}\" cy=\"{6}\"/><a:chOff "
               "x=\"{3}\" y=\"{4}\"/><a:chExt cx=\"{5}\" cy=\"{6}\"/></a:xfrm></p:grpSpPr>",
               {id, markup_text(scene.title), markup_text(scene.description), along(0, x), along(0, y),
                length(scene.width), length(scene.height)});
    for (const auto& shape : scene.shapes)
        add_shape(shape);
    m_out += "</p:grpSp>";
    m_x = m_y = 0;
    m_scale = 1;
}

void SlideShapes::add_text_box(const TextBox& box)
{
    begin(" txBox=\"1\"");
    const char* align = box.align == Align::Left ? "l" : box.align == Align::Middle ? "ctr" : "r";
    add_markup(m_out,
               "<a:off x=\"{0}\" y=\"{1}\"/><a:ext cx=\"{2}\" cy=\"{3}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>"
               "</a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" "
               "bIns=\"0\" anchor=\"t\"><a:noAutofit/></a:bodyPr><a:lstStyle/>",
               {emu(double(box.x)), emu(double(box.y)), emu(double(box.width)), emu(double(box.height))});
    for (std::size_t at = 0; at <= box.text.size();) {
        const std::size_t end = std::min(box.text.find('\n', at), box.text.size());
        add_markup(m_out, "<a:p><a:pPr algn=\"{0}\"/>{1}</a:p>",
                   {align, run(std::string_view(box.text).substr(at, end - at), box.size, box.face, box.ink)});
        at = end + 1;
    }
    m_out += "</p:txBody></p:sp>";
}

} // namespace wk::report
