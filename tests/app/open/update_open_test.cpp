// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/open/open_answers.h"
#include "app/window/commands.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::app;
using tests::find_effect;

namespace {

/// The example, on the barriers to the first promise (question number 1), ready to code.
State coding_state()
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::Open, 0}});
    update(state, ChooseQuestion{1});
    return state;
}

const survey::QuestionCoding& saved_coding(const State& state)
{
    return *state.project.surveys.front().codings.front();
}

std::string category(const State& state, std::size_t index)
{
    return state.open_answers->coding.codebook.categories[index].id;
}

} // namespace

TEST_CASE("an open question begins with its codebook, the first answer in hand and nothing in the project")
{
    const State state = coding_state();
    REQUIRE(state.open_answers);
    const auto& answers = *state.open_answers;
    CHECK(answers.coding.codebook.question == "bel-1");
    CHECK(answers.coding.codebook.categories.size() == 7);
    CHECK(answers.counts.answered == state.findings->open[1].answered);
    CHECK(answers.found == std::size_t(answers.counts.answered));
    CHECK(answers.lines.size() == AnswersOnPage);
    CHECK(answers.place == std::size_t(0));
    CHECK(!answers.before);
    CHECK(answers.after == answers.lines[1].row);
    CHECK(answers.in_hand->text == answers.lines[0].text);
    CHECK(answers.in_hand->attributes.find("Functie: ") != std::string::npos);
    CHECK(state.project.surveys.front().codings.empty());
}

TEST_CASE("codes are given and taken by hand, counted in the findings, saved, and each can be undone")
{
    State state = coding_state();
    const std::size_t row = state.open_answers->in_hand->row;
    const auto effects = update(state, SetCode{category(state, 1), true});
    CHECK(find_effect<Announce>(effects)->text == "Te weinig tijd: gegeven.");
    update(state, SetCode{category(state, 2), true});
    REQUIRE(saved_coding(state).find(row));
    CHECK(saved_coding(state).find(row)->categories.size() == 2);
    CHECK(state.findings->open[1].categories[1].n == 1);
    CHECK(state.open_answers->in_hand->row == row);
    const auto reread = io::read_project(io::write_project(state.project), "x");
    REQUIRE(reread);
    CHECK(*reread->surveys.front().codings.front() == saved_coding(state));
    update(state, SetCode{category(state, 1), false});
    CHECK(saved_coding(state).find(row)->categories.size() == 1);
    for (int i = 0; i < 3; ++i)
        update(state, Undo{});
    CHECK(state.project.surveys.front().codings.empty());
    CHECK(state.open_answers->counts.coded == 0);
}

TEST_CASE("the answer in hand stays while it is coded, also when only uncoded answers are shown")
{
    State state = coding_state();
    update(state, ShowAnswers{AnswerFilter::Uncoded});
    const std::size_t row = state.open_answers->in_hand->row;
    const std::size_t found = state.open_answers->found;
    update(state, SetCode{category(state, 0), true});
    update(state, SetCode{category(state, 1), true});
    CHECK(state.open_answers->in_hand->row == row);
    CHECK(state.open_answers->found == found);
    update(state, ChooseAnswer{*state.open_answers->after});
    CHECK(state.open_answers->found == found - 1);
    CHECK(state.open_answers->in_hand->row > row);
    update(state, ShowAnswers{AnswerFilter::Coded});
    CHECK(state.open_answers->found == 1);
    CHECK(state.open_answers->lines[0].codes.find("Te weinig tijd") != std::string::npos);
    update(state, ShowAnswers{AnswerFilter::NotCodable});
    CHECK(state.open_answers->found == 0);
    CHECK(!state.open_answers->in_hand);
}

TEST_CASE("search and suggestions: a person accepts or refuses, and neither comes back")
{
    State state = coding_state();
    const auto effects = update(state, FindAnswers{"TIJD"});
    REQUIRE(state.open_answers->found > 0);
    CHECK(state.open_answers->found < std::size_t(state.open_answers->counts.answered));
    CHECK(find_effect<Announce>(effects)->text.find("Antwoord 1 van ") == 0);
    REQUIRE(!state.open_answers->suggestions.empty());
    const std::string suggested = state.open_answers->suggestions.front().category;
    const std::size_t before = state.open_answers->suggestions.size();
    update(state, RefuseSuggestion{suggested});
    CHECK(state.open_answers->suggestions.size() == before - 1);
    CHECK(state.open_answers->counts.coded == 0); // refusing decides nothing else
    update(state, FindAnswers{"xyzzy"});
    CHECK(state.open_answers->found == 0);
}

