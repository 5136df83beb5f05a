// SPDX-License-Identifier: EUPL-1.2
#include "write/office/office_flow.h"

#include "report/document/document_numbers.h"
#include "report/office_checks.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

#include <set>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

namespace {

std::string words_of_runs(const OfficeParagraph& it)
{
    std::string out;
    for (const auto& run : it.runs)
        out += run.text;
    return out;
}

/// Keeps what comes, each as one line.
struct Recorder : OfficeWriter {
    std::vector<std::string> all;
    std::vector<OfficeParagraph> paragraphs;
    std::vector<OfficeParagraph> entries;
    std::vector<OfficeTable> tables;
    std::vector<bool> turns;
    std::vector<std::size_t> pictures;

    void paragraph(const OfficeParagraph& it) override
    {
        all.push_back(words_of_runs(it));
        paragraphs.push_back(it);
    }
    void picture(const OfficePicture& it) override
    {
        all.push_back("picture " + std::to_string(it.number));
        pictures.push_back(it.number);
    }
    void table(const OfficeTable& it) override
    {
        all.push_back("table");
        tables.push_back(it);
    }
    void contents(const OfficeParagraph&, const std::vector<OfficeParagraph>& it) override { entries = it; }
    void turn(bool landscape) override
    {
        all.push_back(landscape ? "on its side" : "upright");
        turns.push_back(landscape);
    }
};

Recorder recorded(const Document& document)
{
    Recorder out;
    const auto flow = office_flow(document, out);
    while (flow() < 1)
        continue;
    return out;
}

/// Every link leads to a bookmark, and no bookmark is given twice.
void check_bookmarks(const Recorder& it)
{
    std::set<std::string> bookmarks;
    for (const auto& paragraph : it.paragraphs)
        if (!paragraph.bookmark.empty())
            CHECK(bookmarks.insert(paragraph.bookmark).second);
    const auto check = [&](const OfficeParagraph& paragraph) {
        for (const auto& run : paragraph.runs)
            if (!run.link.empty()) {
                CAPTURE(run.link);
                CHECK(bookmarks.count(run.link) == 1);
            }
    };
    for (const auto& paragraph : it.paragraphs)
        check(paragraph);
    for (const auto& entry : it.entries)
        check(entry);
}

DataTable wide_table()
{
    DataTable out{"Breed", {}, {{}}};
    for (int i = 0; i < 16; ++i) {
        out.columns.push_back({"standaardafwijking", true});
        out.rows[0].push_back({"1,00", 1});
    }
    return out;
}

} // namespace

TEST_CASE("captions, contents and headings have the numbers of the document, and links lead to them")
{
    const auto flow = recorded(tests::linked_document());
    check_bookmarks(flow);
    CHECK(flow.all == std::vector<std::string>{"Titel", "1\u2002Eén", "Eerst.", "Dan. (Figuur\u00A01)",
                                               "Figuur 1\u2002Wat mensen antwoorden", "picture 1",
                                               "Alle 10 respondenten. Cijfers\u00A0in\u00A0tabel\u00A01", "Nergens.",
                                               "1.1\u2002Twee", "Regel (Tabel\u00A01)", "Bijlage A\u2002Tabellen",
                                               "Tabel 1\u2002Cijfers", "table", "Bij\u00A0figuur\u00A01"});
    REQUIRE(flow.entries.size() == 3);
    CHECK(words_of_runs(flow.entries[1]) == "1.1\u2002Twee");
    CHECK(flow.entries[1].style == OfficeStyle::Contents2);
    const auto& caption = flow.paragraphs[4];
    CHECK(caption.style == OfficeStyle::Caption);
    CHECK(caption.runs.at(1).counter == "Figuur");
    CHECK(caption.runs.at(1).text == "1");
}

TEST_CASE("a table has a head, its numbers at the right, its totals at the end, and stays with the way back")
{
    const auto flow = recorded(tests::linked_document());
    REQUIRE(flow.tables.size() == 1);
    const auto& table = flow.tables[0];
    CHECK(table.head);
    CHECK(table.totals == 1);
    CHECK(table.whole);
    REQUIRE(table.rows.size() == 3);
    CHECK(words_of_runs(table.rows[0][1]) == "n");
    CHECK(table.rows[0][1].style == OfficeStyle::TableHead);
    CHECK(table.rows[2][1].right);
    CHECK(!table.rows[2][0].right);
    CHECK(table.rows[2][0].style == OfficeStyle::TableCell);
    CHECK(table.rows[2][0].keep_next);
}

TEST_CASE("pages turn for what is too wide, and back, once each")
{
    Document document = tests::linked_document();
    document.sections[0].blocks.push_back(TableBlock{"breed", wide_table(), {}});
    auto flow = recorded(document);
    CHECK(flow.turns == std::vector<bool>{true, false});
    // In an appendix all of it lies on its side, and after a table that does no page is turned twice.
    document.sections[1].blocks = {TableBlock{"breed2", wide_table(), {}}};
    document.sections[2].blocks.push_back(TableBlock{"breed3", wide_table(), {}});
    document.sections.push_back({"vier", "Vier", 1, {Paragraph{{}, "x"}}, true});
    flow = recorded(document);
    CHECK(flow.turns == std::vector<bool>{true, false, true, false});
    for (std::size_t i = 0; i + 1 < flow.all.size(); ++i)
        if (flow.all[i] == "upright" || flow.all[i] == "on its side")
            CHECK(flow.all[i + 1] != "upright");
    check_bookmarks(flow);
}

