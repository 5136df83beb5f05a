// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/workbook.h"

#include "base/lists.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "io/tables/cell_text.h"
#include "io/tables/csv.h"
#include "io/tables/sheet_choice.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace wk::io {

namespace {

constexpr std::size_t MaxCellBytes = std::size_t(32) << 20;

std::size_t repeats(const XmlAttributes& attributes, std::string_view name)
{
    const auto text = attributes.find(name);
    std::size_t value = 1;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), value);
    return std::clamp<std::size_t>(value, 1, SheetRows::MaxRows);
}

/// What is anchored to a cell and has paragraphs of its own.
bool stands_beside(std::string_view name)
{
    constexpr std::array<std::string_view, 18> names{
        "annotation", "frame",     "custom-shape",    "rect",    "line",     "ellipse", "circle",  "g",       "caption",
        "ruby-text",  "connector", "regular-polygon", "polygon", "polyline", "path",    "measure", "control", "scene"};
    return contains(names, name);
}

/// Of a row or column.
bool is_collapsed(const XmlAttributes& attributes)
{
    const auto visibility = attributes.find("table:visibility");
    return visibility && *visibility != "visible";
}

/// Of a sheet that was read.
struct Counted {
    std::size_t error_cells = 0;
    std::size_t formula_cells = 0;
    std::size_t numbers_as_dates = 0;
};

/// "#N/B", "Err:502": what a cell shows whose formula went wrong. Older programs say so nowhere else, and give 0 for its
/// value.
bool shows_error(std::string_view words)
{
    return words.starts_with("Err:") || (words.size() > 2 && words[0] == '#' && words[1] >= 'A' && words[1] <= 'Z' &&
                                         words.find_first_of("/!?") != std::string_view::npos);
}

class OdsReader : public WorkbookReader {
public:
    OdsReader(WorkbookFile file, std::optional<std::string> wanted)
        : m_file(std::move(file)),
          m_wanted(std::move(wanted)),
          m_xml({[this](std::string_view name, const XmlAttributes& attributes) { start(name, attributes); },
                 [this](std::string_view name) { end(name); }, [this](std::string_view text) { characters(text); }}),
          m_rows(m_file.name())
    {
    }
    std::optional<Error> begin();

    void read_some(std::size_t bytes) override;
    bool done() const override { return m_done; }
    double progress() const override { return m_file.progress(m_expected); }
    std::vector<SheetInfo> sheets() const override { return m_sheets; }
    Result<SheetContents> finish() override;

private:
    void start(std::string_view name, const XmlAttributes& attributes);
    void end(std::string_view name);
    void characters(std::string_view text);
    void begin_cell(const XmlAttributes& attributes);
    void end_cell();
    void end_row();
    void end_sheet();
    void append(std::string_view text);

    WorkbookFile m_file;
    std::optional<std::string> m_wanted;
    XmlStream m_xml;
    std::size_t m_expected = 0;
    std::vector<SheetInfo> m_sheets;
    std::string m_style;                   ///< that is being defined
    std::set<std::string> m_hidden_styles; ///< of sheets that are not shown
    std::optional<std::size_t> m_chosen;   ///< the best so far
    std::optional<SheetRows> m_chosen_rows;
    SheetChoice m_choice;
    Counted m_chosen_counts;
    std::optional<Error> m_error;
    bool m_done = false;

    // the sheet that is being read
    bool m_reading = false;
    SheetRows m_rows;
    std::size_t m_row = 0;
    std::size_t m_row_repeats = 1;
    std::size_t m_declared_columns = 0;
    bool m_hidden_row = false;
    std::vector<std::pair<std::size_t, std::string>> m_cells;
    // the cell that is being read
    int m_beside = 0; ///< depth of comments, text boxes and shapes, whose text is not the cell's
    bool m_in_cell = false;
    bool m_in_paragraph = false;
    bool m_paragraphs = false;
    bool m_is_error = false;
    bool m_formula = false;
    std::size_t m_column = 0;
    std::size_t m_column_repeats = 1;
    std::optional<std::string> m_value; ///< of a cell that is no text
    std::string m_words;
};

