// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/follow_up/follow_up_facts.h"
#include "app/open/open_answers.h"
#include "base/phrases.h"
#include "io/project/project_file.h"
#include "project/follow_up_edit.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using project::EvidenceKind;
using project::FollowUp;

namespace {

State at_follow_up()
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::FollowUp, 0}});
    REQUIRE(state.follow_up_facts);
    return state;
}

const FollowUp& kept(const State& state)
{
    return current_survey(state)->follow_up;
}

/// A conclusion and a recommendation that follows from it.
FollowUp one_of_each()
{
    FollowUp out;
    project::add_conclusion(out);
    project::add_recommendation(out);
    out.recommendations[0].conclusions = {"c1"};
    return out;
}

std::string saved_report(State& state)
{
    const auto effects = tests::update_to_the_end(state, SaveReport{});
    const auto* file = tests::find_effect<WriteFile>(effects);
    return file ? file->bytes : std::string();
}

} // namespace

TEST_CASE("a change is kept, said, saved, undone and redone, and analyses nothing again")
{
    State state = at_follow_up();
    const auto findings = state.findings;
    const auto effects = update(state, SetFollowUp{one_of_each(), {}});
    CHECK(tests::find_effect<Announce>(effects)->text == say(Phrase::FollowUpSaid));
    CHECK(state.findings == findings);
    CHECK(state.unsaved);
    const auto reread = io::read_project(io::write_project(state.project), "x");
    REQUIRE(reread);
    CHECK(reread->surveys.front().follow_up == one_of_each());
    update(state, Undo{});
    CHECK(kept(state) == FollowUp{});
    REQUIRE(state.follow_up_facts);
    update(state, Redo{});
    CHECK(kept(state) == one_of_each());
    CHECK(state.follow_up_facts->problems.size() == 1);
    const std::size_t steps = state.undo.size();
    update(state, SetFollowUp{one_of_each(), {}}); // the same
    CHECK(state.undo.size() == steps);
}

TEST_CASE("typing on in one field is one step, also after going to another conclusion, and another field a next one")
{
    State state = at_follow_up();
    update(state, SetFollowUp{one_of_each(), {}});
    const std::size_t steps = state.undo.size();
    FollowUp next = kept(state);
    for (const char* words : {"Teams", "Teams zijn", "Teams zijn niet te vinden"}) {
        next.conclusions[0].title = words;
        const auto effects = update(state, SetFollowUp{next, "c1title"});
        CHECK(!tests::find_effect<Announce>(effects));
    }
    CHECK(state.undo.size() == steps + 1);
    next.conclusions[0].against = "Twee wel";
    update(state, SetFollowUp{next, "c1against"});
    CHECK(state.undo.size() == steps + 2);
    update(state, Undo{});
    CHECK(kept(state).conclusions[0].title == "Teams zijn niet te vinden");
    CHECK(kept(state).conclusions[0].against.empty());
    next = kept(state);
    next.conclusions[0].title = "Anders";
    update(state, SetFollowUp{next, "c1title"}); // after going back it is a step of its own
    CHECK(state.undo.size() == steps + 2);
}

TEST_CASE("going on in a field after something else changed takes only that field back")
{
    State state = at_follow_up();
    update(state, SetFollowUp{one_of_each(), {}});
    FollowUp next = kept(state);
    next.conclusions[0].title = "Teams";
    update(state, SetFollowUp{next, "c1title"});
    auto report = current_survey(state)->report;
    report.subtitle = "Aan de raad";
    update(state, SetReport{report, "subtitle"});
    next.conclusions[0].title = "Teams zijn niet te vinden";
    update(state, SetFollowUp{next, "c1title"});
    update(state, Undo{});
    CHECK(kept(state).conclusions[0].title == "Teams");
    CHECK(current_survey(state)->report.subtitle == "Aan de raad");
}

TEST_CASE("what is no date is refused in a sentence, so that the file can always be read back")
{
    State state = at_follow_up();
    update(state, SetFollowUp{one_of_each(), {}});
    const std::size_t steps = state.undo.size();
    FollowUp next = kept(state);
    next.recommendations[0].due = "volgend jaar";
    const auto effects = update(state, SetFollowUp{next, "r1due"});
    CHECK(state.undo.size() == steps);
    CHECK(kept(state) == one_of_each());
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(tests::find_effect<Announce>(effects)->text == say(Phrase::FollowUpDateWrong, {"volgend jaar"}));
    next.recommendations[0].due = "2027-03-01";
    next.recommendations[0].events = {{"", ""}};
    update(state, SetFollowUp{next, "r1due"});
    CHECK(io::read_project(io::write_project(state.project), "x"));
}

TEST_CASE("without a survey nothing happens")
{
    State state = initial_state(platform::carried_assets());
    update(state, SetFollowUp{one_of_each(), {}});
    update(state, ShowFollowUp{{}});
    update(state, OpenEvidence{{EvidenceKind::Item, "vert-1", ""}});
    CHECK(state.undo.empty());
    CHECK(!state.follow_up_facts);
}

