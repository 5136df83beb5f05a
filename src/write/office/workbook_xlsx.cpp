// SPDX-License-Identifier: EUPL-1.2
#include "write/office/workbook_xlsx.h"

#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "report/document/document_tables.h"
#include "report/scene/font_metrics.h"
#include "write/markup/markup.h"
#include "write/office/ooxml.h"
#include "write/office/workbook_styles.h"
#include "write/tables/formula.h"
#include "write/tables/number_format.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>
#include <utility>

namespace wk::write {

namespace {

constexpr std::string_view WorkbookPath = "xl/workbook.xml";
constexpr float TextSize = 13.3333F; ///< 10 points in CSS pixels

constexpr float FilterArrow = 20; ///< room for it in a column's head

std::size_t line_count(std::string_view text, report::Face face, float width)
{
    constexpr std::size_t most = 30;  // a row may be 409 points high
    constexpr float narrower = 1.05F; // is what a workbook writes in: Arial
    return std::min(most, wrap_text(text, face, TextSize, narrower * width).size());
}

/// As many digits as results have, so that it reads back as the same number everywhere.
std::string number_text(double value)
{
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.12g", value);
    return digits;
}

/// Characters of the usual typeface that a column is wide, from CSS pixels.
std::string column_width(float pixels)
{
    constexpr float digit = 7; // Arial of 10 points
    constexpr float padding = 19;
    return std::to_string(std::lround(std::ceil((double(pixels) + double(padding)) / double(digit))));
}

/// How a sheet's first rows stay, how it is printed, and what follows its cells.
struct SheetFrame {
    std::size_t head = 0;      ///< row of the column titles, from 1; it and what is above stays in sight
    bool names_stay = false;   ///< the first column too
    std::string filter;        ///< "A2:C9"; none when empty
    Markup links;              ///< elements of hyperlinks
    std::vector<float> widths; ///< CSS pixels
};

class XlsxWriter {
public:
    explicit XlsxWriter(const report::Document& document) : m_document(document), m_tables(document_tables(document)) {}

    std::vector<NamedFile> write()
    {
        name_sheets();
        m_package.relate({}, "officeDocument", WorkbookPath);
        contents_sheet();
        for (std::size_t i = 0; i < m_tables.size(); ++i)
            table_sheet(i);
        m_package.add_properties(m_document, m_document.language);
        return finish();
    }

    /// Only its first table, from the first row on.
    std::vector<NamedFile> write_sheet()
    {
        m_names.push_back(sheet_name(m_tables.front().table.caption));
        m_package.relate({}, "officeDocument", WorkbookPath);
        table_rows(m_tables.front().table, false);
        return finish();
    }

private:
    std::vector<NamedFile> finish()
    {
        Markup xml;
        xml.open("workbook",
                 {{"xmlns", SpreadsheetNamespace}, {"xmlns:r", WK_OPEN_XML "officeDocument/2006/relationships"}});
        xml.open("bookViews").empty("workbookView", {{"activeTab", "0"}, {"tabRatio", "800"}}).close("bookViews");
        xml.open("sheets").add(m_sheets).close("sheets").open("definedNames").add(m_defined).close("definedNames");
        m_package.add(WorkbookPath, "officedocument.spreadsheetml.sheet.main", xml.close("workbook"));
        m_package.add("xl/styles.xml", "officedocument.spreadsheetml.styles", m_styles.markup());
        m_package.relate(WorkbookPath, "styles", "xl/styles.xml");
        return m_package.take();
    }

    /// Sheets are told from each other without regard to capitals.
    void name_sheets()
    {
        std::set<std::string> taken;
        const auto unique = [&](const std::string& wanted) {
            std::string name = wanted;
            for (int i = 2; !taken.insert(fold(name)).second; ++i)
                name = sheet_name(clipped(wanted, 24) + " " + std::to_string(i));
            return name;
        };
        m_names.push_back(unique(sheet_name(say(Phrase::OfficeSheetContents))));
        for (const auto& table : m_tables)
            m_names.push_back(unique(sheet_name(table.label + " " + table.table.caption)));
    }

    // ---- cells of the sheet that is being written

    /// lines   of the cell that wraps most: who opens the workbook does not always measure
    void begin_row(std::size_t lines = 1)
    {
        m_cells.open("row", {{"r", std::to_string(++m_row)}, {"ht", std::to_string(13 * lines + 2), lines > 1}});
    }
    void end_row() { m_cells.close("row"); }
    std::string reference(std::size_t column) const { return column_letters(column) + std::to_string(m_row); }

    void words(std::size_t column, std::string_view text, CellStyle style)
    {
        if (text.empty() && style == CellStyle::Plain)
            return;
        const auto look = std::size_t(looks_like_formula(text) ? CellStyle::Guarded : style);
        m_cells.open("c", {{"r", reference(column)}, {"s", std::to_string(look)}, {"t", "inlineStr"}}).open("is");
        m_cells.leaf("t", {{"xml:space", "preserve"}}, workbook_text(text)).close("is").close("c");
    }

