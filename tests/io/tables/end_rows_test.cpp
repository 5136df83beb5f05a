// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/end_rows.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::end_row;
using wk::io::EndRow;

namespace {

const wk::tests::Rows Towns{{"gemeente", "v1", "v2", "leeftijd", "o1"},
                            {"Goes", "eens", "4", "34", "tijd"},
                            {"Ede", "oneens", "2", "51", ""},
                            {"Urk", "eens", "5", "46", "regels"},
                            {"Goes", "eens", "", "29", ""}};

EndRow use_of(const std::vector<std::string>& cells)
{
    const auto table = wk::tests::table_of(Towns);
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    const EndRow out = end_row(*table, cells);
    if (out != EndRow::Respondent)
        CHECK(wk::io::may_end_a_table(views, table->columns().size()));
    return out;
}

} // namespace

TEST_CASE("a row that adds up, counts or averages the rows above it is a total")
{
    CHECK(use_of({"Totaal", "", "11", "160", ""}) == EndRow::Totals);
    CHECK(use_of({"TOTAAL:", "", "", "160", ""}) == EndRow::Totals);
    CHECK(use_of({"", "gemiddelde", "3,67", "40", ""}) == EndRow::Totals);
    CHECK(use_of({"Mean", "", "3.7", "40.0", ""}) == EndRow::Totals);
    CHECK(use_of({"Aantal", "4", "3", "4", "2"}) == EndRow::Totals);
    CHECK(use_of({"", "", "", "160", ""}) == EndRow::Totals);    // the sum, which nothing calls so
    CHECK(use_of({"", "", "", "40", ""}) == EndRow::Respondent); // the mean: somebody may be as old
    CHECK(use_of({"", "", "3.6667", "", ""}) == EndRow::Totals); // but nobody answered this
    CHECK(use_of({"", "", "3.5", "", ""}) == EndRow::Respondent);
}

TEST_CASE("a number alone that somebody could have filled in is no total")
{
    const auto alone = [](std::vector<std::string_view> column, const char* cell) {
        wk::tests::Rows rows{{"a", "b", "c", "d"}};
        for (const auto text : column)
            rows.push_back({"x", "y", text, "z"});
        return end_row(*wk::tests::table_of(rows), std::vector<std::string>{"", "", cell, ""});
    };
    CHECK(alone({"0", "0", "34", "1"}, "35") == EndRow::Totals);
    CHECK(alone({"0", "0", "34"}, "34") == EndRow::Respondent); // the sum, and what another filled in
    CHECK(alone({"1", "34"}, "35") == EndRow::Respondent);      // of two
    CHECK(alone({"1.5", "2.5", "3.25"}, "2.4167") == EndRow::Respondent);
    CHECK(alone({"1", "2", "4"}, "2.3333") == EndRow::Totals);
    CHECK(use_of({"Aantal", "4,0", "", "", ""}) == EndRow::Totals);
}

TEST_CASE("whoever is called Totaal and answers stays a respondent")
{
    CHECK(use_of({"Totaal", "eens", "4", "40", "veel"}) == EndRow::Respondent);
    CHECK(use_of({"Totaal", "eens", "2", "41", ""}) == EndRow::Respondent);
    // Numbers alone, which say nothing of those above: nobody can tell, so it is said.
    CHECK(use_of({"Totaal", "5", "4", "61", ""}) == EndRow::Doubtful);
    CHECK(use_of({"Totaalzorg", "5", "11", "160", ""}) == EndRow::Respondent);
    auto towns = Towns;
    towns.push_back({"Totaal", "eens", "4", "30", ""}); // a place that is called so
    CHECK(end_row(*wk::tests::table_of(towns), std::vector<std::string>{"Totaal", "", "15", "190", ""}) ==
          EndRow::Respondent);
    // of one row nothing is the total
    const auto one = wk::tests::table_of({Towns[0], Towns[1]});
    CHECK(end_row(*one, std::vector<std::string>{"Totaal", "", "4", "34", ""}) == EndRow::Respondent);
}

TEST_CASE("one cell at the end is a remark where it could be no answer")
{
    CHECK(use_of({"", "", "", "Bron: gemeente", ""}) == EndRow::Remark);
    CHECK(use_of({"", "Totaal", "", "", ""}) == EndRow::Totals);
    CHECK(use_of({"Bron: gemeente", "", "", "", ""}) == EndRow::Doubtful); // the name of a place may be anything
    CHECK(use_of({"Goes", "", "", "", ""}) == EndRow::Respondent);         // who stopped after one question
    CHECK(use_of({"", "", "", "58", ""}) == EndRow::Respondent);
    CHECK(use_of({"", "", "", "", "alles"}) == EndRow::Respondent);
}

