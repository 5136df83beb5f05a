// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/tables/reading_options.h"
#include "survey/table.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// UTF-8, UTF-8 met BOM, UTF-16 LE, UTF-16 BE or Windows-1252.
std::string_view encoding_name(Encoding encoding);

/// What a file of delimited text held.
struct CsvFile {
    std::shared_ptr<const survey::Table> table;
    Encoding encoding = Encoding::Utf8;
    char delimiter = 0; ///< , ; tab or |; 0 when the file has one column
    std::vector<Notice> notices;
};

inline constexpr std::size_t MaxCsvBytes = std::size_t(512) * 1024 * 1024;
inline constexpr std::size_t MaxCsvColumns = 16384; ///< as many as a spreadsheet has

/// Reads delimited text in slices, so that a window stays alive during a large file. Rows are touched once and
/// no cell is copied on its way into the table.
///
///     auto reader = CsvReader::make(bytes, name);
///     while (reader && !reader->done()) reader->read_some(1 << 20);
///     auto file = reader->finish();
class CsvReader {
public:
    /// Looks at the whole of `bytes` once: kind of file, encoding, delimiter, header.
    /// bytes   have to outlive the reader
    /// name    as the user knows the file
    /// chosen  a sheet is none of the choices
    /// errors  empty-file, too-large, not-text (with what it is and what to do), bad-encoding, too-many-columns,
    ///         unclosed-quote, no-header, header-short, no-sheets
    static Result<CsvReader> make(std::string_view bytes, std::string_view name, const ReadingOptions& chosen = {});

    CsvReader(CsvReader&&) noexcept;
    CsvReader& operator=(CsvReader&&) noexcept;
    ~CsvReader();

    /// Reads whole rows until at least `bytes` bytes were read or the end was reached. After an error done() holds.
    void read_some(std::size_t bytes);
    bool done() const;
    /// 0 to 1.
    double progress() const;
    /// The table, or what stood in the way. Call once, when done().
    Result<CsvFile> finish();

private:
    struct State;
    explicit CsvReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The whole file in one go.
Result<CsvFile> read_csv(std::string_view bytes, std::string_view name, const ReadingOptions& chosen = {});

} // namespace wk::io
