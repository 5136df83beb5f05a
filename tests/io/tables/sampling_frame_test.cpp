// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sampling_frame.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::frame_from_table;
using wk::io::FrameFile;
using wk::tests::table_of;

TEST_CASE("a frame is a level and a number of people per row")
{
    const auto file =
        frame_from_table(*table_of({{"functie", "aantal"}, {" Staf ", "14"}, {"", ""}, {"Overig", "1.234,0"}}),
                         "adressen.csv", "functie", {});
    REQUIRE(file);
    CHECK(file->frame.name == "adressen.csv");
    CHECK(file->frame.factor == "functie");
    CHECK(file->frame.levels == std::vector<wk::project::FrameLevel>{{"Staf", 14}, {"Overig", 1234}});
    CHECK(file->notices.empty());
}

TEST_CASE("a frame that cannot be right is refused with its row and column")
{
    const auto error = [](const wk::tests::Rows& rows) {
        const auto frame = frame_from_table(*table_of(rows), "adressen.csv", "functie", {});
        REQUIRE(!frame);
        return frame.error();
    };
    CHECK(error({{"functie"}, {"Staf"}}).code == "frame-columns");
    CHECK(error({{"functie", "aantal"}}).code == "frame-empty");
    CHECK(error({{"functie", "aantal"}, {"", "3"}}).code == "frame-level");
    CHECK(error({{"functie", "aantal"}, {"a", "3"}, {"a ", "4"}}).row == 3);
    for (const char* number : {"", "drie", "-1", "2,5", "1.23", "12.34.567", "1..234", "99999999999"}) {
        CAPTURE(number);
        const auto wrong = error({{"functie", "aantal"}, {"a", number}});
        CHECK(wrong.code == "frame-number");
        CHECK(wrong.row == 2);
        CHECK(wrong.column == "aantal");
    }
}

namespace {

const std::vector<std::string> Known{"Sociaal werker", "Jeugdwerker", "Staf"};

FrameFile addresses_of(const wk::tests::Rows& rows)
{
    const auto file = frame_from_table(*table_of(rows), "adressen.csv", "functie", Known);
    REQUIRE(file);
    return *file;
}

std::string frame_in_line(const FrameFile& file)
{
    std::string out;
    for (const auto& level : file.frame.levels)
        out += level.level + " " + std::to_string(level.population) + ", ";
    for (const auto& notice : file.notices)
        out += notice.code + " " + std::to_string(notice.row) + " ";
    return out;
}

} // namespace

TEST_CASE("thousands may be parted by a point, comma or blank")
{
    for (const char* number :
         {"1240", "1.240", "1,240", "1 240", "1\u00A0240", "1\u202F240", "1'240", "1240,0", " 1.240,00 "}) {
        CAPTURE(number);
        CHECK(frame_in_line(addresses_of({{"functie", "aantal"}, {"Staf", number}})) == "Staf 1240, ");
    }
}

