// SPDX-License-Identifier: EUPL-1.2
#include "write/tables/table_files.h"

#include "base/phrases.h"
#include "report/document/alt_text.h"
#include "report/document/document_tables.h"
#include "write/svg/svg.h"
#include "write/tables/formula.h"
#include "write/tables/number_format.h"

namespace wk::write {

namespace {

/// Control characters have no place in a table; tabs and line ends may stand within quotes.
bool is_kept(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

void add_field(std::string& out, std::string_view text, bool number)
{
    const bool guarded = !number && looks_like_formula(text);
    const bool quoted = text.find_first_of(";\"\r\n\t") != std::string_view::npos;
    if (quoted)
        out += '"';
    if (guarded)
        out += '\'';
    for (const char c : text) {
        if (!is_kept(c))
            continue;
        if (c == '"')
            out += '"';
        out += c;
    }
    if (quoted)
        out += '"';
}

std::string in_folder(Phrase folder, const std::string& stem, std::string_view extension)
{
    return say(folder) + "/" + stem + std::string(extension);
}

} // namespace

std::string write_csv(const report::DataTable& table)
{
    std::string out = "\uFEFF";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out += i == 0 ? "" : ";";
        add_field(out, table.columns[i].title, false);
    }
    out += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += i == 0 ? "" : ";";
            add_field(out, row[i].text, workbook_number(row[i]).has_value());
        }
        out += "\r\n";
    }
    return out;
}

std::vector<NamedFile> table_files(const report::Document& document)
{
    std::vector<NamedFile> out;
    for (const auto& it : document_tables(document))
        out.push_back({in_folder(Phrase::OfficeTablesFolder, it.stem, ".csv"), write_csv(it.table)});
    return out;
}

std::vector<NamedFile> figure_files(const report::Document& document)
{
    const auto numbers = document_numbers(document);
    std::vector<NamedFile> out;
    for (const auto& it : document_figures(document)) {
        report::Scene scene = it.block->scene;
        scene.description = report::alt_text(*it.block, numbers, Phrase::DocumentAllNumbers);
        out.push_back(
            {in_folder(Phrase::OfficeFiguresFolder, it.stem, ".svg"), write_svg(scene, report::Appearance::Light)});
    }
    return out;
}

} // namespace wk::write
