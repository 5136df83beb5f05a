// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/table_rows.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/tables/csv_header.h"
#include "survey/date_columns.h"

#include <algorithm>

namespace wk::io {

namespace {

constexpr std::size_t MaxHeaderBytes = 4096;
constexpr std::size_t MostCalledTotals = 16; ///< that are looked at

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

std::optional<Error> TableRows::begin(const FoundHeader& header)
{
    const std::size_t row = header.used.back().row;
    const auto no_header = [&](std::string code, const std::string& sentence) {
        return problem_at(std::move(code), {m_file, row, {}}, {}, sentence);
    };
    std::vector<std::string> names = header.names;
    std::size_t filled = 0;
    std::size_t too_long = 0;
    std::size_t longest = 0;
    for (const auto& name : names) {
        filled += !trim(name).empty();
        too_long += name.size() > MaxHeaderBytes;
        longest = std::max(longest, name.size());
    }
    if (2 * too_long > filled)
        return no_header("no-header", say(Phrase::CsvHeaderTooLong, {longest}));
    if (filled == 0)
        return no_header("no-header", say(Phrase::CsvNoHeader));
    if (header.doubt == HeaderDoubt::OneShort)
        return no_header("header-short", say(Phrase::FilesHeaderShort, {names.size(), names.size() + 1}));
    for (auto& name : names)
        if (name.size() > MaxHeaderBytes) {
            note("long-name", row, {}, say(Phrase::FilesLongName, {name.size()}));
            name = clipped(name, 200);
        }
    if (header.row_names)
        names.front() = say(Phrase::FilesRowNames);
    m_row = m_header_row = row;
    const std::vector<std::string_view> cells(names.begin(), names.end());
    m_builder = survey::TableBuilder(column_names(cells, row, m_nameless, m_notices));
    for (std::size_t i = 0; i < header.labels.size() && i < columns(); ++i)
        describe(i, {header.labels[i], {}});
    for (std::size_t above = 1; above < row; ++above)
        m_builder.add_blank_line();
    m_account.others = header.used;
    m_account.empty = row - header.used.size();
    note_header(header);
    return std::nullopt;
}

void TableRows::note_header(const FoundHeader& header)
{
    const auto& used = header.used;
    for (std::size_t i = header.titles() + 1; i < used.size(); ++i)
        note("header-rows", used[i].row, {},
             say(Phrase::FilesSecondHeader, {std::to_string(used[header.titles()].row)}));
    if (header.row_names)
        note("row-names", m_header_row, {}, say(Phrase::FilesHeaderShifted, {m_builder.table().columns()[0].name()}));
    if (header.odd_first)
        note_end(*header.odd_first, EndRow::Doubtful);
    if (header.doubt == HeaderDoubt::LooksLikeAnswers)
        note("header-answers", m_header_row, {}, say(Phrase::FilesHeaderAnswers));
}

void TableRows::has_no_header_row()
{
    m_header_in_file = false;
    m_account.others.clear();
}

/// A filled row that is no row of the table.
void TableRows::leave_out(std::size_t row, survey::RowUse use)
{
    m_builder.add_blank_line();
    m_account.others.push_back({row, use});
}

/// Every cell says what the header says, as where one file was put behind another.
bool TableRows::repeats_header(const RowCells& row) const
{
    constexpr std::string_view mark = "\uFEFF"; // with which the second file began
    std::size_t same = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string_view cell =
            i == 0 && row.cells[i].starts_with(mark) ? row.cells[i].substr(mark.size()) : row.cells[i];
        const bool nameless = std::binary_search(m_nameless.begin(), m_nameless.end(), i);
        if (trim(cell) != (nameless ? std::string_view() : std::string_view(column_name(i))))
            return false;
        same += !nameless;
    }
    return same >= 2 && same + m_nameless.size() == columns();
}

void TableRows::add(const RowCells& row)
{
    if (repeats_header(row)) {
        release_held_back(m_held_back.size());
        leave_out(++m_row, survey::RowUse::RepeatedHeader);
        m_repeated.add(m_row, 1);
        return;
    }
    if (may_end_a_table(row.cells, columns())) {
        constexpr std::size_t most = 16; // empty runs between them included
        if (m_held_back.size() >= most)
            release_held_back(1);
        m_held_back.push_back({false, 1, {row.cells.begin(), row.cells.end()}, row, std::string(row.first_extra)});
        ++m_row;
        return;
    }
    if (!m_held_back.empty())
        release_held_back(m_held_back.size());
    ++m_row;
    note_shape(row, m_row);
    m_builder.add_row(row.cells);
}

void TableRows::add_empty(bool blank_lines, std::size_t number)
{
    if (number == 0)
        return;
    m_row += number;
    if (m_held_back.empty() || !m_held_back.back().cells.empty() || m_held_back.back().blank_lines != blank_lines)
        m_held_back.push_back({blank_lines, 0, {}, {}, {}});
    m_held_back.back().rows += number;
}

/// A row, or empty rows from `row` on, turn out to lie between filled ones.
void TableRows::release(const HeldBack& held, std::size_t row)
{
    if (!held.cells.empty()) {
        RowCells cells = held.row;
        cells.first_extra = held.first_extra;
        note_shape(cells, row);
        if (m_called_totals.size() < MostCalledTotals && named_like_a_total(held.cells))
            m_called_totals.push_back(m_builder.rows());
        return m_builder.add_row(std::vector<std::string_view>(held.cells.begin(), held.cells.end()));
    }
    (held.blank_lines ? m_blank_lines : m_empty_rows).add(row, held.rows);
    for (std::size_t i = 0; i < held.rows; ++i) {
        if (held.blank_lines)
            m_builder.add_blank_line();
        else
            m_builder.add_row({});
    }
    m_account.empty += held.blank_lines ? held.rows : 0;
}

/// The first so many of what was held back.
void TableRows::release_held_back(std::size_t number)
{
    std::size_t at = m_row + 1;
    for (const auto& held : m_held_back)
        at -= held.rows;
    for (std::size_t i = 0; i < number; ++i) {
        release(m_held_back[i], at);
        at += m_held_back[i].rows;
    }
    m_held_back.erase(m_held_back.begin(), m_held_back.begin() + std::ptrdiff_t(number));
}

/// What was held back is the tail of the file: totals, remarks and empty rows are no respondents.
void TableRows::end_rows()
{
    std::size_t tail = m_held_back.size();
    std::size_t at = m_row + 1;
    std::vector<std::pair<std::size_t, EndRow>> noted;
    for (; tail > 0; --tail) {
        const HeldBack& held = m_held_back[tail - 1];
        at -= held.rows;
        if (held.cells.empty())
            continue;
        const EndRow use = end_row(m_builder.table(), held.cells);
        if (use != EndRow::Respondent)
            noted.push_back({at, use});
        if (use == EndRow::Respondent || use == EndRow::Doubtful)
            break;
    }
    release_held_back(tail);
    const survey::Table& table = m_builder.table();
    if (noted.empty() && last_row_sums_up(table))
        noted.push_back({table.row_number(table.rows() - 1), EndRow::Doubtful});
    std::reverse(noted.begin(), noted.end());
    for (const auto& held : m_held_back)
        m_account.empty += held.cells.empty() ? held.rows : 0;
    for (const auto& [row, use] : noted) {
        note_end(row, use);
        if (use != EndRow::Doubtful)
            m_account.others.push_back({row, use == EndRow::Totals ? survey::RowUse::Totals : survey::RowUse::Remark});
    }
}

void TableRows::note_end(std::size_t row, EndRow use)
{
    switch (use) {
    case EndRow::Totals: return note("totals-row", row, {}, say(Phrase::FilesTotals));
    case EndRow::Remark: return note("remark-row", row, {}, say(Phrase::FilesRemark));
    case EndRow::Doubtful: return note("odd-last-row", row, {}, say(Phrase::FilesOddLastRow));
    case EndRow::Respondent: return;
    }
}

/// Rows that count as respondents but look like something else: totals that are not the last row, and rows apart below an
/// empty one.
void TableRows::note_odd_rows()
{
    const survey::Table& table = m_builder.table();
    for (const std::size_t row : m_called_totals)
        if (looks_like_totals(table, row))
            note_end(table.row_number(row), EndRow::Doubtful);
    if (const auto first = rows_apart(table))
        note("rows-apart", table.row_number(*first), {}, say(Phrase::FilesRowsApart, {table.rows() - *first}));
}

void TableRows::fill_merged()
{
    const survey::Table& table = m_builder.table();
    const auto row_at = [&](std::size_t number) { // the first with this number or a higher one
        std::size_t low = 0;
        for (std::size_t high = table.rows(); low < high;) {
            const std::size_t middle = low + (high - low) / 2;
            if (table.row_number(middle) < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    Tally filled;
    Tally across;
    for (const MergedCells& merged : m_merged) {
        const std::size_t from = row_at(merged.first_row);
        if (merged.column >= columns() || from == table.rows() || table.row_number(from) != merged.first_row)
            continue;
        const survey::Column& column = table.columns()[merged.column];
        if (trim(column.cell(from)).empty())
            continue;
        if (merged.last_column > merged.column)
            across.add(merged.first_row, 1);
        for (std::size_t to = from + 1; to < table.rows() && table.row_number(to) <= merged.last_row; ++to) {
            if (!trim(column.cell(to)).empty())
                continue;
            m_builder.copy_cell(merged.column, from, to);
            filled.add(merged.first_row, 1);
        }
    }
    if (filled.rows > 0)
        note("merged-cells", filled.first, {}, say(Phrase::FilesMerged, {filled.rows}));
    if (across.rows > 0)
        note("merged-across", across.first, {}, say(Phrase::FilesMergedAcross, {across.rows}));
}

/// Columns that hold what Excel makes of "1-2".
void TableRows::note_dates()
{
    for (const auto& column : m_builder.table().columns())
        if (const auto found = survey::dates_for_ranges(column))
            m_notices.add(problem_at("dates-for-ranges", {{}, 0, column.name()}, {},
                                     say(Phrase::FilesDates, {some_in_quotes(*found)})));
}

void TableRows::note(std::string code, std::size_t row, std::string_view value, const std::string& sentence)
{
    m_notices.add(problem_at(std::move(code), {{}, row, {}}, value, sentence));
}

void TableRows::count_cell_of_lines()
{
    m_cells_of_lines.add(m_row + 1, 1);
}

void TableRows::note_shape(const RowCells& row, std::size_t number)
{
    if (!m_notices.has_room()) {
        m_notices.count_unseen((row.count < columns()) + (row.filled_extra > 0));
        return;
    }
    if (row.count < columns())
        note("short-row", number, format_count(row.count), say(Phrase::CsvShortRow, {row.count, columns()}));
    if (row.filled_extra > 0)
        note("long-row", number, row.first_extra,
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
    tell("repeated-header", Phrase::FilesRepeatedHeader, m_repeated);
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
    end_rows();
    note_odd_rows();
    fill_merged();
    note_tallies();
    note_dates();
    const auto drop = trailing_empty_columns();
    for (const std::size_t column : m_nameless) {
        if (!std::binary_search(drop.begin(), drop.end(), column))
            m_notices.add(problem_at("nameless-column", {{}, m_header_row, column_name(column)}, {},
                                     say(Phrase::CsvNameless, {column + 1})));
    }
    for (auto& notice : m_notices.take())
        notices.push_back(std::move(notice));
    m_account.file = m_header_in_file ? m_row : m_row - 1;
    m_account.respondents = m_builder.rows();
    return m_builder.finish(drop, std::move(m_account));
}

} // namespace wk::io
