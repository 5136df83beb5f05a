// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/document_files.h"

#include "io/bytes/zip.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

TEST_CASE("the end of a name says the format, whatever its case")
{
    CHECK(document_format("rapport.html") == DocumentFormat::Html);
    CHECK(document_format("Rapport.DOCX") == DocumentFormat::Docx);
    CHECK(document_format("map.odt/rapport.zip") == DocumentFormat::Zip);
    CHECK(!document_format("rapport.pdf"));
    CHECK(!document_format("docx"));
}

TEST_CASE("every format of a report is the same bytes twice")
{
    const auto& example = tests::report_example();
    const auto document = example.document();
    for (std::size_t i = 0; i < document_endings.size(); ++i) {
        CAPTURE(document_endings[i]);
        const auto format = static_cast<DocumentFormat>(i);
        const std::string bytes = document_file(document, format, &example.findings);
        CHECK(bytes.size() > 10000);
        CHECK(bytes == document_file(document, format, &example.findings));
    }
}

TEST_SUITE_END();
