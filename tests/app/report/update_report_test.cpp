// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/report/report_part_facts.h"
#include "base/phrases.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

State at_report()
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::Report, 0}});
    REQUIRE(state.report_facts);
    return state;
}

std::string saved(State& state)
{
    const auto effects = tests::update_to_the_end(state, SaveReport{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    return file ? file->bytes : std::string();
}

bool has_part(const State& state, const std::string& id)
{
    const auto& parts = state.report_facts->parts;
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.id == id; });
}

} // namespace

TEST_CASE("the report's sections are there while its screen is open")
{
    State state = at_report();
    CHECK(has_part(state, "methode"));
    CHECK(state.report_facts->parts.size() > 5);
    update(state, ChooseSection{{SectionKind::Overview, 0}});
    CHECK(!state.report_facts);
}

TEST_CASE("what is left out and what is written shows in the file, can be undone and is one step while one goes on")
{
    State state = at_report();
    const std::string whole = saved(state);
    CHECK(whole.starts_with("<!DOCTYPE html>"));
    CHECK(whole.find("id=\"respons\"") != std::string::npos);
    const std::size_t steps = state.undo.size();
    auto choices = current_survey(state)->report;
    choices.leave_out("respons", true);
    update(state, SetReport{choices, {}});
    for (const char* words : {"Dit valt", "Dit valt ons op."}) {
        choices.set_own_text("verschillen", words);
        choices.subtitle = words;
        update(state, SetReport{choices, "own"});
    }
    CHECK(state.undo.size() == steps + 2);
    const std::string chosen = saved(state);
    CHECK(chosen.find("id=\"respons\"") == std::string::npos);
    CHECK(chosen.find("Dit valt ons op.") != std::string::npos);
    update(state, Undo{});
    update(state, Undo{});
    CHECK(current_survey(state)->report == project::ReportChoices{});
    CHECK(saved(state) == whole);
    // The same thing once more, after going back, is a step of its own.
    update(state, SetReport{choices, "own"});
    update(state, Undo{});
    update(state, SetReport{choices, "own"});
    CHECK(state.undo.size() == steps + 1);
    CHECK(state.redo.empty());
}

