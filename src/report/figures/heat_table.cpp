// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/heat_table.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/scene/palette.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "stats/counts/descriptives.h"

#include <algorithm>
#include <cassert>

namespace wk::report {

namespace {

using assessment::Figures;

constexpr float LeastTitles = 150;
constexpr float MostTitles = 460;
constexpr float LeastHeatCell = 76;
constexpr float MostCell = 150;
constexpr float CellPad = 8;
constexpr float HatchingBeside = 5; ///< at both sides of what is hidden
constexpr float TileGap = 4;
constexpr float LineStep = 1.4F; ///< from line to line, in letters

/// Lengths of a table of a width, with `columns` cells per row.
struct HeatLayout {
    float scale = 1;
    float width = 0;
    bool stacked = false; ///< cells below the title of their row
    float titles = 0;     ///< width of the first column; of all when stacked
    float cell = 0;
    std::size_t per_line = 1; ///< cells beside each other

    float title() const { return 15 * scale; }
    float title_gap() const { return 12 * scale; } ///< between a title and its cells
    Face title_face() const { return stacked ? Face::Semibold : Face::Regular; }
    float small() const { return 12 * scale; }
    float gap() const { return TileGap * scale; }
    float inner() const { return cell - 2 * CellPad * scale; }
    float left(std::size_t column) const
    {
        return (stacked ? 0 : titles + gap()) + float(column % per_line) * (cell + gap());
    }
};

/// Letters of the words in a cell: figures stand out, why there are none does not.
struct Letters {
    float size = 14;
    Face face = Face::Semibold;
};
Letters letters_of(const HeatLayout& layout, const HeatCell& cell)
{
    return cell.share ? Letters{14 * layout.scale, Face::Semibold} : Letters{13 * layout.scale, Face::Regular};
}

/// A cell that breaks no word, its own or its column's.
float cell_width(std::span<const std::string> columns, std::span<const HeatRow> rows, const HeatLayout& layout)
{
    float words = (LeastHeatCell - 2 * CellPad) * layout.scale;
    for (const auto& column : columns)
        words = std::max(words, widest_word(column, Face::Regular, layout.small()));
    for (const auto& row : rows)
        for (const auto& cell : row.cells) {
            const Letters letters = letters_of(layout, cell);
            words = std::max({words, text_width(cell.words, letters.face, letters.size),
                              widest_word(cell.small, Face::Regular, layout.small())});
        }
    return words + 2 * CellPad * layout.scale + 1; // sums of letters round: without a pixel more a word could break
}

/// A first column that breaks no word.
float least_titles(std::span<const HeatRow> rows, const HeatLayout& layout)
{
    float out = LeastTitles * layout.scale;
    for (const auto& row : rows)
        out = std::max(out, widest_word(row.title, Face::Regular, layout.title()) + layout.title_gap() + 1);
    return out;
}

/// A first column with every title on one line, unless that is too wide.
float most_titles(std::span<const HeatRow> rows, const HeatLayout& layout)
{
    float out = 0;
    for (const auto& row : rows)
        out = std::max(out, text_width(row.title, Face::Regular, layout.title()) + layout.title_gap() + 1);
    return std::min(out, MostTitles * layout.scale);
}

HeatLayout layout_of(std::span<const std::string> columns, std::span<const HeatRow> rows, ChartSize size)
{
    const std::size_t count = columns.size();
    HeatLayout out;
    out.scale = size.text_scale;
    out.width = size.width;
    const float least = cell_width(columns, rows, out);
    out.cell = least;
    out.per_line = count;
    const float room = size.width - float(count) * out.gap();
    const float titles = least_titles(rows, out);
    out.stacked = room < titles + float(count) * least;
    if (!out.stacked) {
        out.titles = std::clamp(room - float(count) * least, titles, std::max(titles, most_titles(rows, out)));
        out.cell = std::clamp((room - out.titles) / float(count), least, std::max(least, MostCell * out.scale));
        return out;
    }
    out.titles = size.width;
    const auto room_for = std::size_t(std::max(1.0F, (size.width + out.gap()) / (least + out.gap())));
    const std::size_t fit = std::min(room_for, count);
    const std::size_t lines = (count + fit - 1) / fit;
    out.per_line = (count + lines - 1) / lines; // as many on each line as on the others
    out.cell = (size.width + out.gap()) / float(out.per_line) - out.gap();
    return out;
}

struct WordStyle {
    float size = 14;
    Face face = Face::Regular;
    Ink ink = Ink::Text;
    Align align = Align::Left;
};

/// Words in lines below each other from `y`, which moves below them.
void add_word_lines(Scene& scene, std::string_view text, float x, float& y, float width, const WordStyle& style)
{
    for (const auto line : wrap_text(text, style.face, style.size, width)) {
        scene.shapes.push_back(
            Text{x, y + style.size * 1.05F, std::string(line), style.size, style.face, style.align, style.ink});
        y += style.size * LineStep;
    }
}

float lines_height(std::string_view text, Face face, float size, float width)
{
    return text.empty() ? 0 : float(wrap_text(text, face, size, width).size()) * size * LineStep;
}

float words_height(const HeatLayout& layout, const HeatCell& cell)
{
    const Letters letters = letters_of(layout, cell);
    return lines_height(cell.words, letters.face, letters.size, layout.inner()) +
           lines_height(cell.small, Face::Regular, layout.small(), layout.inner());
}

/// A tile with its words in the middle.
void add_heat_cell(Scene& scene, const HeatLayout& layout, const HeatCell& cell, float x, float y, float height)
{
    Rect tile{x, y, layout.cell, height, {}, Ink::NoAnswer, 4 * layout.scale};
    Ink ink = Ink::Text;
    if (cell.share) {
        tile.fill.ink = heat_ink(*cell.share);
        tile.stroke = Ink::None;
        ink = label_ink(tile.fill.ink);
    } else if (cell.hidden) {
        tile.fill = {Ink::NoAnswer, Pattern::Rising};
    }
    scene.shapes.push_back(tile);
    if (cell.hidden) { // hatching under words is hard to read: it stays at both sides of them
        const float edge = HatchingBeside * layout.scale;
        scene.shapes.push_back(
            Rect{x + edge, y, layout.cell - 2 * edge, height, {Ink::Surface, Pattern::None}, Ink::None, 0});
    }
    const float middle = x + layout.cell / 2;
    const float words = words_height(layout, cell);
    float at = y + (height - words) / 2;
    const Letters letters = letters_of(layout, cell);
    add_word_lines(scene, cell.words, middle, at, layout.inner(), {letters.size, letters.face, ink, Align::Middle});
    if (!cell.small.empty())
        add_word_lines(scene, cell.small, middle, at, layout.inner(),
                       {layout.small(), Face::Regular, ink, Align::Middle});
}

/// Tallest words of cells, with room around them.
float tile_height(const HeatLayout& layout, std::span<const HeatCell> cells)
{
    float out = 0;
    for (const auto& cell : cells)
        out = std::max(out, words_height(layout, cell));
    return std::max(out + 12 * layout.scale, 44 * layout.scale);
}

/// The names of some columns above their cells, ending at the same height; moves `y` below them.
void add_cell_heads(Scene& scene, const HeatLayout& layout, std::span<const std::string> columns, std::size_t first,
                    float& y)
{
    float height = 0;
    for (const auto& column : columns)
        height = std::max(height, lines_height(column, Face::Regular, layout.small(), layout.inner()));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        float at = y + height - lines_height(columns[i], Face::Regular, layout.small(), layout.inner());
        add_word_lines(scene, columns[i], layout.left(first + i) + layout.cell / 2, at, layout.inner(),
                       {layout.small(), Face::Regular, Ink::Muted, Align::Middle});
    }
    y += height + 3 * layout.scale;
}

float title_height(const HeatLayout& layout, const HeatRow& row, float width)
{
    return lines_height(row.tag, Face::Semibold, layout.small(), width) +
           lines_height(row.title, layout.title_face(), layout.title(), width);
}

void add_title(Scene& scene, const HeatLayout& layout, const HeatRow& row, float width, float y)
{
    if (!row.tag.empty())
        add_word_lines(scene, row.tag, 0, y, width, {layout.small(), Face::Semibold, Ink::Muted, Align::Left});
    add_word_lines(scene, row.title, 0, y, width, {layout.title(), layout.title_face(), Ink::Text, Align::Left});
}

/// Title at the left, cells beside it.
void add_wide_row(Scene& scene, const HeatLayout& layout, const HeatRow& row, float& y)
{
    const float width = layout.titles - layout.title_gap();
    const float words = title_height(layout, row, width);
    const float height = std::max(tile_height(layout, row.cells), words + 8 * layout.scale);
    add_title(scene, layout, row, width, y + (height - words) / 2);
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        add_heat_cell(scene, layout, row.cells[i], layout.left(i), y, height);
    y += height + layout.gap();
}

/// Title above, then lines of cells, each under the name of its column.
void add_stacked_row(Scene& scene, const HeatLayout& layout, std::span<const std::string> columns, const HeatRow& row,
                     float& y)
{
    y += 8 * layout.scale;
    add_title(scene, layout, row, layout.width, y);
    y += title_height(layout, row, layout.width) + 4 * layout.scale;
    for (std::size_t first = 0; first < row.cells.size(); first += layout.per_line) {
        const std::size_t count = std::min(layout.per_line, row.cells.size() - first);
        const auto cells = std::span(row.cells).subspan(first, count);
        add_cell_heads(scene, layout, columns.subspan(first, count), first, y);
        const float height = tile_height(layout, cells);
        for (std::size_t i = 0; i < count; ++i)
            add_heat_cell(scene, layout, cells[i], layout.left(first + i), y, height);
        y += height + 8 * layout.scale;
    }
    y += 6 * layout.scale;
    scene.shapes.push_back(Line{0, y, layout.width, y, Ink::NoAnswer, 1, false});
}

DataTable heat_data(std::string_view first_column, std::span<const std::string> columns, std::span<const HeatRow> rows,
                    std::string caption)
{
    DataTable out;
    out.caption = std::move(caption);
    out.columns.push_back({std::string(first_column)});
    for (const auto& column : columns)
        out.columns.push_back({column, true});
    for (const auto& row : rows) {
        std::vector<TableCell> cells{row.title};
        for (const auto& cell : row.cells) {
            cells.push_back(cell.words + (cell.small.empty() ? "" : " (" + cell.small + ")"));
            cells.back().number = cell.share; // to sort by
        }
        out.rows.push_back(std::move(cells));
    }
    return out;
}

} // namespace