TEST_CASE("a table that no page is wide enough for comes in parts under one caption, each under its own number")
{
    Document document = tests::linked_document();
    TableBlock block{"te-breed", {"Te breed", {{"Stelling"}}, {{{"Een stelling"}}, {{"Nog een"}}}}, {}};
    for (int i = 0; i < 24; ++i) {
        block.table.columns.push_back({"Gebiedsteammedewerker", true});
        for (auto& row : block.table.rows)
            row.push_back({"1,00", 1});
    }
    document.sections[0].blocks = {block};
    const auto flow = recorded(document);
    CHECK(flow.turns == std::vector<bool>{true, false});
    std::vector<const OfficeTable*> parts;
    std::size_t columns = 0;
    for (const auto& table : flow.tables)
        if (table.caption == "Te breed") {
            parts.push_back(&table);
            columns += table.widths.size() - 1;
            CHECK(words_of_runs(table.rows[1][0]) == "Een stelling");
            CHECK(words_of_runs(table.rows[2][0]) == "Nog een");
        }
    REQUIRE(parts.size() > 1);
    CHECK(columns == 24);
    std::size_t captions = 0;
    std::vector<std::string> notes;
    for (const auto& paragraph : flow.paragraphs) {
        captions +=
            paragraph.style == OfficeStyle::Caption && words_of_runs(paragraph).find("Te breed") != std::string::npos;
        if (words_of_runs(paragraph).find(", deel ") != std::string::npos)
            notes.push_back(words_of_runs(paragraph));
    }
    CHECK(captions == 1);
    REQUIRE(notes.size() == parts.size());
    const std::string of = std::to_string(parts.size());
    CHECK(notes.front() == "Tabel 1, deel 1 van " + of);
    CHECK(notes.back() == "Tabel 1, deel " + of + " van " + of);
    check_bookmarks(flow);
}

TEST_CASE("chapters begin after the contents, and an appendix on a page of its own")
{
    const auto flow = recorded(tests::linked_document());
    for (const auto& paragraph : flow.paragraphs) {
        const bool begins = paragraph.bookmark == "deel_1" || paragraph.bookmark == "deel_3";
        CAPTURE(words_of_runs(paragraph));
        CHECK(paragraph.new_page == begins);
    }
}

TEST_CASE("a brief document has neither contents nor numbers of sections")
{
    Document document = tests::linked_document();
    document.brief = true;
    const auto flow = recorded(document);
    CHECK(flow.entries.empty());
    CHECK(flow.all.at(1) == "Eén");
    for (const auto& paragraph : flow.paragraphs)
        CHECK(!paragraph.new_page);
    check_bookmarks(flow);
}

TEST_CASE("the example's report has all its figures and tables, numbered as document_numbers() counts them")
{
    const auto document = tests::report_example().document();
    const auto numbers = document_numbers(document);
    const auto flow = recorded(document);
    check_bookmarks(flow);
    CHECK(flow.pictures.size() == numbers.figures.size());
    CHECK(flow.tables.size() == numbers.tables.size());
    std::size_t figures = 0;
    std::size_t tables = 0;
    for (const auto& paragraph : flow.paragraphs)
        if (paragraph.style == OfficeStyle::Caption) {
            std::size_t& count = paragraph.runs.at(1).counter == "Figuur" ? figures : tables;
            CHECK(paragraph.runs.at(1).text == std::to_string(++count));
        }
    CHECK(figures == numbers.figures.size());
    CHECK(tables == numbers.tables.size());
}

TEST_CASE("two blocks with one id each have a number and a bookmark")
{
    Document document = tests::linked_document();
    document.sections[0].blocks.push_back(document.sections[0].blocks[1]);
    const auto flow = recorded(document);
    check_bookmarks(flow);
    const auto has = [&](std::string_view bookmark) {
        return std::count_if(flow.paragraphs.begin(), flow.paragraphs.end(),
                             [&](const auto& each) { return each.bookmark == bookmark; });
    };
    CHECK(has("figuur_1") == 1);
    CHECK(has("figuur_2") == 1);
}

TEST_CASE("an empty document has a title, and nothing else")
{
    const auto flow = recorded({});
    CHECK(flow.all == std::vector<std::string>{""});
    CHECK(flow.entries.empty());
}

TEST_CASE("a language is one that fits in an attribute")
{
    const auto language = [](const char* words) {
        Document document;
        document.language = words;
        return office_language(document);
    };
    using Pair = std::pair<std::string, std::string>;
    CHECK(language("nl") == Pair{"nl", "NL"});
    CHECK(language("fy-NL") == Pair{"fy", "NL"});
    CHECK(language("en") == Pair{"en", ""});
    CHECK(language("") == Pair{"nl", "NL"});
    CHECK(language("\"><b>") == Pair{"nl", "NL"});
    CHECK(language("nl-\"") == Pair{"nl", "NL"});
}

TEST_SUITE_END();
