// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sav.h"

#include "io/sav_bytes.h"
#include "io/table_text.h"
#include "io/tables/table_file.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

TEST_SUITE_BEGIN("io");

using wk::io::read_sav;
using wk::io::read_table;
using wk::io::TableFile;
using wk::survey::ColumnDescription;
using wk::survey::ValueLabel;
using wk::tests::SavBytes;

namespace {

// Made by scripts/make_sav.sh.
const char* const pspp_files[] = {"soorten-pspp.sav", "soorten-pspp-ingepakt.sav", "soorten-pspp.zsav",
                                  "soorten-pspp-1252.sav"};
const char* const haven_files[] = {"soorten-haven.sav", "soorten-haven.zsav"};

std::string sheet(const std::string& name)
{
    return wk::tests::repository_file("tests/data/spreadsheets/" + name);
}

std::vector<std::string> cells_of_column(const TableFile& file, std::string_view name)
{
    std::vector<std::string> out;
    if (const auto at = file.table->find(name))
        for (std::size_t row = 0; row < file.table->rows(); ++row)
            out.emplace_back(file.table->columns()[*at].cell(row));
    return out;
}

std::vector<std::string> notices_of(const TableFile& file)
{
    std::vector<std::string> out;
    for (const auto& notice : file.notices)
        out.push_back(notice.column.empty() ? notice.code : notice.code + " " + notice.column);
    return out;
}

std::string sav_error_code(const std::string& bytes)
{
    const auto read = read_sav(bytes, "x.sav");
    return read ? "" : read.error().code;
}

std::string sav_text(const std::string& bytes)
{
    const auto read = read_sav(bytes, "x.sav");
    return read ? wk::tests::table_text(*read->table) : read.error().code;
}

using SavCells = std::vector<std::string>;

} // namespace

TEST_CASE("every kind of variable reads as its CSV would, however the file is packed and whatever its encoding")
{
    const std::string name = "een_lange_naam_van_een_variabele_met_meer_dan_acht_tekens";
    for (const char* path : pspp_files) {
        CAPTURE(path);
        const auto file = read_table(sheet(path), path);
        REQUIRE(file);
        CHECK(file->kind == wk::io::FileKind::Sav);
        REQUIRE(file->table->rows() == 5);
        CHECK(file->table->row_number(0) == 2);
        CHECK(cells_of_column(*file, "tevredenheid") == SavCells{"ontevreden", "tevreden", "98", "geen mening", "7"});
        CHECK(cells_of_column(*file, "aandeel") == SavCells{"0.3", "-12.5", "1e+20", "", "123456.789012"});
        CHECK(cells_of_column(*file, "dag") == SavCells{"2020-03-01", "1582-10-15", "1900-02-28", "", "2099-12-31"});
        CHECK(cells_of_column(*file, "vs_dag") == SavCells{"2020-03-01", "1999-12-31", "2000-02-29", "", "1970-01-01"});
        CHECK(cells_of_column(*file, "moment") ==
              SavCells{"2020-03-01 13:45:00", "1999-12-31", "2000-02-29 23:59:59", "", "1970-01-01 06:00:00"});
        CHECK(cells_of_column(*file, "duur") == SavCells{"09:05:07", "30:00:00", "00:00:00", "", "23:59:59"});
        CHECK(cells_of_column(*file, "maand") == SavCells{"2020-03-01", "1999-12-01", "2000-02-01", "", "1970-01-01"});
        CHECK(cells_of_column(*file, "kort") == SavCells{"wél", "nee", "weet niet", "", "x"});
        CHECK(cells_of_column(*file, name) == SavCells{"4", "4.5", "", "0", "-1"});
        const auto long_texts = cells_of_column(*file, "lang");
        CHECK(long_texts[0] == "begin" + std::string(255, '.') + "ë eind");
        CHECK(long_texts[1] == "  regel met \"quotes\" en ; en é");
        CHECK(notices_of(*file) == SavCells{"weighted"});
    }
}

