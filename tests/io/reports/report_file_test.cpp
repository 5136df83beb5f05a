// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/report_file.h"

#include "io/bytes/zip_writer.h"
#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;
using io::ReportKind;

TEST_CASE("what a report is, its content says")
{
    CHECK(io::report_kind("<!DOCTYPE html><p>a") == ReportKind::Html);
    CHECK(io::report_kind("\xEF\xBB\xBF\n<!-- Word -->\n<HTML>") == ReportKind::Html);
    CHECK_FALSE(io::report_kind("<?xml version='1.0'?><feed/>"));
    CHECK_FALSE(io::report_kind("naam;leeftijd\n1;2"));
    CHECK_FALSE(io::report_kind(""));
    CHECK(io::report_kind(io::write_zip(
              std::vector<NamedFile>{{"[Content_Types].xml", ""}, {"word/document.xml", ""}})) == ReportKind::Docx);
    CHECK(io::report_kind(io::write_zip(
              std::vector<NamedFile>{{"[Content_Types].xml", ""}, {"ppt/presentation.xml", ""}})) == ReportKind::Pptx);
    CHECK_FALSE(io::report_kind(io::write_zip(std::vector<NamedFile>{{"xl/workbook.xml", ""}})));
    CHECK(io::report_kind(io::write_zip(
              std::vector<NamedFile>{{"mimetype", "application/vnd.oasis.opendocument.text"}})) == ReportKind::Odt);
    CHECK(io::read_report("naam;leeftijd", "x.csv").error().code == "no-report");
    CHECK_FALSE(io::report_kind(tests::repository_file("tests/data/spreadsheets/soorten-openpyxl.xlsx")));
    CHECK_FALSE(io::report_kind(tests::repository_file("tests/data/spreadsheets/soorten-libreoffice.ods")));
}

TEST_SUITE_END();
