// SPDX-License-Identifier: EUPL-1.2
#include "write/office/workbook_styles.h"

#include "report/scene/palette.h"

#include <algorithm>
#include <iterator>

namespace wk::write {

namespace {

constexpr std::size_t FirstOwnFormat = 164; ///< what comes before is Excel's

std::string argb_of(report::Ink ink)
{
    return "FF" + report::hex_digits(rgb_of(ink, report::Appearance::Light));
}

/// A look in cellXfs. Numbers are places in the lists of fonts, fills and borders.
struct Look {
    const char* font;
    const char* fill;
    const char* border;
    const char* align;
    const char* indent; ///< so that numbers keep away from words in the next column, and titles from the filter's arrow
    const char* wrap;
    const char* guard;
};

/// In the order of CellStyle.
constexpr Look Looks[] = {
    {"0", "0", "0", "left", "0", "0", "0"},  // Plain
    {"2", "0", "0", "left", "0", "0", "0"},  // Title
    {"1", "0", "0", "left", "0", "1", "0"},  // Strong
    {"1", "2", "1", "left", "0", "1", "0"},  // Head
    {"1", "2", "1", "right", "2", "1", "0"}, // HeadNumber
    {"0", "0", "0", "left", "0", "1", "0"},  // Words
    {"0", "0", "0", "right", "1", "1", "0"}, // WordsRight
    {"1", "0", "2", "left", "0", "1", "0"},  // TotalWords
    {"1", "0", "2", "right", "1", "1", "0"}, // TotalRight
    {"3", "0", "0", "left", "0", "1", "0"},  // Link
    {"0", "0", "0", "left", "0", "1", "1"},  // Guarded
};
static_assert(std::size(Looks) == std::size_t(CellStyle::Count));

void add_look(Markup& out, std::string_view format, const Look& look)
{
    out.open("xf", {{"numFmtId", format},
                    {"fontId", look.font},
                    {"fillId", look.fill},
                    {"borderId", look.border},
                    {"xfId", "0"},
                    {"quotePrefix", look.guard},
                    {"applyNumberFormat", "1"},
                    {"applyFont", "1"},
                    {"applyFill", "1"},
                    {"applyBorder", "1"},
                    {"applyAlignment", "1"}});
    out.empty("alignment",
              {{"horizontal", look.align}, {"vertical", "top"}, {"wrapText", look.wrap}, {"indent", look.indent}});
    out.close("xf");
}

/// more   an element that makes it bold or underlined; empty: neither
void add_font(Markup& out, std::string_view more, std::string_view size, report::Ink ink)
{
    out.open("font");
    if (!more.empty())
        out.empty(more);
    out.empty("sz", {{"val", size}}).empty("color", {{"rgb", argb_of(ink)}}).empty("name", {{"val", "Arial"}});
    out.empty("family", {{"val", "2"}}).close("font");
}

/// A pattern of Excel's own, without colours.
void add_plain_fill(Markup& out, std::string_view pattern)
{
    out.open("fill").empty("patternFill", {{"patternType", pattern}}).close("fill");
}

/// side   that has a line; empty: none
void add_border(Markup& out, std::string_view side)
{
    out.open("border");
    for (const std::string_view each : {"left", "right", "top", "bottom"}) {
        if (each == side)
            out.open(each, {{"style", "thin"}}).empty("color", {{"rgb", argb_of(report::Ink::Border)}}).close(each);
        else
            out.empty(each);
    }
    out.empty("diagonal").close("border");
}

void add_fonts_fills_borders(Markup& out)
{
    out.open("fonts", {{"count", "4"}});
    add_font(out, "", "10", report::Ink::Text);
    add_font(out, "b", "10", report::Ink::Text);
    add_font(out, "b", "14", report::Ink::Text);
    add_font(out, "u", "10", report::Ink::Accent);
    out.close("fonts").open("fills", {{"count", "3"}});
    add_plain_fill(out, "none");
    add_plain_fill(out, "gray125");
    out.open("fill").open("patternFill", {{"patternType", "solid"}});
    out.empty("fgColor", {{"rgb", argb_of(report::Ink::BroadSoft)}}).empty("bgColor", {{"indexed", "64"}});
    out.close("patternFill").close("fill").close("fills").open("borders", {{"count", "3"}});
    for (const char* side : {"", "bottom", "top"})
        add_border(out, side);
    out.close("borders");
}

} // namespace

std::size_t WorkbookStyles::number(std::string_view format, bool total)
{
    const auto found = std::find(m_formats.begin(), m_formats.end(), format);
    const auto place = std::size_t(found - m_formats.begin());
    if (found == m_formats.end())
        m_formats.emplace_back(format);
    return std::size_t(CellStyle::Count) + 2 * place + total;
}

Markup WorkbookStyles::markup() const
{
    Markup looks;
    for (const Look& look : Looks)
        add_look(looks, "0", look);
    Markup out;
    out.open("styleSheet", {{"xmlns", SpreadsheetNamespace}});
    if (!m_formats.empty())
        out.open("numFmts", {{"count", std::to_string(m_formats.size())}});
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        const std::string id = std::to_string(FirstOwnFormat + i);
        out.empty("numFmt", {{"numFmtId", id}, {"formatCode", m_formats[i]}});
        add_look(looks, id, {"0", "0", "0", "right", "1", "0", "0"});
        add_look(looks, id, {"1", "0", "2", "right", "1", "0", "0"});
    }
    if (!m_formats.empty())
        out.close("numFmts");
    add_fonts_fills_borders(out);
    const Attribute one{"count", "1"};
    const Attribute format{"numFmtId", "0"}, font{"fontId", "0"}, fill{"fillId", "0"}, border{"borderId", "0"};
    out.open("cellStyleXfs", {one}).empty("xf", {format, font, fill, border}).close("cellStyleXfs");
    out.open("cellXfs", {{"count", std::to_string(std::size(Looks) + 2 * m_formats.size())}}).add(looks);
    out.close("cellXfs").open("cellStyles", {one});
    out.empty("cellStyle", {{"name", "Normal"}, {"xfId", "0"}, {"builtinId", "0"}}).close("cellStyles");
    return out.close("styleSheet");
}

} // namespace wk::write
