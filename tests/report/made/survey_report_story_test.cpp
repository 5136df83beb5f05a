// SPDX-License-Identifier: EUPL-1.2
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "report/document_checks.h"
#include "report/made/chosen_document.h"
#include "report/made/reading_guide.h"
#include "report/made/summary_report.h"
#include "report/office_checks.h"
#include "report/report_example.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "write/html/document_html.h"
#include "write/office/document_docx.h"
#include "write/office/document_odt.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using namespace wk::tests;

namespace {

/// The example with all that a researcher can tell before the figures, two other sources, conclusions and
/// recommendations.
ReportExample study_example()
{
    auto out = report_example();
    auto& study = out.survey.study;
    study.reason = "De raad wil weten hoe het gaat.";
    study.aim = "laten zien wat teams doen.";
    study.main_question = "Maken de teams de beloften waar?";
    study.questions = {"Herkennen zij ze?", " ", "Geloven zij erin?"};
    study.norms = {{"Een gesprek binnen twee weken", "Beleidsplan"}, {"Samenwerken", ""}, {"", "leeg"}};
    study.context = "Er zijn vijf teams.";
    study.main_conclusion = "De teams werken in de geest van de beloften. Tijd ontbreekt.";
    study.sources = {{"s1",
                      project::SourceKind::Interview,
                      "Gesprek met de teamleider",
                      "2026-03-12",
                      {{"1", "De wachttijd liep op.", "", "maatwerk", {}}, {"2", "Men kent elkaar.", "", "", {}}},
                      {}},
                     {"s2", project::SourceKind::Document, "Jaarverslag", "", {{"1", "", "p. 3", "maatwerk", {}}}, {}}};
    project::Conclusion conclusion;
    conclusion.id = "c1";
    conclusion.title = "Maatwerk lukt.";
    conclusion.theme = "maatwerk";
    project::Recommendation recommendation;
    recommendation.id = "r1";
    recommendation.title = "Houd dit vast.";
    recommendation.conclusions = {"c1"};
    out.survey.follow_up = {{conclusion}, {recommendation}};
    return out;
}

std::vector<std::string> chapters_of(const Document& document)
{
    std::vector<std::string> out;
    for (const auto& section : document.sections)
        if (section.level == 1)
            out.push_back(section.id);
    return out;
}

std::vector<std::string> said_in(const Section& section)
{
    std::vector<std::string> out;
    for (const auto& each : paragraphs(section))
        out.push_back(each.text);
    return out;
}

std::vector<std::string> said_in(const Document& document, std::string_view id)
{
    const auto* section = find_section(document, id);
    CAPTURE(id);
    REQUIRE(section != nullptr);
    return said_in(*section);
}

/// Characters, not bytes.
std::size_t length_of(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), begins_character));
}

/// Many conclusions and recommendations, as long as titles get, about many themes that each have a verdict.
ReportExample crowded_example()
{
    auto out = study_example();
    for (int i = 0; i < 12; ++i) {
        project::Conclusion conclusion;
        conclusion.id = "x" + std::to_string(i);
        conclusion.title = "Medewerkers geloven in deze belofte, maar zien haar in de praktijk minder terug dan zij "
                           "zouden willen, zo blijkt uit antwoorden en gesprekken";
        out.survey.follow_up.conclusions.push_back(conclusion);
        project::Recommendation recommendation;
        recommendation.id = "y" + std::to_string(i);
        recommendation.title = conclusion.title;
        out.survey.follow_up.recommendations.push_back(recommendation);
    }
    for (int i = 0; i < 40; ++i)
        out.survey.study.main_conclusion += " De teams werken in de geest van de beloften, zo zeggen zij.";
    return out;
}

} // namespace

