// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sav.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/utf8.h"
#include "io/tables/cell_text.h"
#include "io/tables/csv.h"
#include "io/tables/sav_dictionary.h"
#include "io/tables/sav_labels.h"
#include "io/tables/sheet_rows.h"

#include <readstat.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <set>

// Where ReadStat would ask the machine for files and the time zone, it finds this.
extern "C" {
readstat_error_t unistd_io_init(readstat_parser_t*)
{
    return READSTAT_OK; // SavReader sets the functions that read
}
time_t wk_mktime(tm*)
{
    return 0; // nobody asks when the file was written
}
}

namespace wk::io {

namespace {

/// The labels of all columns together; a few columns of a real file have a few dozen.
constexpr std::size_t MaxLabels = 1'000'000;

/// The file as ReadStat thinks it reads it.
struct Memory {
    std::string_view bytes;
    std::size_t at = 0;
    std::size_t left = 0; ///< bytes that may still be read: a packed file can point at the same piece again and again
};

Memory& memory_of(void* context)
{
    return *static_cast<Memory*>(context);
}

int open_memory(const char*, void*)
{
    return 0;
}

int close_memory(void*)
{
    return 0;
}

readstat_off_t seek_memory(readstat_off_t offset, readstat_io_flags_t whence, void* context)
{
    Memory& memory = memory_of(context);
    const auto size = static_cast<readstat_off_t>(memory.bytes.size());
    const readstat_off_t from = whence == READSTAT_SEEK_CUR   ? static_cast<readstat_off_t>(memory.at)
                                : whence == READSTAT_SEEK_END ? size
                                                              : 0;
    if (offset < -from || offset > size - from)
        return -1;
    memory.at = static_cast<std::size_t>(from + offset);
    return from + offset;
}

/// Never negative, also when it fails: ReadStat compares the outcome with sizes, for which -1 is a great many.
ssize_t read_memory(void* buffer, std::size_t size, void* context)
{
    Memory& memory = memory_of(context);
    const std::size_t got = std::min({size, memory.bytes.size() - memory.at, memory.left});
    if (!buffer || got == 0)
        return 0;
    std::memcpy(buffer, memory.bytes.data() + memory.at, got);
    memory.at += got;
    memory.left -= got;
    return static_cast<ssize_t>(got);
}

readstat_error_t update_memory(long, readstat_progress_handler, void*, void*)
{
    return READSTAT_OK;
}

/// What the display format of a variable makes of its numbers.
CellFormat format_of_variable(std::string_view format)
{
    const std::string_view name = format.substr(0, format.find_first_of("0123456789"));
    constexpr std::array dates = {"DATE", "ADATE", "EDATE", "SDATE", "JDATE", "MOYR", "QYR", "WKYR"};
    if (std::find(dates.begin(), dates.end(), name) != dates.end())
        return CellFormat::Date;
    if (name == "DATETIME" || name == "YMDHMS")
        return CellFormat::DateTime;
    return name == "TIME" || name == "DTIME" || name == "MTIME" ? CellFormat::Time : CellFormat::Number;
}

struct SavVariable {
    std::string name;
    CellFormat format = CellFormat::Number;
    SavLabels labels;
    survey::ColumnDescription description;
    std::set<std::string, std::less<>> missing; ///< values in cells that are missing for SPSS and stand for themselves
};

class SavReader {
public:
    SavReader(std::string_view bytes, std::string_view name, const SavDictionary& dictionary)
        : m_bytes(bytes), m_name(name), m_dictionary(dictionary), m_sheet(std::string(name), true)
    {
    }
    void read_some(std::size_t cells);
    bool done() const { return m_done; }
    double progress() const { return m_done ? 1 : m_expected > 0 ? double(m_rows) / double(m_expected) : 0; }
    Result<SheetContents> finish();

