// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sheet_choice.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::SheetChoice;
using wk::io::SheetRows;

namespace {

SheetRows sheet_with(std::size_t rows, std::size_t columns)
{
    SheetRows out("x.xlsx");
    for (std::size_t row = 1; row <= rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column)
            out.add_cell(column, "x");
        out.end_row(row);
    }
    return out;
}

std::string said_of(const SheetChoice& choice, const std::string& chosen)
{
    wk::io::SheetContents contents;
    contents.sheet = chosen;
    choice.note(contents);
    return contents.notices.empty() ? "" : contents.notices[0].message;
}

} // namespace

TEST_CASE("the first sheet with a table is the one")
{
    SheetChoice choice;
    CHECK(choice.take(0, {"Blad1", false}, sheet_with(2, 2)));
    CHECK(choice.is_final());
    CHECK(said_of(choice, "Blad1").empty());
}

TEST_CASE("titles, lines of words and sheets that are called notes give way, and are named")
{
    SheetChoice choice;
    CHECK(!choice.take(0, {"Leeg", false}, sheet_with(0, 0)));
    CHECK(!choice.take(1, {"Titel", false}, sheet_with(1, 3)));
    CHECK(!choice.take(2, {"Blad2", false}, sheet_with(5, 1)));
    CHECK(!choice.take(3, {"Codeboek", false}, sheet_with(9, 4)));
    CHECK(choice.best() == 2);
    CHECK(choice.take(4, {"Antwoorden", false}, sheet_with(3, 2)));
    CHECK(choice.best() == 4);
    const std::string words = said_of(choice, "Antwoorden");
    CHECK(words.find("\"Titel\", \"Blad2\", \"Codeboek\"") != std::string::npos);
    CHECK(words.find("Leeg") == std::string::npos);
}

TEST_CASE("where there is nothing better the first with two rows will do")
{
    SheetChoice choice;
    CHECK(!choice.take(0, {"Antwoorden", false}, sheet_with(4, 1)));
    choice.settle();
    CHECK(choice.is_final());
    CHECK(choice.best() == 0);
    CHECK(said_of(choice, "Antwoorden").empty());
}

TEST_SUITE_END();
