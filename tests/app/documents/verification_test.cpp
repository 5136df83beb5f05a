// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/verification.h"

#include "app/documents/printed_survey.h"
#include "app/documents/report_evidence.h"
#include "app/documents/verification_words.h"
#include "app/documents/verified.h"
#include "base/json.h"
#include "base/sha256.h"
#include "io/bytes/zip_writer.h"
#include "support.h"
#include "write/html/document_html.h"
#include "write/office/document_docx.h"
#include "write/office/document_odt.h"
#include "write/office/document_pptx.h"

#include <doctest/doctest.h>

#include <set>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

Verification verified(const State& state, const std::string& bytes)
{
    auto out = verify_report(bytes, "rapport", tests::beloften_of(state));
    if (!out)
        MESSAGE(out.error().message);
    REQUIRE(out);
    return *std::move(out);
}

void check_sound(const Verification& it)
{
    for (const auto& line : wrong_lines(it))
        MESSAGE(line);
    for (const auto& line : edited_lines(it))
        MESSAGE(line);
    CHECK(it.holds());
    CHECK(it.printed.edited.empty());
    CHECK(it.printed.confirmed + it.printed.own == it.printed.numbers);
    CHECK(it.printed.numbers > 100);
}

/// Where digits stand between tags, outside of elements that nobody reads.
std::vector<std::size_t> digits_between_tags(std::string_view markup)
{
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < markup.size();) {
        if (markup[at] != '<') {
            if (markup[at] == '&')
                at = markup.find(';', at);
            else if (markup[at] >= '0' && markup[at] <= '9')
                out.push_back(at);
            ++at;
            continue;
        }
        for (const std::string_view name : {"style", "script", "title", "a:fld", "office:automatic-styles"})
            if (markup.substr(at + 1, name.size()) == name)
                at = markup.find("</" + std::string(name), at + 1);
        // Numbers of pages are for the program that lays them out.
        if (markup.substr(at).starts_with("<w:instrText"))
            at = markup.find("w:fldCharType=\"end\"", at);
        at = markup.find('>', at) + 1;
    }
    return out;
}

struct Change {
    std::string before; ///< the word that the digit stands in
    std::string after;
};

/// Changes 50 random digits of different words; what those words were and are.
std::vector<Change> change_digits(std::string& markup, std::uint64_t seed)
{
    auto digits = digits_between_tags(markup);
    tests::Draw draw(seed);
    std::vector<Change> out;
    std::set<std::size_t> words;
    while (out.size() < 50) {
        const std::size_t at = digits[draw.below(digits.size())];
        const auto begin = markup.find_last_of(" >\n", at) + 1;
        const auto end = markup.find_first_of(" <\n", at);
        if (!words.insert(begin).second)
            continue;
        Change change{markup.substr(begin, end - begin), {}};
        markup[at] = char('0' + (markup[at] - '0' + 1 + char(draw.below(8))) % 10);
        change.after = markup.substr(begin, end - begin);
        out.push_back(std::move(change));
    }
    return out;
}

/// A part of the word, or the word with what stands against it: the number of a heading and its title.
bool is_within(const std::string& told, const std::string& word)
{
    return !told.empty() && (tests::mentions(word, told) || told.starts_with(word));
}

/// Every change is there, and nothing else.
void check_caught(const Verification& it, const std::vector<Change>& changes)
{
    CHECK_FALSE(it.holds());
    CHECK(it.printed.differences.size() == changes.size());
    CHECK(it.printed.confirmed + it.printed.own + changes.size() == it.printed.numbers);
    for (const auto& change : changes) {
        CAPTURE(change.before);
        CAPTURE(change.after);
        CHECK(std::any_of(it.printed.differences.begin(), it.printed.differences.end(), [&](const auto& each) {
            return is_within(each.found, change.after) && is_within(each.expected, change.before);
        }));
    }
}

std::string& part_named(std::vector<NamedFile>& parts, std::string_view name)
{
    const auto at = std::find_if(parts.begin(), parts.end(), [&](const auto& each) { return each.name == name; });
    REQUIRE(at != parts.end());
    return at->bytes;
}

} // namespace

TEST_CASE("a report that nobody touched is sound in every form")
{
    const State state = tests::state_with_example();
    for (const auto& project : {state.project, tests::worked_example(state)})
        for (const auto kind : {DocumentKind::Report, DocumentKind::Summary}) {
            const auto document = tests::document_to_verify(state, project, kind);
            CHECK(document.evidence.size() > 1000);
            for (const auto form :
                 {DocumentFormat::Html, DocumentFormat::Docx, DocumentFormat::Odt, DocumentFormat::Pptx}) {
                const auto it = verified(state, document_file(document, form));
                if (kind == DocumentKind::Report)
                    check_sound(it);
                for (const auto& line : wrong_lines(it))
                    MESSAGE(line);
                CHECK(it.holds());
                CHECK(it.recounted > 300);
            }
        }
}

