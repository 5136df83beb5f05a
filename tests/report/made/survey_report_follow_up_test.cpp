// SPDX-License-Identifier: EUPL-1.2
#include "base/phrases.h"
#include "project/follow_up_basis.h"
#include "report/document_checks.h"
#include "report/made/chosen_document.h"
#include "report/made/survey_report.h"
#include "report/report_example.h"
#include "report/words/follow_up_words.h"
#include "write/html/document_html.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using project::EvidenceKind;
using tests::blocks_of;
using tests::find_section;
using tests::paragraphs;

namespace {

/// The example with a conclusion on all kinds of evidence, one on nothing, and two recommendations.
tests::ReportExample concluded_example()
{
    auto out = tests::report_example();
    const auto& quotes = out.survey.quotes;
    const auto quote = [&](std::size_t i) { return quotes[i].question + "/" + std::to_string(quotes[i].row); };
    const std::string question = out.survey.codings[0]->codebook.question;
    project::Conclusion first;
    first.id = "c1";
    first.title = "Teams zijn in de praktijk niet altijd te vinden.";
    first.text = "Dat zeggen respondenten zelf.";
    first.theme = "laagdrempelig";
    first.evidence = {{EvidenceKind::Item, "voort-1", "Dit hoorden wij ook in gesprekken."},
                      {EvidenceKind::Test, "pairs/vert-1/voort-1", ""},
                      {EvidenceKind::Test, "groups/voort-1/functie", ""},
                      {EvidenceKind::Category, question + "/tijd", ""},
                      {EvidenceKind::Quote, quote(0), ""},
                      {EvidenceKind::Quote, quote(2), "Over tijd"},
                      {EvidenceKind::Document, "Beleidsplan 2020, p. 12", ""}};
    first.against = "Twee teams zijn er wel.\nEn de nieuwe wijk is niet bevraagd.";
    project::Conclusion bare;
    bare.id = "c2";
    project::Recommendation recommendation;
    recommendation.id = "r1";
    recommendation.title = "Open overal een inloop";
    recommendation.conclusions = {"c1", "c2"};
    recommendation.answers = {"Beperkt.", "", "Twee mensen erbij."};
    recommendation.stance = project::Stance::Rejected;
    recommendation.reaction = "Wij zien dat anders.";
    recommendation.contested = true;
    recommendation.decision = "Motie aangenomen";
    recommendation.owner = "wethouder";
    recommendation.due = "2026-03-01";
    recommendation.events = {{"2025-12-01", "Brief"}, {"", ""}};
    project::Recommendation other;
    other.id = "r2";
    other.conclusions = {"c1"};
    out.survey.follow_up = {{first, bare}, {recommendation, other}};
    return out;
}

const BulletList* list_called(const Section& section, Phrase title)
{
    for (const auto& block : section.blocks)
        if (const auto* list = std::get_if<BulletList>(&block); list && list->title == say(title))
            return list;
    return nullptr;
}

/// Null when there is none. paragraphs   has to outlive what is returned
const Paragraph* paragraph_keyed(const std::vector<Paragraph>& paragraphs, std::string_view key)
{
    for (const auto& each : paragraphs)
        if (each.key == key)
            return &each;
    return nullptr;
}

/// Ids that a link can lead to.
std::set<std::string> link_targets(const Document& document)
{
    std::set<std::string> out;
    for (const auto& section : document.sections) {
        out.insert(section.id);
        for (const auto& block : section.blocks) {
            if (const auto* figure = std::get_if<FigureBlock>(&block))
                out.insert(figure->id);
            if (const auto* table = std::get_if<TableBlock>(&block))
                out.insert(table->id);
            if (const auto* facts = std::get_if<PairsBlock>(&block))
                out.insert(facts->id);
        }
    }
    return out;
}

} // namespace

