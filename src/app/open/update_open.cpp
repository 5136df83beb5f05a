// SPDX-License-Identifier: EUPL-1.2
#include "app/open/updates.h"

#include "app/change/change.h"
#include "app/open/open_answers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/coding_file.h"

#include "project/shared_quotes.h"
#include <algorithm>

namespace wk::app {

namespace {

using survey::QuestionCoding;

/// Decides something about the answer in hand, which stays in hand.
template <class Change>
Effects decide(State& state, What what, std::string said, Change change)
{
    if (!state.open_answers || !state.open_answers->in_hand)
        return {};
    const std::size_t row = state.open_answers->in_hand->row;
    state.open.row = row;
    return change_coding(state, change(coding_on_screen(state), row), std::move(what), std::move(said));
}

template <class Change>
Effects change_codebook(State& state, Change change)
{
    if (!state.open_answers)
        return {};
    return change_coding(state, change(coding_on_screen(state)), {say(Phrase::StepCodebook)},
                         say(Phrase::SaidCodebook));
}

template <class Change>
Effects change_quotes(State& state, Phrase step, std::string said, Change change)
{
    return change_survey(state, {say(step)}, std::move(said), [&](project::Survey& survey) {
        change(survey.quotes);
        return survey.quotes != current_survey(state)->quotes;
    });
}

} // namespace

Effects change_coding(State& state, QuestionCoding coding, What what, std::string said)
{
    return change_survey(state, std::move(what), std::move(said), [&](project::Survey& survey) {
        auto& codings = survey.codings;
        const auto at = std::find_if(codings.begin(), codings.end(), [&](const auto& each) {
            return each->codebook.question == coding.codebook.question;
        });
        if (at != codings.end() && **at == coding)
            return false;
        auto shared = std::make_shared<const QuestionCoding>(std::move(coding));
        if (at == codings.end())
            codings.push_back(std::move(shared));
        else
            *at = std::move(shared);
        return true;
    });
}

std::string category_title(const State& state, const std::string& category)
{
    const auto& codebook = state.open_answers->coding.codebook;
    const auto at = codebook.find(category);
    return at ? codebook.categories[*at].title : category;
}

Effects show_answers(State& state)
{
    refresh(state);
    const auto& answers = state.open_answers;
    if (!answers || !answers->in_hand)
        return {Announce{say(Phrase::OpenNothingFound)}};
    return {Announce{say(Phrase::SaidAnswer, {*answers->place + 1, answers->found, answers->in_hand->text})}};
}

Effects apply(State& state, const ChooseQuestion& action)
{
    state.dialog = Dialog::None;
    auto& screen = state.open;
    screen.question = action.question;
    screen.row.reset();
    screen.category.clear();
    screen.chosen.clear();
    if (screen.show == AnswerFilter::Alike)
        screen.show = AnswerFilter::All;
    return show_answers(state);
}

Effects apply(State& state, const ChooseOpenTab& action)
{
    state.open.tab = action.tab;
    state.survey.sort = {};
    return {};
}

Effects apply(State& state, const ShowAnswers& action)
{
    if (action.show == AnswerFilter::Alike)
        return apply(state, FindAlike{});
    state.open.show = action.show;
    state.open.row.reset();
    state.open.chosen.clear();
    return show_answers(state);
}

Effects apply(State& state, const FindAnswers& action)
{
    state.open.words = action.words;
    state.open.row.reset();
    return show_answers(state);
}

Effects apply(State& state, const ChooseAnswer& action)
{
    state.open.row = action.row;
    if (state.open.chosen.size() < 2) // what one looks at is no choice of several
        state.open.chosen.clear();
    state.open.tab = OpenTab::Code;
    return show_answers(state);
}

Effects apply(State& state, const SetCode& action)
{
    if (!state.open_answers)
        return {};
    const std::string title = category_title(state, action.category);
    return decide(state, {say(Phrase::StepCode, {title})},
                  say(action.given ? Phrase::SaidCoded : Phrase::SaidUncoded, {title}),
                  [&](QuestionCoding coding, std::size_t row) {
                      return action.given ? survey::with_code(std::move(coding), row, action.category)
                                          : survey::without_code(std::move(coding), row, action.category);
                  });
}

Effects apply(State& state, const RefuseSuggestion& action)
{
    if (!state.open_answers)
        return {};
    const std::string title = category_title(state, action.category);
    return decide(state, {say(Phrase::StepRefusal, {title})}, say(Phrase::SaidRefused, {title}),
                  [&](QuestionCoding coding, std::size_t row) {
                      return survey::with_refusal(std::move(coding), row, action.category);
                  });
}

Effects apply(State& state, const SetNotCodable& action)
{
    return decide(state, {say(Phrase::StepNotCodable)},
                  say(action.not_codable ? Phrase::SaidNotCodable : Phrase::SaidCodable),
                  [&](QuestionCoding coding, std::size_t row) {
                      return survey::with_not_codable(std::move(coding), row, action.not_codable);
                  });
}

Effects apply(State& state, const AddQuote&)
{
    if (!state.open_answers || !state.open_answers->in_hand || state.open_answers->quoted)
        return {};
    const auto& answers = *state.open_answers;
    const auto& question = current_survey(state)->instrument->open()[state.open.question];
    survey::Quote quote{question.id, answers.in_hand->row, answers.in_hand->text, {}, question.theme, false};
    if (const auto* coded = answers.coding.find(quote.row); coded && !coded->categories.empty())
        quote.category = coded->categories.front();
    state.open.row = quote.row;
    return change_quotes(state, Phrase::StepQuote, say(Phrase::SaidQuote),
                         [&](auto& quotes) { quotes.push_back(quote); });
}

Effects apply(State& state, const AddCategory& action)
{
    if (trim(action.title).empty())
        return {};
    return change_codebook(state, [&](QuestionCoding coding) {
        return survey::with_category(std::move(coding), {{}, std::string(trim(action.title)), {}, {}});
    });
}

Effects apply(State& state, const ChooseCategory& action)
{
    state.open.category = action.category;
    return {};
}

Effects apply(State& state, const ChangeCategory& action)
{
    if (trim(action.category.title).empty())
        return {};
    return change_codebook(state, [&](QuestionCoding coding) {
        return survey::with_category_changed(std::move(coding), action.category);
    });
}

Effects apply(State& state, const RemoveCategory& action)
{
    return change_codebook(
        state, [&](QuestionCoding coding) { return survey::without_category(std::move(coding), action.category); });
}

Effects apply(State& state, const MergeCategory& action)
{
    state.open.category = action.into;
    return change_codebook(
        state, [&](QuestionCoding coding) { return survey::with_merged(std::move(coding), action.from, action.into); });
}

Effects apply(State& state, const MoveCategory& action)
{
    return change_codebook(state, [&](QuestionCoding coding) {
        return survey::with_moved(std::move(coding), action.category, action.position);
    });
}

Effects apply(State& state, const SaveCodebooks&)
{
    const auto* survey = current_survey(state);
    if (!survey)
        return {};
    std::vector<survey::Codebook> codebooks;
    for (const auto& question : survey->instrument->open()) {
        const auto saved = std::find_if(survey->codings.begin(), survey->codings.end(),
                                        [&](const auto& coding) { return coding->codebook.question == question.id; });
        auto codebook = saved != survey->codings.end() ? (*saved)->codebook : start_codebook(state, question.id);
        if (!codebook.categories.empty())
            codebooks.push_back(std::move(codebook));
    }
    const auto& instrument = survey->instrument->id();
    return {WriteFile{say(Phrase::CodebookFile, {instrument}), survey::json_from_codebooks(codebooks, instrument),
                      "application/json"}};
}

Effects apply(State& state, const SaveCoding&)
{
    const auto* survey = current_survey(state);
    if (!survey || !state.responses)
        return {};
    const std::string coder = state.settings.coder.empty() ? say(Phrase::CoderDefault) : state.settings.coder;
    return {WriteFile{safe_file_name(say(Phrase::CoderFile, {coder})),
                      io::write_coding_file(coder, *state.responses, survey->codings), "application/json"}};
}

Effects apply(State& state, const ChooseCoder& action)
{
    state.open.coder = action.coder;
    return {};
}

Effects apply(State& state, const RemoveCoder& action)
{
    const auto* survey = current_survey(state);
    if (!survey || action.coder >= survey->other_coders.size())
        return {};
    const std::string said = say(Phrase::SaidCoder, {survey->other_coders[action.coder]->coder});
    state.open.coder = 0;
    return change_survey(state, {say(Phrase::StepCoder)}, said, [&](project::Survey& next) {
        next.other_coders.erase(next.other_coders.begin() + std::ptrdiff_t(action.coder));
        return true;
    });
}

Effects apply(State& state, const ChangeQuote& action)
{
    if (action.quote.checked && state.responses)
        if (const auto risks = project::risks_of(action.quote, *state.responses); !risks.empty()) {
            std::vector<std::string> words;
            for (const auto& risk : risks)
                words.push_back(risk.words);
            auto quote = action.quote;
            quote.checked = false;
            auto effects = apply(state, ChangeQuote{action.index, std::move(quote)});
            effects.push_back(Announce{say(Phrase::QuoteBlocked, {joined(words, ", ")})});
            return effects;
        }
    return change_quotes(state, Phrase::StepQuotes, say(Phrase::SaidQuotes), [&](auto& quotes) {
        if (action.index >= quotes.size())
            return;
        const bool other_words = quotes[action.index].text != action.quote.text;
        quotes[action.index] = action.quote;
        if (other_words) // which nobody has looked at
            quotes[action.index].checked = false;
    });
}

Effects apply(State& state, const RemoveQuote& action)
{
    return change_quotes(state, Phrase::StepQuotes, say(Phrase::SaidQuotes), [&](auto& quotes) {
        if (action.index < quotes.size())
            quotes.erase(quotes.begin() + std::ptrdiff_t(action.index));
    });
}

} // namespace wk::app
