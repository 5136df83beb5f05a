// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/header_rows.h"

#include "io/tables/first_rows.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::FirstRow;
using wk::io::found_header;
using wk::io::FoundHeader;
using wk::io::HeaderDoubt;
using wk::tests::first_rows;
using Rows = std::vector<std::vector<std::string>>;

namespace {

/// Six people, who answered two statements and said what they do and how old they are.
const Rows People{{"eens", "oneens", "Staf", "34"}, {"oneens", "oneens", "Team", "51"}, {"eens", "eens", "Staf", "46"},
                  {"eens", "oneens", "Staf", "28"}, {"oneens", "eens", "Team", "39"},   {"eens", "eens", "Team", "60"}};
const std::vector<std::string> Names{"v1", "v2", "functie", "leeftijd"};

Rows below(Rows top, const Rows& rows = People)
{
    top.insert(top.end(), rows.begin(), rows.end());
    return top;
}

/// The header of a file of text and of a sheet, which are the same here.
FoundHeader header_of(const Rows& rows)
{
    const auto text = found_header(first_rows(rows), false);
    const auto sheet = found_header(first_rows(rows), true);
    CHECK(text.names == sheet.names);
    CHECK(text.used == sheet.used);
    return text;
}

std::string names_of(const FoundHeader& header)
{
    std::string out;
    for (std::size_t i = 0; i < header.names.size(); ++i)
        out += (i > 0 ? "|" : "") + header.names[i];
    return out;
}

std::string in_line(const FoundHeader& header)
{
    std::string out = names_of(header);
    for (const auto& row : header.used)
        out += " " + std::string(wk::survey::row_use_name(row.use)) + std::to_string(row.row);
    return out;
}

} // namespace

TEST_CASE("names stand in the first row, and answers are none")
{
    const auto header = header_of(below({Names}));
    CHECK(in_line(header) == "v1|v2|functie|leeftijd header1");
    CHECK(header.certain);
    CHECK(header.doubt == HeaderDoubt::None);
    const auto bare = header_of(People);
    CHECK(bare.doubt == HeaderDoubt::LooksLikeAnswers);
    CHECK(bare.used.size() == 1);
    // Years, and the numbers of questions, are names like others.
    CHECK(header_of({{"wijk", "2024", "2025"}, {"a", "1", "2"}, {"b", "3", "4"}, {"c", "5", "6"}}).doubt ==
          HeaderDoubt::None);
    CHECK(header_of({{"1", "2"}, {"7", "4"}, {"5", "6"}, {"8", "9"}}).doubt == HeaderDoubt::None);
}

TEST_CASE("titles stand above the names")
{
    CHECK(in_line(header_of(below({{"Onderzoek 2026"}, {"Gemeente"}, Names}))) ==
          "v1|v2|functie|leeftijd title1 title2 header3");
    CHECK(in_line(header_of(below({{"Thema een"}, Names}))) == "v1|v2|functie|leeftijd title1 header2");
}

TEST_CASE("comments above the names are no names, however many cells they have")
{
    CHECK(in_line(header_of(below({{"# LimeSurvey", "12-3-2026", "94 rijen"}, Names}))) ==
          "v1|v2|functie|leeftijd title1 header2");
    CHECK(in_line(header_of(below({{"# export van", "12-3-2026", "94 rijen", "test"}, {"#", "x"}, Names}))) ==
          "v1|v2|functie|leeftijd title1 title2 header3");
    CHECK(in_line(header_of(below({{"#alleen dit"}, {"Titel"}, Names}))) ==
          "v1|v2|functie|leeftijd title1 title2 header3");
    // Below the names stand answers; so "#" is one of them, or stands before them.
    const std::vector<std::string> with_sign{"#", "v2", "functie", "leeftijd"};
    CHECK(in_line(header_of(below({with_sign}))) == "#|v2|functie|leeftijd header1");
    CHECK(in_line(header_of(below({{"# v1", "v2", "functie", "leeftijd"}}))) == "# v1|v2|functie|leeftijd header1");
    // A first respondent who tried something out is no header either.
    CHECK(in_line(header_of(below({with_sign, {"test", "test", "test", "test"}}))) == "#|v2|functie|leeftijd header1");
    CHECK(in_line(header_of({{"#", "naam"}, {"1", "Jan"}, {"2", "Piet"}})) == "#|naam header1");
}