TEST_CASE("a report tells conclusions first, then why and how, then the findings, and method and numbers last")
{
    const auto document = study_example().document();
    check_document(document);
    CHECK(chapters_of(document) == std::vector<std::string>{"samenvatting", "conclusies-en-aanbevelingen", "aanpak",
                                                            "beloften", "succes-en-belemmering", "verschillen",
                                                            "methode", "tabellen", "toetsen", "verantwoording"});
    std::vector<std::string> method;
    bool inside = false;
    for (const auto& section : document.sections) {
        inside = section.level == 1 ? section.id == "methode" : inside;
        if (inside && section.level == 2)
            method.push_back(section.id);
    }
    CHECK(method == std::vector<std::string>{"respons", "betrouwbaarheid", "stoplicht", "methode-coderen"});
}

TEST_CASE("what the researcher tells of a study is printed where it is filled in, and nowhere else")
{
    const auto document = study_example().document();
    CHECK(find_section(document, "aanpak")->title == say(Phrase::StoryApproach));
    CHECK(said_in(document, "hoofdconclusie") ==
          std::vector<std::string>{"De teams werken in de geest van de beloften. Tijd ontbreekt."});
    CHECK(said_in(document, "aanpak-aanleiding") ==
          std::vector<std::string>{"De raad wil weten hoe het gaat.",
                                   "Doel van het onderzoek: laten zien wat teams doen."});
    CHECK(said_in(document, "aanpak-vragen") == std::vector<std::string>{"Hoofdvraag: Maken de teams de beloften waar?",
                                                                         "Herkennen zij ze?", "Geloven zij erin?"});
    const auto norms = blocks_of<TableBlock>(*find_section(document, "aanpak-normen")).front().table;
    REQUIRE(norms.rows.size() == 2);
    CHECK(norms.rows[0][1].text == "Beleidsplan");
    CHECK(norms.rows[1][1].text == say(Phrase::NoValue));
    CHECK(said_in(document, "aanpak-context") == std::vector<std::string>{"Er zijn vijf teams."});
    CHECK(said_in(document, "aanpak-bronnen") ==
          std::vector<std::string>{"Gesprek met de teamleider, gesprek, 12 maart 2026", "Jaarverslag, document"});
    const auto bare = report_example().document();
    for (const char* id : {"hoofdconclusie", "aanpak-aanleiding", "aanpak-vragen", "aanpak-normen", "aanpak-context",
                           "aanpak-bronnen", "conclusies-en-aanbevelingen", "belofte-maatwerk-bronnen"})
        CHECK(!find_section(bare, id));
    CHECK(find_section(bare, "aanpak")->title == say(Phrase::ReportApproach));
}

TEST_CASE("how open answers were coded is told with n, as far as the researcher says; a second coder with kappa")
{
    auto example = study_example();
    const auto mentions = [&](std::string_view words) {
        const auto document = example.document();
        const auto said = said_in(document, "methode-coderen");
        return std::any_of(said.begin(), said.end(),
                           [&](const auto& each) { return each.find(words) != std::string::npos; });
    };
    survey::Count answered = 0;
    survey::Count looked = 0;
    for (const std::size_t at : {1, 2}) {
        answered += example.findings.open[at].answered;
        looked += example.findings.open[at].answered - example.findings.open[at].uncoded;
    }
    CHECK(mentions("Op deze vragen samen kwamen " + std::to_string(answered) + " antwoorden; daarvan zijn er " +
                   std::to_string(looked) + " bekeken."));
    CHECK(!mentions("codeur codeerde"));
    CHECK(!mentions("Niemand codeerde"));
    auto& method = example.survey.coding_method;
    method.coders = project::Coders::One;
    method.from = project::CategoriesFrom::Both;
    method.who = "een onderzoeker.";
    CHECK(mentions("Eén codeur codeerde alles. Dit deed: een onderzoeker. De categorieën komen uit een lijst vooraf, "
                   "aangevuld uit de antwoorden."));
    CHECK(mentions("Niemand codeerde dezelfde antwoorden nog een keer."));
    example.survey.other_coders = {std::make_shared<const survey::OtherCoder>(
        survey::OtherCoder{"Kim", "kim.json", {*example.survey.codings.front()}})};
    method.coders = project::Coders::Two;
    method.settled = "zij bespraken elk verschil.";
    CHECK(!mentions("Niemand codeerde"));
    CHECK(mentions("Twee codeurs codeerden dezelfde antwoorden, los van elkaar."));
    CHECK(mentions("Zo zijn verschillen tussen codeurs opgelost: zij bespraken elk verschil."));
    CHECK(!mentions("Kim"));
}

