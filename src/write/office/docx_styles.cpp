// SPDX-License-Identifier: EUPL-1.2
#include "write/office/docx_styles.h"

#include "write/office/office_flow.h"

#include <cmath>

namespace wk::write {

namespace {

void add_letters(Markup& out, const OfficeStyleSpec& spec)
{
    out.open("w:rPr");
    if (spec.bold)
        out.empty("w:b").empty("w:bCs");
    if (spec.ink != report::Ink::None)
        add_docx_value(out, "w:color", office_colour(spec.ink));
    if (spec.half_points > 0)
        for (const char* size : {"w:sz", "w:szCs"})
            add_docx_value(out, size, std::to_string(spec.half_points));
    out.close("w:rPr");
}

void add_paragraph_style(Markup& out, OfficeStyle style, bool one_page)
{
    const OfficeStyleSpec spec = office_style(style, one_page);
    constexpr int line = 264; // 1.1 times the height of the letters
    out.open("w:style", {{"w:type", "paragraph"},
                         {"w:default", "1", style == OfficeStyle::Normal},
                         {"w:styleId", word_style_id(style)}});
    add_docx_value(out, "w:name", spec.word);
    if (style != OfficeStyle::Normal)
        add_docx_value(out, "w:basedOn", word_style_id(spec.parent));
    if (spec.outline > 0)
        add_docx_value(out, "w:next", word_style_id(OfficeStyle::Normal));
    out.empty("w:qFormat").open("w:pPr");
    if (spec.keep_next)
        out.empty("w:keepNext");
    if (spec.keep_next || spec.bar != report::Ink::None)
        out.empty("w:keepLines");
    if (style == OfficeStyle::Bullet)
        out.open("w:numPr").empty("w:numId", {{"w:val", "1"}}).close("w:numPr");
    if (spec.bar != report::Ink::None)
        add_docx_bar(out, spec.bar, spec.ground);
    if (spec.ground != report::Ink::None)
        out.empty("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", office_colour(spec.ground)}});
    if (style == OfficeStyle::Contents1 || style == OfficeStyle::Contents2)
        out.open("w:tabs")
            .empty("w:tab", {{"w:val", "right"}, {"w:leader", "dot"}, {"w:pos", docx_twips(paper(false).text_width())}})
            .close("w:tabs");
    // A style based on another than the first has that one's space.
    if (spec.parent == OfficeStyle::Normal)
        out.empty("w:spacing", {{"w:before", std::to_string(20 * spec.before)},
                                {"w:after", std::to_string(20 * spec.after)},
                                {"w:line", std::to_string(has_close_lines(style) ? 240 : line)},
                                {"w:lineRule", "auto"}});
    if (spec.bar != report::Ink::None)
        out.empty("w:ind", {{"w:left", "284"}});
    if (style == OfficeStyle::Contents2)
        out.empty("w:ind", {{"w:left", "425"}});
    if (style == OfficeStyle::Footer)
        add_docx_value(out, "w:jc", "right");
    if (spec.outline > 0)
        add_docx_value(out, "w:outlineLvl", std::to_string(spec.outline - 1));
    out.close("w:pPr");
    add_letters(out, spec);
    out.close("w:style");
}

void add_table_styles(Markup& out)
{
    out.open("w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
    add_docx_value(out, "w:name", "Normal Table");
    out.open("w:tblPr").empty("w:tblInd", {{"w:w", "0"}, {"w:type", "dxa"}}).close("w:tblPr").close("w:style");
    out.open("w:style", {{"w:type", "table"}, {"w:customStyle", "1"}, {"w:styleId", "Wijkkompas"}});
    add_docx_value(out, "w:name", "Wijkkompas");
    add_docx_value(out, "w:basedOn", "TableNormal");
    out.open("w:tblPr").open("w:tblBorders");
    for (const char* side : {"w:bottom", "w:insideH"})
        add_docx_border(out, side, report::Ink::NoAnswer, 4, 0);
    out.close("w:tblBorders").close("w:tblPr").open("w:tblStylePr", {{"w:type", "firstRow"}});
    out.open("w:tcPr").open("w:tcBorders");
    add_docx_border(out, "w:bottom", report::Ink::Border, 6, 0);
    out.close("w:tcBorders");
    add_docx_value(out, "w:vAlign", "bottom");
    out.close("w:tcPr").close("w:tblStylePr").close("w:style");
}

} // namespace

