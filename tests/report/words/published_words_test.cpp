// SPDX-License-Identifier: EUPL-1.2
#include "report/words/published_words.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

/// Ten answers, of which eight were looked at.
project::OpenFinding coded()
{
    project::OpenFinding out;
    out.id = "bel";
    out.answered = 10;
    out.uncoded = 2;
    out.categories = {{"tijd", "Te weinig tijd", 3}, {"eigen", "Iets van onszelf", 5}, {"wet", "De wet", std::nullopt}};
    return out;
}

const survey::Codebook Carried{"bel", {{"tijd", "Tijd", "", {}}, {"geen", "Geen belemmering", "", {}}}};

project::OpenReference published()
{
    return {"Daar 2020",
            "x",
            "Rapport, 2020",
            {"Let op."},
            {{"bel",
              28,
              {{"tijd", "", "bijna de helft", {}, "", 40},
               {"tijd", "Wachten", "", 4, "Elders staat 5", 41},
               {"geen", "", "", 11, "", 23},
               {"", "Anders", "", 2, "", 24}}}},
            {{"Werkdruk", "Te druk.", {16, 17}, {"bel/tijd", "bel/wet"}}, {"Rol", "Wennen.", {17}, {"suc/rol"}}}};
}

std::vector<std::string> words(const std::vector<TableCell>& row)
{
    std::vector<std::string> out;
    for (const auto& cell : row)
        out.push_back(cell.text);
    return out;
}

} // namespace

TEST_CASE("own and published counts stand beside each other per category, in numbers or the words of the report")
{
    const auto there = published();
    const std::array<const project::OpenReference*, 1> references{&there};
    const auto table = published_counts_table(coded(), Carried, references, "Belemmeringen");
    REQUIRE(table.columns.size() == 3);
    CHECK(table.columns[2].title == "Daar 2020");
    REQUIRE(table.rows.size() == 5);
    using Row = std::vector<std::string>;
    CHECK(words(table.rows[0]) ==
          Row{"Te weinig tijd", "3 van 8",
              "‘bijna de helft’ van 28 mensen, p. 40; Wachten: 4 van 28, p. 41. Elders staat 5"});
    CHECK(words(table.rows[1]) == Row{"Iets van onszelf", "5 van 8", "niet geteld"});
    CHECK(words(table.rows[2]) == Row{"De wet", "niet getoond", "niet geteld"});
    CHECK(words(table.rows[3]) == Row{"Geen belemmering", "–", "11 van 28, p. 23"});
    CHECK(words(table.rows[4]) == Row{"Anders", "–", "2 van 28, p. 24"});
}

TEST_CASE("without the number of people a published count says people, and words stand alone")
{
    auto there = published();
    there.questions[0].n.reset();
    there.questions[0].categories[2].count = 1;
    const std::array<const project::OpenReference*, 1> references{&there};
    const auto table = published_counts_table(coded(), Carried, references, "Belemmeringen");
    CHECK(table.rows[0][2].text.starts_with("‘bijna de helft’, p. 40; Wachten: 4 mensen, p. 41"));
    CHECK(table.rows[3][2].text == "1 mens, p. 23");
}

TEST_CASE("nothing is counted of one's own while nothing was looked at")
{
    auto open = coded();
    open.uncoded = open.answered;
    const auto there = published();
    const std::array<const project::OpenReference*, 1> references{&there};
    for (const auto& row : published_counts_table(open, Carried, references, "B").rows)
        CHECK(row[1].text == "–");
}

TEST_CASE("barriers stand where one of them is a category of the question, and say which")
{
    const auto there = published();
    const auto found = barrier_words(coded(), Carried, there);
    REQUIRE(found.size() == 2);
    CHECK(found[0].title == "Werkdruk");
    CHECK(found[0].text == "Te druk (p. 16 en 17).");
    CHECK(found[0].here == "In het codeboek van deze vraag: te weinig tijd en de wet.");
    CHECK(found[1].here.empty());
    auto other = coded();
    other.id = "def";
    CHECK(barrier_words(other, Carried, there).empty());
}

TEST_CASE("what to know of a report stands with its publication")
{
    const auto there = published();
    const std::array<const project::OpenReference*, 2> references{&there, &there};
    CHECK(published_remarks(there) == "Daar 2020: Rapport, 2020. Let op.");
    CHECK(reference_titles(references) == "Daar 2020 en Daar 2020");
}

TEST_SUITE_END();
