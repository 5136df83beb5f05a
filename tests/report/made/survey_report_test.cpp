// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "ledger.h"
#include "project/sharing.h"
#include "report/document_checks.h"
#include "report/office_checks.h"
#include "report/report_example.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "routekaart/beloften.h"
#include "write/html/document_html.h"
#include "write/office/document_docx.h"
#include "write/office/document_odt.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using tests::blocks_of;
using tests::find_section;
using tests::keyed;
using tests::paragraphs;
using tests::report_example;
using tests::table_cell;

namespace {

bool has_word(const Document& document, std::string_view words)
{
    return write::write_html(document).find(words) != std::string::npos;
}

/// A survey of one statement about one theme and one open question, answered by 12 people.
tests::ReportExample one_question()
{
    constexpr std::string_view text = R"({"schema": "wijkkompas/instrument/1", "id": "een", "title": "Eén",
        "scales": {"s": {"points": [{"code": 1, "label": "nee"}, {"code": 2, "label": "soms"}, {"code": 3, "label": "ja"}]}},
        "themes": [{"id": "t", "title": "Werk"}],
        "items": [{"id": "a", "theme": "t", "scale": "s", "text": "Dit lukt."}],
        "open": [{"id": "o", "text": "Wat lukt er niet?"}]})";
    survey::TableBuilder builder({"a", "o"});
    for (int row = 0; row < 12; ++row)
        builder.add_row(std::vector<std::string_view>{row % 3 == 0 ? "nee" : "ja", "tijd"});
    tests::ReportExample out;
    out.survey.instrument =
        std::make_shared<const survey::Instrument>(*survey::Instrument::from_json(text, "een.json"));
    out.survey.table = builder.finish();
    out.survey.analysis = project::usual_options(*out.survey.instrument);
    out.responses = *project::prepare(out.survey);
    out.findings = *project::analyse(out.survey, *out.responses, out.survey.analysis);
    return out;
}

} // namespace

TEST_CASE("the report has its sections in order, each id once, and no empty section")
{
    const auto document = report_example().document();
    std::vector<std::string> chapters;
    std::set<std::string> ids;
    for (const auto& section : document.sections) {
        CAPTURE(section.id);
        CHECK(ids.insert(section.id).second);
        CHECK(!section.title.empty());
        if (section.level == 1)
            chapters.push_back(section.id);
    }
    CHECK(chapters == std::vector<std::string>{"samenvatting", "aanpak", "beloften", "verschillen", "methode",
                                               "tabellen", "toetsen", "verantwoording"});
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const bool has_children =
            i + 1 < document.sections.size() && document.sections[i + 1].level > document.sections[i].level;
        CAPTURE(document.sections[i].id);
        CHECK((has_children || !document.sections[i].blocks.empty()));
    }
    CHECK(document.title == "Zes beloften in Leeuwarden");
    CHECK(document.cover.front() == "25 november 2026");
}

TEST_CASE("a questionnaire of one statement about one theme is not spoken of in the plural")
{
    const auto six = report_example();
    CHECK(keyed(six.document(), "approach/asked")
              .text.find("Daarin staan " + format_count(six.findings.items.size()) + " stellingen met vaste") !=
          std::string::npos);
    CHECK(keyed(six.document(), "approach/themes").text.starts_with("De vragen gaan over 6 thema’s: "));
    const auto one = one_question();
    CHECK(keyed(one.document(), "approach/asked")
              .text.ends_with(" Daarin staat 1 stelling met vaste antwoorden. Daarnaast is er 1 open vraag."));
    CHECK(keyed(one.document(), "approach/themes").text == "De vragen gaan over 1 thema: werk.");
}