std::optional<Error> OdsReader::begin()
{
    if (m_file.archive().has("META-INF/manifest.xml")) {
        const auto manifest =
            zip_entry(m_file.archive(), "META-INF/manifest.xml", WorkbookFile::MaxPart, m_file.name());
        if (!manifest)
            return manifest.error();
        if (manifest->find("encryption-data") != std::string::npos)
            return problem_at("encrypted", {m_file.name()}, {}, say(Phrase::TableEncrypted));
    }
    m_expected = m_file.archive().declared_size("content.xml");
    return m_file.archive().open("content.xml") ? std::nullopt : std::optional(m_file.damaged());
}

void OdsReader::append(std::string_view text)
{
    if (m_words.size() + text.size() > MaxCellBytes)
        return m_xml.stop();
    m_words += text;
}

void OdsReader::begin_cell(const XmlAttributes& attributes)
{
    m_in_cell = true;
    m_paragraphs = m_is_error = false;
    m_value.reset();
    m_words.clear();
    m_column_repeats = std::min(repeats(attributes, "number-columns-repeated"), MaxCsvColumns + 1);
    const std::size_t columns = repeats(attributes, "number-columns-spanned");
    if (const std::size_t rows = repeats(attributes, "number-rows-spanned"); rows > 1 || columns > 1)
        m_rows.add_merged({m_column, m_column + columns - 1, m_row + 1, m_row + rows});
    m_formula = attributes.find("table:formula").has_value();
    const auto type = attributes.find("office:value-type");
    m_is_error = attributes.find("calcext:value-type") == "error";
    if (!type || *type == "string") {
        if (const auto value = attributes.find("office:string-value"))
            m_value = std::string(*value);
    } else if (*type == "boolean") {
        m_value = std::string(boolean_cell_text(attributes.find("office:boolean-value") == "true"));
    } else if (*type == "date") {
        const auto date = attributes.find("office:date-value").value_or("");
        const auto number = number_shown_as_date(date);
        m_file.numbers_as_dates += number.has_value();
        m_value = number ? *number : iso_cell_text(date);
    } else if (*type == "time") {
        m_value = duration_cell_text(attributes.find("office:time-value").value_or(""));
    } else {
        m_value = number_cell_text(attributes.find("office:value").value_or(""));
    }
}

void OdsReader::start(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "style") {
        m_style = std::string(attributes.find("style:name").value_or(""));
    } else if (name == "table-properties" && attributes.find("table:display") == "false") {
        m_hidden_styles.insert(m_style);
    } else if (name == "table") {
        const std::string style(attributes.find("table:style-name").value_or(""));
        m_sheets.push_back({std::string(attributes.find("table:name").value_or("")), m_hidden_styles.contains(style)});
        m_reading = !m_choice.is_final() && (m_wanted ? m_sheets.back().name == *m_wanted : !m_sheets.back().hidden);
        m_file.error_cells = m_file.formula_cells = m_file.numbers_as_dates = 0;
        m_rows = SheetRows(m_file.name());
        m_row = m_declared_columns = 0;
    }
    if (!m_reading)
        return;
    if (stands_beside(name)) {
        ++m_beside;
    } else if (name == "table-column") {
        const std::size_t first = m_declared_columns;
        m_declared_columns += repeats(attributes, "number-columns-repeated");
        if (is_collapsed(attributes))
            m_rows.hide_columns(first, m_declared_columns - 1);
    } else if (name == "table-row") {
        m_row_repeats = repeats(attributes, "number-rows-repeated");
        m_hidden_row = is_collapsed(attributes);
        m_column = 0;
        m_cells.clear();
    } else if (name == "table-cell" || name == "covered-table-cell") {
        begin_cell(attributes);
    } else if (m_in_cell && m_beside == 0) {
        if (name == "p") {
            if (m_paragraphs)
                append("\n");
            m_in_paragraph = m_paragraphs = true;
        } else if (name == "s") {
            append(std::string(std::min<std::size_t>(repeats(attributes, "text:c"), 1000), ' '));
        } else if (name == "line-break") {
            append("\n");
        } else if (name == "tab") {
            append("\t");
        }
    }
}

