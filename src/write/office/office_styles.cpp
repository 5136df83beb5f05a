// SPDX-License-Identifier: EUPL-1.2
#include "write/office/office_styles.h"

#include "report/scene/palette.h"

#include <array>
#include <cassert>

namespace wk::write {

namespace {

using S = OfficeStyle;

constexpr std::array<OfficeStyleSpec, std::size_t(S::Footer) + 1> Styles = {{
    {"Normal", "Standard", S::Normal, 20, report::Ink::Text, false, 0, 8},
    {"Kicker", "Kicker", S::Normal, 19, report::Ink::Accent, true, 40, 6},
    {"Title", "Title", S::Normal, 56, report::Ink::None, true, 0, 10},
    {"Subtitle", "Subtitle", S::Normal, 25, report::Ink::Muted, false, 0, 14},
    {"Imprint", "Imprint", S::Normal, 18, report::Ink::Muted, false, 0, 2},
    {"Warning", "Warning", S::Normal, 0, report::Ink::None, true, 16, 0, false, 0, report::Ink::Attention,
     report::Ink::Background},
    {"TOC Heading", "Contents Heading", S::Normal, 26, report::Ink::None, true, 16, 6, true},
    {"toc 1", "Contents 1", S::Normal, 19, report::Ink::None, false, 3, 0},
    {"toc 2", "Contents 2", S::Normal, 19, report::Ink::None, false, 0, 0},
    {"heading 1", "Heading 1", S::Normal, 36, report::Ink::None, true, 30, 10, true, 1},
    {"heading 2", "Heading 2", S::Normal, 27, report::Ink::None, true, 20, 7, true, 2},
    {"heading 3", "Heading 3", S::Normal, 22, report::Ink::None, true, 14, 5, true, 3},
    {"Lead", "Lead", S::Normal, 24, report::Ink::None, false, 0, 10, true},
    {"Passport", "Passport", S::Normal, 17, report::Ink::Muted, false, 8, 10, false, 0, report::Ink::NoAnswer},
    {"List Title", "List Title", S::Normal, 0, report::Ink::None, true, 10, 4, true},
    {"List Bullet", "List Bullet", S::Normal, 0, report::Ink::None, false, 0, 6},
    {"caption", "Caption", S::Normal, 0, report::Ink::None, true, 14, 6, true},
    {"Picture", "Picture", S::Normal, 0, report::Ink::None, false, 0, 2, true},
    {"Note", "Note", S::Normal, 16, report::Ink::Muted, false, 4, 10},
    {"Quote", "Quotations", S::Normal, 21, report::Ink::None, false, 8, 0, true, 0, report::Ink::Accent},
    {"Quote Source", "Quote Source", S::Normal, 17, report::Ink::Muted, false, 2, 12, false, 0, report::Ink::Accent},
    {"Light Title", "Light Title", S::Normal, 17, report::Ink::Muted, false, 10, 0, true, 0, report::Ink::Muted},
    {"Light Word", "Light Word", S::Normal, 25, report::Ink::None, true, 0, 3, true, 0, report::Ink::Muted},
    {"Light Reason", "Light Reason", S::Normal, 0, report::Ink::None, false, 0, 8, false, 0, report::Ink::Muted},
    {"Table Cell", "Table Contents", S::Normal, 17, report::Ink::None, false, 2, 2},
    {"Table Cell Small", "Table Contents Small", S::TableCell, 15},
    {"Table Cell Smallest", "Table Contents Smallest", S::TableCell, 13},
    {"Table Head", "Table Heading", S::TableCell, 16, report::Ink::Muted, true, 0, 0, true},
    {"Table Head Small", "Table Heading Small", S::TableHead, 14},
    {"Table Head Smallest", "Table Heading Smallest", S::TableHead, 12},
    {"footer", "Footer", S::Normal, 17, report::Ink::Muted},
}};

/// `name` with each blank replaced.
std::string without_blanks(std::string_view name, std::string_view replacement)
{
    std::string out;
    for (const char c : name)
        c == ' ' ? out += replacement : out += c;
    return out;
}

} // namespace

std::span<const OfficeStyleSpec> office_styles()
{
    return Styles;
}

const OfficeStyleSpec& office_style(OfficeStyle style)
{
    return Styles[std::size_t(style)];
}

OfficeStyleSpec office_style(OfficeStyle style, bool one_page)
{
    constexpr int large = 30; // half points, from which letters are a heading's
    OfficeStyleSpec out = office_style(style);
    if (!one_page)
        return out;
    out.half_points = std::uint8_t(out.half_points * (out.half_points >= large ? 60 : 85) / 100);
    out.before = std::uint8_t(out.before / (style == S::Kicker ? 40 : 3));
    out.after = std::uint8_t(out.after / 3);
    return out;
}

bool has_close_lines(OfficeStyle style)
{
    return office_style(style).bold || style == S::Picture || style == S::Contents1 || style == S::Contents2;
}

std::string word_style_id(OfficeStyle style)
{
    return without_blanks(office_style(style).word, "");
}

std::string odf_style_id(OfficeStyle style)
{
    return without_blanks(office_style(style).odf, "_20_");
}

std::string office_colour(report::Ink ink)
{
    assert(ink != report::Ink::None);
    return report::hex_digits(rgb_of(ink, report::Appearance::Light));
}

} // namespace wk::write
