// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/table_rows.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/tables/csv_header.h"

#include <algorithm>

namespace wk::io {

namespace {

constexpr std::size_t MaxHeaderBytes = 4096;

bool all_blank(std::span<const std::string_view> cells)
{
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return trim(cell).empty(); });
}

} // namespace

bool RowCells::empty() const
{
    return filled_extra == 0 && all_blank(cells);
}

void TableRows::Tally::add(std::size_t row, std::size_t number)
{
    if (rows == 0)
        first = row;
    rows += number;
}

std::optional<Error> TableRows::begin(std::span<const std::string_view> names, std::size_t row)
{
    const auto no_header = [&](const std::string& sentence) {
        return problem_at("no-header", {m_file, row, {}}, {}, sentence);
    };
    for (const auto name : names)
        if (name.size() > MaxHeaderBytes)
            return no_header(say(Phrase::CsvHeaderTooLong, {name.size()}));
    if (all_blank(names))
        return no_header(say(Phrase::CsvNoHeader));
    m_row = m_header_row = row;
    m_builder = survey::TableBuilder(column_names(names, row, m_nameless, m_notices));
    for (std::size_t above = 1; above < row; ++above)
        m_builder.add_blank_line();
    return std::nullopt;
}

void TableRows::add(const RowCells& row)
{
    if (!m_held_back.empty())
        release_held_back();
    ++m_row;
    note_shape(row);
    m_builder.add_row(row.cells);
}

void TableRows::add_empty(bool blank_lines, std::size_t number)
{
    if (number == 0)
        return;
    m_row += number;
    if (m_held_back.empty() || m_held_back.back().blank_lines != blank_lines)
        m_held_back.push_back({blank_lines, 0});
    m_held_back.back().rows += number;
}

/// The empty rows that were held back turn out to lie between filled ones.
void TableRows::release_held_back()
{
    std::size_t at = m_row + 1;
    for (const auto& run : m_held_back)
        at -= run.rows;
    for (const auto& run : m_held_back) {
        (run.blank_lines ? m_blank_lines : m_empty_rows).add(at, run.rows);
        for (std::size_t i = 0; i < run.rows; ++i) {
            if (run.blank_lines)
                m_builder.add_blank_line();
            else
                m_builder.add_row({});
        }
        at += run.rows;
    }
    m_held_back.clear();
}

void TableRows::note(std::string code, std::size_t row, std::string_view value, const std::string& sentence)
{
    m_notices.add(problem_at(std::move(code), {{}, row, {}}, value, sentence));
}

void TableRows::count_cell_of_lines()
{
    m_cells_of_lines.add(m_row + 1, 1);
}

void TableRows::note_shape(const RowCells& row)
{
    if (!m_notices.has_room()) {
        m_notices.count_unseen((row.count < columns()) + (row.filled_extra > 0));
        return;
    }
    if (row.count < columns())
        note("short-row", m_row, format_count(row.count), say(Phrase::CsvShortRow, {row.count, columns()}));
    if (row.filled_extra > 0)
        note("long-row", m_row, row.first_extra,
             say(Phrase::CsvLongRow, {row.filled_extra, clipped(row.first_extra, 60)}));
}

void TableRows::note_tallies()
{
    const auto tell = [&](const char* code, Phrase phrase, const Tally& tally) {
        if (tally.rows > 0)
            note(code, tally.first, {}, say(phrase, {tally.rows}));
    };
    tell("blank-line", Phrase::CsvBlankLines, m_blank_lines);
    tell("empty-row", Phrase::CsvEmptyRows, m_empty_rows);
    tell("lines-in-cell", Phrase::CsvLinesInCells, m_cells_of_lines);
    if (m_builder.rows() == 0)
        note("no-rows", 0, {}, say(Phrase::CsvNoRows));
}

/// Columns at the right without a name and without any filled cell: the commas a spreadsheet leaves behind.
std::vector<std::size_t> TableRows::trailing_empty_columns() const
{
    std::vector<std::size_t> out;
    const auto& columns = m_builder.table().columns();
    std::size_t expected = columns.size();
    for (auto at = m_nameless.rbegin(); at != m_nameless.rend() && *at + 1 == expected; ++at, --expected) {
        for (std::size_t i = 0; i < columns[*at].distinct(); ++i) {
            if (!trim(columns[*at].text(i)).empty())
                return out;
        }
        out.insert(out.begin(), *at);
    }
    return out;
}

std::shared_ptr<const survey::Table> TableRows::finish(std::vector<Notice>& notices)
{
    note_tallies();
    const auto drop = trailing_empty_columns();
    for (const std::size_t column : m_nameless) {
        if (!std::binary_search(drop.begin(), drop.end(), column))
            m_notices.add(problem_at("nameless-column", {{}, m_header_row, column_name(column)}, {},
                                     say(Phrase::CsvNameless, {column + 1})));
    }
    for (auto& notice : m_notices.take())
        notices.push_back(std::move(notice));
    return m_builder.finish(drop);
}

} // namespace wk::io
