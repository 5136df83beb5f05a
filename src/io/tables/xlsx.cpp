// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/workbook.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "io/tables/cell_text.h"
#include "io/tables/csv.h"
#include "io/tables/sheet_choice.h"
#include "io/tables/xlsx_cells.h"
#include "io/tables/xlsx_package.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace wk::io {

namespace {

constexpr std::size_t MaxStringBytes = std::size_t(192) << 20;

bool says_hidden(const XmlAttributes& attributes)
{
    const auto hidden = attributes.find("hidden");
    return hidden && (*hidden == "1" || *hidden == "true");
}

class XlsxReader : public WorkbookReader {
public:
    XlsxReader(WorkbookFile file, std::optional<std::string> wanted)
        : m_file(std::move(file)), m_wanted(std::move(wanted)), m_rows(m_file.name())
    {
    }
    std::optional<Error> read_parts();

    void read_some(std::size_t bytes) override;
    bool done() const override { return m_done; }
    double progress() const override { return m_file.progress(m_expected); }
    std::vector<SheetInfo> sheets() const override { return sheet_infos(); }
    Result<SheetContents> finish() override;

private:
    std::optional<Error> read_styles();
    void begin_strings();
    void begin_sheet(std::size_t number);
    void end_part();
    void end_cell();
    std::string cell_text();
    std::vector<SheetInfo> sheet_infos() const;
    std::optional<std::size_t> next_visible(std::size_t sheet) const;
    XmlHandler strings_handler();
    XmlHandler sheet_handler();
    void sheet_start(std::string_view name, const XmlAttributes& attributes);
    void sheet_end(std::string_view name);

    WorkbookFile m_file;
    std::optional<std::string> m_wanted;
    XlsxPackage m_package;
    std::vector<CellFormat> m_formats; ///< by style of a cell
    XlsxStrings m_strings;
    std::size_t m_expected = 0;

    std::optional<XmlStream> m_xml;
    bool m_in_strings = false;
    std::size_t m_sheet = 0;
    SheetChoice m_choice;
    SheetRows m_rows;
    std::optional<Error> m_error;
    bool m_done = false;

