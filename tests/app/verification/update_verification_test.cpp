// SPDX-License-Identifier: EUPL-1.2
#include "app/verification/updates.h"

#include "app/documents/verified.h"
#include "app/example.h"
#include "app/verification/checking.h"
#include "app/verification/foreign_facts.h"
#include "app/verification/verification_facts.h"
#include "io/project/project_file.h"
#include "support.h"
#include "write/html/document_html.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

TEST_CASE("a report that comes in is checked, and nothing of it becomes part of the project")
{
    State state = tests::state_with_example();
    const auto document = tests::document_to_verify(state, state.project);
    const std::string before = io::write_project(state.project);
    const auto steps = state.undo.size();
    for (const auto form : {DocumentFormat::Html, DocumentFormat::Docx, DocumentFormat::Odt, DocumentFormat::Pptx}) {
        const auto effects = tests::update_to_the_end(state, FileArrived{"rapport", document_file(document, form)});
        REQUIRE(state.verification);
        CHECK(state.screen == Screen::Recalculation);
        CHECK(state.verification->verification.holds());
        CHECK(state.verification->differences.rows.empty());
        const auto* said = tests::find_effect<Announce>(effects);
        REQUIRE(said);
        CHECK(tests::mentions(said->text, "kloppen met de tellingen"));
        update(state, CloseVerification{});
        CHECK_FALSE(state.verification);
    }
    CHECK(io::write_project(state.project) == before);
    CHECK(state.undo.size() == steps);
}

TEST_CASE("while a report is checked, a file with answers is compared by its fingerprint alone")
{
    State state = tests::state_with_example();
    const std::string before = io::write_project(state.project);
    std::string html = write::write_html(tests::document_to_verify(state, state.project));
    html.replace(html.find(">106<"), 5, ">116<");
    tests::update_to_the_end(state, FileArrived{"rapport.html", html});
    REQUIRE(state.verification);
    CHECK(state.verification->differences.rows.size() == 1);
    update(state, FileArrived{"andere.csv", tests::own_answers(state)});
    CHECK(state.verification->input_is_other);
    CHECK(tests::mentions(state.verification->input_found, "andere.csv"));
    update(state, FileArrived{"antwoorden.csv", std::string(state.assets.example)});
    CHECK_FALSE(state.verification->input_is_other);
    CHECK(io::write_project(state.project) == before);
    CHECK_FALSE(state.waiting);
}

TEST_CASE("a report is checked in steps, shows how far it is when that takes long, and can be stopped")
{
    State state = tests::state_with_example();
    const auto document = tests::document_to_verify(state, state.project);
    const FileArrived report{"rapport.docx", document_file(document, DocumentFormat::Docx)};
    auto effects = update(state, report);
    double before = -1;
    double now = 3; // counted from anywhere
    std::size_t steps = 0;
    for (; state.checking; now += 0.05, ++steps) {
        CHECK(tests::find_effect<Continue>(effects));
        CHECK(state.checking->progress >= before);
        before = state.checking->progress;
        CHECK((state.dialog == Dialog::Checking) == (now > 3.3 + 0.06));
        effects = update(state, GoOn{now});
    }
    CHECK(steps > 8);
    CHECK(state.dialog == Dialog::None);
    REQUIRE(state.verification);
    CHECK(state.verification->verification.holds());
    update(state, CloseVerification{});

    update(state, report);
    update(state, GoOn{0});
    update(state, GoOn{1});
    CHECK(state.dialog == Dialog::Checking);
    CHECK(tests::find_effect<Announce>(update(state, FileArrived{"ander.docx", report.bytes}))
              ->text.find("rapport.docx") != std::string::npos);
    update(state, StopChecking{});
    CHECK(state.dialog == Dialog::None);
    CHECK_FALSE(state.checking);
    update(state, GoOn{2});
    CHECK_FALSE(state.verification);
    CHECK(tests::mentions(state.messages.front().text, "gestopt"));
}

TEST_CASE("an office document without evidence is worked out by itself, and a page of others is as before")
{
    State state = tests::state_with_example();
    auto document = tests::document_to_verify(state, state.project);
    document.evidence.clear();
    tests::update_to_the_end(state, FileArrived{"rapport.docx", document_file(document, DocumentFormat::Docx)});
    CHECK_FALSE(state.verification);
    REQUIRE(state.foreign);
    CHECK(state.foreign->report.name == "rapport.docx");
    CHECK(state.foreign->report.with(recompute::Verdict::No) == 0);
    CHECK_FALSE(is_report_to_check({"pagina.html", std::string("<!doctype html><p>a")}));
}

TEST_SUITE_END();