TEST_CASE("conclusions, recommendations and what becomes of them are the chapter after the summary")
{
    const auto document = concluded_example().document();
    std::vector<std::string> parts;
    for (const auto& section : chapter(document, "conclusies-en-aanbevelingen"))
        if (section.level < 3)
            parts.push_back(section.id);
    CHECK(parts == std::vector<std::string>{"conclusies-en-aanbevelingen", "conclusies", "aanbevelingen", "opvolging"});
    CHECK(document.sections[1].id == "conclusies-en-aanbevelingen");
    CHECK(find_section(document, "conclusie-c1")->title ==
          "Conclusie 1: Teams zijn in de praktijk niet altijd te vinden");
    CHECK(find_section(document, "conclusie-c2")->title == "Conclusie 2");
    CHECK(!find_section(tests::report_example().document(), "conclusies"));
}

TEST_CASE("a conclusion says how many people, tests and mentions it rests on, each piece with its numbers")
{
    const auto example = concluded_example();
    const auto document = example.document();
    const auto& section = *find_section(document, "conclusie-c1");
    auto seen = example.survey.follow_up.conclusions[0].evidence;
    seen.erase(seen.begin() + 5); // the quote that is not printed
    const auto basis = project::basis_of(seen, example.findings, example.survey);
    CHECK(basis.items == 1);
    CHECK(basis.tests == 2);
    CHECK(basis.quotes == 1);
    const auto words = paragraphs(section);
    const auto* rests = paragraph_keyed(words, "conclusions/c1/rests");
    REQUIRE(rests != nullptr);
    CHECK(rests->text == basis_sentence(basis));
    CHECK(rests->text.find("1 stelling (n ") != std::string::npos);
    const auto* support = list_called(section, Phrase::ConclusionSupport);
    REQUIRE(support != nullptr);
    REQUIRE(support->entries.size() == 7);
    CHECK(support->entries[0].text.find("(n ") != std::string::npos);
    CHECK(support->entries[0].text.ends_with(". Dit hoorden wij ook in gesprekken."));
    CHECK(support->entries[0].key == "conclusions/c1/evidence/voort-1");
    CHECK(support->entries[4].key.empty());
    CHECK(support->entries[5] == Paragraph{{}, "Citaat: niet in dit rapport"});
    CHECK(write::write_html(document).find("Over tijd") == std::string::npos);
    CHECK(list_called(section, Phrase::ReportProblems)->entries.size() == 1); // the unchecked quote
}

TEST_CASE("what speaks against a conclusion follows it: from the figures and in the researcher's words")
{
    auto example = concluded_example();
    const auto section = [&](const char* id) { return *find_section(example.document(), id); };
    const auto computed =
        project::against_conclusion(example.survey.follow_up.conclusions[0], example.findings, example.survey);
    REQUIRE(!computed.empty());
    const auto first = section("conclusie-c1");
    CHECK(list_called(first, Phrase::ConclusionAgainst)->entries.size() == computed.size());
    const auto* own = list_called(first, Phrase::ConclusionAgainstOwn);
    REQUIRE(own != nullptr);
    REQUIRE(own->entries.size() == 2);
    CHECK(own->entries[1].text == "En de nieuwe wijk is niet bevraagd.");
    const auto bare = section("conclusie-c2");
    CHECK(!list_called(bare, Phrase::ConclusionAgainst)); // nothing empty is told
    CHECK(paragraph_keyed(paragraphs(bare), "conclusions/c2/no-evidence") != nullptr);
    CHECK(paragraph_keyed(paragraphs(bare), "conclusions/c2/rests") == nullptr);
    example.survey.follow_up.conclusions[1].against = "Niemand vroeg het.";
    CHECK(list_called(section("conclusie-c2"), Phrase::ConclusionAgainst)->entries.size() == 1);
}

