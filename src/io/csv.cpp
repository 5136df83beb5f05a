#include "io/csv.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "io/csv_header.h"
#include "io/csv_records.h"
#include "io/csv_sniff.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace wk::io {

namespace {

constexpr std::size_t MaxHeaderBytes = 4096;

bool all_empty(std::span<const std::string_view> cells)
{
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return trim(cell).empty(); });
}

} // namespace

std::string_view encoding_name(Encoding encoding)
{
    constexpr std::array<std::string_view, 5> names = {"UTF-8", "UTF-8 met BOM", "UTF-16 LE", "UTF-16 BE",
                                                       "Windows-1252"};
    return names[static_cast<std::size_t>(encoding)];
}

struct CsvReader::State {
    /// Rows without any filled cell, held back until it is clear that they are not the tail of the file.
    struct EmptyRun {
        bool blank_lines = false; ///< lines without even a delimiter
        std::size_t rows = 0;
    };

    std::string name;
    std::string decoded; ///< the text, when the file was not 8-bit
    std::string_view text;
    Encoding encoding = Encoding::Utf8;
    char delimiter = 0;
    std::optional<std::size_t> invalid_at; ///< first byte that is no UTF-8, in a file that says it is
    RecordReader records{{}, 0, 0};
    survey::TableBuilder builder{{}};
    std::vector<std::size_t> nameless; ///< columns whose header was empty
    std::vector<std::string_view> cells;
    CellScratch scratch;
    std::vector<EmptyRun> held_back;
    std::size_t row = 1; ///< row number of the last record, header 1
    std::size_t header_row = 1;
    std::size_t blank_lines = 0;
    std::size_t first_blank_line = 0;
    std::size_t empty_rows = 0;
    std::size_t first_empty_row = 0;
    bool spaced = false;            ///< a blank follows the delimiters of the header
    bool written_by_hand = true;    ///< by whoever made the file, and not by us: quotes may be wrong
    std::size_t cells_of_lines = 0; ///< with several lines, where those look like records anyway
    std::size_t first_cell_of_lines = 0;
    NoticeList notices;
    std::optional<Error> error;
    bool at_end = false;

    Error problem(std::string code, std::size_t at_row, Phrase phrase,
                  std::initializer_list<std::string_view> args = {})
    {
        return problem_at(std::move(code), {name, at_row, {}}, {}, say(phrase, args));
    }
    void note(std::string code, std::size_t at_row, std::string_view value, const std::string& sentence)
    {
        notices.add(problem_at(std::move(code), {{}, at_row, {}}, value, sentence));
    }

    void decode(std::string_view bytes);
    std::optional<Error> refuse_binary();
    std::optional<Error> read_header();
    void note_lines();
    std::optional<Error> encoding_problem();
    std::span<const std::string_view> decoded_cells();
    void read_record();
    void release_held_back();
    void note_shape(std::size_t columns);
    void note_empty_rows();
    std::vector<std::size_t> trailing_empty_columns(const survey::Table& table) const;
};

