// SPDX-License-Identifier: EUPL-1.2
#include "write/html/document_html.h"

#include "io/bytes/xml_stream.h"

#include "report/office_checks.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;
using tests::count_of;

namespace {

/// Every value of an attribute, in order.
std::vector<std::string> values_of(std::string_view html, std::string_view attribute)
{
    const std::string begin = " " + std::string(attribute) + "=\"";
    std::vector<std::string> out;
    for (auto at = html.find(begin); at != std::string_view::npos; at = html.find(begin, at + 1)) {
        const auto from = at + begin.size();
        out.emplace_back(html.substr(from, html.find('"', from) - from));
    }
    return out;
}

/// What stands between two marks, each time.
std::vector<std::string> parts_between(std::string_view html, std::string_view begin, std::string_view end)
{
    std::vector<std::string> out;
    for (auto at = html.find(begin); at != std::string_view::npos; at = html.find(begin, at + 1))
        out.emplace_back(html.substr(at, html.find(end, at) - at));
    return out;
}

void check_headings(std::string_view html)
{
    int before = 0;
    const std::size_t body = html.find("<body");
    REQUIRE(body != std::string_view::npos);
    for (std::size_t at = body; at + 4 < html.size(); ++at) {
        if (html[at] != '<' || html[at + 1] != 'h' || html[at + 2] < '1' || html[at + 2] > '6')
            continue;
        const int level = html[at + 2] - '0';
        CHECK(level <= before + 1);
        before = level;
    }
    CHECK(count_of(html, "<h1") == 1);
}

void check_ids(std::string_view html)
{
    std::set<std::string> ids;
    for (const auto& id : values_of(html, "id")) {
        CAPTURE(id);
        CHECK(ids.insert(id).second);
        for (const char c : id)
            CHECK(((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'));
    }
    for (const char* attribute : {"aria-labelledby", "aria-describedby"})
        for (const auto& id : values_of(html, attribute)) {
            CAPTURE(id);
            CHECK(ids.count(id) == 1);
        }
    for (const auto& target : values_of(html, "href")) {
        CAPTURE(target);
        REQUIRE(target.starts_with('#'));
        CHECK(ids.count(target.substr(1)) == 1);
    }
    for (const auto& part : parts_between(html, "url(#", ")")) {
        CAPTURE(part);
        CHECK(ids.count(part.substr(5)) == 1);
    }
}

void check_figures_and_tables(std::string_view html)
{
    for (const auto& figure : parts_between(html, "<figure ", "</figure>")) {
        CAPTURE(figure.substr(0, 80));
        CHECK(figure.find("<figcaption>") != std::string::npos);
        CHECK(figure.find("aria-describedby") != std::string::npos);
        CHECK(figure.find("_desc\">") != std::string::npos);
        CHECK(figure.find("role=\"img\"") != std::string::npos);
        CHECK(figure.find("class=\"note\">") != std::string::npos);
    }
    for (const auto& table : parts_between(html, "<table", "</table>")) {
        CHECK(table.find("<caption") != std::string::npos);
        CHECK(table.find("<th scope=\"row\"") != std::string::npos);
        if (table.find("class=\"facts\"") == std::string::npos)
            CHECK(table.find("<th scope=\"col\"") != std::string::npos);
    }
}

/// Elements that open also close, in order; it is no parser, but our writer makes nothing that a parser would forgive.
void check_nesting(std::string_view html)
{
    const std::set<std::string, std::less<>> lone{"meta",     "rect",   "line", "polygon",
                                                  "polyline", "circle", "path", "!DOCTYPE"};
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const bool closing = html[at + 1] == '/';
        const std::size_t from = at + (closing ? 2 : 1);
        const std::string name(html.substr(from, html.find_first_of(" >/", from) - from));
        if (lone.count(name) > 0)
            continue;
        if (!closing) {
            open.push_back(name);
            continue;
        }
        REQUIRE(!open.empty());
        CHECK(open.back() == name);
        open.pop_back();
    }
    CHECK(open.empty());
}

void check_all(const std::string& html)
{
    check_headings(html);
    check_ids(html);
    check_figures_and_tables(html);
    check_nesting(html);
    for (const char* forbidden : {"<script", "<img", "<link", "<iframe", "<object",
                                  "http:", "https:", "src=", "@import", "javascript:", "data:"}) {
        CAPTURE(forbidden);
        CHECK(html.find(forbidden) == std::string::npos);
    }
    CHECK(html.find("default-src 'none'") != std::string::npos);
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
}

Document one_section()
{
    Document out;
    out.title = "Titel";
    out.sections = {{"een", "Een", 1, {Paragraph{"k", "Woorden"}}}};
    return out;
}

} // namespace

TEST_CASE("the report of the example is sound: headings, ids, links, figures, tables, and nothing from outside")
{
    const auto document = tests::report_example().document();
    const std::string html = write_html(document);
    check_all(html);
    CHECK(count_of(html, "<figure ") == count_of(html, "<svg "));
    CHECK(html == write_html(document));
    CHECK(html.find("data-key=\"items/vert-1\"") != std::string::npos);
    CHECK(html.find("Figuur 1<") != std::string::npos);
    CHECK(html.find("Bijlage A<") != std::string::npos);
    CHECK(html.size() < 2'000'000);
}

TEST_CASE("hostile text stays text, wherever it stands")
{
    const std::string evil =
        "</title></style><script>alert(1)</script>\" onload=\"x\" <img src=x onerror=y> ' \x01 &lt;";
    const std::string html = write_html(tests::hostile_document(evil));
    check_headings(html);
    check_ids(html);
    check_nesting(html);
    for (const char* markup : {"<script", "<img", "onload=\"", "\x01", "</style><"})
        CHECK(html.find(markup) == std::string::npos);
    CHECK(html.find("&lt;script&gt;") != std::string::npos);
    CHECK(html.find("&amp;lt;") != std::string::npos);
}

TEST_CASE("hostile words in an example's instrument, quotes and verdicts stay text too")
{
    auto example = tests::report_example();
    const std::string evil = "<script>alert(1)</script>\"><b onclick=x>";
    example.colophon.title = example.colophon.date = example.colophon.sha256 = evil;
    example.findings.instrument_title = example.findings.data.file = evil;
    for (auto& item : example.findings.items)
        item.text += evil;
    for (auto& theme : example.findings.themes)
        theme.title += evil;
    for (auto& factor : example.findings.factors)
        factor.title += evil;
    for (auto& open : example.findings.open)
        for (auto& category : open.categories)
            category.title += evil;
    example.survey.verdicts[0].text += evil;
    example.survey.verdicts[0].evidence[0].note += evil;
    const std::string html = write_html(example.document());
    check_all(html);
    CHECK(html.find("<b ") == std::string::npos);
}

TEST_CASE("sections are numbered, appendices lettered, and a level that is skipped closes up")
{
    auto document = one_section();
    const auto add = [&](const char* title, int level, bool appendix) {
        document.sections.push_back({title, title, level, {Paragraph{{}, "x"}}, appendix});
    };
    add("Twee", 1, false);
    add("Diep", 3, false);
    add("Dieper", 3, false);
    add("Drie", 1, false);
    add("Tabellen", 1, true);
    add("Onderdeel", 2, false);
    add("Toetsen", 1, true);
    const std::string html = write_html(document);
    check_headings(html);
    check_ids(html);
    check_nesting(html);
    CHECK(html.find("<h3><span class=\"number\">2.1</span> Diep</h3>") != std::string::npos);
    CHECK(html.find("<h4>Dieper</h4>") != std::string::npos);
    CHECK(html.find("<span class=\"number\">3</span> Drie") != std::string::npos);
    CHECK(html.find("<span class=\"number\">Bijlage A</span> Tabellen") != std::string::npos);
    CHECK(html.find("<span class=\"number\">A.1</span> Onderdeel") != std::string::npos);
    CHECK(html.find("<span class=\"number\">Bijlage B</span> Toetsen") != std::string::npos);
}

TEST_CASE("a table marks its heads, numbers and totals, and its way back to the figure")
{
    auto document = one_section();
    Scene scene;
    scene.width = scene.height = 10;
    scene.title = "Figuur";
    scene.description = "Uitleg";
    scene.note = "Alle 3 respondenten.";
    document.sections[0].blocks = {
        FigureBlock{"f", scene},
        TableBlock{
            "t", {"Cijfers", {{"Wie", false}, {"n", true}}, {{{"A"}, {"3", 3}}, {{"Samen"}, {"3", 3}}}, 1}, "f"}};
    const std::string html = write_html(document);
    check_figures_and_tables(html);
    CHECK(html.find("<th scope=\"col\" class=\"n\">n</th>") != std::string::npos);
    CHECK(html.find("<th scope=\"row\">A</th>\n<td class=\"n\">3</td>") != std::string::npos);
    CHECK(html.find("<tr class=\"total\">\n<th scope=\"row\">Samen</th>") != std::string::npos);
    CHECK(html.find("<a href=\"#t\">Cijfers in tabel 1</a>") != std::string::npos);
    CHECK(html.find("<a href=\"#f\">Bij figuur 1</a>") != std::string::npos);
    CHECK(html.find("Alle 3 respondenten.") != std::string::npos);
}

TEST_CASE("an empty document is a page all the same")
{
    const std::string html = write_html({});
    check_nesting(html);
    CHECK(html.find("<main") != std::string::npos);
}

TEST_CASE("a brief document has neither contents nor numbers before its sections, and nothing else of it is lost")
{
    auto document = tests::report_example().document();
    const std::string whole = write_html(document);
    document.brief = true;
    const std::string brief = write_html(document);
    check_all(brief);
    CHECK(whole.find("<nav ") != std::string::npos);
    CHECK(brief.find("<nav ") == std::string::npos);
    CHECK(brief.find("<body class=\"brief\">") != std::string::npos);
    CHECK(parts_between(brief, "<h2", "</h2>").size() + 1 == parts_between(whole, "<h2", "</h2>").size());
    for (const auto& heading : parts_between(brief, "<h2", "</h2>"))
        CHECK(heading.find("class=\"number\"") == std::string::npos);
    CHECK(count_of(brief, "<figure ") == count_of(whole, "<figure "));
}

TEST_CASE("a paragraph or entry leads to the section, figure or table it names, and to nothing that is not there")
{
    Document document;
    document.sections = {{"een deel", "Eerste", 1, {PairsBlock{"feiten", "Feiten", {{"a", "b"}}}}},
                         {"twee",
                          "Tweede",
                          1,
                          {Paragraph{{}, "Zie <daar>\nEn verder", ParagraphStyle::Body, "een deel"},
                           Paragraph{{}, "Nergens", ParagraphStyle::Body, "weg"},
                           BulletList{"", {{"k", "Feit", ParagraphStyle::Body, "feiten"}, {{}, "Los"}}}}}};
    const std::string html = write_html(document);
    CHECK(html.find("<p><a href=\"#een-deel\" data-at=\"1\">Zie &lt;daar&gt;</a></p>") != std::string::npos);
    CHECK(html.find("<p><a href=\"#een-deel\" data-at=\"1\">En verder</a></p>") != std::string::npos);
    CHECK(html.find("<p>Nergens</p>") != std::string::npos);
    CHECK(html.find("<li data-key=\"k\"><a href=\"#feiten\" data-at=\"Tabel 1\">Feit</a></li>") != std::string::npos);
    CHECK(html.find("<li>Los</li>") != std::string::npos);
}

TEST_CASE("every element of a page that is opened is closed, whatever stands in it")
{
    for (const auto& document : {tests::linked_document(), tests::hostile_document(), Document()}) {
        std::string page = write_html(document);
        page.erase(0, page.find("<html"));
        for (auto meta = page.find("<meta"); meta != std::string::npos; meta = page.find("<meta"))
            page.erase(meta, page.find('\n', meta) - meta); // HTML never closes these
        CHECK(io::read_xml(page, {}));
    }
}

TEST_SUITE_END();