TEST_CASE("each of fifty changed digits of a page is caught, and no other number")
{
    const State state = tests::state_with_example();
    std::string html = write::write_html(tests::document_to_verify(state, tests::worked_example(state)));
    const auto changes = change_digits(html, 1);
    check_caught(verified(state, html), changes);
}

TEST_CASE("each of fifty changed digits of an office document is caught, and no other number")
{
    const State state = tests::state_with_example();
    const auto document = tests::document_to_verify(state, tests::worked_example(state));
    auto word = write::docx_parts(document);
    auto changes = change_digits(part_named(word, "word/document.xml"), 2);
    check_caught(verified(state, io::write_zip(word)), changes);
    auto open = write::odt_parts(document);
    changes = change_digits(part_named(open, "content.xml"), 3);
    check_caught(verified(state, io::write_zip(open)), changes);
}

TEST_CASE("each of fifty changed digits of slides is caught, and no other number; so is one in a chart")
{
    const State state = tests::state_with_example();
    const auto document = tests::document_to_verify(state, tests::worked_example(state));
    const std::string cut = "<!-- cut -->";
    auto parts = write::pptx_parts(document);
    std::string all;
    for (const auto& part : parts)
        if (part.name.starts_with("ppt/slides/slide"))
            all += part.bytes + cut;
    const auto changes = change_digits(all, 4);
    for (auto& part : parts)
        if (part.name.starts_with("ppt/slides/slide")) {
            part.bytes = all.substr(0, all.find(cut));
            all.erase(0, part.bytes.size() + cut.size());
        }
    check_caught(verified(state, io::write_zip(parts)), changes);

    parts = write::pptx_parts(document);
    const auto chart = std::find_if(parts.begin(), parts.end(),
                                    [](const auto& each) { return each.name.starts_with("ppt/charts/chart"); });
    REQUIRE(chart != parts.end());
    const std::size_t at = chart->bytes.find("<c:v>0.") + 7;
    chart->bytes[at] = chart->bytes[at] == '9' ? '1' : '9';
    const auto it = verified(state, io::write_zip(parts));
    REQUIRE(it.printed.differences.size() == 1);
    CHECK(it.printed.differences.front().place.kind == recompute::PrintedPlace::Kind::Figure);
}

TEST_CASE("a changed digit in the figure of an office document is caught")
{
    const State state = tests::state_with_example();
    const auto document = tests::document_to_verify(state, state.project);
    for (int seed = 0; seed < 5; ++seed)
        for (const bool metafile : {false, true}) {
            auto parts = write::docx_parts(document);
            std::vector<std::string*> pictures;
            for (auto& part : parts)
                if (part.name.ends_with(metafile ? ".emf" : ".svg"))
                    pictures.push_back(&part.bytes);
            auto& picture = *pictures[std::size_t(seed) * pictures.size() / 5];
            if (metafile) {
                const std::size_t at = picture.find(std::string("0\0%\0", 4));
                if (at == std::string::npos)
                    continue;
                picture[at] = '7';
            } else {
                const auto digits = digits_between_tags(picture);
                const std::size_t at = digits[digits.size() / 2];
                picture[at] = char('0' + (picture[at] - '0' + 3) % 10);
            }
            const auto it = verified(state, io::write_zip(parts));
            for (const auto& line : wrong_lines(it))
                CAPTURE(line);
            CHECK(it.printed.differences.size() == 1);
            if (it.printed.differences.size() != 1)
                for (const auto& line : wrong_lines(it))
                    MESSAGE(line);
            CHECK(it.printed.differences.front().place.kind == recompute::PrintedPlace::Kind::Figure);
        }
}

TEST_CASE("a changed word is listed as an edited sentence, and is no wrong number")
{
    const State state = tests::state_with_example();
    std::string html = write::write_html(tests::document_to_verify(state, state.project));
    const std::size_t at = html.find(" respondenten", html.find("<main"));
    html.replace(at, 13, " deelnemers");
    const auto it = verified(state, html);
    CHECK(it.holds());
    REQUIRE(it.printed.edited.size() == 1);
    CHECK(tests::mentions(it.printed.edited.front().found, " deelnemers"));
    CHECK(tests::mentions(it.printed.edited.front().expected, " respondenten"));
    CHECK(tests::mentions(edited_lines(it).front(), "Wijkkompas schreef"));
}

