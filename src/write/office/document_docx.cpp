// SPDX-License-Identifier: EUPL-1.2
#include "write/office/document_docx.h"

#include "base/phrases.h"
#include "base/text.h"
#include "write/emf/emf.h"
#include "write/markup/markup.h"
#include "write/office/chart_ml.h"
#include "write/office/docx_styles.h"
#include "write/office/office_flow.h"
#include "write/office/office_pages.h"
#include "write/office/ooxml.h"
#include "write/svg/svg.h"

#include <array>
#include <cassert>
#include <map>
#include <optional>
#include <utility>

namespace wk::write {

namespace {

constexpr std::string_view DocumentPath = "word/document.xml";
constexpr std::string_view WordKind = "officedocument.wordprocessingml.";

/// All of word/document.xml.
constexpr std::array<Attribute, 6> TextNamespaces{
    {DocxNamespace[0],
     {"xmlns:r", WK_OPEN_XML "officeDocument/2006/relationships"},
     {"xmlns:wp", WK_OPEN_XML "drawingml/2006/wordprocessingDrawing"},
     {"xmlns:a", WK_OPEN_XML "drawingml/2006/main"},
     {"xmlns:pic", WK_OPEN_XML "drawingml/2006/picture"},
     {"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"}}};

/// Hundredths of a millimetre as English Metric Units.
std::string docx_emu(int hundredths)
{
    return std::to_string(long(hundredths) * 360);
}

/// Text that keeps its blanks.
void add_words(Markup& out, std::string_view text)
{
    out.leaf("w:t", {{"xml:space", "preserve"}}, text);
}

/// The document's text, which says in `package` what it points to.
class DocxWriter : public OfficeWriter {
public:
    explicit DocxWriter(OoxmlPackage& package) : m_package(package)
    {
        for (const char* part : {"styles", "settings", "numbering", "fontTable"})
            relation(part, part + std::string(".xml"));
        m_footer = relation("footer", "footer.xml");
        m_body.open("w:document", {}, TextNamespaces).open("w:body");
    }

    void paragraph(const OfficeParagraph& it) override
    {
        finish_last();
        leave_open(it, {});
    }

