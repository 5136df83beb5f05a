// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/workbook.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "io/tables/cell_text.h"
#include "io/tables/csv.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>

namespace wk::io {

namespace {

constexpr std::size_t MaxStringBytes = std::size_t(192) << 20;

std::size_t whole(std::string_view digits, std::size_t otherwise)
{
    std::size_t value = otherwise;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return problem == std::errc() && end == digits.data() + digits.size() ? value : otherwise;
}

/// The column of a reference like "AB12": 0 for A.
std::optional<std::size_t> column_of(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && letters < 4 && reference[letters] >= 'A' && reference[letters] <= 'Z')
        column = column * 26 + std::size_t(reference[letters++] - 'A') + 1;
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

/// "_x000D_" in a text stands for the character with that number.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const bool escape =
            text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
            std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16).ptr == text.data() + i + 6;
        if (escape && code < 0x80) {
            if (code != '\r') // only ever before a line feed
                out += char(code);
            i += 6;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// The shared strings, one after the other in one piece of memory.
class Strings {
public:
    void append(std::string_view text) { m_text += text; }
    void end() { m_ends.push_back(m_text.size()); }
    std::size_t bytes() const { return m_text.size() + m_ends.size() * sizeof(std::size_t); }
    std::string_view at(std::size_t index) const
    {
        if (index >= m_ends.size())
            return {};
        const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(begin, m_ends[index] - begin);
    }

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

struct Sheet {
    SheetInfo info;
    std::string path;
};

/// Where a relation of xl/workbook.xml leads to.
std::string part_path(std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    return "xl/" + std::string(target);
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
    Result<SheetContents> finish() override;

private:
    std::optional<Error> read_workbook();
    std::optional<Error> read_styles();
    void begin_strings();
    void begin_sheet(std::size_t number);
    void end_part();
    void end_cell();
    std::string cell_text();
    XmlHandler strings_handler();
    XmlHandler sheet_handler();
    void sheet_start(std::string_view name, const XmlAttributes& attributes);
    void sheet_end(std::string_view name);

    WorkbookFile m_file;
    std::optional<std::string> m_wanted;
    std::vector<Sheet> m_sheets;
    std::string m_strings_path = "xl/sharedStrings.xml";
    std::string m_styles_path = "xl/styles.xml";
    bool m_base1904 = false;
    std::vector<CellFormat> m_formats; ///< by style of a cell
    Strings m_strings;
    std::size_t m_expected = 0;

    std::optional<XmlStream> m_xml;
    bool m_in_strings = false;
    std::size_t m_sheet = 0;
    SheetRows m_rows;
    std::optional<Error> m_error;
    bool m_done = false;

    // the cell that is being read
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

std::optional<Error> XlsxReader::read_workbook()
{
    if (!m_file.archive().has("xl/workbook.xml")) // a Word document, say
        return problem_at("no-sheet", {m_file.name()}, {}, say(Phrase::TableNoSheet));
    std::map<std::string, std::string> targets;
    const auto relations =
        zip_entry(m_file.archive(), "xl/_rels/workbook.xml.rels", WorkbookFile::MaxPart, m_file.name());
    if (!relations)
        return relations.error();
    const auto relation = [&](std::string_view, const XmlAttributes& attributes) {
        const auto id = attributes.find("Id");
        const auto target = attributes.find("Target");
        const auto type = attributes.find("Type");
        if (!id || !target || !type)
            return;
        targets[std::string(*id)] = part_path(*target);
        if (type->ends_with("/sharedStrings"))
            m_strings_path = part_path(*target);
        if (type->ends_with("/styles"))
            m_styles_path = part_path(*target);
    };
    if (!read_xml(*relations, {relation, {}, {}}))
        return m_file.damaged();
    const auto workbook = zip_entry(m_file.archive(), "xl/workbook.xml", WorkbookFile::MaxPart, m_file.name());
    if (!workbook)
        return workbook.error();
    const auto part = [&](std::string_view name, const XmlAttributes& attributes) {
        if (name == "workbookPr") {
            const auto base = attributes.find("date1904");
            m_base1904 = base && (*base == "1" || *base == "true");
        }
        if (name != "sheet")
            return;
        const auto state = attributes.find("state");
        const auto path =
            targets.find(std::string(attributes.find("r:id").value_or(attributes.find("id").value_or(""))));
        if (path != targets.end())
            m_sheets.push_back(
                {{std::string(attributes.find("name").value_or("")), state && *state != "visible"}, path->second});
    };
    if (!read_xml(*workbook, {part, {}, {}}))
        return m_file.damaged();
    return std::nullopt;
}

std::optional<Error> XlsxReader::read_styles()
{
    if (!m_file.archive().has(m_styles_path))
        return std::nullopt;
    const auto styles = zip_entry(m_file.archive(), m_styles_path, WorkbookFile::MaxPart, m_file.name());
    if (!styles)
        return styles.error();
    std::map<std::size_t, CellFormat> own;
    bool in_cells = false;
    const auto start = [&](std::string_view name, const XmlAttributes& attributes) {
        in_cells = in_cells || name == "cellXfs";
        const std::size_t id = whole(attributes.find("numFmtId").value_or(""), 0);
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
    if (auto problem = read_workbook())
        return problem;
    if (auto problem = read_styles())
        return problem;
    const auto wanted = [&](const Sheet& sheet) {
        return m_wanted ? sheet.info.name == *m_wanted : !sheet.info.hidden;
    };
    const auto first = std::find_if(m_sheets.begin(), m_sheets.end(), wanted);
    std::vector<SheetInfo> infos;
    for (const auto& sheet : m_sheets)
        infos.push_back(sheet.info);
    if (first == m_sheets.end())
        return m_wanted ? unknown_sheet(m_file.name(), *m_wanted, infos) : m_file.damaged();
    m_sheet = std::size_t(first - m_sheets.begin());
    m_expected = m_file.archive().declared_size(m_strings_path) + m_file.archive().declared_size(first->path);
    if (m_file.archive().has(m_strings_path))
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
                m_strings.append(m_value.find("_x") == std::string::npos ? m_value : unescaped(m_value));
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
    if (!m_file.archive().open(m_strings_path)) {
        m_error = m_file.damaged();
        m_done = true;
    }
}

// ---- the sheet

void XlsxReader::sheet_start(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "row") {
        m_row = whole(attributes.find("r").value_or(""), m_row + 1);
        m_column = 0;
    } else if (name == "c") {
        m_column = column_of(attributes.find("r").value_or("")).value_or(m_column);
        m_type = std::string(attributes.find("t").value_or("n"));
        m_style = whole(attributes.find("s").value_or(""), 0);
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
    if (m_type == "s")
        return std::string(m_strings.at(whole(m_value, SIZE_MAX)));
    if (m_type == "str" || m_type == "inlineStr")
        return m_value.find("_x") == std::string::npos ? m_value : unescaped(m_value);
    if (m_type == "b")
        return std::string(boolean_cell_text(m_value == "1" || m_value == "true"));
    if (m_type == "d")
        return iso_cell_text(m_value);
    if (m_type == "e") {
        ++m_file.error_cells;
        return {};
    }
    const CellFormat format = m_style < m_formats.size() ? m_formats[m_style] : CellFormat::Number;
    if (format != CellFormat::Number && !m_value.empty())
        if (auto date = date_cell_text(std::strtod(m_value.c_str(), nullptr), format, m_base1904))
            return *date;
    return number_cell_text(m_value);
}

void XlsxReader::end_cell()
{
    if (m_formula && m_value.empty() && m_type == "n")
        ++m_file.formula_cells;
    if (m_has_value)
        m_rows.add_cell(m_column, cell_text());
    ++m_column;
}

void XlsxReader::sheet_end(std::string_view name)
{
    m_in_value = false;
    if (name == "rPh")
        m_phonetic = false;
    else if (name == "c")
        end_cell();
    else if (name == "row")
        m_rows.end_row(m_row);
    else if (name == "sheetData")
        m_xml->stop();
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
    m_value.clear();
    m_xml.emplace(sheet_handler());
    if (!m_file.archive().open(m_sheets[number].path)) {
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
    // Nobody said which sheet: one that holds a title at most gives way to the next.
    if (!m_wanted && m_rows.rows() < 2)
        for (std::size_t next = m_sheet + 1; next < m_sheets.size(); ++next)
            if (!m_sheets[next].info.hidden)
                return begin_sheet(next);
    m_done = true;
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
    out.sheet = m_sheets[m_sheet].info.name;
    for (const auto& sheet : m_sheets)
        out.sheets.push_back(sheet.info);
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
