// SPDX-License-Identifier: EUPL-1.2
#include "write/office/document_pptx.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/document/alt_text.h"
#include "report/document/document_tables.h"
#include "report/scene/scene_parts.h"
#include "write/office/chart_ml.h"
#include "write/office/drawing_ml.h"
#include "write/office/ooxml.h"
#include "write/office/pptx_frame.h"
#include "write/office/slide_words.h"

#include <algorithm>
#include <utility>

namespace wk::write {

namespace {

constexpr float Inner = SlideWidth - 2 * SlideMargin; ///< between the margins
constexpr float ContentTop = 132;                     ///< below the title
constexpr float ContentBottom = 668;
constexpr float SmallSize = 14.6667F; ///< 11 points
constexpr float NoteGap = 14;         ///< between a figure and its note
constexpr float CellGap = 16;         ///< behind the words of a table's cell
constexpr float SmallestTitle = 20;
constexpr float LargestTitle = 32;

/// "nl-NL" for "nl": without a country Office takes a language for another.
std::string full_language(const std::string& language)
{
    return language == "nl" ? "nl-NL" : language;
}

/// CSS pixels of a chart: letters of three lines beside each bar.
float chart_height(const report::Chart& chart)
{
    constexpr float bar = 84;
    constexpr float around = 90; // legend and axis
    return float(chart.categories.size()) * bar + around;
}

std::string one_line(std::string_view text, float size, float width)
{
    return fitted_text(text, size, size, width, 1).text;
}

class PptxWriter {
public:
    explicit PptxWriter(const report::Document& document)
        : m_document(document), m_numbers(document_numbers(document)), m_language(full_language(document.language))
    {
    }

    std::vector<NamedFile> write()
    {
        add_workbook_ending(m_package);
        const std::string master = add_slide_frame(m_package);
        m_package.relate({}, "officeDocument", PresentationPath);
        title_slide();
        for (std::size_t i = 0; i < m_document.sections.size(); ++i)
            if (!m_document.sections[i].slides.empty())
                words_slides(i);
        const auto figures = document_figures(m_document);
        for (std::size_t i = 0; i < figures.size(); ++i)
            figure_slides(figures[i], figures.size(), i + 1);
        closing_slides();
        Markup xml;
        xml.open("p:presentation", {{"saveSubsetFonts", "1"}}, SlideNamespaces).open("p:sldMasterIdLst");
        xml.empty("p:sldMasterId", {{"id", "2147483648"}, {"r:id", master}}).close("p:sldMasterIdLst");
        xml.open("p:sldIdLst").add(m_ids).close("p:sldIdLst");
        xml.empty("p:sldSz", {{"cx", emu(double(SlideWidth))}, {"cy", emu(double(SlideHeight))}});
        xml.empty("p:notesSz", {{"cx", "6858000"}, {"cy", "9144000"}}).close("p:presentation");
        m_package.add(PresentationPath, "officedocument.presentationml.presentation.main", xml);
        m_package.add_properties(m_document, m_document.language);
        if (!m_document.evidence.empty())
            m_package.add_evidence(PresentationPath, m_document.evidence);
        return m_package.take();
    }

private:
    /// Words in a place of the layout. place: its attributes. They stand on one line or wrap.
    static void placeholder(SlideShapes& shapes, Markup::Attributes place, const FittedText& words, report::Face face,
                            report::Ink ink)
    {
        Markup& out = shapes.markup();
        begin_words(shapes, place);
        shapes.add_run(out, words.text, words.size, face, ink);
        end_words(out);
    }

    static void begin_words(SlideShapes& shapes, Markup::Attributes place)
    {
        Markup& out = shapes.markup();
        begin_placeholder(out, shapes.next_id(), place);
        out.empty("p:spPr").open("p:txBody").empty("a:bodyPr").empty("a:lstStyle").open("a:p");
    }

    static void end_words(Markup& out) { out.close("a:p").close("p:txBody").close("p:sp"); }

    /// Returns where what follows can begin.
    float slide_title(SlideShapes& shapes, std::string_view title)
    {
        const auto words = fitted_text(title, SmallestTitle, LargestTitle, Inner, 2);
        placeholder(shapes, {{"type", "title"}}, words, report::Face::Semibold, report::Ink::Text);
        return words.lines > 1 ? ContentTop : ContentTop - 20;
    }

