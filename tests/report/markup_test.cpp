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

TEST_SUITE_END();