    bool makes_charts() const override { return true; }
    void picture(const OfficePicture& it) override
    {
        finish_last();
        const std::string name = office_picture_name(it.number);
        const std::string id = std::to_string(it.number);
        const std::string width = docx_emu(it.size.width);
        const std::string height = docx_emu(it.size.height);
        m_body.open("w:p").open("w:pPr");
        add_docx_value(m_body, "w:pStyle", word_style_id(OfficeStyle::Picture));
        m_body.close("w:pPr").open("w:r").open("w:drawing");
        m_body.open("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
        m_body.empty("wp:extent", {{"cx", width}, {"cy", height}});
        m_body.empty("wp:docPr", {{"id", id}, {"name", name}, {"descr", it.description}, {"title", it.scene.title}});
        m_body.open("wp:cNvGraphicFramePr").empty("a:graphicFrameLocks", {{"noChangeAspect", "1", !it.scene.chart}});
        m_body.close("wp:cNvGraphicFramePr").open("a:graphic");
        if (it.scene.chart)
            chart(it);
        else
            image(it, name);
        m_body.close("a:graphic").close("wp:inline").close("w:drawing").close("w:r").close("w:p");
    }

    void table(const OfficeTable& it) override
    {
        finish_last();
        int total = 0;
        for (const int width : it.widths)
            total += width;
        m_body.open("w:tbl").open("w:tblPr");
        add_docx_value(m_body, "w:tblStyle", "Wijkkompas");
        add_width("w:tblW", total);
        m_body.empty("w:tblLayout", {{"w:type", "fixed"}}).open("w:tblCellMar");
        for (const char* side : {"w:left", "w:right"})
            add_width(side, it.padding);
        m_body.close("w:tblCellMar");
        m_body.empty("w:tblLook", {{"w:val", it.head ? "06A0" : "0680"},
                                   {"w:firstRow", it.head ? "1" : "0"},
                                   {"w:lastRow", "0"},
                                   {"w:firstColumn", "1"},
                                   {"w:lastColumn", "0"},
                                   {"w:noHBand", "1"},
                                   {"w:noVBand", "1"}});
        add_docx_value(m_body, "w:tblCaption", it.name);
        add_docx_value(m_body, "w:tblDescription", it.caption);
        m_body.close("w:tblPr").open("w:tblGrid");
        for (const int width : it.widths)
            m_body.empty("w:gridCol", {{"w:w", docx_twips(width)}});
        m_body.close("w:tblGrid");
        for (std::size_t i = 0; i < it.rows.size(); ++i)
            row(it, i);
        m_body.close("w:tbl");
    }

    void contents(const OfficeParagraph& title, const std::vector<OfficeParagraph>& entries) override
    {
        finish_last();
        m_body.open("w:sdt").open("w:sdtPr").open("w:docPartObj");
        add_docx_value(m_body, "w:docPartGallery", "Table of Contents");
        m_body.empty("w:docPartUnique").close("w:docPartObj").close("w:sdtPr").open("w:sdtContent");
        whole_paragraph(title, {});
        for (const auto& entry : entries) {
            const auto page = m_pages.find(entry.runs.front().link);
            const Look look{.begins_contents = &entry == &entries.front(),
                            .ends_contents = &entry == &entries.back(),
                            .plain_links = true,
                            .page = page == m_pages.end() ? 0 : page->second};
            begin_paragraph(entry);
            if (!look.ends_contents)
                end_paragraph(entry, look);
            else
                m_last = {entry, look};
        }
    }

    /// A section of pages ends in its last paragraph.
    void turn(bool landscape) override
    {
        assert(m_last);
        section();
        m_landscape = landscape;
        m_first_section = false;
    }

    /// On which pages bookmarks stand, for the contents.
    void set_pages(std::map<std::string, int, std::less<>> pages) { m_pages = std::move(pages); }

    Markup take_text()
    {
        finish_last();
        section();
        m_body.close("w:body").close("w:document");
        return std::exchange(m_body, {});
    }

    std::vector<NamedFile> take_media() { return std::move(m_media); }

private:
    /// How a paragraph differs from others.
    struct Look {
        bool bold = false;
        bool begins_contents = false; ///< the field that counts them
        bool ends_contents = false;
        bool plain_links = false; ///< they look like the text around them
        int page = 0;             ///< on which what all of it links to stands; 0: not told
    };

    std::string relation(std::string_view kind, const std::string& file)
    {
        return m_package.relate(DocumentPath, kind, "word/" + file);
    }

    std::string add_image(const std::string& file) { return relation("image", "media/" + file); }

    /// Bars that people can change.
    void chart(const OfficePicture& it)
    {
        constexpr int letters = 800;
        constexpr float points = 72.0F / 2540;
        const float width = float(it.size.width) * points;
        const std::string path = add_chart(
            m_package, *it.scene.chart,
            {"word/", ++m_charts, say(Phrase::DocumentFigure, {std::to_string(it.number)}), OfficeFont, letters,
             legend_lines(*it.scene.chart, float(letters) / 100, width), float(it.size.height) * points});
        m_body.open("a:graphicData", {{"uri", ChartUri}});
        add_chart_reference(m_body, m_package.relate(DocumentPath, "chart", path));
        m_body.close("a:graphicData");
    }

    /// The drawing, for programs that read SVG and for those that do not.
    void image(const OfficePicture& it, const std::string& name)
    {
        const std::string metafile = add_image(name + ".emf");
        const std::string svg = add_image(name + ".svg");
        m_media.push_back({"word/media/" + name + ".svg", office_svg(it.scene)});
        m_media.push_back({"word/media/" + name + ".emf", write_emf(it.scene)});
        m_body.open("a:graphicData", {{"uri", WK_OPEN_XML "drawingml/2006/picture"}}).open("pic:pic");
        m_body.open("pic:nvPicPr").empty("pic:cNvPr", {{"id", std::to_string(it.number)}, {"name", name}});
        m_body.empty("pic:cNvPicPr").close("pic:nvPicPr");
        m_body.open("pic:blipFill").open("a:blip", {{"r:embed", metafile}});
        m_body.open("a:extLst").open("a:ext", {{"uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}});
        m_body.empty("asvg:svgBlip", {{"r:embed", svg}}).close("a:ext").close("a:extLst").close("a:blip");
        m_body.open("a:stretch").empty("a:fillRect").close("a:stretch").close("pic:blipFill");
        m_body.open("pic:spPr").open("a:xfrm").empty("a:off", {{"x", "0"}, {"y", "0"}});
        m_body.empty("a:ext", {{"cx", docx_emu(it.size.width)}, {"cy", docx_emu(it.size.height)}}).close("a:xfrm");
        m_body.open("a:prstGeom", {{"prst", "rect"}}).empty("a:avLst").close("a:prstGeom").close("pic:spPr");
        m_body.close("pic:pic").close("a:graphicData");
    }

    void add_width(std::string_view element, int hundredths)
    {
        m_body.empty(element, {{"w:w", docx_twips(hundredths)}, {"w:type", "dxa"}});
    }

    void field(std::string_view type) { m_body.open("w:r").empty("w:fldChar", {{"w:fldCharType", type}}).close("w:r"); }

    /// The number at the end of a line of the contents, which the program can count again.
    void page_number(std::string_view bookmark, int page)
    {
        m_body.open("w:hyperlink", {{"w:anchor", bookmark}, {"w:history", "1"}});
        m_body.open("w:r").empty("w:tab").close("w:r");
        field("begin");
        m_body.open("w:r").leaf("w:instrText", {{"xml:space", "preserve"}},
                                " PAGEREF " + std::string(bookmark) + " \\h ");
        m_body.close("w:r");
        field("separate");
        m_body.open("w:r").leaf("w:t", std::to_string(page)).close("w:r");
        field("end");
        m_body.close("w:hyperlink");
    }

    void run(const OfficeRun& it, bool bold, bool as_link)
    {
        m_body.open("w:r");
        if (bold || as_link || it.ink != report::Ink::None) {
            m_body.open("w:rPr");
            if (as_link)
                add_docx_value(m_body, "w:rStyle", "Hyperlink");
            if (bold)
                m_body.empty("w:b").empty("w:bCs");
            if (it.ink != report::Ink::None)
                add_docx_value(m_body, "w:color", office_colour(it.ink));
            m_body.close("w:rPr");
        }
        std::string_view text = it.text;
        for (bool first = true; first || !text.empty(); first = false) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (!first)
                m_body.empty("w:br");
            add_words(m_body, text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        m_body.close("w:r");
    }

    void begin_paragraph(const OfficeParagraph& it)
    {
        m_body.open("w:p").open("w:pPr");
        add_docx_value(m_body, "w:pStyle", word_style_id(it.style));
        if (it.keep_next)
            m_body.empty("w:keepNext");
        if (it.new_page)
            m_body.empty("w:pageBreakBefore");
        if (it.ink != report::Ink::None)
            add_docx_bar(m_body, it.ink);
        if (it.right)
            add_docx_value(m_body, "w:jc", "right");
    }

    void end_paragraph(const OfficeParagraph& it, const Look& look)
    {
        m_body.close("w:pPr");
        if (look.begins_contents) {
            field("begin");
            m_body.open("w:r").open("w:instrText", {{"xml:space", "preserve"}});
            m_body.verbatim(" TOC \\o \"1-2\" \\h \\z \\u ").close("w:instrText").close("w:r");
            field("separate");
        }
        const std::string id = std::to_string(m_bookmarks);
        if (!it.bookmark.empty())
            m_body.empty("w:bookmarkStart", {{"w:id", id}, {"w:name", it.bookmark}});
        for (const auto& each : it.runs) {
            const bool link = !each.link.empty();
            const bool counter = !link && !each.counter.empty();
            if (link)
                m_body.open("w:hyperlink", {{"w:anchor", each.link}, {"w:history", "1"}});
            if (counter)
                m_body.open("w:fldSimple", {{"w:instr", " SEQ " + each.counter + " \\* ARABIC "}});
            run(each, look.bold, link && !look.plain_links);
            if (counter)
                m_body.close("w:fldSimple");
            if (link)
                m_body.close("w:hyperlink");
        }
        if (look.page > 0)
            page_number(it.runs.front().link, look.page);
        if (!it.bookmark.empty()) {
            m_body.empty("w:bookmarkEnd", {{"w:id", id}});
            ++m_bookmarks;
        }
        if (look.ends_contents)
            field("end");
        m_body.close("w:p");
        if (look.ends_contents)
            m_body.close("w:sdtContent").close("w:sdt");
    }

    void whole_paragraph(const OfficeParagraph& it, const Look& look)
    {
        begin_paragraph(it);
        end_paragraph(it, look);
    }

    /// The last paragraph waits with its properties open, for a section may end in it.
    void leave_open(const OfficeParagraph& it, const Look& look)
    {
        begin_paragraph(it);
        m_last = {it, look};
    }

    void finish_last()
    {
        if (m_last)
            end_paragraph(m_last->first, m_last->second);
        m_last.reset();
    }

    void row(const OfficeTable& it, std::size_t index)
    {
        const bool head = it.head && index == 0;
        const bool total = index + it.totals >= it.rows.size() && !head;
        m_body.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head)
            m_body.empty("w:tblHeader");
        m_body.close("w:trPr");
        for (std::size_t i = 0; i < it.widths.size(); ++i) {
            m_body.open("w:tc").open("w:tcPr");
            add_width("w:tcW", it.widths[i]);
            if (total) {
                m_body.open("w:tcBorders");
                add_docx_border(m_body, "w:top", report::Ink::Border, 6, 0);
                m_body.close("w:tcBorders");
            }
            m_body.close("w:tcPr");
            whole_paragraph(it.rows[index][i], {.bold = total, .plain_links = true});
            m_body.close("w:tc");
        }
        m_body.close("w:tr");
    }

    /// How the pages look that end here. The first has no footer.
    void section()
    {
        const Paper& page = paper(m_landscape);
        const std::string side = docx_twips(page.side);
        m_body.open("w:sectPr").empty("w:footerReference", {{"w:type", "default"}, {"r:id", m_footer}});
        m_body.empty("w:pgSz", {{"w:w", docx_twips(page.width)},
                                {"w:h", docx_twips(page.height)},
                                {"w:orient", "landscape", m_landscape}});
        m_body.empty("w:pgMar", {{"w:top", docx_twips(page.top)},
                                 {"w:right", side},
                                 {"w:bottom", docx_twips(page.bottom)},
                                 {"w:left", side},
                                 {"w:header", "567"},
                                 {"w:footer", "567"},
                                 {"w:gutter", "0"}});
        if (m_first_section)
            m_body.empty("w:titlePg");
        m_body.close("w:sectPr");
    }

    OoxmlPackage& m_package;
    Markup m_body;
    std::optional<std::pair<OfficeParagraph, Look>> m_last; ///< begun, and not ended yet
    std::vector<NamedFile> m_media;
    std::map<std::string, int, std::less<>> m_pages;
    std::string m_footer; ///< its relationship's id
    long m_bookmarks = 0;
    std::size_t m_charts = 0;
    bool m_landscape = false;
    bool m_first_section = true;
};

Markup footer(const report::Document& document)
{
    constexpr std::size_t longest = 80;
    Markup out;
    out.open("w:ftr", {}, DocxNamespace).open("w:p").open("w:pPr");
    add_docx_value(out, "w:pStyle", word_style_id(OfficeStyle::Footer));
    out.close("w:pPr").open("w:r");
    add_words(out, clipped(document.title, longest) + "   ");
    out.close("w:r").open("w:fldSimple", {{"w:instr", " PAGE "}}).open("w:r").leaf("w:t", "2").close("w:r");
    out.close("w:fldSimple").close("w:p").close("w:ftr");
    return out;
}

class DocxParts : public PartsWriter {
public:
    explicit DocxParts(const report::Document& document)
        : m_document(document),
          m_package(begun(document)),
          m_text(m_package),
          m_count(office_flow(document, m_counter)),
          m_flow(office_flow(document, m_text))
    {
    }

    /// The contents stand in front, so pages are counted first.
    double write_some() override
    {
        constexpr double counting = 0.2; // of all work
        if (m_counted < 1) {
            m_counted = m_count();
            if (m_counted == 1)
                m_text.set_pages(m_counter.take());
            return m_counted * counting;
        }
        const double written = m_flow();
        return written < 1 ? counting + (1 - counting) * written : 1;
    }

    std::vector<NamedFile> take() override
    {
        add("document", ".main", m_text.take_text());
        add("styles", {}, docx_styles(m_document));
        add("settings", {}, docx_settings());
        add("numbering", {}, docx_numbering());
        add("fontTable", {}, docx_fonts());
        add("footer", {}, footer(m_document));
        for (auto& picture : m_text.take_media())
            m_package.add_file(std::move(picture));
        if (!m_document.evidence.empty())
            m_package.add_evidence(DocumentPath, m_document.evidence);
        return m_package.take();
    }

private:
    static OoxmlPackage begun(const report::Document& document)
    {
        OoxmlPackage out(OoxmlLinks::Relative);
        out.add_ending("svg", "image/svg+xml");
        out.add_ending("emf", "image/x-emf");
        add_workbook_ending(out);
        out.relate({}, "officeDocument", DocumentPath);
        out.add_properties(document, office_language_tag(document));
        return out;
    }

    void add(const std::string& name, std::string_view more, const Markup& xml)
    {
        m_package.add("word/" + name + ".xml", std::string(WordKind) + name + std::string(more), xml);
    }

    const report::Document& m_document;
    OoxmlPackage m_package;
    DocxWriter m_text;
    PageCounter m_counter;
    std::function<double()> m_count;
    std::function<double()> m_flow;
    double m_counted = 0;
};

} // namespace

std::unique_ptr<PartsWriter> docx_writer(const report::Document& document)
{
    return std::make_unique<DocxParts>(document);
}

std::vector<NamedFile> docx_parts(const report::Document& document)
{
    return all_parts(DocxParts(document));
}

} // namespace wk::write
