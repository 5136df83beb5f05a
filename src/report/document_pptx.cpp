#include "report/document_pptx.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/document_tables.h"
#include "report/drawing_ml.h"
#include "report/markup.h"
#include "report/ooxml.h"
#include "report/pptx_frame.h"
#include "report/scene_parts.h"

#include <algorithm>
#include <utility>

namespace wk::report {

namespace {

constexpr float Inner = SlideWidth - 2 * SlideMargin; ///< between the margins
constexpr float ContentTop = 132;                     ///< below the title
constexpr float ContentBottom = 668;
constexpr float SmallSize = 14.6667F; ///< 11 points
constexpr float LineHeight = 1.25F;   ///< of running text, in em
constexpr float NoteGap = 14;         ///< between a figure and its note
constexpr float CellGap = 16;         ///< behind the words of a table's cell

/// "nl-NL" for "nl": without a country Office takes a language for another.
std::string full_language(const std::string& language)
{
    return language == "nl" ? "nl-NL" : language;
}

std::string one_line(std::string_view text, float size, float width)
{
    return fitted_text(text, size, size, width, 1).text;
}

class PptxWriter {
public:
    explicit PptxWriter(const Document& document) : m_document(document), m_language(full_language(document.language))
    {
    }

    std::vector<NamedFile> write()
    {
        const std::string master = add_slide_frame(m_package);
        m_package.relate({}, "officeDocument", PresentationPath);
        title_slide();
        const auto figures = document_figures(m_document);
        for (std::size_t i = 0; i < figures.size(); ++i)
            figure_slides(figures[i], figures.size(), i + 1);
        closing_slides();
        std::string xml;
        add_markup(xml,
                   "<p:presentation {0} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" "
                   "r:id=\"{1}\"/></p:sldMasterIdLst><p:sldIdLst>{2}</p:sldIdLst><p:sldSz cx=\"{3}\" cy=\"{4}\"/>"
                   "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>",
                   {SlideNamespaces, master, m_ids, emu(double(SlideWidth)), emu(double(SlideHeight))});
        m_package.add(std::string(PresentationPath), "officedocument.presentationml.presentation.main", xml);
        m_package.add_properties(m_document);
        return m_package.take();
    }

private:
    /// Words in a place of the layout. ph: its attributes. They stand on one line or wrap.
    void placeholder(SlideShapes& shapes, std::string_view ph, const FittedText& words, Face face, Ink ink)
    {
        std::string xml;
        add_markup(xml,
                   "<p:sp><p:nvSpPr><p:cNvPr id=\"{0}\" name=\"{0}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
                   "<p:nvPr><p:ph {1}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{2}</a:p>"
                   "</p:txBody></p:sp>",
                   {shapes.next_id(), ph, shapes.run(words.text, words.size, face, ink)});
        shapes.add_markup_of(xml);
    }

    /// Returns where what follows can begin.
    float slide_title(SlideShapes& shapes, std::string_view title)
    {
        const auto words = fitted_text(title, 20, 32, Inner, 2);
        placeholder(shapes, "type=\"title\"", words, Face::Semibold, Ink::Text);
        return words.lines > 1 ? ContentTop : ContentTop - 20;
    }

    void slide_number(SlideShapes& shapes)
    {
        std::string xml;
        add_markup(
            xml,
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{0}\" name=\"{0}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
            "<p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"10\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>"
            "<a:bodyPr/><a:lstStyle/><a:p><a:fld id=\"{1}\" type=\"slidenum\"><a:rPr lang=\"{2}\"/>"
            "<a:t>{3}</a:t></a:fld></a:p></p:txBody></p:sp>",
            {shapes.next_id(), "{7B1B5C1E-3C0B-4C57-9A5E-2D1A0F6C8E11}", m_language, std::to_string(m_slides + 1)});
        shapes.add_markup_of(xml);
    }

    void add_slide(SlideShapes& shapes, std::string_view layout)
    {
        const std::string number = std::to_string(++m_slides);
        const std::string path = "ppt/slides/slide" + number + ".xml";
        std::string xml;
        add_markup(xml,
                   "<p:sld {0}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
                   "</p:nvGrpSpPr><p:grpSpPr/>{1}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                   "</p:sld>",
                   {SlideNamespaces, shapes.take()});
        m_package.relate(path, "slideLayout", layout);
        m_package.add(path, "officedocument.presentationml.slide", xml);
        const std::string link = m_package.relate(PresentationPath, "slide", path);
        add_markup(m_ids, "<p:sldId id=\"{0}\" r:id=\"{1}\"/>", {std::to_string(255 + m_slides), link});
    }

