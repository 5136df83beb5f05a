// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/document/document.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wk::app {

/// Documents that come out of a survey.
enum class DocumentKind : std::uint8_t { Report, Summary, Comparison };

/// What a document can be kept as. Xlsx holds its tables, Zip its tables and figures as files of their own.
enum class DocumentFormat : std::uint8_t { Html, Docx, Odt, Pptx, Xlsx, Zip };

/// How the names of such files end, in the order of the enum.
inline constexpr std::array<std::string_view, 6> document_endings = {".html", ".docx", ".odt",
                                                                     ".pptx", ".xlsx", ".zip"};

/// The format that a file of this name has, whatever the case of its letters; nothing when none does.
std::optional<DocumentFormat> document_format(std::string_view file_name);

/// What browsers call files of a format.
std::string_view media_type(DocumentFormat format);

/// What browsers call a figure that is kept under this name. A picture (".png") is handed over as SVG all the same: it
/// is the browser that draws it.
std::string_view figure_media_type(std::string_view file_name);

/// The document as the bytes of a file.
/// findings   of the survey it tells of: they go into a Zip as well, as results; may be null
std::string document_file(const report::Document& document, DocumentFormat format, const project::Findings* findings);

} // namespace wk::app