    void slide_number(SlideShapes& shapes)
    {
        begin_words(shapes, {{"type", "sldNum"}, {"sz", "quarter"}, {"idx", "10"}});
        add_slide_number(shapes.markup(), m_language, std::to_string(m_slides + 1));
        end_words(shapes.markup());
    }

    void add_slide(SlideShapes& shapes, std::string_view layout)
    {
        const std::string number = std::to_string(++m_slides);
        const std::string path = "ppt/slides/slide" + number + ".xml";
        Markup xml;
        xml.open("p:sld", {}, SlideNamespaces).open("p:cSld");
        begin_slide_tree(xml);
        xml.add(shapes.take()).close("p:spTree").close("p:cSld");
        add_master_colours(xml);
        xml.close("p:sld");
        m_package.relate(path, "slideLayout", layout);
        m_package.add(path, "officedocument.presentationml.slide", xml);
        const std::string link = m_package.relate(PresentationPath, "slide", path);
        m_ids.empty("p:sldId", {{"id", std::to_string(255 + m_slides)}, {"r:id", link}});
    }

    void title_slide()
    {
        SlideShapes shapes(m_language);
        constexpr float left = 80;
        constexpr float width = SlideWidth - left - SlideMargin;
        placeholder(shapes, {{"type", "ctrTitle"}}, fitted_text(m_document.title, 28, 54, width, 3),
                    report::Face::Semibold, report::Ink::Text);
        if (!m_document.subtitle.empty()) // an empty place asks for words
            placeholder(shapes, {{"type", "subTitle"}, {"idx", "1"}},
                        fitted_text(m_document.subtitle, 18, 26, width, 2), report::Face::Regular, report::Ink::Muted);
        constexpr float size = 18;
        if (!m_document.kicker.empty())
            shapes.add_text_box({left, 72, width, 24, one_line(m_document.kicker, size, width), size,
                                 report::Face::Semibold, report::Ink::Accent});
        constexpr std::size_t most_lines = 5; // of a cover: a date, a version
        std::string cover;
        const std::size_t lines = std::min(m_document.cover.size(), most_lines);
        for (std::size_t i = 0; i < lines; ++i)
            cover += (i == 0 ? "" : "\n") + one_line(m_document.cover[i], size, width);
        constexpr float top = 440;
        const float height = float(lines) * size * SlideLineHeight;
        if (lines > 0)
            shapes.add_text_box({left, top, width, height, cover, size, report::Face::Regular, report::Ink::Muted});
        if (!m_document.warnings.empty())
            warning(shapes, left, top + height + 28, width);
        add_slide(shapes, TitleLayoutPath);
    }

    void warning(SlideShapes& shapes, float left, float top, float width)
    {
        constexpr float indent = 24;
        const auto words = fitted_text(joined(m_document.warnings, " "), 14, 18, width - indent, 5);
        const float height = float(words.lines) * words.size * SlideLineHeight;
        shapes.add_shape(
            report::Rect{left, top, 5, height, {report::Ink::Attention, report::Pattern::None}, report::Ink::None, 0});
        shapes.add_text_box({left + indent, top, width - indent, height, words.text, words.size, report::Face::Semibold,
                             report::Ink::Text});
    }

    // ---- words

    void words_slides(std::size_t index)
    {
        const report::Section& section = m_document.sections[index];
        const auto slides = slides_of_words(words_for_slides(m_document, m_numbers, index),
                                            {SlideMargin, ContentTop, Inner, ContentBottom - ContentTop, {}});
        for (std::size_t i = 0; i < slides.size(); ++i) {
            SlideShapes shapes(m_language);
            slide_title(shapes, section.slides + part_of(i, slides.size()));
            shapes.add_text_box({SlideMargin, 26, Inner, 20, one_line(section.title, SmallSize, Inner), SmallSize,
                                 report::Face::Regular, report::Ink::Muted});
            for (const auto& box : slides[i])
                shapes.add_text_box(box);
            slide_number(shapes);
            add_slide(shapes, FigureLayoutPath);
        }
    }

    /// " (2/3)"; nothing where there is one.
    static std::string part_of(std::size_t index, std::size_t count)
    {
        return count == 1 ? std::string() : " (" + std::to_string(index + 1) + "/" + std::to_string(count) + ")";
    }

    // ---- figures