TEST_CASE("figures and tables have ids of their own, a base, a description and their numbers in the appendix")
{
    const auto document = report_example().document();
    const auto figures = blocks_of<FigureBlock>(document);
    const auto tables = blocks_of<TableBlock>(document);
    CHECK(figures.size() > 15);
    std::set<std::string> ids;
    for (const auto& figure : figures) {
        CAPTURE(figure.id);
        CHECK(ids.insert(figure.id).second);
        CHECK(figure.scene.description.size() > 40);
        CHECK(figure.scene.note.find("respondenten") != std::string::npos);
        CHECK(figure.scene.note.find("Fictieve") != std::string::npos);
        CHECK(tests::tables_with(document, figure.id).size() == 1);
    }
    for (const auto& table : tables) {
        CAPTURE(table.id);
        CHECK(ids.insert(table.id).second);
        CHECK(!table.table.caption.empty());
        for (const auto& row : table.table.rows)
            CHECK(row.size() == table.table.columns.size());
    }
}

TEST_CASE("what the sentence of an item says stands in the table of a figure of its section")
{
    const auto example = report_example();
    const auto document = example.document();
    std::size_t checked = 0;
    for (const auto& section : document.sections)
        for (const auto& item : example.findings.items) {
            const auto all = paragraphs(section);
            const auto sentence =
                std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.key == "items/" + item.id; });
            if (sentence == all.end())
                continue;
            CAPTURE(item.id);
            CHECK(section.id == "belofte-" + item.theme + "-cijfers");
            CHECK(sentence->text == item_sentence(item));
            std::size_t found = 0;
            for (const auto& figure : blocks_of<FigureBlock>(section)) {
                const auto& table = figure.scene.table;
                const auto* share = table_cell(table, item.text, favourable_name(item));
                const auto* n = table_cell(table, item.text, "n");
                if (!share || !n)
                    continue;
                CHECK(sentence->text.starts_with(format_share(*share->number, 0)));
                const auto people = std::llround(*share->number * *n->number);
                CHECK(sentence->text.find("(" + format_count(people) + " van de " + n->text + " ") !=
                      std::string::npos);
                ++found;
            }
            CHECK(found == 1);
            ++checked;
        }
    CHECK(checked > 5);
    CHECK(checked < 24);
}

TEST_CASE("the invented example says so on its cover, and only then")
{
    auto example = report_example();
    REQUIRE(example.document().warnings.size() == 1);
    CHECK(example.document().warnings.front() == say(Phrase::ReportInvented));
    example.findings.invented = false;
    CHECK(example.document().warnings.empty());
}

TEST_CASE("a chapter begins with what its belofte means and where that stands; where it all comes from is said once")
{
    auto example = report_example();
    const auto text = tests::repository_file("assets/routekaart/beloften.json");
    const auto beloften = *routekaart::beloften_from_json(text, "beloften.json");
    const auto document =
        survey_report({example.findings, example.survey, *example.responses, example.colophon, &beloften});
    CHECK(find_section(document, "beloften")->title == "Per belofte");
    CHECK(find_section(example.document(), "beloften")->title == "Per thema"); // of a study that has none
    std::size_t notes = 0;
    for (const auto& section : document.sections)
        for (const auto& each : paragraphs(section))
            notes += each.text == beloften.note;
    CHECK(notes == 1);
    const TableBlock* table = nullptr; // where the two differ, a table behind the report tells
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            if (const auto* it = std::get_if<TableBlock>(&block); it && it->id == "tabel-beloften")
                table = it;
    REQUIRE(table);
    for (const auto& belofte : beloften.all) {
        const auto* section = find_section(document, "belofte-" + belofte.theme);
        REQUIRE(section);
        CHECK(std::get<Paragraph>(section->blocks.front()).text == belofte.text);
        CHECK(std::any_of(table->table.rows.begin(), table->table.rows.end(),
                          [&](const auto& row) { return row[2].text == belofte.difference; }));
        CHECK(std::get<Paragraph>(section->blocks[1]).text ==
              "Bron: de rekenkamers van Heerenveen (2020, p. 15) en Leeuwarden (2021, p. " +
                  std::to_string(belofte.leeuwarden) + ").");
    }
    CHECK(!has_word(example.document(), beloften.note)); // of another questionnaire nothing is said
}

