// SPDX-License-Identifier: EUPL-1.2
#include "app/assessment/assessment_facts.h"
#include "app/change/change.h"
#include "app/comparison/comparison_facts.h"
#include "app/example.h"
#include "app/follow_up/follow_up_facts.h"
#include "app/import/ledger_facts.h"
#include "app/open/open_answers.h"
#include "app/questionnaire/mapping_facts.h"
#include "app/recalculation/recalculation_facts.h"
#include "app/report/report_part_facts.h"
#include "app/route/route_facts.h"
#include "app/sharing/sharing_facts.h"
#include "app/verdict/verdict_facts.h"
#include "io/exchange/results_json.h"
#include "io/project/project_file.h"
#include "project/analyse.h"
#include "project/study_example.h"
#include "report/document/document.h"
#include "write/html/document_html.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using tests::state_with_example;

namespace {

std::string words(const std::shared_ptr<const project::Findings>& findings)
{
    return findings ? io::results_json(*findings) : std::string("none");
}

/// What everything derived comes to, in words: as much of it as tells whether it was made of the same.
std::vector<std::string> outcome(const State& state)
{
    std::vector<std::string> out{words(state.findings)};
    const auto add = [&](const std::string& name, std::size_t number) {
        out.push_back(name + " " + std::to_string(number));
    };
    if (const auto& open = state.open_answers) {
        add("found", open->found);
        add("uncoded", std::size_t(open->counts.uncoded));
        add("quoted", open->quoted);
        add("in hand", open->in_hand ? open->in_hand->row : 0);
        for (const auto& line : open->lines)
            out.push_back(line.text + line.codes);
    }
    if (const auto& ledger = state.ledger_facts; ledger && state.survey.section.kind == SectionKind::Data) {
        out.push_back(ledger->rows_words + ledger->columns_words);
        for (const auto& row : ledger->columns.rows)
            out.push_back(row[0].text + row[1].text + row[2].text + row[5].text);
    }
    if (const auto& verdict = state.verdict_facts) {
        add("verdict", verdict->verdict ? std::size_t(verdict->verdict->light) : 9);
        add("counter", verdict->counter.size());
        add("choices", verdict->choices.size());
        for (const auto& proposal : verdict->proposals)
            add("proposed", proposal.light ? std::size_t(*proposal.light) : 9);
    }
    if (const auto& comparison = state.comparison_facts) {
        add("compared", comparison->comparison.sources.size());
        add("items", comparison->comparison.items.size());
    }
    if (const auto& sharing = state.sharing_facts) {
        out.push_back(sharing->problem);
        add("quotes", sharing->quotes.size());
        out.push_back(sharing->counts ? sharing->counts->source.title : "nothing");
        add("smallest", sharing->counts ? std::size_t(sharing->counts->source.smallest_group) : 0);
    }
    if (const auto& report = state.report_facts) {
        out.push_back(report->problem);
        add("parts", report->parts.size());
        report::Document page;
        page.sections = report->page;
        out.push_back(write::write_html(page));
        const auto shared = state.report_findings->shared;
        out.push_back(words(shared ? std::shared_ptr<const project::Findings>(shared, &shared->findings) : nullptr));
    }
    if (const auto& follow_up = state.follow_up_facts)
        add("evidence", follow_up->choices.size() + 100 * follow_up->found.size() + 10000 * follow_up->problems.size());
    if (const auto& route = state.route_facts) {
        add("advice", route->advice.size());
        add("alike", route->alike.size());
        add("found", route->found.size());
        for (const auto& step : route->marks)
            add("marks", step.size());
    }
    if (const auto& assessment = state.assessment_facts) {
        add("participants", std::size_t(assessment->results.participants));
        add("before", assessment->before.size());
    }
    add("recalculation facts", state.recalculation_facts ? state.recalculation_facts->lines.size() : 0);
    return out;
}

/// The same project and screens with everything derived made from nothing.
State from_nothing(State state)
{
    state.basis = nullptr;
    state.responses = nullptr;
    state.findings = nullptr;
    state.ledger_facts = nullptr;
    state.open_answers = nullptr;
    state.verdict_facts = nullptr;
    state.comparison_facts = nullptr;
    state.sharing_facts = nullptr;
    state.report_findings = nullptr;
    state.report_facts = nullptr;
    state.follow_up_facts = nullptr;
    state.mapping_facts = nullptr;
    state.route_facts = nullptr;
    state.assessment_facts = nullptr;
    state.recalculation_facts = nullptr;
    refresh(state);
    return state;
}

/// The example's answers so often that they are made in steps.
State state_with_many()
{
    State state = initial_state(platform::carried_assets());
    const std::string_view example = state.assets.example;
    const std::size_t header = example.find('\n') + 1;
    std::string bytes(example.substr(0, header));
    for (std::size_t rows = 0; rows < RowsInSteps; rows += 100)
        bytes += example.substr(header);
    tests::update_to_the_end(state, FileArrived{"groot.csv", std::move(bytes)});
    REQUIRE(state.responses);
    REQUIRE(state.responses->rows() > RowsInSteps);
    return state;
}

} // namespace

