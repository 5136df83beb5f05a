// SPDX-License-Identifier: EUPL-1.2
// The fuzz targets with a few thousand fixed mutations of good files, so that every test run tries them.

#include "app/documents/verified.h"
#include "assessment/example.h"
#include "fuzz/aggregate_target.h"
#include "fuzz/assessment_target.h"
#include "fuzz/codebook_target.h"
#include "fuzz/csv_target.h"
#include "fuzz/evidence_target.h"
#include "fuzz/instrument_target.h"
#include "fuzz/limesurvey_target.h"
#include "fuzz/project_file_target.h"
#include "fuzz/qr_image_target.h"
#include "fuzz/reference_target.h"
#include "fuzz/report_file_target.h"
#include "fuzz/results_target.h"
#include "fuzz/routekaart_target.h"
#include "fuzz/sav_target.h"
#include "fuzz/workbook_target.h"
#include "io/bytes/zip_writer.h"
#include "io/exchange/limesurvey_example.h"
#include "report/figures/qr_scene.h"
#include "report/qr_pixels.h"
#include "support.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

TEST_SUITE_BEGIN("fuzz");

namespace {

using wk::tests::Draw;

/// `text` with one to four small accidents: a byte changed, a piece lost, doubled or moved, a nasty piece put in.
std::string mutated(std::string text, Draw& draw)
{
    static const std::array<std::string, 16> nasty = {
        "\"", "\"\"", ";", "\n",   "\r",   std::string(1, '\0'), "\xFF",         "\xEF\xBB\xBF",
        "{",  "]",    "0", "-1e9", "null", "[[[[[[[[",           "\xED\xA0\x80", "999999999999999999999"};
    for (std::uint64_t times = 1 + draw.below(4); times > 0; --times) {
        const std::size_t at = draw.below(text.size() + 1);
        const std::size_t length = std::min<std::size_t>(draw.below(20), text.size() - at);
        const std::string piece = text.substr(at, length);
        switch (draw.below(5)) {
        case 0:
            if (at < text.size())
                text[at] = static_cast<char>(draw.below(256));
            break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(at, piece); break;
        case 3:
            text.erase(at, length);
            text.insert(draw.below(text.size() + 1), piece);
            break;
        default: text.insert(at, nasty[draw.below(nasty.size())]);
        }
    }
    return text;
}

template <class Target>
void try_mutations(const std::string& good, int rounds, std::uint64_t seed, Target target)
{
    target(good);
    Draw draw(seed);
    for (int round = 0; round < rounds; ++round)
        target(mutated(good, draw));
    for (std::size_t length = 0; length < good.size(); length += 1 + good.size() / 200)
        target(good.substr(0, length)); // cut off
}

} // namespace

TEST_CASE("mutated delimited text ends in a table or a sentence")
{
    try_mutations("naam;leeftijd;opmerking\nAnna;41;\"mooi; en\nlang\"\nBram;;\"hij zei \"\"ja\"\"\"\n;;\nCo;43;x\n",
                  6000, 1, wk::fuzz::csv);
    try_mutations("sep=,\r\na,b\r\n1,2\r\n", 2000, 2, wk::fuzz::csv);
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string("a\tb\n\"1\"\t2\n"))
        utf16 += {c, '\0'};
    try_mutations(utf16, 2000, 3, wk::fuzz::csv);
}

TEST_CASE("random bytes as delimited text end in a table or a sentence")
{
    Draw draw(4);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes;
        for (std::uint64_t i = draw.below(60); i > 0; --i)
            bytes += static_cast<char>(draw.below(2) == 0 ? ";,\t|\"\n\ra"[draw.below(8)] : draw.below(256));
        wk::fuzz::csv(bytes);
    }
}

TEST_CASE("mutated workbooks and SPSS files end in a table or a sentence")
{
    const auto sheet = [](const char* name) {
        return wk::tests::repository_file(std::string("tests/data/spreadsheets/") + name);
    };
    std::uint64_t seed = 20;
    for (const char* name : {"soorten-pspp.sav", "soorten-pspp-ingepakt.sav", "soorten-pspp.zsav", "soorten-haven.sav"})
        try_mutations(sheet(name), 3000, ++seed, wk::fuzz::sav);
    for (const char* name : {"soorten-openpyxl.xlsx", "soorten-libreoffice.ods", "soorten-haven.zsav"})
        try_mutations(sheet(name), 300, ++seed, wk::fuzz::workbook);
}