Ink heat_ink(double share)
{
    constexpr int steps = 5;
    return point_fill(int(std::clamp(share, 0.0, 1.0) * (steps - 1) + 0.5), steps, true).ink;
}

HeatCell heat_cell(const Figures& figures)
{
    if (figures.hidden)
        return {{}, say(Phrase::NotShown), {}, true};
    if (!figures.mean)
        return {{}, say(Phrase::NoValue), {}, false};
    const std::string count = say(Phrase::HeatCount, {figures.n});
    const auto spread = stats::descriptives(assessment::code_counts(figures.tally));
    return {(*figures.mean - assessment::LowestScore) / double(assessment::HighestScore - assessment::LowestScore),
            say(Phrase::HeatCell, {format_number(*figures.mean, 1), number_or_dash(spread.sd, 1)}), count, false};
}

Scene heat_table(std::string_view first_column, std::span<const std::string> columns, std::span<const HeatRow> rows,
                 std::string title, std::string description, std::string note, ChartSize size)
{
    assert(!columns.empty());
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    scene.description = std::move(description);
    scene.table = heat_data(first_column, columns, rows, scene.title);
    if (rows.empty())
        return scene;
    const HeatLayout layout = layout_of(columns, rows, size);
    float y = 0;
    if (!layout.stacked) {
        add_cell_heads(scene, layout, columns, 0, y);
        float at = y - 3 * layout.scale - layout.small() * LineStep;
        add_word_lines(scene, first_column, 0, at, layout.titles,
                       {layout.small(), Face::Regular, Ink::Muted, Align::Left});
    }
    for (const auto& row : rows) {
        assert(row.cells.size() == columns.size());
        scene.rows.push_back({y, scene.shapes.size()});
        if (layout.stacked)
            add_stacked_row(scene, layout, columns, row, y);
        else
            add_wide_row(scene, layout, row, y);
    }
    scene.height = y + 4 * layout.scale;
    return scene;
}

} // namespace wk::report