TEST_CASE("each piece of evidence goes to the screen that shows it")
{
    State state = at_follow_up();
    const auto go = [&](EvidenceKind kind, const std::string& reference) {
        update(state, ChooseSection{{SectionKind::FollowUp, 0}});
        update(state, OpenEvidence{{kind, reference, {}}});
        return state.survey.section;
    };
    const auto& findings = *state.findings;
    const auto& item = findings.items.back();
    const auto section = go(EvidenceKind::Item, item.id);
    CHECK(section.kind == SectionKind::Theme);
    CHECK(findings.themes[section.theme].id == item.theme);
    CHECK(!state.follow_up_facts);
    REQUIRE(findings.tests.pairs);
    const auto& pair = findings.tests.pairs->front();
    CHECK(go(EvidenceKind::Test, "pairs/" + pair.first + "/" + pair.second).kind == SectionKind::Pairs);
    REQUIRE(findings.tests.groups);
    const auto& group = findings.tests.groups->front();
    CHECK(go(EvidenceKind::Test, "groups/" + group.item + "/" + group.factor).kind == SectionKind::Groups);
    REQUIRE(findings.tests.correlations);
    const auto& correlation = findings.tests.correlations->back();
    CHECK(go(EvidenceKind::Test, "correlations/" + correlation.item + "/" + correlation.variable).kind ==
          SectionKind::Correlations);
    CHECK(findings.variables[state.survey.variable].id == correlation.variable);
    CHECK(go(EvidenceKind::Item, "weg").kind == SectionKind::FollowUp);
    CHECK(go(EvidenceKind::Document, "Plan").kind == SectionKind::FollowUp);
}

TEST_CASE("a category goes to the outcome of its question, and a quote to the quotes")
{
    State state = tests::state_with_example();
    update(state, ChooseQuestion{1});
    const std::string question = current_survey(state)->instrument->open()[1].id;
    REQUIRE(state.open_answers->in_hand);
    const auto& categories = state.open_answers->coding.codebook.categories;
    REQUIRE(!categories.empty());
    const std::string category = categories.front().id;
    const std::size_t row = state.open_answers->in_hand->row;
    update(state, SetCode{category, true});
    update(state, AddQuote{});
    REQUIRE(current_survey(state)->quotes.size() == 1);
    update(state, ChooseQuestion{0});
    update(state, OpenEvidence{{EvidenceKind::Category, question + "/" + category, {}}});
    CHECK(state.survey.section.kind == SectionKind::Open);
    CHECK(state.open.question == 1);
    CHECK(state.open.tab == OpenTab::Results);
    update(state, OpenEvidence{{EvidenceKind::Quote, question + "/" + std::to_string(row), {}}});
    CHECK(state.open.tab == OpenTab::Quotes);
}

TEST_CASE("an item without a theme goes to the items of its kind")
{
    State state = at_follow_up();
    auto findings = *state.findings;
    auto& item = findings.items.back();
    item.theme.clear();
    const std::string id = item.id;
    state.findings = std::make_shared<const project::Findings>(findings);
    update(state, OpenEvidence{{EvidenceKind::Item, id, {}}});
    CHECK(state.survey.section.kind == SectionKind::Distributions);
    const auto groups = report::kind_groups(findings);
    const auto& items = groups[state.survey.kind].items;
    CHECK(std::any_of(items.begin(), items.end(), [&](const auto& each) { return each.id == id; }));
}

TEST_CASE("evidence that was taken away elsewhere is a problem, and undo mends it")
{
    State state = at_follow_up();
    REQUIRE(state.open_answers->in_hand);
    update(state, AddQuote{});
    const auto& quote = current_survey(state)->quotes.front();
    FollowUp next = one_of_each();
    next.conclusions[0].evidence = {{EvidenceKind::Quote, quote.question + "/" + std::to_string(quote.row), ""},
                                    {EvidenceKind::Item, "voort-1", ""}};
    update(state, SetFollowUp{next, {}});
    CHECK(state.follow_up_facts->basis.quotes == 1);
    CHECK(state.follow_up_facts->problems.size() == 1); // nobody checked it
    update(state, RemoveQuote{0});
    REQUIRE(state.follow_up_facts);
    REQUIRE(state.follow_up_facts->problems.size() == 1);
    CHECK(state.follow_up_facts->problems[0].code == "evidence-gone");
    CHECK(state.follow_up_facts->basis.quotes == 0);
    CHECK(state.follow_up_facts->found == std::vector<bool>{false, true});
    update(state, Undo{});
    CHECK(state.follow_up_facts->problems[0].code == "quote-unchecked");
}

TEST_CASE("conclusions and recommendations stand in the saved report")
{
    State state = at_follow_up();
    FollowUp next = one_of_each();
    next.conclusions[0].title = "Teams zijn niet te vinden";
    next.conclusions[0].evidence = {{EvidenceKind::Item, state.findings->items[0].id, ""}};
    next.recommendations[0].title = "Open een inloop";
    update(state, SetFollowUp{next, {}});
    const std::string report = saved_report(state);
    CHECK(report.find("Conclusie 1: Teams zijn niet te vinden") != std::string::npos);
    CHECK(report.find("Deze conclusie steunt op 1 stelling (n ") != std::string::npos);
    CHECK(report.find("Aanbeveling 1: Open een inloop") != std::string::npos);
}

TEST_SUITE_END();
