// SPDX-License-Identifier: EUPL-1.2
#include "survey/column_role.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using wk::survey::ColumnRole;

TEST_CASE("every use of a column has a name by which it is found again")
{
    for (const auto role :
         {ColumnRole::Unused, ColumnRole::Item, ColumnRole::Factor, ColumnRole::Numeric, ColumnRole::Open})
        CHECK(wk::survey::column_role_from_name(wk::survey::column_role_name(role)) == role);
    CHECK(wk::survey::column_role_name(ColumnRole::Numeric) == "numeric");
    CHECK(!wk::survey::column_role_from_name("variable"));
}

TEST_CASE("all cells of a column are one of six kinds")
{
    CHECK(wk::survey::CellCounts{1, 2, 4, 8, 16, 32}.rows() == 63);
}

TEST_SUITE_END();
