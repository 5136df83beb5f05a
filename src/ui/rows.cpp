// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include "report/scene/row_layout.h"
#include "ui/table_shape.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <numeric>

// Rows to choose from. Everything that is chosen has a tick as well as a colour.

namespace wk::ui {

using report::DataTable;
using report::Face;

namespace {

constexpr float RowHeight = 36;
constexpr float TouchedHeight = 44;
constexpr float TouchedWidth = 1024; ///< windows narrower than this are likely to be touched
constexpr float TickSize = 20;
constexpr float TickRoom = 40; ///< from the left of a row
constexpr float FirstWidth = 200;
constexpr float MostWidth = 320;
constexpr float LeastWidth = 88;
constexpr float ScrolledWidth = 200; ///< of words, where the columns do not fit side by side
constexpr float BarRoom = 14;        ///< beside and under the rows, for the browser's own scrollbars
constexpr float SheetShare = 0.55F;  ///< of the window's height that rows may take
constexpr float LeastRows = 4;       ///< in sight, however low the window

report::Rect place_of(const Box& box, float left, float top)
{
    return {box.x - left, box.y - top, box.width, box.height, {}, report::Ink::None, 0};
}

} // namespace

/// One table of rows in one frame.
struct Ui::RowsFrame {
    const DataTable& table;
    const TableShape& shape;
    const RowsOptions& options;
    Box sight;               ///< the sheet, on screen
    float left = 0, top = 0; ///< where its content begins on screen, however far that is scrolled
    RowsInput input = {};
    Node words = {}; ///< ids and places that its node gets

    bool is_chosen(std::size_t row) const { return options.chosen[row] != 0; }
    float first_right() const { return sight.x + shape.column_left[0] + shape.column_width[0]; }
};

Ui::TableShape Ui::shape_rows(const DataTable& table, const RowsOptions& options, float room) const
{
    TableShape shape;
    shape.letter = size_of(TextStyle::Small);
    shape.lead = TickRoom * m_text_scale;
    const float sort_mark = options.sorting.sortable ? SortMark * m_text_scale : 0;
    const std::size_t count = table.columns.size();
    std::vector<float> lacking(count), spare(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& column = table.columns[i];
        const float title = report::widest_word(column.title, Face::Semibold, shape.letter) + sort_mark;
        float widest = title;
        for (const auto& row : table.rows)
            widest = std::max(widest, report::text_width(row[i].text, Face::Regular, shape.letter) + 1);
        const float width =
            column.numeric ? widest : std::min(widest, (i == 0 ? FirstWidth : MostWidth) * m_text_scale);
        shape.column_width.push_back(width + 2 * CellPadding);
        lacking[i] = widest - width;
        spare[i] = column.numeric ? 0 : std::max(0.0F, width - std::max(title, LeastWidth * m_text_scale));
    }
    const float inner = room - shape.lead;
    const float total = std::accumulate(shape.column_width.begin(), shape.column_width.end(), 0.0F);
    const float over = total - inner;
    const float all = std::accumulate(spare.begin(), spare.end(), 0.0F);
    if (over <= 0) {
        shape.width = shape.lead + widen(shape, table, lacking, inner);
    } else if (all >= over) { // words are cut off rather than that all scrolls
        for (std::size_t i = 0; i < count; ++i)
            shape.column_width[i] -= spare[i] * over / all;
        shape.width = room;
    } else { // it scrolls: the first column, which stays in sight, leaves more than half to the others
        for (std::size_t i = 1; i < count; ++i)
            shape.column_width[i] -=
                std::min(spare[i], std::max(0.0F, shape.column_width[i] - ScrolledWidth * m_text_scale));
        shape.column_width[0] = std::min(shape.column_width[0], std::max(0.4F * room, LeastWidth * m_text_scale));
        shape.width = std::accumulate(shape.column_width.begin(), shape.column_width.end(), shape.lead);
    }
    place_columns(shape, table, sort_mark);
    const float height = (m_window.width < TouchedWidth ? TouchedHeight : RowHeight) * m_text_scale;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        shape.row_top.push_back(shape.head_height + float(i) * height);
        shape.row_height.push_back(height);
    }
    shape.height = shape.head_height + float(table.rows.size()) * height;
    return shape;
}

