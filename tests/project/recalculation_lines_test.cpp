// SPDX-License-Identifier: EUPL-1.2
#include "project/recalculation_lines.h"

#include "base/numbers.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using wk::project::figure_lines;

namespace {

/// A line as "name|figures", absent figures as "-" and small ones with "<".
std::string line_in_words(std::string_view text, std::size_t index = 0)
{
    const auto lines = figure_lines(text);
    if (index >= lines.size())
        return {};
    const auto& line = lines[index];
    std::string out = line.name + "|";
    for (std::size_t i = 0; i < line.figures.size(); ++i) {
        const auto& figure = line.figures[i];
        out += (i > 0 ? " " : "") + std::string(line.below[i] ? "<" : "") +
               (figure ? wk::format_number(figure->value(), figure->decimals()) : "-");
    }
    return line.unread.empty() ? out : out + "!" + line.unread;
}

} // namespace

TEST_CASE("cells stand between tabs, semicolons or bars; without them between blanks")
{
    CHECK(line_in_words("Stelling 1;2;11;30,5") == "Stelling 1|2 11 30,5");
    CHECK(line_in_words("Stelling 1\t2\t11") == "Stelling 1|2 11");
    CHECK(line_in_words("| Stelling | 2 | 11 |") == "Stelling|2 11");
    CHECK(line_in_words("Ik herken dit  2 11 30,5%") == "Ik herken dit|2 11 30,5");
    CHECK(line_in_words("2 11 30") == "|2 11 30");
    CHECK(line_in_words("p;<0,05;< .01") == "p|<0,05 <0,01");
}

TEST_CASE("empty cells stay where they stand, those at the end go")
{
    CHECK(line_in_words("a;3,64;;28") == "a|3,64 - 28");
    CHECK(line_in_words("a;3,64;;") == "a|3,64");
}

TEST_CASE("a heading and blank lines are passed over, and numbers of lines count them")
{
    const auto lines = figure_lines("Stelling;oneens;eens\n\nA;1;2\r\nB;3;4");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].line == 3);
    CHECK(lines[1].name == "B");
    CHECK(figure_lines("").empty());
    CHECK(figure_lines("\n \n").empty());
}

TEST_CASE("what is no number is told, wherever it stands")
{
    CHECK(line_in_words("A;1;2\nB;1.234,5;x", 1) == "B|- -!1.234,5");
    CHECK(!figure_lines("A;1;;2").front().complete());
    CHECK(figure_lines("A;1;;2").front().numbers().size() == 2);
}

TEST_SUITE_END();