TEST_CASE("coding one answer analyses one question, and the findings are those of a whole analysis")
{
    State state = state_with_example();
    update(state, ChooseSection{{SectionKind::Open, 0}});
    REQUIRE(current_survey(state)->instrument->open().size() > 1);
    const auto whole = [&] {
        const auto made = project::analyse(*current_survey(state), *state.responses, current_survey(state)->analysis);
        return io::results_json(*made);
    };
    for (const std::size_t question : {std::size_t(0), std::size_t(1)}) {
        update(state, ChooseQuestion{question});
        REQUIRE(state.open_answers->in_hand);
        const auto before = state.analysed;
        const std::string were = words(state.findings);
        update(state, SetNotCodable{true});
        CHECK(state.analysed.surveys == before.surveys);
        CHECK(state.analysed.questions == before.questions + 1);
        CHECK(words(state.findings) != were);
        CHECK(words(state.findings) == whole());
        update(state, AddCategory{"Nieuw"});
        update(state, SetCode{state.open_answers->coding.codebook.categories.back().id, true});
        CHECK(state.analysed.questions == before.questions + 3);
        CHECK(words(state.findings) == whole());
    }
    const auto before = state.analysed;
    for (int i = 0; i < 6; ++i)
        update(state, Undo{});
    CHECK(state.analysed.questions == before.questions + 6);
    CHECK(state.analysed.surveys == before.surveys);
    CHECK(words(state.findings) == whole());
}

TEST_CASE("what a choice on a screen or a change does not touch is not made again")
{
    State state = state_with_example();
    update(state, GoTo{Screen::Route});
    update(state, ChooseSection{{SectionKind::Open, 0}});
    const auto was = state;
    const auto keeps = [&](const Action& action) {
        update(state, action);
        CHECK(state.findings == was.findings);
        CHECK(state.comparison_facts == was.comparison_facts);
        CHECK(state.recalculation_facts == was.recalculation_facts);
        CHECK(state.mapping_facts == was.mapping_facts);
    };
    keeps(ChooseOpenTab{OpenTab::Results});
    CHECK(state.open_answers == was.open_answers);
    keeps(SetPlaceNote{{"S3", "Bespreken", {}}});
    CHECK(state.open_answers == was.open_answers);
    CHECK(state.verdict_facts == was.verdict_facts);
    CHECK(state.route_facts != was.route_facts);
    const auto route = state.route_facts;
    keeps(SetTitle{"Anders"});
    CHECK(state.route_facts == route);
    CHECK(state.open_answers == was.open_answers);
    keeps(ChooseAnswer{state.open_answers->lines.back().row});
    CHECK(state.open_answers != was.open_answers);
    CHECK(state.route_facts == route);
    update(state, SetNotCodable{true});
    CHECK(state.findings != was.findings);
    CHECK(state.comparison_facts == was.comparison_facts); // answers in words are not compared
    CHECK(state.analysed.surveys == was.analysed.surveys);
    CHECK(state.basis != was.basis);
    const auto basis = state.basis;
    update(state, ShowFilter{true}); // changes nothing that anything rests on
    CHECK(state.basis == basis);
}

TEST_CASE("with many answers a report is made in frames of its own, and every action meets it whole")
{
    State state = state_with_many();
    const auto was = state.analysed;
    const auto alone = [](const Effects& effects) {
        const auto* found = tests::find_effect<Continue>(effects);
        return found && found->alone;
    };
    CHECK(alone(update(state, ChooseSection{{SectionKind::Report, 0}})));
    CHECK(state.analysed.shared == was.shared + 1);
    CHECK(!state.report_facts);
    State meanwhile = state;
    CHECK(tests::find_effect<Continue>(update(meanwhile, SaveReport{})));
    CHECK(meanwhile.report_facts);
    CHECK(meanwhile.writing);
    update(state, GoOn{0});
    REQUIRE(state.report_facts);
    CHECK(!state.deriving);
    CHECK(state.report_facts->parts.size() > 5);
    CHECK(outcome(state) == outcome(from_nothing(state)));
    CHECK(update(state, GoOn{0}).empty());

    // What left once is known from then on; the same once more is nothing new.
    const auto share = [&](const std::string& name) {
        const auto written = tests::update_to_the_end(state, SaveReport{});
        REQUIRE(tests::find_effect<WriteFile>(written));
        return update(state, Shared{tests::find_effect<WriteFile>(written)->shared, name, "nu"});
    };
    auto shown = state.report_facts;
    CHECK(alone(share("rapport.docx")));
    CHECK(state.report_facts == shown);
    CHECK(state.analysed.shared == was.shared + 1);
    update(state, GoOn{0});
    CHECK(state.analysed.shared == was.shared + 2);
    CHECK(state.report_facts == shown);
    update(state, GoOn{0});
    CHECK(state.report_facts != shown);
    CHECK(outcome(state) == outcome(from_nothing(state)));
    shown = state.report_facts;
    CHECK(!alone(share("rapport.html")));
    CHECK(state.report_facts == shown);
    CHECK(state.analysed.shared == was.shared + 2);
    CHECK(outcome(state) == outcome(from_nothing(state)));
    CHECK(state.project.exports.size() == 2);
    CHECK(alone(update(state, WithdrawExport{0, true})));
    tests::update_to_the_end(state, GoOn{0});
    CHECK(state.analysed.shared == was.shared + 3);
    CHECK(state.analysed.surveys == was.surveys); // what may leave changed, not what was found
    CHECK(outcome(state) == outcome(from_nothing(state)));
}

