// SPDX-License-Identifier: EUPL-1.2
#include "report/made/route_report.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/document_checks.h"
#include "report/map/route_marks.h"
#include "report/words/route_words.h"
#include "report/words/verdict_sentences.h"
#include "routekaart/example.h"
#include "routekaart/place.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using namespace wk::tests;
using project::PlaceStatus;
using routekaart::Place;
using routekaart::PlaceKind;

namespace {

project::PlaceNote note_at(std::string place, std::string text, PlaceStatus status = PlaceStatus::None,
                           bool star = false)
{
    project::PlaceNote out;
    out.place = std::move(place);
    out.text = std::move(text);
    out.status = status;
    out.star = star;
    return out;
}

/// Notes on places of every kind, oldest last in the order of the route.
project::RouteWork some_work()
{
    project::RouteWork out;
    out.notes = {note_at("begrip-triage", "Zo noemen wij het ook."),
                 note_at("S7", "Wij beleggen de regie bij het team.", PlaceStatus::Busy),
                 note_at("L99.9", "Van een latere versie.", PlaceStatus::Secured),
                 note_at("L3.1", "Het loket is elke dag open.\nOok in de avond.", PlaceStatus::Secured, true),
                 note_at("s3", "Dit bespreken wij in mei.", PlaceStatus::ToDiscuss),
                 note_at("F2", "Hier begint het voor de inwoner."),
                 note_at("S0", "", PlaceStatus::NotForUs),
                 note_at("VL", "Veilig is alles.", PlaceStatus::None, true),
                 note_at("S9", "")}; // says nothing
    const auto talk = [](std::string dilemma, std::string agreed) {
        project::DilemmaTalk it;
        it.dilemma = std::move(dilemma);
        it.in_favour = "Het gaat sneller.";
        it.against = "Niet iedereen komt mee.";
        it.agreed = std::move(agreed);
        return it;
    };
    out.talks = {talk(content().dilemmas[3].id, "Wij proberen het een jaar."), talk("D99", "Later opnieuw bespreken."),
                 talk(content().dilemmas[1].id, "")};
    project::DilemmaTalk drawn;
    drawn.dilemma = content().dilemmas[5].id;
    drawn.drawn = true;
    out.talks.push_back(drawn);
    return out;
}

/// The same with a profile, its advice and the lights of a survey.
RouteReportInput whole_input(const project::RouteWork& work)
{
    RouteReportInput out{content(), work};
    out.advice = routekaart::advice(content(), routekaart::conditions_of(work.profile));
    out.survey.lights.resize(content().basisfuncties.size());
    out.survey.lights[1] = {{"Preventief werken", project::Light::Behind, 3, true},
                            {"Maatwerk leveren", project::Light::OnTrack, 1, false}};
    out.survey.base = "94 van 106 respondenten.";
    out.colophon = {"Gemeente Voorbeeldstad", "25 november 2026", "0.1.0", "abc123"};
    return out;
}

project::RouteWork with_profile(project::RouteWork work)
{
    work.profile_started = true;
    work.inhabitants = 124'500;
    work.profile.axes[0] = 0.1;
    work.profile.form = content().forms.front().id;
    work.profile.positioning = 2;
    work.profile.yes = {"alleen-loket"};
    work.profile.no = {"kleine-gemeente"};
    return work;
}

std::vector<std::string> section_ids(const Document& document)
{
    std::vector<std::string> out;
    for (const auto& section : document.sections)
        out.push_back(section.id);
    return out;
}

std::string words_of_document(const Document& document)
{
    std::string out;
    for (const auto& section : document.sections)
        for (const auto& each : paragraphs(section))
            out += each.text + "\n";
    return out;
}

} // namespace

TEST_CASE("notes stand in the order of the route, each place below its step and phase")
{
    const auto work = some_work();
    const auto document = route_report({content(), work});
    check_document(document);
    CHECK(section_ids(document) == std::vector<std::string>{"stand-van-zaken",
                                                            "hele-weg",
                                                            "plek-S0",
                                                            "soort-VL",
                                                            "plek-VL",
                                                            "soort-begrip-triage",
                                                            "plek-begrip-triage",
                                                            "plek-F2",
                                                            "plek-S3",
                                                            "plek-L3.1",
                                                            "plek-F4",
                                                            "plek-S7",
                                                            "dilemmas",
                                                            "dilemma-" + content().dilemmas[1].id,
                                                            "dilemma-" + content().dilemmas[3].id,
                                                            "niet-gevonden",
                                                            "niet-gevonden-1",
                                                            "niet-gevonden-2",
                                                            "tabellen",
                                                            "verantwoording"});
    CHECK(find_section(document, "plek-F2")->level == 1);
    CHECK(find_section(document, "plek-S3")->level == 2);
    CHECK(find_section(document, "plek-L3.1")->level == 3);
    CHECK(find_section(document, "plek-F2")->title.starts_with("Fase 2: "));
    CHECK(find_section(document, "plek-S3")->title.starts_with("Stap 3: "));
}

