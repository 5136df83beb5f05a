// SPDX-License-Identifier: EUPL-1.2
#include "write/office/document_odt.h"

#include "write/emf/emf.h"
#include "write/markup/markup.h"
#include "write/office/odt_styles.h"
#include "write/office/office_flow.h"
#include "write/svg/svg.h"

#include <set>
#include <utility>

namespace wk::write {

namespace {

constexpr std::string_view MimeType = "application/vnd.oasis.opendocument.text";

class OdtWriter : public OfficeWriter {
public:
    void paragraph(const OfficeParagraph& it) override
    {
        const bool entry = it.style == OfficeStyle::Bullet;
        if (entry && !m_in_list)
            m_body.open("text:list", {{"text:style-name", "Bullets"}});
        if (!entry)
            end_list();
        m_in_list = entry;
        if (entry)
            m_body.open("text:list-item");
        write(it, {}, false);
        if (entry)
            m_body.close("text:list-item");
    }

    void picture(const OfficePicture& it) override
    {
        const std::string name = office_picture_name(it.number);
        Markup properties;
        properties.empty("style:graphic-properties",
                         {{"style:vertical-pos", "top"}, {"style:vertical-rel", "baseline"}});
        m_body.open("text:p", {{"text:style-name", odf_style_id(OfficeStyle::Picture)}});
        m_body.open("draw:frame", {{"draw:name", name},
                                   {"draw:style-name", automatic("graphic", {}, properties)},
                                   {"text:anchor-type", "as-char"},
                                   {"svg:width", odf_length(it.size.width)},
                                   {"svg:height", odf_length(it.size.height)}});
        add_image(name + ".svg", "image/svg+xml", office_svg(it.scene));
        add_image(name + ".emf", "image/x-emf", write_emf(it.scene));
        m_body.leaf("svg:title", it.scene.title).leaf("svg:desc", it.description);
        m_body.close("draw:frame").close("text:p");
    }

    void table(const OfficeTable& it) override
    {
        int total = 0;
        for (const int width : it.widths)
            total += width;
        Markup properties;
        properties.empty("style:table-properties", {{"table:align", "left"},
                                                    {"table:border-model", "collapsing"},
                                                    {"style:width", odf_length(total)},
                                                    {"style:may-break-between-rows", "false", it.whole},
                                                    {"fo:keep-with-next", "always", it.rows.back().back().keep_next}});
        m_body.open("table:table", {{"table:name", it.name}, {"table:style-name", automatic("table", {}, properties)}});
        for (std::size_t i = 0; i < it.widths.size(); ++i) {
            Markup width;
            width.empty("style:table-column-properties", {{"style:column-width", odf_length(it.widths[i])}});
            if (i == 0)
                m_body.open("table:table-header-columns");
            m_body.empty("table:table-column", {{"table:style-name", automatic("table-column", {}, width)}});
            if (i == 0)
                m_body.close("table:table-header-columns");
        }
        for (std::size_t i = 0; i < it.rows.size(); ++i) {
            const bool head = it.head && i == 0;
            if (head)
                m_body.open("table:table-header-rows");
            row(it, i, head);
            if (head)
                m_body.close("table:table-header-rows");
        }
        m_body.close("table:table");
    }

    void contents(const OfficeParagraph& title, const std::vector<OfficeParagraph>& entries) override
    {
        const std::string& name = title.runs.front().text;
        m_body.open("text:table-of-content", {{"text:name", name}, {"text:protected", "true"}});
        m_body.open("text:table-of-content-source", {{"text:outline-level", "2"}});
        m_body.leaf("text:index-title-template", {{"text:style-name", odf_style_id(title.style)}}, name);
        for (const OfficeStyle style : {OfficeStyle::Contents1, OfficeStyle::Contents2})
            entry_template(style);
        m_body.close("text:table-of-content-source").open("text:index-body");
        m_body.open("text:index-title", {{"text:name", name + " 1"}});
        paragraph(title);
        m_body.close("text:index-title");
        for (const auto& entry : entries)
            write(entry, entry.runs.front().link, false);
        m_body.close("text:index-body").close("text:table-of-content");
    }

    void turn(bool landscape) override { m_master = landscape ? "Landscape" : "Standard"; }

    Markup take_text()
    {
        end_list();
        Markup out;
        out.open("office:document-content", {}, OdfNamespaces).open("office:automatic-styles");
        for (std::size_t i = 0; i < m_styles.size(); ++i) {
            const AutomaticStyle& it = m_styles[i];
            out.open("style:style", {{"style:name", style_name(i)},
                                     {"style:family", it.family},
                                     {"style:parent-style-name", it.parent, !it.parent.empty()},
                                     {"style:master-page-name", it.master, !it.master.empty()}});
            out.add(it.properties).close("style:style");
        }
        out.close("office:automatic-styles").open("office:body").open("office:text").open("text:sequence-decls");
        for (const auto& counter : m_counters)
            out.empty("text:sequence-decl", {{"text:display-outline-level", "0"}, {"text:name", counter}});
        out.close("text:sequence-decls").add(m_body);
        out.close("office:text").close("office:body").close("office:document-content");
        return out;
    }

