// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_report.h"

#include "assessment/example.h"
#include "base/json.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "io/bytes/zip.h"
#include "io/exchange/results_file.h"
#include "io/project/project_file.h"
#include "ledger.h"
#include "platform/cli_files.h"
#include "platform/run_cli.h"
#include "report/report_example.h"
#include "support.h"

#include <doctest/doctest.h>

#include <cstdio>

TEST_SUITE_BEGIN("platform");

using namespace wk;
using tests::Run;
using tests::run;

namespace {

/// A file that is gone afterwards.
class File {
public:
    File(std::string name, std::string_view bytes) : m_name(std::move(name))
    {
        REQUIRE(!platform::write_file(m_name, bytes));
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { std::remove(m_name.c_str()); }

    const std::string& name() const { return m_name; }

private:
    std::string m_name;
};

std::string example_project()
{
    project::Project project;
    project.title = "Beloften in Leeuwarden";
    project.surveys.push_back(tests::report_example().survey);
    return io::write_project(project);
}

} // namespace

TEST_CASE("report makes one page of a project, with its date, version and the sum of the project's bytes")
{
    const std::string bytes = example_project();
    const File project("report-test.wijkkompas", bytes);
    const auto out = run({"report", project.name(), "--date", " 25 november 2026 "});
    CAPTURE(out.streams.err);
    REQUIRE(out.status == 0);
    const std::string& html = out.streams.out;
    CHECK(html.starts_with("<!DOCTYPE html>"));
    CHECK(html.find("<h1>Beloften in Leeuwarden</h1>") != std::string::npos);
    CHECK(html.find("<li>25 november 2026</li>") != std::string::npos);
    CHECK(html.find(sha256_hex(bytes)) != std::string::npos);
    CHECK(html.find(say(Phrase::ReportInvented)) != std::string::npos);
    CHECK(html.find("<blockquote>") != std::string::npos);
    CHECK(html == run({"report", project.name(), "--date", "25 november 2026"}).streams.out);
}

TEST_CASE("report writes to a file with --out, and leaves out a date that nobody gave")
{
    const File project("report-out-test.wijkkompas", example_project());
    const File out("report-out-test.html", "");
    const auto done = run({"report", project.name(), "--out", out.name()});
    CHECK(done.status == 0);
    CHECK(done.streams.out.empty());
    const std::string html = *platform::read_file(out.name(), 10'000'000);
    CHECK(html == run({"report", project.name()}).streams.out);
    CHECK(html.find(say(Phrase::ReportFactDate)) == std::string::npos);
}

TEST_CASE("a report is for others: too few people give none, and small groups are not in it")
{
    project::Project project;
    project.surveys.push_back(tests::report_example().survey);
    project.sharing.public_group = 200; // more than there are
    const File few("report-few-test.wijkkompas", io::write_project(project));
    const auto none = run({"report", few.name()});
    CHECK(none.status == 3);
    CHECK(none.streams.out.empty());
    CHECK(none.streams.err.find("report-few-test.wijkkompas: ") == 0);
    project.sharing.public_group = 3;
    project.surveys.front().analysis.min_group = 3;
    const File small("report-small-test.wijkkompas", io::write_project(project));
    project.sharing.public_group = 40;
    const File large("report-large-test.wijkkompas", io::write_project(project));
    CHECK(run({"report", small.name()}).streams.out.size() > run({"report", large.name()}).streams.out.size());
}

TEST_CASE("what analyse wrote makes a report too, with the sum of its bytes and a date")
{
    const std::string results = run({"analyse", tests::repository_path("assets/voorbeelden/leeuwarden-synthetisch.csv"),
                                     "--instrument", tests::repository_path("assets/instrumenten/beloften.json"),
                                     "--by", "functie", "--keep", "functie=Jongerenwerker,Sociaal cultureel werker"})
                                    .streams.out;
    const File file("report-results-test.json", results);
    const auto out = run({"report", file.name(), "--date", " 1 december 2026 "});
    CAPTURE(out.streams.err);
    REQUIRE(out.status == 0);
    const std::string& html = out.streams.out;
    CHECK(html.starts_with("<!DOCTYPE html>"));
    CHECK(html.find(say(Phrase::ResultsKicker)) != std::string::npos);
    CHECK(html.find(say(Phrase::ResultsOnly)) != std::string::npos);
    CHECK(html.find("<li>1 december 2026</li>") != std::string::npos);
    CHECK(html.find("report-results-test.json") == std::string::npos); // names of files are for who works with them
    CHECK(html.find(sha256_hex(results)) != std::string::npos);
    CHECK(run({"report", file.name(), "--kind", "summary"}).status == 3);
    CHECK(html.find("leeuwarden-synthetisch.csv") == std::string::npos);
    CHECK(html.find("functie alleen Sociaal cultureel werker en Jongerenwerker") != std::string::npos);
    CHECK(html == run({"report", file.name(), "--date", "1 december 2026"}).streams.out);
}

namespace {

std::vector<std::string> analyse_example(std::vector<std::string> more)
{
    std::vector<std::string> out{"analyse", tests::repository_path("assets/voorbeelden/leeuwarden-synthetisch.csv"),
                                 "--instrument", tests::repository_path("assets/instrumenten/beloften.json")};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

} // namespace

TEST_CASE("results carry what became of the file, and a report of them tells it; older results still make a report")
{
    for (const std::vector<std::string>& more : {std::vector<std::string>{"--by", "functie"},
                                                 {"--keep", "functie=Jongerenwerker,Sociaal cultureel werker"},
                                                 {"--internal"}}) {
        const auto analysed = run(analyse_example(more));
        REQUIRE(analysed.status == 0);
        const auto findings = io::read_results(analysed.streams.out, "r.json");
        REQUIRE(findings);
        tests::check_ledger(*findings);
        const bool internal = findings->internal;
        const auto report_of = [&](const std::string& results) {
            const File file("report-ledger-test.json", results);
            std::vector<std::string> command{"report", file.name()};
            if (internal)
                command.push_back("--internal");
            const auto made = run(command);
            CHECK(made.status == 0);
            return made.streams.out;
        };
        const std::string html = report_of(analysed.streams.out);
        CHECK(html.find("Het bestand heeft 107 rijen: 106 van respondenten en 1 kopregel.") != std::string::npos);
        CHECK(html.find(say(Phrase::LedgerRowsTable)) != std::string::npos);
        CHECK(html.find(say(Phrase::LedgerReportTable, {findings->data.kept})) != std::string::npos);
        Json old = *json_from_text(analysed.streams.out, "r.json");
        REQUIRE(old.erase("ledger") == 1);
        const std::string older = report_of(text_from_json(old));
        CHECK(older.find("kopregel") == std::string::npos);
        CHECK(older.find(say(Phrase::ReportColophonTable)) != std::string::npos);
    }
    const File project("report-ledger-test.wijkkompas", example_project());
    CHECK(run({"report", project.name()}).streams.out.find("106 van respondenten en 1 kopregel.") != std::string::npos);
}

TEST_CASE("results that were computed for oneself make no report for others; with --internal one that says so")
{
    const auto inside = run(analyse_example({"--by", "functie", "--internal"}));
    REQUIRE(inside.status == 0);
    CHECK(inside.streams.out.find("\"internal\": true") != std::string::npos);
    const File file("report-internal-test.json", inside.streams.out);
    const auto refused = run({"report", file.name()});
    CHECK(refused.status == 3);
    CHECK(refused.streams.out.empty());
    CHECK(refused.streams.err == "report-internal-test.json: " + say(Phrase::CliReportInternal) + "\n");
    const auto made = run({"report", file.name(), "--internal"});
    CHECK(made.status == 0);
    const std::string& html = made.streams.out;
    const auto warning = html.find(say(Phrase::ReportInternal));
    CHECK(warning != std::string::npos);
    CHECK(warning < html.find("<h2")); // on the first page

    const auto outside = run(analyse_example({"--by", "functie"}));
    REQUIRE(outside.status == 0);
    CHECK(outside.streams.out.find("\"internal\"") == std::string::npos);
    CHECK(outside.streams.out != inside.streams.out);
    const File results("report-outside-test.json", outside.streams.out);
    const auto report = run({"report", results.name()});
    CHECK(report.status == 0);
    CHECK(report.streams.out.find(say(Phrase::ReportInternal)) == std::string::npos);
    CHECK(run({"report", results.name(), "--internal"}).streams.out.find(say(Phrase::ReportInternal)) !=
          std::string::npos);
}

TEST_CASE("--internal on a report of a project is a wrong command: a project has rules for sharing of its own")
{
    const File project("report-internal-test.wijkkompas", example_project());
    const auto out = run({"report", project.name(), "--internal"});
    CHECK(out.status == 2);
    CHECK(out.streams.out.empty());
    CHECK(out.streams.err == say(Phrase::CliReportInternalProject) + "\n");
    CHECK(run({"inspect", "data.csv", "--internal"}).status == 2);
    CHECK(run({"assess", "summarise", "a.json", "--internal"}).status == 2);
}

TEST_CASE("what somebody typed in a cell leaves in no results and no report; inspect shows it to the researcher")
{
    const std::string words = "ik Jan, mijn baas liegt";
    std::string bytes = tests::repository_file("tests/data/mensen/data.csv");
    const std::string_view before = "\nmee eens;neutraal;";
    const auto row = bytes.find(before);
    REQUIRE(row != std::string::npos);
    bytes.replace(row, before.size(), "\n" + words + ";neutraal;");
    const File data("report-cell-test.csv", bytes);
    const std::string instrument = tests::repository_path("tests/data/mensen/instrument.json");
    CHECK(run({"inspect", data.name(), "--instrument", instrument}).streams.out.find(words) != std::string::npos);
    for (const bool internal : {false, true}) {
        std::vector<std::string> analyse{"analyse", data.name(), "--instrument", instrument};
        std::vector<std::string> report{"report", "report-cell-test.json", "--out", "report-cell-test.zip"};
        if (internal) {
            analyse.push_back("--internal");
            report.push_back("--internal");
        }
        const auto results = run(analyse);
        REQUIRE(results.status == 0);
        CHECK(results.streams.out.find("unknown-label") != std::string::npos);
        CHECK(results.streams.out.find("mijn baas") == std::string::npos);
        CHECK(results.streams.err.find("mijn baas") == std::string::npos);
        CHECK(results.streams.err.find(say(Phrase::CliCellsAtInspect)) != std::string::npos);
        const File file("report-cell-test.json", results.streams.out);
        const File zip("report-cell-test.zip", "");
        REQUIRE(run(report).status == 0);
        const std::string archive = *platform::read_file(zip.name(), 50'000'000);
        auto opened = io::ZipArchive::make(archive, zip.name());
        REQUIRE(opened);
        const auto inside = io::zip_entry(*opened, "resultaten.json", 50'000'000, zip.name());
        REQUIRE(inside);
        CHECK(inside->find("unknown-label") != std::string::npos);
        CHECK(inside->find("mijn baas") == std::string::npos);
    }
}

TEST_CASE("the end of the name decides the form, and the same project gives the same bytes")
{
    const File project("report-forms-test.wijkkompas", example_project());
    for (const std::string ending : {".docx", ".odt", ".pptx", ".xlsx", ".zip"}) {
        CAPTURE(ending);
        const File out("report-forms-test" + ending, "");
        REQUIRE(run({"report", project.name(), "--out", out.name()}).status == 0);
        const std::string first = *platform::read_file(out.name(), 50'000'000);
        CHECK(first.starts_with("PK"));
        REQUIRE(run({"report", project.name(), "--out", out.name()}).status == 0);
        CHECK(first == *platform::read_file(out.name(), 50'000'000));
    }
}

TEST_CASE("other documents come of a project that has what they are about, and of no other")
{
    project::Project it;
    it.title = "Onze gemeente";
    it.surveys.push_back(tests::report_example().survey);
    const auto made = [&](const char* kind) {
        const File file("report-kinds-test.wijkkompas", io::write_project(it));
        return run({"report", file.name(), "--kind", kind});
    };
    CHECK(made("summary").streams.out.find(say(Phrase::SummaryKicker)) != std::string::npos);
    for (const char* kind : {"comparison", "route", "workshop"}) {
        CAPTURE(kind);
        const auto none = made(kind);
        CHECK(none.status == 3);
        CHECK(none.streams.err.find("report-kinds-test.wijkkompas: ") == 0);
    }
    it.surveys.front().references = {"leeuwarden-2020"};
    CHECK(made("comparison").streams.out.find(say(Phrase::CompareKicker)) != std::string::npos);
    project::PlaceNote note = project::note_or_new(it.route, "S3");
    note.text = "Hier gaat het al goed";
    project::set_note(it.route, note);
    CHECK(made("route").streams.out.find("id=\"figuur-kaart-stoplicht\"") != std::string::npos);
    it.surveys.clear();
    const std::string notes = made("route").streams.out;
    CHECK(notes.find("Hier gaat het al goed") != std::string::npos);
    CHECK(notes.find("figuur-kaart-stoplicht") == std::string::npos);
    assessment::Session session;
    session.id = "7K3M";
    session.questionnaire =
        std::make_shared<const assessment::Questionnaire>(tests::questionnaire("basisfuncties-kort"));
    for (const char* code : {"A1", "B2", "C3", "D4", "E5", "F6"}) {
        assessment::Participant participant;
        participant.sheet = tests::sheet_of(*session.questionnaire, code, std::vector<int>(11, 4));
        participant.done = participant.shown = true;
        session.participants.push_back(std::move(participant));
    }
    it.assessments.push_back(std::make_shared<const assessment::Session>(session));
    CHECK(made("workshop").streams.out.find(say(Phrase::WorkshopReportTitle)) != std::string::npos);
    for (auto& answer : session.participants.front().sheet.answers)
        answer.score = 2; // else everybody says the same of everything, which is hidden
    for (const char* date : {"2024-11-25", "2025-11-25", "2026-11-25"}) {
        session.date = date;
        session.id = std::string("7K3") + date[3];
        it.assessments.push_back(std::make_shared<const assessment::Session>(session));
    }
    // The first shows nothing, so that no statement is shown in all.
    CHECK(made("workshop").streams.out.find(say(Phrase::TrendTitle, {"4"})) == std::string::npos);
    it.assessments.erase(it.assessments.begin());
    CHECK(made("workshop").streams.out.find(say(Phrase::TrendTitle, {"3"})) != std::string::npos);
}

TEST_CASE("wrong results are wrong input, and the message says where; newer ones ask for a newer program")
{
    const File results("report-wrong-test.json", R"({"schema":"wijkkompas/results/1","instrument":"i","items":[]})");
    const auto out = run({"report", results.name()});
    CHECK(out.status == 3);
    CHECK(out.streams.out.empty());
    CHECK(out.streams.err == "report-wrong-test.json, data: " + say(Phrase::JsonFieldMissing) + "\n");
    const File newer("report-newer-test.json", R"({"schema":"wijkkompas/results/2"})");
    CHECK(run({"report", newer.name()}).streams.err ==
          "report-newer-test.json: " + say(Phrase::NewerSchema, {"wijkkompas/results/2"}) + "\n");
}

TEST_CASE("a project without a survey, a damaged file, a missing file and a wrong command")
{
    const File empty("report-empty-test.wijkkompas", io::write_project({}));
    const auto none = run({"report", empty.name()});
    CHECK(none.status == 3);
    CHECK(none.streams.err.find("report-empty-test.wijkkompas: ") == 0);
    CHECK(none.streams.err.find(say(Phrase::CliReportNoSurvey)) != std::string::npos);
    const File other("report-other-test.wijkkompas", "{\"schema\":\"iets\"}");
    CHECK(run({"report", other.name()}).status == 3);
    const File damaged("report-damaged-test.wijkkompas", "{");
    CHECK(run({"report", damaged.name()}).streams.err.find("report-damaged-test.wijkkompas") == 0);
    CHECK(run({"report", "er-is-niets.wijkkompas"}).status == 3);
    CHECK(run({"report"}).status == 2);
    CHECK(run({"report", "a", "b"}).status == 2);
    CHECK(run({"report", "a", "--date"}).status == 2);
    CHECK(run({"report", "a", "--seeds", "x"}).status == 2);
    CHECK(run({"report", "a", "--kind", "brief"}).status == 2);
    const auto pdf = run({"report", empty.name(), "--out", "rapport.pdf"});
    CHECK(pdf.status == 2);
    CHECK(pdf.streams.err.find(".docx, .odt") != std::string::npos);
}

TEST_CASE("a project whose filter names a group that the data lack is wrong input, not a report")
{
    project::Project project;
    project.surveys.push_back(tests::report_example().survey);
    project.surveys.front().filters = {{"functie", {"Burgemeester"}}};
    const File file("report-filter-test.wijkkompas", io::write_project(project));
    const auto out = run({"report", file.name()});
    CHECK(out.status == 3);
    CHECK(out.streams.err.find("Burgemeester") != std::string::npos);
    CHECK(out.streams.err.find("report-filter-test.wijkkompas: ") == 0);
}

TEST_SUITE_END();
