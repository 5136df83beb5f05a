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
    std::string decoded; ///< the text, when the file was not 8-bit
    std::string_view text;
    Encoding encoding = Encoding::Utf8;
    char delimiter = 0;
    std::optional<std::size_t> invalid_at; ///< first byte that is no UTF-8, in a file that says it is
    RecordReader records{{}, 0, 0};
    TableRows rows;
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
    std::optional<Error> read_header();
    void note_lines(std::size_t row);
    std::optional<Error> encoding_problem(std::size_t row);
    std::span<const std::string_view> decoded_cells();
    RowCells decoded_row();
    void read_record();
};

void CsvReader::State::decode(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        encoding = bytes[0] == '\xFF' ? Encoding::Utf16Le : Encoding::Utf16Be;
        auto result = utf8_from_utf16(bytes.substr(2), encoding == Encoding::Utf16Be);
        decoded = std::move(result.text);
        text = decoded;
        if (result.replaced > 0)
            rows.note("broken-characters", 0, {}, say(Phrase::CsvBrokenCharacters, {result.replaced}));
        return;
    }
    text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) {
        encoding = Encoding::Utf8WithMark;
        text.remove_prefix(3);
        invalid_at = first_invalid_utf8(text);
    } else if (first_invalid_utf8(text)) {
        encoding = Encoding::Windows1252;
        rows.note("encoding-assumed", 0, {}, say(Phrase::CsvAssumedWindows1252));
    }
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

std::optional<Error> CsvReader::State::read_header()
{
    if (const auto sep = sep_line(text)) {
        delimiter = sep->delimiter;
        const std::size_t skipped = sep->length;
        text.remove_prefix(skipped);
        if (invalid_at)
            invalid_at = *invalid_at - skipped;
    } else {
        delimiter = sniffed_delimiter(text);
    }
    std::size_t leading_blanks = 0;
    records = RecordReader(text, delimiter, MaxCsvColumns);
    bool found = next_header(records, text, delimiter, spaced);
    for (; found && records.blank(); found = next_header(records, text, delimiter, spaced))
        ++leading_blanks;
    const std::size_t row = 1 + leading_blanks;
    if (records.cell_lines().split)
        rows.note("split-quote", row, {}, say(Phrase::CsvHeaderQuote));
    if (records.unclosed())
        return problem("unclosed-quote", row, Phrase::CsvUnclosedQuote);
    if (!found)
        return problem("empty-file", 0, Phrase::CsvEmptyFile);
    if (records.cell_count() > MaxCsvColumns)
        return problem("too-many-columns", row, Phrase::CsvTooManyColumns,
                       {format_count(records.cell_count()), format_count(MaxCsvColumns)});
    if (auto problem = encoding_problem(row))
        return problem;
    if (auto problem = rows.begin(decoded_cells(), row))
        return problem;
    const std::size_t at = records.position();
    text.remove_prefix(at);
    records = RecordReader(text, delimiter, rows.columns());
    records.expect(cells_of_rows(text, delimiter, rows.columns()), spaced);
    if (invalid_at)
        invalid_at = *invalid_at - at;
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

Result<CsvReader> CsvReader::make(std::string_view bytes, std::string_view name)
{
    auto state = std::make_unique<State>(name);
    if (bytes.empty())
        return state->problem("empty-file", 0, Phrase::CsvEmptyFile);
    if (const auto phrase = not_text_phrase(kind_of(bytes, {})))
        return state->problem("not-text", 0, *phrase);
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

Result<CsvFile> read_csv(std::string_view bytes, std::string_view name)
{
    auto reader = CsvReader::make(bytes, name);
    if (!reader)
        return reader.error();
    while (!reader->done())
        reader->read_some(std::size_t(1) << 24);
    return reader->finish();
}

} // namespace wk::io