    int metadata(readstat_metadata_t* metadata);
    int value_label(const char* set, readstat_value_t value, const char* label);
    int variable(readstat_variable_t* variable, const char* set);
    int weighted();
    int value(std::size_t respondent, readstat_variable_t* variable, readstat_value_t value);

private:
    readstat_error_t parse(std::size_t rows);
    readstat_error_t go_on(std::size_t cells);
    int too_large();
    std::string text_from_file(const char* text);
    bool describe(const SavLabelSet& set, readstat_variable_t* variable, SavVariable& out);
    void add_cell(std::size_t at, readstat_variable_t* variable, readstat_value_t value);
    void note_missing(SavVariable& variable, const std::string& shown);
    void end_row();
    void add_notices();
    void describe_columns();

    std::string_view m_bytes;
    std::string_view m_name;
    const SavDictionary& m_dictionary;
    std::map<std::string, SavLabelSet, std::less<>> m_sets;
    std::vector<SavVariable> m_variables;
    std::size_t m_row = 1;      ///< the header; respondents follow
    std::size_t m_rows = 0;     ///< of respondents, read so far
    std::size_t m_from = 0;     ///< how many of them were read before this slice
    std::size_t m_expected = 0; ///< 0 when the file does not say
    bool m_begun = false;       ///< the dictionary was read
    bool m_done = false;
    readstat_error_t m_problem = READSTAT_OK;
    std::size_t m_cells = 0;
    std::size_t m_labels = 0;
    std::size_t m_broken = 0; ///< characters
    bool m_weighted = false;
    bool m_too_large = false;
    SheetRows m_sheet;
    SheetContents m_out;
};

SavReader& reader_of(void* context)
{
    return *static_cast<SavReader*>(context);
}

int SavReader::too_large()
{
    m_too_large = true;
    return READSTAT_HANDLER_ABORT;
}

/// A text as ReadStat gives it, always as UTF-8.
std::string SavReader::text_from_file(const char* text)
{
    std::string out(text ? text : "");
    if (const auto bad = first_invalid_utf8(out)) {
        // Either nobody knew the encoding, or ReadStat cut a label off within a character.
        if (m_dictionary.encoding.empty())
            out = utf8_from_windows1252(out);
        else
            out.resize(*bad);
    }
    for (std::size_t at = out.find("\uFFFD"); at != std::string::npos; at = out.find("\uFFFD", at + 1))
        ++m_broken;
    return out;
}

int SavReader::metadata(readstat_metadata_t* metadata)
{
    const auto variables = std::size_t(std::max(readstat_get_var_count(metadata), 0));
    const auto rows = std::size_t(std::max(readstat_get_row_count(metadata), 0)); // -1 when the file does not say
    if (variables > MaxCsvColumns || rows >= SheetRows::MaxRows || rows * variables > MaxSavCells)
        return too_large();
    m_expected = rows;
    return READSTAT_HANDLER_OK;
}

int SavReader::value_label(const char* set, readstat_value_t value, const char* label)
{
    if (readstat_value_is_system_missing(value))
        return READSTAT_HANDLER_OK;
    if (++m_labels > MaxLabels)
        return too_large();
    const bool is_text = readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING;
    m_sets[set].add({is_text ? 0 : readstat_double_value(value),
                     is_text ? text_from_file(readstat_string_value(value)) : std::string(), text_from_file(label)},
                    is_text);
    return READSTAT_HANDLER_OK;
}

/// The labels that a variable has; false when all variables together have too many. (A set that many variables share
/// counts for each of them.)
bool SavReader::describe(const SavLabelSet& set, readstat_variable_t* variable, SavVariable& out)
{
    const bool texts = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING;
    m_labels += set.in_order.size();
    if (m_labels > MaxLabels)
        return false;
    std::vector<bool> missing;
    for (const SavLabel& each : set.in_order) {
        readstat_value_t value{};
        value.type = texts ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE;
        if (texts)
            value.v.string_value = each.text.c_str();
        else
            value.v.double_value = each.number;
        missing.push_back(readstat_value_is_defined_missing(value, variable) != 0);
    }
    out.labels = SavLabels(set, missing);
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const SavLabel& each = set.in_order[i];
        out.description.values.push_back({texts ? each.text : text_of_number(each.number, out.format), each.label,
                                          missing[i], !out.labels.stands_in_cells(i)});
    }
    return true;
}

int SavReader::variable(readstat_variable_t* variable, const char* set)
{
    SavVariable out;
    const char* format = readstat_variable_get_format(variable);
    out.format = format_of_variable(format ? format : "");

    out.name = text_from_file(readstat_variable_get_name(variable));
    out.description.wording = text_from_file(readstat_variable_get_label(variable));
    const auto found = m_sets.find(set ? set : "");
    if (found != m_sets.end() && !describe(found->second, variable, out))
        return too_large();
    m_sheet.add_cell(m_variables.size(), out.name);
    m_variables.push_back(std::move(out));
    return READSTAT_HANDLER_OK;
}

int SavReader::weighted()
{
    m_weighted = true;
    return READSTAT_HANDLER_OK;
}

void SavReader::add_cell(std::size_t at, readstat_variable_t* variable, readstat_value_t value)
{
    if (readstat_value_is_system_missing(value))
        return;
    SavVariable& known = m_variables[at];
    const bool is_text = readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING;
    const double number = is_text ? 0 : readstat_double_value(value);
    const std::string text = is_text ? text_from_file(readstat_string_value(value)) : std::string();
    if (is_text && text.empty())
        return;
    if (const auto label = is_text ? known.labels.use(text) : known.labels.use(number))
        return m_sheet.add_cell(at, *label);
    const std::string shown = is_text ? text : text_of_number(number, known.format);
    if (shown.empty())
        return;
    if (readstat_value_is_defined_missing(value, variable) && known.missing.insert(shown).second)
        note_missing(known, shown);
    known.labels.use_value(shown);
    m_sheet.add_cell(at, shown);
}

/// A value without a label that counts as missing: later rows know it by its cells.
void SavReader::note_missing(SavVariable& variable, const std::string& shown)
{
    auto& values = variable.description.values;
    if (std::none_of(values.begin(), values.end(), [&](const auto& each) { return each.own && each.value == shown; }))
        values.push_back({shown, {}, true, true});
}

void SavReader::end_row()
{
    m_sheet.end_row(m_row);
    ++m_row;
}

int SavReader::value(std::size_t respondent, readstat_variable_t* variable, readstat_value_t value)
{
    respondent += m_from;
    m_rows = respondent + 1;
    for (; m_row < respondent + 2; end_row()) // the rows before this one are complete
        if (m_sheet.too_large())
            return too_large();
    if (++m_cells > MaxSavCells)
        return too_large();
    add_cell(std::size_t(readstat_variable_get_index(variable)), variable, value);
    return READSTAT_HANDLER_OK;
}

void SavReader::add_notices()
{
    if (m_weighted)
        m_out.notices.push_back(problem_at("weighted", {}, {}, say(Phrase::SavWeighted)));
    if (m_broken > 0)
        m_out.notices.push_back(problem_at("broken-characters", {}, {}, say(Phrase::CsvBrokenCharacters, {m_broken})));
    for (const auto& variable : m_variables)
        variable.labels.add_notices(variable.name, variable.format, m_out.notices);
}

void SavReader::describe_columns()
{
    for (std::size_t i = 0; i < m_variables.size(); ++i)
        m_sheet.describe(i, std::move(m_variables[i].description));
}

/// rows   of respondents, from m_from on; 0: the dictionary
readstat_error_t SavReader::parse(std::size_t rows)
{
    const std::unique_ptr<readstat_parser_t, decltype(&readstat_parser_free)> parser(readstat_parser_init(),
                                                                                     readstat_parser_free);
    // The dictionary is read twice, and everything else once.
    Memory memory{m_bytes, 0, 2 * m_bytes.size() + 4096};
    readstat_set_open_handler(parser.get(), open_memory);
    readstat_set_close_handler(parser.get(), close_memory);
    readstat_set_seek_handler(parser.get(), seek_memory);
    readstat_set_read_handler(parser.get(), read_memory);
    readstat_set_update_handler(parser.get(), update_memory);
    readstat_set_io_ctx(parser.get(), &memory);
    if (!m_dictionary.encoding.empty())
        readstat_set_file_character_encoding(parser.get(), m_dictionary.encoding.c_str());
    // Without a limit ReadStat reads no rows at all of a file that does not say how many it has.
    readstat_set_row_limit(parser.get(), long(rows == 0 ? SheetRows::MaxRows : rows));
    if (rows > 0) {
        readstat_set_row_offset(parser.get(), long(m_from));
        // Without somebody to tell of its variables ReadStat makes none.
        readstat_set_variable_handler(
            parser.get(), [](int, readstat_variable_t*, const char*, void*) -> int { return READSTAT_HANDLER_OK; });
        readstat_set_value_handler(parser.get(),
                                   [](int row, readstat_variable_t* variable, readstat_value_t value, void* self) {
                                       return reader_of(self).value(std::size_t(row), variable, value);
                                   });
        return readstat_parse_sav(parser.get(), "", this);
    }
    readstat_set_metadata_handler(parser.get(),
                                  [](readstat_metadata_t* data, void* self) { return reader_of(self).metadata(data); });
    readstat_set_value_label_handler(parser.get(),
                                     [](const char* set, readstat_value_t value, const char* label, void* self) {
                                         return reader_of(self).value_label(set, value, label);
                                     });
    readstat_set_variable_handler(parser.get(), [](int, readstat_variable_t* variable, const char* set, void* self) {
        return reader_of(self).variable(variable, set);
    });
    readstat_set_fweight_handler(parser.get(),
                                 [](readstat_variable_t*, void* self) { return reader_of(self).weighted(); });
    return readstat_parse_sav(parser.get(), "", this);
}

/// The next slice; first the dictionary.
readstat_error_t SavReader::go_on(std::size_t cells)
{
    constexpr std::size_t MostPassed = 16; ///< times a slice, of rows before it
    if (!m_begun) {
        m_begun = true;
        return parse(0);
    }
    m_from = m_rows;
    const std::size_t wanted =
        std::max({cells / std::max<std::size_t>(m_variables.size(), 1), m_from / MostPassed, std::size_t(1)});
    const readstat_error_t problem = parse(wanted);
    m_done = m_rows - m_from < wanted || (m_expected > 0 && m_rows >= m_expected);
    return problem;
}

void SavReader::read_some(std::size_t cells)
{
    m_problem = go_on(cells);
    m_done = m_done || m_problem != READSTAT_OK || m_too_large;
}

Result<SheetContents> SavReader::finish()
{
    const readstat_error_t problem = m_problem;
    if (problem == READSTAT_OK)
        end_row();
    if (m_too_large || m_sheet.too_large())
        return problem_at("too-large", {m_name}, {}, say(Phrase::TableTooLarge));
    if (problem != READSTAT_OK)
        return problem_at("damaged-sav", {m_name}, {}, say(Phrase::SavDamaged));
    m_sheet.close(); // no row stands above the header, which is filled from end to end
    add_notices();
    describe_columns();
    return m_sheet.finish(std::move(m_out));
}

} // namespace