TEST_CASE("no word that somebody wrote is lost, whatever place it is about")
{
    auto work = some_work();
    const std::size_t before = work.notes.size();
    std::size_t i = 0;
    for (const auto place : routekaart::all_places(content()))
        work.notes.push_back(note_at(routekaart::place_code(content(), place), "Notitie " + std::to_string(i++) + "!"));
    const auto document = route_report({content(), work});
    check_document(document);
    CHECK(work.notes.size() > before + 100);
    const std::string words = words_of_document(document);
    for (const auto& note : work.notes)
        CHECK_MESSAGE(words.find(note.text) != std::string::npos, note.place);
    for (const auto& talk : work.talks)
        for (const auto* text : {&talk.in_favour, &talk.against, &talk.agreed})
            CHECK(words.find(*text) != std::string::npos);
}

TEST_CASE("a place says what it is, where the municipality stands with it, and what the routekaart says of it")
{
    const auto work = some_work();
    const auto document = route_report({content(), work});
    const auto lesson = paragraphs(*find_section(document, "plek-L3.1"));
    REQUIRE(lesson.size() == 3);
    CHECK(lesson[0].text == "Les 3.1 · met ster · geborgd");
    CHECK(lesson[1].style == ParagraphStyle::Passport);
    CHECK(lesson[1].text == routekaart::place_text(content(), *routekaart::place_of(content(), "L3.1")));
    CHECK(lesson[2].text == "Het loket is elke dag open.\nOok in de avond.");
    CHECK(has_words(document, "<p>Ook in de avond.</p>"));
    const auto gone = paragraphs(*find_section(document, "niet-gevonden-1"));
    CHECK(find_section(document, "niet-gevonden-1")->title == "L99.9");
    CHECK(gone[0].text == "geborgd · Van een latere versie.");
}

TEST_CASE("places are counted by where they stand, and the numbers add up to the sentence")
{
    const auto work = some_work();
    const auto document = route_report({content(), work});
    CHECK(keyed(document, "route/counts").text == say(Phrase::RouteReportCounts, {"8"}));
    const auto table = blocks_of<TableBlock>(*find_section(document, "stand-van-zaken")).front().table;
    double sum = 0;
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i)
        sum += *table.rows[i][1].number;
    CHECK(table.totals == 1);
    CHECK(*table.rows.back()[1].number == 8);
    CHECK(sum == 8);
    CHECK(table.rows[0][0].text == "geborgd");
    CHECK(*table.rows[0][1].number == 2);
    const auto starred = blocks_of<BulletList>(*find_section(document, "stand-van-zaken")).front();
    REQUIRE(starred.entries.size() == 2);
    CHECK(starred.entries[0].text.starts_with("Les 3.1: "));
    CHECK(starred.entries[0].target == "plek-L3.1");
    CHECK(starred.entries[1].target == "plek-VL");
}

TEST_CASE("the map has the notes laid over it, and its table the same words per step")
{
    const auto work = some_work();
    const auto document = route_report({content(), work});
    const auto figures = blocks_of<FigureBlock>(document);
    REQUIRE(figures.size() == 1);
    const auto& scene = figures.front().scene;
    CHECK(scene.title == say(Phrase::RouteReportMap));
    CHECK(scene.note.ends_with(keyed(document, "route/counts").text));
    const auto marks = note_marks(content(), work);
    REQUIRE(scene.table.rows.size() == marks.size());
    for (std::size_t step = 0; step < marks.size(); ++step) {
        std::string words;
        for (const auto& mark : marks[step]) {
            words += (words.empty() ? "" : ", ") + mark.words;
            const bool drawn = std::any_of(scene.shapes.begin(), scene.shapes.end(), [&](const auto& shape) {
                const auto* text = std::get_if<Text>(&shape);
                return text && text->text == mark.words;
            });
            CHECK(drawn);
        }
        CHECK(scene.table.rows[step].back().text == (words.empty() ? say(Phrase::NoValue) : words));
    }
    CHECK(marks[3].size() == 2);
    const auto tables = blocks_of<TableBlock>(*find_section(document, "tabellen"));
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].figure == figures[0].id);
}

