// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/package_path.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::part_path;

TEST_CASE("a target is found from the folder of the part that names it")
{
    CHECK(part_path("xl/", "worksheets/sheet1.xml") == "xl/worksheets/sheet1.xml");
    CHECK(part_path("xl/", "./worksheets/sheet1.xml") == "xl/worksheets/sheet1.xml");
    CHECK(part_path("xl/", "../xl/styles.xml") == "xl/styles.xml");
    CHECK(part_path("xl/", "/xl/styles.xml") == "xl/styles.xml");
    CHECK(part_path("xl/", "\\xl\\styles.xml") == "xl/styles.xml");
    CHECK(part_path("xl/", "worksheets\\sheet1.xml") == "xl/worksheets/sheet1.xml");
    CHECK(part_path("", "xl/workbook22.xml") == "xl/workbook22.xml");
    CHECK(part_path("xl/", "../../../a.xml") == "a.xml");
    CHECK(part_path("xl/", "") == "xl");
}

TEST_SUITE_END();
