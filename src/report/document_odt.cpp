#include "report/document_odt.h"

#include "base/text.h"
#include "report/emf.h"
#include "report/markup.h"
#include "report/office_flow.h"
#include "report/svg.h"

#include <set>

namespace wk::report {

namespace {

constexpr std::string_view XmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view MimeType = "application/vnd.oasis.opendocument.text";
#define WK_ODF "urn:oasis:names:tc:opendocument:xmlns:"
constexpr std::string_view Namespaces =
    " xmlns:office=\"" WK_ODF "office:1.0\" xmlns:style=\"" WK_ODF "style:1.0\" xmlns:text=\"" WK_ODF "text:1.0\""
    " xmlns:table=\"" WK_ODF "table:1.0\" xmlns:draw=\"" WK_ODF "drawing:1.0\" xmlns:fo=\"" WK_ODF
    "xsl-fo-compatible:1.0\" xmlns:svg=\"" WK_ODF "svg-compatible:1.0\" xmlns:meta=\"" WK_ODF
    "meta:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:ooow=\"http://openoffice.org/2004/writer\" office:version=\"1.3\"";

/// Hundredths of a millimetre: "12.34mm".
std::string mm(int hundredths)
{
    const std::string digits = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + (digits.size() < 2 ? ".0" : ".") + digits + "mm";
}

std::string points(int half_points)
{
    return std::to_string(half_points / 2) + (half_points % 2 == 0 ? "pt" : ".5pt");
}

std::string attribute(std::string_view name, std::string_view value)
{
    std::string out;
    add(out, {" ", name, "=\"", value, "\""});
    return out;
}

std::string colour(std::string_view name, Ink ink)
{
    return attribute(name, "#" + office_colour(ink));
}

/// A line at a side: "0.5pt solid #767E88".
std::string border(std::string_view side, const char* width, Ink ink)
{
    return attribute("fo:border-" + std::string(side), std::string(width) + " solid #" + office_colour(ink));
}

constexpr const char* BarWidth = "3pt";

/// Text of an element. OpenDocument takes several blanks, and those at the beginning, for one or none.
std::string words(std::string_view text)
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

// ---- styles

std::string paragraph_style(OfficeStyle style, const std::pair<std::string, std::string>& language)
{
    const OfficeStyleSpec& spec = office_style(style);
    const bool first = style == OfficeStyle::Normal;
    std::string out = "<style:style" + attribute("style:name", odf_style_id(style)) +
                      attribute("style:display-name", spec.odf) + " style:family=\"paragraph\"";
    if (!first)
        out += attribute("style:parent-style-name", odf_style_id(spec.parent));
    if (spec.outline > 0)
        out += attribute("style:default-outline-level", std::to_string(spec.outline)) +
               attribute("style:next-style-name", odf_style_id(OfficeStyle::Normal));
    out += "><style:paragraph-properties";
    if (spec.parent == OfficeStyle::Normal)
        out += attribute("fo:margin-top", points(2 * spec.before)) +
               attribute("fo:margin-bottom", points(2 * spec.after)) +
               attribute("fo:line-height", has_close_lines(style) ? "100%" : "110%");
    if (spec.keep_next)
        out += " fo:keep-with-next=\"always\"";
    if (spec.keep_next || spec.bar != Ink::None)
        out += " fo:keep-together=\"always\"";
    if (spec.bar != Ink::None)
        out += border("left", BarWidth, spec.bar) + " fo:padding-left=\"3.5mm\" fo:margin-left=\"0.5mm\"";
    if (spec.ground != Ink::None)
        out += colour("fo:background-color", spec.ground) + " fo:padding-top=\"1.7mm\" fo:padding-bottom=\"1.7mm\"";
    if (style == OfficeStyle::Contents2)
        out += " fo:margin-left=\"7.5mm\"";
    if (style == OfficeStyle::Footer)
        out += " fo:text-align=\"end\"";
    if (first)
        out += " fo:orphans=\"2\" fo:widows=\"2\"";
    const bool contents = style == OfficeStyle::Contents1 || style == OfficeStyle::Contents2;
    out += contents ? "><style:tab-stops><style:tab-stop style:type=\"right\"" +
                          attribute("style:position",
                                    mm(paper(false).text_width() - (style == OfficeStyle::Contents2 ? 750 : 0))) +
                          "/></style:tab-stops></style:paragraph-properties>"
                    : "/>";
    out += "<style:text-properties";
    if (first)
        out += attribute("style:font-name", OfficeFont) + attribute("fo:language", language.first) +
               attribute("fo:country", language.second.empty() ? "none" : language.second);
    if (spec.half_points > 0)
        out += attribute("fo:font-size", points(spec.half_points));
    if (spec.bold)
        out += " fo:font-weight=\"bold\"";
    if (spec.ink != Ink::None)
        out += colour("fo:color", spec.ink);
    return out + "/></style:style>";
}

/// The sheet and the room for its footer, which takes part of the margin below.
std::string page_layout(std::string_view name, bool landscape)
{
    constexpr int footer = 1200;
    const Paper& page = paper(landscape);
    std::string out;
    add(out, {"<style:page-layout style:name=\"", name, "\"><style:page-layout-properties fo:page-width=\"",
              mm(page.width), "\" fo:page-height=\"", mm(page.height), "\" style:print-orientation=\"",
              landscape ? "landscape" : "portrait", "\" fo:margin-top=\"", mm(page.top), "\" fo:margin-bottom=\"",
              mm(page.bottom - footer), "\" fo:margin-left=\"", mm(page.side), "\" fo:margin-right=\"", mm(page.side),
              "\"/><style:footer-style><style:header-footer-properties fo:min-height=\"", mm(footer),
              "\" fo:margin-top=\"5mm\"/></style:footer-style></style:page-layout>"});
    return out;
}

std::string styles(const Document& document)
{
    constexpr std::size_t longest = 80;
    const auto language = office_language(document);
    std::string out(XmlHead);
    add(out, {"<office:document-styles", Namespaces, "><office:font-face-decls><style:font-face style:name=\"",
              OfficeFont, "\" svg:font-family=\"'", OfficeFont,
              "'\" style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/></office:font-face-decls>"
              "<office:styles>"});
    for (std::size_t i = 0; i < office_styles().size(); ++i)
        out += paragraph_style(static_cast<OfficeStyle>(i), language);
    add(out, {"<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\" style:family=\"text\">"
              "<style:text-properties",
              colour("fo:color", Ink::Accent),
              " style:text-underline-style=\"solid\"/></style:style>"
              "<style:style style:name=\"Index_20_Link\" style:display-name=\"Index Link\" style:family=\"text\"/>"
              "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" "
              "text:bullet-char=\"•\"><style:list-level-properties "
              "text:list-level-position-and-space-mode=\"label-alignment\"><style:list-level-label-alignment "
              "text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"6mm\" fo:text-indent=\"-4.5mm\" "
              "fo:margin-left=\"6mm\"/></style:list-level-properties><style:text-properties",
              colour("fo:color", Ink::Muted),
              "/></text:list-level-style-bullet></text:list-style></office:styles><office:automatic-styles>",
              page_layout("Upright", false), page_layout("OnItsSide", true),
              "</office:automatic-styles><office:master-styles>"
              "<style:master-page style:name=\"First\" style:page-layout-name=\"Upright\" "
              "style:next-style-name=\"Standard\"/>"});
    for (const bool landscape : {false, true})
        add(out,
            {"<style:master-page style:name=\"", landscape ? "Landscape" : "Standard", "\" style:page-layout-name=\"",
             landscape ? "OnItsSide" : "Upright", "\"><style:footer><text:p text:style-name=\"Footer\">",
             words(clipped(document.title, longest) + "   "),
             "<text:page-number text:select-page=\"current\">2</text:page-number></text:p></style:footer>"
             "</style:master-page>"});
    return out + "</office:master-styles></office:document-styles>";
}

// ---- the text

class OdtWriter : public OfficeWriter {
public:
    void paragraph(const OfficeParagraph& it) override
    {
        const bool entry = it.style == OfficeStyle::Bullet;
        if (entry != m_in_list)
            m_body += entry ? "<text:list text:style-name=\"Bullets\">" : "</text:list>";
        m_in_list = entry;
        if (entry)
            m_body += "<text:list-item>";
        write(it, {}, false);
        if (entry)
            m_body += "</text:list-item>";
    }

