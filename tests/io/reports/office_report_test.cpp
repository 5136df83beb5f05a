// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/zip_writer.h"
#include "io/reports/docx_report.h"
#include "io/reports/odt_report.h"
#include "io/reports/picture_words.h"
#include "io/reports/pptx_report.h"
#include "io/reports/report_words.h"
#include "report/scene/scene.h"
#include "write/emf/emf.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;

namespace {

const std::string Word = "<w:document xmlns:w='w' xmlns:r='r' xmlns:wp='p' xmlns:a='a' xmlns:mc='m'><w:body>";

std::string docx(const std::string& body, std::vector<NamedFile> more = {})
{
    std::vector<NamedFile> files = {{"word/document.xml", Word + body + "</w:body></w:document>"}};
    for (auto& each : more)
        files.push_back(std::move(each));
    return io::write_zip(files);
}

std::string docx_words(const std::string& body, std::vector<NamedFile> more = {})
{
    const auto read = io::docx_report(docx(body, std::move(more)), "rapport.docx");
    return read ? tests::report_words(read->report) : read.error().code;
}

std::string odt(const std::string& text, std::vector<NamedFile> more = {})
{
    std::vector<NamedFile> files = {
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", "<o:document-content xmlns:o='o' xmlns:text='t' xmlns:table='b' xmlns:draw='d' xmlns:svg='s' "
                        "xmlns:xlink='x'><o:body><o:text>" +
                            text + "</o:text></o:body></o:document-content>"}};
    for (auto& each : more)
        files.push_back(std::move(each));
    return io::write_zip(files);
}

std::string odt_words(const std::string& text, std::vector<NamedFile> more = {})
{
    const auto read = io::odt_report(odt(text, std::move(more)), "rapport.odt");
    return read ? tests::report_words(read->report) : read.error().code;
}

std::string run(const std::string& text)
{
    return "<w:r><w:t>" + text + "</w:t></w:r>";
}

const std::string Relations = "<Relationships xmlns='r'>"
                              "<Relationship Id='s' Type='x/styles' Target='styles.xml'/>"
                              "<Relationship Id='n' Type='x/footnotes' Target='footnotes.xml'/>"
                              "<Relationship Id='f' Type='x/footer' Target='footer1.xml'/>"
                              "<Relationship Id='p' Type='x/image' Target='media/p.svg'/>"
                              "<Relationship Id='q' Type='x/image' Target='media/p.emf'/>"
                              "<Relationship Id='c' Type='x/chart' Target='charts/c.xml'/>"
                              "<Relationship Id='e' Type='x/image' TargetMode='External' Target='http://x/y.svg'/>"
                              "</Relationships>";

} // namespace

TEST_CASE("a document of Word is read with its headings, tables and notes")
{
    const std::vector<NamedFile> parts = {
        {"word/_rels/document.xml.rels", Relations},
        {"word/styles.xml", "<w:styles xmlns:w='w'><w:style w:styleId='Kop1'><w:name w:val='heading 1'/></w:style>"
                            "<w:style w:styleId='Eigen'><w:basedOn w:val='Kop1'/></w:style></w:styles>"},
        {"word/footnotes.xml",
         "<w:footnotes xmlns:w='w'><w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
         "<w:footnote w:id='2'><w:p><w:r><w:t>n = 94</w:t></w:r></w:p></w:footnote></w:footnotes>"},
        {"word/footer1.xml", "<w:ftr xmlns:w='w'><w:p>" + run("Pagina ") + "<w:fldSimple w:instr=' PAGE '>" + run("7") +
                                 "</w:fldSimple></w:p></w:ftr>"}};
    CHECK(docx_words("<w:p><w:pPr><w:pStyle w:val='Eigen'/></w:pPr>" + run("Kop") + "</w:p><w:p>" + run("62") +
                         run("%") + "<w:r><w:footnoteReference w:id='2'/><w:tab/><w:t>eens</w:t></w:r></w:p>",
                     parts) == "# Kop\n62% eens\nn = 94\nPagina\n");
}

TEST_CASE("cells of Word that span others leave these empty")
{
    const auto cell = [](const std::string& text, const std::string& look = {}) {
        return "<w:tc><w:tcPr>" + look + "</w:tcPr><w:p>" + run(text) + "</w:p></w:tc>";
    };
    CHECK(docx_words("<w:p>" + run("Tabel 3 Respons") + "</w:p><w:tbl><w:tr>" + cell("a", "<w:gridSpan w:val='2'/>") +
                     cell("b", "<w:vMerge w:val='restart'/>") + "</w:tr><w:tr>" + cell("c") + cell("d") +
                     cell("", "<w:vMerge/>") + "</w:tr><w:tr><w:tc><w:p>" + run("e") + "</w:p><w:p>" + run("f") +
                     "</w:p></w:tc></w:tr></w:tbl>") == "Tabel 3 Respons\n[Tabel 3 Respons] a||b / c|d| / e f\n");
}