    std::vector<NamedFile> take_pictures() { return std::move(m_pictures); }

private:
    /// What one place has of its own; people do not see its name.
    struct AutomaticStyle {
        std::string_view family;
        std::string parent;
        std::string_view master;
        Markup properties;
    };

    static std::string style_name(std::size_t index) { return "a" + std::to_string(index + 1); }

    void end_list()
    {
        if (m_in_list)
            m_body.close("text:list");
        m_in_list = false;
    }

    /// The name of the style with these properties, which is made when there is none yet.
    std::string automatic(std::string_view family, const std::string& parent, const Markup& properties)
    {
        const std::string_view master = family == "paragraph" ? m_master : std::string_view();
        std::size_t at = 0;
        for (; at < m_styles.size(); ++at) {
            const AutomaticStyle& it = m_styles[at];
            if (it.family == family && it.parent == parent && it.master == master &&
                it.properties.written() == properties.written())
                break;
        }
        if (at == m_styles.size())
            m_styles.push_back({family, parent, master, properties});
        return style_name(at);
    }

    void entry_template(OfficeStyle style)
    {
        m_body.open("text:table-of-content-entry-template",
                    {{"text:outline-level", style == OfficeStyle::Contents1 ? "1" : "2"},
                     {"text:style-name", odf_style_id(style)}});
        m_body.empty("text:index-entry-link-start", {{"text:style-name", "Index_20_Link"}});
        m_body.empty("text:index-entry-text").empty("text:index-entry-tab-stop", {{"style:type", "right"}});
        m_body.empty("text:index-entry-page-number").empty("text:index-entry-link-end");
        m_body.close("text:table-of-content-entry-template");
    }

    void add_image(const std::string& file, std::string_view type, std::string bytes)
    {
        const std::string path = "Pictures/" + file;
        m_body.empty("draw:image", {{"xlink:href", path},
                                    {"xlink:type", "simple"},
                                    {"xlink:show", "embed"},
                                    {"xlink:actuate", "onLoad"},
                                    {"draw:mime-type", type}});
        m_pictures.push_back({path, std::move(bytes)});
    }

    /// The style of a paragraph: its own, or an automatic one for what this paragraph has beside it.
    std::string style_of(const OfficeParagraph& it, bool bold)
    {
        const std::string own = odf_style_id(it.style);
        const bool barred = it.ink != report::Ink::None;
        if (!barred && !it.right && !it.new_page && !bold && m_master.empty())
            return own;
        Markup properties;
        properties.empty("style:paragraph-properties", {{"fo:border-left", odf_line(OdfBarWidth, it.ink), barred},
                                                        {"fo:padding-left", OdfBarSpace, barred},
                                                        {"fo:text-align", "end", it.right},
                                                        {"fo:break-before", "page", it.new_page}});
        if (bold)
            properties.empty("style:text-properties", {{"fo:font-weight", "bold"}});
        std::string name = automatic("paragraph", own, properties);
        m_master = {};
        return name;
    }

    void run(const OfficeRun& it, bool index)
    {
        const bool link = !it.link.empty() && !index;
        const bool coloured = it.ink != report::Ink::None;
        const bool counted = !it.counter.empty();
        if (link)
            m_body.open("text:a", {{"xlink:type", "simple"},
                                   {"xlink:href", "#" + it.link},
                                   {"text:style-name", "Internet_20_link"},
                                   {"text:visited-style-name", "Internet_20_link"}});
        if (coloured) {
            Markup colour;
            colour.empty("style:text-properties", {{"fo:color", odf_colour(it.ink)}});
            m_body.open("text:span", {{"text:style-name", automatic("text", {}, colour)}});
        }
        if (counted) {
            m_counters.insert(it.counter);
            m_body.open(
                "text:sequence",
                {{"text:name", it.counter}, {"text:formula", "ooow:" + it.counter + "+1"}, {"style:num-format", "1"}});
        }
        add_odf_words(m_body, it.text);
        if (counted)
            m_body.close("text:sequence");
        if (coloured)
            m_body.close("text:span");
        if (link)
            m_body.close("text:a");
    }

    /// to     a bookmark that all of it links to, with its page at the end; empty: none
    void write(const OfficeParagraph& it, std::string_view to, bool bold)
    {
        const int level = office_style(it.style).outline;
        const char* element = level > 0 ? "text:h" : "text:p";
        m_body.open(element, {{"text:outline-level", std::to_string(level), level > 0},
                              {"text:style-name", style_of(it, bold)}});
        const bool marked = !it.bookmark.empty();
        if (marked)
            m_body.empty("text:bookmark-start", {{"text:name", it.bookmark}});
        if (!to.empty())
            m_body.open("text:a", {{"xlink:type", "simple"},
                                   {"xlink:href", "#" + std::string(to)},
                                   {"text:style-name", "Index_20_Link"}});
        for (const auto& each : it.runs)
            run(each, !to.empty());
        if (!to.empty()) {
            m_body.empty("text:tab");
            m_body.empty("text:bookmark-ref", {{"text:reference-format", "page"}, {"text:ref-name", to}});
            m_body.close("text:a");
        }
        if (marked)
            m_body.empty("text:bookmark-end", {{"text:name", it.bookmark}});
        m_body.close(element);
    }

