// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/document_files.h"

#include "io/bytes/zip.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <vector>

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

TEST_CASE("every format of a report is the same bytes twice, at once and in steps")
{
    const auto& example = tests::report_example();
    const auto document = example.document();
    const auto findings = std::make_shared<const project::Findings>(example.findings);
    for (std::size_t i = 0; i < document_endings.size(); ++i) {
        CAPTURE(document_endings[i]);
        const auto format = static_cast<DocumentFormat>(i);
        const std::string bytes = document_file(document, format, findings);
        CHECK(bytes.size() > 10000);
        CHECK(bytes == document_file(document, format, findings));
        DocumentWriter writer(document, format, findings);
        std::vector<double> progress{0};
        while (progress.back() < 1)
            progress.push_back(writer.write_some());
        CHECK(progress.size() > 8);
        CHECK(progress.back() == 1);
        CHECK(std::is_sorted(progress.begin(), progress.end()));
        CHECK(bytes == writer.take());
    }
}

TEST_SUITE_END();
