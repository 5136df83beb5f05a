// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "io/tables/csv_header.h"
#include "io/tables/csv_records.h"
#include "io/tables/csv_sniff.h"
#include "io/tables/csv_text.h"
#include "io/tables/file_kind.h"
#include "io/tables/table_rows.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace wk::io {

std::string_view encoding_name(Encoding encoding)
{
    constexpr std::array<std::string_view, 5> names = {"UTF-8", "UTF-8 met BOM", "UTF-16 LE", "UTF-16 BE",
                                                       "Windows-1252"};
    return names[static_cast<std::size_t>(encoding)];
}

struct CsvReader::State {
    explicit State(std::string_view file) : name(file), rows(name) {}

    std::string name;
    ReadingOptions chosen;
    CsvText source;
    std::string_view text; ///< what of it is still to be read
    Encoding encoding = Encoding::Utf8;
    char delimiter = 0;
    std::optional<std::size_t> invalid_at; ///< first byte that is no UTF-8, in a file that says it is
    RecordReader records{{}, 0, 0};
    TableRows rows;
    std::vector<std::size_t> starts_at; ///< of the first rows
    std::vector<std::string_view> cells;
    CellScratch scratch;
    std::string first_extra; ///< of the record, as UTF-8
    bool spaced = false;     ///< a blank follows the delimiters of the header
    std::optional<Error> error;
    bool at_end = false;

    Error problem(std::string code, std::size_t at_row, Phrase phrase, std::initializer_list<Told> args = {})
    {
        return problem_at(std::move(code), {name, at_row, {}}, {}, say(phrase, args));
    }

    void decode(std::string_view bytes);
    std::optional<Error> refuse_binary();
    void choose_delimiter();
    std::vector<FirstRow> first_rows();
    std::optional<Error> read_header();
    std::optional<Error> read_names(FoundHeader found, std::size_t above);
    void skip(std::size_t bytes);
    void note_lines(std::size_t row);
    std::optional<Error> encoding_problem(std::size_t row);
    std::span<const std::string_view> decoded_cells();
    RowCells decoded_row();
    void read_record();
};

void CsvReader::State::decode(std::string_view bytes)
{
    read_csv_text(source, bytes, chosen.encoding);
    text = source.text;
    encoding = source.encoding;
    invalid_at = source.invalid_at;
    if (source.replaced > 0)
        rows.note("broken-characters", 0, {}, say(Phrase::CsvBrokenCharacters, {source.replaced}));
    if (source.repaired > 0)
        rows.note("mixed-encoding", 0, {},
                  say(Phrase::FilesMixedEncoding, {source.repaired, std::to_string(source.repaired_line)}));
    if (source.assumed && encoding == Encoding::Windows1252)
        rows.note("encoding-assumed", 0, {}, say(Phrase::CsvAssumedWindows1252));
    else if (source.assumed)
        rows.note("encoding-assumed", 0, {}, say(Phrase::FilesAssumedUtf16));
}

std::optional<Error> CsvReader::State::refuse_binary()
{
    const std::size_t nul = text.find('\0');
    if (nul != std::string_view::npos) {
        const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(nul), '\n');
        return problem("not-text", 1 + static_cast<std::size_t>(lines), Phrase::CsvIsBinary);
    }
    if (looks_binary(text))
        return problem("not-text", 0, Phrase::CsvIsBinary);
    return std::nullopt;
}

void CsvReader::State::skip(std::size_t bytes)
{
    text.remove_prefix(bytes);
    if (invalid_at)
        invalid_at = *invalid_at - bytes;
}

void CsvReader::State::choose_delimiter()
{
    const auto sep = sep_line(text);
    if (sep)
        skip(sep->length);
    delimiter = chosen.delimiter ? *chosen.delimiter : sep ? sep->delimiter : sniffed_delimiter(text);
    if (chosen.delimiter || !sep || usual_cells(text, delimiter, false) > 1)
        return;
    const char found = sniffed_delimiter(text); // what the line says cuts nothing
    if (found != 0 && found != delimiter) {
        delimiter = found;
        rows.note("delimiter-assumed", 0, {},
                  say(Phrase::FilesOtherDelimiter, {std::string(1, sep->delimiter), std::string(1, found)}));
    }
}

