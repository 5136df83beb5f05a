// SPDX-License-Identifier: EUPL-1.2
#include "report/made/workshop_report.h"

#include "assessment/example.h"
#include "routekaart/example.h"
#include "write/html/document_html.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using assessment::Session;

namespace {

/// A session in which these people scored everything with one score; everybody is shown.
Session session_of(const std::vector<int>& scores, const std::string& id = "7K3M")
{
    Session out;
    out.id = id;
    out.team = "Noord";
    out.date = "2026-11-25";
    out.questionnaire = std::make_shared<const assessment::Questionnaire>(tests::questionnaire("basisfuncties-kort"));
    for (const int score : scores) {
        assessment::Participant participant;
        participant.sheet = tests::sheet_of(*out.questionnaire, "Q" + std::to_string(out.participants.size() + 1),
                                            std::vector<int>(11, score), assessment::Role::Professional);
        participant.sheet.answers[0].note = "geheim woord";
        participant.done = participant.shown = true;
        out.participants.push_back(participant);
    }
    return out;
}

const Section* section_of(const Document& document, std::string_view id)
{
    const auto at = std::find_if(document.sections.begin(), document.sections.end(),
                                 [&](const Section& each) { return each.id == id; });
    return at == document.sections.end() ? nullptr : &*at;
}

template <class It>
std::size_t count_blocks(const Document& document)
{
    std::size_t out = 0;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            out += std::holds_alternative<It>(block);
    return out;
}

} // namespace

TEST_CASE("a workshop's report has its figures with their numbers, its talk, its choices and its agreements")
{
    Session session = session_of({1, 3, 5, 4});
    assessment::set_talk(session, {"S3", "Het loket is dicht.", 3, true, {}});
    assessment::set_talk(session, {"S4", "", 0, true, {}});
    assessment::set_priority(session, {"S3", 4, 1, 3});
    session.actions.push_back({"Loket open", "Ali", "2027-01-15", "S3", 3, 4, {}, {}});
    session.notes = "Volgende keer eerder beginnen.";
    const auto document = workshop_report({session, &tests::content()});
    CHECK(document.subtitle == "Noord");
    for (const char* id :
         {"bijeenkomst", "uitkomst", "besproken", "gesprek-S3", "keuzes", "afspraken", "onthouden", "tabellen"})
        CHECK_MESSAGE(section_of(document, id), id);
    CHECK(!section_of(document, "gesprek-S4")); // nothing was said
    CHECK(!section_of(document, "opvolging"));
    CHECK(count_blocks<FigureBlock>(document) == 4);
    CHECK(count_blocks<TableBlock>(document) == 5); // of each figure, and the agreements
    std::vector<std::string> first_columns;
    for (const auto& block : section_of(document, "tabellen")->blocks)
        first_columns.push_back(std::get<TableBlock>(block).table.columns.front().title);
    CHECK(first_columns == std::vector<std::string>{"Basisfunctie", "Basisfunctie", "Stelling", "Stap"});
    const std::string html = write::write_html(document);
    CHECK(html.find("Het loket is dicht.") != std::string::npos);
    CHECK(html.find("Volgende keer eerder beginnen.") != std::string::npos);
    CHECK(html == write::write_html(workshop_report({session, &tests::content()})));
}

TEST_CASE("steps with several statements have a figure of their own")
{
    Session session = session_of({1, 3, 5, 4});
    auto questionnaire = *session.questionnaire;
    questionnaire.statements[4].step = questionnaire.statements[3].step;
    session.questionnaire = std::make_shared<const assessment::Questionnaire>(questionnaire);
    const auto document = workshop_report({session, &tests::content()});
    CHECK(count_blocks<FigureBlock>(document) == 5);
    std::size_t figures_of_steps = 0;
    for (const auto& block : section_of(document, "uitkomst")->blocks)
        if (const auto* figure = std::get_if<FigureBlock>(&block); figure && figure->id == "figuur-stappen") {
            CHECK(figure->scene.table.columns.front().title == "Stap van de routekaart");
            CHECK(figure->scene.table.rows.size() == 10);
            ++figures_of_steps;
        }
    CHECK(figures_of_steps == 1);
}

TEST_CASE("nobody can be read off in it: no codes, no notes, nothing of two people or of all who say the same")
{
    for (const auto& scores : {std::vector{1, 5}, std::vector{4, 4, 4, 4}}) {
        Session session = session_of(scores);
        session.anonymous = false; // what is for others hides people all the same
        const auto document = workshop_report({session, &tests::content()});
        CHECK(count_blocks<FigureBlock>(document) <= 2); // no web of means
        const std::string html = write::write_html(document);
        CHECK(html.find("Q1") == std::string::npos);
        CHECK(html.find("geheim woord") == std::string::npos);
        for (const auto& section : document.sections)
            for (const auto& block : section.blocks)
                if (const auto* table = std::get_if<TableBlock>(&block))
                    for (const auto& row : table->table.rows)
                        for (std::size_t i = 2; i <= 6; ++i) // scores 1 to 5
                            CHECK(row[i].number.value_or(0) == 0);
    }
}

