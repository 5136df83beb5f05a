// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrases.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace wk::io {

/// What a file is.
enum class FileKind : std::uint8_t {
    // tables
    Text,
    Xlsx,
    Ods,
    Sav,
    // what Wijkkompas writes, and what may be written for it: JSON that says so in its field "schema"
    Project,
    Results,
    Instrument,
    Codebook,
    Coding,
    Counts,     ///< of a survey, to compare with
    Answers,    ///< of a participant of a self-assessment
    Statements, ///< for a self-assessment
    Team,       ///< what the self-assessment of a team came to
    // what nobody here can read
    Pdf,
    OldOffice,
    Encrypted,
    Picture,
    Archive,
    WebPage,
    BinaryWorkbook, ///< .xlsb
    Numbers,        ///< of Apple
    XmlWorkbook,    ///< of Excel 2003, or OpenDocument in one file (.fods)
    WebWorkbook,    ///< a web page that is called .xls
    LinkWorkbook,   ///< SYLK or DIF: workbooks as text, of long ago
};

/// What a file is, by its content. Its name decides only where that says nothing: "x.wijkkompas" is a project, however
/// damaged. What is none of the others counts as text.
FileKind kind_of(std::string_view bytes, std::string_view name);

/// The kind of table that a name promises; nothing when its ending promises none.
std::optional<FileKind> promised_table(std::string_view name);

/// The sentence that says what a file is and what to do, for whoever gave it as delimited text; nothing when it may be
/// read as that.
std::optional<Phrase> not_text_phrase(FileKind kind);

} // namespace wk::io