    void title_slide()
    {
        SlideShapes shapes(m_language);
        constexpr float left = 80;
        constexpr float width = SlideWidth - left - SlideMargin;
        placeholder(shapes, "type=\"ctrTitle\"", fitted_text(m_document.title, 28, 54, width, 3), Face::Semibold,
                    Ink::Text);
        if (!m_document.subtitle.empty()) // an empty place asks for words
            placeholder(shapes, "type=\"subTitle\" idx=\"1\"", fitted_text(m_document.subtitle, 18, 26, width, 2),
                        Face::Regular, Ink::Muted);
        constexpr float size = 18;
        if (!m_document.kicker.empty())
            shapes.add_text_box(
                {left, 72, width, 24, one_line(m_document.kicker, size, width), size, Face::Semibold, Ink::Accent});
        constexpr std::size_t most_lines = 5; // of a cover: a date, a version
        std::string cover;
        const std::size_t lines = std::min(m_document.cover.size(), most_lines);
        for (std::size_t i = 0; i < lines; ++i)
            cover += (i == 0 ? "" : "\n") + one_line(m_document.cover[i], size, width);
        constexpr float top = 440;
        const float height = float(lines) * size * LineHeight;
        if (lines > 0)
            shapes.add_text_box({left, top, width, height, cover, size, Face::Regular, Ink::Muted});
        if (!m_document.warnings.empty())
            warning(shapes, left, top + height + 28, width);
        add_slide(shapes, TitleLayoutPath);
    }

    void warning(SlideShapes& shapes, float left, float top, float width)
    {
        constexpr float indent = 24;
        const auto words = fitted_text(joined(m_document.warnings, " "), 14, 18, width - indent, 5);
        const float height = float(words.lines) * words.size * LineHeight;
        shapes.add_shape(Rect{left, top, 5, height, {Ink::Attention, Pattern::None}, Ink::None, 0});
        shapes.add_text_box(
            {left + indent, top, width - indent, height, words.text, words.size, Face::Semibold, Ink::Text});
    }

    /// One slide, or more for a figure whose letters would be too small on one; all in one scale.
    void figure_slides(const DocumentFigure& figure, std::size_t of, std::size_t number)
    {
        constexpr float smallest_scale = 1.1F; // makes letters of 13 pixels 10 points: to be read from a seat
        constexpr float largest_scale = 1.5F;  // larger, and few rows would look like a poster
        const Scene& whole = *figure.scene;
        const auto parts = scene_parts(whole, (ContentBottom - ContentTop) / smallest_scale);
        const std::string title = whole.title.empty() ? figure.section->title : whole.title;
        std::string above = say(Phrase::OfficeSlideOf, {std::to_string(number), std::to_string(of)}) + "  ·  ";
        if (!figure.section_number.empty())
            above += figure.section_number + " ";
        above = one_line(above + figure.section->title, SmallSize, Inner);
        const auto note = fitted_text(whole.note, 11, SmallSize, Inner, 4);
        const float note_height = whole.note.empty() ? 0 : float(note.lines) * note.size * LineHeight;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            SlideShapes shapes(m_language);
            const std::string part = " (" + std::to_string(i + 1) + "/" + std::to_string(parts.size()) + ")";
            const float top = slide_title(shapes, parts.size() == 1 ? title : title + part);
            shapes.add_text_box({SlideMargin, 26, Inner, 20, above, SmallSize, Face::Regular, Ink::Muted});
            const float room = ContentBottom - top - (note_height > 0 ? note_height + NoteGap : 0);
            float scale = largest_scale;
            for (const auto& it : parts)
                scale = std::min({scale, Inner / std::max(it.width, 1.0F), room / std::max(it.height, 1.0F)});
            if (parts[i].width > 0 && parts[i].height > 0)
                shapes.add_scene(parts[i], (SlideWidth - parts[i].width * scale) / 2, top, scale);
            if (note_height > 0)
                shapes.add_text_box({SlideMargin, top + parts[i].height * scale + NoteGap, Inner, note_height,
                                     note.text, note.size, Face::Regular, Ink::Muted});
            slide_number(shapes);
            add_slide(shapes, FigureLayoutPath);
        }
    }

    // ---- the colophon