TEST_CASE("single keys code at speed, and only there and when they are on")
{
    State state = coding_state();
    const auto press = [&](std::string_view keys) {
        const auto action = action_for_keys(state, keys);
        if (action)
            update(state, *action);
        return action.has_value();
    };
    const std::size_t first = state.open_answers->in_hand->row;
    CHECK(press("2"));
    CHECK(saved_coding(state).find(first)->categories == std::vector<std::string>{category(state, 1)});
    CHECK(press("2"));
    CHECK(saved_coding(state).find(first) == nullptr);
    CHECK(press("v"));
    const std::size_t second = state.open_answers->in_hand->row;
    CHECK(second > first);
    CHECK(press("0"));
    CHECK(saved_coding(state).state(second) == survey::CodingState::NotCodable);
    CHECK(press("t"));
    CHECK(state.open_answers->in_hand->row == first);
    CHECK(!press("9")); // there are seven categories
    CHECK(press("c"));
    CHECK(state.project.surveys.front().quotes.size() == 1);
    CHECK(press("ctrl+z"));
    CHECK(state.project.surveys.front().quotes.empty());
    update(state, SetCodingKeys{false});
    CHECK(!press("1"));
    update(state, SetCodingKeys{true});
    update(state, ChooseOpenTab{OpenTab::Results});
    CHECK(!press("1"));
    update(state, ChooseOpenTab{OpenTab::Code});
    update(state, ChooseSection{{SectionKind::Data, 0}});
    CHECK(!press("1"));
}

TEST_CASE("suggestions go by key")
{
    State state = coding_state();
    update(state, ShowAnswers{AnswerFilter::Suggested});
    REQUIRE(!state.open_answers->suggestions.empty());
    const std::size_t row = state.open_answers->in_hand->row;
    const std::string suggested = state.open_answers->suggestions.front().category;
    update(state, *action_for_keys(state, "j"));
    CHECK(saved_coding(state).find(row)->categories == std::vector{suggested});
    CHECK(state.open_answers->in_hand->row == row);
    update(state, ChooseAnswer{*state.open_answers->after});
    const std::string refused = state.open_answers->suggestions.front().category;
    const std::size_t other = state.open_answers->in_hand->row;
    update(state, *action_for_keys(state, "x"));
    CHECK(saved_coding(state).find(other)->refused == std::vector{refused});
}

TEST_CASE("the codebook is changed, saved and read again; codes that were given stay")
{
    State state = coding_state();
    update(state, SetCode{category(state, 1), true});
    const std::size_t row = state.open_answers->in_hand->row;
    update(state, AddCategory{" Nieuw "});
    REQUIRE(state.open_answers->coding.codebook.categories.size() == 8);
    auto last = state.open_answers->coding.codebook.categories.back();
    CHECK(last.title == "Nieuw");
    last.keywords = {"nieuw"};
    update(state, ChangeCategory{last});
    update(state, MoveCategory{last.id, 0});
    CHECK(state.open_answers->coding.codebook.categories.front() == last);
    const std::size_t steps = state.undo.size();
    update(state, AddCategory{"  "});
    last.title = " ";
    update(state, ChangeCategory{last});
    CHECK(state.undo.size() == steps);

    const auto effects = update(state, SaveCodebooks{});
    const auto* file = find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(file->name == "codeboeken beloften.json");
    State other = coding_state();
    update(other, SetCode{category(other, 1), true});
    update(other, FileArrived{"codeboek.json", file->bytes});
    CHECK(other.survey.section.kind == SectionKind::Open);
    CHECK(other.project.surveys.front().codings.front()->codebook.categories.front().title == "Nieuw");
    CHECK(other.project.surveys.front().codings.front()->find(row)->categories.size() == 1);

    update(state, MergeCategory{category(state, 2), category(state, 1)});
    CHECK(state.open_answers->coding.codebook.categories.size() == 7);
    update(state, RemoveCategory{category(state, 1)});
    CHECK(saved_coding(state).answers.empty() == !saved_coding(state).find(row));
}