void OdsReader::characters(std::string_view text)
{
    if (m_in_paragraph && m_beside == 0)
        append(text);
}

void OdsReader::end_cell()
{
    m_in_cell = false;
    m_file.formula_cells += m_formula && !m_value && m_words.empty();
    const bool is_error = m_is_error || (m_formula && shows_error(m_words));
    std::string text = m_value ? std::move(*m_value) : std::move(m_words);
    m_words.clear();
    if (is_error) {
        ++m_file.error_cells;
        text.clear();
    }
    const std::size_t end = std::min(m_column + m_column_repeats, MaxCsvColumns + 1);
    if (!text.empty())
        for (std::size_t column = m_column; column < end; ++column)
            m_cells.emplace_back(column, text);
    m_column = end;
}

void OdsReader::end_row()
{
    if (m_cells.empty()) {
        m_row += m_row_repeats; // a million empty rows cost nothing
        return;
    }
    for (std::size_t i = 0; i < m_row_repeats && !m_rows.too_large(); ++i) {
        for (const auto& [column, text] : m_cells)
            m_rows.add_cell(column, text);
        m_rows.end_row(++m_row, m_hidden_row);
    }
}

void OdsReader::end_sheet()
{
    m_reading = false;
    const std::size_t number = m_sheets.size() - 1;
    const bool taken = m_wanted ? m_choice.take_any(number) : m_choice.take(number, m_sheets.back(), m_rows);
    if (!taken && m_choice.best() != number)
        return;
    m_chosen = number;
    m_chosen_rows = std::move(m_rows);
    m_chosen_counts = {m_file.error_cells, m_file.formula_cells, m_file.numbers_as_dates};
}

void OdsReader::end(std::string_view name)
{
    if (!m_reading)
        return;
    if (stands_beside(name))
        --m_beside;
    else if (name == "p" && m_beside == 0)
        m_in_paragraph = false;
    else if (name == "table-cell" || name == "covered-table-cell")
        end_cell();
    else if (name == "table-row")
        end_row();
    else if (name == "table")
        end_sheet();
    if (m_rows.too_large())
        m_xml.stop();
}

void OdsReader::read_some(std::size_t bytes)
{
    bool at_end = false;
    if (m_done)
        return;
    m_error = m_file.feed(m_xml, bytes, at_end);
    if (!m_error && at_end && m_xml.stopped())
        m_error = m_file.too_large();
    m_done = at_end || m_error.has_value();
}

Result<SheetContents> OdsReader::finish()
{
    if (m_error)
        return *m_error;
    if (!m_chosen) {
        if (m_wanted)
            return unknown_sheet(m_file.name(), *m_wanted, m_sheets);
        return problem_at("no-sheet", {m_file.name()}, {}, say(Phrase::TableNoSheet));
    }
    SheetContents out;
    out.sheet = m_sheets[*m_chosen].name;
    out.sheets = m_sheets;
    m_choice.note(out);
    m_file.error_cells = m_chosen_counts.error_cells;
    m_file.formula_cells = m_chosen_counts.formula_cells;
    m_file.numbers_as_dates = m_chosen_counts.numbers_as_dates;
    return m_file.finish(*m_chosen_rows, std::move(out));
}

} // namespace

Result<std::unique_ptr<WorkbookReader>> open_ods(std::string_view bytes, std::string_view name,
                                                 std::optional<std::string> sheet)
{
    auto archive = ZipArchive::make(bytes, name);
    if (!archive)
        return archive.error();
    auto reader = std::make_unique<OdsReader>(WorkbookFile(std::move(*archive), bytes, name), std::move(sheet));
    if (auto problem = reader->begin())
        return *problem;
    return std::unique_ptr<WorkbookReader>(std::move(reader));
}

} // namespace wk::io
