// SPDX-License-Identifier: EUPL-1.2
#include "report/words/sharing_words.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using project::Hidden;

TEST_CASE("hidden groups stand in a table with the items and the reason")
{
    project::ComparisonSource source{"x", "klein", false, {}, {}, nullptr, {}, 10};
    source.tallies.push_back(
        {"h", {{1, 40}}, Hidden::No, {{"f", {{"a", Hidden::TooFew, {}}, {"b", Hidden::Secondary, {}}}}}});
    source.tallies.push_back(
        {"v", {{1, 40}}, Hidden::No, {{"f", {{"a", Hidden::TooFew, {}}, {"b", Hidden::No, {40}}}}}});
    const auto table = report::hidden_table(source, *tests::small_instrument());
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][0].text == "a");
    CHECK(table.rows[0][1].text == "f");
    CHECK(table.rows[0][2].text == "alle 2");
    CHECK(table.rows[0][3].text.find("10") != std::string::npos);
    CHECK(table.rows[1][2].text == "h");
    for (const auto& row : table.rows)
        CHECK(row.size() == table.columns.size());
    source.tallies.resize(1);
    source.tallies[0] = {"h", {}, Hidden::Secondary, {}};
    const auto all = report::hidden_table(source, *tests::small_instrument());
    CHECK(all.rows[0][0].text == "iedereen");
    CHECK(all.rows[0][3].text.starts_with("Niet getoond. "));
    CHECK(all.rows[0][3].text.find("10 mensen") != std::string::npos);
}

TEST_CASE("every reason has its own sentence")
{
    std::vector<std::string> seen;
    for (const auto hidden : {Hidden::TooFew, Hidden::Secondary, Hidden::Difference, Hidden::Elsewhere}) {
        const auto words = report::hidden_reason(hidden, 10);
        CHECK(!words.empty());
        CHECK(std::find(seen.begin(), seen.end(), words) == seen.end());
        seen.push_back(words);
    }
    CHECK(report::hidden_reason(Hidden::No, 10).empty());
}

TEST_CASE("what left is told in a line, quotes without a number of people")
{
    project::ExportRecord record{
        "f.svg", "vandaag", project::Audience::Public, 10, {{"", project::RowSet(survey::RowMask(94))}}, false};
    CHECK(report::export_words(record) == "f.svg: vandaag, Openbaar, groepen vanaf 10, n = 94");
    record.sets.clear();
    CHECK(report::export_words(record) == "f.svg: vandaag, Openbaar");
}

TEST_CASE("quotes stand under their question without anything about who wrote them")
{
    const auto text = report::quotes_text({{"o", 4, "Meer tijd", "", "", true}}, *tests::small_instrument(), "Enquête");
    CHECK(text == "Citaten uit Enquête. Ze zijn gekozen en gecontroleerd, en geen telling.\n\no\n- ‘Meer tijd’\n");
}

TEST_SUITE_END();
