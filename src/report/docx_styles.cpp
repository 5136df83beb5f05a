#include "report/docx_styles.h"

#include "report/office_flow.h"

#include <cmath>

namespace wk::report {

namespace {

std::string letters(const OfficeStyleSpec& spec)
{
    std::string out = "<w:rPr>";
    if (spec.bold)
        out += "<w:b/><w:bCs/>";
    if (spec.ink != Ink::None)
        out += docx_value("color", office_colour(spec.ink));
    if (spec.half_points > 0)
        out +=
            docx_value("sz", std::to_string(spec.half_points)) + docx_value("szCs", std::to_string(spec.half_points));
    return out + "</w:rPr>";
}

std::string docx_paragraph_style(OfficeStyle style)
{
    const OfficeStyleSpec& spec = office_style(style);
    constexpr int line = 264; // 1.1 times the height of the letters
    std::string out;
    add(out, {"<w:style w:type=\"paragraph\"", style == OfficeStyle::Normal ? " w:default=\"1\"" : "", " w:styleId=\"",
              word_style_id(style), "\">", docx_value("name", spec.word)});
    if (style != OfficeStyle::Normal)
        out += docx_value("basedOn", word_style_id(spec.parent));
    if (spec.outline > 0)
        out += docx_value("next", word_style_id(OfficeStyle::Normal));
    out += "<w:qFormat/><w:pPr>";
    if (spec.keep_next)
        out += "<w:keepNext/>";
    if (spec.keep_next || spec.bar != Ink::None)
        out += "<w:keepLines/>";
    if (style == OfficeStyle::Bullet)
        out += "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    if (spec.bar != Ink::None)
        out += docx_bar(spec.bar, spec.ground);
    if (spec.ground != Ink::None)
        add(out, {"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"", office_colour(spec.ground), "\"/>"});
    // A style based on another than the first has that one's space.
    if (spec.parent == OfficeStyle::Normal)
        add(out, {"<w:spacing w:before=\"", std::to_string(20 * spec.before), "\" w:after=\"",
                  std::to_string(20 * spec.after), "\" w:line=\"", std::to_string(has_close_lines(style) ? 240 : line),
                  "\" w:lineRule=\"auto\"/>"});
    if (spec.bar != Ink::None)
        out += "<w:ind w:left=\"284\"/>";
    if (style == OfficeStyle::Contents2)
        out += "<w:ind w:left=\"425\"/>";
    if (style == OfficeStyle::Footer)
        out += docx_value("jc", "right");
    if (spec.outline > 0)
        out += docx_value("outlineLvl", std::to_string(spec.outline - 1));
    return out + "</w:pPr>" + letters(spec) + "</w:style>";
}

} // namespace

std::string docx_twips(int hundredths)
{
    return std::to_string(std::lround(hundredths * 1440.0 / 2540));
}

std::string docx_value(std::string_view element, std::string_view value)
{
    std::string out;
    add(out, {"<w:", element, " w:val=\"", value, "\"/>"});
    return out;
}

std::string docx_border(std::string_view side, Ink ink, int width, int space)
{
    std::string out;
    add(out, {"<w:", side, " w:val=\"single\" w:sz=\"", std::to_string(width), "\" w:space=\"", std::to_string(space),
              "\" w:color=\"", office_colour(ink), "\"/>"});
    return out;
}

std::string docx_bar(Ink ink, Ink ground)
{
    const bool filled = ground != Ink::None;
    return "<w:pBdr>" + (filled ? docx_border("top", ground, 4, 5) : "") + docx_border("left", ink, 24, 10) +
           (filled ? docx_border("bottom", ground, 4, 5) : "") + "</w:pBdr>";
}

std::string docx_styles(const Document& document)
{
    const auto language = office_language(document);
    std::string out(DocxHead);
    add(out, {"<w:styles", DocxNamespace, "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"", OfficeFont,
              "\" w:hAnsi=\"", OfficeFont, "\" w:cs=\"", OfficeFont, "\" w:eastAsia=\"", OfficeFont,
              "\"/><w:lang w:val=\"", language.first, language.second.empty() ? "" : "-", language.second,
              "\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"});
    for (std::size_t i = 0; i < office_styles().size(); ++i)
        out += docx_paragraph_style(static_cast<OfficeStyle>(i));
    out += "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr>" +
           docx_value("color", office_colour(Ink::Accent)) + "<w:u w:val=\"single\"/></w:rPr></w:style>";
    out += "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
           "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>"
           "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Wijkkompas\"><w:name w:val=\"Wijkkompas\"/>"
           "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>" +
           docx_border("bottom", Ink::NoAnswer, 4, 0) + docx_border("insideH", Ink::NoAnswer, 4, 0) +
           "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>" +
           docx_border("bottom", Ink::Border, 6, 0) +
           "</w:tcBorders><w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr></w:style></w:styles>";
    return out;
}

std::string docx_numbering()
{
    std::string out(DocxHead);
    add(out,
        {"<w:numbering", DocxNamespace,
         "><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\">"
         "<w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>",
         docx_value("pStyle", word_style_id(OfficeStyle::Bullet)),
         "<w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"340\" w:hanging=\"255\"/></w:pPr>"
         "<w:rPr>",
         docx_value("color", office_colour(Ink::Muted)),
         "</w:rPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"});
    return out;
}

} // namespace wk::report
