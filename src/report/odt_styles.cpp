#include "report/odt_styles.h"

#include "base/text.h"
#include "report/markup.h"
#include "report/office_flow.h"

#include <utility>

namespace wk::report {

namespace {

std::string points(int half_points)
{
    return std::to_string(half_points / 2) + (half_points % 2 == 0 ? "pt" : ".5pt");
}

std::string odt_paragraph_style(OfficeStyle style, const std::pair<std::string, std::string>& language)
{
    const OfficeStyleSpec& spec = office_style(style);
    const bool first = style == OfficeStyle::Normal;
    std::string out = "<style:style" + odf_attribute("style:name", odf_style_id(style)) +
                      odf_attribute("style:display-name", spec.odf) + " style:family=\"paragraph\"";
    if (!first)
        out += odf_attribute("style:parent-style-name", odf_style_id(spec.parent));
    if (spec.outline > 0)
        out += odf_attribute("style:default-outline-level", std::to_string(spec.outline)) +
               odf_attribute("style:next-style-name", odf_style_id(OfficeStyle::Normal));
    out += "><style:paragraph-properties";
    if (spec.parent == OfficeStyle::Normal)
        out += odf_attribute("fo:margin-top", points(2 * spec.before)) +
               odf_attribute("fo:margin-bottom", points(2 * spec.after)) +
               odf_attribute("fo:line-height", has_close_lines(style) ? "100%" : "110%");
    if (spec.keep_next)
        out += " fo:keep-with-next=\"always\"";
    if (spec.keep_next || spec.bar != Ink::None)
        out += " fo:keep-together=\"always\"";
    if (spec.bar != Ink::None)
        out += odf_border("left", OdfBarWidth, spec.bar) + " fo:padding-left=\"3.5mm\" fo:margin-left=\"0.5mm\"";
    if (spec.ground != Ink::None)
        out += odf_colour("fo:background-color", spec.ground) + " fo:padding-top=\"1.7mm\" fo:padding-bottom=\"1.7mm\"";
    if (style == OfficeStyle::Contents2)
        out += " fo:margin-left=\"7.5mm\"";
    if (style == OfficeStyle::Footer)
        out += " fo:text-align=\"end\"";
    if (first)
        out += " fo:orphans=\"2\" fo:widows=\"2\"";
    const bool contents = style == OfficeStyle::Contents1 || style == OfficeStyle::Contents2;
    out += contents ? "><style:tab-stops><style:tab-stop style:type=\"right\"" +
                          odf_attribute("style:position", odf_length(paper(false).text_width() -
                                                                     (style == OfficeStyle::Contents2 ? 750 : 0))) +
                          "/></style:tab-stops></style:paragraph-properties>"
                    : "/>";
    out += "<style:text-properties";
    if (first)
        out += odf_attribute("style:font-name", OfficeFont) + odf_attribute("fo:language", language.first) +
               odf_attribute("fo:country", language.second.empty() ? "none" : language.second);
    if (spec.half_points > 0)
        out += odf_attribute("fo:font-size", points(spec.half_points));
    if (spec.bold)
        out += " fo:font-weight=\"bold\"";
    if (spec.ink != Ink::None)
        out += odf_colour("fo:color", spec.ink);
    return out + "/></style:style>";
}

/// The sheet and the room for its footer, which takes part of the margin below.
std::string page_layout(std::string_view name, bool landscape)
{
    constexpr int footer = 1200;
    const Paper& page = paper(landscape);
    std::string out;
    add(out,
        {"<style:page-layout style:name=\"", name, "\"><style:page-layout-properties fo:page-width=\"",
         odf_length(page.width), "\" fo:page-height=\"", odf_length(page.height), "\" style:print-orientation=\"",
         landscape ? "landscape" : "portrait", "\" fo:margin-top=\"", odf_length(page.top), "\" fo:margin-bottom=\"",
         odf_length(page.bottom - footer), "\" fo:margin-left=\"", odf_length(page.side), "\" fo:margin-right=\"",
         odf_length(page.side), "\"/><style:footer-style><style:header-footer-properties fo:min-height=\"",
         odf_length(footer), "\" fo:margin-top=\"5mm\"/></style:footer-style></style:page-layout>"});
    return out;
}

} // namespace

std::string odf_length(int hundredths)
{
    const std::string digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + (digits.size() < 2 ? ".0" : ".") + digits + "mm";
}

std::string odf_attribute(std::string_view name, std::string_view value)
{
    std::string out;
    add(out, {" ", name, "=\"", value, "\""});
    return out;
}

std::string odf_colour(std::string_view name, Ink ink)
{
    return odf_attribute(name, "#" + office_colour(ink));
}

std::string odf_border(std::string_view side, const char* width, Ink ink)
{
    return odf_attribute("fo:border-" + std::string(side), std::string(width) + " solid #" + office_colour(ink));
}

std::string odf_words(std::string_view text)
{
    std::string out;
    bool after_blank = true;
    std::string piece;
    const auto flush = [&] {
        out += markup_text(piece);
        piece.clear();
    };
    for (const char c : text) {
        const bool blank = c == ' ';
        if (c == '\n' || c == '\t' || (blank && after_blank)) {
            flush();
            out += c == '\n' ? "<text:line-break/>" : c == '\t' ? "<text:tab/>" : "<text:s/>";
        } else {
            piece += c;
        }
        after_blank = blank || c == '\n' || c == '\t';
    }
    flush();
    return out;
}

std::string odt_styles(const Document& document)
{
    constexpr std::size_t longest = 80;
    const auto language = office_language(document);
    std::string out(OdfHead);
    add(out, {"<office:document-styles", OdfNamespaces, "><office:font-face-decls><style:font-face style:name=\"",
              OfficeFont, "\" svg:font-family=\"'", OfficeFont,
              "'\" style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/></office:font-face-decls>"
              "<office:styles>"});
    for (std::size_t i = 0; i < office_styles().size(); ++i)
        out += odt_paragraph_style(static_cast<OfficeStyle>(i), language);
    add(out, {"<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\" style:family=\"text\">"
              "<style:text-properties",
              odf_colour("fo:color", Ink::Accent),
              " style:text-underline-style=\"solid\"/></style:style>"
              "<style:style style:name=\"Index_20_Link\" style:display-name=\"Index Link\" style:family=\"text\"/>"
              "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" "
              "text:bullet-char=\"•\"><style:list-level-properties "
              "text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment "
              "text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"6mm\" fo:text-indent=\"-4.5mm\" "
              "fo:margin-left=\"6mm\"/></style:list-level-properties><style:text-properties",
              odf_colour("fo:color", Ink::Muted),
              "/></text:list-level-style-bullet></text:list-style></office:styles><office:automatic-styles>",
              page_layout("Upright", false), page_layout("OnItsSide", true),
              "</office:automatic-styles><office:master-styles>"
              "<style:master-page style:name=\"First\" style:page-layout-name=\"Upright\" "
              "style:next-style-name=\"Standard\"/>"});
    for (const bool landscape : {false, true})
        add(out,
            {"<style:master-page style:name=\"", landscape ? "Landscape" : "Standard", "\" style:page-layout-name=\"",
             landscape ? "OnItsSide" : "Upright", "\"><style:footer><text:p text:style-name=\"Footer\">",
             odf_words(clipped(document.title, longest) + "   "),
             "<text:page-number text:select-page=\"current\">2</text:page-number></text:p></style:footer>"
             "</style:master-page>"});
    return out + "</office:master-styles></office:document-styles>";
}

} // namespace wk::report
