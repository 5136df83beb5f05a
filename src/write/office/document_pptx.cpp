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
#include "write/office/pptx_table.h"
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
constexpr float SmallestTitle = 20;
constexpr float LargestTitle = 32;

/// "nl-NL" for "nl": without a country Office takes a language for another.
std::string full_language(const std::string& language)
{
    return language == "nl" ? "nl-NL" : language;
}

/// CSS pixels of a chart: a number fits beside each bar, and all lines of a name beside its bars.
float chart_height(const report::Chart& chart)
{
    constexpr float around = 90; // legend and axis
    constexpr float bar = 22;
    constexpr float between = 20;
    constexpr int least = 3; // lines
    if (chart.kind == report::ChartKind::Marks)
        return ContentBottom - ContentTop;
    const float line = float(chart.categories.size()) * SmallSize * SlideLineHeight;
    return std::max(float(report::bars_of(chart)) * bar,
                    float(std::max(least, name_lines(chart, SmallSize, Inner))) * line) +
           float(chart.categories.size()) * between + around;
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
        figures_and_tables();
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
    /// All figures, and tables that no figure shows, in the order of the document; those of appendices are to be looked up.
    void figures_and_tables()
    {
        const auto figures = document_figures(m_document);
        std::size_t number = 0;
        bool appendix = false;
        for (const auto& section : m_document.sections) {
            if (section.level == 1)
                appendix = section.appendix;
            for (const auto& block : section.blocks) {
                if (std::holds_alternative<report::FigureBlock>(block)) {
                    figure_slides(figures[number], figures.size(), number + 1);
                    ++number;
                }
                const auto* table = std::get_if<report::TableBlock>(&block);
                if (table && !appendix && table->figures().empty())
                    table_of(section, *table);
            }
        }
    }

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
        // A chart can be lower than the drawing.
        constexpr float note_room = 60;
        const bool whole_chart = whole.chart && (whole.chart->kind == report::ChartKind::Marks ||
                                                 chart_height(*whole.chart) <= ContentBottom - ContentTop - note_room);
        auto parts =
            whole_chart ? std::vector{whole} : scene_parts(whole, (ContentBottom - ContentTop) / smallest_scale);
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
        const std::vector<float> widths{0.36F * Inner, 0.64F * Inner};
        SlideShapes letters(m_language);
        std::vector<SlideRow> rows;
        for (const auto& fact : facts->pairs)
            rows.push_back(
                slide_row(letters, {fact.first, fact.second}, widths, report::Ink::Muted, report::Face::Regular));
        table_slides(section->title, {}, facts->caption, {}, rows, widths);
    }

    // ---- tables

    /// Tables of the text of which no figure has the numbers, under a sentence about them where there is one.
    void table_of(const report::Section& section, const report::TableBlock& it)
    {
        const auto widths = slide_widths(it.table);
        if (widths.empty())
            return;
        const std::string sentence = m_sentences.of(section, it, [&](const std::string& words) {
            return fitted_text(words, SmallestTitle, LargestTitle, Inner, 2).whole;
        });
        SlideShapes letters(m_language);
        const auto row_of = [&](const auto& cells, report::Face face) {
            std::vector<std::string> words;
            for (const auto& cell : cells)
                words.push_back(words_of(cell));
            return slide_row(letters, words, widths, report::Ink::Text, face);
        };
        std::vector<SlideRow> rows;
        for (const auto& row : it.table.rows)
            rows.push_back(row_of(row, report::Face::Regular));
        table_slides(sentence.empty() ? it.table.caption : sentence,
                     section.title + (sentence.empty() ? std::string() : "  ·  " + it.table.caption), it.table.caption,
                     {row_of(it.table.columns, report::Face::Semibold)}, rows, widths);
    }

    static const std::string& words_of(const report::TableColumn& column) { return column.title; }
    static const std::string& words_of(const report::TableCell& cell) { return cell.text; }

    /// As many slides as the rows take, each with the row that names the columns.
    void table_slides(const std::string& title, const std::string& above, const std::string& caption,
                      const std::vector<SlideRow>& head, const std::vector<SlideRow>& rows,
                      const std::vector<float>& widths)
    {
        std::vector<std::vector<SlideRow>> slides;
        float used = ContentBottom;
        for (const auto& row : rows) {
            if (used + row.height > ContentBottom - ContentTop) {
                slides.push_back(head);
                used = head.empty() ? 0 : head.front().height;
            }
            slides.back().push_back(row);
            used += row.height;
        }
        for (std::size_t i = 0; i < slides.size(); ++i) {
            SlideShapes shapes(m_language);
            slide_title(shapes, above.empty() ? title : title + part_of(i, slides.size()));
            if (!above.empty())
                shapes.add_text_box({SlideMargin, 26, Inner, 20, one_line(above, SmallSize, Inner), SmallSize,
                                     report::Face::Regular, report::Ink::Muted});
            add_slide_table(shapes, caption, slides[i], widths, ContentTop, !head.empty());
            slide_number(shapes);
            add_slide(shapes, FigureLayoutPath);
        }
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

std::vector<NamedFile> pptx_parts(const report::Document& document)
{
    return PptxWriter(document).write();
}

} // namespace wk::write
