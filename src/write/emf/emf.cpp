// SPDX-License-Identifier: EUPL-1.2
#include "write/emf/emf.h"

#include "base/utf8.h"
#include "report/scene/palette.h"
#include "write/svg/hatching.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <utility>

namespace wk::write {

namespace {

using U32 = std::uint32_t;
using EmfPoints = std::vector<std::pair<float, float>>;
using Strokes = std::vector<Hatching::Stroke>;

// Record types, [MS-EMF] 2.1.1.
enum Record : U32 {
    Header = 1,
    PolygonRecord = 3,
    PolylineRecord = 4,
    PolyPolylineRecord = 7,
    SetWindowExt = 9,
    SetWindowOrigin = 10,
    SetViewportExt = 11,
    SetViewportOrigin = 12,
    EndOfFile = 14,
    SetMapMode = 17,
    SetBackgroundMode = 18,
    SetTextAlign = 22,
    SetTextColour = 24,
    SelectObject = 37,
    CreateBrush = 39,
    EllipseRecord = 42,
    RectangleRecord = 43,
    RoundRectRecord = 44,
    CreateFont = 82,
    TextOut = 84,
    CreatePen = 95,
};

constexpr U32 NullBrush = 0x80000005;
constexpr U32 NullPen = 0x80000008;
constexpr float UnitsPerPixel = 16;
/// A device of 10 inches each way, so that its size is whole in units and in millimetres.
constexpr U32 DeviceUnits = 15360;
constexpr U32 DeviceMillimetres = 254;
constexpr U32 HeaderBytes = 108;

U32 units(float pixels)
{
    return static_cast<U32>(std::int32_t(std::lround(pixels * UnitsPerPixel)));
}

/// 0x00BBGGRR.
U32 emf_colour(report::Rgb rgb)
{
    return (rgb & 0xFF) << 16 | (rgb & 0xFF00) | rgb >> 16;
}

/// `over` laid on `under`.
report::Rgb mixed(report::Rgb over, report::Rgb under, float opacity)
{
    report::Rgb out = 0;
    for (const int shift : {0, 8, 16}) {
        const float a = float((over >> shift) & 0xFF);
        const float b = float((under >> shift) & 0xFF);
        out |= static_cast<report::Rgb>(std::lround(b + (a - b) * opacity)) << shift;
    }
    return out;
}

report::Rgb light(report::Ink ink)
{
    return rgb_of(ink, report::Appearance::Light);
}

void put(std::string& out, U32 value)
{
    for (int shift = 0; shift < 32; shift += 8)
        out += char((value >> shift) & 0xFF);
}

void put(std::string& out, std::initializer_list<U32> values)
{
    for (const U32 value : values)
        put(out, value);
}

void put_half(std::string& out, U32 value)
{
    out += char(value & 0xFF);
    out += char((value >> 8) & 0xFF);
}

/// A text in UTF-16, and how far each of its units moves on.
struct SetText {
    std::string units;
    std::string advances;
    U32 count = 0;
};

SetText set_text(const report::Text& text)
{
    SetText out;
    float width = 0;
    const std::string_view all = text.text;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t from = at;
        const char32_t code = next_character(all, at).value_or(ReplacementCode);
        const float before = width;
        width += text_width(all.substr(from, at - from), text.face, text.size);
        // From place to place, so that roundings do not add up. The second half of a pair moves nothing.
        U32 advance = units(width) - units(before);
        for (const char16_t unit : utf16_of(code < 0x20 ? U' ' : code)) {
            put_half(out.units, unit);
            put(out.advances, std::exchange(advance, 0U));
            ++out.count;
        }
    }
    out.units.resize((out.units.size() + 3) / 4 * 4);
    return out;
}

class Metafile {
public:
    explicit Metafile(const report::Scene& scene) : m_width(units(scene.width)), m_height(units(scene.height)) {}

