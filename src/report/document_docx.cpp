#include "report/document_docx.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/docx_styles.h"
#include "report/emf.h"
#include "report/markup.h"
#include "report/office_flow.h"
#include "report/svg.h"

#include <utility>

namespace wk::report {

namespace {

constexpr std::string_view Relations = WK_OPEN_XML "officeDocument/2006/relationships";
constexpr std::string_view PackageNamespace = WK_OPEN_XML "package/2006";

/// Hundredths of a millimetre as English Metric Units.
std::string docx_emu(int hundredths)
{
    return std::to_string(long(hundredths) * 360);
}

class DocxWriter : public OfficeWriter {
public:
    DocxWriter()
    {
        for (const char* part : {"styles", "settings", "numbering", "fontTable", "footer"})
            relation(part, part + std::string(".xml"));
        m_footer = m_relations.size();
    }

    void paragraph(const OfficeParagraph& it) override { m_body += paragraph_text(it, {}, {}, false); }

    void picture(const OfficePicture& it) override
    {
        const std::string name = office_picture_name(it.number);
        const std::string id = std::to_string(long(it.number));
        const std::string metafile = relation("image", "media/" + name + ".emf");
        const std::string svg = relation("image", "media/" + name + ".svg");
        m_media.push_back({"word/media/" + name + ".svg", office_svg(it.scene)});
        m_media.push_back({"word/media/" + name + ".emf", write_emf(it.scene)});
        std::string size;
        add(size, {" cx=\"", docx_emu(it.size.width), "\" cy=\"", docx_emu(it.size.height), "\"/>"});
        add(m_body,
            {"<w:p><w:pPr>",
             docx_value("pStyle", word_style_id(OfficeStyle::Picture)),
             "</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent",
             size,
             "<wp:docPr id=\"",
             id,
             "\" name=\"",
             name,
             "\" descr=\"",
             markup_text(it.scene.description),
             "\" title=\"",
             markup_text(it.scene.title),
             "\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
             "<a:graphic><a:graphicData uri=\"" WK_OPEN_XML "drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
             "<pic:cNvPr id=\"",
             id,
             "\" name=\"",
             name,
             "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"",
             metafile,
             "\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip r:embed=\"",
             svg,
             "\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
             "<a:off x=\"0\" y=\"0\"/><a:ext",
             size,
             "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
             "</a:graphic></wp:inline></w:drawing></w:r></w:p>"});
    }

    void table(const OfficeTable& it) override
    {
        int total = 0;
        for (const int width : it.widths)
            total += width;
        const std::string padding = docx_twips(it.padding);
        add(m_body,
            {"<w:tbl><w:tblPr><w:tblStyle w:val=\"Wijkkompas\"/><w:tblW w:w=\"", docx_twips(total),
             "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"", padding,
             "\" w:type=\"dxa\"/><w:right w:w=\"", padding, "\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"",
             it.head ? "06A0" : "0680", "\" w:firstRow=\"", it.head ? "1" : "0",
             "\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
             "<w:tblCaption w:val=\"",
             markup_text(it.name), "\"/><w:tblDescription w:val=\"", markup_text(it.caption),
             "\"/></w:tblPr><w:tblGrid>"});
        for (const int width : it.widths)
            add(m_body, {"<w:gridCol w:w=\"", docx_twips(width), "\"/>"});
        m_body += "</w:tblGrid>";
        for (std::size_t i = 0; i < it.rows.size(); ++i)
            row(it, i);
        m_body += "</w:tbl>";
    }

    void contents(const OfficeParagraph& title, const std::vector<OfficeParagraph>& entries) override
    {
        m_body += "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>"
                  "</w:docPartObj></w:sdtPr><w:sdtContent>";
        paragraph(title);
        std::string first =
            field("begin") +
            "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>" +
            field("separate");
        for (const auto& entry : entries) {
            m_body += paragraph_text(entry, first, {}, true);
            first.clear();
        }
        // Counting the field again takes this line away, and puts the numbers of pages in.
        m_body += paragraph_text({OfficeStyle::Note, {{say(Phrase::OfficeContentsHint)}}}, first, field("end"), true);
        m_body += "</w:sdtContent></w:sdt>";
    }

    /// A section of pages ends in its last paragraph.
    void turn(bool landscape) override
    {
        m_body.insert(m_end_of_properties, section());
        m_landscape = landscape;
        m_first_section = false;
    }