TEST_CASE("the labels of columns and values come along, in the order of the file")
{
    for (const char* path : pspp_files) {
        CAPTURE(path);
        const auto file = read_table(sheet(path), path);
        REQUIRE(file);
        const auto description = [&](std::size_t column) { return file->table->columns()[column].description(); };
        CHECK(description(0).wording == "Hoe tevreden bent u?");
        const auto& values = description(0).values;
        REQUIRE(values.size() >= 3);
        CHECK(values[0] == ValueLabel{"1", "ontevreden"});
        CHECK(values[1] == ValueLabel{"2", "tevreden"});
        CHECK(values[2] == ValueLabel{"99", "geen mening", true});
        CHECK(description(7).values[0] == ValueLabel{"ja", "wél"});
        CHECK(description(7).values[1] == ValueLabel{"wn", "weet niet", true});
        CHECK(description(9) == ColumnDescription{"Waarom? Één zin is genoeg.", {}});
    }
}

TEST_CASE("a variable has its long name, also one that is shorter than the name that it takes the place of")
{
    SavBytes sav(1);
    sav.variable("V000").variable("V001").variable("V002").code_page(65001);
    sav.other(13, "V000=v1\tV001=Q10\tV002=leeftijd").end().real(3).real(4).real(34);
    CHECK(sav_text(sav.bytes()) == "v1\tQ10\tleeftijd\n3\t4\t34\n");
}

TEST_CASE("a file of R reads as it was there")
{
    for (const char* path : haven_files) {
        CAPTURE(path);
        const auto file = read_table(sheet(path), path);
        REQUIRE(file);
        CHECK(cells_of_column(*file, "tevredenheid") == SavCells{"ontevreden", "tevreden", "geen mening", ""});
        CHECK(cells_of_column(*file, "dag") == SavCells{"2020-03-01", "1999-12-31", "", "1970-01-01"});
        CHECK(cells_of_column(*file, "moment") ==
              SavCells{"2020-03-01 13:45:00", "", "1999-12-31", "2020-03-01 00:00:01"});
        CHECK(cells_of_column(*file, "duur") == SavCells{"09:05:07", "00:00:00", "", "23:59:59"});
        std::string thirty;
        for (int i = 0; i < 30; ++i)
            thirty += "abcdefghij";
        CHECK(cells_of_column(*file, "tekst") == SavCells{"één", thirty, "", "\tna een tab"});
        CHECK(file->notices.empty());
    }
}

TEST_CASE("numbers with their highest byte first, and a file that does not say how many rows it has")
{
    for (const bool big : {false, true}) {
        for (const int rows : {2, -1}) {
            SavBytes file(rows, big);
            file.variable("A").variable("B", 8).label(2, "twee", 1).code_page(65001).end();
            file.real(1.5).text("een", 8).real(2).text("é", 8);
            CHECK(sav_text(file.bytes()) == "A\tB\n1.5\teen\ntwee\té\n");
        }
    }
}

TEST_CASE("without an encoding text is UTF-8 when it can be, and else Windows-1252")
{
    const auto read = [](std::string_view word) {
        return sav_text(SavBytes(1).variable("A", 8).end().text(word, 8).bytes());
    };
    CHECK(read("één") == "A\néén\n");
    CHECK(read("\xE9\xE9n") == "A\néén\n");
}

TEST_CASE("broken characters are counted and shown as such")
{
    const auto read =
        read_sav(SavBytes(1).variable("A", 8).code_page(65001).end().text("a\xFF\xFF", 8).bytes(), "x.sav");
    REQUIRE(read);
    CHECK(wk::tests::table_text(*read->table) == "A\na\uFFFD\uFFFD\n");
    REQUIRE(read->notices.size() == 1);
    CHECK(read->notices[0].code == "broken-characters");
}

TEST_CASE("the missing value of SPSS, no number and infinity are empty cells")
{
    SavBytes file(4);
    file.variable("A").variable("B").end();
    file.real(-std::numeric_limits<double>::max()).real(1);
    file.real(std::numeric_limits<double>::quiet_NaN()).real(2);
    file.real(std::numeric_limits<double>::infinity()).real(3);
    file.real(-0.0).real(4);
    CHECK(sav_text(file.bytes()) == "A\tB\n\t1\n\t2\n\t3\n0\t4\n");
}