TEST_CASE("kinds have the names of the study on every page, and ours nowhere")
{
    auto example = study_example();
    for (auto& item : example.findings.items) {
        item.kind_title = item.kind == "vertrouwen" ? "Theorie" : item.kind == "voortgang" ? "Praktijk" : "Bekendheid";
    }
    std::string all;
    const auto document = example.document();
    for (const auto& section : document.sections)
        for (const auto& words : said_in(section))
            all += words + "\n";
    const auto has = [&](std::string_view words) { return all.find(words) != std::string::npos; };
    CHECK(has("Bekendheid"));
    CHECK(!has("herkent"));
    CHECK(!has("hoort dit bij het werk van de respondent"));
    CHECK(!has("gelooft de respondent"));
}

TEST_CASE("what other sources say stands with the theme that it is about, each with its source")
{
    const auto document = study_example().document();
    CHECK(said_in(document, "belofte-maatwerk-bronnen") ==
          std::vector<std::string>{"De wachttijd liep op. Bron: Gesprek met de teamleider, gesprek, 12 maart 2026."});
    CHECK(said_in(document, "succes-en-belemmering") ==
          std::vector<std::string>{"Men kent elkaar. Bron: Gesprek met de teamleider, gesprek, 12 maart 2026."});
    CHECK(!find_section(document, "belofte-preventief-bronnen"));
}

TEST_CASE("the reading guide names the chapters that are there, as the user orders and calls them")
{
    const auto made = study_example().document();
    const auto guide = said_in(made, GuideSection);
    REQUIRE(guide.size() == chapters_of(made).size() - 2); // not the summary, nor the chapter that it stands in
    CHECK(guide[0].starts_with("Hoofdstuk 2, Conclusies en aanbevelingen: "));
    CHECK(guide[1].starts_with("Hoofdstuk 4, Per thema: "));
    CHECK(guide.back().starts_with("Bijlage C, Verantwoording: "));
    project::ReportChoices choices;
    choices.leave_out("verschillen", true);
    choices.leave_out("conclusies-en-aanbevelingen", true);
    choices.set_own_title("beloften", "Zes beloften");
    const auto chosen = said_in(chosen_document(made, choices), GuideSection);
    CHECK(chosen.size() == guide.size() - 2);
    CHECK(chosen[0].starts_with("Hoofdstuk 3, Zes beloften: "));
    for (const auto& line : chosen)
        CHECK(line.find("Verschillen") == std::string::npos);
    choices.leave_out(std::string(GuideSection), true);
    CHECK(!find_section(chosen_document(made, choices), GuideSection));
}

TEST_CASE("only what the rules do not find on track is told of items, and what the researcher rewrote")
{
    auto example = report_example();
    const auto document = example.document();
    std::string untold, sentence;
    for (const auto& item : example.findings.items) {
        const auto judged = project::judged_item(example.findings, item, example.survey.verdict_rules);
        REQUIRE(judged);
        const bool told = !keyed(document, "items/" + item.id).text.empty();
        if (told)
            CHECK(judged->light != project::Light::OnTrack);
        else
            untold = item.id, sentence = item_sentence(item);
    }
    REQUIRE(!untold.empty());
    example.survey.report.set_own_sentence({"items/" + untold, "Dit schreef ik zelf.", sentence});
    const auto made = example.document();
    CHECK(!keyed(made, "items/" + untold).text.empty());
    CHECK(keyed(chosen_document(made, example.survey.report), "items/" + untold).text == "Dit schreef ik zelf.");
}

