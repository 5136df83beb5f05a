// SPDX-License-Identifier: EUPL-1.2
#include "survey/filled_cells.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;

TEST_CASE("a cell is filled in when it is not blank and stands for no missing value, in columns of any size")
{
    Column few("k");
    for (const char* cell : {"ja", "", "nee", "  ", "NA", "ja"})
        few.append(cell);
    CHECK(filled_cells(few) == 3);
    Column full("k");
    for (const char* cell : {"ja", "nee"})
        full.append(cell);
    CHECK(filled_cells(full) == 2);
    CHECK(filled_cells(Column("k")) == 0);
    Column many("k"); // more distinct texts than a byte counts
    for (int i = 0; i < 1000; ++i)
        many.append(i % 4 == 0 ? std::string() : "antwoord " + std::to_string(i));
    CHECK(many.width() > 1);
    CHECK(filled_cells(many) == 750);
}

TEST_CASE("cells are counted per text, in columns of any size")
{
    Column few("k");
    for (const char* cell : {"ja", "", "nee", "ja"})
        few.append(cell);
    CHECK(cells_per_text(few) == std::vector<std::size_t>{2, 1, 1});
    CHECK(cells_per_text(Column("k")).empty());
    Column many("k");
    for (int i = 0; i < 900; ++i)
        many.append(std::to_string(i % 300));
    CHECK(many.width() > 1);
    CHECK(cells_per_text(many) == std::vector<std::size_t>(300, 3));
}

TEST_SUITE_END();
