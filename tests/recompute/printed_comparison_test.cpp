// SPDX-License-Identifier: EUPL-1.2
#include "recompute/printed_comparison.h"

#include "recompute/aligned.h"
#include "support.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;

namespace {

PrintedReport said(const std::vector<std::string>& texts)
{
    PrintedReport out;
    for (const auto& text : texts)
        out.blocks.push_back(PrintedParagraph{text, false});
    return out;
}

} // namespace

TEST_CASE("rows are aligned by as many of the same as there are")
{
    wk::tests::Draw draw(5);
    for (int round = 0; round < 400; ++round) {
        std::vector<std::size_t> a;
        std::vector<std::size_t> b;
        for (auto i = draw.below(12); i > 0; --i)
            a.push_back(draw.below(4));
        for (auto i = draw.below(12); i > 0; --i)
            b.push_back(draw.below(4));
        // The length of the longest common row, by the table that everybody knows.
        std::vector<std::vector<std::size_t>> longest(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
        for (std::size_t i = a.size(); i-- > 0;)
            for (std::size_t j = b.size(); j-- > 0;)
                longest[i][j] =
                    a[i] == b[j] ? 1 + longest[i + 1][j + 1] : std::max(longest[i + 1][j], longest[i][j + 1]);
        const auto found = aligned(a, b);
        CHECK(found.size() == longest[0][0]);
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(a[found[i].first] == b[found[i].second]);
            if (i > 0)
                CHECK((found[i].first > found[i - 1].first && found[i].second > found[i - 1].second));
        }
    }
    CHECK(aligned(std::vector<std::size_t>(9000, 1), std::vector<std::size_t>(9000, 2)).empty());
}

TEST_CASE("words lose the signs around them, and numbers keep theirs")
{
    const auto words = printed_words("“Van (106) mensen, zei 62,3% ‘ja’: p<0,05; z=−1,9…");
    CHECK(words == std::vector<std::string_view>{"Van", "106", "mensen", "zei", "62,3%", "ja", "p<0,05", "z=−1,9"});
    CHECK(is_number_word("p<0,05"));
    CHECK_FALSE(is_number_word("ja"));
}

TEST_CASE("a number that differs is told with its place and the words around it")
{
    PrintedReport expected = said({"Van de 106 mensen is 62,3% het eens.", "Niets."});
    expected.blocks.push_back(PrintedParagraph{"Respons", true});
    expected.blocks.push_back(PrintedTable{"Tabel 1", {{"Functie", "n"}, {"Jeugd", "12"}, {"Totaal", "106"}}});
    PrintedReport found = said({"Van de 106 mensen is 63,3% het eens.", "Niets."});
    found.blocks.push_back(PrintedParagraph{"Respons", true});
    found.blocks.push_back(PrintedTable{"Tabel 1", {{"Functie", "n"}, {"Jeugd", "13"}, {"Totaal", "106"}}});
    const auto it = compare_printed(found, expected, {});
    CHECK(it.numbers == 5);
    CHECK(it.confirmed == 3);
    CHECK(it.edited.empty());
    REQUIRE(it.differences.size() == 2);
    CHECK(it.differences[0] == PrintedDifference{{}, "63,3%", "62,3%", "Van de 106 mensen is 63,3% het eens."});
    CHECK(it.differences[1] ==
          PrintedDifference{{PrintedPlace::Kind::Table, "Respons", "Tabel 1", "Jeugd", "n"}, "13", "12", ""});
}

TEST_CASE("texts that are put in or taken out do not disturb the others")
{
    const auto it = compare_printed(said({"a 1", "nieuw 7", "b 2", "d 4"}), said({"a 1", "b 2", "c 3", "d 5"}), {});
    CHECK(it.confirmed == 2);
    CHECK(it.differences.size() == 3); // 7 is extra, 3 is missing, 4 was 5
    CHECK(it.edited.size() == 2);
}

TEST_CASE("a figure that nothing can be read of is told once")
{
    const PrintedReport expected{{PrintedFigure{"Respons", "", {"62%", "38%"}}}};
    const auto it = compare_printed({{PrintedFigure{"Respons", "", {}}}}, expected, {});
    CHECK(it.differences.empty());
    REQUIRE(it.unread.size() == 1);
    CHECK(it.unread.front().object == "Respons");
}

TEST_CASE("numbers in own words are counted apart, and are wrong when they are not those words")
{
    const std::vector<std::string> own = {"Wij zagen 999 mensen."};
    CHECK(compare_printed(said({"Dus: Wij zagen 999 mensen. Samen 5."}), said({"Dus: Wij zagen 999 mensen. Samen 5."}),
                          own)
              .own == 1);
    const auto it = compare_printed(said({"Wij zagen 998 mensen."}), said({"Wij zagen 999 mensen."}), own);
    CHECK(it.own == 0);
    CHECK(it.differences.size() == 1);
}

TEST_SUITE_END();