    /// How the cells of a row look.
    static Markup cell_properties(const OfficeTable& it, bool head, bool total)
    {
        const std::string padding = odf_length(it.padding);
        Markup out;
        out.empty("style:table-cell-properties", {{"fo:padding-left", padding},
                                                  {"fo:padding-right", padding},
                                                  {"fo:padding-top", "0mm"},
                                                  {"fo:padding-bottom", "0mm"},
                                                  {"fo:border-bottom", head ? odf_line("0.75pt", report::Ink::Border)
                                                                            : odf_line("0.5pt", report::Ink::NoAnswer)},
                                                  {"style:vertical-align", "bottom", head},
                                                  {"fo:border-top", odf_line("0.75pt", report::Ink::Border), total}});
        return out;
    }

    void row(const OfficeTable& it, std::size_t index, bool head)
    {
        const bool total = index + it.totals >= it.rows.size() && !head;
        const std::string style = automatic("table-cell", {}, cell_properties(it, head, total));
        Markup together;
        together.empty("style:table-row-properties", {{"fo:keep-together", "always"}});
        m_body.open("table:table-row", {{"table:style-name", automatic("table-row", {}, together)}});
        for (const auto& each : it.rows[index]) {
            m_body.open("table:table-cell", {{"office:value-type", "string"}, {"table:style-name", style}});
            write(each, {}, total);
            m_body.close("table:table-cell");
        }
        m_body.close("table:table-row");
    }

    Markup m_body;
    std::vector<AutomaticStyle> m_styles; ///< their places are their names
    std::set<std::string> m_counters;
    std::vector<NamedFile> m_pictures;
    std::string_view m_master = "First"; ///< the pages that begin with the next paragraph; empty: nothing begins
    bool m_in_list = false;
};

Markup odt_properties(const report::Document& document)
{
    Markup out;
    out.open("office:document-meta", {}, OdfNamespaces).open("office:meta");
    out.leaf("dc:title", document.title).leaf("dc:subject", document.subtitle);
    out.leaf("dc:language", office_language_tag(document));
    out.close("office:meta").close("office:document-meta");
    return out;
}

Markup odt_manifest(const std::vector<NamedFile>& files)
{
    Markup out;
    const auto entry = [&](std::string_view path, std::string_view type) {
        out.empty(
            "manifest:file-entry",
            {{"manifest:full-path", path}, {"manifest:media-type", type}, {"manifest:version", "1.3", path == "/"}});
    };
    out.open("manifest:manifest", {{"xmlns:manifest", WK_ODF "manifest:1.0"}, {"manifest:version", "1.3"}});
    entry("/", MimeType);
    for (const auto& file : files) {
        const std::string_view name = file.name;
        entry(name, name.ends_with(".svg")    ? "image/svg+xml"
                    : name.ends_with(".emf")  ? "image/x-emf"
                    : name.ends_with(".json") ? "application/json"
                                              : "text/xml");
    }
    out.close("manifest:manifest");
    return out;
}

std::string declared_odf(const Markup& xml)
{
    return std::string(XmlDeclaration) + xml.written();
}

class OdtParts : public PartsWriter {
public:
    explicit OdtParts(const report::Document& document) : m_document(document), m_flow(office_flow(document, m_text)) {}

    double write_some() override { return m_flow(); }

    std::vector<NamedFile> take() override
    {
        std::vector<NamedFile> files = {{"content.xml", declared_odf(m_text.take_text())},
                                        {"styles.xml", declared_odf(odt_styles(m_document))},
                                        {"meta.xml", declared_odf(odt_properties(m_document))}};
        for (auto& picture : m_text.take_pictures())
            files.push_back(std::move(picture));
        if (!m_document.evidence.empty())
            files.push_back({"wijkkompas/evidence.json", m_document.evidence}); // as io/reports looks for it
        std::vector<NamedFile> out = {{"mimetype", std::string(MimeType)},
                                      {"META-INF/manifest.xml", declared_odf(odt_manifest(files))}};
        for (auto& file : files)
            out.push_back(std::move(file));
        return out;
    }

private:
    const report::Document& m_document;
    OdtWriter m_text;
    std::function<double()> m_flow;
};

} // namespace

std::unique_ptr<PartsWriter> odt_writer(const report::Document& document)
{
    return std::make_unique<OdtParts>(document);
}

std::vector<NamedFile> odt_parts(const report::Document& document)
{
    return all_parts(OdtParts(document));
}

} // namespace wk::write
