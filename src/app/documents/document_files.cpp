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

namespace wk::app {

namespace {

std::vector<NamedFile> parts_of(const report::Document& document, DocumentFormat format,
                                const project::Findings* findings)
{
    switch (format) {
    case DocumentFormat::Html: break;
    case DocumentFormat::Docx: return write::docx_parts(document);
    case DocumentFormat::Odt: return write::odt_parts(document);
    case DocumentFormat::Pptx: return write::pptx_parts(document);
    case DocumentFormat::Xlsx: return write::xlsx_parts(document);
    case DocumentFormat::Zip: break;
    }
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

std::string document_file(const report::Document& document, DocumentFormat format, const project::Findings* findings)
{
    if (format == DocumentFormat::Html)
        return write::write_html(document);
    return io::write_zip(parts_of(document, format, findings));
}

} // namespace wk::app
