// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_survey.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::html_of_text;
using wk::io::text_of_html;

TEST_CASE("a text is the same after a way through HTML, and has nothing in it that a line of tabs or an expression "
          "trips over")
{
    for (const char* text : {"R&D < 1 jaar", "\"Eigen regie\" is \"goed\"", "kies {TOKEN} {1+1}", "één\ntwee",
                             "&amp; blijft", "a<b>c", "5 > 3"}) {
        const std::string html = html_of_text(text);
        CHECK(html.find_first_of("\"\t\r\n{}") == std::string::npos);
        CHECK(text_of_html(html) == text);
    }
}

TEST_CASE("HTML of an editor becomes what its reader sees")
{
    CHECK(text_of_html("<p>Wat vindt&nbsp;u van <strong>uw</strong> team?</p>\r\n<p>Co&euml;fficient &#8217;s</p>") ==
          "Wat vindt u van uw team?\nCoëfficient ’s");
    CHECK(text_of_html("a<script>alert('x')</script>b<style>p{}</style>c<!-- weg -->") == "abc");
    CHECK(text_of_html("< 1 jaar, R&D, 3 <5, &onbekend; &#xD800; &#0; <b") ==
          "< 1 jaar, R&D, 3 <5, &onbekend; &#xD800; &#0; <b");
}
