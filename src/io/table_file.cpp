#include "io/table_file.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "io/csv_sniff.h"
#include "io/sav.h"
#include "io/workbook.h"

#include <array>
#include <cassert>

namespace wk::io {

namespace {

/// What a name promises; nothing when its ending says nothing.
std::optional<TableKind> promised_kind(std::string_view name)
{
    struct Ending {
        std::string_view text;
        TableKind kind;
    };
    constexpr std::array endings{Ending{".csv", TableKind::Text},  Ending{".txt", TableKind::Text},
                                 Ending{".tsv", TableKind::Text},  Ending{".xlsx", TableKind::Xlsx},
                                 Ending{".xlsm", TableKind::Xlsx}, Ending{".ods", TableKind::Ods},
                                 Ending{".sav", TableKind::Sav},   Ending{".zsav", TableKind::Sav}};
    for (const auto& ending : endings)
        if (name.ends_with(ending.text))
            return ending.kind;
    return std::nullopt;
}

Phrase kind_phrase(TableKind kind)
{
    if (kind == TableKind::Xlsx)
        return Phrase::TableKindXlsx;
    return kind == TableKind::Ods ? Phrase::TableKindOds : Phrase::TableKindSav;
}

constexpr double ShareOfUnpacking = 0.7; ///< of the time that a workbook takes

} // namespace

std::string_view table_kind_name(TableKind kind)
{
    constexpr std::array<std::string_view, 4> names{"csv", "xlsx", "ods", "sav"};
    return names[static_cast<std::size_t>(kind)];
}

TableKind table_kind(std::string_view bytes)
{
    if (bytes.starts_with("$FL2") || bytes.starts_with("$FL3"))
        return TableKind::Sav;
    const auto foreign = foreign_format(bytes);
    if (foreign == Phrase::CsvIsOds)
        return TableKind::Ods;
    return foreign == Phrase::CsvIsXlsx ? TableKind::Xlsx : TableKind::Text;
}

struct TableReader::State {
    std::string_view bytes;
    std::string name;
    TableKind kind = TableKind::Text;
    std::unique_ptr<WorkbookReader> workbook; ///< while a workbook is unpacked
    bool sav_to_read = false;
    SheetContents contents; ///< of a workbook or SPSS file, once unpacked
    std::optional<CsvReader> csv;
    std::optional<Error> error;

    /// What came out becomes a table as any text does.
    void take(Result<SheetContents> read)
    {
        workbook.reset();
        sav_to_read = false;
        if (!read) {
            error = read.error();
            return;
        }
        contents = std::move(*read);
        if (contents.text.empty()) {
            error = problem_at("no-sheet", {name}, {}, say(Phrase::TableNoSheet));
            return;
        }
        auto reader = CsvReader::of_tabs(contents.text, name);
        if (reader)
            csv = std::move(*reader);
        else
            error = reader.error();
    }
};

TableReader::TableReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TableReader::TableReader(TableReader&&) noexcept = default;
TableReader& TableReader::operator=(TableReader&&) noexcept = default;
TableReader::~TableReader() = default;

Result<TableReader> TableReader::make(std::string_view bytes, std::string_view name, std::optional<std::string> sheet)
{
    auto state = std::make_unique<State>();
    state->bytes = bytes;
    state->name = std::string(name);
    state->kind = table_kind(bytes);
    if (state->kind == TableKind::Text) {
        auto reader = CsvReader::make(bytes, name);
        if (!reader)
            return reader.error();
        state->csv = std::move(*reader);
        return TableReader(std::move(state));
    }
    if (bytes.size() > MaxCsvBytes)
        return problem_at("too-large", {name}, {}, say(Phrase::TableTooLarge));
    if (state->kind == TableKind::Sav) {
        state->sav_to_read = true;
        return TableReader(std::move(state));
    }
    auto workbook = (state->kind == TableKind::Xlsx ? open_xlsx : open_ods)(bytes, name, std::move(sheet));
    if (!workbook)
        return workbook.error();
    state->workbook = std::move(*workbook);
    return TableReader(std::move(state));
}

void TableReader::read_some(std::size_t bytes)
{
    State& state = *m_state;
    if (state.sav_to_read)
        return state.take(read_sav(state.bytes, state.name));
    if (state.workbook) {
        state.workbook->read_some(bytes);
        if (state.workbook->done())
            state.take(state.workbook->finish());
        return;
    }
    if (state.csv)
        state.csv->read_some(bytes);
}

bool TableReader::done() const
{
    if (m_state->error)
        return true;
    return m_state->csv && m_state->csv->done();
}

double TableReader::progress() const
{
    const State& state = *m_state;
    if (state.error)
        return 1;
    if (state.sav_to_read)
        return 0;
    if (state.workbook)
        return state.workbook->progress() * ShareOfUnpacking;
    const double rows = state.csv->progress();
    return state.kind == TableKind::Text ? rows : ShareOfUnpacking + (1 - ShareOfUnpacking) * rows;
}

Result<TableFile> TableReader::finish()
{
    assert(done());
    State& state = *m_state;
    if (state.error)
        return *state.error;
    auto csv = state.csv->finish();
    if (!csv)
        return csv.error();
    TableFile out;
    out.table = std::move(csv->table);
    out.kind = state.kind;
    out.encoding = csv->encoding;
    out.delimiter = csv->delimiter;
    out.sheet = std::move(state.contents.sheet);
    out.sheets = std::move(state.contents.sheets);
    out.labels = std::move(state.contents.labels);
    out.notices = std::move(state.contents.notices);
    out.sha256 = sha256_hex(state.bytes);
    out.notices.insert(out.notices.end(), csv->notices.begin(), csv->notices.end());
    if (const auto promised = promised_kind(state.name);
        promised && *promised != state.kind && state.kind != TableKind::Text)
        out.notices.push_back(
            problem_at("other-name", {}, {}, say(Phrase::TableOtherName, {say(kind_phrase(state.kind))})));
    return out;
}

Result<TableFile> read_table(std::string_view bytes, std::string_view name, std::optional<std::string> sheet)
{
    auto reader = TableReader::make(bytes, name, std::move(sheet));
    if (!reader)
        return reader.error();
    while (!reader->done())
        reader->read_some(std::size_t(1) << 24);
    return reader->finish();
}

} // namespace wk::io
