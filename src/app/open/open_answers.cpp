// SPDX-License-Identifier: EUPL-1.2
#include "app/open/open_answers.h"

#include "app/state/state.h"
#include "base/phrases.h"
#include "base/search_text.h"
#include "base/text.h"
#include "project/analyse.h"
#include "project/shared_quotes.h"
#include "report/words/coding_words.h"
#include "report/words/sharing_words.h"
#include "survey/quotes.h"

#include <algorithm>
#include <utility>

namespace wk::app {

namespace {

using survey::CodingState;
using survey::QuestionCoding;
using survey::Responses;

std::string attributes_of(const Responses& responses, std::size_t row)
{
    std::vector<std::string> parts{say(Phrase::OpenAnswerRow, {responses.table().row_number(row)})};
    const auto& instrument = responses.instrument();
    for (std::size_t i = 0; i < instrument.factors().size(); ++i) {
        const auto& factor = responses.factor(i);
        if (factor.level_of[row] != survey::FactorColumn::NoLevel)
            parts.push_back(
                say(Phrase::OpenAttribute, {instrument.factors()[i].title, factor.levels[factor.level_of[row]]}));
    }
    return joined(parts, " · ");
}

std::string codes_in_words(const QuestionCoding& coding, std::size_t row)
{
    switch (coding.state(row)) {
    case CodingState::Uncoded: return say(Phrase::OpenLineUncoded);
    case CodingState::NotCodable: return say(Phrase::OpenNotCodable);
    case CodingState::Coded: break;
    }
    std::vector<std::string> titles;
    for (const auto& id : coding.find(row)->categories)
        if (const auto at = coding.codebook.find(id))
            titles.push_back(coding.codebook.categories[*at].title);
    return say(Phrase::OpenLineCodes, {joined(titles, ", ")});
}

AnswerLine line_of(const Responses& responses, std::size_t question, const QuestionCoding& coding, std::size_t row)
{
    return {row, std::string(survey::answer_text(responses, question, row)), attributes_of(responses, row),
            codes_in_words(coding, row), coding.state(row)};
}

/// What the screen needs to look for answers: that of before when it still holds; null when there is none and nothing is
/// looked for. Each part is made once for the question.
std::shared_ptr<const OpenSearch> search_now(const State& state, std::shared_ptr<const OpenSearch> before,
                                             const survey::Codebook& codebook)
{
    const auto& screen = state.open;
    if (before && (before->responses != state.responses || before->question != screen.question))
        before.reset();
    const bool suggested = screen.show == AnswerFilter::Suggested;
    const bool alike = screen.show == AnswerFilter::Alike;
    const bool ready = before && (!suggested || (!before->suggested.empty() && before->codebook == codebook)) &&
                       (!alike || before->words);
    if (ready || (!suggested && !alike && !survey::has_search_words(screen.words)))
        return before;
    OpenSearch out = before ? *before : OpenSearch{state.responses, screen.question, {}, {}, {}, {}};
    if (!before)
        out.texts = survey::searched_answers(*state.responses, screen.question);
    if (suggested) {
        out.suggested = survey::suggested_texts(out.texts, codebook);
        out.codebook = codebook;
    }
    if (alike && !out.words)
        out.words = std::make_shared<const survey::WordIndex>(
            survey::word_index(out.texts, survey::people_per_text(*state.responses, screen.question)));
    return std::make_shared<const OpenSearch>(std::move(out));
}

/// Whether something is suggested for the answer in `row`.
bool is_suggested(const Responses& responses, const OpenAnswers& answers, std::size_t question, std::size_t row)
{
    const auto& column = *responses.open(question).column;
    if (!answers.search->suggested[responses.table().columns()[column].index_at(row)])
        return false;
    const auto* coded = answers.coding.find(row);
    return coded == nullptr ||
           !survey::suggested_codes(survey::answer_text(responses, question, row), answers.coding.codebook, coded)
                .empty();
}

bool is_shown(const Responses& responses, const OpenScreen& screen, const OpenAnswers& answers, std::size_t row)
{
    // The answer in hand stays until the coder moves on, whatever was decided about it; so do those that are chosen.
    if (screen.row == row || std::binary_search(screen.chosen.begin(), screen.chosen.end(), row))
        return true;
    switch (screen.show) {
    case AnswerFilter::All:
    case AnswerFilter::Alike: return true;
    case AnswerFilter::Uncoded: return answers.coding.state(row) == CodingState::Uncoded;
    case AnswerFilter::Coded: return answers.coding.state(row) == CodingState::Coded;
    case AnswerFilter::NotCodable: return answers.coding.state(row) == CodingState::NotCodable;
    case AnswerFilter::Suggested: return is_suggested(responses, answers, screen.question, row);
    }
    return true;
}

/// The rows that are shown: ascending, or the most alike first.
std::vector<std::size_t> shown_rows(const State& state, const survey::RowMask& mask, const OpenAnswers& answers)
{
    const auto& responses = *state.responses;
    const auto& screen = state.open;
    auto rows = survey::found_answers(responses, screen.question, screen.words, mask,
                                      answers.search ? &answers.search->texts : nullptr);
    if (screen.show != AnswerFilter::Alike) {
        std::erase_if(rows, [&](std::size_t row) { return !is_shown(responses, screen, answers, row); });
        return rows;
    }
    auto out = survey::alike_answers(responses, screen.question, screen.like, mask, *answers.search->words);
    if (survey::has_search_words(screen.words))
        std::erase_if(out, [&](std::size_t row) { return !std::binary_search(rows.begin(), rows.end(), row); });
    return out;
}

/// The answer in hand: the one that was, else the first that comes after it, else the first of all.
std::optional<std::size_t> place_in_hand(const std::vector<std::size_t>& rows, std::optional<std::size_t> row,
                                         bool ascending)
{
    if (rows.empty())
        return std::nullopt;
    const auto at = ascending ? std::lower_bound(rows.begin(), rows.end(), row.value_or(0))
                              : std::find(rows.begin(), rows.end(), row.value_or(rows.front()));
    return at == rows.end() ? 0 : std::size_t(at - rows.begin());
}

void add_answer_in_hand(const State& state, OpenAnswers& out)
{
    const auto& responses = *state.responses;
    const auto& screen = state.open;
    const auto& rows = out.rows;
    out.place = place_in_hand(rows, screen.row, screen.show != AnswerFilter::Alike);
    if (!out.place)
        return;
    const std::size_t place = *out.place;
    const std::size_t row = rows[place];
    if (place > 0)
        out.before = rows[place - 1];
    if (place + 1 < rows.size())
        out.after = rows[place + 1];
    out.in_hand = line_of(responses, screen.question, out.coding, row);
    out.suggestions = survey::suggested_codes(out.in_hand->text, out.coding.codebook, out.coding.find(row));
    const auto& quotes = current_survey(state)->quotes;
    out.quoted = std::any_of(quotes.begin(), quotes.end(), [&](const auto& quote) {
        return quote.row == row && quote.question == out.coding.codebook.question;
    });
    out.first = place / AnswersOnPage * AnswersOnPage;
    for (std::size_t i = out.first; i < std::min(rows.size(), out.first + AnswersOnPage); ++i)
        out.lines.push_back(line_of(responses, screen.question, out.coding, rows[i]));
}

/// The page as a table of rows to choose from.
void add_table(const OpenScreen& screen, OpenAnswers& out)
{
    out.table = {say(Phrase::OpenList),
                 {{say(Phrase::ColumnAnswer)}, {say(Phrase::ColumnCodes)}, {say(Phrase::ColumnRespondent)}},
                 {},
                 0};
    for (const auto& line : out.lines) {
        out.table.rows.push_back({clipped(line.text, 240), line.codes, line.attributes});
        out.keys.push_back(std::to_string(line.row));
        out.picks.push_back(std::binary_search(screen.chosen.begin(), screen.chosen.end(), line.row));
    }
}

ChosenAnswers chosen_answers(const State& state, const survey::RowMask& mask, const OpenAnswers& answers)
{
    ChosenAnswers out;
    out.given.resize(answers.coding.codebook.categories.size());
    const auto& states = state.responses->open(state.open.question).states;
    auto shown = answers.rows;
    std::sort(shown.begin(), shown.end());
    for (const std::size_t row : state.open.chosen) {
        if (row >= states.size() || states[row] != survey::OpenState::Answered || !mask.keeps(row))
            continue;
        out.rows.push_back(row);
        out.out_of_sight += !std::binary_search(shown.begin(), shown.end(), row);
        const auto* coded = answers.coding.find(row);
        if (coded == nullptr)
            continue;
        out.not_codable += coded->not_codable;
        for (const auto& id : coded->categories)
            if (const auto at = answers.coding.codebook.find(id))
                ++out.given[*at];
    }
    return out;
}

std::optional<QuoteLine> quote_line(const State& state, std::size_t index)
{
    const auto& survey = *current_survey(state);
    const auto& quote = survey.quotes[index];
    const auto& open = survey.instrument->open();
    const auto question =
        std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.id == quote.question; });
    if (question == open.end())
        return std::nullopt;
    const auto& responses = *state.responses;
    const std::string answer(survey::answer_text(responses, std::size_t(question - open.begin()), quote.row));
    QuoteLine out;
    out.index = index;
    out.open_title = report::open_title(
        *state.findings, {question->id, question->theme, question->kind, 0, 0, {}, 0, 0, {}, question->text});
    out.row = responses.table().row_number(quote.row);
    if (quote.text != answer)
        out.answer = answer;
    if (const auto problem = survey::quote_problem(quote, answer))
        out.problem = problem->message;
    for (const auto& risk : project::risks_of(quote, responses))
        out.risks.push_back(report::risk_words(risk));
    const auto coding = std::find_if(survey.codings.begin(), survey.codings.end(),
                                     [&](const auto& each) { return each->codebook.question == quote.question; });
    if (coding != survey.codings.end())
        out.categories = (*coding)->codebook.categories;
    return out;
}