TEST_CASE("a blank label is none, and values that share a label are themselves")
{
    SavBytes file(4);
    file.variable("A").number(3).number(4); // four labels of one variable
    for (const auto& [value, label] : std::map<double, std::string>{{1, "een"}, {2, ""}, {3, "Zelfde"}, {4, "zelfde"}})
        file.real(value).text("\7", 1).text(label, 7);
    file.number(4).number(1).number(1).end();
    const auto read = read_sav(file.real(1).real(2).real(3).real(4).bytes(), "x.sav");
    REQUIRE(read);
    CHECK(wk::tests::table_text(*read->table) == "A\neen\n2\n3\n4\n");
    REQUIRE(read->notices.size() == 1);
    CHECK(read->notices[0].code == "shared-label");
    CHECK(read->notices[0].column == "A");
    CHECK(read->notices[0].message.find("3, 4") != std::string::npos);
    CHECK(read->table->columns()[0].description().values ==
          std::vector<ValueLabel>{
              {"1", "een"}, {"2", "", false, true}, {"3", "Zelfde", false, true}, {"4", "zelfde", false, true}});
}

TEST_CASE("what counts as missing stays in its cells, and the column says that it does")
{
    const auto values_of = [](SavBytes& file) {
        const auto read = read_sav(file.bytes(), "x.sav");
        REQUIRE(read);
        std::string out;
        for (const auto& value : read->table->columns()[0].description().values)
            out += value.missing ? value.value + " " : "";
        return out;
    };
    // One value; three; 56 thru 999; LO thru 30, and 60; 57 thru HI.
    const double lowest = std::nextafter(-std::numeric_limits<double>::max(), 0);
    const double highest = std::numeric_limits<double>::max();
    const std::vector<std::pair<std::vector<double>, int>> kinds{
        {{60}, 1}, {{25, 41, 60}, 3}, {{56, 999}, -2}, {{lowest, 30, 60}, -3}, {{57, highest}, -2}};
    const std::vector<std::string> missing{"60 ", "25 41 60 ", "57 60 ", "25 60 ", "57 60 "};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CAPTURE(i);
        SavBytes file(5);
        file.missing_variable("A", kinds[i].second, kinds[i].first).end();
        for (const double age : {34.0, 25.0, 57.0, 41.0, 60.0})
            file.real(age);
        auto found = values_of(file);
        std::vector<std::string> sorted;
        for (std::size_t at = 0; at < found.size(); at += 3)
            sorted.push_back(found.substr(at, 3));
        std::sort(sorted.begin(), sorted.end());
        std::string all;
        for (const auto& each : sorted)
            all += each;
        CHECK(all == missing[i]);
        CHECK(sav_text(file.bytes()) == "A\n34\n25\n57\n41\n60\n");
    }
}

TEST_CASE("a label that reads as another value is said")
{
    SavBytes file(2);
    file.variable("A").label(1, "5", 1).end();
    const auto read = read_sav(file.real(1).real(5).bytes(), "x.sav");
    REQUIRE(read);
    REQUIRE(read->notices.size() == 1);
    CHECK(read->notices[0].code == "label-is-value");
    CHECK(read->notices[0].message.find("waarde 1 heeft in SPSS het label \"5\"") != std::string::npos);
    SavBytes apart(2);
    apart.variable("A").label(1, "5", 1).end();
    CHECK(read_sav(apart.real(1).real(4).bytes(), "x.sav")->notices.empty());
}

TEST_CASE("a file without respondents is a header")
{
    CHECK(sav_text(SavBytes(0).variable("A").end().bytes()) == "A\n");
}