TEST_CASE("a total of the others is no level, wherever it stands and whatever it is called")
{
    const wk::tests::Rows levels{{"Sociaal werker", "40"}, {"Jeugdwerker", "30"}};
    const auto with = [&](std::vector<std::string_view> total, std::size_t at,
                          std::vector<std::string_view> more = {}) {
        wk::tests::Rows rows = levels;
        rows.insert(rows.begin() + std::ptrdiff_t(at), std::move(total));
        if (!more.empty())
            rows.push_back(std::move(more));
        rows.insert(rows.begin(), {"functie", "aantal"});
        return addresses_of(rows);
    };
    const std::string both = "Sociaal werker 40, Jeugdwerker 30, ";
    for (const char* name :
         {"Totaal", "TOTAAL:", "Eindtotaal", "Alle functies", "Wijkteam", "Gemeente totaal", "Som", ""})
        for (const std::size_t at : {0, 1, 2}) {
            CAPTURE(name);
            CHECK(frame_in_line(with({name, "70"}, at)) == both + "frame-total " + std::to_string(at + 2) + " ");
        }
    // What is called a total is none of the levels, also when it is no sum: then both numbers are said.
    const auto other = with({"Totaal", "75"}, 2);
    CHECK(frame_in_line(other) == both + "frame-total 4 ");
    CHECK(other.notices[0].message.find("75") != std::string::npos);
    CHECK(other.notices[0].message.find("70") != std::string::npos);
    CHECK(frame_in_line(with({"Totaal", "70"}, 2, {"Eindtotaal", "70"})) == both + "frame-total 4 frame-total 5 ");
    // A level that respondents have stays, and so does one that is nobody's sum.
    CHECK(frame_in_line(with({"Staf", "70"}, 2)) == both + "Staf 70, ");
    CHECK(frame_in_line(with({"Alle overige functies", "12"}, 2)) == both + "Alle overige functies 12, ");
    CHECK(frame_in_line(addresses_of({{"functie", "aantal"}, {"Staf", "40"}, {"Beleid", "40"}})) ==
          "Staf 40, Beleid 40, ");
    CHECK(frame_in_line(addresses_of({{"functie", "aantal"}, {"Staf", "40"}, {"Alle", "40"}})) ==
          "Staf 40, frame-total 3 ");
    CHECK(frame_in_line(addresses_of({{"functie", "aantal"}, {"Staf", "0"}, {"Beleid", "0"}, {"Beheer", "0"}})) ==
          "Staf 0, Beleid 0, Beheer 0, ");
}

TEST_CASE("the first row of an address file without a header is a level when respondents know it")
{
    CHECK(frame_in_line(addresses_of({{"Sociaal werker", "40"}, {"Jeugdwerker", "30"}})) ==
          "Sociaal werker 40, Jeugdwerker 30, frame-header 1 ");
    CHECK(frame_in_line(addresses_of({{"functie", "2026"}, {"Jeugdwerker", "30"}})) ==
          "Jeugdwerker 30, "); // a year above numbers
    const auto unknown = frame_from_table(*table_of({{"Beleid", "40"}, {"Staf", "30"}}), "a.csv", "functie", Known);
    REQUIRE(!unknown);
    CHECK(unknown.error().code == "frame-header");
    CHECK(unknown.error().row == 1);
}

TEST_CASE("levels are spelled as respondents have them, and a file without any of theirs is named")
{
    CHECK(frame_in_line(addresses_of({{"functie", "aantal"}, {"sociaal werker", "40"}, {"JEUGDWERKER", "30"}})) ==
          "Sociaal werker 40, Jeugdwerker 30, ");
    const auto other = addresses_of({{"team", "aantal"}, {"Noord", "40"}, {"Zuid", "30"}});
    CHECK(frame_in_line(other) == "Noord 40, Zuid 30, frame-levels 0 ");
    CHECK(other.notices[0].message.find("\"Noord\", \"Zuid\"") != std::string::npos);
    CHECK(other.notices[0].message.find("\"Sociaal werker\"") != std::string::npos);
}

TEST_CASE("levels that look like those of respondents are theirs, as answers are")
{
    const std::vector<std::string> levels{"Cli\u00EBntondersteuner", "Noord Oost", "Staf"};
    const auto read = [&](const wk::tests::Rows& rows) {
        return frame_from_table(*table_of(rows), "a.csv", "functie", levels);
    };
    const auto file = read({{"functie", "aantal"},
                            {"clie\u0308ntondersteuner", "40"},
                            {"Noord \u00A0 Oost", "30"},
                            {"STAF.", "70"}}); // the sum of the others, and a level all the same
    REQUIRE(file);
    CHECK(frame_in_line(*file) == "Cli\u00EBntondersteuner 40, Noord Oost 30, Staf 70, ");
    for (const char* twice : {"staf", "Staf.", " Staf\u00A0"}) {
        CAPTURE(twice);
        CHECK(read({{"functie", "aantal"}, {"Staf", "4"}, {twice, "3"}}).error().code == "frame-level");
    }
    // Of a level that nobody answered from there is one, too.
    CHECK(read({{"functie", "aantal"}, {"Beheer", "4"}, {"beheer.", "3"}}).error().code == "frame-level");
}

TEST_SUITE_END();