void add_quotes(const State& state, OpenAnswers& out)
{
    if (state.open.tab != OpenTab::Quotes || !state.findings)
        return;
    for (std::size_t i = 0; i < current_survey(state)->quotes.size(); ++i)
        if (auto line = quote_line(state, i))
            out.quotes.push_back(*std::move(line));
}

std::optional<survey::CodingAgreement> agreement_on_screen(const State& state, const QuestionCoding& coding)
{
    const auto& coders = current_survey(state)->other_coders;
    if (state.open.coder >= coders.size())
        return std::nullopt;
    for (const auto& other : coders[state.open.coder]->codings)
        if (other.codebook.question == coding.codebook.question)
            return survey::coding_agreement(coding, other);
    return std::nullopt;
}

} // namespace

survey::Codebook start_codebook(const State& state, std::string_view question)
{
    const auto all = survey::codebooks_from_json(state.assets.codebooks, state.assets.codebooks_name);
    if (all)
        for (const auto& codebook : *all)
            if (codebook.question == question)
                return codebook;
    return {std::string(question), {}};
}

QuestionCoding coding_on_screen(const State& state)
{
    const auto& survey = *current_survey(state);
    const auto& id = survey.instrument->open()[state.open.question].id;
    for (const auto& coding : survey.codings)
        if (coding->codebook.question == id)
            return *coding;
    return {start_codebook(state, id), {}};
}