TEST_CASE("a sentence that is put in or taken out is listed, with its numbers")
{
    const State state = tests::state_with_example();
    std::string html = write::write_html(tests::document_to_verify(state, state.project));
    html.insert(html.find("</section>"), "<p>Bijna 90% is tevreden met ons.</p>");
    auto it = verified(state, html);
    REQUIRE(it.printed.differences.size() == 1);
    CHECK(it.printed.differences.front().found == "90%");
    CHECK(it.printed.differences.front().expected.empty());
    CHECK(it.printed.edited.size() == 1);
    html = write::write_html(tests::document_to_verify(state, state.project));
    const std::size_t row = html.find("<tr>", html.find("<tbody>"));
    html.erase(row, html.find("</tr>", row) + 5 - row);
    it = verified(state, html);
    CHECK(it.printed.differences.size() > 1);
    for (const auto& each : it.printed.differences)
        CHECK(each.found.empty());
}

TEST_CASE("numbers in words of the researcher are neither confirmed nor wrong")
{
    const State state = tests::state_with_example();
    auto project = tests::worked_example(state);
    const auto document = tests::document_to_verify(state, project);
    std::string key;
    std::string made;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            if (const auto* it = std::get_if<report::Paragraph>(&block); it && !it->key.empty() && key.empty()) {
                key = it->key;
                made = it->text;
            }
    const auto before = verified(state, write::write_html(document));
    project.surveys.front().report.sentences = {{key, "Wij zagen 999 keer dat het 12,5% was.", made}};
    const auto it = verified(state, write::write_html(tests::document_to_verify(state, project)));
    check_sound(it);
    CHECK(it.printed.own >= before.printed.own + 2);
    CHECK(std::count(it.own.begin(), it.own.end(), "Wij zagen 999 keer dat het 12,5% was.") == 1);
    // One whose figures changed since is followed by what is so now.
    project.surveys.front().report.sentences.front().made = "Iets van vroeger: 123456.";
    const auto stale = tests::document_to_verify(state, project);
    CHECK_FALSE(tests::mentions(stale.evidence, "123456"));
    check_sound(verified(state, write::write_html(stale)));
}

TEST_CASE("the evidence holds no answers but the quotes that are printed, and no words that are not")
{
    const State state = tests::state_with_example();
    auto project = tests::worked_example(state);
    auto& survey = project.surveys.front();
    survey.verdicts.front().text = "Geheim oordeel";
    survey.follow_up.conclusions.front().against = "Geheime tegenspraak";
    survey.report.own = {{"samenvatting", "Geheime inleiding"}};
    survey.report.left_out = {"samenvatting", "beloften", "stoplicht", "conclusies"};
    const auto lean = tests::document_to_verify(state, project);
    CHECK_FALSE(tests::mentions(lean.evidence, "Geheim"));
    CHECK(verified(state, write::write_html(lean)).holds());

    const auto full = tests::document_to_verify(state, tests::worked_example(state));
    const auto quotes = tests::worked_example(state).surveys.front().quotes;
    CHECK(tests::mentions(full.evidence, quotes.front().text));
    CHECK_FALSE(tests::mentions(full.evidence, quotes.back().text));
    const auto evidence = io::read_evidence(full.evidence, "x");
    REQUIRE(evidence);
    REQUIRE(evidence->survey);
    CHECK(evidence->survey->table->rows() <= quotes.size());
    for (const auto& column : evidence->survey->table->columns())
        for (std::size_t row = 0; row < column.rows(); ++row)
            CHECK(
                (column.cell(row).empty() || column.cell(row) == quotes[0].text || column.cell(row) == quotes[1].text));
    for (const auto& coding : evidence->survey->codings)
        CHECK(coding->answers.empty());
    CHECK_FALSE(tests::mentions(full.evidence, "<"));
}

TEST_CASE("evidence that was changed is marked, also when its SHA-256 was changed along")
{
    const State state = tests::state_with_example();
    const auto document = tests::document_to_verify(state, state.project);
    const auto with = [&](const std::string& evidence) {
        auto copy = document;
        copy.evidence = evidence;
        return verified(state, write::write_html(copy));
    };
    std::string text = document.evidence;
    const std::size_t at = text.find("\"mean\":") + 7;
    text[at] = text[at] == '4' ? '5' : '4';
    auto it = with(text);
    CHECK(it.changed == std::vector<io::EvidencePiece>{io::EvidencePiece::Results});
    REQUIRE(it.wrong.size() == 1);
    CHECK(it.wrong.front().figure.ends_with("/mean"));
    CHECK(it.printed.differences.empty()); // what the report says does follow from the counts

    auto json = *json_from_text(text, "x");
    json["sha256"]["results"] = sha256_hex(kept_json(json["results"]));
    it = with(kept_json(json));
    CHECK(it.changed.empty());
    CHECK_FALSE(it.holds());

    // The counts changed along as well: then the report says something else.
    json = *json_from_text(document.evidence, "x");
    auto& item = json["results"]["items"][0];
    item["counts"]["4"] = item["counts"]["4"].get<int>() + 3;
    item["counts"]["3"] = item["counts"]["3"].get<int>() - 3;
    json["sha256"]["results"] = sha256_hex(kept_json(json["results"]));
    it = with(kept_json(json));
    CHECK_FALSE(it.holds());
    CHECK(it.wrong.size() > 3);
}

