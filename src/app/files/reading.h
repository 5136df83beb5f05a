// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/state.h"
#include "base/result.h"
#include "io/tables/table_file.h"
#include "project/project.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::app {

/// A file that can be read another way, kept so that nobody has to open it again.
struct KeptFile {
    std::string name;
    std::shared_ptr<const std::string> bytes; ///< never null
    std::string sha256;                       ///< empty when it could not be read
    std::vector<io::SheetInfo> sheets;        ///< of a workbook: two or more
    project::FileReading reading;             ///< how it was read, as far as is known
};

/// A table that is being read, a slice per frame. The reader looks into `bytes`, so a Reading stays where it was made.
struct Reading {
    std::string name;
    std::shared_ptr<const std::string> bytes; ///< never null
    io::ReadingOptions options;               ///< what the user said about it
    bool chosen = false;                      ///< the user asked for this sheet: no other will do
    bool again = false;                       ///< the file of the survey on screen, read another way
    std::optional<Error> first_error;         ///< of an earlier sheet of the same workbook
    /// The first sheet without one question of the survey that is open, while others are looked at.
    std::shared_ptr<const io::TableFile> misfit;
    std::optional<io::TableReader> reader; ///< of a large file none before the first slice

    Reading(std::string file_name, std::shared_ptr<const std::string> file_bytes)
        : name(std::move(file_name)), bytes(std::move(file_bytes))
    {
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    double progress() const { return reader ? reader->progress() : 0; }
};

/// A table that belongs to no questionnaire that Wijkkompas knows.
struct UnknownTable {
    std::string name;
    io::TableFile file;
    std::string problem; ///< in a sentence, for who makes no questionnaire of it
    /// The questionnaire that some of its columns belong to: index into shipped_instruments(), and its title.
    std::optional<std::size_t> considered;
    std::string considered_title;
    std::shared_ptr<const KeptFile> source; ///< when it can be read another way
};

/// The file that `reading` has read, for who wants to read it another way; null when there is no other way.
std::shared_ptr<const KeptFile> kept_file(const Reading& reading, const io::TableFile& file);
/// The same of a file that could not be read.
/// sheets   that it has, as far as is known
std::shared_ptr<const KeptFile> kept_refused(const Reading& reading, const std::vector<io::SheetInfo>& sheets);

/// What the user said, for a reader.
io::ReadingOptions reading_options(const project::FileReading& reading);

/// The file of the survey on screen; null when it cannot be read another way, or not without opening it again.
const KeptFile* kept_source(const State& state);

/// What ReadAgain is about: the file that the open dialog asks about, else kept_source().
std::shared_ptr<const KeptFile> file_in_hand(const State& state);

/// Whether the file of the survey on screen could be read another way if it were opened again.
bool needs_opening_again(const State& state);

/// How a file was read, in a sentence; empty when nobody noted it.
std::string reading_words(const project::FileReading& reading);
/// What a delimiter is called: "puntkomma (;)".
std::string delimiter_words(std::string_view delimiter);

/// A larger file is not kept for a survey once it was read: it would be in memory twice.
inline constexpr std::size_t MostKept = std::size_t(64) << 20;
/// Smaller files are read at once, without showing progress; when they are packed, those of an eighth.
inline constexpr std::size_t ReadInSlices = std::size_t(2) << 20;
/// Bytes per slice, as they are unpacked: a few milliseconds. A window takes as many in a frame as fit there.
inline constexpr std::size_t ReadingSlice = std::size_t(1) << 18;

} // namespace wk::app