TEST_CASE("sections without content are left out")
{
    auto example = report_example();
    example.survey.codings.clear();
    example.survey.quotes.clear();
    example.survey.verdicts.clear();
    example.survey.frame.reset();
    example.findings = *project::analyse(example.survey, *example.responses);
    example.findings.tests.pairs.reset();
    example.findings.tests.chance.clear();
    example.findings.reliability.clear();
    const auto document = example.document();
    for (const char* id : {"respons", "groepen", "theorie-praktijk", "samenhang", "betrouwbaarheid", "toetsen"}) {
        CAPTURE(id);
        CHECK(find_section(document, id) == nullptr);
    }
    CHECK(find_section(document, "belofte-laagdrempelig-bel-1") == nullptr);
    CHECK(find_section(document, "belofte-laagdrempelig-cijfers") != nullptr);
    CHECK(has_word(document, say(Phrase::ReportNoFrame)));
    CHECK(!has_word(document, "Citaten"));
    CHECK(blocks_of<QuoteBlock>(document).empty());
    CHECK(!has_word(document, "nog geen oordeel")); // the researcher judges nothing: that is not told six times
}

TEST_CASE("a survey of which nobody is left still gives a report, without figures that would be made up")
{
    auto example = report_example();
    example.survey.filters.push_back({"functie", {"Staf"}});
    example.findings = *project::analyse(example.survey, *example.responses, example.survey.analysis);
    REQUIRE(example.findings.data.kept == 0);
    const auto document = example.document();
    CHECK(find_section(document, "beloften") != nullptr);
    CHECK(blocks_of<QuoteBlock>(document).empty());
    CHECK(has_word(document, say(Phrase::BaseNone)));
    for (const char* nonsense : {">nan", "nan%", " nan ", "-nan", "(nan"})
        CHECK(!has_word(document, nonsense));
}

TEST_CASE("only quotes that were checked, stand in an answer that counts and hold no number are printed")
{
    auto example = report_example();
    const std::string unchecked = example.survey.quotes[2].text;
    REQUIRE(unchecked.size() > 10);
    auto quotes = blocks_of<QuoteBlock>(example.document());
    REQUIRE(quotes.size() == 2);
    CHECK(quotes[0].words == example.survey.quotes[0].text);
    CHECK(quotes[0].from.starts_with("Bron: respondent, open vraag ("));
    CHECK(quotes[0].from.ends_with("; over: te weinig tijd"));
    CHECK(!has_word(example.document(), unchecked));
    CHECK(has_word(example.document(), "Citaat: niet in dit rapport"));
    CHECK(!has_word(example.document(), "Over tijd"));
    CHECK(has_word(example.document(), say(Phrase::ReportProblemUnchecked)));

    example.survey.quotes[0].text = "dit heeft niemand geschreven";
    CHECK(blocks_of<QuoteBlock>(example.document()).size() == 1);
    example.survey.quotes[1].row = 100'000;
    CHECK(blocks_of<QuoteBlock>(example.document()).empty());
}

TEST_CASE("a quote of somebody whom the filter leaves out is not printed")
{
    auto example = report_example();
    example.survey.filters = {{"functie", {"Staf"}}};
    const auto kept = *project::kept_rows(example.survey, *example.responses);
    REQUIRE(!kept.keeps(example.survey.quotes[0].row));
    CHECK(blocks_of<QuoteBlock>(example.document()).empty());
}

