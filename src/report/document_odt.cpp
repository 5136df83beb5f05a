#include "report/document_odt.h"

#include "report/emf.h"
#include "report/markup.h"
#include "report/odt_styles.h"
#include "report/office_flow.h"
#include "report/svg.h"

#include <set>
#include <utility>

namespace wk::report {

namespace {

constexpr std::string_view MimeType = "application/vnd.oasis.opendocument.text";

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
                     odf_length(it.size.width), "\" svg:height=\"", odf_length(it.size.height), "\">"});
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
                                 odf_attribute("style:width", odf_length(total));
        if (it.whole)
            properties += " style:may-break-between-rows=\"false\"";
        if (it.rows.back().back().keep_next)
            properties += " fo:keep-with-next=\"always\"";
        add(m_body, {"<table:table", odf_attribute("table:name", markup_text(it.name)),
                     odf_attribute("table:style-name", automatic("table", {}, properties + "/>")), ">"});
        for (std::size_t i = 0; i < it.widths.size(); ++i)
            add(m_body,
                {i == 0 ? "<table:table-header-columns>" : "", "<table:table-column",
                 odf_attribute("table:style-name",
                               automatic("table-column", {},
                                         "<style:table-column-properties" +
                                             odf_attribute("style:column-width", odf_length(it.widths[i])) + "/>")),
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
        std::string out(OdfHead);
        add(out, {"<office:document-content", OdfNamespaces, "><office:automatic-styles>"});
        for (std::size_t i = 0; i < m_styles.size(); ++i)
            add(out, {"<style:style style:name=\"", style_name(i), "\"", m_styles[i], "</style:style>"});
        out += "</office:automatic-styles><office:body><office:text><text:sequence-decls>";
        for (const auto& counter : m_counters)
            add(out,
                {"<text:sequence-decl text:display-outline-level=\"0\"", odf_attribute("text:name", counter), "/>"});
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
        std::string style = odf_attribute("style:family", family);
        if (!parent.empty())
            style += odf_attribute("style:parent-style-name", parent);
        if (family == "paragraph" && m_master)
            style += odf_attribute("style:master-page-name", m_master);
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
            properties += odf_border("left", OdfBarWidth, it.ink) + " fo:padding-left=\"3.5mm\"";
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
        std::string text = odf_words(it.text);
        if (!it.counter.empty()) {
            const std::string counter = markup_text(it.counter);
            m_counters.insert(counter);
            text = "<text:sequence" + odf_attribute("text:name", counter) +
                   odf_attribute("text:formula", "ooow:" + counter + "+1") + " style:num-format=\"1\">" + text +
                   "</text:sequence>";
        }
        if (it.ink != Ink::None)
            text =
                "<text:span" +
                odf_attribute("text:style-name",
                              automatic("text", {}, "<style:text-properties" + odf_colour("fo:color", it.ink) + "/>")) +
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
                     odf_attribute("text:style-name", style_of(it, bold)), ">"});
        if (!it.bookmark.empty())
            add(m_body, {"<text:bookmark-start", odf_attribute("text:name", it.bookmark), "/>"});
        if (!to.empty())
            add(m_body, {"<text:a xlink:type=\"simple\" xlink:href=\"#", to, "\" text:style-name=\"Index_20_Link\">"});
        for (const auto& each : it.runs)
            run(each, !to.empty());
        if (!to.empty())
            add(m_body, {"<text:tab/><text:bookmark-ref text:reference-format=\"page\"",
                         odf_attribute("text:ref-name", to), "/></text:a>"});
        if (!it.bookmark.empty())
            add(m_body, {"<text:bookmark-end", odf_attribute("text:name", it.bookmark), "/>"});
        m_body += heading ? "</text:h>" : "</text:p>";
    }

    void row(const OfficeTable& it, std::size_t index, bool head)
    {
        const bool total = index + it.totals >= it.rows.size() && !head;
        std::string cell = "<style:table-cell-properties" + odf_attribute("fo:padding-left", odf_length(it.padding)) +
                           odf_attribute("fo:padding-right", odf_length(it.padding)) +
                           " fo:padding-top=\"0mm\" fo:padding-bottom=\"0mm\"";
        if (head)
            cell += odf_border("bottom", "0.75pt", Ink::Border) + " style:vertical-align=\"bottom\"";
        else
            cell += odf_border("bottom", "0.5pt", Ink::NoAnswer);
        if (total)
            cell += odf_border("top", "0.75pt", Ink::Border);
        const std::string style = odf_attribute("table:style-name", automatic("table-cell", {}, cell + "/>"));
        add(m_body,
            {"<table:table-row",
             odf_attribute("table:style-name",
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
    std::string out(OdfHead);
    add(out,
        {"<office:document-meta", OdfNamespaces, "><office:meta><dc:title>", markup_text(document.title),
         "</dc:title><dc:subject>", markup_text(document.subtitle), "</dc:subject><dc:language>", language.first,
         language.second.empty() ? "" : "-", language.second, "</dc:language></office:meta></office:document-meta>"});
    return out;
}

std::string manifest(const std::vector<NamedFile>& files)
{
    std::string out(OdfHead);
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
        {"content.xml", writer.text()}, {"styles.xml", odt_styles(document)}, {"meta.xml", properties(document)}};
    for (auto& picture : writer.take_pictures())
        files.push_back(std::move(picture));
    std::vector<NamedFile> out = {{"mimetype", std::string(MimeType)}, {"META-INF/manifest.xml", manifest(files)}};
    for (auto& file : files)
        out.push_back(std::move(file));
    return out;
}

} // namespace wk::report