std::string docx_twips(int hundredths)
{
    return std::to_string(std::lround(hundredths * 1440.0 / 2540));
}

void add_docx_value(Markup& out, std::string_view element, std::string_view value)
{
    out.empty(element, {{"w:val", value}});
}

void add_docx_border(Markup& out, std::string_view side, report::Ink ink, int width, int space)
{
    out.empty(side, {{"w:val", "single"},
                     {"w:sz", std::to_string(width)},
                     {"w:space", std::to_string(space)},
                     {"w:color", office_colour(ink)}});
}

void add_docx_bar(Markup& out, report::Ink ink, report::Ink ground)
{
    const bool filled = ground != report::Ink::None;
    out.open("w:pBdr");
    if (filled)
        add_docx_border(out, "w:top", ground, 4, 5);
    add_docx_border(out, "w:left", ink, 24, 10);
    if (filled)
        add_docx_border(out, "w:bottom", ground, 4, 5);
    out.close("w:pBdr");
}

Markup docx_styles(const report::Document& document)
{
    Markup out;
    out.open("w:styles", {}, DocxNamespace).open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    out.empty("w:rFonts",
              {{"w:ascii", OfficeFont}, {"w:hAnsi", OfficeFont}, {"w:cs", OfficeFont}, {"w:eastAsia", OfficeFont}});
    add_docx_value(out, "w:lang", office_language_tag(document));
    out.close("w:rPr").close("w:rPrDefault").empty("w:pPrDefault").close("w:docDefaults");
    for (std::size_t i = 0; i < office_styles().size(); ++i)
        add_paragraph_style(out, static_cast<OfficeStyle>(i), document.one_page);
    out.open("w:style", {{"w:type", "character"}, {"w:styleId", "Hyperlink"}});
    add_docx_value(out, "w:name", "Hyperlink");
    out.open("w:rPr");
    add_docx_value(out, "w:color", office_colour(report::Ink::Accent));
    add_docx_value(out, "w:u", "single");
    out.close("w:rPr").close("w:style");
    add_table_styles(out);
    out.close("w:styles");
    return out;
}

Markup docx_numbering()
{
    Markup out;
    out.open("w:numbering", {}, DocxNamespace).open("w:abstractNum", {{"w:abstractNumId", "0"}});
    add_docx_value(out, "w:multiLevelType", "hybridMultilevel");
    out.open("w:lvl", {{"w:ilvl", "0"}});
    add_docx_value(out, "w:start", "1");
    add_docx_value(out, "w:numFmt", "bullet");
    add_docx_value(out, "w:pStyle", word_style_id(OfficeStyle::Bullet));
    add_docx_value(out, "w:lvlText", "•");
    add_docx_value(out, "w:lvlJc", "left");
    out.open("w:pPr").empty("w:ind", {{"w:left", "340"}, {"w:hanging", "255"}}).close("w:pPr").open("w:rPr");
    add_docx_value(out, "w:color", office_colour(report::Ink::Muted));
    out.close("w:rPr").close("w:lvl").close("w:abstractNum").open("w:num", {{"w:numId", "1"}});
    add_docx_value(out, "w:abstractNumId", "0");
    out.close("w:num").close("w:numbering");
    return out;
}

Markup docx_settings()
{
    Markup out;
    out.open("w:settings", {}, DocxNamespace);
    add_docx_value(out, "w:defaultTabStop", "708");
    out.empty("w:updateFields", {{"w:val", "true"}});
    out.open("w:compat")
        .empty(
            "w:compatSetting",
            {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
    out.close("w:compat");
    add_docx_value(out, "w:decimalSymbol", ",");
    add_docx_value(out, "w:listSeparator", ";");
    out.close("w:settings");
    return out;
}

Markup docx_fonts()
{
    Markup out;
    out.open("w:fonts", {}, DocxNamespace).open("w:font", {{"w:name", OfficeFont}});
    add_docx_value(out, "w:altName", "Segoe UI");
    add_docx_value(out, "w:family", "swiss");
    add_docx_value(out, "w:pitch", "variable");
    out.close("w:font").close("w:fonts");
    return out;
}

} // namespace wk::write