    /// The bars of a figure as a chart that people can change.
    void chart(SlideShapes& shapes, const report::Scene& scene, float top, float height, std::string_view name)
    {
        constexpr float points_per_pixel = 0.75F;
        const std::string slide = "ppt/slides/slide" + std::to_string(m_slides + 1) + ".xml";
        const std::string path = add_chart(m_package, *scene.chart,
                                           {"ppt/",
                                            ++m_charts,
                                            std::string(name),
                                            {},
                                            1100,
                                            legend_lines(*scene.chart, SmallSize, Inner),
                                            height * points_per_pixel});
        const std::string id = shapes.next_id();
        Markup& out = shapes.markup();
        out.open("p:graphicFrame").open("p:nvGraphicFramePr");
        out.empty("p:cNvPr", {{"id", id}, {"name", scene.title}, {"descr", scene.description}});
        out.empty("p:cNvGraphicFramePr").empty("p:nvPr").close("p:nvGraphicFramePr");
        add_extent(out, {emu(double(SlideMargin)), emu(double(top)), emu(double(Inner)), emu(double(height))}, {},
                   "p:xfrm");
        out.open("a:graphic").open("a:graphicData", {{"uri", ChartUri}});
        add_chart_reference(out, m_package.relate(slide, "chart", path));
        out.close("a:graphicData").close("a:graphic").close("p:graphicFrame");
    }

    /// One slide, or more for a figure whose letters would be too small on one; all in one scale.
    void figure_slides(const report::DocumentFigure& figure, std::size_t of, std::size_t number)
    {
        constexpr float smallest_scale = 1.1F; // makes letters of 13 pixels 10 points: to be read from a seat
        constexpr float largest_scale = 1.5F;  // larger, and few rows would look like a poster
        const report::Scene& whole = figure.block->scene;
        auto parts = scene_parts(whole, (ContentBottom - ContentTop) / smallest_scale);
        for (auto& part : parts)
            part.description = report::alt_text(*figure.block, m_numbers, Phrase::OfficeAllNumbers);
        const std::string sentence = m_sentences.of(*figure.section, *figure.block, [&](const std::string& it) {
            return fitted_text(it + part_of(0, parts.size()), SmallestTitle, LargestTitle, Inner, 2).whole;
        });
        const std::string title = !sentence.empty()     ? sentence
                                  : whole.title.empty() ? figure.section->title
                                                        : whole.title;
        std::string above = say(Phrase::OfficeSlideOf, {std::to_string(number), std::to_string(of)}) + "  ·  ";
        if (!sentence.empty())
            above += whole.title;
        else if (!figure.section_number.empty())
            above += figure.section_number + " " + figure.section->title;
        else
            above += figure.section->title;
        above = one_line(above, SmallSize, Inner);
        const auto note = fitted_text(whole.note, 11, SmallSize, Inner, 4);
        const float note_height = whole.note.empty() ? 0 : float(note.lines) * note.size * SlideLineHeight;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            SlideShapes shapes(m_language);
            const float top = slide_title(shapes, title + part_of(i, parts.size()));
            shapes.add_text_box(
                {SlideMargin, 26, Inner, 20, above, SmallSize, report::Face::Regular, report::Ink::Muted});
            const float room = ContentBottom - top - (note_height > 0 ? note_height + NoteGap : 0);
            float scale = largest_scale;
            for (const auto& it : parts)
                scale = std::min({scale, Inner / std::max(it.width, 1.0F), room / std::max(it.height, 1.0F)});
            float height = parts[i].height * scale;
            if (parts[i].chart) {
                height = std::min(room, chart_height(*parts[i].chart));
                chart(shapes, parts[i], top, height, figure.label);
            } else if (parts[i].width > 0 && parts[i].height > 0) {
                shapes.add_scene(parts[i], (SlideWidth - parts[i].width * scale) / 2, top, scale);
            }
            if (note_height > 0)
                shapes.add_text_box({SlideMargin, top + height + NoteGap, Inner, note_height, note.text, note.size,
                                     report::Face::Regular, report::Ink::Muted});
            slide_number(shapes);
            add_slide(shapes, FigureLayoutPath);
        }
    }

    // ---- the colophon

