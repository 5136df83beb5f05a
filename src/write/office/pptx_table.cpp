// SPDX-License-Identifier: EUPL-1.2
#include "write/office/pptx_table.h"

#include "report/scene/font_metrics.h"
#include "write/office/ooxml.h"
#include "write/office/pptx_frame.h"
#include "write/office/slide_words.h"

#include <algorithm>

namespace wk::write {

namespace {

constexpr float TableWidth = SlideWidth - 2 * SlideMargin;
constexpr float CellSize = 14.6667F; ///< 11 points
constexpr float CellGap = 16;        ///< behind the words of a cell

void add_cell(Markup& out, const SlideShapes& shapes, std::string_view text, report::Face face, report::Ink ink)
{
    out.open("a:tc").open("a:txBody").empty("a:bodyPr").empty("a:lstStyle").open("a:p");
    shapes.add_run(out, text, CellSize, face, ink);
    out.close("a:p").close("a:txBody");
    out.open("a:tcPr", {{"marL", "0"}, {"marR", emu(double(CellGap))}, {"marT", emu(4)}, {"marB", emu(4)}});
    for (const char* side : {"a:lnL", "a:lnR", "a:lnT"})
        out.open(side).empty("a:noFill").close(side);
    out.open("a:lnB", {{"w", "9525"}});
    add_solid_fill(out, report::Ink::NoAnswer);
    out.close("a:lnB").empty("a:noFill").close("a:tcPr").close("a:tc");
}

} // namespace

SlideRow slide_row(const SlideShapes& shapes, const std::vector<std::string>& cells, const std::vector<float>& widths,
                   report::Ink first, report::Face face)
{
    constexpr std::size_t most_lines = 6;
    SlideRow out;
    std::vector<FittedText> words;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        words.push_back(fitted_text(cells[i], CellSize, CellSize, widths[i] - CellGap, most_lines));
        lines = std::max(lines, words.back().lines);
    }
    out.height = float(lines) * CellSize * SlideLineHeight + 10;
    out.markup.open("a:tr", {{"h", emu(double(out.height))}});
    for (std::size_t i = 0; i < words.size(); ++i)
        add_cell(out.markup, shapes, words[i].text, face, i == 0 ? first : report::Ink::Text);
    out.markup.close("a:tr");
    return out;
}

void add_slide_table(SlideShapes& shapes, std::string_view caption, const std::vector<SlideRow>& rows,
                     const std::vector<float>& widths, float top, bool head)
{
    float height = 0;
    for (const auto& row : rows)
        height += row.height;
    const std::string id = shapes.next_id();
    Markup& out = shapes.markup();
    out.open("p:graphicFrame").open("p:nvGraphicFramePr");
    out.empty("p:cNvPr", {{"id", id}, {"name", id}, {"descr", caption}}).open("p:cNvGraphicFramePr");
    out.empty("a:graphicFrameLocks", {{"noGrp", "1"}}).close("p:cNvGraphicFramePr").empty("p:nvPr");
    out.close("p:nvGraphicFramePr");
    add_extent(out, {emu(double(SlideMargin)), emu(double(top)), emu(double(TableWidth)), emu(double(height))}, {},
               "p:xfrm");
    out.open("a:graphic").open("a:graphicData", {{"uri", WK_OPEN_XML "drawingml/2006/table"}}).open("a:tbl");
    out.empty("a:tblPr", {{head ? "firstRow" : "firstCol", "1"}}).open("a:tblGrid");
    for (const float width : widths)
        out.empty("a:gridCol", {{"w", emu(double(width))}});
    out.close("a:tblGrid");
    for (const auto& row : rows)
        out.add(row.markup);
    out.close("a:tbl").close("a:graphicData").close("a:graphic").close("p:graphicFrame");
}

std::vector<float> slide_widths(const report::DataTable& table)
{
    constexpr std::size_t most_columns = 6;
    constexpr float least = 90;
    constexpr float most = 480;
    if (table.columns.empty() || table.columns.size() > most_columns || table.rows.empty())
        return {};
    std::vector<float> out;
    float sum = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto width = [](const std::string& words) {
            return report::text_width(words, report::Face::Semibold, CellSize) + CellGap;
        };
        float wanted = width(table.columns[i].title);
        for (const auto& row : table.rows)
            wanted = std::max(wanted, width(row[i].text));
        out.push_back(std::clamp(wanted, least, most));
        sum += out.back();
    }
    for (float& width : out)
        width *= TableWidth / sum;
    return out;
}

} // namespace wk::write
