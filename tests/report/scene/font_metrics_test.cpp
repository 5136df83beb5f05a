// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/font_metrics.h"

#include "support.h"

#include <doctest/doctest.h>

using namespace wk::report;

TEST_CASE("a line is as wide as its letters, at any size")
{
    const float one = text_width("a", Face::Regular, 16);
    CHECK(one > 0);
    CHECK(text_width("aaaa", Face::Regular, 16) == doctest::Approx(4 * one));
    CHECK(text_width("a", Face::Regular, 32) == doctest::Approx(2 * one));
    CHECK(text_width("", Face::Regular, 16) == 0);
    // Open Sans: "a" is 1139 of 2048 units wide (fonts-open-sans 1.11, read with fontTools)
    CHECK(one == doctest::Approx(16.0 * 1139 / 2048));
}

TEST_CASE("digits are equally wide, so that numbers line up in columns")
{
    for (const Face face : {Face::Regular, Face::Semibold})
        for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
            CHECK(text_width(digit, face, 14) == text_width("0", face, 14));
}

TEST_CASE("accented letters have a width of their own, unknown characters count as a question mark")
{
    CHECK(text_width("ë", Face::Regular, 16) == doctest::Approx(text_width("e", Face::Regular, 16)));
    CHECK(text_width("漢", Face::Regular, 16) == text_width("?", Face::Regular, 16));
    CHECK(text_width("\xff", Face::Regular, 16) == text_width("?", Face::Regular, 16));
}

TEST_CASE("wrapped lines fit, lose nothing but blanks, and break at words")
{
    const std::string text = "Ons team werkt goed samen met huisartsen, scholen en andere hulp in de wijk.";
    for (float width = 40; width < 700; width += 13) {
        CAPTURE(width);
        std::string joined;
        for (const auto line : wrap_text(text, Face::Regular, 16, width)) {
            CHECK(text_width(line, Face::Regular, 16) <= width + 0.01F);
            joined += line;
        }
        std::string without;
        for (const char c : text)
            if (c != ' ')
                without += c;
        std::string got;
        for (const char c : joined)
            if (c != ' ')
                got += c;
        CHECK(got == without);
    }
}

TEST_CASE("a word that is wider than the line is broken, and an empty text is one empty line")
{
    const auto lines = wrap_text("meervoudigeproblematiek", Face::Regular, 16, 60);
    CHECK(lines.size() > 2);
    CHECK(wrap_text("", Face::Regular, 16, 60) == std::vector<std::string_view>{""});
    CHECK(wrap_text("een\ntwee", Face::Regular, 16, 500) == std::vector<std::string_view>{"een", "twee"});
}

TEST_CASE("shortened text fits and says so with an ellipsis")
{
    CHECK(shortened("kort", Face::Regular, 16, 200) == "kort");
    const auto cut = shortened("Gedragswetenschapper", Face::Regular, 16, 80);
    CHECK(cut.ends_with("…"));
    CHECK(text_width(cut, Face::Regular, 16) <= 80);
}

TEST_CASE("no bytes at all can make wrapping fail or lose its end")
{
    wk::tests::Draw draw(7);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::uint64_t i = draw.below(60); i > 0; --i)
            text += char(draw.below(256));
        const auto lines = wrap_text(text, Face::Regular, 14, float(draw.below(200)));
        REQUIRE(!lines.empty());
        CHECK(lines.back().data() + lines.back().size() == text.data() + text.size());
    }
}