TEST_CASE("a verdict stands with its reason, its evidence, what is wrong with that and what speaks against it")
{
    const auto example = report_example();
    const auto document = example.document();
    const auto* section = find_section(document, "belofte-laagdrempelig-oordeel");
    REQUIRE(section != nullptr);
    const auto lights = blocks_of<LightBlock>(*section);
    REQUIRE(lights.size() == 1);
    CHECK(lights[0].sign == "▲");
    CHECK(lights[0].word == "aandacht");
    CHECK(lights[0].reason == example.survey.verdicts[0].text);
    const auto lists = blocks_of<BulletList>(*section);
    REQUIRE(lists.size() >= 2);
    CHECK(lists[0].title == say(Phrase::EvidenceTitle));
    REQUIRE(lists[0].entries.size() == 6);
    CHECK(lists[0].entries[0].text.starts_with("Stelling: "));
    CHECK(lists[0].entries[0].text.ends_with(". Dit hoorden wij ook in gesprekken."));
    CHECK(lists[0].entries[5].text == "Document: Beleidsplan 2020, p. 12");
    CHECK(lists[1].title == say(Phrase::ReportProblems));

    const auto* bare = find_section(document, "belofte-maatwerk-oordeel");
    REQUIRE(bare != nullptr);
    CHECK(blocks_of<LightBlock>(*bare)[0].reason == say(Phrase::ReportVerdictNoReason));
    CHECK(paragraphs(*bare).front().key == "proposals/maatwerk");
    const auto remarks = blocks_of<BulletList>(*bare);
    REQUIRE(!remarks.empty());
    CHECK(remarks[0].entries[0].text == say(Phrase::ReportProblemNone));

    const auto* none = find_section(document, "belofte-preventief-oordeel");
    REQUIRE(none != nullptr);
    CHECK(blocks_of<LightBlock>(*none).empty());
    CHECK(paragraphs(*none).back().text == say(Phrase::StoryVerdictNone)); // no belofte is told of
}

TEST_CASE("evidence that is gone shows no reference, and a remark says so")
{
    auto example = report_example();
    example.survey.verdicts[1].evidence = {{project::EvidenceKind::Item, "weg", "Zie aldaar"},
                                           {project::EvidenceKind::Quote, "bel-1/99999", ""}};
    const auto document = example.document();
    const auto* section = find_section(document, "belofte-maatwerk-oordeel");
    REQUIRE(section != nullptr);
    const auto lists = blocks_of<BulletList>(*section);
    REQUIRE(lists.size() >= 2);
    REQUIRE(lists[0].entries.size() == 2);
    CHECK(lists[0].entries[0].text == "Stelling: niet meer te vinden in deze enquête. Zie aldaar");
    CHECK(lists[0].entries[1].text == "Citaat: niet in dit rapport");
    CHECK(lists[1].entries[0].text == say(Phrase::ReportProblemGone));
    CHECK(!has_word(document, "99999"));
}

TEST_CASE("keys of sentences are those of their findings, each once")
{
    const auto document = report_example().document();
    std::set<std::string> keys;
    for (const auto& section : document.sections)
        for (const auto& paragraph : paragraphs(section)) {
            CAPTURE(paragraph.key);
            if (!paragraph.key.empty())
                CHECK(keys.insert(paragraph.key).second);
        }
    for (const char* key : {"overview", "response", "items/vert-1", "open/bel-1", "proposals/maatwerk",
                            "reliability/eigen-regie/vertrouwen"}) {
        CAPTURE(key);
        CHECK(keys.count(key) == 1);
    }
    CHECK(blocks_of<LightBlock>(document).front().key == "verdicts/laagdrempelig");
}

TEST_CASE("the colophon says where the report comes from")
{
    auto example = report_example();
    const auto facts = [&] { return blocks_of<PairsBlock>(example.document()).front().pairs; };
    const auto value = [&](Phrase name) {
        for (const auto& fact : facts())
            if (fact.first == say(name))
                return fact.second;
        return std::string();
    };
    CHECK(value(Phrase::ReportFactFile).empty()); // names of files are for who works with them
    CHECK(!has_word(example.document(), "leeuwarden-synthetisch"));
    CHECK(value(Phrase::ReportFactRows) == "106");
    CHECK(value(Phrase::ReportFactKept) == "94");
    CHECK(value(Phrase::ReportFactFilter).starts_with("functie zonder "));
    CHECK(value(Phrase::ReportFactAlpha) == "0,05 en 0,10");
    CHECK(value(Phrase::ReportFactSha) == "abc123");
    CHECK(value(Phrase::ReportFactDate) == "25 november 2026");
    example.colophon = {"", "", "0.1.0", ""};
    example.findings.tests.method.alpha = {0.001};
    CHECK(value(Phrase::ReportFactSha).empty());
    CHECK(value(Phrase::ReportFactDate).empty());
    CHECK(value(Phrase::ReportFactAlpha) == "0,001");
    CHECK(example.document().title == example.findings.instrument_title);
    CHECK(example.document().subtitle.empty());
}

