// SPDX-License-Identifier: EUPL-1.2
#include "write/markup/markup.h"

#include "report/package_checks.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk::report;
using namespace wk::write;

namespace {

std::string as_text(std::string_view text)
{
    return Markup().text(text).take();
}

std::string as_value(std::string_view text)
{
    const std::string all = Markup().empty("e", {{"a", text}}).take();
    CHECK(all.starts_with("<e a=\""));
    CHECK(all.ends_with("\"/>"));
    return all.substr(6, all.size() - 9);
}

} // namespace

TEST_CASE("elements, attributes and texts stand as they were written")
{
    constexpr Attribute shared[] = {{"xmlns", "urn:x"}};
    Markup out;
    CHECK(out.nothing());
    out.open("a", {{"b", "1"}, {"c", "2", false}, {"d", "3"}}, shared).line().text("één").empty("e").close("a");
    out.lone("meta", {{"charset", "utf-8"}}).leaf("p", "q").leaf("p", {{"class", "n"}}, "");
    Markup piece;
    piece.empty("piece", {}, shared);
    out.add(piece).verbatim("<!-- -->");
    CHECK(!out.nothing());
    CHECK(out.take() ==
          "<a xmlns=\"urn:x\" b=\"1\" d=\"3\">\néén<e/></a><meta charset=\"utf-8\"><p>q</p><p class=\"n\"></p>"
          "<piece xmlns=\"urn:x\"/><!-- -->");
    CHECK(out.nothing());
    CHECK(piece.written() == "<piece xmlns=\"urn:x\"/>");
}

TEST_CASE("what is open still is known, from the inside out")
{
    Markup out;
    CHECK(out.unclosed().empty());
    out.open("a").open("b").leaf("c", "").empty("d");
    CHECK(out.unclosed() == "b");
    out.close("b");
    CHECK(out.unclosed() == "a");
    out.close("a");
    CHECK(out.unclosed().empty());
    // The name may be a piece of something that is gone by then.
    {
        const std::string name = "een-lange-naam-van-een-element";
        out.open(name);
    }
    CHECK(out.unclosed() == "een-lange-naam-van-een-element");
}

TEST_CASE("text stays text, between elements and in attributes alike")
{
    for (const auto& written : {as_text, as_value}) {
        CHECK(written("<b a=\"1\" b='2'>R&D</b>") == "&lt;b a=&quot;1&quot; b='2'&gt;R&amp;D&lt;/b&gt;");
        CHECK(written("één\ttwee\ndrie") == "één\ttwee\ndrie");
        CHECK(written(std::string_view("a\0b\x1F"
                                       "c",
                                       5)) == "abc"); // no control characters
        CHECK(written("").empty());
        CHECK(written("&amp;") == "&amp;amp;"); // nothing is taken for markup already
    }
}

TEST_CASE("what XML 1.0 has no place for is left out, and bytes that are no text become the sign for that")
{
    const auto sound = [](std::string_view text) { return sound_text(text); };
    for (const auto& written : {+[](std::string_view text) { return as_text(text); },
                                +[](std::string_view text) { return as_value(text); }, +sound}) {
        CHECK(written("a\xEF\xBF\xBE\xEF\xBF\xBF"
                      "b") == "ab"); // U+FFFE, U+FFFF
        CHECK(written("\xEF\xBF\xBD \xF0\x9F\x99\x82") == "\uFFFD \U0001F642");
        CHECK(written("\xFF|\xC3|\xE2\x82") == "\uFFFD|\uFFFD|\uFFFD\uFFFD");
        CHECK(written("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD"); // half a pair
        CHECK(written("\xC0\xBC") == "\uFFFD\uFFFD");           // < in too many bytes
    }
    CHECK(sound_text("<&>\"\x01") == "<&>\""); // as it was, but for what has no place
}

TEST_CASE("whatever goes in, XML comes out, and the words as far as they are any")
{
    for (const auto& words : wk::tests::hostile_words()) {
        Markup out;
        out.open("a", {{"b", words}}).text(words).leaf("c", {{"d", words}}, words).close("a");
        const std::string xml = out.take();
        CHECK(wk::io::read_xml(xml, {}));
        CHECK(wk::tests::texts_of(xml, "c").size() == 1);
    }
}

TEST_SUITE_END();