std::optional<RowPick> Ui::take_pick(Id id, const Box& row, const RowsFrame& frame, bool& hovered)
{
    if (const auto told = take_number(id); told && *told >= 0 && *told <= double(RowPick::None))
        return static_cast<RowPick>(int(*told));
    const bool activated = m_activated == id;
    const float head = frame.sight.y + frame.shape.head_height;
    if (row.bottom() <= head || row.y >= frame.sight.bottom()) { // out of sight, and all the same there
        if (activated)
            m_activated = 0;
        return activated ? std::optional(RowPick::Toggle) : std::nullopt;
    }
    const float top = std::max(row.y, head);
    const Press press = this->press(id, {row.x, top, row.width, row.bottom() - top}, true);
    hovered = press.hovered;
    if (!press.pressed)
        return std::nullopt;
    const ImGuiIO& io = ImGui::GetIO();
    const bool on_tick = ImGui::GetMousePos().x < frame.sight.x + frame.shape.lead;
    if (activated || io.KeyCtrl || (on_tick && !io.KeyShift))
        return RowPick::Toggle;
    return io.KeyShift ? RowPick::Extend : RowPick::Only;
}

/// Cells `from` up to, not including, `to`, whose row begins at `left`.
void Ui::draw_cells(const RowsFrame& frame, std::size_t row, std::size_t from, std::size_t to, float left)
{
    const TableShape& shape = frame.shape;
    const float sort_room = frame.options.sorting.sortable ? SortMark * m_text_scale : 0;
    const float baseline = frame.top + shape.row_top[row] + shape.row_height[row] / 2 + 0.36F * shape.letter;
    for (std::size_t i = from; i < to; ++i) {
        const float x = left + shape.column_left[i] + CellPadding;
        const float room = shape.column_width[i] - 2 * CellPadding;
        const bool numeric = frame.table.columns[i].numeric;
        const std::string text = report::shortened(frame.table.rows[row][i].text, Face::Regular, shape.letter, room);
        const float shift = numeric ? room - sort_room - report::text_width(text, Face::Regular, shape.letter) : 0;
        draw_line(text, x + shift, baseline, shape.letter, Face::Regular, colour(m_theme->text));
    }
}

void Ui::draw_row(RowsFrame& frame, std::size_t row)
{
    const TableShape& shape = frame.shape;
    const Id id = id_of(frame.options.keys[row]);
    const Box box{frame.sight.x, frame.top + shape.row_top[row], frame.sight.width, shape.row_height[row]};
    bool hovered = false;
    if (const auto pick = take_pick(id, box, frame, hovered)) {
        frame.input.pick = pick;
        frame.input.row = row;
    }
    m_described.push_back(id);
    frame.words.row_ids.push_back(id);
    frame.words.row_places.push_back({0, shape.row_top[row], shape.width, box.height, {}, report::Ink::None, 0});
    if (box.bottom() < frame.sight.y || box.y > frame.sight.bottom())
        return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Theme& look = *m_theme;
    const bool on = frame.is_chosen(row);
    const Colour ground = colour(on ? look.selected : hovered ? look.hover : look.surface);
    list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ground);
    draw_cells(frame, row, 1, frame.table.columns.size(), frame.left);
    // The first column stays where it is; the others pass under it.
    list.AddRectFilled({box.x, box.y}, {frame.first_right(), box.bottom()}, ground);
    draw_cells(frame, row, 0, 1, box.x);
    const float tick = TickSize * m_text_scale;
    draw_tick({box.x + (shape.lead - tick) / 2 + 2, box.y + (box.height - tick) / 2, tick, tick}, on, hovered);
    list.AddLine({box.x, box.bottom()}, {box.right(), box.bottom()}, colour(look.hairline));
    draw_focus(id, {box.x + 4, box.y + 4, box.width - 8, box.height - 8}, 4);
}