TEST_CASE("a codebook that lacks a category in use keeps it, with its codes")
{
    State state = coding_state();
    const std::string used = category(state, 1);
    const std::size_t row = state.open_answers->in_hand->row;
    update(state, SetCode{used, true});
    update(state,
           FileArrived{"ander.json", R"({"schema": "wijkkompas/codebook/1", "instrument": "beloften", "questions": [)"
                                     R"({"question": "bel-1", "categories": [{"id": "a", "title": "A"}]}]})"});
    const auto& coding = *state.project.surveys.front().codings.front();
    REQUIRE(coding.codebook.categories.size() == 2);
    CHECK(coding.codebook.categories[0].id == "a");
    CHECK(coding.codebook.categories[1].id == used);
    CHECK(coding.find(row)->categories == std::vector{used});
}

TEST_CASE("a second coder's file brings kappa and differences, and can be taken away")
{
    State second = coding_state();
    update(second, SetCoder{" Kim "});
    update(second, SetCode{category(second, 0), true});
    const auto effects = update(second, SaveCoding{});
    const auto* file = find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(file->name == "codering Kim.json");

    State state = coding_state();
    update(state, SetCode{category(state, 1), true});
    update(state, FileArrived{"codering Kim.json", file->bytes});
    update(state, ChooseOpenTab{OpenTab::Agreement});
    REQUIRE(state.open_answers->agreement);
    CHECK(state.open_answers->agreement->n == 1);
    CHECK(state.open_answers->agreement->differences.size() == 1);
    update(state, FileArrived{"codering Kim.json", file->bytes}); // the same coder again takes the place of the first
    CHECK(state.project.surveys.front().other_coders.size() == 1);
    update(state, ChooseQuestion{0});
    CHECK(!state.open_answers->agreement);
    update(state, RemoveCoder{0});
    CHECK(state.project.surveys.front().other_coders.empty());
    update(state, RemoveCoder{0});

    State nothing = initial_state(platform::carried_assets());
    update(nothing, FileArrived{"codering Kim.json", file->bytes});
    CHECK(nothing.messages.front().kind == MessageKind::Error);
    CHECK(!has_work(nothing));
}

TEST_CASE("an answer becomes a quote with its code and theme; a change of words asks to look again")
{
    State state = coding_state();
    update(state, SetCode{category(state, 1), true});
    update(state, AddQuote{});
    update(state, AddQuote{}); // once is enough
    const auto& quotes = state.project.surveys.front().quotes;
    REQUIRE(quotes.size() == 1);
    CHECK(state.open_answers->quoted);
    CHECK(quotes[0].category == category(state, 1));
    CHECK(quotes[0].theme == "laagdrempelig");
    CHECK(!quotes[0].checked);
    auto quote = quotes[0];
    quote.checked = true;
    update(state, ChangeQuote{0, quote});
    CHECK(state.project.surveys.front().quotes[0].checked);
    update(state, ChangeQuote{7, quote});
    quote.theme.clear();
    update(state, ChangeQuote{0, quote});
    CHECK(state.project.surveys.front().quotes[0].checked); // the words are the same
    quote.text += " nog iets";
    update(state, ChangeQuote{0, quote});
    CHECK(!state.project.surveys.front().quotes[0].checked);
    update(state, Undo{});
    CHECK(state.project.surveys.front().quotes[0].checked);
    update(state, RemoveQuote{0});
    CHECK(state.project.surveys.front().quotes.empty());
    update(state, Undo{});
    CHECK(state.project.surveys.front().quotes.size() == 1);
}

TEST_CASE("beside each quote stands the answer it is of, with what is wrong with it")
{
    State state = coding_state();
    update(state, SetCode{category(state, 1), true});
    update(state, AddQuote{});
    CHECK(state.open_answers->quotes.empty()); // they are not on screen
    update(state, ChooseOpenTab{OpenTab::Quotes});
    REQUIRE(state.open_answers->quotes.size() == 1);
    const auto whole = state.open_answers->quotes[0];
    CHECK(!whole.answer);
    CHECK(whole.problem.empty());
    CHECK(whole.risks.empty());
    CHECK(whole.categories == state.open_answers->coding.codebook.categories);
    auto quote = state.project.surveys.front().quotes[0];
    CHECK(whole.row == state.responses->table().row_number(quote.row));
    const std::string answer = quote.text;
    quote.text = "Bel mij op 058-1234567";
    update(state, ChangeQuote{0, quote});
    const auto changed = state.open_answers->quotes[0];
    CHECK(changed.answer == answer);
    CHECK(!changed.problem.empty());
    CHECK(changed.risks.size() == 1);
    quote.question = "onbekend";
    update(state, ChangeQuote{0, quote});
    CHECK(state.open_answers->quotes.empty());
}

