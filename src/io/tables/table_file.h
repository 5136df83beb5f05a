// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/tables/csv.h"
#include "io/tables/file_kind.h"
#include "io/tables/reading_options.h"
#include "io/tables/sheet_contents.h"
#include "survey/table.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// csv, xlsx, ods or sav; of a table.
std::string_view table_kind_name(FileKind kind);

/// What a file with a table held.
struct TableFile {
    std::shared_ptr<const survey::Table> table;
    FileKind kind = FileKind::Text;
    Encoding encoding = Encoding::Utf8; ///< of text
    char delimiter = 0;                 ///< of text; 0 when it has one column
    std::string sheet;                  ///< of a workbook: the one that was read
    std::vector<SheetInfo> sheets;      ///< of a workbook: all of them
    std::vector<Notice> notices;
    std::string sha256;    ///< of the bytes of the file, as sha256_hex()
    ReadingOptions chosen; ///< what a person said about its reading
};

/// Reads a table of any kind in slices, so that a window stays alive during a large file.
class TableReader {
public:
    /// bytes   have to outlive the reader
    /// name    as the user knows the file; the content decides, whatever it ends in
    /// chosen  without a sheet the first visible one that looks like answers (SheetChoice)
    /// errors  those of CsvReader, open_xlsx, open_ods and read_sav; no-text and no-sheets for a choice that is not one
    ///         of this kind of file
    static Result<TableReader> make(std::string_view bytes, std::string_view name, ReadingOptions chosen = {});

    TableReader(TableReader&&) noexcept;
    TableReader& operator=(TableReader&&) noexcept;
    ~TableReader();

    /// Reads about `bytes` bytes. After an error done() holds.
    void read_some(std::size_t bytes);
    bool done() const;
    /// 0 to 1.
    double progress() const;
    /// Of a workbook, once done(): its sheets, also when reading one failed.
    const std::vector<SheetInfo>& sheets() const;
    /// The table, or what stood in the way. Call once, when done().
    Result<TableFile> finish();

private:
    struct State;
    explicit TableReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The whole file in one go.
Result<TableFile> read_table(std::string_view bytes, std::string_view name, ReadingOptions chosen = {});

} // namespace wk::io