/// The first rows, to find the header among them. Where each begins is in `starts_at`.
std::vector<FirstRow> CsvReader::State::first_rows()
{
    std::vector<FirstRow> out;
    starts_at.clear();
    bool prose = false;
    std::size_t end = 0;
    cells_of_line(text, delimiter, end, false, prose);
    records = RecordReader(text, delimiter, MaxCsvColumns);
    const std::size_t lines = usual_cells(text, delimiter, true);
    records.expect(lines > 1 ? lines : 0, prose);
    const auto in_quotes = [&](std::string_view cell) {
        return cell.data() > text.data() && cell.data() <= text.data() + text.size() && cell.data()[-1] == '"';
    };
    for (std::size_t number = 1; out.size() < FirstRows; ++number) {
        const std::size_t start = records.position();
        if (!records.next())
            break;
        const auto decoded = decoded_cells();
        FirstRow row{number, {decoded.begin(), decoded.end()}, records.cell_count(), false, false};
        if (row.filled() == 0)
            continue;
        row.first_in_quotes = in_quotes(records.cells().front());
        row.last_in_quotes = in_quotes(records.cells().back());
        while (!row.cells.empty() && row.cells.back().empty())
            row.cells.pop_back();
        out.push_back(std::move(row));
        starts_at.push_back(start);
    }
    return out;
}

std::optional<Error> CsvReader::State::read_header()
{
    choose_delimiter();
    const auto first = first_rows();
    records = RecordReader(text, delimiter, MaxCsvColumns);
    FoundHeader found;
    if (!first.empty()) {
        found = found_header(first, false);
        const FirstRow& names = first[found.first];
        // Cells without a word in them above the names are a header that was left empty, unless the names are sure.
        const bool blank_above = names.number > 1 && found.titles() == 0;
        if (!blank_above || found.certain) {
            skip(starts_at[found.first]);
            records = RecordReader(text, delimiter, MaxCsvColumns);
            return read_names(std::move(found), names.number - 1);
        }
    }
    return read_names(std::move(found), 0);
}

/// above   rows that were passed over
std::optional<Error> CsvReader::State::read_names(FoundHeader found, std::size_t above)
{
    bool is_there = next_header(records, text, delimiter, spaced);
    for (; is_there && records.blank(); is_there = next_header(records, text, delimiter, spaced))
        ++above;
    std::size_t row = 1 + above;
    if (records.cell_lines().split)
        rows.note("split-quote", row, {}, say(Phrase::CsvHeaderQuote));
    if (records.unclosed())
        return problem("unclosed-quote", row, Phrase::CsvUnclosedQuote);
    if (!is_there)
        return problem("empty-file", 0, Phrase::CsvEmptyFile);
    if (records.cell_count() > MaxCsvColumns)
        return problem("too-many-columns", row, Phrase::CsvTooManyColumns,
                       {format_count(records.cell_count()), format_count(MaxCsvColumns)});
    if (auto problem = encoding_problem(row))
        return problem;
    const auto decoded = decoded_cells();
    const bool one_row = found.used.size() == found.titles() + 1;
    if (found.used.empty() || found.used.back().row < row || (one_row && !found.row_names)) {
        // What was found in the first rows only adds columns without a name.
        const std::size_t width = std::max(found.names.size(), decoded.size());
        found.names.assign(decoded.begin(), decoded.end());
        found.names.resize(width);
        if (found.used.empty() || found.used.back().row < row)
            found.used = {{row, survey::RowUse::Header}};
        else
            found.used.back().row = row;
    }
    for (; row < found.used.back().row && records.next(); ++row) {
    }
    if (found.titles() > 0)
        rows.note("rows-above-header", 0, {}, say(Phrase::TableRowsAbove, {found.titles()}));
    if (auto problem = rows.begin(found))
        return problem;
    skip(records.position());
    records = RecordReader(text, delimiter, rows.columns());
    records.expect(cells_of_rows(text, delimiter, rows.columns()), spaced);
    return std::nullopt;
}

/// A file that calls itself UTF-8 and is not: where.
std::optional<Error> CsvReader::State::encoding_problem(std::size_t row)
{
    if (!invalid_at || *invalid_at >= records.position())
        return std::nullopt;
    const char* const broken = text.data() + *invalid_at;
    std::string column;
    for (std::size_t i = 0; i < records.cells().size(); ++i) {
        const auto cell = records.cells()[i];
        if (broken >= cell.data() && broken < cell.data() + cell.size())
            column = i < rows.columns() ? rows.column_name(i) : std::to_string(i + 1);
    }
    return problem_at("bad-encoding", {name, row, column}, {}, say(Phrase::CsvBadEncoding));
}