TEST_CASE("every piece of evidence leads to where it stands in the report, in the verdicts too")
{
    const auto document = concluded_example().document();
    const auto ids = link_targets(document);
    const auto targets = [&](const char* id, Phrase title) {
        std::vector<std::string> out;
        for (const auto& entry : list_called(*find_section(document, id), title)->entries)
            out.push_back(entry.target);
        return out;
    };
    CHECK(targets("conclusie-c1", Phrase::ConclusionSupport) ==
          std::vector<std::string>{"belofte-laagdrempelig", "toetsen-paren", "toetsen-groepen-functie",
                                   "belofte-laagdrempelig-bel-1", "belofte-laagdrempelig-bel-1", "", ""});
    CHECK(targets("belofte-laagdrempelig-oordeel", Phrase::EvidenceTitle) ==
          std::vector<std::string>{"belofte-laagdrempelig", "toetsen-paren", "belofte-laagdrempelig-bel-1",
                                   "belofte-laagdrempelig-bel-1", "", ""});
    CHECK(targets("aanbeveling-r1", Phrase::RecommendationFollows) ==
          std::vector<std::string>{"conclusie-c1", "conclusie-c2"});
    std::size_t links = 0;
    for (const auto& section : document.sections)
        for (const auto& paragraph : paragraphs(section))
            if (!paragraph.target.empty()) {
                CAPTURE(paragraph.target);
                CHECK(ids.count(paragraph.target) == 1);
                ++links;
            }
    CHECK(links > 12);
}

TEST_CASE("an item without a theme leads to the answers of its kind")
{
    auto example = concluded_example();
    for (auto& item : example.findings.items)
        if (item.id == "voort-1")
            item.theme.clear();
    const auto document = example.document();
    const auto& entry = list_called(*find_section(document, "conclusie-c1"), Phrase::ConclusionSupport)->entries[0];
    CHECK(entry.target == "antwoorden-voortgang");
    CHECK(link_targets(document).count(entry.target) == 1);
}

TEST_CASE("evidence that too few people gave stays out without being called gone, and what is gone shows no reference")
{
    auto example = concluded_example();
    auto& conclusion = example.survey.follow_up.conclusions[0];
    conclusion.evidence = {{EvidenceKind::Item, "voort-1", ""},
                           {EvidenceKind::Test, "groups/voort-1/functie", ""},
                           {EvidenceKind::Category, "bel-1/tijd", ""},
                           {EvidenceKind::Quote,
                            example.survey.quotes[0].question + "/" + std::to_string(example.survey.quotes[0].row),
                            ""}};
    // As shared_findings() hides them.
    std::erase_if(example.findings.items, [](const auto& item) { return item.id == "voort-1"; });
    std::erase_if(*example.findings.tests.groups, [](const auto& group) { return group.item == "voort-1"; });
    std::erase_if(*example.findings.tests.pairs, [](const auto& pair) { return pair.second == "voort-1"; });
    std::erase_if(*example.findings.tests.correlations, [](const auto& each) { return each.item == "voort-1"; });
    for (auto& open : example.findings.open)
        if (open.id == "bel-1")
            open = {open.id, open.theme, open.kind, 0, 0, {}, 0, 0, {}};
    const auto section = [&] { return *find_section(example.document(), "conclusie-c1"); };
    const auto hidden = section();
    const auto& entries = list_called(hidden, Phrase::ConclusionSupport)->entries;
    CHECK(entries[0].text == "Stelling: niet in dit rapport");
    CHECK(entries[1].text == "Toets: niet in dit rapport");
    CHECK(entries[2].text == "Categorie: niet in dit rapport");
    CHECK(entries[0].target.empty());
    CHECK(paragraph_keyed(paragraphs(hidden), "conclusions/c1/rests")->text == "Deze conclusie steunt op 1 citaat.");
    CHECK(!list_called(hidden, Phrase::ReportProblems));
    example.survey.follow_up.conclusions[0].evidence[0].reference = "bestaat-niet";
    const auto gone = section();
    CHECK(list_called(gone, Phrase::ConclusionSupport)->entries[0].text ==
          "Stelling: niet meer te vinden in deze enquête");
    REQUIRE(list_called(gone, Phrase::ReportProblems));
    CHECK(list_called(gone, Phrase::ReportProblems)->entries[0].key == "conclusions/c1/evidence-gone");
    CHECK(write::write_html(example.document()).find("bestaat-niet") == std::string::npos);
}

