// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/bytes/xml_stream.h"
#include "io/bytes/zip.h"
#include "io/tables/sheet_contents.h"
#include "io/tables/sheet_rows.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// What readers of workbooks share: the archive, how much may come out of it, and what was noticed on the way.
class WorkbookFile {
public:
    /// More than this never comes out of a workbook that people made.
    static constexpr std::size_t MaxUnpacked = std::size_t(768) << 20;
    /// A part other than strings and sheets.
    static constexpr std::size_t MaxPart = std::size_t(32) << 20;

    WorkbookFile(ZipArchive archive, std::string_view bytes, std::string_view name)
        : m_archive(std::move(archive)), m_packed(bytes.size()), m_name(name)
    {
    }

    ZipArchive& archive() { return m_archive; }
    const std::string& name() const { return m_name; }
    /// Feeds the next piece of the open entry to `xml`; at most `budget` bytes, and `at_end` when that was all.
    /// errors  damaged-archive, too-large
    std::optional<Error> feed(XmlStream& xml, std::size_t budget, bool& at_end);
    /// Of `expected` bytes that are to come out, the share that did: 0 to 1.
    double progress(std::size_t expected) const;
    Error damaged() const;
    Error too_large() const;

    std::size_t error_cells = 0;      ///< cells with #N/A and the like
    std::size_t formula_cells = 0;    ///< formulas without a value
    std::size_t numbers_as_dates = 0; ///< small numbers in cells that are shown as a date
    /// Closes the sheet: puts its table in `out`, and the notices about it.
    /// errors  those of SheetRows
    Result<SheetContents> finish(SheetRows& sheet, SheetContents out) const;

private:
    ZipArchive m_archive;
    std::size_t m_packed;
    std::string m_name;
};

/// A sheet of a workbook, read in slices.
class WorkbookReader {
public:
    virtual ~WorkbookReader() = default;
    /// Reads about `bytes` bytes of what comes out of the archive. After an error done() holds.
    virtual void read_some(std::size_t bytes) = 0;
    virtual bool done() const = 0;
    virtual double progress() const = 0; ///< 0 to 1
    /// Those that were come across; once done() all of them, unless the file is damaged.
    virtual std::vector<SheetInfo> sheets() const = 0;
    /// Once, when done().
    virtual Result<SheetContents> finish() = 0;
};

/// An Office Open XML workbook (.xlsx).
/// sheet    to read; without one the first visible sheet that has a row below its header
/// errors   damaged-archive, too-large, unknown-sheet
/// source   ECMA-376 part 1, 18
Result<std::unique_ptr<WorkbookReader>> open_xlsx(std::string_view bytes, std::string_view name,
                                                  std::optional<std::string> sheet);

/// An OpenDocument spreadsheet (.ods); the same.
/// errors   also encrypted
/// source   OpenDocument 1.3 part 3, 9
Result<std::unique_ptr<WorkbookReader>> open_ods(std::string_view bytes, std::string_view name,
                                                 std::optional<std::string> sheet);

/// The sentence about a sheet that is not there.
Error unknown_sheet(std::string_view file, const std::string& sheet, const std::vector<SheetInfo>& sheets);

} // namespace wk::io