TEST_CASE("of differences only those that stand out are told and shown, and one sentence counts the others")
{
    auto example = report_example();
    const auto& tests = example.findings.tests;
    std::size_t found = 0;
    std::size_t tested = 0;
    for (const auto& group : *tests.groups) {
        tested += group.p.value() ? 1 : 0;
        found += stands_out(group.p, tests.method) ? 1 : 0;
    }
    REQUIRE(found > 0);
    REQUIRE(tested > found);
    const auto document = example.document();
    const auto* section = find_section(document, "groepen-functie");
    REQUIRE(section != nullptr);
    const auto figures = blocks_of<FigureBlock>(*section);
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].scene.table.rows.size() == found);
    const auto all = paragraphs(*section);
    CHECK(all[0].text.find(say(Phrase::StorySomeFound, {found, tested - found})) != std::string::npos);
    CHECK(all[0].target == "toetsen-groepen-functie");
    CHECK(std::size_t(std::count_if(all.begin(), all.end(),
                                    [](const auto& each) { return each.key.starts_with("groups/"); })) == 3);
    REQUIRE(found > 3); // the figure has them all, sentences tell the strongest
    CHECK(std::any_of(all.begin(), all.end(),
                      [&](const auto& each) { return each.text == say(Phrase::StoryMoreInFigure, {found - 3}); }));
    const auto whole = tables_with(document, figures[0].id);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].table.rows.size() == tests.groups->size()); // the appendix has all of them
    for (auto& group : *example.findings.tests.groups)
        group.p = {0.9, std::nullopt, 0.9};
    const auto none = example.document();
    CHECK(!find_section(none, "groepen-functie"));
    const auto words = said_in(none, "groepen");
    CHECK(words[0].find(say(Phrase::StoryNothingFound)) != std::string::npos);
    CHECK(blocks_of<TableBlock>(none).size() >= blocks_of<TableBlock>(document).size());
}

TEST_CASE("items of one scale stand in one table, whichever figures show them")
{
    const auto example = report_example();
    const auto document = example.document();
    std::size_t rows = 0;
    for (const auto& table : blocks_of<TableBlock>(document))
        if (table.id.starts_with("tabel-stellingen-")) {
            rows += table.table.rows.size();
            CHECK(table.figures().size() == 6); // one of every theme
        }
    CHECK(rows == example.findings.items.size());
}

TEST_CASE(
    "nothing empty is printed: no unanswered questions, no reaction that is not there, no verdicts that nobody gave")
{
    auto example = study_example();
    const auto document = example.document();
    const auto& section = *find_section(document, "aanbeveling-r1");
    CHECK(blocks_of<PairsBlock>(section).empty());
    CHECK(said_in(section).size() == 1); // what it follows from
    CHECK(!find_section(document, "opvolging"));
    example.survey.verdicts.clear();
    const auto html = write::write_html(example.document());
    for (const auto phrase : {Phrase::ReportVerdictNone, Phrase::VerdictNotYet, Phrase::QuestionUnanswered})
        CHECK(html.find(say(phrase)) == std::string::npos);
}