    void number(std::size_t column, const WorkbookNumber& it, bool total)
    {
        m_cells.open("c", {{"r", reference(column)}, {"s", std::to_string(m_styles.number(it.format, total))}});
        m_cells.leaf("v", number_text(it.value)).close("c");
    }

    void line(std::string_view text, CellStyle style)
    {
        begin_row(style == CellStyle::Title ? 2 : 1); // room below what is large
        words(0, text, style);
        end_row();
    }

    void finish_sheet(const SheetFrame& frame)
    {
        const std::size_t place = m_count++;
        const std::string number = std::to_string(m_count);
        const std::string path = "xl/worksheets/sheet" + number + ".xml";
        Markup xml;
        xml.open("worksheet", {{"xmlns", SpreadsheetNamespace}}).open("sheetPr");
        xml.empty("pageSetUpPr", {{"fitToPage", "1"}}).close("sheetPr").open("sheetViews");
        xml.open("sheetView", {{"showGridLines", "0"}, {"workbookViewId", "0"}, {"tabSelected", "1", place == 0}});
        xml.empty("pane", {{"xSplit", "1", frame.names_stay},
                           {"ySplit", std::to_string(frame.head)},
                           {"topLeftCell", (frame.names_stay ? "B" : "A") + std::to_string(frame.head + 1)},
                           {"activePane", frame.names_stay ? "bottomRight" : "bottomLeft"},
                           {"state", "frozen"}});
        xml.close("sheetView").close("sheetViews");
        xml.empty("sheetFormatPr", {{"defaultRowHeight", "15"}, {"customHeight", "1"}}).open("cols");
        for (std::size_t i = 0; i < frame.widths.size(); ++i) {
            const std::string column = std::to_string(i + 1);
            xml.empty(
                "col",
                {{"min", column}, {"max", column}, {"width", column_width(frame.widths[i])}, {"customWidth", "1"}});
        }
        xml.close("cols").open("sheetData").add(m_cells).close("sheetData");
        if (!frame.filter.empty())
            xml.empty("autoFilter", {{"ref", frame.filter}});
        if (!frame.links.nothing())
            xml.open("hyperlinks").add(frame.links).close("hyperlinks");
        add_paper(xml);
        m_package.add(path, "officedocument.spreadsheetml.worksheet", xml.close("worksheet"));
        name_sheet(m_package.relate(WorkbookPath, "worksheet", path), place, frame.head);
        m_cells = {};
        m_row = 0;
    }

    static void add_paper(Markup& xml)
    {
        xml.empty("pageMargins", {{"left", "0.5"},
                                  {"right", "0.5"},
                                  {"top", "0.6"},
                                  {"bottom", "0.6"},
                                  {"header", "0.3"},
                                  {"footer", "0.3"}});
        xml.empty("pageSetup", {{"paperSize", "9"}, {"orientation", "landscape"}, {"fitToHeight", "0"}});
    }

    /// The sheet in the list of them, and that its head is printed on each page.
    void name_sheet(std::string_view link, std::size_t place, std::size_t head)
    {
        const std::string& name = m_names[place];
        const std::string row = "$" + std::to_string(head);
        m_sheets.empty("sheet", {{"name", name}, {"sheetId", std::to_string(place + 1)}, {"r:id", link}});
        m_defined.leaf("definedName", {{"name", "_xlnm.Print_Titles"}, {"localSheetId", std::to_string(place)}},
                       "'" + name + "'!" + row + ":" + row);
    }

    // ---- sheets

    void contents_sheet()
    {
        constexpr float title_width = 640;
        line(m_document.title, CellStyle::Title);
        if (!m_document.subtitle.empty())
            line(m_document.subtitle, CellStyle::Plain);
        for (const auto& text : m_document.cover)
            line(text, CellStyle::Plain);
        for (const auto& text : m_document.warnings) {
            begin_row(line_count(text, report::Face::Semibold, title_width));
            words(1, text, CellStyle::Strong);
            end_row();
        }
        ++m_row;
        begin_row();
        words(0, trim(say(Phrase::OfficeSheetNumber, {""})), CellStyle::Head);
        words(1, say(Phrase::OfficeSheetName), CellStyle::Head);
        end_row();
        SheetFrame frame;
        frame.head = m_row;
        frame.widths = {80, title_width};
        for (std::size_t i = 0; i < m_tables.size(); ++i) {
            begin_row(line_count(m_tables[i].table.caption, report::Face::Regular, title_width));
            words(0, m_tables[i].label, CellStyle::Words);
            words(1, m_tables[i].table.caption, CellStyle::Link);
            end_row();
            frame.links.empty("hyperlink", {{"ref", reference(1)},
                                            {"location", "'" + m_names[i + 1] + "'!A1"},
                                            {"display", workbook_text(m_tables[i].table.caption)}});
        }
        finish_sheet(frame);
    }