TEST_CASE("only short rows, or such with the word, are worth a look; tables of two columns never")
{
    const auto may = [](std::vector<std::string_view> cells, std::size_t columns) {
        return wk::io::may_end_a_table(cells, columns);
    };
    CHECK(may({"x", "", "", ""}, 4));
    CHECK(!may({"x", "", ""}, 3));
    CHECK(!may({"x", "y", "", ""}, 4));
    CHECK(may({"", "Totaal", "1"}, 3));
    CHECK(!may({"Totaal", "1"}, 2));
}

TEST_CASE("a last row of numbers that nothing calls a total looks like one where they sum up and stand nowhere above")
{
    const auto looks = [](std::vector<std::string_view> last) {
        wk::tests::Rows rows{
            {"nr", "v1", "v2", "leeftijd", "o1"}, {"1", "4", "5", "34", "tijd"}, {"2", "2", "3", "51", ""},
            {"3", "4", "1", "46", "regels"},      {"4", "3", "", "29", ""},      {"5", "4", "2", "35", ""}};
        rows.push_back(std::move(last));
        return wk::io::last_row_sums_up(*wk::tests::table_of(rows));
    };
    CHECK(looks({"", "17", "11", "195", ""}));
    CHECK(looks({"", "3,40", "2,75", "39,0", ""}));
    CHECK(looks({"15", "17", "11", "195", ""}));
    CHECK(looks({"", "5", "4", "5", "2"})); // how many
    // A respondent: in the middle of everything, with a number of his own, or of whom one number is a sum by chance.
    CHECK(!looks({"6", "3", "3", "39", ""}));
    CHECK(!looks({"6", "4", "5", "40", "2"}));
    CHECK(!looks({"6", "3", "3", "195", ""}));
    CHECK(!looks({"", "17", "11", "195", "anders"}));
    CHECK(!looks({"", "", "", "195", ""}));
    // of so few rows numbers are the sum by chance
    CHECK(!wk::io::last_row_sums_up(
        *wk::tests::table_of({{"a", "b", "c"}, {"1", "2", "1"}, {"2", "3", "5"}, {"3", "5", "6"}})));
}

TEST_CASE("totals between the rows are those that hold little beside their name, as all rows do that have it")
{
    const auto looks = [](const std::vector<std::vector<std::string_view>>& more) {
        auto rows = Towns;
        rows.insert(rows.end(), more.begin(), more.end());
        rows.push_back(Towns[1]);
        return wk::io::looks_like_totals(*wk::tests::table_of(rows), Towns.size() - 1);
    };
    CHECK(looks({{"Subtotaal", "", "6", "85", ""}}));
    CHECK(looks({{"Subtotaal", "", "6", "85", ""}, Towns[2], {"SUBTOTAAL", "", "2", "51", ""}}));
    CHECK(looks({{"Aantal", "3", "3", "3", "1"}}));
    CHECK(!looks({{"Subtotaal", "", "6", "85", ""}, {"Subtotaal", "eens", "2", "51", "regels"}})); // a place
    CHECK(!looks({{"Totaal anders", "eens", "6", "85", ""}}));
    CHECK(!looks({{"Totaal", "", "", "", ""}})); // who stopped after one question
}

TEST_CASE("rows apart lie below an empty row, and are far less filled than those above it")
{
    const auto first = [](const std::vector<std::vector<std::string_view>>& more) {
        auto rows = Towns;
        rows.insert(rows.end(), more.begin(), more.end());
        return wk::io::rows_apart(*wk::tests::table_of(rows));
    };
    const std::vector<std::string_view> empty{"", "", "", "", ""};
    CHECK(first({empty, {"Legenda", "", "", "", ""}, {"1", "oneens", "", "", ""}}) == std::size_t(5));
    CHECK(first({empty, {"Legenda", "", "", "", ""}, empty, {"1", "oneens", "", "", ""}}) == std::size_t(5));
    CHECK(!first({{"Legenda", "", "", "", ""}, {"1", "oneens", "", "", ""}})); // nothing lies between
    CHECK(!first({empty, {"Goes", "eens", "3", "", ""}}));                     // somebody
    CHECK(!first({}));
    // of a table that is hardly filled anywhere, nobody can tell
    CHECK(!wk::io::rows_apart(*wk::tests::table_of(
        {{"a", "b", "c"}, {"1", "", ""}, {"", "1", ""}, {"", "", ""}, {"2", "", ""}, {"", "", "3"}})));
    // nor of a long tail
    std::vector<std::vector<std::string_view>> tail{empty};
    tail.resize(70, {"Goes", "", "", "", ""});
    CHECK(!first(tail));
}

TEST_SUITE_END();