TEST_CASE("no id, file name or day as a computer writes it reaches a reader")
{
    auto example = study_example();
    example.colophon.date = "2026-06-30";
    example.survey.follow_up.recommendations[0].due = "2026-09-01";
    example.survey.follow_up.recommendations[0].events = {{"2026-07-15", "Brief"}};
    for (auto& item : example.findings.items)
        item.theme = item.id == "herk-1" ? std::string() : item.theme;
    const auto document = example.document();
    std::string words;
    for (const auto& section : document.sections) {
        words += section.title + "\n";
        for (const auto& each : paragraphs(section))
            words += each.text + "\n";
        for (const auto& table : blocks_of<TableBlock>(section))
            for (const auto& row : table.id == "tabel-kolommen" ? decltype(table.table.rows)() : table.table.rows)
                for (const auto& cell : row) // columns are called as the file calls them
                    words += cell.text + "\n";
        for (const auto& facts : blocks_of<PairsBlock>(section))
            for (const auto& [name, value] : facts.pairs)
                words += name + " " + value + "\n";
        for (const auto& figure : blocks_of<FigureBlock>(section))
            words += figure.scene.title + "\n" + figure.scene.description + "\n";
    }
    for (const auto& line : document.cover)
        words += line + "\n";
    for (const char* never :
         {"eens7", "herkenning5", "groups/", "pairs/", "items/", "vert-1", "2026-0", ".csv", "Overige vragen: overig"})
        CHECK_MESSAGE(words.find(never) == std::string::npos, std::string(never));
    CHECK(words.find("30 juni 2026") != std::string::npos);
    CHECK(words.find("1 september 2026") != std::string::npos);
    CHECK(words.find("15 juli 2026") != std::string::npos);
    // Without theme and kind it is called by its own words.
    CHECK(find_section(document, "antwoorden-herkenning") != nullptr);
}

TEST_CASE("figures say in less than 300 characters what they show, in every document about a survey")
{
    const auto example = crowded_example();
    for (const auto& document :
         {example.document(), summary_report({example.findings, example.survey, *example.responses, example.colophon})})
        for (const auto& figure : blocks_of<FigureBlock>(document)) {
            CAPTURE(figure.id);
            CAPTURE(figure.scene.description);
            CHECK(length_of(figure.scene.description) < 300);
        }
}

TEST_CASE("a summary is a page of its own, with as many conclusions and recommendations as it has room for")
{
    const auto example = crowded_example();
    const auto document = example.document();
    const auto& section = *find_section(document, "samenvatting");
    CHECK(section.own_page);
    const auto lists = blocks_of<BulletList>(section);
    REQUIRE(lists.size() == 2);
    std::size_t lines = 0;
    for (const auto& each : paragraphs(section))
        lines += length_of(each.text) / 84 + 1;
    CHECK(lines <= 30);
    CHECK(lists[0].entries.size() >= 2);
    CHECK(lists[0].entries.back().text ==
          say(Phrase::StoryMoreHere, {13 - lists[0].entries.size() + 1, "Conclusies en aanbevelingen"}));
    CHECK(lists[0].entries.back().target == "conclusies-en-aanbevelingen");
    CHECK(paragraphs(section).front().text.ends_with("De hele conclusie staat in ‘Hoofdconclusie’."));
    CHECK(write::write_html(document).find("class=\"own-page\"") != std::string::npos);
    const auto brief = summary_report({example.findings, example.survey, *example.responses, example.colophon});
    CHECK(brief.one_page);
    const auto& titles = *find_section(brief, "samenvatting-conclusies");
    CHECK(said_in(titles).back() == say(Phrase::StoryMoreElsewhere, {13 - said_in(titles).size() + 1}));
    CHECK(!find_section(brief, "samenvatting-meest")); // no room
}

TEST_CASE("what follows a page of its own begins another, in office files too")
{
    Document document;
    document.title = "Titel";
    const auto section = [](const char* id, bool own_page) {
        Section out{id, id, 1, {Paragraph{{}, "Woorden."}}};
        out.own_page = own_page;
        return out;
    };
    const auto breaks = [&] {
        const std::string docx = part(write::docx_parts(document), "word/document.xml");
        std::size_t out = 0;
        for (auto at = docx.find("<w:pageBreakBefore"); at != std::string::npos;
             at = docx.find("<w:pageBreakBefore", at + 1))
            ++out;
        return out;
    };
    document.sections = {section("eerst", false), section("alleen", true), section("dan", false),
                         section("slot", false)};
    CHECK(breaks() == 3); // the first, the one alone and what follows it
    document.sections.erase(document.sections.begin());
    CHECK(breaks() == 2);
    document.sections[0].own_page = false;
    CHECK(breaks() == 1);
}

TEST_SUITE_END();