TEST_CASE("a title above two columns is known by the names below it, one of which stands above numbers")
{
    CHECK(in_line(header_of({{"Adressen 2026"}, {"functie", "aantal"}, {"Staf", "40"}})) ==
          "functie|aantal title1 header2");
    CHECK(in_line(header_of({{"functie", "aantal"}, {"Staf", "40"}, {"Team"}})) == "functie|aantal header1");
    // Nobody knows whether these are names.
    CHECK(in_line(header_of({{"functie", ""}, {"Staf", "Oost"}, {"Team", "West"}})).starts_with("functie"));
    CHECK(in_line(header_of({{"functie", ""}, {"Staf", "3"}, {"Team", "4"}})).starts_with("functie"));
}

TEST_CASE("a header with few names is no title: what is below it are answers")
{
    Rows wide = People;
    for (auto& row : wide)
        row.insert(row.end(), {"a", "b", "c", "d", "e"});
    const auto header = found_header(first_rows(below({Names}, wide)), true);
    CHECK(in_line(header) == "v1|v2|functie|leeftijd header1");
    const auto text = found_header(first_rows(below({Names}, wide)), false);
    CHECK(text.names.size() == 9); // columns that most rows have
    CHECK(text.used.size() == 1);
}

TEST_CASE("the questions in words may stand below the names, and what a platform imported below those")
{
    const Rows words{Names, {"Wij werken samen.", "Men vindt ons.", "Wat is uw functie?", "Hoe oud bent u?"}};
    const auto header = header_of(below(words));
    CHECK(in_line(header) == "v1|v2|functie|leeftijd header1 header2");
    CHECK(header.labels == words[1]);
    auto three = words;
    three.push_back(
        {R"({"ImportId":"QID1"})", R"({"ImportId":"QID2"})", R"({"ImportId":"QID3"})", R"({"ImportId":"QID4"})"});
    CHECK(in_line(header_of(below(three))) == "v1|v2|functie|leeftijd header1 header2 header3");
    CHECK(in_line(header_of(below({Names, three[2]}))) == "v1|v2|functie|leeftijd header1 header2");
    // With two rows only the mark of the platform tells.
    CHECK(header_of(below(three, {People[0], People[1]})).used.size() == 3);
}

TEST_CASE("a question of several columns is named by the row below it, one of its own by itself")
{
    const Rows matrix{{"Hoe eens bent u het?", "", "Functie", "Leeftijd"},
                      {"Wij werken samen.", "Men vindt ons.", "Response", "Open-Ended Response"}};
    CHECK(in_line(header_of(below(matrix))) == "Wij werken samen.|Men vindt ons.|Functie|Leeftijd header1 header2");
    auto repeated = matrix;
    repeated[0][1] = repeated[0][0];
    CHECK(in_line(header_of(below(repeated))) == "Wij werken samen.|Men vindt ons.|Functie|Leeftijd header1 header2");
    // Also where the upper row is so empty that it could be a title.
    Rows wide = People;
    for (auto& row : wide)
        row.insert(row.begin(), {"eens", "eens", "eens", "eens", "eens"});
    Rows top{{"Hoe eens?", "", "", "", "", "", "", "Functie", "Leeftijd"},
             {"a", "b", "c", "d", "e", "f", "g", "Response", "Response"}};
    CHECK(in_line(header_of(below(top, wide))) == "a|b|c|d|e|f|g|Functie|Leeftijd header1 header2");
    // Columns of the platform itself, more than those of the questions, have their names in the upper row.
    Rows much = People;
    for (std::size_t i = 0; i < much.size(); ++i)
        much[i].insert(much[i].begin(), {"id" + std::to_string(i), "c", "s", "e", "ip", "m", "f", "l", "x"});
    for (const bool no_names : {true, false}) {
        Rows grid{{"Id", "C", "S", "E", "Ip", "M", "F", "L", "X", "Hoe eens?", "", "", ""},
                  {"", "", "", "", "", "", "", "", "", "v1", "v2", "functie", "leeftijd"}};
        if (no_names) {
            grid[0][11] = "functie";
            grid[0][12] = "leeftijd";
            grid[1][11] = grid[1][12] = "Response";
        }
        CAPTURE(no_names);
        CHECK(in_line(header_of(below(grid, much))) == "Id|C|S|E|Ip|M|F|L|X|v1|v2|functie|leeftijd header1 header2");
    }
    CHECK(in_line(header_of(below({{"1", "2", "3", "4"}, Names}))) == "v1|v2|functie|leeftijd header1 header2");
    // Themes above names name nothing.
    CHECK(in_line(header_of(below({{"Thema een", "", "Thema twee", ""}, Names}))) ==
          "v1|v2|functie|leeftijd header1 header2");
}