TEST_CASE("what was deleted or is hidden in Word is not read, and what was added is")
{
    CHECK(docx_words("<w:p>" + run("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins>" + run("c") +
                     "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>d</w:t></w:r>" + run("e") +
                     "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGEREF _x </w:instrText></w:r>"
                     "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
                     run("12") + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>") == "ace\n");
}

TEST_CASE("a text box and a figure of Word are read once")
{
    report::Scene scene;
    scene.width = 100;
    scene.height = 50;
    scene.shapes.push_back(report::Text{.text = "62%"});
    const std::string emf = write::write_emf(scene);
    REQUIRE(io::emf_words(emf) == std::vector<std::string>{"62%"});
    const std::vector<NamedFile> parts = {
        {"word/_rels/document.xml.rels", Relations},
        {"word/media/p.svg", "<svg xmlns='s'><title>x</title><text>62%</text></svg>"},
        {"word/media/p.emf", emf},
        {"word/charts/c.xml",
         "<c:chart xmlns:c='c' xmlns:a='a'><c:cat><c:v>Ja</c:v></c:cat><c:v>12.5</c:v></c:chart>"}};
    const std::string picture = "<a:blip r:embed='q'/><a:blip r:embed='p'/><a:blip r:embed='e'/>";
    CHECK(docx_words("<w:p><w:r><w:drawing><wp:docPr title='Respons' descr='62 van 100'/>" + picture +
                         "</w:drawing></w:r></w:p>",
                     parts) == "{Respons; 62 van 100: 62%}\n");
    CHECK(docx_words("<w:p><w:r><w:drawing><c:chart xmlns:c='c' r:id='c'/></w:drawing></w:r></w:p>", parts) ==
          "{; : Ja|12.5}\n");
    CHECK(docx_words("<w:p>" + run("om ") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>" + run("in") +
                     "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p>" + run("in") +
                     "</w:p></mc:Fallback></mc:AlternateContent></w:r>" + run("heen") + "</w:p>") == "in\nom heen\n");
}

TEST_CASE("a text of OpenDocument is read with its headings, tables, notes and figures")
{
    CHECK(odt_words("<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:h>Kop</text:h>"
                    "<text:p>62<text:span>%</text:span><text:s/><text:s/>eens<text:note><text:note-citation>1"
                    "</text:note-citation><text:note-body><text:p>n = 94</text:p></text:note-body></text:note> ja"
                    "<text:bookmark-ref text:reference-format='page'>12</text:bookmark-ref></text:p>"
                    "<text:p><draw:frame><svg:title>Respons</svg:title><svg:desc>62 van 100</svg:desc>"
                    "<draw:image xlink:href='Pictures/p.svg'/></draw:frame></text:p>",
                    {{"Pictures/p.svg", "<svg xmlns='s'><text>Ja</text></svg>"},
                     {"styles.xml", "<o:s xmlns:o='o' xmlns:text='t'><o:styles><text:p>niet</text:p></o:styles>"
                                    "<o:master-styles><text:p>Voet <text:page-number>3</text:page-number></text:p>"
                                    "</o:master-styles></o:s>"}}) ==
          "# Kop\nn = 94\n62% eens ja\n{Respons; 62 van 100: Ja}\nVoet\n");
    CHECK(odt_words("<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
                    "<table:covered-table-cell/><table:table-cell table:number-columns-repeated='2'><text:p>b</text:p>"
                    "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated='1048576'>"
                    "<table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table>") ==
          "[] a||b|b\n");
}

TEST_CASE("office documents carry their evidence in a part")
{
    const std::string data = "<evidence xmlns='urn:wijkkompas:evidence:1'>{\"a\": \"&amp;\"}</evidence>";
    const auto word = io::docx_report(
        docx("<w:p/>", {{"word/_rels/document.xml.rels", "<Relationships><Relationship Id='1' Type='x/customXml' "
                                                         "Target='../customXml/item2.xml'/></Relationships>"},
                        {"customXml/item2.xml", data}}),
        "x");
    const auto open = io::odt_report(odt("<text:p/>", {{std::string(io::EvidencePart), "{}"}}), "x");
    REQUIRE((word && open));
    CHECK(word->evidence == "{\"a\": \"&\"}");
    CHECK(open->evidence == "{}");
    CHECK(io::docx_report(docx("<w:p/>"), "x")->evidence.empty());
}

TEST_CASE("slides are read in their order, with titles, drawings, charts and tables, and their evidence")
{
    const auto slide = [](const std::string& shapes) {
        return "<p:sld xmlns:p='p' xmlns:a='a' xmlns:r='r' xmlns:c='c'><p:cSld><p:spTree>" + shapes +
               "</p:spTree></p:cSld></p:sld>";
    };
    const std::string relation = "<Relationship Id='";
    const std::string second = slide(
        "<p:sp><p:nvSpPr><p:cNvPr id='1' name='1'/><p:nvPr><p:ph type='title'/></p:nvPr></p:nvSpPr><p:txBody><a:p>"
        "<a:r><a:t>Kop 62%</a:t></a:r></a:p></p:txBody></p:sp><p:sp><p:nvSpPr><p:nvPr><p:ph type='sldNum'/></p:nvPr>"
        "</p:nvSpPr><p:txBody><a:p><a:fld><a:t>7</a:t></a:fld></a:p></p:txBody></p:sp>");
    const std::string first = slide(
        "<p:grpSp><p:nvGrpSpPr><p:cNvPr id='2' name='2' descr='Staven'/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:txBody><a:p>"
        "<a:r><a:t>n = 9</a:t></a:r></a:p></p:txBody></p:sp></p:grpSp><p:graphicFrame><p:nvGraphicFramePr>"
        "<p:cNvPr id='3' name='3' descr='Cirkel'/></p:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id='r1'/>"
        "</a:graphicData></a:graphic></p:graphicFrame><p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc>"
        "<a:txBody><a:p><a:r><a:t>Filter</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>geen</a:t></"
        "a:r>"
        "</a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
    const auto bytes = io::write_zip(std::vector<NamedFile>{
        {"ppt/presentation.xml", "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst><p:sldId id='256' r:id='b'/>"
                                 "<p:sldId id='257' r:id='a'/></p:sldIdLst></p:presentation>"},
        {"ppt/_rels/presentation.xml.rels", "<Relationships>" + relation +
                                                "a' Type='x/slide' Target='slides/slide2.xml'/>" + relation +
                                                "b' Type='x/slide' Target='slides/slide1.xml'/>" + relation +
                                                "c' Type='x/customXml' Target='customXml/item1.xml'/></Relationships>"},
        {"ppt/slides/slide1.xml", first},
        {"ppt/slides/_rels/slide1.xml.rels",
         "<Relationships>" + relation + "r1' Type='x/chart' Target='../charts/chart1.xml'/></Relationships>"},
        {"ppt/charts/chart1.xml",
         "<c:chart xmlns:c='c'><c:ser><c:val><c:numCache><c:pt><c:v>0.62</c:v></c:pt></c:numCache>"
         "</c:val></c:ser></c:chart>"},
        {"ppt/slides/slide2.xml", second},
        {"ppt/customXml/item1.xml", "<evidence xmlns='urn:wijkkompas:evidence:1'>{}</evidence>"}});
    CHECK(io::report_kind(bytes) == io::ReportKind::Pptx);
    const auto read = io::read_report(bytes, "x");
    REQUIRE(read);
    CHECK(read->evidence == "{}");
    const std::string words = tests::report_words(read->report);
    CAPTURE(words);
    CHECK(words.starts_with("{; Staven:}\n"));
    CHECK(words.find("n = 9\n") < words.find("{; Cirkel: "));
    CHECK(words.find("62") < words.find("Filter"));
    CHECK(words.ends_with("# Kop 62%\n")); // without the number of the slide
    CHECK(io::pptx_report(io::write_zip(std::vector<NamedFile>{{"a", "b"}}), "x").error().code == "damaged-archive");
}

TEST_CASE("office documents that are damaged or hostile are refused with a sentence")
{
    CHECK(docx_words("<w:p>") == "damaged-report");
    CHECK(odt_words("<text:p>") == "damaged-report");
    CHECK(io::docx_report("PK\3\4", "x").error().code == "damaged-archive");
    CHECK(io::docx_report(io::write_zip(std::vector<NamedFile>{{"a", "b"}}), "x").error().code == "damaged-archive");
    const std::string entity = "<!DOCTYPE a [<!ENTITY x 'aaaaaaaaaa'>]>";
    CHECK(
        io::docx_report(
            io::write_zip(std::vector<NamedFile>{{"word/document.xml", entity + Word + "</w:body></w:document>"}}), "x")
            .error()
            .code == "damaged-report");
    std::string deep;
    std::string ends;
    for (int i = 0; i < 2000; ++i) {
        deep += "<w:p><w:tbl><w:tr><w:tc>";
        ends += "</w:tc></w:tr></w:tbl></w:p>";
    }
    CHECK(docx_words(deep + run("a") + ends) != "damaged-report");
    // More words than any report has.
    std::string long_one(std::size_t(70) << 20, 'a');
    CHECK(docx_words("<w:p>" + run(long_one) + "</w:p>") == "too-large");
}

TEST_CASE("a metafile that lies about its records is read as far as it is true")
{
    report::Scene scene;
    scene.shapes.push_back(report::Text{.text = "62%"});
    const std::string good = write::write_emf(scene);
    for (std::size_t at = 0; at < good.size(); ++at)
        for (const char c : {'\0', '\xFF', '\x7F'}) {
            std::string bad = good;
            bad[at] = c;
            CHECK(io::emf_words(bad).size() <= 2);
        }
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK(io::emf_words(good.substr(0, length)).size() <= 1);
}

TEST_SUITE_END();