/// The cells of the record as UTF-8.
std::span<const std::string_view> CsvReader::State::decoded_cells()
{
    if (encoding != Encoding::Windows1252)
        return records.cells();
    cells.assign(records.cells().begin(), records.cells().end());
    scratch.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (is_ascii(cells[i]))
            continue;
        scratch.begin(i);
        scratch.append(utf8_from_windows1252(cells[i]));
    }
    scratch.place(cells);
    return cells;
}

RowCells CsvReader::State::decoded_row()
{
    RowCells out{decoded_cells(), records.cell_count(), records.filled_extra(), records.first_extra()};
    if (encoding == Encoding::Windows1252 && out.filled_extra > 0) {
        constexpr std::size_t enough = 400; // for a notice
        first_extra = utf8_from_windows1252(out.first_extra.substr(0, enough));
        out.first_extra = first_extra;
    }
    return out;
}

/// Cells of several lines that may be rows.
void CsvReader::State::note_lines(std::size_t row)
{
    const CellLines& lines = records.cell_lines();
    if (rows.columns() == 1 && lines.lines > 0)
        rows.count_cell_of_lines();
    if (rows.columns() == 1 || (lines.records == 0 && !lines.split))
        return;
    const std::size_t last = row + lines.lines - 1;
    if (!rows.notices().has_room())
        rows.notices().count_unseen();
    else if (!lines.split)
        rows.note("rows-in-cell", row, {}, say(Phrase::CsvRowsInCell, {lines.lines, lines.records}));
    else if (lines.closed)
        rows.note("split-quote", row, {}, say(Phrase::CsvQuoteSplit, {std::to_string(last), std::to_string(row)}));
    else
        rows.note("split-quote", row, {}, say(Phrase::CsvQuoteOpen));
}

void CsvReader::State::read_record()
{
    const std::size_t row = rows.row() + 1;
    if (!records.next()) {
        if (records.unclosed())
            error = problem("unclosed-quote", row, Phrase::CsvUnclosedQuote);
        at_end = true;
        return;
    }
    if ((error = encoding_problem(row))) {
        at_end = true;
        return;
    }
    const RowCells record = decoded_row();
    if (record.empty())
        return rows.add_empty(records.blank());
    note_lines(row);
    if (records.odd_quote())
        rows.note("odd-quote", row, {}, say(Phrase::CsvOddQuote));
    rows.add(record);
}

CsvReader::CsvReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;
CsvReader::~CsvReader() = default;

Result<CsvReader> CsvReader::make(std::string_view bytes, std::string_view name, const ReadingOptions& chosen)
{
    auto state = std::make_unique<State>(name);
    state->chosen = chosen;
    if (bytes.empty())
        return state->problem("empty-file", 0, Phrase::CsvEmptyFile);
    if (const auto phrase = not_text_phrase(kind_of(bytes, name)))
        return state->problem("not-text", 0, *phrase);
    if (chosen.sheet)
        return state->problem("no-sheets", 0, Phrase::FilesNoSheets, {clipped(*chosen.sheet, 60)});
    if (bytes.size() > MaxCsvBytes)
        return state->problem("too-large", 0, Phrase::CsvTooLarge, {format_count(MaxCsvBytes / 1024 / 1024)});
    state->decode(bytes);
    while (state->text.ends_with('\x1A')) // the end-of-file mark of old DOS programs
        state->text.remove_suffix(1);
    if (auto problem = state->refuse_binary())
        return *problem;
    if (auto problem = state->read_header())
        return *problem;
    return CsvReader(std::move(state));
}

void CsvReader::read_some(std::size_t bytes)
{
    const std::size_t until = m_state->records.position() + bytes;
    while (!m_state->at_end && m_state->records.position() < until)
        m_state->read_record();
}

bool CsvReader::done() const
{
    return m_state->at_end;
}

double CsvReader::progress() const
{
    const std::size_t size = m_state->text.size();
    return m_state->at_end || size == 0 ? 1 : double(m_state->records.position()) / double(size);
}

Result<CsvFile> CsvReader::finish()
{
    assert(done());
    State& state = *m_state;
    if (state.error)
        return *state.error;
    CsvFile out;
    out.encoding = state.encoding;
    out.delimiter = state.delimiter;
    out.table = state.rows.finish(out.notices);
    return out;
}

Result<CsvFile> read_csv(std::string_view bytes, std::string_view name, const ReadingOptions& chosen)
{
    auto reader = CsvReader::make(bytes, name, chosen);
    if (!reader)
        return reader.error();
    while (!reader->done())
        reader->read_some(std::size_t(1) << 24);
    return reader->finish();
}

} // namespace wk::io