TEST_CASE("mutated reports are read or refused")
{
    try_mutations("<!doctype html><h1>Kop</h1><table><caption>T</caption><tr><td colspan=2>a<td rowspan=3>b<tr><td>1,5"
                  "</table><p hidden>x<svg><title>t</title><text>62%</text></svg><p>&eacute;&#8211;<script>1</script>",
                  6000, 80, wk::fuzz::report_file);
    const std::string body = "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:pStyle "
                             "w:val='K'/></w:pPr><w:r><w:t>62%</w:t></w:r></w:p><w:tbl>"
                             "<w:tr><w:tc><w:tcPr><w:gridSpan "
                             "w:val='2'/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>";
    const std::string text =
        "<o:d xmlns:o='o'><o:body><o:table><o:table-row><o:table-cell "
        "o:number-columns-repeated='3'><o:p>1</o:p></o:table-cell></o:table-row></o:table></o:body></o:d>";
    Draw draw(81);
    for (int round = 0; round < 3000; ++round) {
        wk::fuzz::report_file(
            wk::io::write_zip(std::vector<wk::NamedFile>{{"word/document.xml", mutated(body, draw)}}));
        wk::fuzz::report_file(wk::io::write_zip(std::vector<wk::NamedFile>{{"content.xml", mutated(text, draw)}}));
    }
    try_mutations(wk::io::write_zip(std::vector<wk::NamedFile>{{"word/document.xml", body}, {"content.xml", text}}),
                  1000, 82, wk::fuzz::report_file);
}

TEST_CASE("mutated evidence of a report is refused, or makes a report")
{
    const auto state = wk::tests::state_with_example();
    const std::string good = wk::tests::document_to_verify(state, wk::tests::worked_example(state)).evidence;
    wk::fuzz::evidence(good);
    Draw draw(90);
    for (int round = 0; round < 400; ++round)
        wk::fuzz::evidence(mutated(good, draw));
    // Values of fields alone, so that most of them are read.
    for (int round = 0; round < 600; ++round) {
        std::string text = good;
        for (std::uint64_t times = 1 + draw.below(3); times > 0; --times) {
            const std::size_t digit = text.find_first_of("0123456789", draw.below(text.size()));
            if (digit != std::string::npos)
                text[digit] = char('0' + draw.below(10));
        }
        wk::fuzz::evidence(text);
    }
}

TEST_CASE("mutated pictures of QR codes end in texts or a sentence")
{
    std::uint64_t seed = 30;
    for (const std::string_view text : {wk::tests::Code40, wk::tests::Code64})
        for (const float size : {41.F, 82.F, 123.F}) {
            const auto picture = wk::tests::pixels_of(*wk::report::qr_scene(text, size, "t", "d"));
            std::string bytes(1, static_cast<char>(picture.width - 1));
            bytes.append(picture.grey.begin(), picture.grey.end());
            try_mutations(bytes, 300, ++seed, wk::fuzz::qr_image);
        }
}

TEST_CASE("a mutated instrument is read or refused")
{
    try_mutations(wk::text_from_json(wk::tests::small_instrument()->document()), 6000, 5, wk::fuzz::instrument);
}

TEST_CASE("mutated published figures are read or refused")
{
    try_mutations(R"({"schema": "wijkkompas/reference/1", "id": "r", "title": "R", "instrument": "klein",
        "publication": "P", "remarks": ["x"], "bases": [{"id": "b", "title": "B", "n": 12}],
        "items": [{"id": "h", "base": "b", "mean": {"value": 2.5, "decimals": 1},
                   "percentages": {"values": [10, 30, 60], "decimals": 0, "source": "t"},
                   "quoted": [{"value": 90, "decimals": 0, "codes": [2, 3], "misprint": "m"}]},
                  {"id": "v", "base": "b", "n": 9, "mean": {"value": 2, "decimals": 0}}],
        "correlations": [{"item": "h", "variable": "n", "r": 0.2, "p": 0.04}],
        "groups": [{"item": "h", "factor": "f", "higher": ["a"], "lower": ["b"]}]})",
                  6000, 7, wk::fuzz::reference);
    try_mutations(R"({"schema": "wijkkompas/open-reference/1", "title": "R", "instrument": "klein", "publication": "P",
        "questions": [{"question": "o", "n": 12, "categories": [{"category": "a", "count": 3, "page": 4},
                       {"title": "b", "words": "veel", "note": "n", "page": 5}]}],
        "barriers": [{"title": "t", "text": "x", "pages": [1, 2], "categories": ["o/a"]}]})",
                  3000, 8, wk::fuzz::reference);
}

