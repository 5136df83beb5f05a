#include "report/markup.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

TEST_CASE("text stays text")
{
    CHECK(wk::report::markup_text("<b a=\"1\" b='2'>R&D</b>") == "&lt;b a=&quot;1&quot; b='2'&gt;R&amp;D&lt;/b&gt;");
    CHECK(wk::report::markup_text("één\ttwee\ndrie") == "één\ttwee\ndrie");
    CHECK(wk::report::markup_text(std::string("a\0b\x1F"
                                              "c",
                                              5)) == "abc"); // no control characters
    CHECK(wk::report::markup_text("").empty());
}

TEST_CASE("what XML 1.0 has no place for is left out, and bytes that are no text become the sign for that")
{
    CHECK(wk::report::markup_text("a\xEF\xBF\xBE\xEF\xBF\xBF"
                                  "b") == "ab"); // U+FFFE, U+FFFF
    CHECK(wk::report::markup_text("\xEF\xBF\xBD \xF0\x9F\x99\x82") == "\uFFFD \U0001F642");
    CHECK(wk::report::markup_text("\xFF|\xC3|\xE2\x82") == "\uFFFD|\uFFFD|\uFFFD\uFFFD");
    CHECK(wk::report::markup_text("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD"); // half a pair
    CHECK(wk::report::markup_text("\xC0\xBC") == "\uFFFD\uFFFD");           // < in too many bytes
}

TEST_SUITE_END();
