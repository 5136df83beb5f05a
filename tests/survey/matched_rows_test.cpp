// SPDX-License-Identifier: EUPL-1.2
#include "survey/matched_rows.h"

#include <doctest/doctest.h>

#include <initializer_list>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;

namespace {

using Cells = std::vector<std::string_view>;

std::shared_ptr<const Table> table(std::vector<std::string> names, std::initializer_list<Cells> rows)
{
    TableBuilder builder(std::move(names));
    for (const auto& row : rows)
        builder.add_row(row);
    return builder.finish();
}

using Now = std::vector<std::optional<std::size_t>>;

} // namespace

TEST_CASE("a number of its own finds each respondent, wherever the row went and whatever was corrected in it")
{
    const auto before = table({"ID", "v1"}, {{"11", "eens"}, {"12", "eens"}, {"13", "oneens"}});
    const auto after = table({"ID", "v1"}, {{"13", "oneens"}, {"11", "oneens"}, {"14", "eens"}});
    const auto rows = matched_rows(*before, *after);
    CHECK(rows.by == RowsBy::Id);
    CHECK(rows.column == "ID");
    CHECK(rows.now == Now{1, std::nullopt, 0});
    CHECK(rows.changed == std::vector<bool>{true, false, false});
    CHECK(rows.same == 1);
    CHECK(rows.different == 1);
    CHECK(rows.gone == 1);
    CHECK(rows.added == 1);
}

TEST_CASE("what is empty or stands twice is no number of a respondent's own")
{
    for (const std::string_view wrong : {"", "11"}) {
        const auto before = table({"ID", "v1"}, {{"11", "a"}, {wrong, "b"}});
        const auto after = table({"ID", "v1"}, {{wrong, "b"}, {"11", "a"}});
        const auto rows = matched_rows(*before, *after, {false, true});
        CHECK(rows.by == RowsBy::Answers);
        CHECK(rows.now == Now{1, 0});
    }
}

TEST_CASE("a column with other values in both tables finds nobody; the one with most in common does")
{
    const auto before = table({"tijd", "nr"}, {{"9:01", "1"}, {"9:02", "2"}, {"9:03", "3"}, {"9:04", "4"}});
    const auto after = table({"tijd", "nr"}, {{"8:01", "3"}, {"8:02", "2"}, {"8:03", "1"}, {"9:04", "5"}});
    const auto rows = matched_rows(*before, *after);
    CHECK(rows.column == "nr");
    CHECK(rows.now == Now{2, 1, 0, std::nullopt});
    CHECK(rows.different == 3);
}

TEST_CASE("an answer is no number of one's own, even when nobody gave the same")
{
    const auto before = table({"leeftijd", "v1"}, {{"30", "eens"}, {"40", "oneens"}});
    const auto after = table({"leeftijd", "v1"}, {{"40", "eens"}, {"30", "eens"}});
    CHECK(matched_rows(*before, *after).by == RowsBy::Id);
    const auto rows = matched_rows(*before, *after, {true, true});
    CHECK(rows.by == RowsBy::Answers);
    CHECK(rows.now == Now{1, std::nullopt});
}

TEST_CASE("without a number rows with the same cells are each other's, in order, and a long text finds a corrected one")
{
    const Cells anna{"eens", "Wij missen tijd voor preventie"}, bart{"eens", ""},
        cees{"oneens", "Te veel formulieren hier"};
    const auto before = table({"v1", "o1"}, {anna, bart, bart, cees});
    const Cells corrected{"eens", "Te veel formulieren hier"};
    const auto after = table({"o1", "v1"}, {{"", "eens"}, {corrected[1], corrected[0]}, {anna[1], anna[0]}});
    const auto rows = matched_rows(*before, *after);
    CHECK(rows.by == RowsBy::Answers);
    CHECK(rows.now == Now{2, 0, std::nullopt, 1});
    CHECK(rows.same == 2);
    CHECK(rows.different == 1);
    CHECK(rows.gone == 1);
    CHECK(rows.added == 0);
}

TEST_CASE("a short text, or one that two people wrote, does not make two people one")
{
    const auto before =
        table({"v1", "o1"},
              {{"a", "geen"}, {"b", "Wij missen tijd voor preventie"}, {"c", "Wij missen tijd voor preventie"}});
    const auto after = table({"v1", "o1"}, {{"x", "geen"}, {"y", "Wij missen tijd voor preventie"}});
    CHECK(matched_rows(*before, *after).now == Now{std::nullopt, std::nullopt, std::nullopt});
}

TEST_CASE("tables without a column in common share nobody")
{
    const auto rows = matched_rows(*table({"a"}, {{"1"}, {"2"}}), *table({"b"}, {{"1"}}));
    CHECK(rows.gone == 2);
    CHECK(rows.added == 1);
}

TEST_CASE("two readings of one file have their respondents in the same rows, whatever became of the cells")
{
    const auto before = table({"v1", "o1"}, {{"goed", "re?el"}, {"slecht", "geen"}});
    const auto rows = rows_of_one_file(*before, *table({"v1", "o1"}, {{"goed", "reëel"}, {"slecht", "geen"}}));
    REQUIRE(rows);
    CHECK(rows->by == RowsBy::Row);
    CHECK(rows->now == Now{0, 1});
    CHECK(rows->same == 1);
    CHECK(rows->different == 1);
    CHECK(rows->changed == std::vector<bool>{true, false});
    CHECK(!rows_of_one_file(*before, *table({"v1"}, {{"goed"}}))); // another delimiter cut other rows
}

TEST_SUITE_END();