    std::string text() const
    {
        std::string out(DocxHead);
        add(out, {"<w:document", DocxNamespace, " xmlns:r=\"", Relations,
                  "\" xmlns:wp=\"" WK_OPEN_XML "drawingml/2006/wordprocessingDrawing\""
                  " xmlns:a=\"" WK_OPEN_XML "drawingml/2006/main\""
                  " xmlns:pic=\"" WK_OPEN_XML "drawingml/2006/picture\""
                  " xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\"><w:body>",
                  m_body, section(), "</w:body></w:document>"});
        return out;
    }

    std::string relations() const
    {
        std::string out(DocxHead);
        add(out, {"<Relationships xmlns=\"", PackageNamespace, "/relationships\">"});
        for (std::size_t i = 0; i < m_relations.size(); ++i)
            add(out, {"<Relationship Id=\"r", std::to_string(long(i + 1)), "\" Type=\"", Relations, "/",
                      m_relations[i].first, "\" Target=\"", m_relations[i].second, "\"/>"});
        return out + "</Relationships>";
    }

    std::vector<NamedFile> take_media() { return std::move(m_media); }

private:
    std::string relation(const char* type, std::string target)
    {
        m_relations.emplace_back(type, std::move(target));
        return "r" + std::to_string(long(m_relations.size()));
    }

    static std::string field(std::string_view type)
    {
        std::string out;
        add(out, {"<w:r><w:fldChar w:fldCharType=\"", type, "\"/></w:r>"});
        return out;
    }

    static std::string run(const OfficeRun& it, bool bold, bool as_link)
    {
        std::string out = "<w:r>";
        if (bold || as_link || it.ink != Ink::None) {
            out += "<w:rPr>";
            if (as_link)
                out += docx_value("rStyle", "Hyperlink");
            if (bold)
                out += "<w:b/><w:bCs/>";
            if (it.ink != Ink::None)
                out += docx_value("color", office_colour(it.ink));
            out += "</w:rPr>";
        }
        std::string_view text = it.text;
        for (bool first = true; first || !text.empty(); first = false) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            add(out,
                {first ? "" : "<w:br/>", "<w:t xml:space=\"preserve\">", markup_text(text.substr(0, end)), "</w:t>"});
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return out + "</w:r>";
    }

    /// before, after   runs around the paragraph's own
    /// plain_links     links look like the text around them
    std::string paragraph_text(const OfficeParagraph& it, std::string_view before, std::string_view after,
                               bool plain_links, bool bold = false)
    {
        std::string out = "<w:p><w:pPr>" + docx_value("pStyle", word_style_id(it.style));
        if (it.keep_next)
            out += "<w:keepNext/>";
        if (it.new_page)
            out += "<w:pageBreakBefore/>";
        if (it.ink != Ink::None)
            out += docx_bar(it.ink);
        if (it.right)
            out += docx_value("jc", "right");
        m_end_of_properties = m_body.size() + out.size();
        add(out, {"</w:pPr>", before});
        const std::string id = std::to_string(m_bookmarks);
        if (!it.bookmark.empty())
            add(out, {"<w:bookmarkStart w:id=\"", id, "\" w:name=\"", it.bookmark, "\"/>"});
        for (const auto& each : it.runs) {
            const std::string written = run(each, bold, !each.link.empty() && !plain_links);
            if (!each.link.empty())
                add(out, {"<w:hyperlink w:anchor=\"", each.link, "\" w:history=\"1\">", written, "</w:hyperlink>"});
            else if (!each.counter.empty())
                add(out, {"<w:fldSimple w:instr=\" SEQ ", markup_text(each.counter), " \\* ARABIC \">", written,
                          "</w:fldSimple>"});
            else
                out += written;
        }
        if (!it.bookmark.empty()) {
            add(out, {"<w:bookmarkEnd w:id=\"", id, "\"/>"});
            ++m_bookmarks;
        }
        add(out, {after, "</w:p>"});
        return out;
    }

    void row(const OfficeTable& it, std::size_t index)
    {
        const bool head = it.head && index == 0;
        const bool total = index + it.totals >= it.rows.size() && !head;
        add(m_body, {"<w:tr><w:trPr><w:cantSplit/>", head ? "<w:tblHeader/>" : "", "</w:trPr>"});
        for (std::size_t i = 0; i < it.widths.size(); ++i) {
            add(m_body, {"<w:tc><w:tcPr><w:tcW w:w=\"", docx_twips(it.widths[i]), "\" w:type=\"dxa\"/>"});
            if (total)
                m_body += "<w:tcBorders>" + docx_border("top", Ink::Border, 6, 0) + "</w:tcBorders>";
            m_body += "</w:tcPr>";
            m_body += paragraph_text(it.rows[index][i], {}, {}, true, total);
            m_body += "</w:tc>";
        }
        m_body += "</w:tr>";
    }