    void picture(const OfficePicture& it) override
    {
        const std::string name = office_picture_name(it.number);
        const std::string frame = automatic(
            "graphic", {}, "<style:graphic-properties style:vertical-pos=\"top\" style:vertical-rel=\"baseline\"/>");
        add(m_body, {"<text:p text:style-name=\"", odf_style_id(OfficeStyle::Picture), "\"><draw:frame draw:name=\"",
                     name, "\" draw:style-name=\"", frame, "\" text:anchor-type=\"as-char\" svg:width=\"",
                     mm(it.size.width), "\" svg:height=\"", mm(it.size.height), "\">"});
        add_image(name + ".svg", "image/svg+xml", office_svg(it.scene));
        add_image(name + ".emf", "image/x-emf", write_emf(it.scene));
        add(m_body, {"<svg:title>", markup_text(it.scene.title), "</svg:title><svg:desc>",
                     markup_text(it.scene.description), "</svg:desc></draw:frame></text:p>"});
    }

    void table(const OfficeTable& it) override
    {
        int total = 0;
        for (const int width : it.widths)
            total += width;
        std::string properties = "<style:table-properties table:align=\"left\" table:border-model=\"collapsing\"" +
                                 attribute("style:width", mm(total));
        if (it.whole)
            properties += " style:may-break-between-rows=\"false\"";
        if (it.rows.back().back().keep_next)
            properties += " fo:keep-with-next=\"always\"";
        add(m_body, {"<table:table", attribute("table:name", markup_text(it.name)),
                     attribute("table:style-name", automatic("table", {}, properties + "/>")), ">"});
        for (std::size_t i = 0; i < it.widths.size(); ++i)
            add(m_body,
                {i == 0 ? "<table:table-header-columns>" : "", "<table:table-column",
                 attribute("table:style-name", automatic("table-column", {},
                                                         "<style:table-column-properties" +
                                                             attribute("style:column-width", mm(it.widths[i])) + "/>")),
                 "/>", i == 0 ? "</table:table-header-columns>" : ""});
        for (std::size_t i = 0; i < it.rows.size(); ++i) {
            const bool head = it.head && i == 0;
            m_body += head ? "<table:table-header-rows>" : "";
            row(it, i, head);
            m_body += head ? "</table:table-header-rows>" : "";
        }
        m_body += "</table:table>";
    }