TEST_CASE("with many answers a project is saved in frames of its own, as it was when somebody asked for it")
{
    State state = state_with_many();
    const std::string bytes = io::write_project(state.project);
    auto effects = update(state, Save{});
    std::size_t frames = 0;
    for (; !tests::find_effect<WriteFile>(effects) && frames < 20; ++frames) {
        REQUIRE(tests::find_effect<Continue>(effects));
        effects = update(state, GoOn{0});
    }
    CHECK(frames > 1);
    REQUIRE(tests::find_effect<WriteFile>(effects));
    CHECK(tests::find_effect<WriteFile>(effects)->bytes == bytes);
    CHECK(tests::find_effect<WriteFile>(effects)->save == state.saves);

    // What is done meanwhile comes after it.
    update(state, Save{});
    effects = update(state, SetTitle{"Later"});
    REQUIRE(tests::find_effect<WriteFile>(effects));
    CHECK(tests::find_effect<WriteFile>(effects)->bytes == bytes);
    CHECK(state.project.title == "Later");
    update(state, Saved{"groot.wijkkompas", "14:03", state.saves});
    CHECK(state.unsaved);
    CHECK(state.saving.size() == 1); // the first was never said to be saved
}

TEST_CASE("many answers take their place in a frame of their own, or before whatever is done next")
{
    State state = initial_state(platform::carried_assets());
    std::string text = "oordeel;wijk\n";
    const char* const answers[] = {"goed", "matig", "slecht"};
    for (std::size_t i = 0; i < RowsInSteps; ++i)
        text += std::string(answers[i % 3]) + (i % 2 ? ";Zuid\n" : ";Noord\n");
    tests::update_to_the_end(state, FileArrived{"antwoorden.csv", text});
    REQUIRE(state.unknown);
    CHECK(tests::find_effect<Continue>(update(state, GuessInstrument{})));
    CHECK(state.dialog == Dialog::None);
    CHECK(state.coming);
    CHECK(state.project.surveys.empty());
    State other = state;
    update(state, GoOn{0});
    CHECK(!state.coming);
    REQUIRE(state.findings);
    CHECK(state.findings->data.rows == RowsInSteps);
    CHECK(state.undo.size() == 1);
    update(other, SetTitle{"Wijken"});
    REQUIRE(other.findings);
    CHECK(words(other.findings) == words(state.findings));
    CHECK(other.undo.size() == 2);
    CHECK(other.project.title == "Wijken");
}

TEST_CASE("whatever is changed or chosen, everything derived is as if it were made from nothing")
{
    State state = state_with_example();
    update(state, GoTo{Screen::Route});
    update(state, GoTo{Screen::Assessment});
    auto rules = current_survey(state)->verdict_rules;
    rules.rules[0].on_track = 0.99;
    project::Recalculation figures;
    figures.text = "a 50 50";
    const auto& open = state.open_answers;
    const std::vector<Action> actions{
        KeepLevel{"functie", "Staf", false},
        SetLight{project::Light::Behind},
        SetMapLayer{MapLayer::Survey},
        SetVerdictRules{rules},
        SetRecalculation{figures},
        UseReference{"leeuwarden-2022", true},
        SetNotCodable{true},
        AddQuote{},
        AddEvidence{},
        ChooseAnswer{open->lines.back().row},
        FindAnswers{"de"},
        FindAnswers{""},
        ShowAnswers{AnswerFilter::NotCodable},
        ShowAnswers{AnswerFilter::All},
        AddCategory{"Nieuw"},
        SetTitle{"Onderzoek"},
        SetSmallestGroup{12},
        SetAdjustment{0},
        MapColumn{"leeftijd", {}},
        SetProfile{{}, 50000, "size"},
        SearchRoute{"team"},
        StartSession{0, "Noord"},
        SetMapLayer{MapLayer::Assessment},
        RemoveFrame{},
        ChooseVerdictTheme{2},
        SetStudy{tests::full_study(), {}},
        ChooseEvidence{{project::EvidenceKind::Statement, 0, {}}},
        Undo{},
        Undo{},
        Undo{},
        Redo{},
        ChooseQuestion{1},
    };
    constexpr std::array kinds{SectionKind::Open, SectionKind::Sharing, SectionKind::Report, SectionKind::FollowUp};
    for (std::size_t i = 0; i < 2 * actions.size(); ++i) { // twice, with another section open
        CAPTURE(i);
        update(state, ChooseSection{{kinds[(i + i / actions.size()) % kinds.size()], 0}});
        update(state, actions[i % actions.size()]);
        CHECK(outcome(state) == outcome(from_nothing(state)));
    }
}

TEST_SUITE_END();
