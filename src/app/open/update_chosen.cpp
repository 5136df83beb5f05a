// SPDX-License-Identifier: EUPL-1.2
#include "app/change/picked.h"
#include "app/open/open_answers.h"
#include "app/open/updates.h"
#include "base/phrases.h"

#include <algorithm>
#include <utility>
#include <vector>

// Several answers are chosen in the list, and get the same category.

namespace wk::app {

using survey::QuestionCoding;

namespace {

using Rows = std::vector<std::size_t>;

Rows ascending(Rows rows)
{
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Answers that are not what they were.
std::size_t changed_answers(const QuestionCoding& before, const QuestionCoding& after, const Rows& rows)
{
    return std::size_t(std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
        const auto* a = before.find(row);
        const auto* b = after.find(row);
        return (a == nullptr) != (b == nullptr) || (a != nullptr && !(*a == *b));
    }));
}

} // namespace

Effects apply(State& state, const AskOpenQuestion&)
{
    if (!state.open_answers || !state.findings)
        return {};
    state.open.question_words.clear();
    state.dialog = Dialog::OpenQuestion;
    return {};
}

Effects apply(State& state, const FindQuestions& action)
{
    state.open.question_words = action.words;
    return {};
}

Effects apply(State& state, const PickAnswer& action)
{
    if (!state.open_answers)
        return {};
    auto& screen = state.open;
    const Rows& shown = state.open_answers->rows;
    screen.chosen = ascending(picked(action.pick, action.row, shown, screen.chosen, screen.anchor));
    const bool one = picks_one(action.pick);
    if (one)
        screen.row = action.row;
    if (action.pick == Pick::Only)
        return show_answers(state);
    if (one)
        return {}; // the box says so by itself
    const auto count = screen.chosen.size();
    return {Announce{count == 0 ? say(Phrase::OpenChosenNone) : say(Phrase::OpenChosen, {count})}};
}

Effects apply(State& state, const FindAlike&)
{
    if (!state.open_answers || !state.open_answers->in_hand)
        return {};
    auto& screen = state.open;
    screen.like = state.open_answers->in_hand->row;
    screen.row = screen.like;
    screen.show = AnswerFilter::Alike;
    screen.words.clear();
    screen.chosen.clear();
    refresh(state);
    const std::size_t others = state.open_answers && state.open_answers->found > 0 ? state.open_answers->found - 1 : 0;
    return {Announce{say(Phrase::SaidAlike, {others})}};
}

Effects apply(State& state, const GoToAnswer& action)
{
    const auto* survey = current_survey(state);
    if (!survey)
        return {};
    const auto& open = survey->instrument->open();
    const auto at =
        std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.id == action.question; });
    if (at == open.end())
        return {};
    auto& screen = state.open;
    screen.question = std::size_t(at - open.begin());
    screen.words.clear(); // it has to be among those that are shown
    screen.show = AnswerFilter::All;
    screen.chosen.clear();
    screen.category.clear();
    return apply(state, ChooseAnswer{action.row});
}

Effects apply(State& state, const SetCodes& action)
{
    if (!state.open_answers)
        return {};
    const Rows& rows = state.open_answers->chosen.rows;
    const QuestionCoding before = coding_on_screen(state);
    QuestionCoding after = action.category.empty() ? survey::with_not_codables(before, rows, action.given)
                                                   : survey::with_codes(before, rows, action.category, action.given);
    const std::size_t changed = changed_answers(before, after, rows);
    if (changed == 0)
        return {Announce{say(Phrase::SaidCodesSame)}};
    const std::string title =
        action.category.empty() ? say(Phrase::OpenNotCodable) : category_title(state, action.category);
    return change_coding(state, std::move(after),
                         {say(action.given ? Phrase::StepCodes : Phrase::StepCodesTaken, {title, changed})},
                         say(action.given ? Phrase::SaidCodes : Phrase::SaidCodesTaken, {title, changed}));
}

Effects apply(State& state, const SetCodingMethod& action)
{
    return change_survey(state, {say(Phrase::StepCodingMethod), thing_of("coding", action.what)}, {},
                         [&](project::Survey& survey) {
                             const bool other = survey.coding_method != action.method;
                             survey.coding_method = action.method;
                             return other;
                         });
}

} // namespace wk::app