TEST_CASE("a mutated file with counts is read or refused")
{
    try_mutations(R"({"schema": "wijkkompas/aggregate/1", "title": "A", "instrument": "klein", "people": 30,
        "smallestGroup": 10, "parts": ["a", "b"], "items": [{"item": "h", "codes": [1, 2, 3], "counts": [4, 10, 16],
        "factors": [{"factor": "f", "levels": [{"level": "x", "counts": [2, 5, 8]},
                                               {"level": "y", "hidden": "too-few"}]}]},
        {"item": "v", "codes": [], "counts": [], "hidden": "unanimous"}]})",
                  6000, 8, wk::fuzz::aggregate);
}

TEST_CASE("mutated results are read or refused, and what is read makes a report")
{
    wk::project::Survey survey;
    survey.instrument = wk::tests::small_instrument();
    survey.table = wk::tests::table_of({{"h", "v", "f", "n", "o"},
                                        {"ja", "nee", "a", "1", "tekst"},
                                        {"nee", "", "b", "2", ""},
                                        {"ja", "soms", "b", "4", ""},
                                        {"soms", "ja", "a", "3", "x"}});
    survey.frame = wk::project::SamplingFrame{"adressen.csv", "f", {{"a", 3}, {"b", 4}}};
    wk::project::AnalysisOptions options;
    options.by = {"f"};
    options.with = {"n"};
    options.min_group = 2;
    try_mutations(wk::io::results_json(*wk::project::analyse(survey, options)), 2000, 17, wk::fuzz::results);
    for (const char* name : {"alles-null.json", "onderdrukt-met-cijfers.json", "opmaak.json"})
        try_mutations(wk::tests::repository_file(std::string("tests/data/hostile/uitkomsten/") + name), 1000, 18,
                      wk::fuzz::results);
}

TEST_CASE("mutated codebooks and codings are read or refused")
{
    const wk::survey::Codebook codebook{
        "o", {{"druk", "Te druk", "over tijd", {"druk", "geen tijd"}}, {"geld", "Geld", "", {}}}};
    try_mutations(wk::survey::json_from_codebooks({codebook}, "klein"), 6000, 9, wk::fuzz::codebook);
    const std::vector coding{std::make_shared<const wk::survey::QuestionCoding>(wk::tests::coding_done())};
    try_mutations(wk::io::write_coding_file("Noor", *wk::tests::coding_responses(), coding), 6000, 10,
                  wk::fuzz::coding);
}

TEST_CASE("a mutated project is read or refused")
{
    wk::project::Survey survey;
    survey.instrument = wk::tests::small_instrument();
    survey.table = wk::tests::table_of({{"h", "v", "f", "o"}, {"ja", "nee", "a", "tekst"}, {"nee", "", "b", ""}});
    survey.frame = wk::project::SamplingFrame{"adressen.csv", "f", {{"a", 3}, {"b", 4}}};
    survey.filters = {{"f", {"a"}}};
    wk::project::Project project;
    project.surveys = {survey};
    try_mutations(wk::io::write_project(project), 6000, 6, wk::fuzz::project_file);
    project.surveys.clear();
    project.route.inhabitants = 20000;
    project.route.profile_started = true;
    project.route.profile.yes = {"alleen-loket"};
    project.route.notes = {{"L3.1", "tekst", true, wk::project::PlaceStatus::Busy, R"({"later":1})"}};
    project.route.talks = {{"D4", "voor", "tegen", "afgesproken", true, R"({"later":1})"}};
    try_mutations(wk::io::write_project(project), 6000, 11, wk::fuzz::project_file);
}

