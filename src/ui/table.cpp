// SPDX-License-Identifier: EUPL-1.2
#include "ui/ui.h"

#include "report/scene/row_layout.h"
#include "ui/table_shape.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <numeric>

namespace wk::ui {

using report::DataTable;
using report::Face;

/// Takes up to `over` from the columns of words, each down to its longest word. Returns what was taken: nothing when
/// that is not enough, because then the table scrolls anyway.
float Ui::narrow(TableShape& shape, const DataTable& table, float over) const
{
    std::vector<float> spare(table.columns.size());
    for (std::size_t i = 0; i < spare.size(); ++i) {
        if (table.columns[i].numeric)
            continue;
        float word = 120 * m_text_scale;
        for (const auto& row : table.rows)
            word = std::max(word, report::widest_word(row[i].text, Face::Regular, shape.letter));
        spare[i] = std::max(0.0F, shape.column_width[i] - 2 * CellPadding - word);
    }
    const float all = std::accumulate(spare.begin(), spare.end(), 0.0F);
    if (all < over)
        return 0;
    for (std::size_t i = 0; i < spare.size(); ++i)
        shape.column_width[i] -= spare[i] * over / all;
    return over;
}

/// Gives what is left of `room` to where sentences break, and what is left then to all columns of words. Returns how wide
/// the table is then.
/// lacking   per column what its longest text would still use
float Ui::widen(TableShape& shape, const DataTable& table, const std::vector<float>& lacking, float room)
{
    const float total = std::accumulate(shape.column_width.begin(), shape.column_width.end(), 0.0F);
    const float lack = std::accumulate(lacking.begin(), lacking.end(), 0.0F);
    const auto words =
        std::count_if(table.columns.begin(), table.columns.end(), [](const auto& it) { return !it.numeric; });
    if (total >= room || words == 0)
        return total;
    const float used = std::min(lack, room - total);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (lack > 0)
            shape.column_width[i] += lacking[i] * used / lack;
        if (!table.columns[i].numeric)
            shape.column_width[i] += (room - total - used) / float(words);
    }
    return room;
}

/// Puts the columns side by side, as wide as they are, and makes room for their titles.
void Ui::place_columns(TableShape& shape, const DataTable& table, float sort_mark) const
{
    float left = shape.lead;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        shape.column_left.push_back(left);
        left += shape.column_width[i];
        shape.head_height =
            std::max(shape.head_height,
                     paragraph_height(table.columns[i].title, shape.column_width[i] - 2 * CellPadding - sort_mark,
                                      shape.letter, Face::Semibold, CellLine) +
                         16);
    }
}

Ui::TableShape Ui::shape_table(const DataTable& table, const TableOptions& options, float room) const
{
    TableShape shape;
    shape.letter = size_of(TextStyle::Small);
    const std::size_t count = table.columns.size();
    const float sort_mark = options.sortable ? SortMark * m_text_scale : 0;
    shape.column_width.resize(count);
    std::vector<float> lacking(count); // of columns of words: room that their longest text would still use
    for (std::size_t i = 0; i < count; ++i) {
        const auto& column = table.columns[i];
        float widest = report::widest_word(column.title, Face::Semibold, shape.letter) + sort_mark;
        for (const auto& row : table.rows)
            widest = std::max(widest, report::text_width(row[i].text, Face::Regular, shape.letter));
        const float most = (i == 0 ? 260.0F : 200.0F) * m_text_scale;
        const float width = column.numeric ? widest : std::min(widest, most);
        lacking[i] = widest - width;
        shape.column_width[i] = width + 2 * CellPadding;
    }
    const float total = std::accumulate(shape.column_width.begin(), shape.column_width.end(), 0.0F);
    shape.width = total > room ? total - narrow(shape, table, total - room) : widen(shape, table, lacking, room);
    place_columns(shape, table, sort_mark);
    float top = shape.head_height;
    for (const auto& row : table.rows) {
        float height = 36 * m_text_scale;
        for (std::size_t i = 0; i < count; ++i)
            if (!table.columns[i].numeric)
                height = std::max(height, paragraph_height(row[i].text, shape.column_width[i] - 2 * CellPadding,
                                                           shape.letter, Face::Regular, CellLine) +
                                              14);
        shape.row_top.push_back(top);
        shape.row_height.push_back(height);
        top += height;
    }
    shape.height = top;
    return shape;
}

