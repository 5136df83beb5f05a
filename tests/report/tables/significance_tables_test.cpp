// SPDX-License-Identifier: EUPL-1.2
#include "report/tables/significance_tables.h"

#include "report/report_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

void check_shape(const DataTable& table, std::size_t rows)
{
    CAPTURE(table.caption);
    CHECK(table.rows.size() == rows);
    for (const auto& row : table.rows)
        CHECK(row.size() == table.columns.size());
}

} // namespace

TEST_CASE("every test has a row, with exact, asymptotic and corrected p")
{
    const auto findings = tests::report_example().findings;
    // A row per item, and one per two groups of each item that stands out.
    check_shape(group_test_table(findings, "functie"), 24 + pairwise_table(findings, "functie").rows.size());
    check_shape(pair_test_table(findings), 11);
    check_shape(correlation_test_table(findings, "leeftijd"), 24);
    check_shape(response_test_table(*findings.response), 2);
    const auto response = response_test_table(*findings.response);
    // The report of Leeuwarden prints chi-square 0.799 with 5 df, p 0.977.
    CHECK(response.rows[0][3].text == "0,799");
    CHECK(response.rows[0][4].text == "5");
    CHECK(response.rows[0][6].text == "0,977");
}

TEST_CASE("what was not tested or not computed is a dash, and without tests there are no rows")
{
    auto findings = tests::report_example().findings;
    auto& pair = findings.tests.pairs->front();
    pair.statistic.reset();
    pair.p = {};
    CHECK(pair_test_table(findings).rows[0][3].text == "–");
    CHECK(pair_test_table(findings).rows[0][5].text == "–");
    auto& group = findings.tests.groups->front();
    group.test.clear();
    CHECK(group_test_table(findings, "functie").rows[0][1].text == "–");
    findings.tests = {};
    CHECK(pair_test_table(findings).rows.empty());
    CHECK(group_test_table(findings, "functie").rows.empty());
}

TEST_SUITE_END();