    void contents(const OfficeParagraph& title, const std::vector<OfficeParagraph>& entries) override
    {
        const std::string heading = odf_style_id(title.style);
        const std::string name = markup_text(title.runs.front().text);
        add(m_body, {"<text:table-of-content text:name=\"", name,
                     "\" text:protected=\"true\"><text:table-of-content-source text:outline-level=\"2\">"
                     "<text:index-title-template text:style-name=\"",
                     heading, "\">", name, "</text:index-title-template>"});
        for (const OfficeStyle style : {OfficeStyle::Contents1, OfficeStyle::Contents2})
            add(m_body, {"<text:table-of-content-entry-template text:outline-level=\"",
                         style == OfficeStyle::Contents1 ? "1" : "2", "\" text:style-name=\"", odf_style_id(style),
                         "\"><text:index-entry-link-start text:style-name=\"Index_20_Link\"/><text:index-entry-text/>"
                         "<text:index-entry-tab-stop style:type=\"right\"/><text:index-entry-page-number/>"
                         "<text:index-entry-link-end/></text:table-of-content-entry-template>"});
        add(m_body, {"</text:table-of-content-source><text:index-body><text:index-title text:name=\"", name, " 1\">"});
        paragraph(title);
        m_body += "</text:index-title>";
        for (const auto& entry : entries)
            write(entry, entry.runs.front().link, false);
        m_body += "</text:index-body></text:table-of-content>";
    }

    void turn(bool landscape) override { m_master = landscape ? "Landscape" : "Standard"; }