namespace {

/// A routekaart of one phase, one basisfunctie and two steps, with one of everything else.
std::string small_routekaart()
{
    return R"({"schema": "wijkkompas/routekaart/1", "title": "R",
        "publications": [{"id": "p", "title": "P", "author": "A", "year": 2019}],
        "phases": [{"id": "F1", "title": "Vraag", "text": "Iets speelt.", "steps": [1], "pages": [5]}],
        "basisfuncties": [{"id": "x", "code": "X", "title": "X", "text": "Altijd.", "steps": [0, 1], "beloften": [],
            "pages": [3], "perspectives": {"inwoner": "i", "professional": "p", "gemeente": "g"}}],
        "steps": [{"id": 0, "title": "Nul", "text": "Onder.", "basisfunctie": "x", "pages": [5]},
                  {"id": 1, "title": "Een", "text": "Eerst.", "basisfunctie": "x", "phase": "F1", "pages": [5]}],
        "lessons": [{"id": "L1.1", "step": 1, "title": "les", "text": "Leer.", "topics": ["t"], "insight": 1}],
        "insights": [{"id": 1, "title": "inzicht", "text": "Zie.", "topics": ["t"], "lessons": ["L1.1"],
            "pages": [4]}],
        "topics": [{"id": "t", "label": "thema"}],
        "glossary": [{"id": "les", "title": "Les", "text": "Wat men leert.", "pages": [3]}]})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-requirements/1", "requirements": [{"id": "R-X-K01",
        "basisfunctie": "x", "kind": "kennis-kunde", "layer": "wat-is-nodig", "force": "eis", "title": "eis",
        "text": "Doe het.", "actors": ["team"], "steps": [1], "lessons": ["L1.1"], "page": 13}]})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-dilemmas/1", "dilemmas": [{"id": "D1", "basisfunctie": "x",
        "title": "dilemma", "question": "Wat nu?", "tension": "Het schuurt.", "approach": "Praat.", "steps": [1],
        "pages": [7]}]})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-organisation/1", "axes": [{"id": "A1", "title": "as", "text": "Hoe?",
        "poles": ["a", "b"], "page": 10}], "forms": [], "positionings": [],
        "conditions": [{"id": "c", "label": "conditie", "axis": "A1"}]})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-practice/1", "examples": [{"id": "E01", "municipality": "Almelo",
        "title": "voorbeeld", "text": "Zo.", "basisfunctie": "x", "step": 1, "pages": [8]}],
        "municipalities": [{"id": "almelo", "name": "Almelo", "inhabitants": 20000, "form": ["f"], "keyFigures": [
        {"label": "l", "value": "1", "landelijk": "2"}], "practices": [{"basisfunctie": "x", "title": "p",
        "text": "Goed."}], "pages": [40]}], "vng2013": []})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-sources/1", "sources": [{"number": 1, "author": "A", "year": "2019",
        "title": "T", "citedOnPages": [7]}], "keyFigures": [{"id": "K1", "basisfunctie": "x", "label": "l",
        "value": "3%", "source": 1, "pages": [12]}]})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-rules/1", "rules": [{"id": "regel-1a", "rule": 1, "when": ["c"],
        "level": "risk", "basisfunctie": "x", "step": 1, "title": "t", "text": "Let op.", "pages": [17],
        "practices": [{"municipality": "almelo", "practice": 0}], "reviewed": {"page": 17, "date": "2026-11-30"}},
        {"id": "regel-1b", "rule": 1, "when": ["c"], "level": "risk", "basisfunctie": "x", "step": 1, "title": "t",
        "text": "Let op.", "pages": [17]}], "merges": [{"parts": ["regel-1a", "regel-1b"], "level": "risk",
        "text": "Let dubbel op."}]})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-sinds/1", "reviewed": "2026-11-30", "entries": [{"id": "a",
        "title": "A", "text": "Er is meer.", "status": "kader", "confirmed": false, "unconfirmed": "Veel.",
        "touches": {"basisfuncties": ["x"]}}]})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-verantwoording/1", "publication": "p", "entries": [{"id": "moeten",
        "title": "T", "text": "Zo is het.", "pages": [3]}]})"
           "\f"
           R"({"schema": "wijkkompas/routekaart-oordelen/1", "brief": {"author": "A", "title": "B", "date": "2021"},
        "heerenveen": {"author": "A", "title": "T", "year": 2020, "conclusions": [{"id": "c", "text": "Zo.",
        "page": 4}], "verdicts": [{"theme": "t", "title": "T", "verdict": "op koers", "text": "Ja.", "pages": [5]}],
        "recommendations": [{"id": "a", "text": "Doe.", "page": 9, "reaction": {"stance": "deels", "text": "Nee."}}],
        "contested": {"question": "q", "claim": "c", "evidence": "e", "difference": "d", "pages": {"brief": [1]}}},
        "leeuwarden": {"author": "A", "title": "T", "year": 2021, "startingPoints": {"place": "b", "points": ["p"]},
        "competences": {"page": 10, "points": ["p"]}, "simons": {"title": "s", "text": "S.", "pages": [2]},
        "context": {"title": "c", "place": "b", "columns": ["a", "b", "c"], "rows": [["r", 1, null, 2.5, "t"]],
        "costs": {"title": "k", "values": [1, 2, 3], "note": "n", "page": 9}}}})";
}

} // namespace