TEST_CASE("filters hold for open answers too")
{
    State state = coding_state();
    const std::size_t all = state.open_answers->found;
    update(state, KeepLevel{"functie", "(junior) Sociaal werker", false});
    CHECK(state.open_answers->found < all);
    REQUIRE(!state.open_answers->lines.empty());
    for (const auto& line : state.open_answers->lines)
        CHECK(line.attributes.find("(junior) Sociaal werker") == std::string::npos);
}

TEST_CASE("several answers are chosen and get the same category in one step, which says how many")
{
    State state = coding_state();
    const auto rows = state.open_answers->rows;
    const auto pick = [&](std::size_t at, Pick how) { return update(state, PickAnswer{rows[at], how}); };
    pick(1, Pick::Only);
    CHECK(state.open.chosen == std::vector<std::size_t>{rows[1]});
    CHECK(state.open_answers->in_hand->row == rows[1]);
    CHECK(find_effect<Announce>(pick(4, Pick::Extend))->text == "4 antwoorden gekozen");
    CHECK(state.open_answers->chosen.rows == std::vector<std::size_t>{rows[1], rows[2], rows[3], rows[4]});
    pick(6, Pick::Toggle);
    pick(2, Pick::Toggle);
    CHECK(state.open_answers->chosen.rows == std::vector<std::size_t>{rows[1], rows[3], rows[4], rows[6]});
    CHECK(state.open_answers->picks[3] == 1);
    CHECK(state.open_answers->picks[2] == 0);

    const std::string id = category(state, 1);
    update(state, ChooseAnswer{rows[3]});
    CHECK(state.open.chosen.size() == 4); // reading one of them leaves the choice
    update(state, SetCode{id, true});
    CHECK(state.open_answers->chosen.given[1] == 1);
    const auto said = update(state, SetCodes{id, true});
    CHECK(find_effect<Announce>(said)->text == "Te weinig tijd: gegeven aan 3 antwoorden.");
    CHECK(state.undo.back().name == "code Te weinig tijd bij 3 antwoorden");
    CHECK(state.open_answers->chosen.given[1] == 4);
    CHECK(saved_coding(state).answers.size() == 4);
    const std::size_t steps = state.undo.size();
    CHECK(find_effect<Announce>(update(state, SetCodes{id, true}))->text == "Dat was al zo. Er is niets veranderd.");
    CHECK(state.undo.size() == steps);
    CHECK(find_effect<Announce>(update(state, SetCodes{id, false}))->text ==
          "Te weinig tijd: weggenomen bij 4 antwoorden.");
    CHECK(saved_coding(state).answers.empty());
    update(state, Undo{});
    update(state, Undo{});
    CHECK(saved_coding(state).answers.size() == 1); // what was given to one answer before
    update(state, SetCodes{{}, true});
    CHECK(state.open_answers->chosen.not_codable == 4);
    CHECK(state.open_answers->chosen.given[1] == 0);
    CHECK(state.undo.back().name == "code Niet te coderen bij 4 antwoorden");
}

TEST_CASE("all that is shown is chosen, on every page; what is chosen stays in sight while it is coded")
{
    State state = coding_state();
    const std::size_t found = state.open_answers->found;
    update(state, PickAnswer{0, Pick::All});
    CHECK(state.open_answers->chosen.rows.size() == found);
    update(state, FindAnswers{"tijd"});
    const std::size_t with_words = state.open_answers->found;
    REQUIRE(with_words < found);
    CHECK(state.open_answers->chosen.out_of_sight == found - with_words);
    update(state, PickAnswer{0, Pick::None});
    CHECK(state.open_answers->chosen.rows.empty());
    update(state, ShowAnswers{AnswerFilter::Uncoded});
    update(state, PickAnswer{0, Pick::All});
    update(state, SetCodes{category(state, 1), true});
    CHECK(state.open_answers->found == with_words);
    update(state, ShowAnswers{AnswerFilter::Uncoded});
    CHECK(state.open_answers->found == 0);
    CHECK(state.open.chosen.empty());
    update(state, ChooseQuestion{0});
    CHECK(state.open_answers->chosen.rows.empty());
}

