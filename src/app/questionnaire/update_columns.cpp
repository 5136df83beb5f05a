// SPDX-License-Identifier: EUPL-1.2
#include "app/change/messages.h"
#include "app/change/picked.h"
#include "app/questionnaire/mapping_facts.h"
#include "app/questionnaire/questionnaire_facts.h"
#include "app/questionnaire/updates.h"
#include "base/json.h"
#include "base/lists.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <utility>
#include <vector>

// Columns are chosen in the table of the questionnaire, and changed together.

namespace wk::app {

using survey::ColumnQuestion;
using survey::ColumnRole;

namespace {

/// Names in the order of the file, each once, and only those of columns that are there.
std::vector<std::string> in_order(const survey::Table& table, const std::vector<std::string>& names)
{
    std::vector<std::string> out;
    for (const auto& column : table.columns())
        if (contains(names, column.name()))
            out.push_back(column.name());
    return out;
}

struct Chosen {
    std::vector<ColumnQuestion> questions;
    std::vector<const survey::Column*> columns;
};

Chosen chosen_questions(const State& state)
{
    Chosen out;
    const auto& columns = current_survey(state)->table->columns();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (contains(state.questionnaire.chosen, columns[i].name())) {
            out.questions.push_back(question_at(state, state.mapping_facts->columns[i]));
            out.columns.push_back(&columns[i]);
        }
    return out;
}

Phrase step_phrase(const survey::ColumnChange& change)
{
    if (change.scale)
        return Phrase::StepColumnsScale;
    if (change.theme)
        return Phrase::StepColumnsTheme;
    if (change.kind)
        return Phrase::StepColumnsKind;
    if (change.favourable)
        return Phrase::StepColumnsFavourable;
    if (change.reverse)
        return *change.reverse ? Phrase::StepColumnsReverse : Phrase::StepColumnsTurnBack;
    return change.role == ColumnRole::Unused ? Phrase::StepColumnsUnused : Phrase::StepColumnsUse;
}

/// The questionnaire with a theme that is asked for, and its id.
Result<survey::Instrument> with_new_theme(const survey::Instrument& instrument, std::string_view title, std::string& id)
{
    auto out = survey::Instrument::from_document(survey::with_theme(instrument, {{}, std::string(title)}), {});
    if (out)
        id = out->themes().back().id;
    return out;
}

bool is_item(const ColumnQuestion& question)
{
    return question.role == ColumnRole::Item;
}

/// The theme under which a questionnaire that was made of a file has all its items, while it is the only one.
std::string guessed_theme(const survey::Instrument& instrument)
{
    const auto& themes = instrument.themes();
    return themes.size() == 1 && themes.front().title == say(Phrase::QuestionnaireTheme) ? themes.front().id
                                                                                         : std::string();
}

/// What stands between semicolons.
std::vector<std::string> titles_in(std::string_view text)
{
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        if (const auto title = trim(text.substr(0, end)); !title.empty())
            out.emplace_back(title);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// Changes the questionnaire, or says that it was like that already.
Effects change_or_say(State& state, Json document, const std::string& name, const std::string& more,
                      survey::Mapping mapping)
{
    state.dialog = Dialog::None;
    if (document == current_survey(state)->instrument->document())
        return {Announce{say(Phrase::ColumnsSame) + more}};
    return change_instrument(state, std::move(document), {name}, say(Phrase::ColumnsChanged, {name}) + more,
                             std::move(mapping));
}

bool has_columns(const State& state)
{
    return current_survey(state) && state.responses && state.mapping_facts;
}

} // namespace

survey::Mapping without_choices(survey::Mapping mapping, std::span<const ColumnQuestion> questions)
{
    std::erase_if(mapping.columns, [&](const auto& choice) {
        return std::any_of(questions.begin(), questions.end(), [&](const auto& question) {
            return trim(choice.column) == trim(question.column) ||
                   (!question.id.empty() && choice.target == question.id);
        });
    });
    return mapping;
}

Effects apply(State& state, const ChooseColumn& action)
{
    auto& screen = state.questionnaire;
    screen.chosen = {action.column};
    screen.anchor = action.column;
    screen.words.clear();
    screen.show = ColumnFilter::All;
    return {};
}

Effects apply(State& state, const ChooseColumns& action)
{
    if (!has_columns(state))
        return {};
    auto& screen = state.questionnaire;
    screen.chosen = in_order(*current_survey(state)->table, action.columns);
    screen.anchor = screen.chosen.empty() ? std::string() : screen.chosen.front();
    screen.words.clear();
    screen.show = ColumnFilter::All;
    return {Announce{say(Phrase::ColumnsChosen, {screen.chosen.size()})}};
}

Effects apply(State& state, const PickColumn& action)
{
    if (!has_columns(state))
        return {};
    auto& screen = state.questionnaire;
    const auto& shown = state.questionnaire_facts ? state.questionnaire_facts->names : std::vector<std::string>();
    const auto chosen = picked(action.pick, action.column, shown, screen.chosen, screen.anchor);
    screen.chosen = in_order(*current_survey(state)->table, chosen);
    screen.scale.clear(); // the scale of the column in hand is of more use now
    if (picks_one(action.pick))
        return {}; // the box says so by itself
    const auto count = screen.chosen.size();
    return {Announce{count == 0 ? say(Phrase::ColumnsChosenNone) : say(Phrase::ColumnsChosen, {count})}};
}

Effects apply(State& state, const FindColumns& action)
{
    state.questionnaire.words = action.words;
    return {};
}

Effects apply(State& state, const ShowColumns& action)
{
    state.questionnaire.show = action.show;
    return {};
}

Effects apply(State& state, const SortColumns& action)
{
    state.questionnaire.sort = state.questionnaire.sort.pressed(action.column);
    return {};
}

Effects apply(State& state, const AskColumns& action)
{
    if (state.questionnaire.chosen.empty())
        return {};
    state.questionnaire.ask = action.ask;
    state.questionnaire.rule = {};
    state.dialog = Dialog::Columns;
    return {};
}

Effects apply(State& state, const SetRuleDraft& action)
{
    state.questionnaire.rule = action.rule;
    return {};
}

Effects apply(State& state, const ChooseScale& action)
{
    state.questionnaire.scale = action.scale;
    return {};
}

Effects apply(State& state, const ChangeColumns& action)
{
    const std::string theme(trim(action.new_theme));
    if (!has_columns(state))
        return {};
    const auto& survey = *current_survey(state);
    const auto chosen = chosen_questions(state);
    survey::ColumnChange change = action.change;
    auto instrument = survey.instrument;
    if (!theme.empty()) {
        std::string id;
        auto with = with_new_theme(*instrument, theme, id);
        if (!with)
            return fail(state, with.error());
        instrument = std::make_shared<const survey::Instrument>(*std::move(with));
        change.theme = id;
    }
    const auto changed = survey::changed_columns(*instrument, chosen.questions, chosen.columns, change);
    const std::size_t stay = chosen.questions.size() - changed.questions.size();
    const std::string more = stay > 0 ? " " + say(Phrase::ColumnsStay, {stay}) : std::string();
    if (changed.questions.empty()) {
        state.dialog = Dialog::None;
        return {Announce{say(Phrase::ColumnsSame) + more}};
    }
    const std::string name = say(step_phrase(change), {changed.questions.size()});
    return change_or_say(state, survey::with_questions(*instrument, changed.questions, changed.answers, changed.scale),
                         name, more, without_choices(survey.mapping, changed.questions));
}

Effects apply(State& state, const StartThemes& action)
{
    if (!has_columns(state))
        return {};
    const auto& survey = *current_survey(state);
    const auto titles = titles_in(action.titles);
    const auto chosen = chosen_questions(state).questions;
    const auto items = std::size_t(std::count_if(chosen.begin(), chosen.end(), is_item));
    if (titles.size() != items) {
        tell(state, MessageKind::Attention, say(Phrase::ThemesCount, {items, titles.size()}));
        return {};
    }
    auto instrument = survey.instrument;
    std::vector<ColumnQuestion> questions; // from the first chosen item on
    std::vector<const survey::Column*> columns;
    // What was guessed to be one theme is none any more: what stands before the first belongs to no theme.
    const std::string guessed = guessed_theme(*survey.instrument);
    std::string theme;
    std::size_t started = 0;
    for (std::size_t i = 0; i < survey.table->columns().size(); ++i) {
        auto question = question_at(state, state.mapping_facts->columns[i]);
        if (!is_item(question))
            continue;
        if (contains(state.questionnaire.chosen, question.column)) {
            auto with = with_new_theme(*instrument, titles[started++], theme);
            if (!with)
                return fail(state, with.error());
            instrument = std::make_shared<const survey::Instrument>(*std::move(with));
        }
        if (theme.empty() && (guessed.empty() || question.theme != guessed))
            continue;
        question.theme = theme;
        questions.push_back(std::move(question));
        columns.push_back(&survey.table->columns()[i]);
    }
    auto document = survey::with_questions(*instrument, questions, columns);
    if (!guessed.empty())
        if (const auto with = survey::Instrument::from_document(document, {}))
            document = survey::without_theme(*with, guessed);
    return change_or_say(state, std::move(document), say(Phrase::StepThemes, {titles.size()}), {}, survey.mapping);
}

Effects apply(State& state, const SkipColumns& action)
{
    if (!has_columns(state))
        return {};
    const auto& survey = *current_survey(state);
    const auto& rules = survey.instrument->routing();
    if (action.index && *action.index >= rules.size())
        return {};
    survey::RoutingRule rule =
        action.index ? survey::rule_of(*survey.instrument, rules[*action.index]) : state.questionnaire.rule;
    std::size_t stay = 0;
    for (const auto& question : chosen_questions(state).questions) {
        const bool fits =
            (question.role == ColumnRole::Item || question.role == ColumnRole::Open) && question.id != rule.item;
        stay += !fits;
        if (fits && !contains(rule.skip, question.id))
            rule.skip.push_back(question.id);
    }
    if (!survey.instrument->find_item(rule.item) || rule.codes.empty() || rule.skip.empty())
        return {};
    const std::string name = say(Phrase::StepRouting, {action.index.value_or(rules.size()) + 1});
    return change_or_say(state, survey::with_routing(*survey.instrument, action.index, rule), name,
                         stay > 0 ? " " + say(Phrase::ColumnsStay, {stay}) : std::string(), survey.mapping);
}

Effects apply(State& state, const PairColumns&)
{
    const auto& facts = state.questionnaire_facts;
    if (!has_columns(state) || !facts || !facts->chosen.can_pair)
        return {};
    const auto chosen = chosen_questions(state).questions;
    auto pairs = survey::pairs_of(*current_survey(state)->instrument);
    pairs.emplace_back(chosen[0].id, chosen[1].id);
    return apply(state, SetPairs{std::move(pairs)});
}

} // namespace wk::app