    std::string write(const report::Scene& scene)
    {
        constexpr U32 anisotropic = 8;
        constexpr U32 transparent = 1;
        record(SetMapMode, {anisotropic});
        record(SetWindowOrigin, {0, 0});
        record(SetWindowExt, {m_width, m_height});
        record(SetViewportOrigin, {0, 0});
        record(SetViewportExt, {m_width, m_height});
        record(SetBackgroundMode, {transparent});
        for (const auto& shape : scene.shapes)
            std::visit([this](const auto& it) { write_shape(it); }, shape);
        record(EndOfFile, {0, 16, 20});
        return header() + m_out;
    }

private:
    std::string header() const
    {
        const auto hundredths = [](U32 value) { return U32(std::lround(value * 2540.0 / 1536.0)); };
        std::string out;
        put(out, {Header, HeaderBytes,
                  // bounds in units, their last ones within
                  0, 0, m_width - 1, m_height - 1,
                  // frame in hundredths of a millimetre
                  0, 0, hundredths(m_width), hundredths(m_height),
                  0x464D4520, // " EMF"
                  0x10000, HeaderBytes + U32(m_out.size()), m_records + 1, U32(m_objects.size() + 1), 0, 0,
                  0, // neither description nor palette
                  DeviceUnits, DeviceUnits, DeviceMillimetres, DeviceMillimetres, 0, 0, 0, // no pixel format
                  DeviceMillimetres * 1000, DeviceMillimetres * 1000});
        return out;
    }

    void record(Record type, const std::string& content)
    {
        put(m_out, {type, U32(content.size() + 8)});
        m_out += content;
        ++m_records;
    }

    void record(Record type, std::initializer_list<U32> values)
    {
        std::string content;
        put(content, values);
        record(type, content);
    }

    /// Makes what was not made before, and uses it.
    void select(Record create, const std::string& content)
    {
        std::string object;
        put(object, create);
        object += content;
        std::size_t at = 0;
        while (at < m_objects.size() && m_objects[at] != object)
            ++at;
        const U32 handle = U32(at + 1);
        if (at == m_objects.size()) {
            m_objects.push_back(object);
            std::string with_handle;
            put(with_handle, handle);
            record(create, with_handle + content);
        }
        select(create, handle);
    }

    void select(Record kind, U32 handle)
    {
        U32& selected = m_selected[kind == CreatePen ? 0 : kind == CreateBrush ? 1 : 2];
        if (selected != handle)
            record(SelectObject, {handle});
        selected = handle;
    }

    void brush(report::Ink ink)
    {
        if (ink == report::Ink::None)
            select(CreateBrush, NullBrush);
        else
            brush_of(light(ink));
    }

    void brush_of(report::Rgb rgb)
    {
        std::string content;
        put(content, {0, emf_colour(rgb), 0});
        select(CreateBrush, content);
    }

    /// Lines without caps; their corners are round or pointed.
    void pen(report::Rgb rgb, float width, bool round)
    {
        constexpr U32 geometric = 0x10000;
        constexpr U32 flat_ends = 0x200;
        constexpr U32 pointed = 0x2000;
        std::string content;
        put(content,
            {0, 0, 0, 0, geometric | flat_ends | (round ? 0 : pointed), units(width), 0, emf_colour(rgb), 0, 0});
        select(CreatePen, content);
    }

    void outline(report::Ink ink)
    {
        if (ink == report::Ink::None)
            select(CreatePen, NullPen);
        else
            pen(light(ink), 1, false);
    }

    /// What begins every record of many points: around what they lie.
    std::string bounds() const
    {
        std::string out;
        put(out, {0, 0, m_width - 1, m_height - 1});
        return out;
    }

    void points(Record type, const EmfPoints& all)
    {
        if (all.empty())
            return;
        std::string content = bounds();
        put(content, U32(all.size()));
        for (const auto& [x, y] : all)
            put(content, {units(x), units(y)});
        record(type, content);
    }

    void strokes(const Strokes& all)
    {
        std::string content = bounds();
        put(content, {U32(all.size()), U32(2 * all.size())});
        for (std::size_t i = 0; i < all.size(); ++i)
            put(content, 2);
        for (const auto& it : all)
            put(content, {units(it.x1), units(it.y1), units(it.x2), units(it.y2)});
        record(PolyPolylineRecord, content);
    }