    /// How the pages look that end here. The first has no footer.
    std::string section() const
    {
        const Paper& page = paper(m_landscape);
        std::string out;
        add(out, {"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r", std::to_string(long(m_footer)),
                  "\"/><w:pgSz w:w=\"", docx_twips(page.width), "\" w:h=\"", docx_twips(page.height), "\"",
                  m_landscape ? " w:orient=\"landscape\"" : "", "/><w:pgMar w:top=\"", docx_twips(page.top),
                  "\" w:right=\"", docx_twips(page.side), "\" w:bottom=\"", docx_twips(page.bottom), "\" w:left=\"",
                  docx_twips(page.side), "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>",
                  m_first_section ? "<w:titlePg/>" : "", "</w:sectPr>"});
        return out;
    }

    std::string m_body;
    std::vector<std::pair<std::string, std::string>> m_relations; ///< type and target
    std::vector<NamedFile> m_media;
    std::size_t m_footer = 0;
    std::size_t m_end_of_properties = 0; ///< of the last paragraph, in m_body
    long m_bookmarks = 0;
    bool m_landscape = false;
    bool m_first_section = true;
};

// ---- the other parts

/// Without the compatibility mode Word lays the document out as its version of 2007 did.
std::string settings()
{
    std::string out(DocxHead);
    add(out, {"<w:settings", DocxNamespace,
              "><w:defaultTabStop w:val=\"708\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
              "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
              "<w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>"});
    return out;
}

/// What stands in for the typeface where it is not installed.
std::string font_table()
{
    std::string out(DocxHead);
    add(out, {"<w:fonts", DocxNamespace, "><w:font w:name=\"", OfficeFont,
              "\"><w:altName w:val=\"Segoe UI\"/><w:family w:val=\"swiss\"/><w:pitch "
              "w:val=\"variable\"/></w:font></w:fonts>"});
    return out;
}

std::string footer(const Document& document)
{
    constexpr std::size_t longest = 80;
    std::string out(DocxHead);
    add(out, {"<w:ftr", DocxNamespace, "><w:p><w:pPr>", docx_value("pStyle", word_style_id(OfficeStyle::Footer)),
              "</w:pPr><w:r><w:t xml:space=\"preserve\">", markup_text(clipped(document.title, longest)),
              "   </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:ftr>"});
    return out;
}

std::string core_properties(const Document& document)
{
    const auto language = office_language(document);
    std::string out(DocxHead);
    add(out, {"<cp:coreProperties xmlns:cp=\"", PackageNamespace,
              "/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
              markup_text(document.title), "</dc:title><dc:subject>", markup_text(document.subtitle),
              "</dc:subject><dc:language>", language.first, language.second.empty() ? "" : "-", language.second,
              "</dc:language></cp:coreProperties>"});
    return out;
}

std::string content_types()
{
    std::string out(DocxHead);
    add(out, {"<Types xmlns=\"", PackageNamespace,
              "/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
              "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
              "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/>"
              "<Override PartName=\"/docProps/core.xml\" "
              "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"});
    for (const char* part : {"document", "styles", "settings", "numbering", "fontTable", "footer"})
        add(out, {"<Override PartName=\"/word/", part,
                  ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.", part,
                  std::string_view(part) == "document" ? ".main" : "", "+xml\"/>"});
    return out + "</Types>";
}

std::string package_relations()
{
    std::string out(DocxHead);
    add(out,
        {"<Relationships xmlns=\"", PackageNamespace, "/relationships\"><Relationship Id=\"r1\" Type=\"", Relations,
         "/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"r2\" Type=\"", PackageNamespace,
         "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"});
    return out;
}

} // namespace

std::vector<NamedFile> docx_parts(const Document& document)
{
    DocxWriter writer;
    write_flow(document, writer);
    std::vector<NamedFile> out = {{"[Content_Types].xml", content_types()},
                                  {"_rels/.rels", package_relations()},
                                  {"docProps/core.xml", core_properties(document)},
                                  {"word/document.xml", writer.text()},
                                  {"word/_rels/document.xml.rels", writer.relations()},
                                  {"word/styles.xml", docx_styles(document)},
                                  {"word/settings.xml", settings()},
                                  {"word/numbering.xml", docx_numbering()},
                                  {"word/fontTable.xml", font_table()},
                                  {"word/footer.xml", footer(document)}};
    for (auto& picture : writer.take_media())
        out.push_back(std::move(picture));
    return out;
}

} // namespace wk::report
