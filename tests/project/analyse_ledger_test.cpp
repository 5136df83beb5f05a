// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_ledger.h"

#include "base/notices.h"
#include "ledger.h"
#include "project/analyse.h"
#include "project/for_others.h"
#include "project/sharing.h"
#include "project/study.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using tests::check_ledger;
using tests::CraftedStudy;

namespace {

/// Thirty people, of whom the first two are staff; the first `answered` answer the second item.
CraftedStudy staff_and_team(std::size_t answered)
{
    std::vector<tests::Cells> rows;
    for (std::size_t i = 0; i < 30; ++i) {
        rows.push_back(tests::row_of(i < 2 ? "staf" : "team", i % 2 == 0 ? "Noord" : "Zuid", 3, i));
        if (i >= answered)
            rows.back()[3] = i % 3 == 0 ? "-99" : "";
    }
    return CraftedStudy(3, rows);
}

const ColumnFinding& column_of(const Findings& findings, std::string_view id)
{
    const auto& columns = findings.ledger->columns;
    return *std::find_if(columns.begin(), columns.end(), [&](const auto& column) { return column.id == id; });
}

} // namespace

TEST_CASE("the ledger of results is about the people who are kept, so that it tells nothing of the others")
{
    auto study = staff_and_team(20);
    AnalysisOptions options;
    for (const bool filtered : {false, true}) {
        if (filtered)
            study.survey.filters = {{"functie", {"team"}}};
        for (const bool internal : {false, true}) {
            const auto findings = results_findings(study.survey, *study.responses, options, internal);
            REQUIRE(findings);
            check_ledger(*findings);
            CHECK(findings->ledger->rows.respondents == 30);
            const auto& cells = column_of(*findings, "v2").cells;
            REQUIRE(cells);
            CHECK(cells->answered == (filtered ? 18 : 20));
            CHECK(cells->declared == 3);
            CHECK(cells->empty == 7);
        }
    }
}

TEST_CASE("findings that are shared have a ledger that adds up, without counts of what too few people answered")
{
    const auto few = staff_and_team(4).shared();
    check_ledger(few);
    CHECK(!column_of(few, "v2").cells);
    CHECK(column_of(few, "v1").cells);
    CHECK(column_of(few, "functie").cells);
    CHECK(std::none_of(few.items.begin(), few.items.end(), [](const auto& item) { return item.id == "v2"; }));
    const auto enough = staff_and_team(20).shared();
    check_ledger(enough);
    CHECK(column_of(enough, "v2").cells);
}

TEST_CASE("a group that few people named shows no counts when it is shared")
{
    std::vector<tests::Cells> rows;
    for (std::size_t i = 0; i < 30; ++i)
        rows.push_back(tests::row_of(i % 2 == 0 ? "staf" : "team", i < 3 ? "Noord" : "", 3, i));
    const auto shown = CraftedStudy(3, rows).shared();
    check_ledger(shown);
    CHECK(!column_of(shown, "gebied").cells);
    CHECK(column_of(shown, "functie").cells);
}

TEST_CASE("results that are made a report of for others lose the same counts, also those of internal ones")
{
    const auto study = staff_and_team(4);
    for (const bool internal : {false, true}) {
        const auto results = *results_findings(study.survey, *study.responses, {}, internal);
        CHECK(column_of(results, "v2").cells);
        const auto shown = for_others(results);
        check_ledger(shown);
        CHECK(!column_of(shown, "v2").cells);
        CHECK(for_others(shown).ledger == shown.ledger);
    }
    CHECK(!for_others(*analyse(study.survey, *study.responses)).ledger); // nobody counted
}

TEST_CASE("an item that everybody answers alike shows no counts either")
{
    std::vector<tests::Cells> rows;
    for (std::size_t i = 0; i < 30; ++i) {
        rows.push_back(tests::row_of("team", "Noord", 3, i));
        rows.back()[3] = "5";
    }
    const auto shown = CraftedStudy(3, rows).shared();
    check_ledger(shown);
    CHECK(!column_of(shown, "v2").cells);
}

TEST_CASE("where the header may be somebody's answers, columns that are not used have no name")
{
    auto study = staff_and_team(20);
    survey::TableBuilder builder({"v1", "Ik ben te moe om te werken"});
    for (int i = 0; i < 6; ++i)
        builder.add_row(std::vector<std::string_view>{i % 2 == 0 ? "1" : "4", "ja"});
    study.survey.table = builder.finish();
    study.responses = *prepare(study.survey);
    const survey::RowMask everybody(6);
    CHECK(ledger_finding(study.survey, *study.responses, everybody).columns[1].name == "Ik ben te moe om te werken");
    study.survey.import_notices = {problem_at("header-answers", {"x.csv", 1, {}}, {}, "?")};
    const auto ledger = ledger_finding(study.survey, *study.responses, everybody);
    CHECK(ledger.columns[0].name == "v1");
    CHECK(ledger.columns[1].name.empty());
    CHECK(ledger.columns[1].cells->answered == 6);
}

TEST_SUITE_END();
