// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sheet_rows.h"

#include "io/table_text.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::SheetContents;
using wk::io::SheetRows;
using wk::tests::table_text;

namespace {

struct PlacedText {
    std::size_t row, column;
    std::string text;
};

SheetContents sheet_of_cells(const std::vector<PlacedText>& cells, std::size_t rows_above = 0)
{
    SheetRows sheet("x.xlsx");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        sheet.add_cell(cells[i].column, cells[i].text);
        if (i + 1 == cells.size() || cells[i + 1].row != cells[i].row)
            sheet.end_row(cells[i].row);
    }
    sheet.close();
    CHECK(sheet.rows_above() == rows_above);
    auto out = sheet.finish({});
    REQUIRE(out);
    return *std::move(out);
}

std::string noted_codes(const SheetContents& contents)
{
    std::string out;
    for (const auto& notice : contents.notices)
        out += notice.code + " " + std::to_string(notice.row) + "\n";
    return out;
}

std::string refusal(SheetRows& sheet)
{
    sheet.close();
    const auto out = sheet.finish({});
    return out ? "" : out.error().code + " " + std::to_string(out.error().row);
}

} // namespace

TEST_CASE("rows keep their number and all are as wide as the widest of the first")
{
    const auto sheet = sheet_of_cells({{1, 0, "a"}, {1, 1, "b"}, {1, 2, "c"}, {3, 1, "x"}, {4, 2, "y"}, {4, 0, "z"}});
    CHECK(table_text(*sheet.table) == "a\tb\tc\n\tx\t\nz\t\ty\n");
    CHECK(sheet.table->row_number(0) == 3);
    CHECK(noted_codes(sheet) == "blank-line 2\n");
}

TEST_CASE("cells are what they are, whatever is in them, and lose what no text may hold")
{
    const std::string lines = "x\n2\ty\n3\tz"; // three rows, if it were a file of text
    const auto sheet = sheet_of_cells(
        {{1, 0, "a\tb"}, {1, 1, "c\"d"}, {1, 2, "e\nf"}, {1, 3, std::string("g\x01h")}, {2, 0, lines}, {2, 3, "\"\""}});
    CHECK(sheet.table->columns()[0].name() == "a\tb");
    CHECK(sheet.table->columns()[1].name() == "c\"d");
    CHECK(sheet.table->columns()[2].name() == "e\nf");
    CHECK(sheet.table->columns()[3].name() == "g h");
    REQUIRE(sheet.table->rows() == 1);
    CHECK(sheet.table->columns()[0].cell(0) == lines);
    CHECK(sheet.table->columns()[3].cell(0) == "\"\"");
    CHECK(sheet.notices.empty());
}

TEST_CASE("titles above the header become blank lines")
{
    const auto sheet = sheet_of_cells({{1, 0, "Titel"}, {3, 0, "a"}, {3, 1, "b"}, {3, 2, "c"}, {4, 0, "1"}}, 1);
    CHECK(table_text(*sheet.table) == "a\tb\tc\n1\t\t\n");
    CHECK(sheet.table->row_number(0) == 4);
    CHECK(sheet.notices.empty());
}

TEST_CASE("rows that are wider than all before are cut, and rows of blanks counted, both with their row")
{
    std::vector<PlacedText> cells{{1, 0, "a"}, {1, 1, "b"}};
    for (std::size_t row = 2; row <= 52; ++row)
        cells.push_back({row, 0, "1"});
    cells.insert(cells.end(), {{53, 0, "1"}, {53, 4, "te ver"}, {54, 1, " "}, {56, 0, "1"}, {57, 0, " "}});
    const auto sheet = sheet_of_cells(cells);
    CHECK(sheet.table->rows() == 54); // without the blanks at the end
    CHECK(sheet.table->row_number(53) == 56);
    CHECK(noted_codes(sheet) == "long-row 53\nblank-line 55\nempty-row 54\n");
    CHECK(sheet.notices[0].value == "te ver");
}

TEST_CASE("two cells at one place of a damaged sheet follow each other")
{
    CHECK(table_text(*sheet_of_cells({{1, 0, "a"}, {1, 1, "b"}, {2, 0, "x"}, {2, 1, "z"}, {2, 0, "y"}}).table) ==
          "a\tb\nxy\tz\n");
}

TEST_CASE("more than a spreadsheet can hold is refused, and a row that goes back is the next")
{
    SheetRows wide("x.xlsx");
    wide.add_cell(100'000, "x");
    CHECK(wide.too_large());
    SheetRows high("x.xlsx");
    high.add_cell(0, "x");
    high.end_row(SheetRows::MaxRows + 1);
    CHECK(high.too_large());
    SheetRows full("x.xlsx");
    full.add_cell(0, "x");
    full.end_row(SheetRows::MaxRows);
    CHECK(!full.too_large());
    full.add_cell(0, "x");
    full.end_row(3); // there is no next row
    CHECK(full.too_large());
    const auto back = sheet_of_cells({{2, 0, "a"}, {1, 0, "b"}, {4, 0, "c"}, {3, 0, "d"}, {9, 0, "e"}});
    CHECK(table_text(*back.table) == "a\nb\nc\nd\n\n\n\ne\n"); // none of them vanishes
    CHECK(back.table->row_number(2) == 5);
    CHECK(back.table->row_number(3) == 9);
}

TEST_CASE("text is bounded, and so are empty cells, which cost as much in a table")
{
    SheetRows sheet("x.xlsx");
    sheet.add_cell(0, std::string(5000, 'a')); // no name, so that no table is made of what follows
    sheet.end_row(1);
    std::size_t row = 1;
    while (!sheet.too_large() && row < 20'000) {
        sheet.add_cell(16'383, "x");
        sheet.end_row(++row);
    }
    CHECK(row > SheetRows::MaxBytes / 16'400);
    CHECK(row <= SheetRows::MaxBytes / 16'384 + 1);
}

TEST_CASE("a sheet without a row, or without names, gives an error")
{
    SheetRows empty("x.xlsx");
    CHECK(refusal(empty) == "no-sheet 0");
    SheetRows blank("x.xlsx");
    blank.add_cell(0, " ");
    blank.end_row(1);
    CHECK(refusal(blank) == "no-sheet 0");
    SheetRows long_name("x.xlsx");
    long_name.add_cell(0, std::string(5000, 'a'));
    long_name.end_row(3);
    CHECK(refusal(long_name) == "no-header 3");
}

TEST_SUITE_END();
