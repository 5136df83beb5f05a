// SPDX-License-Identifier: EUPL-1.2
#include "report/words/ledger_words.h"

#include "base/phrases.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("report");

using namespace wk;
using survey::ColumnRole;
using survey::RowUse;

namespace {

project::LedgerFinding columns_called(const std::vector<std::string>& names)
{
    project::LedgerFinding out;
    for (const auto& name : names)
        out.columns.push_back({name, ColumnRole::Unused, {}, {}});
    return out;
}

} // namespace

TEST_CASE("the rows of a file in a sentence, right for none, one and many")
{
    CHECK(report::rows_sentence({4, 3, 0, {{1, RowUse::Header}}}) ==
          "Het bestand heeft 4 rijen: 3 van respondenten en 1 kopregel.");
    CHECK(report::rows_sentence({1, 0, 0, {{1, RowUse::Header}}}) ==
          "Het bestand heeft 1 rij: 0 van respondenten en 1 kopregel.");
    CHECK(report::rows_sentence({1, 1, 0, {}}) == "Het bestand heeft 1 rij: 1 van een respondent.");
    CHECK(report::rows_sentence({9,
                                 1,
                                 1,
                                 {{1, RowUse::Title},
                                  {2, RowUse::Header},
                                  {3, RowUse::Header},
                                  {5, RowUse::RepeatedHeader},
                                  {7, RowUse::Totals},
                                  {8, RowUse::Totals},
                                  {9, RowUse::Remark}}}) ==
          "Het bestand heeft 9 rijen: 1 van een respondent, 2 kopregels, 1 titel boven de kopregel, 1 lege rij, 2 met "
          "totalen, 1 herhaalde kopregel en 1 met een opmerking onder de antwoorden.");
}

TEST_CASE("the columns of a file in a sentence")
{
    constexpr std::array all{ColumnRole::Item, ColumnRole::Item,    ColumnRole::Factor, ColumnRole::Unused,
                             ColumnRole::Open, ColumnRole::Numeric, ColumnRole::Unused};
    CHECK(report::columns_sentence(all) ==
          "Het bestand heeft 7 kolommen: 2 stellingen, 1 indeling in groepen, 1 met een "
          "getal, 1 open vraag en 2 die niet gebruikt zijn.");
    constexpr std::array one{ColumnRole::Unused};
    CHECK(report::columns_sentence(one) == "Het bestand heeft 1 kolom: 1 die niet gebruikt is.");
}

TEST_CASE("columns that are not used are named, the first twenty of many, and none that may be an answer")
{
    CHECK(report::unused_sentence({}).empty());
    CHECK(report::unused_sentence(columns_called({"id", "datum"})) == "Niet gebruikt: id en datum.");
    std::vector<std::string> names;
    for (int i = 1; i <= 22; ++i)
        names.push_back("k" + std::to_string(i));
    CHECK(report::unused_sentence(columns_called(names)).ends_with("k19, k20 en 2 andere."));
    CHECK(report::unused_sentence(columns_called({std::string(200, 'x')})).size() < 100);
    CHECK(report::unused_sentence(columns_called({"", ""})) == say(Phrase::LedgerUnnamed));
}

TEST_CASE("of many row numbers the first few are told")
{
    constexpr std::array<std::size_t, 6> rows{3, 7, 12, 13, 14, 15};
    const std::span all(rows);
    CHECK(report::row_numbers({}, 0).empty());
    CHECK(report::row_numbers(all.first(1), 1) == "3");
    CHECK(report::row_numbers(all.first(5), 5) == "3, 7, 12, 13 en 14");
    CHECK(report::row_numbers(all, 6) == "3, 7, 12 en 3 andere");
    CHECK(report::row_numbers(all.first(2), 40) == "3, 7 en 38 andere");
    CHECK(report::row_numbers({}, 4).empty()); // nobody knows which
}

TEST_CASE("what a column is for, with its question and theme where there are any")
{
    CHECK(report::use_words(ColumnRole::Item, "Dit lukt.", "Werk") == "stelling: Dit lukt. (Werk)");
    CHECK(report::use_words(ColumnRole::Open, {}, "Werk") == "open vraag (Werk)");
    CHECK(report::use_words(ColumnRole::Factor, "Functie", {}) == "groep: Functie");
    CHECK(report::use_words(ColumnRole::Unused, {}, {}) == "niet gebruikt");
}

TEST_SUITE_END();
