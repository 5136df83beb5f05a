// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/table_file.h"

#include <optional>
#include <string>
#include <vector>

namespace wk::app {

/// A table that is being read, a slice per frame. The reader looks into `bytes`, so a Reading stays where it was made.
struct Reading {
    std::string name;
    std::string bytes;
    bool chosen = false;              ///< the user asked for this sheet: no other will do
    std::optional<Error> first_error; ///< of an earlier sheet of the same workbook
    std::optional<io::TableReader> reader;

    Reading(std::string file_name, std::string file_bytes) : name(std::move(file_name)), bytes(std::move(file_bytes)) {}
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
};

/// A workbook with more sheets than the one that was read, kept so that another can be chosen without opening it again.
struct KeptWorkbook {
    std::string name;
    std::string bytes;
    std::string sheet;
    std::vector<io::SheetInfo> sheets;
};

/// A table that belongs to no questionnaire that Wijkkompas knows.
struct UnknownTable {
    std::string name;
    io::TableFile file;
    std::string problem; ///< in a sentence, for who makes no questionnaire of it
    /// The questionnaire that some of its columns belong to: index into shipped_instruments(), and its title.
    std::optional<std::size_t> considered;
    std::string considered_title;
};

/// Smaller files are read at once, without showing progress.
inline constexpr std::size_t ReadInSlices = std::size_t(2) << 20;
/// Bytes per frame: some tens of milliseconds.
inline constexpr std::size_t ReadingSlice = std::size_t(2) << 20;

} // namespace wk::app