    // the cell that is being read
    bool m_in_data = false; ///< of the sheet
    bool m_hidden_row = false;
    bool m_phonetic = false;
    bool m_in_value = false;
    bool m_formula = false;
    bool m_has_value = false;
    std::string m_value;
    std::string m_type;
    std::size_t m_style = 0;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
};

std::optional<Error> XlsxReader::read_styles()
{
    if (!m_file.archive().has(m_package.styles_path))
        return std::nullopt;
    const auto styles = zip_entry(m_file.archive(), m_package.styles_path, WorkbookFile::MaxPart, m_file.name());
    if (!styles)
        return styles.error();
    std::map<std::size_t, CellFormat> own;
    bool in_cells = false;
    const auto start = [&](std::string_view name, const XmlAttributes& attributes) {
        in_cells = in_cells || name == "cellXfs";
        const std::size_t id = xlsx_number(attributes.find("numFmtId").value_or(""), 0);
        if (name == "numFmt")
            own[id] = format_of_code(attributes.find("formatCode").value_or(""));
        if (in_cells && name == "xf")
            m_formats.push_back(own.contains(id) ? own[id] : builtin_format(int(std::min<std::size_t>(id, 999))));
    };
    const auto end = [&](std::string_view name) { in_cells = in_cells && name != "cellXfs"; };
    if (!read_xml(*styles, {start, end, {}}))
        return m_file.damaged();
    return std::nullopt;
}

std::optional<Error> XlsxReader::read_parts()
{
    auto package = xlsx_package(m_file);
    if (!package)
        return package.error();
    m_package = *std::move(package);
    if (auto problem = read_styles())
        return problem;
    const auto& sheets = m_package.sheets;
    const auto wanted = [&](const XlsxPackage::Sheet& sheet) {
        return m_wanted ? sheet.info.name == *m_wanted : !sheet.info.hidden;
    };
    const auto first = std::find_if(sheets.begin(), sheets.end(), wanted);
    if (first == sheets.end())
        return m_wanted ? unknown_sheet(m_file.name(), *m_wanted, sheet_infos()) : m_file.damaged();
    m_sheet = std::size_t(first - sheets.begin());
    m_expected = m_file.archive().declared_size(m_package.strings_path) + m_file.archive().declared_size(first->path);
    if (m_file.archive().has(m_package.strings_path))
        begin_strings();
    else
        begin_sheet(m_sheet);
    return std::nullopt;
}

// ---- shared strings

XmlHandler XlsxReader::strings_handler()
{
    return {[this](std::string_view name, const XmlAttributes&) {
                m_phonetic = m_phonetic || name == "rPh";
                m_in_value = name == "t" && !m_phonetic;
            },
            [this](std::string_view name) {
                m_in_value = false;
                m_phonetic = m_phonetic && name != "rPh";
                if (name != "si")
                    return;
                m_strings.append(m_value.find("_x") == std::string::npos ? m_value : xlsx_unescaped(m_value));
                m_strings.end();
                m_value.clear();
                if (m_strings.bytes() > MaxStringBytes)
                    m_xml->stop();
            },
            [this](std::string_view text) {
                if (m_in_value)
                    m_value += text;
                if (m_value.size() > MaxStringBytes)
                    m_xml->stop();
            }};
}

void XlsxReader::begin_strings()
{
    m_in_strings = true;
    m_xml.emplace(strings_handler());
    if (!m_file.archive().open(m_package.strings_path)) {
        m_error = m_file.damaged();
        m_done = true;
    }
}

// ---- the sheet

void XlsxReader::sheet_start(std::string_view name, const XmlAttributes& attributes)
{
    m_in_data = m_in_data || name == "sheetData";
    if (name == "mergeCell") {
        if (const auto range = xlsx_range(attributes.find("ref").value_or("")))
            m_rows.add_merged(*range);
    }
    if (name == "col" && says_hidden(attributes)) {
        const std::size_t first = xlsx_number(attributes.find("min").value_or(""), 0);
        const std::size_t last = xlsx_number(attributes.find("max").value_or(""), 0);
        if (first > 0)
            m_rows.hide_columns(first - 1, last - 1);
    }
    if (!m_in_data)
        return;
    if (name == "row") {
        m_hidden_row = says_hidden(attributes);
        m_row = xlsx_number(attributes.find("r").value_or(""), m_row + 1);
        m_column = 0;
    } else if (name == "c") {
        m_column = xlsx_column(attributes.find("r").value_or("")).value_or(m_column);
        m_type = std::string(attributes.find("t").value_or("n"));
        m_style = xlsx_number(attributes.find("s").value_or(""), 0);
        m_formula = m_has_value = false;
        m_value.clear();
    } else if (name == "f") {
        m_formula = true;
    } else if (name == "rPh") {
        m_phonetic = true;
    }
    m_in_value = name == "v" || (name == "t" && !m_phonetic);
    m_has_value = m_has_value || m_in_value;
}

std::string XlsxReader::cell_text()
{
    if (m_type == "s") {
        const auto text = m_strings.at(xlsx_number(m_value, SIZE_MAX));
        m_file.error_cells += !text;
        return std::string(text.value_or(""));
    }
    if (m_type == "str" || m_type == "inlineStr")
        return m_value.find("_x") == std::string::npos ? m_value : xlsx_unescaped(m_value);
    if (m_type == "b")
        return std::string(boolean_cell_text(m_value == "1" || m_value == "true"));
    if (m_type == "d")
        return iso_cell_text(m_value);
    if (m_type == "e") {
        ++m_file.error_cells;
        return {};
    }
    const CellFormat format = m_style < m_formats.size() ? m_formats[m_style] : CellFormat::Number;
    if (format != CellFormat::Number && !m_value.empty()) {
        const double serial = std::strtod(m_value.c_str(), nullptr);
        if (is_number_shown_as_date(serial, format)) {
            ++m_file.numbers_as_dates;
            return number_cell_text(m_value);
        }
        if (auto date = date_cell_text(serial, format, m_package.base1904))
            return *date;
    }
    return number_cell_text(m_value);
}

void XlsxReader::end_cell()
{
    if (m_formula && m_value.empty() && (m_type == "n" || !m_has_value))
        ++m_file.formula_cells;
    if (m_has_value)
        m_rows.add_cell(m_column, cell_text());
    ++m_column;
}

void XlsxReader::sheet_end(std::string_view name)
{
    m_in_value = false;
    if (!m_in_data)
        return;
    if (name == "rPh")
        m_phonetic = false;
    else if (name == "c")
        end_cell();
    else if (name == "row")
        m_rows.end_row(m_row, m_hidden_row);
    else if (name == "sheetData")
        m_in_data = false;
    if (m_rows.too_large())
        m_xml->stop();
}

XmlHandler XlsxReader::sheet_handler()
{
    return {[this](std::string_view name, const XmlAttributes& attributes) { sheet_start(name, attributes); },
            [this](std::string_view name) { sheet_end(name); },
            [this](std::string_view text) {
                if (m_in_value)
                    m_value += text;
                if (m_value.size() > MaxStringBytes)
                    m_xml->stop();
            }};
}

void XlsxReader::begin_sheet(std::size_t number)
{
    m_in_strings = false;
    m_sheet = number;
    m_rows = SheetRows(m_file.name());
    m_row = m_column = 0;
    m_in_data = false;
    m_file.error_cells = m_file.formula_cells = m_file.numbers_as_dates = 0;
    m_value.clear();
    m_xml.emplace(sheet_handler());
    if (!m_file.archive().open(m_package.sheets[number].path)) {
        m_error = m_file.damaged();
        m_done = true;
    }
}

void XlsxReader::end_part()
{
    if (m_rows.too_large() || m_strings.bytes() > MaxStringBytes || m_value.size() > MaxStringBytes) {
        m_error = m_file.too_large();
        m_done = true;
        return;
    }
    if (m_in_strings)
        return begin_sheet(m_sheet);
    const bool chosen =
        m_wanted || m_choice.is_final() || m_choice.take(m_sheet, m_package.sheets[m_sheet].info, m_rows);
    if (!chosen) {
        if (const auto next = next_visible(m_sheet))
            return begin_sheet(*next);
        m_choice.settle();
        if (const auto best = m_choice.best(); best && *best != m_sheet)
            return begin_sheet(*best); // once more
    }
    m_done = true;
}

std::optional<std::size_t> XlsxReader::next_visible(std::size_t sheet) const
{
    for (std::size_t next = sheet + 1; next < m_package.sheets.size(); ++next)
        if (!m_package.sheets[next].info.hidden)
            return next;
    return std::nullopt;
}

std::vector<SheetInfo> XlsxReader::sheet_infos() const
{
    std::vector<SheetInfo> out;
    for (const auto& sheet : m_package.sheets)
        out.push_back(sheet.info);
    return out;
}

void XlsxReader::read_some(std::size_t bytes)
{
    if (m_done)
        return;
    bool at_end = false;
    if (auto problem = m_file.feed(*m_xml, bytes, at_end)) {
        m_error = std::move(problem);
        m_done = true;
    } else if (at_end) {
        end_part();
    }
}

Result<SheetContents> XlsxReader::finish()
{
    if (m_error)
        return *m_error;
    SheetContents out;
    out.sheet = m_package.sheets[m_sheet].info.name;
    out.sheets = sheet_infos();
    m_choice.note(out);
    return m_file.finish(m_rows, std::move(out));
}

} // namespace

Result<std::unique_ptr<WorkbookReader>> open_xlsx(std::string_view bytes, std::string_view name,
                                                  std::optional<std::string> sheet)
{
    auto archive = ZipArchive::make(bytes, name);
    if (!archive)
        return archive.error();
    auto reader = std::make_unique<XlsxReader>(WorkbookFile(std::move(*archive), bytes, name), std::move(sheet));
    if (auto problem = reader->read_parts())
        return *problem;
    return std::unique_ptr<WorkbookReader>(std::move(reader));
}

} // namespace wk::io