TEST_CASE("how it is organised stands with what follows from that, and not with what holds for everybody")
{
    const auto work = with_profile(some_work());
    const auto input = whole_input(work);
    const auto document = route_report(input);
    check_document(document);
    const auto facts = blocks_of<PairsBlock>(*find_section(document, "organisatie")).front().pairs;
    const auto value = [&](const std::string& name) {
        for (const auto& fact : facts)
            if (fact.first == name)
                return fact.second;
        return std::string();
    };
    CHECK(value(say(Phrase::OrganisationInhabitants)) == "124.500");
    CHECK(value(content().axes[0].title) == lean_words(content().axes[0].poles, 0.1));
    CHECK(value(say(Phrase::OrganisationForm)).ends_with(content().forms.front().title));
    CHECK(value(say(Phrase::FactAlleenLoket)) == "ja");
    CHECK(value(say(Phrase::FactKleineGemeente)) == "nee");
    CHECK(value(say(Phrase::FactRegie)).empty());
    std::size_t followed = 0;
    std::size_t under = 0;
    for (const auto& [each, requirements] : routekaart::grouped(content(), input.advice)) {
        const auto line = keyed(document, "advice/" + each.id);
        CHECK(line.text.empty() == each.because.empty());
        if (line.text.empty())
            continue;
        ++followed;
        CHECK(line.text.starts_with(each.text + "\n" + because_words(content(), each)));
        under += requirements.size();
        for (const auto& requirement : requirements) {
            CHECK(line.text.find("\n– " + requirement.text + " (p. ") != std::string::npos);
            CHECK(keyed(document, "advice/" + requirement.id).text.empty());
        }
    }
    CHECK(followed > 3);
    CHECK(under > 3);
    CHECK(find_section(route_report({content(), some_work()}), "organisatie") == nullptr);
}

TEST_CASE("the lights of a survey stand with who gave them and whom the survey is about")
{
    const auto work = some_work();
    auto input = whole_input(work);
    const auto document = route_report(input);
    const auto* section = find_section(document, "enquete");
    REQUIRE(section);
    const auto table = blocks_of<TableBlock>(*section).front().table;
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][0].text == content().basisfuncties[1].title);
    CHECK(table.rows[0][2].text == "■ blijft achter");
    CHECK(table.rows[0][3].text == say(Phrase::ReportVerdictOwn));
    CHECK(table.rows[1][3].text == say(Phrase::ColumnProposal));
    CHECK(keyed(document, "approach/base").text.find("94 van 106 respondenten.") != std::string::npos);
    const auto map = blocks_of<FigureBlock>(*section);
    REQUIRE(map.size() == 1);
    CHECK(map[0].id == "figuur-kaart-stoplicht");
    std::size_t lit = 0;
    for (std::size_t step = 0; step < content().steps.size(); ++step) {
        const bool has = content().steps[step].basisfunctie == 1;
        lit += has;
        CHECK((map[0].scene.table.rows[step].back().text.find("blijft achter") != std::string::npos) == has);
    }
    CHECK(lit > 0);
    CHECK(document.warnings.empty());
    input.survey.invented = true;
    CHECK(route_report(input).warnings == std::vector<std::string>{say(Phrase::ReportInvented)});
    input.survey.lights.clear();
    CHECK(route_report(input).warnings.empty());
    CHECK(find_section(route_report(input), "enquete") == nullptr);
}

TEST_CASE("without notes it says so, and its cover and colophon are there all the same")
{
    const project::RouteWork work;
    const auto document = route_report(whole_input(work));
    check_document(document);
    CHECK(has_words(document, say(Phrase::RouteReportNothing)));
    for (const auto& figure : blocks_of<FigureBlock>(document))
        CHECK(figure.id != "figuur-kaart"); // of advice and survey there are maps all the same
    CHECK(document.subtitle == "Gemeente Voorbeeldstad");
    CHECK(document.cover.front() == "25 november 2026");
    CHECK(has_words(document, say(Phrase::RouteReportSource)));
    CHECK(has_words(document, "abc123"));
    project::RouteWork one;
    one.notes = {note_at("S3", "Tekst")};
    CHECK(keyed(route_report({content(), one}), "route/counts").text == say(Phrase::RouteReportCounts, {"1"}));
}

TEST_CASE("two notes on one place, written differently, stand in one section")
{
    project::RouteWork work;
    work.notes = {note_at("L3.1", "Een"), note_at("l3.1", "Twee"), note_at(" S3", "Drie"), note_at("S3", "Vier")};
    const auto document = route_report({content(), work});
    check_document(document);
    for (const char* word : {"Een", "Twee", "Drie", "Vier"})
        CHECK(words_of_document(document).find(word) != std::string::npos);
}

TEST_CASE("whatever a user wrote stays text in the report, and the same work gives the same bytes")
{
    auto work = some_work();
    work.notes.push_back(note_at("S4", "<script>alert(1)</script>"));
    work.notes.push_back(note_at("<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>"));
    work.talks.front().agreed = "</p><iframe>";
    const auto document = route_report({content(), work});
    const std::string html = write::write_html(document);
    for (const char* hostile : {"<script", "<img", "<iframe", "<svg onload"})
        CHECK_MESSAGE(html.find(hostile) == std::string::npos, hostile);
    CHECK(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
    CHECK(html == write::write_html(route_report({content(), work})));
}

TEST_SUITE_END();