TEST_CASE("a recommendation has the council's questions with what the college answered, and what became of it")
{
    const auto document = concluded_example().document();
    const auto& section = *find_section(document, "aanbeveling-r1");
    const auto facts = blocks_of<PairsBlock>(section);
    REQUIRE(facts.size() == 2);
    using Fact = std::pair<std::string, std::string>;
    CHECK(facts[0].pairs == std::vector<Fact>{{"Hoe ernstig is het probleem?", "Beperkt."},
                                              {"Wat volgt daaruit, ook in geld en in mensen?", "Twee mensen erbij."}});
    CHECK(facts[1].pairs == std::vector<Fact>{{"Besluit van de raad", "Motie aangenomen"},
                                              {"Wie zorgt ervoor", "wethouder"},
                                              {"Hoort klaar te zijn", "1 maart 2026"},
                                              {"Stand", "nog niet begonnen"}});
    const auto words = paragraphs(section);
    CHECK(paragraph_keyed(words, "recommendations/r1/answered")->text == "Het college beantwoordde 2 van de 3 vragen.");
    CHECK(paragraph_keyed(words, "recommendations/r1/stance")->text == "Het college: neemt haar niet over.");
    CHECK(paragraph_keyed(words, "recommendations/r1/contested")->text == say(Phrase::ReportContested));
    REQUIRE(list_called(section, Phrase::EventsTitle));
    CHECK(list_called(section, Phrase::EventsTitle)->entries == std::vector<Paragraph>{{{}, "1 december 2025: Brief"}});
    const auto others = paragraphs(*find_section(document, "aanbeveling-r2"));
    const auto* only = paragraph_keyed(others, "recommendations/r2/from");
    REQUIRE(only != nullptr);
    CHECK(only->target == "conclusie-c1");
    CHECK(only->text == "Deze aanbeveling volgt uit conclusie 1: Teams zijn in de praktijk niet altijd te vinden.");
}

TEST_CASE("a recommendation without conclusions says so, and the state of all of them is a table")
{
    auto example = concluded_example();
    example.survey.follow_up.conclusions.clear();
    for (auto& each : example.survey.follow_up.recommendations)
        each.conclusions.clear();
    example.colophon.date = "2026-04-01";
    const auto document = example.document();
    CHECK(!find_section(document, "conclusies"));
    CHECK(paragraph_keyed(paragraphs(*find_section(document, "aanbeveling-r1")), "recommendations/r1/from")->text ==
          say(Phrase::RecommendationNoConclusion));
    const auto tables = blocks_of<TableBlock>(*find_section(document, "opvolging"));
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].table.rows[0].back().text == "nog niet begonnen (te laat)"); // on the report's own day
    CHECK(tables[1].table.rows.size() == 2);
}

TEST_CASE("keys and ids stay each once, and the page links only to what it has")
{
    const auto example = concluded_example();
    const auto document = example.document();
    std::set<std::string> keys;
    std::set<std::string> ids;
    for (const auto& section : document.sections) {
        CAPTURE(section.id);
        CHECK(ids.insert(section.id).second);
        for (const auto& paragraph : paragraphs(section)) {
            CAPTURE(paragraph.key);
            if (!paragraph.key.empty())
                CHECK(keys.insert(paragraph.key).second);
        }
    }
    const std::string html = write::write_html(document);
    CHECK(html.find("<a href=\"#toetsen-paren\" data-at=\"Tabel ") != std::string::npos);
    project::ReportChoices choices;
    choices.leave_out("toetsen", true);
    const std::string without = write::write_html(chosen_document(document, choices));
    CHECK(without.find("href=\"#toetsen-paren\"") == std::string::npos);
    CHECK(without.find(">Toets: Verschil tussen") != std::string::npos);
}

TEST_SUITE_END();