TEST_CASE("a file that says it is larger than it is, or too large, is refused with a sentence")
{
    CHECK(sav_error_code(SavBytes(3).variable("A").end().real(1).bytes()) == "damaged-sav");
    CHECK(sav_error_code(SavBytes(2'000'000).variable("A").end().real(1).bytes()) == "too-large");
    SavBytes wide(1);
    for (int i = 0; i < 17'000; ++i)
        wide.variable("A");
    CHECK(sav_error_code(wide.end().bytes()) == "too-large");
    SavBytes cells(900'000);
    for (int i = 0; i < 200; ++i)
        cells.variable("A");
    CHECK(sav_error_code(cells.end().bytes()) == "too-large");
}

TEST_CASE("labels that many variables share are too many when all of them would repeat them")
{
    SavBytes file(1);
    constexpr int columns = 2000;
    for (int i = 0; i < columns; ++i)
        file.variable("A" + std::to_string(i));
    file.number(3).number(1000);
    for (int i = 0; i < 1000; ++i)
        file.real(i).text("\7", 1).text("x", 7);
    file.number(4).number(columns);
    for (int i = 1; i <= columns; ++i)
        file.number(i);
    CHECK(sav_error_code(file.end().bytes()) == "too-large");
}

TEST_CASE("a row that is longer than ReadStat sets memory aside for gives a sentence")
{
    // 16 384 variables of 32 767 bytes would be half a gigabyte per row.
    SavBytes file(1);
    for (int i = 0; i < 16'000; ++i) {
        file.variable("A", 255);
        for (int more = 0; more < 131; ++more)
            file.variable("", -1);
    }
    CHECK(sav_error_code(file.end().bytes()) == "damaged-sav");
}

TEST_CASE("long texts that are nothing but zero bytes do no harm")
{
    // Two pieces of a text of 300 bytes. ReadStat 1.1.9 would count back beyond the beginning of its memory here when
    // it knew that this is UTF-8.
    SavBytes file(1);
    file.variable("A", 255);
    for (int i = 0; i < 31; ++i)
        file.variable("", -1);
    file.variable("A2", 48);
    for (int i = 0; i < 5; ++i)
        file.variable("", -1);
    file.code_page(65001).other(14, std::string("A=00300\0\t", 9)).end();
    CHECK(sav_text(file.bytes() + std::string(256 + 48, '\0')) == "A\n");
}

TEST_CASE("a file cut off anywhere gives a sentence, and never a crash")
{
    for (const char* path :
         {"soorten-pspp.sav", "soorten-pspp-ingepakt.sav", "soorten-pspp.zsav", "soorten-haven.sav"}) {
        CAPTURE(path);
        const std::string whole = sheet(path);
        REQUIRE(sav_error_code(whole).empty());
        // What follows the last row may be cut off: in a file with rows of compressed bytes, the sign that they end.
        for (std::size_t length = 0; length + 8 < whole.size(); ++length) {
            CAPTURE(length);
            CHECK(!sav_error_code(whole.substr(0, length)).empty());
        }
    }
}

TEST_CASE("a file with any byte turned gives a sentence or a table, and never a crash")
{
    for (const char* path :
         {"soorten-pspp.sav", "soorten-pspp-ingepakt.sav", "soorten-pspp.zsav", "soorten-haven.zsav"}) {
        const std::string whole = sheet(path);
        wk::tests::Draw draw(11);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string turned = whole;
            turned[at] ^= char(1 + draw.below(255));
            const auto file = read_table(turned, "x.sav");
            CHECK((file || !file.error().message.empty()));
        }
    }
}

TEST_CASE("an encoding that cannot be read is named, and what is no SPSS file is refused")
{
    std::string cyrillic = sheet("soorten-pspp-1252.sav");
    const std::size_t at = cyrillic.find("WINDOWS-1252");
    REQUIRE(at != std::string::npos);
    cyrillic[at + 11] = '1';
    cyrillic.replace(cyrillic.find(std::string("\xE4\4\0\0", 4)), 2, "\xE3\4"); // 1252 and 1251 as a number
    const auto read = read_sav(cyrillic, "oud.sav");
    REQUIRE(!read);
    CHECK(read.error().code == "sav-encoding");
    CHECK(read.error().message.find("WINDOWS-1251") != std::string::npos);
    CHECK(sav_error_code("PK\3\4") == "damaged-sav");
    CHECK(sav_error_code("") == "damaged-sav");
    CHECK(sav_error_code("$FL2 en verder niets") == "damaged-sav");
}

TEST_SUITE_END();
