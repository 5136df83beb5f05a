// SPDX-License-Identifier: EUPL-1.2
#include "report/tables/ledger_tables.h"

#include "base/phrases.h"
#include "ledger.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using survey::RowUse;

TEST_CASE("the table of rows has what the file has, with the numbers of the first few, and adds up")
{
    const survey::RowAccount account{24,
                                     3,
                                     15,
                                     {{1, RowUse::Title},
                                      {2, RowUse::Header},
                                      {3, RowUse::Header},
                                      {20, RowUse::Totals},
                                      {23, RowUse::Remark},
                                      {24, RowUse::RepeatedHeader}}};
    const auto table = report::row_ledger_table(account, {5, 6, 7, 8, 9});
    tests::check_row_table(table, 24);
    std::vector<std::string> lines;
    for (const auto& row : table.rows)
        lines.push_back(row[0].text + " " + row[1].text + " " + row[2].text);
    CHECK(lines == std::vector<std::string>{"Respondenten 3 ", "Titels boven de kopregel 1 1", "Kopregels 2 2 en 3",
                                            "Herhaalde kopregels 1 24", "Lege rijen 15 5, 6, 7 en 12 andere",
                                            "Rijen met totalen 1 20", "Opmerkingen onder de antwoorden 1 23",
                                            "Samen: alle rijen van het bestand 24 "});
    tests::check_row_table(report::row_ledger_table({1, 0, 0, {{1, RowUse::Header}}}, {}), 1);
}

TEST_CASE("the table of columns has every column that is used, adds up to the people kept, and shows no hidden count")
{
    auto findings = tests::report_example().findings;
    auto table = report::column_ledger_table(findings);
    tests::check_column_table(table, findings.data.kept);
    CHECK(table.rows.size() == findings.data.columns_used);
    CHECK(table.columns.size() == report::column_ledger_heads().size());
    CHECK(table.rows[0][1].text == "groep: Functie");
    findings.ledger->columns[1].cells.reset();
    table = report::column_ledger_table(findings);
    tests::check_column_table(table, findings.data.kept);
    CHECK(table.rows[0][2].text == say(Phrase::NoValue));
    findings.items.clear(); // they do not show: the name of the column is left
    CHECK(report::column_ledger_table(findings).rows[5][1].text == "stelling");
    findings.ledger.reset();
    CHECK(report::column_ledger_table(findings).rows.empty());
}

TEST_SUITE_END();
