// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/html_report.h"

#include "io/reports/report_words.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using namespace wk;

namespace {

std::string html_words(std::string_view html)
{
    const auto read = io::html_report(html, "rapport.html");
    return read ? tests::report_words(read->report) : read.error().message;
}

} // namespace

TEST_CASE("a page is read as its words, headings and tables")
{
    CHECK(
        html_words("<!doctype html><html><head><title>Weg</title><style>p{}</style></head><body>"
                   "<h1>Kop</h1><p>Een <b>twee</b>\n  drie<br>vier</p>Los<ul><li>punt<li>nog een</ul></body></html>") ==
        "# Kop\nEen twee drie vier\nLos\npunt\nnog een\n");
    CHECK(html_words("<table><caption>Tabel 1</caption><tr><th>a<th>b<tr><td>1<td>2,5</table>na") ==
          "[Tabel 1] a|b / 1|2,5\nna\n");
}

TEST_CASE("cells that span others leave these empty")
{
    CHECK(html_words("<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td rowspan=\"2\">c<td>d<td>e</tr>"
                     "<tr><td>f<td>g</tr></table>") == "[] a||b / c|d|e / |f|g\n");
    // A row that ends early does not pass what covers it on to the rows after the next.
    CHECK(html_words("<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>") == "[] a|b / c| / d|e\n");
    CHECK(html_words("<table><tr><td colspan=999999999>a</table>").size() < 1100);
}

TEST_CASE("a table within a table stands behind it")
{
    CHECK(html_words("<table><tr><td>buiten<table><tr><td>binnen</table></td><td>ook</table>") ==
          "[] buiten|ook\n[] binnen\n");
}

TEST_CASE("what nobody sees is not read")
{
    CHECK(html_words("<p>a<script>if (1 < 2) document.write('</p>')</script>b<!-- <p>c --></p><p hidden>d</p>"
                     "<div style='Display: none'>e<div>f</div>g</div><template>h</template><p>i") == "ab\ni\n");
    CHECK(html_words("<p>a<noscript><p>b</p></noscript>c") == "ac\n");
}

TEST_CASE("entities become characters, and what is none stays")
{
    CHECK(html_words("<p>&eacute;&amp;&#8211;&#x41;&nbsp;&lt;5&#150;6 &euro; &onbekend; AT&T 4 < 5</p>") ==
          "é&–A <5–6 € &onbekend; AT&T 4 < 5\n");
    CHECK(html_words("\xFF\xFE<\0p\0>\0" + std::string("\xE9\0", 2)) != "");
    CHECK(html_words("<p>caf\xE9</p>") == "café\n"); // Windows-1252
    CHECK(html_words("\xEF\xBB\xBF<p>caf\xC3\xA9</p>") == "café\n");
}

TEST_CASE("a figure has its words, and a picture what is said of it")
{
    CHECK(html_words("<figure><svg aria-label='Respons'><title>Titel &amp;</title><desc>62 procent</desc>"
                     "<rect/><text>Ja</text><text><tspan>een</tspan><tspan>twee</tspan></text></svg>"
                     "<figcaption>Figuur 1</figcaption></figure><img alt='Foto' src=x>") ==
          "{Respons; 62 procent: Ja|een twee}\nFiguur 1\n{Foto; :}\n");
}

TEST_CASE("the evidence of a page is what its script says")
{
    const auto read = io::html_report("<p>a</p><script type=\"application/json\" id=\"wijkkompas-evidence\">"
                                      "{\"a\": \"1 < 2\"}</script><script id=ander>b</script>",
                                      "rapport.html");
    REQUIRE(read);
    CHECK(read->evidence == "{\"a\": \"1 < 2\"}");
}

TEST_CASE("a page that breaks off anywhere is read as far as it goes")
{
    const std::string page =
        "<table><tr><td a='b' c=d>x<svg><text>y</text></svg><p>&eacute;<!-- z --><script>1</script>";
    for (std::size_t length = 0; length <= page.size(); ++length)
        CHECK(io::html_report(page.substr(0, length), "x"));
    CHECK(io::html_report(std::string(100000, '<'), "x"));
    std::string deep;
    for (int i = 0; i < 20000; ++i)
        deep += "<table><tr><td><div>";
    CHECK(io::html_report(deep, "x"));
}

TEST_SUITE_END();
