// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/document/document.h"

#include <array>
#include <cstdint>
#include <memory>
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

/// Writes a document as the bytes of a file, some milliseconds at a time.
class DocumentWriter {
public:
    /// findings   of the survey it tells of: they go into a Zip as well, as results; may be null
    DocumentWriter(report::Document document, DocumentFormat format,
                   std::shared_ptr<const project::Findings> findings = nullptr);
    DocumentWriter(DocumentWriter&&) noexcept;
    ~DocumentWriter();

    /// Writes on. Returns how far it is: 1 when everything is written.
    double write_some();
    /// The bytes, once, when everything is written.
    std::string take();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The same at once.
std::string document_file(report::Document document, DocumentFormat format,
                          std::shared_ptr<const project::Findings> findings = nullptr);

} // namespace wk::app