struct SavSlices::State {
    State(std::string_view bytes, std::string_view name, SavDictionary read)
        : dictionary(std::move(read)), reader(bytes, name, dictionary)
    {
    }

    SavDictionary dictionary;
    SavReader reader;
};

SavSlices::SavSlices(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SavSlices::SavSlices(SavSlices&&) noexcept = default;
SavSlices& SavSlices::operator=(SavSlices&&) noexcept = default;
SavSlices::~SavSlices() = default;

Result<SavSlices> SavSlices::make(std::string_view bytes, std::string_view name)
{
    auto dictionary = sav_dictionary(bytes, name);
    if (!dictionary)
        return dictionary.error();
    return SavSlices(std::make_unique<State>(bytes, name, *std::move(dictionary)));
}

void SavSlices::read_some(std::size_t cells)
{
    if (!done())
        m_state->reader.read_some(cells);
}

bool SavSlices::done() const
{
    return m_state->reader.done();
}

double SavSlices::progress() const
{
    return m_state->reader.progress();
}

Result<SheetContents> SavSlices::finish()
{
    return m_state->reader.finish();
}

Result<SheetContents> read_sav(std::string_view bytes, std::string_view name)
{
    auto slices = SavSlices::make(bytes, name);
    if (!slices)
        return slices.error();
    while (!slices->done())
        slices->read_some(MaxSavCells);
    return slices->finish();
}

} // namespace wk::io