TEST_CASE("a report without evidence, or with something else in its place, is refused with a sentence")
{
    const State state = tests::state_with_example();
    const auto refused = [&](const std::string& bytes) {
        const auto it = verify_report(bytes, "rapport.html", tests::beloften_of(state));
        REQUIRE_FALSE(it);
        return it.error();
    };
    CHECK(refused("<!doctype html><p>a").code == "no-evidence");
    CHECK(refused("naam;leeftijd").code == "no-report");
    const auto page = [](const std::string& json) {
        return "<!doctype html><p>a<script id=wijkkompas-evidence>" + json + "</script>";
    };
    CHECK(refused(page("{")).code == "json-syntax");
    CHECK(refused(page("{}")).code == "evidence-schema");
    CHECK(refused(page("{\"schema\":\"wijkkompas/evidence/2\"}")).code == "newer-schema");
    CHECK(refused(page("{\"schema\":\"wijkkompas/evidence/1\"}")).code == "evidence");
    const auto good = tests::document_to_verify(state, state.project).evidence;
    for (const char* piece : {"results", "counts", "instrument", "choices"}) {
        auto json = *json_from_text(good, "x");
        json.erase(piece);
        const auto it = verify_report(page(kept_json(json)), "x", tests::beloften_of(state));
        CHECK((!it || !it->holds()));
    }
}

TEST_CASE("the fingerprint tells whether a file is the one that the report was made of")
{
    const State state = tests::state_with_example();
    const auto it = verified(state, write::write_html(tests::document_to_verify(state, state.project)));
    CHECK(it.input_rows == 106);
    CHECK(input_match(it, sha256_hex(state.assets.example)) == InputMatch::Same);
    CHECK(input_match(it, sha256_hex(tests::own_answers(state))) == InputMatch::Other);
    auto without = it;
    without.input_sha256.clear();
    CHECK(input_match(without, sha256_hex(state.assets.example)) == InputMatch::Unknown);
}

TEST_CASE("a report of results alone is sound, and one of another version is not asked for its words")
{
    const State state = tests::state_with_example();
    const auto shared = project::shared_findings(state.project.surveys.front(), *state.responses, {}, {});
    const report::Colophon colophon{{}, "28 november 2026", WK_VERSION, "abc"};
    report::Document document;
    io::ReportEvidence evidence;
    evidence.kind = "results";
    evidence.about = {{}, "28 november 2026", "abc", {}, {}, "uitkomsten.json"};
    document = *document_anew(evidence, shared->findings, nullptr);
    document.evidence = results_evidence(shared->findings, colophon, "uitkomsten.json");
    check_sound(verified(state, write::write_html(document)));

    auto json = *json_from_text(document.evidence, "x");
    json["program"] = "0.0.1";
    document.evidence = kept_json(json);
    std::string html = write::write_html(document);
    html.replace(html.find(" respondenten", html.find("<main")), 13, " deelnemers");
    const auto it = verified(state, html);
    CHECK(it.other_version());
    CHECK(it.holds());
    CHECK(it.printed.edited.empty());
    CHECK(tests::mentions(verification_remarks(it).front(), "0.0.1"));
}

TEST_CASE("what comes of a check is told in words and as JSON")
{
    const State state = tests::state_with_example();
    std::string html = write::write_html(tests::document_to_verify(state, state.project));
    CHECK(verification_sentence(verified(state, html)).starts_with("Alle "));
    const std::size_t at = html.find("106", html.find("<main"));
    html.replace(at, 3, "107");
    const auto it = verified(state, html);
    CHECK(tests::mentions(verification_sentence(it), " 1 klopt niet of"));
    REQUIRE(wrong_lines(it).size() == 1);
    CHECK(tests::mentions(wrong_lines(it).front(), "er staat \"107"));
    CHECK(beyond_lines(it).size() >= 3);
    const auto json = *json_from_text(verification_json(it, "antwoorden.csv", InputMatch::Other), "x");
    CHECK(json["schema"] == "wijkkompas/verification/1");
    CHECK(json["holds"] == false);
    CHECK(json["differences"].size() == 1);
    CHECK(json["data"]["match"] == "other");
}

TEST_SUITE_END();