    void closing_slides()
    {
        const FactsBlock* facts = nullptr;
        const Section* section = nullptr;
        for (const auto& it : m_document.sections)
            for (const auto& block : it.blocks)
                if (const auto* found = std::get_if<FactsBlock>(&block)) {
                    facts = found;
                    section = &it;
                }
        if (!facts)
            return;
        constexpr float names = 0.32F * Inner;
        std::string rows;
        float used = 0;
        const auto finish = [&] {
            if (!rows.empty())
                facts_slide(section->title, facts->caption, rows, names, used);
            rows.clear();
            used = 0;
        };
        for (const auto& fact : facts->facts) {
            constexpr std::size_t most_lines = 6;
            const auto name = fitted_text(fact.first, SmallSize, SmallSize, names - CellGap, most_lines);
            const auto value = fitted_text(fact.second, SmallSize, SmallSize, Inner - names - CellGap, most_lines);
            const float height = float(std::max(name.lines, value.lines)) * SmallSize * LineHeight + 10;
            if (used + height > ContentBottom - ContentTop)
                finish();
            used += height;
            add_markup(rows, "<a:tr h=\"{0}\">{1}{2}</a:tr>",
                       {emu(double(height)), table_cell(name.text, Ink::Muted), table_cell(value.text, Ink::Text)});
        }
        finish();
    }

    std::string table_cell(std::string_view text, Ink ink) const
    {
        std::string out;
        constexpr std::string_view none = "><a:noFill/></a:ln";
        add_markup(out,
                   "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{0}</a:p></a:txBody><a:tcPr marL=\"0\" marR=\"{1}\" "
                   "marT=\"{2}\" marB=\"{2}\"><a:lnL{3}L><a:lnR{3}R><a:lnT{3}T><a:lnB w=\"9525\">{4}</a:lnB>"
                   "<a:noFill/></a:tcPr></a:tc>",
                   {SlideShapes(m_language).run(text, SmallSize, Face::Regular, ink), emu(double(CellGap)), emu(4),
                    none, solid_fill(Ink::NoAnswer)});
        return out;
    }

    void facts_slide(std::string_view title, std::string_view caption, std::string_view rows, float names, float height)
    {
        SlideShapes shapes(m_language);
        slide_title(shapes, title);
        std::string xml;
        add_markup(xml,
                   "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{0}\" name=\"{0}\" descr=\"{1}\"/>"
                   "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/>"
                   "</p:nvGraphicFramePr><p:xfrm><a:off x=\"{2}\" y=\"{3}\"/><a:ext cx=\"{4}\" cy=\"{5}\"/></p:xfrm>"
                   "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>"
                   "<a:tblPr firstCol=\"1\"/><a:tblGrid><a:gridCol w=\"{6}\"/><a:gridCol w=\"{7}\"/></a:tblGrid>{8}"
                   "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
                   {shapes.next_id(), markup_text(caption), emu(double(SlideMargin)), emu(double(ContentTop)),
                    emu(double(Inner)), emu(double(height)), emu(double(names)), emu(double(Inner - names)), rows});
        shapes.add_markup_of(xml);
        slide_number(shapes);
        add_slide(shapes, FigureLayoutPath);
    }

    const Document& m_document;
    std::string m_language;
    OoxmlPackage m_package;
    std::string m_ids; ///< of the slides, for the presentation
    std::size_t m_slides = 0;
};

} // namespace

FittedText fitted_text(std::string_view text, float smallest, float largest, float width, std::size_t lines)
{
    std::string words(text);
    std::replace(words.begin(), words.end(), '\n', ' ');
    width *= 0.93F; // where Arial stands in, its capitals are that much wider than those of the table
    float size = largest;
    std::vector<std::string_view> pieces = wrap_text(words, Face::Semibold, size, width);
    while (pieces.size() > lines && size > smallest) {
        size = std::max(smallest, size - 2);
        pieces = wrap_text(words, Face::Semibold, size, width);
    }
    if (pieces.size() > lines) {
        const auto end = std::size_t(pieces[lines - 1].data() - words.data());
        const std::string last = shortened(std::string(pieces[lines - 1]) + " …", Face::Semibold, size, width);
        words = words.substr(0, end) + last;
    }
    return {std::move(words), size, std::min(lines, pieces.size())};
}

std::vector<NamedFile> pptx_parts(const Document& document)
{
    return PptxWriter(document).write();
}

} // namespace wk::report
