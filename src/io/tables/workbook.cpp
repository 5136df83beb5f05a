// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/workbook.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::io {

namespace {

/// Sheets are text that repeats itself: up to this many times smaller when packed. A bomb is a thousand times.
constexpr std::size_t MostPacked = 200;
constexpr std::size_t SmallEnough = std::size_t(64) << 20;

} // namespace

std::optional<Error> WorkbookFile::feed(XmlStream& xml, std::size_t budget, bool& at_end)
{
    char buffer[65536];
    at_end = false;
    for (std::size_t read = 0; read < budget && !at_end;) {
        const std::size_t got = m_archive.read(buffer);
        at_end = got == 0;
        read += got;
        if (m_archive.failed())
            return damaged();
        if (m_archive.total_read() > MaxUnpacked)
            return too_large();
        if (m_archive.total_read() > SmallEnough + MostPacked * m_packed)
            return problem_at("too-large", {m_name}, {}, say(Phrase::TableBomb));
        if (!xml.feed({buffer, got}, at_end)) {
            if (xml.token_too_long())
                return problem_at("too-large", {m_name}, {},
                                  say(Phrase::TableLongToken, {std::to_string(MaxXmlToken >> 20)}));
            if (!xml.stopped())
                return damaged();
            at_end = true;
        }
    }
    return std::nullopt;
}

double WorkbookFile::progress(std::size_t expected) const
{
    constexpr double unknown = 0.5;
    return expected == 0 ? unknown : std::min(1.0, double(m_archive.total_read()) / double(expected));
}

Error WorkbookFile::damaged() const
{
    return problem_at("damaged-archive", {m_name}, {}, say(Phrase::TableDamaged));
}

Error WorkbookFile::too_large() const
{
    return problem_at("too-large", {m_name}, {}, say(Phrase::TableTooLarge));
}

Result<SheetContents> WorkbookFile::finish(SheetRows& sheet, SheetContents out) const
{
    sheet.close();
    const auto note = [&](const char* code, Phrase phrase, std::size_t count) {
        if (count > 0)
            out.notices.push_back(problem_at(code, {}, {}, say(phrase, {count})));
    };
    note("rows-above-header", Phrase::TableRowsAbove, sheet.rows_above());
    note("error-cells", Phrase::TableErrorCells, error_cells);
    note("formula-cells", Phrase::TableFormulaCells, formula_cells);
    note("numbers-as-dates", Phrase::FilesNumbersAsDates, numbers_as_dates);
    note("hidden-rows", Phrase::FilesHiddenRows, sheet.hidden_rows());
    if (const auto hidden = sheet.hidden_columns(); !hidden.empty())
        out.notices.push_back(problem_at("hidden-columns", {}, {},
                                         say(Phrase::FilesHiddenColumns, {hidden.size(), some_in_quotes(hidden)})));
    return sheet.finish(std::move(out));
}

Error unknown_sheet(std::string_view file, const std::string& sheet, const std::vector<SheetInfo>& sheets)
{
    std::vector<std::string> names;
    for (const auto& each : sheets)
        names.push_back(in_quotes(clipped(each.name, 60)));
    return problem_at("unknown-sheet", {file}, sheet,
                      say(Phrase::TableUnknownSheet, {clipped(sheet, 60), joined(names, ", ")}));
}

} // namespace wk::io
