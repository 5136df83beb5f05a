// SPDX-License-Identifier: EUPL-1.2
#include "survey/ledger.h"

#include "ledger.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::check_ledger;
using wk::tests::small_instrument;
using wk::tests::table_of;

namespace {

/// "use answered/empty/no opinion/skipped/declared/invalid".
std::string line_of(const ColumnLedger& column)
{
    std::string out = std::to_string(int(column.use));
    for (const std::size_t count :
         {column.answered, column.empty, column.no_opinion, column.skipped, column.declared, column.invalid})
        out += " " + std::to_string(count);
    return out;
}

} // namespace

TEST_CASE("every cell of a column is an answer, missing for a reason, or invalid")
{
    const auto made = Responses::make(table_of({{"h", "v", "f", "n", "o", "x"},
                                                {"ja", "ja", "Noord", "34", "tijd", "a"},
                                                {"nee", "", "NA", "x", "", ""},
                                                {"weet niet", "NA", "", "-99", "NA", "NA"},
                                                {"NA", "misschien", "Zuid", "", "n.v.t.", "b"},
                                                {"nee", "NA", "noord", "7", "toch", "b"}}),
                                      small_instrument());
    REQUIRE(made);
    const auto ledger = column_ledger(**made);
    check_ledger((*made)->table(), ledger);
    CHECK(line_of(ledger[0]) == "1 3 0 1 0 1 0");
    CHECK(line_of(ledger[1]) == "1 1 0 0 2 1 1"); // who says no is not asked
    CHECK(line_of(ledger[2]) == "2 3 1 0 0 1 0");
    CHECK(line_of(ledger[3]) == "3 2 1 0 0 1 1");
    CHECK(line_of(ledger[4]) == "4 2 0 0 1 2 0");
    CHECK(line_of(ledger[5]) == "0 3 1 0 0 1 0");
    CHECK(ledger[0].samples == std::vector<std::string>{"ja", "nee"});
    CHECK(ledger[0].declared_texts == std::vector<std::string>{"NA"});
    CHECK(ledger[4].samples.empty()); // words of respondents
    CHECK(ledger[4].declared_texts == std::vector<std::string>{"NA", "n.v.t."});
    CHECK(ledger[2].id == "f");
}

TEST_CASE("levels that the questionnaire does not list, and a factor with too many, are invalid")
{
    const auto made = Responses::make(table_of({{"f"}, {"a"}, {"b"}, {""}, {"NULL"}}), small_instrument(R"(["a"])"));
    REQUIRE(made);
    CHECK(line_of(column_ledger(**made)[0]) == "2 1 1 0 0 1 1");

    TableBuilder builder({"f"});
    std::vector<std::string> levels;
    for (int i = 0; i < 1200; ++i)
        levels.push_back("groep " + std::to_string(i));
    for (const std::string_view level : levels)
        builder.add_row(std::array{level});
    const auto many = Responses::make(builder.finish(), small_instrument());
    REQUIRE(many);
    CHECK(line_of(column_ledger(**many)[0]) == "2 0 0 0 0 0 1200");
}

TEST_CASE("a column that answers two questions is counted once, for the first")
{
    Mapping mapping;
    mapping.columns = {{"h", "v"}, {"h", "h"}};
    const auto made = Responses::make(table_of({{"h", "x"}, {"ja", "1"}, {"soms", "2"}}), small_instrument(), mapping);
    REQUIRE(made);
    const auto ledger = column_ledger(**made);
    check_ledger((*made)->table(), ledger);
    CHECK(ledger[0].id == "h");
    CHECK(ledger[1].use == ColumnRole::Unused);
}

TEST_CASE("what the user says is left empty counts as declared")
{
    const auto made =
        Responses::make(table_of({{"h"}, {"ja"}, {"???"}}), small_instrument(), {{}, {{"drie", "???", {}}}});
    REQUIRE(made);
    CHECK(line_of(column_ledger(**made)[0]) == "1 1 0 0 0 1 0");
    for (const auto& notice : (*made)->notices())
        CHECK(notice.code != "missing-declared"); // he knows
}

TEST_CASE("of the rows that are kept no other is counted")
{
    const auto made = Responses::make(
        table_of({{"h", "v", "f"}, {"ja", "ja", "Noord"}, {"nee", "", "Zuid"}, {"NA", "misschien", "Zuid"}}),
        small_instrument());
    REQUIRE(made);
    const auto ledger = column_ledger(**made, RowMask(std::vector<std::uint8_t>{0, 1, 1}));
    CHECK(line_of(ledger[0]) == "1 1 0 0 0 1 0");
    CHECK(line_of(ledger[1]) == "1 0 0 0 1 0 1");
    CHECK(line_of(ledger[2]) == "2 2 0 0 0 0 0");
    CHECK(ledger[0].samples == std::vector<std::string>{"nee"});
    CHECK(ledger[2].samples == std::vector<std::string>{"Zuid"});
    CHECK(column_ledger(**made, RowMask(3))[0].answered == column_ledger(**made)[0].answered);
}

TEST_CASE("empty rows are known by the numbers that a spreadsheet gives them, wherever they stand")
{
    const auto builder_of = [](std::initializer_list<int> rows) { // 1: a row, 0: a line that is none
        TableBuilder out({"a"});
        for (const int row : rows)
            if (row == 1)
                out.add_row(std::array<std::string_view, 1>{"x"});
            else
                out.add_blank_line();
        return out;
    };
    CHECK(first_empty_rows(*builder_of({1, 0, 1, 0, 0}).finish(), 9) == std::vector<std::size_t>{3, 5, 6});
    CHECK(first_empty_rows(*builder_of({1, 0, 1, 0, 0}).finish(), 2) == std::vector<std::size_t>{3, 5});
    CHECK(first_empty_rows(*builder_of({0, 1}).finish(), 9) == std::vector<std::size_t>{1});
    CHECK(first_empty_rows(*builder_of({1, 1}).finish(), 9).empty());
    // A title, an empty row, the header, two respondents with a total between them, and two empty rows at the end.
    const RowAccount account{8, 2, 3, {{1, RowUse::Title}, {3, RowUse::Header}, {5, RowUse::Totals}}};
    const auto table = builder_of({0, 0, 1, 0, 1}).finish({}, account);
    CHECK(first_empty_rows(*table, 9) == std::vector<std::size_t>{2, 7, 8});
    wk::tests::check_rows(*table);
    // Without a header in the file, as in SPSS.
    const auto spss = builder_of({1, 0, 1}).finish({}, {3, 2, 1, {}});
    CHECK(first_empty_rows(*spss, 9) == std::vector<std::size_t>{3});
}

TEST_CASE("without a questionnaire a column is answered or empty, or says that nothing stands there")
{
    const auto table = table_of({{"a"}, {"x"}, {""}, {"#N/B"}, {"x"}});
    const auto ledger = column_ledger(*table);
    check_ledger(*table, ledger);
    CHECK(line_of(ledger[0]) == "0 2 1 0 0 1 0");
}

TEST_SUITE_END();
