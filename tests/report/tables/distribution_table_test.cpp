// SPDX-License-Identifier: EUPL-1.2
#include "report/tables/distribution_table.h"

#include "report/example.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace wk;
using namespace wk::report;

TEST_CASE("the percentages of a row add up to 100, and every person is counted once")
{
    const auto findings = tests::example_findings();
    for (const auto& item : findings.items) {
        CAPTURE(item.id);
        const auto table = distribution_table(std::span(&item, 1), "t");
        REQUIRE(table.rows.size() == 1);
        const auto& row = table.rows[0];
        REQUIRE(row.size() == table.columns.size());
        double shares = 0;
        for (std::size_t i = 0; i < item.points.size(); ++i)
            shares += *row[2 + i].number;
        CHECK(shares == doctest::Approx(1));
        const std::size_t n = 2 + item.points.size();
        const double people =
            *row[n].number + *row[n + 5].number + *row[n + 6].number + *row[n + 7].number + *row[n + 8].number;
        CHECK(people == 106);
    }
}
