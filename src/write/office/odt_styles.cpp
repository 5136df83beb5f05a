// SPDX-License-Identifier: EUPL-1.2
#include "write/office/odt_styles.h"

#include "base/text.h"
#include "write/office/office_flow.h"

#include <utility>

namespace wk::write {

namespace {

std::string points(int half_points)
{
    return std::to_string(half_points / 2) + (half_points % 2 == 0 ? "pt" : ".5pt");
}

void add_paragraph_properties(Markup& out, OfficeStyle style, bool one_page)
{
    const OfficeStyleSpec spec = office_style(style, one_page);
    const bool spaced = spec.parent == OfficeStyle::Normal;
    const bool barred = spec.bar != report::Ink::None;
    const bool grounded = spec.ground != report::Ink::None;
    const bool first = style == OfficeStyle::Normal;
    const bool indented = style == OfficeStyle::Contents2;
    Markup tabs;
    if (indented || style == OfficeStyle::Contents1) {
        const int place = paper(false).text_width() - (indented ? 750 : 0);
        tabs.open("style:tab-stops");
        tabs.empty("style:tab-stop", {{"style:type", "right"}, {"style:position", odf_length(place)}});
        tabs.close("style:tab-stops");
    }
    out.element("style:paragraph-properties",
                {{"fo:margin-top", points(2 * spec.before), spaced},
                 {"fo:margin-bottom", points(2 * spec.after), spaced},
                 {"fo:line-height", has_close_lines(style) ? "100%" : "110%", spaced},
                 {"fo:keep-with-next", "always", spec.keep_next},
                 {"fo:keep-together", "always", spec.keep_next || barred},
                 {"fo:border-left", odf_line(OdfBarWidth, spec.bar), barred},
                 {"fo:padding-left", OdfBarSpace, barred},
                 {"fo:margin-left", "0.5mm", barred},
                 {"fo:background-color", odf_colour(spec.ground), grounded},
                 {"fo:padding-top", "1.7mm", grounded},
                 {"fo:padding-bottom", "1.7mm", grounded},
                 {"fo:margin-left", "7.5mm", indented},
                 {"fo:text-align", "end", style == OfficeStyle::Footer},
                 {"fo:orphans", "2", first},
                 {"fo:widows", "2", first}},
                tabs);
}

void add_odt_paragraph_style(Markup& out, OfficeStyle style, bool one_page,
                             const std::pair<std::string, std::string>& language)
{
    const OfficeStyleSpec spec = office_style(style, one_page);
    const bool first = style == OfficeStyle::Normal;
    const bool heading = spec.outline > 0;
    out.open("style:style", {{"style:name", odf_style_id(style)},
                             {"style:display-name", spec.odf},
                             {"style:family", "paragraph"},
                             {"style:parent-style-name", odf_style_id(spec.parent), !first},
                             {"style:default-outline-level", std::to_string(spec.outline), heading},
                             {"style:next-style-name", odf_style_id(OfficeStyle::Normal), heading}});
    add_paragraph_properties(out, style, one_page);
    out.empty("style:text-properties",
              {{"style:font-name", OfficeFont, first},
               {"fo:language", language.first, first},
               {"fo:country", language.second.empty() ? "none" : std::string_view(language.second), first},
               {"fo:font-size", points(spec.half_points), spec.half_points > 0},
               {"fo:font-weight", "bold", spec.bold},
               {"fo:color", odf_colour(spec.ink), spec.ink != report::Ink::None}});
    out.close("style:style");
}

/// The sheet and the room for its footer, which takes part of the margin below.
void add_page_layout(Markup& out, std::string_view name, bool landscape)
{
    constexpr int footer = 1200;
    const Paper& page = paper(landscape);
    const std::string side = odf_length(page.side);
    out.open("style:page-layout", {{"style:name", name}});
    out.empty("style:page-layout-properties", {{"fo:page-width", odf_length(page.width)},
                                               {"fo:page-height", odf_length(page.height)},
                                               {"style:print-orientation", landscape ? "landscape" : "portrait"},
                                               {"fo:margin-top", odf_length(page.top)},
                                               {"fo:margin-bottom", odf_length(page.bottom - footer)},
                                               {"fo:margin-left", side},
                                               {"fo:margin-right", side}});
    out.open("style:footer-style");
    out.empty("style:header-footer-properties", {{"fo:min-height", odf_length(footer)}, {"fo:margin-top", "5mm"}});
    out.close("style:footer-style").close("style:page-layout");
}

/// Links, and lists with their bullets.
void add_other_styles(Markup& out)
{
    out.open("style:style",
             {{"style:name", "Internet_20_link"}, {"style:display-name", "Internet link"}, {"style:family", "text"}});
    out.empty("style:text-properties",
              {{"fo:color", odf_colour(report::Ink::Accent)}, {"style:text-underline-style", "solid"}});
    out.close("style:style");
    out.empty("style:style",
              {{"style:name", "Index_20_Link"}, {"style:display-name", "Index Link"}, {"style:family", "text"}});
    out.open("text:list-style", {{"style:name", "Bullets"}});
    out.open("text:list-level-style-bullet", {{"text:level", "1"}, {"text:bullet-char", "•"}});
    out.open("style:list-level-properties", {{"text:list-level-position-and-space-mode", "label-alignment"}});
    out.empty("style:list-level-label-alignment", {{"text:label-followed-by", "listtab"},
                                                   {"text:list-tab-stop-position", "6mm"},
                                                   {"fo:text-indent", "-4.5mm"},
                                                   {"fo:margin-left", "6mm"}});
    out.close("style:list-level-properties")
        .empty("style:text-properties", {{"fo:color", odf_colour(report::Ink::Muted)}});
    out.close("text:list-level-style-bullet").close("text:list-style");
}

void add_master_pages(Markup& out, const report::Document& document)
{
    constexpr std::size_t longest = 80;
    out.empty("style:master-page",
              {{"style:name", "First"}, {"style:page-layout-name", "Upright"}, {"style:next-style-name", "Standard"}});
    for (const bool landscape : {false, true}) {
        out.open("style:master-page", {{"style:name", landscape ? "Landscape" : "Standard"},
                                       {"style:page-layout-name", landscape ? "OnItsSide" : "Upright"}});
        out.open("style:footer").open("text:p", {{"text:style-name", "Footer"}});
        add_odf_words(out, clipped(document.title, longest) + "   ");
        out.leaf("text:page-number", {{"text:select-page", "current"}}, "2");
        out.close("text:p").close("style:footer").close("style:master-page");
    }
}

} // namespace

std::string odf_length(int hundredths)
{
    const std::string digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + (digits.size() < 2 ? ".0" : ".") + digits + "mm";
}

std::string odf_colour(report::Ink ink)
{
    return ink == report::Ink::None ? "" : "#" + office_colour(ink);
}

std::string odf_line(std::string_view width, report::Ink ink)
{
    return ink == report::Ink::None ? "" : std::string(width) + " solid " + odf_colour(ink);
}

void add_odf_words(Markup& out, std::string_view text)
{
    bool after_blank = true;
    std::size_t from = 0; // of what was not written yet
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool blank = c == ' ';
        if (c == '\n' || c == '\t' || (blank && after_blank)) {
            out.text(text.substr(from, at - from));
            out.empty(c == '\n' ? "text:line-break" : c == '\t' ? "text:tab" : "text:s");
            from = at + 1;
        }
        after_blank = blank || c == '\n' || c == '\t';
    }
    out.text(text.substr(from));
}

Markup odt_styles(const report::Document& document)
{
    const auto language = office_language(document);
    Markup out;
    out.open("office:document-styles", {}, OdfNamespaces).open("office:font-face-decls");
    out.empty("style:font-face", {{"style:name", OfficeFont},
                                  {"svg:font-family", "'" + std::string(OfficeFont) + "'"},
                                  {"style:font-family-generic", "swiss"},
                                  {"style:font-pitch", "variable"}});
    out.close("office:font-face-decls").open("office:styles");
    for (std::size_t i = 0; i < office_styles().size(); ++i)
        add_odt_paragraph_style(out, static_cast<OfficeStyle>(i), document.one_page, language);
    add_other_styles(out);
    out.close("office:styles").open("office:automatic-styles");
    add_page_layout(out, "Upright", false);
    add_page_layout(out, "OnItsSide", true);
    out.close("office:automatic-styles").open("office:master-styles");
    add_master_pages(out, document);
    out.close("office:master-styles").close("office:document-styles");
    return out;
}

} // namespace wk::write
