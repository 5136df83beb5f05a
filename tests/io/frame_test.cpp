#include "io/frame.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::frame_from_table;
using wk::tests::table_of;

TEST_CASE("a frame is a level and a number of people per row")
{
    const auto frame =
        frame_from_table(*table_of({{"functie", "aantal"}, {" Staf ", "14"}, {"", ""}, {"Overig", "1.234,0"}}),
                         "adressen.csv", "functie");
    REQUIRE(frame);
    CHECK(frame->name == "adressen.csv");
    CHECK(frame->factor == "functie");
    CHECK(frame->levels == std::vector<wk::project::FrameLevel>{{"Staf", 14}, {"Overig", 1234}});
}

TEST_CASE("a frame that cannot be right is refused with its row and column")
{
    const auto error = [](const wk::tests::Rows& rows) {
        const auto frame = frame_from_table(*table_of(rows), "adressen.csv", "functie");
        REQUIRE(!frame);
        return frame.error();
    };
    CHECK(error({{"functie"}, {"Staf"}}).code == "frame-columns");
    CHECK(error({{"functie", "aantal"}}).code == "frame-empty");
    CHECK(error({{"functie", "aantal"}, {"", "3"}}).code == "frame-level");
    CHECK(error({{"functie", "aantal"}, {"a", "3"}, {"a ", "4"}}).row == 3);
    for (const char* number : {"", "drie", "-1", "2,5", "1.234", "99999999999"}) {
        CAPTURE(number);
        const auto wrong = error({{"functie", "aantal"}, {"a", number}});
        CHECK(wrong.code == "frame-number");
        CHECK(wrong.row == 2);
        CHECK(wrong.column == "aantal");
    }
}

TEST_SUITE_END();