    static float width_of(const report::DataTable& table, std::size_t column)
    {
        constexpr float narrowest = 56;
        constexpr float widest_head = 150;
        constexpr float widest = 400;
        float out = std::min(text_width(table.columns[column].title, report::Face::Semibold, TextSize), widest_head) +
                    FilterArrow;
        for (const auto& row : table.rows)
            if (column < row.size())
                out = std::max(out, text_width(row[column].text, report::Face::Semibold, TextSize));
        return std::clamp(out, narrowest, widest);
    }

    void table_sheet(std::size_t place)
    {
        const report::DataTable& table = m_tables[place].table;
        line(m_tables[place].label + ". " + table.caption, CellStyle::Title);
        table_rows(table, true);
    }

    /// filtered   its rows can be filtered and sorted
    void table_rows(const report::DataTable& table, bool filtered)
    {
        SheetFrame frame;
        std::size_t lines = 1;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            frame.widths.push_back(width_of(table, i));
            lines = std::max(lines,
                             line_count(table.columns[i].title, report::Face::Semibold, frame.widths[i] - FilterArrow));
        }
        begin_row(lines);
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            words(i, table.columns[i].title, table.columns[i].numeric ? CellStyle::HeadNumber : CellStyle::Head);
        end_row();
        frame.head = m_row;
        constexpr std::size_t many_columns = 6;
        frame.names_stay = table.columns.size() > many_columns;
        const std::size_t totals = std::min(table.totals, table.rows.size());
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            table_row(table, frame.widths, table.rows[i], i + totals >= table.rows.size());
        if (!table.columns.empty() && filtered)
            frame.filter = "A2:" + column_letters(table.columns.size() - 1) +
                           std::to_string(frame.head + table.rows.size() - totals);
        else if (table.columns.empty())
            frame.widths = {400};
        finish_sheet(frame);
    }

    void table_row(const report::DataTable& table, const std::vector<float>& widths,
                   const std::vector<report::TableCell>& row, bool total)
    {
        std::size_t lines = 1;
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
            lines = std::max(
                lines, line_count(row[i].text, total ? report::Face::Semibold : report::Face::Regular, widths[i]));
        begin_row(lines);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool right = i < table.columns.size() && table.columns[i].numeric;
            if (const auto value = workbook_number(row[i]))
                number(i, *value, total);
            else
                words(i, row[i].text,
                      total ? (right ? CellStyle::TotalRight : CellStyle::TotalWords)
                            : (right ? CellStyle::WordsRight : CellStyle::Words));
        }
        end_row();
    }

    const report::Document& m_document;
    std::vector<report::DocumentTable> m_tables;
    std::vector<std::string> m_names; ///< of all sheets, the list first
    OoxmlPackage m_package;
    WorkbookStyles m_styles;
    Markup m_sheets;
    Markup m_defined;
    Markup m_cells;
    std::size_t m_row = 0;
    std::size_t m_count = 0; ///< of sheets
};

} // namespace

std::vector<NamedFile> xlsx_sheet_parts(const report::DataTable& table)
{
    report::Document document;
    document.sections.push_back({{}, {}, 1, {report::TableBlock{"t", table}}});
    return XlsxWriter(document).write_sheet();
}

std::vector<NamedFile> xlsx_parts(const report::Document& document)
{
    return XlsxWriter(document).write();
}

std::string column_letters(std::size_t column)
{
    std::string out;
    for (++column; column > 0; column = (column - 1) / 26)
        out.insert(out.begin(), char('A' + (column - 1) % 26));
    return out;
}

std::string sheet_name(std::string_view text)
{
    constexpr std::size_t longest = 31;
    std::string plain;
    while (!text.empty()) {
        std::size_t size = 0;
        const bool astral = next_character(text, size).value_or(0) >= 0x10000;
        const std::size_t unseen = unseen_size(text);
        // Beyond U+FFFF a character would count twice.
        if (unseen > 0 || astral || std::string_view("[]:*?/\\'").find(text[0]) != std::string_view::npos) {
            size = std::max(size, unseen);
            if (!plain.empty() && plain.back() != ' ')
                plain += ' ';
        } else {
            plain += text.substr(0, size);
        }
        text.remove_prefix(size);
    }
    while (plain.ends_with(' '))
        plain.pop_back();
    return clipped(plain, longest) == plain ? plain : clipped(plain, longest - 1);
}

std::string workbook_text(std::string_view text)
{
    constexpr std::size_t most_characters = 16'000; // Excel's 32,767 count some characters twice
    std::string out = sound_text(clipped(text, most_characters));
    const auto is_hex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    constexpr std::string_view underscore = "_x005F";
    for (std::size_t at = out.find("_x"); at != std::string::npos; at = out.find("_x", at + 1))
        if (at + 6 < out.size() && out[at + 6] == '_' && std::all_of(&out[at + 2], &out[at + 6], is_hex)) {
            out.insert(at, underscore);
            at += underscore.size();
        }
    return out;
}

} // namespace wk::write