TEST_CASE("a mutated routekaart is read or refused")
{
    const std::string good = small_routekaart();
    wk::fuzz::routekaart(good);
    const std::string route = good.substr(0, good.find(wk::fuzz::FileBorder));
    const auto read = wk::routekaart::Content::from_json({route, {}, {}, R"({"schema": "x"})"});
    REQUIRE(!read);
    CHECK_MESSAGE(read.error().message.find("organisation.json") != std::string::npos, read.error().message);
    try_mutations(good, 6000, 12, wk::fuzz::routekaart);
}

TEST_CASE("mutated questionnaires, answers and answer codes are read or refused")
{
    const auto brief = wk::tests::questionnaire("basisfuncties-kort");
    const std::vector known{brief, wk::tests::questionnaire("basisfuncties")};
    Draw draw(13);
    auto sheet = wk::tests::drawn_sheet(brief, draw, true);
    sheet.answers[0].note = "Zo gaat het.";
    try_mutations(wk::text_from_json(wk::assessment::questionnaire_json(brief)), 3000, 14, wk::fuzz::questionnaire);
    const std::string team = R"({"schema":"wijkkompas/assessment/1","questionnaire":"q","version":1,"participants":4,)"
                             R"("steps":[{"step":3,"n":4,"counts":{"1":1,"2":3}},{"step":4,"n":2,"suppressed":true}]})";
    try_mutations(team, 3000, 15, wk::fuzz::team_result);
    try_mutations(wk::text_from_json(wk::assessment::answers_json(sheet)), 6000, 15, wk::fuzz::answers);
    try_mutations(wk::assessment::answer_code(sheet, brief), 6000, 16,
                  [&](std::string_view bytes) { wk::fuzz::answer_code(bytes, known); });
}

TEST_SUITE_END();

TEST_CASE("a mutated survey of LimeSurvey is read or refused, in both of its forms")
{
    const auto instrument = wk::survey::Instrument::from_json(wk::tests::full_instrument(), "alles.json");
    REQUIRE(instrument);
    try_mutations(wk::io::write_limesurvey_tab(wk::io::limesurvey_survey(*instrument).survey), 3000, 41,
                  wk::fuzz::limesurvey);
    try_mutations(R"(<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>
        <surveys><rows><row><sid>1</sid><language>nl</language></row></rows></surveys>
        <groups><rows><row><gid>1</gid><group_name>Deel</group_name><language>nl</language></row></rows></groups>
        <questions><rows><row><qid>1</qid><parent_qid>0</parent_qid><gid>1</gid><type>F</type><title>a</title>
        <question><![CDATA[<p>Wat?</p>]]></question><language>nl</language><relevance>1</relevance></row>
        <row><qid>2</qid><parent_qid>0</parent_qid><gid>1</gid><type>T</type><title>o</title>
        <question>Waarom?</question><relevance>a_r == '1'</relevance></row></rows></questions>
        <subquestions><rows><row><qid>3</qid><parent_qid>1</parent_qid><gid>1</gid><title>r</title><question>Rij</question>
        </row></rows></subquestions><answers><rows><row><qid>1</qid><code>1</code><answer>nee</answer></row>
        <row><qid>1</qid><code>A2</code><answer>ja &amp; nee</answer></row></rows></answers></document>)",
                  3000, 42, wk::fuzz::limesurvey);
}
