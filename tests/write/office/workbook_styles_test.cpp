// SPDX-License-Identifier: EUPL-1.2
#include "write/office/workbook_styles.h"

#include "report/package_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

TEST_CASE("a format gets two styles, and the same when it is asked for again")
{
    WorkbookStyles styles;
    const auto first = std::size_t(CellStyle::Count);
    CHECK(styles.number("0.0%", false) == first);
    CHECK(styles.number("\"< 0,001\"", true) == first + 3);
    CHECK(styles.number("0.0%", true) == first + 1);
    const std::string xml = styles.markup().take();
    CHECK(tests::attributes_of(xml, "numFmt", "formatCode") == std::vector<std::string>{"0.0%", "\"< 0,001\""});
    CHECK(tests::attributes_of(xml, "numFmt", "numFmtId") == std::vector<std::string>{"164", "165"});
    const auto looks = tests::attributes_of(xml, "xf", "numFmtId");
    REQUIRE(looks.size() == 1 + first + 4); // and one in cellStyleXfs
    CHECK(looks[1 + first] == "164");
    CHECK(looks[1 + first + 3] == "165");
    CHECK(tests::attributes_of(xml, "cellXfs", "count")[0] == std::to_string(first + 4));
    CHECK(tests::attributes_of(xml, "font", "").size() == 4);
}

TEST_CASE("without numbers there is no list of formats, which may not be empty")
{
    const std::string xml = WorkbookStyles().markup().take();
    CHECK(tests::attributes_of(xml, "numFmts", "count").empty());
    CHECK(tests::attributes_of(xml, "xf", "xfId").size() == 1 + std::size_t(CellStyle::Count));
}

TEST_SUITE_END();