TEST_CASE("answers like the one in hand come below it, and the index of words is made once")
{
    State state = coding_state();
    update(state, FindAnswers{"tijd"});
    const std::size_t row = state.open_answers->in_hand->row;
    const auto said = find_effect<Announce>(update(state, FindAlike{}))->text;
    REQUIRE(state.open_answers->found > 1);
    CHECK(said == std::to_string(state.open_answers->found - 1) + " andere antwoorden lijken hierop.");
    CHECK(state.open.words.empty());
    CHECK(state.open_answers->rows.front() == row);
    CHECK(state.open_answers->in_hand->row == row);
    CHECK(state.open_answers->like == state.open_answers->in_hand->text);
    CHECK(state.open_answers->lines[0].row == row);
    const auto index = state.open_answers->search->words;
    REQUIRE(index);
    const std::size_t next = *state.open_answers->after;
    CHECK(next == state.open_answers->rows[1]);
    update(state, ChooseAnswer{next});
    update(state, SetCode{category(state, 1), true});
    CHECK(state.open_answers->rows.front() == row); // still like the first one
    CHECK(state.open_answers->in_hand->row == next);
    CHECK(state.open_answers->search->words == index);
    update(state, ShowAnswers{AnswerFilter::All});
    CHECK(!state.open_answers->like);
    update(state, ShowAnswers{AnswerFilter::Alike}); // the same by the choice
    CHECK(state.open_answers->rows.front() == state.open.like);
    update(state, ChooseQuestion{2});
    CHECK(state.open.show == AnswerFilter::All);
}

TEST_CASE("an open question is found by its words and chosen")
{
    State state = coding_state();
    update(state, AskOpenQuestion{});
    CHECK(state.dialog == Dialog::OpenQuestion);
    const std::size_t all = question_lines(state).size();
    CHECK(all == current_survey(state)->instrument->open().size());
    CHECK(question_lines(state)[1].counts == "99 antwoorden, 0 bekeken");
    update(state, FindQuestions{"BELEMMERING"});
    const auto lines = question_lines(state);
    REQUIRE(!lines.empty());
    CHECK(lines.size() < all);
    CHECK(lines.front().question == 1);
    update(state, FindQuestions{"xyzzy"});
    CHECK(question_lines(state).empty());
    update(state, ChooseQuestion{4});
    CHECK(state.dialog == Dialog::None);
    CHECK(state.open_answers->coding.codebook.question == current_survey(state)->instrument->open()[4].id);
}

TEST_CASE("from a quote to its answer, wherever one is")
{
    State state = coding_state();
    const std::string question = state.open_answers->coding.codebook.question;
    const std::size_t row = state.open_answers->rows[7];
    update(state, ChooseQuestion{3});
    update(state, FindAnswers{"xyzzy"});
    update(state, ChooseOpenTab{OpenTab::Quotes});
    update(state, GoToAnswer{question, row});
    REQUIRE(state.open_answers->in_hand);
    CHECK(state.open_answers->in_hand->row == row);
    CHECK(state.open_answers->coding.codebook.question == question);
    CHECK(state.open.tab == OpenTab::Code);
    update(state, GoToAnswer{"nergens", 3});
    CHECK(state.open_answers->in_hand->row == row);
}

TEST_CASE("how it was coded is kept, saved and undone as one step for each field")
{
    State state = coding_state();
    project::CodingMethod method;
    method.coders = project::Coders::Two;
    method.from = project::CategoriesFrom::Both;
    update(state, SetCodingMethod{method, {}});
    method.who = "twee";
    update(state, SetCodingMethod{method, "who"});
    method.who = "twee onderzoekers";
    update(state, SetCodingMethod{method, "who"});
    method.settled = "in overleg";
    update(state, SetCodingMethod{method, "settled"});
    CHECK(state.undo.back().name == "hoe er is gecodeerd");
    const auto reread = io::read_project(io::write_project(state.project), "x");
    REQUIRE(reread);
    CHECK(reread->surveys.front().coding_method == method);
    update(state, Undo{});
    update(state, Undo{});
    CHECK(current_survey(state)->coding_method.who.empty());
    CHECK(current_survey(state)->coding_method.coders == project::Coders::Two);
}