TEST_CASE("the accountability tells what became of every row and column, and it adds up")
{
    auto example = report_example();
    example.findings.ledger->rows = {110, 106, 2, {{1, survey::RowUse::Header}, {110, survey::RowUse::Totals}}};
    example.findings.ledger->empty_rows = {40, 109};
    const auto document = example.document();
    const auto* section = find_section(document, "verantwoording");
    REQUIRE(section);
    const auto told = paragraphs(*section);
    const auto has = [&](std::string_view words) {
        return std::any_of(told.begin(), told.end(), [&](const auto& each) { return each.text == words; });
    };
    CHECK(
        has("Het bestand heeft 47 kolommen: 24 stellingen, 1 indeling in groepen, 2 met getallen, 18 open vragen en 2 "
            "die niet gebruikt zijn. Niet gebruikt: respondent en status."));
    const auto rows = blocks_of<TableBlock>(*section);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].id == "tabel-rijen");
    tests::check_row_table(rows[0].table, 110);
    CHECK(rows[1].id == "tabel-kolomsoorten");
    tests::check_row_table(rows[1].table, 47); // adds up in the same way
    const auto* appendix = find_section(document, "tabellen");
    REQUIRE(appendix);
    const auto tables = blocks_of<TableBlock>(*appendix);
    REQUIRE(tables.back().id == "tabel-kolommen");
    tests::check_column_table(tables.back().table, example.findings.data.kept);
    CHECK(tables.back().table.rows.size() == example.findings.data.columns_used);
    CHECK(paragraphs(*appendix).empty()); // nothing is hidden
    example.findings.ledger->columns[7].cells.reset();
    CHECK(paragraphs(*find_section(example.document(), "tabellen")).front().text == say(Phrase::LedgerHidden));
    for (const auto& words : {std::string("110 rijen: 106 van respondenten"), say(Phrase::LedgerAll)}) {
        CHECK(has_word(document, words));
        CHECK(tests::part(write::docx_parts(document), "word/document.xml").find(words) != std::string::npos);
        CHECK(tests::part(write::odt_parts(document), "content.xml").find(words) != std::string::npos);
    }
}

TEST_CASE("a report of findings without a ledger is a sentence less")
{
    auto example = report_example();
    const auto whole = example.document();
    example.findings.ledger.reset();
    const auto document = example.document();
    CHECK(document.sections.size() == whole.sections.size());
    CHECK(blocks_of<TableBlock>(*find_section(document, "verantwoording")).empty());
    CHECK(blocks_of<TableBlock>(document).size() + 3 == blocks_of<TableBlock>(whole).size());
    CHECK(!has_word(document, "kopregel"));
}

TEST_CASE("nothing that stands in a cell is told of columns")
{
    constexpr std::string_view rows[][3] = {{"ja", "tijd", "geheim een"},
                                            {"geheim twee", "geheim drie", "b"},
                                            {"nee", "", "c"},
                                            {"geheim vier", "n.v.t.", ""},
                                            {"ja", "tijd", "d"},
                                            {"soms", "tijd", "e"}};
    auto example = one_question();
    survey::TableBuilder builder({"a", "o", "x"});
    for (const auto& row : rows)
        builder.add_row(row);
    example.survey.table = builder.finish();
    example.survey.mapping.options = {{"s", "geheim vier", {}}};
    example.responses = *project::prepare(example.survey);
    example.findings = *project::results_findings(example.survey, *example.responses, {}, true);
    const auto document = example.document();
    CHECK(has_word(document, "stelling: Dit lukt. (Werk)"));
    CHECK(has_word(document, "Niet gebruikt: x."));
    CHECK(!has_word(document, "geheim"));
}