    std::string text() const
    {
        std::string out(XmlHead);
        add(out, {"<office:document-content", Namespaces, "><office:automatic-styles>"});
        for (std::size_t i = 0; i < m_styles.size(); ++i)
            add(out, {"<style:style style:name=\"", style_name(i), "\"", m_styles[i], "</style:style>"});
        out += "</office:automatic-styles><office:body><office:text><text:sequence-decls>";
        for (const auto& counter : m_counters)
            add(out, {"<text:sequence-decl text:display-outline-level=\"0\"", attribute("text:name", counter), "/>"});
        add(out, {"</text:sequence-decls>", m_body, m_in_list ? "</text:list>" : "",
                  "</office:text></office:body></office:document-content>"});
        return out;
    }

    std::vector<NamedFile> take_pictures() { return std::move(m_pictures); }

private:
    static std::string style_name(std::size_t index) { return "a" + std::to_string(index + 1); }

    /// The name of a style without one that people see, which holds what one place has of its own.
    std::string automatic(std::string_view family, std::string_view parent, const std::string& properties)
    {
        std::string style = attribute("style:family", family);
        if (!parent.empty())
            style += attribute("style:parent-style-name", parent);
        if (family == "paragraph" && m_master)
            style += attribute("style:master-page-name", m_master);
        style += ">" + properties;
        std::size_t at = 0;
        while (at < m_styles.size() && m_styles[at] != style)
            ++at;
        if (at == m_styles.size())
            m_styles.push_back(std::move(style));
        return style_name(at);
    }

    void add_image(const std::string& file, const char* type, std::string bytes)
    {
        const std::string path = "Pictures/" + file;
        add(m_body, {"<draw:image xlink:href=\"", path,
                     "\" xlink:type=\"simple\" xlink:show=\"embed\" "
                     "xlink:actuate=\"onLoad\" draw:mime-type=\"",
                     type, "\"/>"});
        m_pictures.push_back({path, std::move(bytes)});
    }

    /// The style of a paragraph: its own, or an automatic one for what this paragraph has beside it.
    std::string style_of(const OfficeParagraph& it, bool bold)
    {
        const std::string own = odf_style_id(it.style);
        std::string properties;
        if (it.ink != Ink::None)
            properties += border("left", BarWidth, it.ink) + " fo:padding-left=\"3.5mm\"";
        if (it.right)
            properties += " fo:text-align=\"end\"";
        if (it.new_page)
            properties += " fo:break-before=\"page\"";
        if (properties.empty() && !bold && !m_master)
            return own;
        const std::string name = automatic("paragraph", own,
                                           "<style:paragraph-properties" + properties + "/>" +
                                               (bold ? "<style:text-properties fo:font-weight=\"bold\"/>" : ""));
        m_master = nullptr;
        return name;
    }

    void run(const OfficeRun& it, bool index)
    {
        std::string text = words(it.text);
        if (!it.counter.empty()) {
            const std::string counter = markup_text(it.counter);
            m_counters.insert(counter);
            text = "<text:sequence" + attribute("text:name", counter) +
                   attribute("text:formula", "ooow:" + counter + "+1") + " style:num-format=\"1\">" + text +
                   "</text:sequence>";
        }
        if (it.ink != Ink::None)
            text = "<text:span" +
                   attribute("text:style-name",
                             automatic("text", {}, "<style:text-properties" + colour("fo:color", it.ink) + "/>")) +
                   ">" + text + "</text:span>";
        if (it.link.empty() || index)
            m_body += text;
        else
            add(m_body, {"<text:a xlink:type=\"simple\" xlink:href=\"#", it.link,
                         "\" text:style-name=\"Internet_20_link\" text:visited-style-name=\"Internet_20_link\">", text,
                         "</text:a>"});
    }