    void closing_slides()
    {
        const report::PairsBlock* facts = nullptr;
        const report::Section* section = nullptr;
        for (const auto& it : m_document.sections)
            for (const auto& block : it.blocks)
                if (const auto* found = std::get_if<report::PairsBlock>(&block)) {
                    facts = found;
                    section = &it;
                }
        if (!facts)
            return;
        constexpr float names = 0.32F * Inner;
        Markup rows;
        float used = 0;
        const auto finish = [&] {
            if (!rows.nothing())
                facts_slide(section->title, facts->caption, rows, names, used);
            rows = {};
            used = 0;
        };
        for (const auto& fact : facts->pairs) {
            constexpr std::size_t most_lines = 6;
            const auto name = fitted_text(fact.first, SmallSize, SmallSize, names - CellGap, most_lines);
            const auto value = fitted_text(fact.second, SmallSize, SmallSize, Inner - names - CellGap, most_lines);
            const float height = float(std::max(name.lines, value.lines)) * SmallSize * SlideLineHeight + 10;
            if (used + height > ContentBottom - ContentTop)
                finish();
            used += height;
            rows.open("a:tr", {{"h", emu(double(height))}});
            table_cell(rows, name.text, report::Ink::Muted);
            table_cell(rows, value.text, report::Ink::Text);
            rows.close("a:tr");
        }
        finish();
    }

    void table_cell(Markup& out, std::string_view text, report::Ink ink) const
    {
        out.open("a:tc").open("a:txBody").empty("a:bodyPr").empty("a:lstStyle").open("a:p");
        SlideShapes(m_language).add_run(out, text, SmallSize, report::Face::Regular, ink);
        out.close("a:p").close("a:txBody");
        out.open("a:tcPr", {{"marL", "0"}, {"marR", emu(double(CellGap))}, {"marT", emu(4)}, {"marB", emu(4)}});
        for (const char* side : {"a:lnL", "a:lnR", "a:lnT"})
            out.open(side).empty("a:noFill").close(side);
        out.open("a:lnB", {{"w", "9525"}});
        add_solid_fill(out, report::Ink::NoAnswer);
        out.close("a:lnB").empty("a:noFill").close("a:tcPr").close("a:tc");
    }

    void facts_slide(std::string_view title, std::string_view caption, const Markup& rows, float names, float height)
    {
        SlideShapes shapes(m_language);
        slide_title(shapes, title);
        const std::string id = shapes.next_id();
        Markup& out = shapes.markup();
        out.open("p:graphicFrame").open("p:nvGraphicFramePr");
        out.empty("p:cNvPr", {{"id", id}, {"name", id}, {"descr", caption}}).open("p:cNvGraphicFramePr");
        out.empty("a:graphicFrameLocks", {{"noGrp", "1"}}).close("p:cNvGraphicFramePr").empty("p:nvPr");
        out.close("p:nvGraphicFramePr");
        add_extent(out, {emu(double(SlideMargin)), emu(double(ContentTop)), emu(double(Inner)), emu(double(height))},
                   {}, "p:xfrm");
        out.open("a:graphic").open("a:graphicData", {{"uri", WK_OPEN_XML "drawingml/2006/table"}}).open("a:tbl");
        out.empty("a:tblPr", {{"firstCol", "1"}}).open("a:tblGrid");
        out.empty("a:gridCol", {{"w", emu(double(names))}}).empty("a:gridCol", {{"w", emu(double(Inner - names))}});
        out.close("a:tblGrid").add(rows).close("a:tbl").close("a:graphicData").close("a:graphic");
        out.close("p:graphicFrame");
        slide_number(shapes);
        add_slide(shapes, FigureLayoutPath);
    }

    const report::Document& m_document;
    report::DocumentNumbers m_numbers;
    std::string m_language;
    OoxmlPackage m_package;
    Markup m_ids; ///< of the slides, for the presentation
    std::size_t m_slides = 0;
    std::size_t m_charts = 0;
    SlideSentences m_sentences;
};

} // namespace

FittedText fitted_text(std::string_view text, float smallest, float largest, float width, std::size_t lines)
{
    std::string words(text);
    std::replace(words.begin(), words.end(), '\n', ' ');
    width *= SlideStandIn;
    float size = largest;
    std::vector<std::string_view> pieces = wrap_text(words, report::Face::Semibold, size, width);
    while (pieces.size() > lines && size > smallest) {
        size = std::max(smallest, size - 2);
        pieces = wrap_text(words, report::Face::Semibold, size, width);
    }
    const bool whole = pieces.size() <= lines;
    if (!whole) {
        const auto end = std::size_t(pieces[lines - 1].data() - words.data());
        const std::string last = shortened(std::string(pieces[lines - 1]) + " …", report::Face::Semibold, size, width);
        words = words.substr(0, end) + last;
    }
    return {std::move(words), size, std::min(lines, pieces.size()), whole};
}

std::vector<NamedFile> pptx_parts(const report::Document& document)
{
    return PptxWriter(document).write();
}

} // namespace wk::write