    void hatch(const report::Rect& it)
    {
        const Hatching hatching = hatching_of(it);
        if (hatching.strokes.empty())
            return;
        const report::Rgb rgb =
            mixed(light(report::Ink::Text),
                  light(it.fill.ink == report::Ink::None ? report::Ink::Surface : it.fill.ink), hatching.opacity);
        if (!hatching.dots) {
            pen(rgb, hatching.width, true);
            return strokes(hatching.strokes);
        }
        brush_of(rgb);
        select(CreatePen, NullPen);
        const float half = hatching.width / 2;
        for (const auto& dot : hatching.strokes)
            record(EllipseRecord,
                   {units(dot.x1 - half), units(dot.y1 - half), units(dot.x1 + half), units(dot.y1 + half)});
    }

    void write_shape(const report::Rect& it)
    {
        brush(it.fill.ink);
        outline(it.stroke);
        const U32 right = units(it.x + it.width);
        const U32 bottom = units(it.y + it.height);
        const U32 corner = units(2 * it.radius);
        if (it.radius > 0)
            record(RoundRectRecord, {units(it.x), units(it.y), right, bottom, corner, corner});
        else
            record(RectangleRecord, {units(it.x), units(it.y), right, bottom});
        hatch(it);
    }

    /// Dashes are lines of their own, so that every program draws the same ones.
    void write_shape(const report::Line& it)
    {
        pen(light(it.ink), it.width, false);
        Strokes all;
        const float way = std::sqrt((it.x2 - it.x1) * (it.x2 - it.x1) + (it.y2 - it.y1) * (it.y2 - it.y1));
        constexpr float dash = 4;
        const float step = it.dashed && way > dash ? dash / way : 1;
        for (int i = 0; float(i) * step < 1; i += 2) {
            const float from = float(i) * step;
            const float to = std::fmin(1, float(i + 1) * step);
            all.push_back({it.x1 + (it.x2 - it.x1) * from, it.y1 + (it.y2 - it.y1) * from, it.x1 + (it.x2 - it.x1) * to,
                           it.y1 + (it.y2 - it.y1) * to});
        }
        strokes(all);
    }

    void write_shape(const report::Path& it)
    {
        pen(light(it.ink), it.width, true);
        points(PolylineRecord, it.points);
    }

    void write_shape(const report::Polygon& it)
    {
        brush(it.fill.ink);
        outline(it.stroke);
        points(PolygonRecord, it.points);
    }

    void font(report::Face face, float size)
    {
        constexpr U32 variable_pitch_without_serifs = 0x22;
        constexpr std::size_t font_bytes = 320; // LogFontPanose, [MS-EMF] 2.2.16
        std::string content;
        put(content, {0 - units(size), 0, 0, 0, face == report::Face::Semibold ? 600U : 400U, 0x01000000,
                      variable_pitch_without_serifs << 24});
        for (const char c : {'O', 'p', 'e', 'n', ' ', 'S', 'a', 'n', 's'})
            put_half(content, U32(c));
        content.resize(font_bytes);
        select(CreateFont, content);
    }

    void write_shape(const report::Text& it)
    {
        if (it.text.empty())
            return;
        font(it.face, it.size);
        constexpr U32 baseline = 24;
        const U32 align = baseline + (it.align == report::Align::Left ? 0 : it.align == report::Align::Right ? 2 : 6);
        if (m_align != align)
            record(SetTextAlign, {m_align = align});
        const U32 colour = emf_colour(light(it.ink));
        if (m_colour != colour)
            record(SetTextColour, {m_colour = colour});
        const SetText text = set_text(it);
        constexpr U32 compatible = 1;
        constexpr U32 before_text = 76;
        constexpr float hundredths_per_unit = 2540.0F / 1536.0F;
        U32 scale = 0;
        std::memcpy(&scale, &hundredths_per_unit, sizeof scale);
        std::string content = bounds();
        put(content, {compatible, scale, scale, units(it.x), units(it.y), text.count, before_text, 0, 0, 0, 0, 0,
                      before_text + U32(text.units.size())});
        record(TextOut, content + text.units + text.advances);
    }

    U32 m_width;
    U32 m_height;
    std::string m_out;
    U32 m_records = 0;
    std::vector<std::string> m_objects; ///< how each pen, brush and font was made, in the order of their handles
    std::array<U32, 3> m_selected{};    ///< pen, brush, font
    U32 m_align = 0;
    U32 m_colour = 0;
};

} // namespace

std::string write_emf(const report::Scene& scene)
{
    return Metafile(scene).write(scene);
}

} // namespace wk::write
