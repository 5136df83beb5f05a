#include "io/sheet_text.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::SheetText;

namespace {

struct PlacedText {
    std::size_t row, column;
    std::string text;
};

std::string text_of_cells(const std::vector<PlacedText>& cells, std::size_t& skipped)
{
    SheetText sheet;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        sheet.add_cell(cells[i].column, cells[i].text);
        if (i + 1 == cells.size() || cells[i + 1].row != cells[i].row)
            sheet.end_row(cells[i].row);
    }
    return sheet.finish(skipped);
}

} // namespace

TEST_CASE("rows keep their number and all are as wide as the widest of the first")
{
    std::size_t skipped = 9;
    CHECK(text_of_cells({{1, 0, "a"}, {1, 1, "b"}, {1, 2, "c"}, {3, 1, "x"}}, skipped) == "a\tb\tc\n\n\tx\t\n");
    CHECK(skipped == 0);
}

TEST_CASE("cells are quoted where a reader of delimited text needs it, and lose what no text may hold")
{
    std::size_t skipped = 0;
    CHECK(text_of_cells({{1, 0, "a\tb"}, {1, 1, "c\"d"}, {1, 2, "e\nf"}, {1, 3, std::string("g\x01h")}}, skipped) ==
          "\"a\tb\"\t\"c\"\"d\"\t\"e\nf\"\tg h\n");
}

TEST_CASE("titles above the header become blank lines")
{
    std::size_t skipped = 0;
    CHECK(text_of_cells({{1, 0, "Titel"}, {3, 0, "a"}, {3, 1, "b"}, {3, 2, "c"}, {4, 0, "1"}}, skipped) ==
          "\n\na\tb\tc\n1\t\t\n");
    CHECK(skipped == 1);
}

TEST_CASE("more than a spreadsheet can hold is refused, and a row that goes back is passed over")
{
    SheetText wide;
    wide.add_cell(100'000, "x");
    CHECK(wide.too_large());
    SheetText high;
    high.add_cell(0, "x");
    high.end_row(SheetText::MaxRows + 1);
    CHECK(high.too_large());
    std::size_t skipped = 0;
    CHECK(text_of_cells({{2, 0, "a"}, {1, 0, "b"}}, skipped) == "\na\n");
    SheetText empty;
    CHECK(empty.finish(skipped).empty());
}

TEST_SUITE_END();