TEST_CASE("a first respondent stays one, however odd")
{
    for (const std::vector<std::string>& odd : Rows{{"", "", "Wethouder", ""},
                                                    {"", "", "", ""},
                                                    {"test", "test", "test", "test"},
                                                    {"n.v.t.", "n.v.t.", "n.v.t.", "n.v.t."},
                                                    {"geen mening", "weet niet", "Wethouder", "52"},
                                                    {"eens", "weet niet", "Wethouder", "oud"}}) {
        CAPTURE(odd[0]);
        CAPTURE(odd[1]);
        Rows rows = below({Names, odd});
        CHECK(header_of(rows).used.size() == 1);
    }
    // Two people who agree in nothing tell nothing about a third.
    CHECK(header_of({Names, {"a", "b", "c", "d"}, {"e", "f", "g", "h"}, {"i", "j", "k", "l"}}).used.size() == 1);
}

namespace {

FoundHeader text_header(const Rows& rows, bool quoted = false)
{
    auto first = first_rows(rows);
    for (auto& row : first)
        row.first_in_quotes = row.last_in_quotes = quoted;
    return found_header(first, false);
}

Rows with_first(std::vector<std::string> header, const std::vector<std::string>& first)
{
    Rows out{std::move(header)};
    for (std::size_t i = 0; i < People.size(); ++i) {
        out.push_back(People[i]);
        out.back().insert(out.back().begin(), first[i]);
    }
    return out;
}

} // namespace

TEST_CASE("a header that is one cell short belongs to row names, where those count up")
{
    for (const auto& names : Rows{{"1", "2", "3", "4", "5", "6"}, {"2", "5", "6", "9", "12", "40"}}) {
        const auto header = text_header(with_first(Names, names));
        CHECK(header.row_names);
        CHECK(names_of(header) == "|v1|v2|functie|leeftijd");
    }
    // Its name says that the first column has its own name, and the last one none.
    const auto numbered = text_header(with_first({"nr", "v1", "v2", "functie"}, {"1", "2", "3", "4", "5", "6"}));
    CHECK(!numbered.row_names);
    CHECK(names_of(numbered) == "nr|v1|v2|functie|");
    // Nobody knows.
    CHECK(text_header(with_first({"wie", "v1", "v2", "functie"}, {"a", "b", "c", "d", "e", "f"})).doubt ==
          HeaderDoubt::OneShort);
    // The first column holds answers.
    const auto answers = text_header(with_first({"v0", "v1", "v2", "functie"}, {"ja", "ja", "nee", "ja", "ja", "nee"}));
    CHECK(!answers.row_names);
    CHECK(answers.doubt == HeaderDoubt::None);
}

TEST_CASE("a delimiter behind every row makes no row names, unless the first cells count")
{
    Rows rows = below({Names});
    for (std::size_t i = 1; i < rows.size(); ++i)
        rows[i].push_back("");
    CHECK(!text_header(rows).row_names);
    Rows counted = with_first(Names, {"1", "2", "3", "4", "5", "6"});
    for (std::size_t i = 1; i < counted.size(); ++i)
        counted[i].back().clear(); // the last question was answered by nobody
    CHECK(text_header(counted).row_names);
}

TEST_CASE("a sheet has row names only where they count and every row reaches further than the header")
{
    const auto in_sheet = [](const Rows& rows) { return found_header(first_rows(rows), true).row_names; };
    CHECK(in_sheet(with_first(Names, {"1", "2", "3", "4", "5", "6"})));
    CHECK(!in_sheet(with_first(Names, {"2", "5", "6", "9", "12", "40"})));
    CHECK(!in_sheet(with_first({"deelnemer", "v1", "v2", "functie"}, {"1", "2", "3", "4", "5", "6"})));
}

TEST_SUITE_END();