void Ui::draw_row_heads(RowsFrame& frame)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TableShape& shape = frame.shape;
    const Theme& look = *m_theme;
    const Box& sight = frame.sight;
    const float bottom = sight.y + shape.head_height;
    list.AddRectFilled({sight.x, sight.y}, {sight.right(), bottom}, colour(look.surface));
    const std::size_t count = frame.table.columns.size();
    std::vector<Id> first;
    for (std::size_t step = 1; step <= count; ++step) { // the first column last: it lies over the others
        const std::size_t i = step % count;
        if (i == 0)
            list.AddRectFilled({sight.x, sight.y}, {frame.first_right(), bottom}, colour(look.surface));
        const Box head{(i == 0 ? sight.x : frame.left) + shape.column_left[i], sight.y, shape.column_width[i],
                       shape.head_height};
        draw_head(frame.table.columns[i], i, head, shape.letter, frame.options.sorting, frame.input.sorted,
                  i == 0 ? first : frame.words.column_ids);
        auto& places = frame.words.column_places;
        if (frame.options.sorting.sortable)
            places.insert(i == 0 ? places.begin() : places.end(), place_of(head, frame.left, frame.top));
    }
    frame.words.column_ids.insert(frame.words.column_ids.begin(), first.begin(), first.end());
    list.AddLine({sight.x, bottom}, {sight.right(), bottom}, colour(look.border), 1.5F);
    if (frame.left < sight.x) // more lies under the first column
        list.AddLine({frame.first_right(), sight.y},
                     {frame.first_right(), std::min(sight.bottom(), frame.top + shape.height)}, colour(look.border));
}

void Ui::draw_rows(RowsFrame& frame)
{
    for (std::size_t row = 0; row < frame.table.rows.size(); ++row)
        draw_row(frame, row);
    draw_row_heads(frame);
}

RowsInput Ui::rows(const DataTable& table, const RowsOptions& options)
{
    const float row = (m_window.width < TouchedWidth ? TouchedHeight : RowHeight) * m_text_scale;
    const float most = std::max(SheetShare * m_window.height, (LeastRows + 1) * row);
    const bool tall = float(table.rows.size() + 1) * row > most;
    const float room = available_width() - (tall ? BarRoom : 0);
    const TableShape shape = shape_rows(table, options, room);
    const bool wider = shape.width > room + 0.5F;
    const Box box = place(0, std::min(shape.height + (wider ? BarRoom : 0), most));
    const Id id = id_of(table.caption);
    ImGui::GetWindowDrawList()->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(m_theme->surface),
                                              Radius);
    ImGui::PushOverrideID(id);
    const Place start = begin_scrolling("rijen", id, box);
    RowsFrame frame{table, shape, options, box, start.x, start.y};
    draw_rows(frame);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DC.CursorMaxPos = window->DC.IdealMaxPos = {start.x + shape.width, start.y + shape.height};
    window->DC.IsSetPos = false;
    ImGui::EndChild();
    ImGui::PopID();
    ImGui::GetWindowDrawList()->AddRect({box.x - 1, box.y - 1}, {box.right() + 1, box.bottom() + 1},
                                        colour(m_theme->hairline), 4);
    Node& node = describe(id, Role::Table, table.caption, box);
    node.table = table;
    node.table.caption = std::string(shown(table.caption));
    node.scrolls = true;
    node.content_width = shape.width;
    node.content_height = shape.height;
    node.column_ids = std::move(frame.words.column_ids);
    node.column_places = std::move(frame.words.column_places);
    node.row_ids = std::move(frame.words.row_ids);
    node.row_places = std::move(frame.words.row_places);
    node.row_chosen.assign(options.chosen.begin(), options.chosen.end());
    node.tick_width = shape.lead;
    node.sorted_column = options.sorting.sorted_column;
    node.sorted_descending = options.sorting.descending;
    return frame.input;
}

} // namespace wk::ui