QuestionLine question_line(const State& state, std::size_t question)
{
    const auto& open = state.findings->open[question];
    QuestionLine out{question, report::open_title(*state.findings, open),
                     say(Phrase::OpenQuestionCounts, {open.answered, open.answered - open.uncoded}), open.text};
    if (out.text == out.title)
        out.text.clear();
    return out;
}

std::vector<QuestionLine> question_lines(const State& state)
{
    const std::string words = search_plain(state.open.question_words);
    std::vector<QuestionLine> out;
    for (std::size_t i = 0; i < state.findings->open.size(); ++i) {
        auto line = question_line(state, i);
        if (search_plain(line.title + "\n" + line.text).find(words) != std::string::npos)
            out.push_back(std::move(line));
    }
    return out;
}

void make_open_answers(State& state)
{
    const auto before = std::exchange(state.open_answers, nullptr);
    const auto* survey = current_survey(state);
    if (!survey || !state.responses || survey->instrument->open().empty())
        return;
    auto& screen = state.open;
    screen.question = std::min(screen.question, survey->instrument->open().size() - 1);
    const auto mask = project::kept_rows(*survey, *state.responses);
    if (!mask)
        return;
    OpenAnswers out;
    out.coding = coding_on_screen(state);
    out.counts = survey::coding_counts(*state.responses, screen.question, out.coding, *mask);
    out.search = search_now(state, before ? before->search : nullptr, out.coding.codebook);
    out.rows = shown_rows(state, *mask, out);
    out.found = out.rows.size();
    add_answer_in_hand(state, out);
    add_table(screen, out);
    if (!screen.chosen.empty())
        out.chosen = chosen_answers(state, *mask, out);
    if (screen.show == AnswerFilter::Alike)
        out.like = survey::answer_text(*state.responses, screen.question, screen.like);
    add_quotes(state, out);
    out.agreement = agreement_on_screen(state, out.coding);
    state.open_answers = std::make_shared<const OpenAnswers>(std::move(out));
}

} // namespace wk::app