TEST_CASE("the report goes through the rules for sharing and is noted when it was written")
{
    State state = at_report();
    update(state, SetSmallestGroup{500});
    CHECK(saved(state).empty());
    CHECK(state.messages.front().kind == MessageKind::Error);
    update(state, SetSmallestGroup{10});
    const auto effects = tests::update_to_the_end(state, SaveReport{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(file->shared != 0);
    update(state, Shared{file->shared, file->name, "25 november 2026"});
    CHECK(state.project.exports.size() == 1);
}

TEST_CASE("a project without one respondent makes a report of what its researcher wrote, and shares nothing of anybody")
{
    State state = initial_state(platform::carried_assets());
    update(state, OpenLetter{});
    update(state, ChooseSection{{SectionKind::Report, 0}});
    REQUIRE(state.report_facts);
    CHECK(state.report_facts->problem.empty());
    CHECK(has_part(state, "conclusies-en-aanbevelingen"));
    for (const auto* part : {"respons", "antwoorden", "stoplicht", "toetsen"})
        CHECK_MESSAGE(!has_part(state, part), part);
    for (const auto format : {DocumentFormat::Html, DocumentFormat::Zip}) {
        update(state, ChooseDocument{DocumentKind::Report, format});
        const auto effects = tests::update_to_the_end(state, SaveReport{});
        const auto* file = tests::find_effect<WriteFile>(effects);
        REQUIRE(file);
        CHECK(file->shared == 0);
        CHECK(file->bytes.find("resultaten.json") == std::string::npos);
        CHECK(file->bytes.find("0 respondenten") == std::string::npos);
    }
    update(state, ChooseDocument{DocumentKind::Comparison, DocumentFormat::Html});
    CHECK(state.report_facts->problem == "In dit project zitten geen antwoorden.");
    CHECK(saved(state).empty());
    CHECK(state.project.exports.empty());
    CHECK(!tests::find_effect<WriteFile>(update(state, ShareResults{})));
}

TEST_CASE(
    "a report without respondents shows the researcher's lights, and no proposals of rules that had nothing to go by")
{
    State state = initial_state(platform::carried_assets());
    update(state, OpenLetter{});
    project::Project next = state.project;
    next.surveys.front().verdicts.clear();
    const auto with = [&](project::Project project) {
        State out = initial_state(platform::carried_assets());
        update(out, FileArrived{"brief.wijkkompas", io::write_project(project)});
        update(out, ChooseSection{{SectionKind::Report, 0}});
        update(out, ChooseDocument{DocumentKind::Report, DocumentFormat::Html});
        return tests::find_effect<WriteFile>(tests::update_to_the_end(out, SaveReport{}))->bytes;
    };
    CHECK(!tests::mentions(with(next), say(Phrase::VerdictOwnCaption)));
    const auto& theme = next.surveys.front().instrument->themes().front();
    next.surveys.front().verdicts.push_back({theme.id, project::Light::Attention, "Nog te weinig tijd.", {}});
    const std::string bytes = with(next);
    CHECK(tests::mentions(bytes, say(Phrase::VerdictOwnCaption)));
    CHECK(tests::mentions(bytes, say(Phrase::ColumnVerdict)));
    CHECK(!tests::mentions(bytes, say(Phrase::ColumnProposal)));
    CHECK(!tests::mentions(bytes, say(Phrase::VerdictNoProposal)));
}

TEST_CASE("chapters change places, and the screen shows the one that is chosen under its own title")
{
    State state = at_report();
    const auto made = state.report_facts->parts;
    CHECK(state.report_facts->part == 0);
    CHECK(state.report_facts->page.front().id == made[0].id);
    update(state, ChooseReportPart{made[1].id});
    CHECK(state.report_facts->page.front().id == made[1].id);
    update(state, MoveReportPart{made[1].id, false});
    CHECK(state.report_facts->parts[0].id == made[1].id);
    CHECK(state.report_facts->part == 0);             // it is followed
    update(state, MoveReportPart{made[1].id, false}); // the first stays the first
    update(state, MoveReportPart{"bestaat-niet", true});
    CHECK(state.report_facts->parts[0].id == made[1].id);
    // Appendices stay behind the others: between the two nothing changes, so there is nothing to undo either.
    const auto appendix = std::find_if(made.begin(), made.end(), [](const auto& part) { return part.appendix; });
    REQUIRE(appendix != made.end());
    const auto steps = state.undo.size();
    update(state, MoveReportPart{std::prev(appendix)->id, true});
    update(state, MoveReportPart{appendix->id, false});
    CHECK(state.undo.size() == steps);
    CHECK(!can_move(made, std::size_t(appendix - made.begin()), false));
    CHECK(can_move(made, 1, true));
    const std::string file = saved(state);
    CHECK(file.find("id=\"" + made[1].id + "\"") < file.find("id=\"" + made[0].id + "\""));
    auto choices = current_survey(state)->report;
    choices.set_own_title(made[1].id, "Onze vraag");
    choices.leave_out(made[1].id, true);
    update(state, SetReport{choices, {}});
    CHECK(state.report_facts->parts[0].title == "Onze vraag");
    CHECK(state.report_facts->parts[0].left_out);
    CHECK(state.report_facts->page.front().title == "Onze vraag"); // one can see what is left out
    update(state, Undo{});
    update(state, Undo{});
    CHECK(state.report_facts->parts[0].id == made[0].id);
}

TEST_CASE("a sentence that is rewritten stands in the file, and is flagged when its figures change")
{
    State state = at_report();
    const report::Paragraph* sentence = nullptr;
    const auto parts = state.report_facts->parts; // the facts are made anew for each
    for (const auto& part : parts) {
        update(state, ChooseReportPart{part.id});
        for (const auto& section : state.report_facts->page)
            for (const auto& block : section.blocks)
                if (const auto* list = std::get_if<report::BulletList>(&block))
                    for (const auto& entry : list->entries)
                        if (entry.key.starts_with("items/"))
                            sentence = &entry;
        if (sentence)
            break;
    }
    REQUIRE(sentence);
    const report::Paragraph made = *sentence;
    update(state, WriteSentence{made.key});
    CHECK(state.report.sentence == made.key);
    auto choices = current_survey(state)->report;
    choices.set_own_sentence({made.key, "Wij zien hier veel eensgezindheid.", made.text});
    update(state, SetReport{choices, "sentence"});
    CHECK(state.report_facts->stale.empty());
    CHECK(saved(state).find("Wij zien hier veel eensgezindheid.") != std::string::npos);
    const auto& levels = state.findings->factors.front().levels;
    update(state, KeepLevel{state.findings->factors.front().id, levels.front().level, false});
    REQUIRE(state.report_facts->stale.size() == 1);
    CHECK(state.report_facts->stale[0].key == made.key);
    const std::string file = saved(state);
    CHECK(file.find("Wij zien hier veel eensgezindheid.") != std::string::npos);
    CHECK(file.find("class=\"warning\"") != std::string::npos);
    update(state, Undo{});
    CHECK(state.report_facts->stale.empty());
}

TEST_CASE("the document is saved in every format, under a name that ends as it should")
{
    State state = at_report();
    for (const auto format :
         {DocumentFormat::Docx, DocumentFormat::Odt, DocumentFormat::Pptx, DocumentFormat::Xlsx, DocumentFormat::Zip}) {
        CAPTURE(int(format));
        update(state, ChooseDocument{DocumentKind::Report, format});
        const auto effects = tests::update_to_the_end(state, SaveReport{});
        const auto* file = tests::find_effect<WriteFile>(effects);
        REQUIRE(file);
        CHECK(file->name.ends_with(document_endings[std::size_t(format)]));
        CHECK(file->bytes.starts_with("PK"));
        CHECK(file->type == media_type(format));
    }
    update(state, ChooseDocument{DocumentKind::Summary, DocumentFormat::Html});
    CHECK(saved(state).starts_with("<!DOCTYPE html>"));
    update(state, ChooseDocument{DocumentKind::Comparison, DocumentFormat::Html}); // nothing stands beside it
    CHECK(!state.report_facts->problem.empty());
    CHECK(saved(state).empty());
}

TEST_CASE(
    "a chapter of the user stands in the outline and moves among the others, and in the file once it says something")
{
    State state = at_report();
    auto choices = current_survey(state)->report;
    const std::string section = choices.add_chapter();
    update(state, SetReport{choices, {}});
    update(state, ChooseReportPart{section});
    const auto at = [&] {
        const auto& parts = state.report_facts->parts;
        const auto it = std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.own; });
        return std::size_t(it - parts.begin());
    };
    const auto& facts = state.report_facts;
    REQUIRE(at() < facts->parts.size());
    CHECK(facts->part == at());
    CHECK(facts->parts[at()].title == "Eigen hoofdstuk");
    CHECK(facts->parts[at() + 1].appendix); // it comes last of all that are none
    CHECK(facts->page.empty());
    CHECK(saved(state).find("id=\"" + section) == std::string::npos);
    choices.own_chapter(section)->title = "Dankwoord";
    choices.own_chapter(section)->text = "Dank aan iedereen.";
    update(state, SetReport{choices, {}});
    REQUIRE(facts->page.size() == 1);
    const auto before = at();
    update(state, MoveReportPart{section, false});
    CHECK(at() == before - 1);
    CHECK(facts->parts[at()].title == "Dankwoord");
    const std::string file = saved(state);
    const auto own = file.find("id=\"" + section);
    CHECK(own != std::string::npos);
    CHECK(file.find("Dank aan iedereen.") != std::string::npos);
    CHECK(own < file.find("id=\"" + facts->parts[at() + 1].id + "\""));
}

TEST_SUITE_END();
