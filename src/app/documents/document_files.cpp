// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/document_files.h"

#include "base/text.h"
#include "io/bytes/zip_writer.h"
#include "io/exchange/results_json.h"
#include "write/html/document_html.h"
#include "write/office/document_docx.h"
#include "write/office/document_odt.h"
#include "write/office/document_pptx.h"
#include "write/office/workbook_xlsx.h"
#include "write/tables/table_files.h"

#include <utility>

namespace wk::app {

namespace {

/// The writer of a format that is written in several pieces; null for others.
std::unique_ptr<write::PartsWriter> writer_of(const report::Document& document, DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::Html: return write::html_writer(document);
    case DocumentFormat::Docx: return write::docx_writer(document);
    case DocumentFormat::Odt: return write::odt_writer(document);
    default: return nullptr;
    }
}

/// The parts of the others.
std::vector<NamedFile> parts_of(const report::Document& document, DocumentFormat format,
                                const project::Findings* findings)
{
    if (format == DocumentFormat::Pptx)
        return write::pptx_parts(document);
    if (format == DocumentFormat::Xlsx)
        return write::xlsx_parts(document);
    auto files = write::table_files(document);
    for (auto& figure : write::figure_files(document))
        files.push_back(std::move(figure));
    if (findings)
        files.push_back({"resultaten.json", io::results_json(*findings)});
    return files;
}

} // namespace

std::optional<DocumentFormat> document_format(std::string_view file_name)
{
    const std::string name = fold(file_name);
    for (std::size_t i = 0; i < document_endings.size(); ++i)
        if (name.ends_with(document_endings[i]))
            return static_cast<DocumentFormat>(i);
    return std::nullopt;
}

std::string_view media_type(DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::Html: return "text/html";
    case DocumentFormat::Docx: return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case DocumentFormat::Odt: return "application/vnd.oasis.opendocument.text";
    case DocumentFormat::Pptx: return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    case DocumentFormat::Xlsx: return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case DocumentFormat::Zip: return "application/zip";
    }
    return {};
}

std::string_view figure_media_type(std::string_view file_name)
{
    return file_name.ends_with(".png") ? "image/png" : "image/svg+xml";
}

struct DocumentWriter::State {
    const report::Document document; ///< the writer looks into it
    DocumentFormat format;
    std::shared_ptr<const project::Findings> findings;
    std::unique_ptr<write::PartsWriter> writer; ///< until it has written everything
    std::optional<io::ZipWriter> zip;           ///< after that
    std::string bytes;                          ///< of what is not packed

    double write_parts()
    {
        const double written = writer->write_some();
        if (format == DocumentFormat::Html) {
            if (written == 1)
                bytes = std::move(writer->take().front().bytes);
            return written;
        }
        if (written == 1) {
            zip.emplace(writer->take());
            writer.reset();
        }
        return written / 2;
    }
};

DocumentWriter::DocumentWriter(report::Document document, DocumentFormat format,
                               std::shared_ptr<const project::Findings> findings)
    : m_state(new State{std::move(document), format, std::move(findings), nullptr, {}, {}})
{
    m_state->writer = writer_of(m_state->document, format);
}

DocumentWriter::DocumentWriter(DocumentWriter&&) noexcept = default;
DocumentWriter::~DocumentWriter() = default;

double DocumentWriter::write_some()
{
    State& it = *m_state;
    if (it.writer)
        return it.write_parts();
    if (it.zip)
        return 0.5 + it.zip->write_some() / 2;
    it.zip.emplace(parts_of(it.document, it.format, it.findings.get()));
    return 0.5;
}

std::string DocumentWriter::take()
{
    return m_state->zip ? m_state->zip->take() : std::move(m_state->bytes);
}

std::string document_file(report::Document document, DocumentFormat format,
                          std::shared_ptr<const project::Findings> findings)
{
    DocumentWriter writer(std::move(document), format, std::move(findings));
    while (writer.write_some() < 1)
        continue;
    return writer.take();
}

} // namespace wk::app