void Ui::draw_head(const report::TableColumn& column, std::size_t index, const Box& head, float letter,
                   const TableOptions& options, std::optional<std::size_t>& pressed, std::vector<Id>& column_ids)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Theme& look = *m_theme;
    const float mark = 14 * m_text_scale;
    if (options.sortable) {
        const Id id = id_of(column.title + "##" + std::to_string(index)); // two columns may have one title
        column_ids.push_back(id);
        m_described.push_back(id);
        const Press press = this->press(id, head, true);
        if (press.hovered)
            list.AddRectFilled({head.x, head.y}, {head.right(), head.bottom()}, colour(look.hover), 4);
        if (press.pressed)
            pressed = index;
        if (int(index) == options.sorted_column)
            draw_icon(list, options.descending ? Icon::Down : Icon::Up, head.right() - CellPadding - mark + 2,
                      head.bottom() - 10 - mark, mark, colour(look.accent));
        draw_focus(id, {head.x + 2, head.y + 2, head.width - 4, head.height - 4}, 4);
    }
    const float room = head.width - 2 * CellPadding - (options.sortable ? SortMark * m_text_scale : 0);
    const auto lines = report::wrap_text(column.title, Face::Semibold, letter, room);
    float baseline = head.bottom() - 8 - letter * CellLine * float(lines.size()) + letter;
    for (const auto line : lines) {
        const float shift = column.numeric ? room - report::text_width(line, Face::Semibold, letter) : 0;
        draw_line(line, head.x + CellPadding + shift, baseline, letter, Face::Semibold, colour(look.text));
        baseline += letter * CellLine;
    }
}

void Ui::draw_table(const DataTable& table, const TableShape& shape, const Box& box, const TableOptions& options,
                    std::optional<std::size_t>& pressed, std::vector<Id>& column_ids,
                    std::vector<report::Rect>& column_places)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Theme& look = *m_theme;
    const ImRect sight = ImGui::GetCurrentWindow()->ClipRect;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Box head{box.x + shape.column_left[i], box.y, shape.column_width[i], shape.head_height};
        draw_head(table.columns[i], i, head, shape.letter, options, pressed, column_ids);
        if (options.sortable)
            column_places.push_back(
                {head.x - box.x, head.y - box.y, head.width, head.height, {}, report::Ink::None, 0});
    }
    list.AddLine({box.x, box.y + shape.head_height}, {box.right(), box.y + shape.head_height}, colour(look.border),
                 1.5F);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const float top = box.y + shape.row_top[row];
        const float height = shape.row_height[row];
        if (top > sight.Max.y || top + height < sight.Min.y)
            continue;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string& text = table.rows[row][i].text;
            const float left = box.x + shape.column_left[i] + CellPadding;
            const float room = shape.column_width[i] - 2 * CellPadding;
            if (table.columns[i].numeric) {
                const float sort_room = options.sortable ? SortMark * m_text_scale : 0;
                draw_line(text, left + room - sort_room - report::text_width(text, Face::Regular, shape.letter),
                          top + height / 2 + 0.36F * shape.letter, shape.letter, Face::Regular, colour(look.text));
            } else {
                const float own = paragraph_height(text, room, shape.letter, Face::Regular, CellLine);
                draw_paragraph(text, {left, top + (height - own) / 2, room, own}, shape.letter, Face::Regular,
                               colour(look.text), CellLine);
            }
        }
        list.AddLine({box.x, top + height}, {box.right(), top + height}, colour(look.hairline));
    }
}

std::optional<std::size_t> Ui::table(const DataTable& table, const TableOptions& options)
{
    const float room = available_width();
    const TableShape shape = shape_table(table, options, room);
    const bool wider = shape.width > room + 0.5F;
    const Box box = place(0, shape.height + (wider ? 16 : 2));
    const Id id = id_of(table.caption);
    std::optional<std::size_t> pressed;
    std::vector<Id> column_ids;
    std::vector<report::Rect> column_places;
    ImGui::PushOverrideID(id);
    if (wider) {
        const Place start = begin_scrolling("breed", id, box);
        draw_table(table, shape, {start.x, start.y, shape.width, shape.height}, options, pressed, column_ids,
                   column_places);
        ImGuiWindow* window = ImGui::GetCurrentWindow();
        window->DC.CursorMaxPos = window->DC.IdealMaxPos = {start.x + shape.width, start.y + box.height};
        window->DC.IsSetPos = false;
        ImGui::EndChild();
    } else {
        draw_table(table, shape, {box.x, box.y, shape.width, shape.height}, options, pressed, column_ids,
                   column_places);
    }
    ImGui::PopID();
    Node& node = describe(id, Role::Table, table.caption, box);
    node.table = table;
    node.table.caption = std::string(shown(table.caption));
    node.scrolls = wider;
    node.content_width = shape.width;
    node.content_height = shape.height;
    node.column_ids = std::move(column_ids);
    node.column_places = std::move(column_places);
    node.sorted_column = options.sorted_column;
    node.sorted_descending = options.descending;
    return pressed;
}

} // namespace wk::ui