TEST_CASE("how scores moved is told of what both sessions may show, and of nothing else")
{
    const Session before = session_of({1, 2, 3}, "0001");
    for (const auto& scores : {std::vector{4, 5}, std::vector{4, 4, 4, 4}}) {
        const Session now = session_of(scores);
        WorkshopReportInput input{now, &tests::content()};
        input.before = {&before};
        CHECK(!section_of(workshop_report(input), "verandering"));
    }
}

TEST_CASE("before anything is revealed it says so, and what became of earlier agreements is in the next one")
{
    Session session = session_of({2, 3, 4});
    for (auto& participant : session.participants)
        participant.shown = false;
    const auto early = workshop_report({session, nullptr});
    CHECK(count_blocks<FigureBlock>(early) == 0);
    CHECK(section_of(early, "uitkomst")->blocks.size() == 1);
    Session before = session_of({1, 2, 3}, "0001");
    before.date = "2025-11-25";
    before.actions.push_back({"Loket open", "Ali", "2026-01-15", "S3", 2, 4, {}, {}});
    const Session now = session_of({3, 4, 5});
    WorkshopReportInput input{now, &tests::content()};
    input.before = {&before};
    input.today = "2026-11-25";
    const auto document = workshop_report(input);
    const auto* section = section_of(document, "opvolging");
    REQUIRE(section);
    const auto* table = std::get_if<TableBlock>(&section->blocks.back());
    REQUIRE(table);
    REQUIRE(table->table.rows.size() == 1);
    CHECK(*table->table.rows[0][3].number == 2);
    CHECK(*table->table.rows[0][4].number == 4);
    CHECK(table->table.rows[0][7].text.find("te laat") != std::string::npos);
    const auto* change = section_of(document, "verandering");
    REQUIRE(change);
    const auto* figure = std::get_if<FigureBlock>(&change->blocks.back());
    REQUIRE(figure);
    CHECK(figure->scene.table.rows.size() == 11);
    for (const auto& row : figure->scene.table.rows) {
        CHECK(*row[1].number == 2);
        CHECK(*row[3].number == 4);
        CHECK(*row[5].number == 2);
    }
    CHECK(!section_of(early, "verandering"));
}

TEST_CASE("from the third session on it tells how each basisfunctie moved over all of them, by figures of its tables")
{
    Session first = session_of({1, 2, 3}, "0001");
    first.date = "2024-11-25";
    Session second = session_of({2, 3, 3}, "0002");
    second.date = "2025-11-25";
    const Session now = session_of({3, 4, 5, 4}, "0003");
    WorkshopReportInput input{now, &tests::content()};
    input.before = {&second};
    CHECK(!section_of(workshop_report(input), "verloop")); // two are told as a change
    input.before = {&first, &second};
    const auto document = workshop_report(input);
    const auto* section = section_of(document, "verloop");
    REQUIRE(section);
    CHECK(section->title == "Verloop over 3 bijeenkomsten");
    const auto* list = std::get_if<BulletList>(&section->blocks[1]);
    REQUIRE(list);
    CHECK(list->entries.size() == 5);
    const auto* figure = std::get_if<FigureBlock>(&section->blocks[2]);
    REQUIRE(figure);
    REQUIRE(figure->scene.table.rows.size() == 5);
    for (const auto& row : figure->scene.table.rows) {
        CHECK(*row[2].number == 2);
        CHECK(*row[6].number == 4);
        CHECK(*row[8].number == 2);
    }
    const auto* table = std::get_if<TableBlock>(&section->blocks[3]);
    REQUIRE(table);
    CHECK(table->table.rows.size() == 11);
    for (std::size_t i = 0; i < list->entries.size(); ++i)
        for (const std::size_t column : {0U, 2U, 3U, 6U, 7U}) // title, first mean and n, last mean and n
            CHECK(list->entries[i].text.find(figure->scene.table.rows[i][column].text) != std::string::npos);
    // The report is for others: what only the room may see is not in it.
    Session two = session_of({3, 5}, "0004");
    WorkshopReportInput few{two, &tests::content()};
    few.before = {&first, &second};
    CHECK(!section_of(workshop_report(few), "verloop"));
}

TEST_SUITE_END();
