// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/table_file.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "base/text.h"
#include "io/tables/sav.h"
#include "io/tables/workbook.h"

#include <array>
#include <cassert>

namespace wk::io {

namespace {

Phrase kind_phrase(FileKind kind)
{
    if (kind == FileKind::Xlsx)
        return Phrase::TableKindXlsx;
    return kind == FileKind::Ods ? Phrase::TableKindOds : Phrase::TableKindSav;
}

/// A cell of an SPSS file takes as long as so many bytes of text.
constexpr std::size_t BytesPerCell = 32;

/// What is no other kind of table is read as text, which says what it is.
FileKind table_kind(std::string_view bytes, std::string_view name)
{
    const FileKind kind = kind_of(bytes, name);
    return kind == FileKind::Xlsx || kind == FileKind::Ods || kind == FileKind::Sav ? kind : FileKind::Text;
}

} // namespace

std::string_view table_kind_name(FileKind kind)
{
    constexpr std::array<std::string_view, 4> names{"csv", "xlsx", "ods", "sav"};
    return names[static_cast<std::size_t>(kind)];
}

struct TableReader::State {
    std::string_view bytes;
    std::string name;
    ReadingOptions chosen;
    FileKind kind = FileKind::Text;
    std::optional<CsvReader> csv;
    std::unique_ptr<WorkbookReader> workbook;
    std::optional<SavSlices> sav;
    Sha256 sum;
    std::vector<SheetInfo> sheets;
    std::optional<SheetContents> contents; ///< of a workbook or SPSS file, once read
    std::optional<Error> error;

    explicit State(std::string_view file) : bytes(file), sum(file) {}
    /// Whether nothing is left to read.
    bool read() const { return error || contents || (csv && csv->done()); }
    void take(Result<SheetContents> read)
    {
        workbook.reset();
        sav.reset();
        if (read)
            contents = std::move(*read);
        else
            error = read.error();
    }
};

TableReader::TableReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TableReader::TableReader(TableReader&&) noexcept = default;
TableReader& TableReader::operator=(TableReader&&) noexcept = default;
TableReader::~TableReader() = default;

Result<TableReader> TableReader::make(std::string_view bytes, std::string_view name, ReadingOptions chosen)
{
    auto state = std::make_unique<State>(bytes);
    state->name = std::string(name);
    state->chosen = chosen;
    state->kind = table_kind(bytes, name);
    if (state->kind == FileKind::Text) {
        auto reader = CsvReader::make(bytes, name, chosen);
        if (!reader)
            return reader.error();
        state->csv = std::move(*reader);
        return TableReader(std::move(state));
    }
    if (bytes.size() > MaxCsvBytes)
        return problem_at("too-large", {name}, {}, say(Phrase::TableTooLarge));
    if (chosen.delimiter || chosen.encoding)
        return problem_at("no-text", {name}, {}, say(Phrase::FilesNoText, {say(kind_phrase(state->kind))}));
    if (state->kind == FileKind::Sav && chosen.sheet)
        return problem_at("no-sheets", {name}, *chosen.sheet, say(Phrase::FilesNoSheets, {clipped(*chosen.sheet, 60)}));
    if (state->kind == FileKind::Sav) {
        auto sav = SavSlices::make(bytes, state->name);
        if (!sav)
            return sav.error();
        state->sav = std::move(*sav);
        return TableReader(std::move(state));
    }
    auto workbook = (state->kind == FileKind::Xlsx ? open_xlsx : open_ods)(bytes, name, std::move(chosen.sheet));
    if (!workbook)
        return workbook.error();
    state->workbook = std::move(*workbook);
    return TableReader(std::move(state));
}

void TableReader::read_some(std::size_t bytes)
{
    State& state = *m_state;
    if (done())
        return;
    state.sum.add_some(bytes);
    if (state.read())
        return;
    if (state.csv)
        return state.csv->read_some(bytes);
    if (state.sav) {
        state.sav->read_some(bytes / BytesPerCell);
        if (state.sav->done())
            state.take(state.sav->finish());
        return;
    }
    state.workbook->read_some(bytes);
    if (!state.workbook->done())
        return;
    state.sheets = state.workbook->sheets();
    state.take(state.workbook->finish());
}

bool TableReader::done() const
{
    return m_state->error || (m_state->read() && m_state->sum.done());
}

double TableReader::progress() const
{
    const State& state = *m_state;
    if (done())
        return 1;
    if (state.csv)
        return state.csv->progress();
    return state.sav ? state.sav->progress() : state.workbook ? state.workbook->progress() : 1;
}

const std::vector<SheetInfo>& TableReader::sheets() const
{
    return m_state->sheets;
}

Result<TableFile> TableReader::finish()
{
    assert(done());
    State& state = *m_state;
    if (state.error)
        return *state.error;
    TableFile out;
    out.kind = state.kind;
    out.sha256 = state.sum.hex();
    out.chosen = std::move(state.chosen);
    if (state.contents) {
        out.table = std::move(state.contents->table);
        out.sheet = std::move(state.contents->sheet);
        out.sheets = std::move(state.contents->sheets);
        out.notices = std::move(state.contents->notices);
    } else {
        auto csv = state.csv->finish();
        if (!csv)
            return csv.error();
        out.table = std::move(csv->table);
        out.encoding = csv->encoding;
        out.delimiter = csv->delimiter;
        out.notices = std::move(csv->notices);
    }
    if (const auto promised = promised_table(state.name);
        promised && *promised != state.kind && state.kind != FileKind::Text)
        out.notices.push_back(
            problem_at("other-name", {}, {}, say(Phrase::TableOtherName, {say(kind_phrase(state.kind))})));
    return out;
}

Result<TableFile> read_table(std::string_view bytes, std::string_view name, ReadingOptions chosen)
{
    auto reader = TableReader::make(bytes, name, std::move(chosen));
    if (!reader)
        return reader.error();
    while (!reader->done())
        reader->read_some(std::size_t(1) << 24);
    return reader->finish();
}

} // namespace wk::io