TEST_CASE("many items of one theme are told in figures that each fit on a page, with one table for all of them")
{
    auto example = report_example();
    auto& items = example.findings.items;
    const auto trust = *std::find_if(items.begin(), items.end(), [](const auto& item) { return item.id == "vert-1"; });
    for (int i = 0; i < 20; ++i) {
        items.push_back(trust);
        items.back().id = "extra-" + std::to_string(i);
    }
    const auto document = example.document();
    const auto* section = find_section(document, "belofte-laagdrempelig-cijfers");
    REQUIRE(section != nullptr);
    const auto figures = blocks_of<FigureBlock>(*section);
    REQUIRE(figures.size() == 3);
    std::size_t rows = 0;
    for (const auto& figure : figures) {
        rows += figure.scene.table.rows.size();
        CHECK(figure.scene.table.rows.size() <= 12);
        CHECK(figure.scene.height < 1.4F * figure.scene.width);
    }
    CHECK(rows == 3 + 20);
    CHECK(figures[1].id == "figuur-belofte-laagdrempelig-2");
    CHECK(figures[2].id == "figuur-belofte-laagdrempelig-2-2");
    CHECK(figures[2].scene.title.ends_with(" (2/2)"));
    CHECK(tests::tables_with(document, figures[1].id).front().id ==
          tests::tables_with(document, figures[2].id).front().id);
}

TEST_CASE("figures of one theme that would be called the same are counted, and one theme has no overview")
{
    auto example = report_example();
    auto& items = example.findings.items;
    std::size_t count = 0;
    for (auto& item : items)
        if (item.theme == "laagdrempelig") {
            item.kind = "overig";
            item.scale = item.id;
            ++count;
        }
    REQUIRE(count >= 2);
    const auto document = example.document();
    const auto* section = find_section(document, "belofte-laagdrempelig-cijfers");
    REQUIRE(section != nullptr);
    const auto figures = blocks_of<FigureBlock>(*section);
    const std::string of = "/" + std::to_string(count) + ")";
    REQUIRE(figures.size() == count);
    for (std::size_t i = 0; i < figures.size(); ++i)
        CHECK(figures[i].scene.title == "Laagdrempelig werken (" + std::to_string(i + 1) + of);
    CHECK(!blocks_of<FigureBlock>(*find_section(document, "beloften")).empty());
    const auto one = one_question().document();
    REQUIRE(find_section(one, "beloften") != nullptr);
    CHECK(blocks_of<FigureBlock>(*find_section(one, "beloften")).empty());
}

TEST_CASE("the overview tells of the kinds that are there how they are counted")
{
    auto findings = report_example().findings;
    CHECK(overview_passport(findings).find("Herkenning: het deel dat het middelste") != std::string::npos);
    CHECK(overview_passport(findings).find("koos. Andere stellingen: het deel") != std::string::npos);
    std::erase_if(findings.items, [](const auto& item) { return item.kind == "herkenning"; });
    CHECK(overview_passport(findings).starts_with("Zo is dit berekend. Het deel dat "));
}

TEST_CASE("a slide with the lights counts them, and the main conclusion has a slide")
{
    auto example = report_example();
    example.survey.study.main_conclusion = "De teams zijn dichtbij.";
    const auto document = example.document();
    for (const auto& figure : blocks_of<FigureBlock>(document))
        if (figure.id == "figuur-stoplicht") {
            REQUIRE(figure.headlines.size() == 1);
            CHECK(figure.headlines.front() == "Op koers: 2, aandacht: 3, blijft achter: 1");
        }
    const auto* section = find_section(document, "hoofdconclusie");
    REQUIRE(section != nullptr);
    CHECK_FALSE(section->slides.empty());
}

TEST_CASE("groups that a question names are quoted before what is told of them")
{
    auto example = report_example();
    REQUIRE(!example.findings.factors.empty());
    example.findings.factors.front().title = "In welk team werkt u?";
    CHECK(has_word(example.document(), "‘In welk team werkt u?’: bij "));
}

TEST_CASE("the same survey gives the same document")
{
    CHECK(report_example().document() == report_example().document());
}

TEST_SUITE_END();