    /// to     a bookmark that all of it links to, with its page at the end; empty: none
    void write(const OfficeParagraph& it, std::string_view to, bool bold)
    {
        const std::string level = std::to_string(office_style(it.style).outline);
        const bool heading = level != "0";
        add(m_body, {heading ? "<text:h text:outline-level=\"" + level + "\"" : "<text:p",
                     attribute("text:style-name", style_of(it, bold)), ">"});
        if (!it.bookmark.empty())
            add(m_body, {"<text:bookmark-start", attribute("text:name", it.bookmark), "/>"});
        if (!to.empty())
            add(m_body, {"<text:a xlink:type=\"simple\" xlink:href=\"#", to, "\" text:style-name=\"Index_20_Link\">"});
        for (const auto& each : it.runs)
            run(each, !to.empty());
        if (!to.empty())
            add(m_body, {"<text:tab/><text:bookmark-ref text:reference-format=\"page\"", attribute("text:ref-name", to),
                         "/></text:a>"});
        if (!it.bookmark.empty())
            add(m_body, {"<text:bookmark-end", attribute("text:name", it.bookmark), "/>"});
        m_body += heading ? "</text:h>" : "</text:p>";
    }

    void row(const OfficeTable& it, std::size_t index, bool head)
    {
        const bool total = index + it.totals >= it.rows.size() && !head;
        std::string cell = "<style:table-cell-properties" + attribute("fo:padding-left", mm(it.padding)) +
                           attribute("fo:padding-right", mm(it.padding)) +
                           " fo:padding-top=\"0mm\" fo:padding-bottom=\"0mm\"";
        if (head)
            cell += border("bottom", "0.75pt", Ink::Border) + " style:vertical-align=\"bottom\"";
        else
            cell += border("bottom", "0.5pt", Ink::NoAnswer);
        if (total)
            cell += border("top", "0.75pt", Ink::Border);
        const std::string style = attribute("table:style-name", automatic("table-cell", {}, cell + "/>"));
        add(m_body, {"<table:table-row",
                     attribute("table:style-name",
                               automatic("table-row", {}, "<style:table-row-properties fo:keep-together=\"always\"/>")),
                     ">"});
        for (const auto& each : it.rows[index]) {
            add(m_body, {"<table:table-cell office:value-type=\"string\"", style, ">"});
            write(each, {}, total);
            m_body += "</table:table-cell>";
        }
        m_body += "</table:table-row>";
    }

    std::string m_body;
    std::vector<std::string> m_styles; ///< automatic ones, from their family on; their places are their names
    std::set<std::string> m_counters;
    std::vector<NamedFile> m_pictures;
    const char* m_master = "First"; ///< the pages that begin with the next paragraph; null: nothing begins
    bool m_in_list = false;
};

std::string properties(const Document& document)
{
    const auto language = office_language(document);
    std::string out(XmlHead);
    add(out,
        {"<office:document-meta", Namespaces, "><office:meta><dc:title>", markup_text(document.title),
         "</dc:title><dc:subject>", markup_text(document.subtitle), "</dc:subject><dc:language>", language.first,
         language.second.empty() ? "" : "-", language.second, "</dc:language></office:meta></office:document-meta>"});
    return out;
}

std::string manifest(const std::vector<NamedFile>& files)
{
    std::string out(XmlHead);
    const auto entry = [&](std::string_view path, std::string_view type) {
        add(out, {"<manifest:file-entry manifest:full-path=\"", path, "\" manifest:media-type=\"", type, "\"",
                  path == "/" ? " manifest:version=\"1.3\"" : "", "/>"});
    };
    add(out, {"<manifest:manifest xmlns:manifest=\"" WK_ODF "manifest:1.0\" manifest:version=\"1.3\">"});
    entry("/", MimeType);
    for (const auto& file : files) {
        const std::string_view name = file.name;
        entry(name, name.ends_with(".svg") ? "image/svg+xml" : name.ends_with(".emf") ? "image/x-emf" : "text/xml");
    }
    return out + "</manifest:manifest>";
}

} // namespace

std::vector<NamedFile> odt_parts(const Document& document)
{
    OdtWriter writer;
    write_flow(document, writer);
    std::vector<NamedFile> files = {
        {"content.xml", writer.text()}, {"styles.xml", styles(document)}, {"meta.xml", properties(document)}};
    for (auto& picture : writer.take_pictures())
        files.push_back(std::move(picture));
    std::vector<NamedFile> out = {{"mimetype", std::string(MimeType)}, {"META-INF/manifest.xml", manifest(files)}};
    for (auto& file : files)
        out.push_back(std::move(file));
    return out;
}

} // namespace wk::report