void CsvReader::State::decode(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        encoding = bytes[0] == '\xFF' ? Encoding::Utf16Le : Encoding::Utf16Be;
        auto result = utf8_from_utf16(bytes.substr(2), encoding == Encoding::Utf16Be);
        decoded = std::move(result.text);
        text = decoded;
        if (result.replaced > 0)
            note("broken-characters", 0, {}, say(Phrase::CsvBrokenCharacters, {format_count(result.replaced)}));
        return;
    }
    text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) {
        encoding = Encoding::Utf8WithMark;
        text.remove_prefix(3);
        invalid_at = first_invalid_utf8(text);
    } else if (first_invalid_utf8(text)) {
        encoding = Encoding::Windows1252;
        note("encoding-assumed", 0, {}, say(Phrase::CsvAssumedWindows1252));
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
    if (delimiter != 0) {
        // given, not guessed
    } else if (const auto sep = sep_line(text)) {
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
    const auto next = [&] { return written_by_hand ? next_header(records, text, delimiter, spaced) : records.next(); };
    bool found = next();
    for (; found && records.blank(); found = next())
        ++leading_blanks;
    row = header_row = 1 + leading_blanks;
    if (records.cell_lines().split)
        note("split-quote", row, {}, say(Phrase::CsvHeaderQuote));
    if (records.unclosed())
        return problem("unclosed-quote", row, Phrase::CsvUnclosedQuote);
    if (!found)
        return problem("empty-file", 0, Phrase::CsvEmptyFile);
    if (records.cell_count() > MaxCsvColumns)
        return problem("too-many-columns", row, Phrase::CsvTooManyColumns,
                       {format_count(records.cell_count()), format_count(MaxCsvColumns)});
    if (auto problem = encoding_problem())
        return problem;
    const auto names = decoded_cells();
    for (const auto cell : names) {
        if (cell.size() > MaxHeaderBytes)
            return problem("no-header", row, Phrase::CsvHeaderTooLong, {format_count(cell.size())});
    }
    if (all_empty(names))
        return problem("no-header", row, Phrase::CsvNoHeader);
    builder = survey::TableBuilder(column_names(names, header_row, nameless, notices));
    for (std::size_t i = 0; i < leading_blanks; ++i)
        builder.add_blank_line();
    const std::size_t at = records.position();
    text.remove_prefix(at);
    records = RecordReader(text, delimiter, builder.columns());
    if (written_by_hand)
        records.expect(cells_of_rows(text, delimiter, builder.columns()), spaced);
    if (invalid_at)
        invalid_at = *invalid_at - at;
    return std::nullopt;
}

/// A file that calls itself UTF-8 and is not: where.
std::optional<Error> CsvReader::State::encoding_problem()
{
    if (!invalid_at || *invalid_at >= records.position())
        return std::nullopt;
    const char* const broken = text.data() + *invalid_at;
    std::string column;
    for (std::size_t i = 0; i < records.cells().size(); ++i) {
        const auto cell = records.cells()[i];
        if (broken >= cell.data() && broken < cell.data() + cell.size())
            column = i < builder.columns() ? builder.table().columns()[i].name() : std::to_string(i + 1);
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

void CsvReader::State::note_shape(std::size_t columns)
{
    note_lines();
    if (!notices.has_room()) {
        notices.count_unseen(records.odd_quote() + (records.cell_count() < columns) + (records.filled_extra() > 0));
        return;
    }
    if (records.odd_quote())
        note("odd-quote", row, {}, say(Phrase::CsvOddQuote));
    if (records.cell_count() < columns)
        note("short-row", row, format_count(records.cell_count()),
             say(Phrase::CsvShortRow, {format_count(records.cell_count()), format_count(columns)}));
    if (records.filled_extra() > 0) {
        const std::string_view extra = records.first_extra();
        const std::string value =
            encoding == Encoding::Windows1252 ? utf8_from_windows1252(extra.substr(0, 400)) : std::string(extra);
        note("long-row", row, value,
             say(Phrase::CsvLongRow, {format_count(records.filled_extra()), clipped(value, 60)}));
    }
}

/// Cells of several lines that may be rows.
void CsvReader::State::note_lines()
{
    const CellLines& lines = records.cell_lines();
    if (builder.columns() == 1 && lines.lines > 0 && cells_of_lines++ == 0)
        first_cell_of_lines = row;
    if (builder.columns() == 1 || (lines.records == 0 && !lines.split))
        return;
    const std::size_t last = row + lines.lines - 1;
    if (!notices.has_room())
        notices.count_unseen();
    else if (!lines.split)
        note("rows-in-cell", row, {},
             say(Phrase::CsvRowsInCell, {format_count(lines.lines), format_count(lines.records)}));
    else if (lines.closed)
        note("split-quote", row, {}, say(Phrase::CsvQuoteSplit, {std::to_string(last), std::to_string(row)}));
    else
        note("split-quote", row, {}, say(Phrase::CsvQuoteOpen));
}

/// The empty rows that were held back turn out to lie between filled ones.
void CsvReader::State::release_held_back()
{
    std::size_t at = row;
    for (const auto& run : held_back)
        at -= run.rows;
    for (const auto& run : held_back) {
        auto& total = run.blank_lines ? blank_lines : empty_rows;
        auto& first = run.blank_lines ? first_blank_line : first_empty_row;
        if (total == 0)
            first = at;
        total += run.rows;
        for (std::size_t i = 0; i < run.rows; ++i) {
            if (run.blank_lines)
                builder.add_blank_line();
            else
                builder.add_row({});
        }
        at += run.rows;
    }
    held_back.clear();
}

void CsvReader::State::read_record()
{
    if (!records.next()) {
        if (records.unclosed())
            error = problem("unclosed-quote", row + 1, Phrase::CsvUnclosedQuote);
        at_end = true;
        return;
    }
    ++row;
    if ((error = encoding_problem())) {
        at_end = true;
        return;
    }
    const auto record = decoded_cells();
    if (all_empty(record) && records.filled_extra() == 0) {
        if (held_back.empty() || held_back.back().blank_lines != records.blank())
            held_back.push_back({records.blank(), 0});
        ++held_back.back().rows;
        return;
    }
    if (!held_back.empty())
        release_held_back();
    note_shape(builder.columns());
    builder.add_row(record);
}

void CsvReader::State::note_empty_rows()
{
    if (blank_lines > 0)
        note("blank-line", first_blank_line, {}, say(Phrase::CsvBlankLines, {format_count(blank_lines)}));
    if (empty_rows > 0)
        note("empty-row", first_empty_row, {}, say(Phrase::CsvEmptyRows, {format_count(empty_rows)}));
    if (cells_of_lines > 0)
        note("lines-in-cell", first_cell_of_lines, {}, say(Phrase::CsvLinesInCells, {format_count(cells_of_lines)}));
    if (builder.rows() == 0)
        note("no-rows", 0, {}, say(Phrase::CsvNoRows));
}

/// Columns at the right without a name and without any filled cell: the commas a spreadsheet leaves behind.
std::vector<std::size_t> CsvReader::State::trailing_empty_columns(const survey::Table& table) const
{
    std::vector<std::size_t> out;
    std::size_t expected = table.columns().size();
    for (auto at = nameless.rbegin(); at != nameless.rend() && *at + 1 == expected; ++at, --expected) {
        const auto& column = table.columns()[*at];
        for (std::size_t i = 0; i < column.distinct(); ++i) {
            if (!trim(column.text(i)).empty())
                return out;
        }
        out.insert(out.begin(), *at);
    }
    return out;
}

CsvReader::CsvReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;
CsvReader::~CsvReader() = default;

Result<CsvReader> CsvReader::make(std::string_view bytes, std::string_view name)
{
    auto state = std::make_unique<State>();
    state->name = std::string(name);
    if (bytes.empty())
        return state->problem("empty-file", 0, Phrase::CsvEmptyFile);
    if (const auto phrase = foreign_format(bytes))
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

Result<CsvReader> CsvReader::of_tabs(std::string_view text, std::string_view name)
{
    auto state = std::make_unique<State>();
    state->name = std::string(name);
    state->text = text;
    state->delimiter = '\t';
    state->written_by_hand = false;
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
    state.note_empty_rows();
    const auto drop = state.trailing_empty_columns(state.builder.table());
    for (const std::size_t column : state.nameless) {
        if (!std::binary_search(drop.begin(), drop.end(), column))
            state.notices.add(problem_at("nameless-column",
                                         {{}, state.header_row, state.builder.table().columns()[column].name()}, {},
                                         say(Phrase::CsvNameless, {format_count(column + 1)})));
    }
    CsvFile out;
    out.encoding = state.encoding;
    out.delimiter = state.delimiter;
    out.table = state.builder.finish(drop);
    out.notices = state.notices.take();
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
