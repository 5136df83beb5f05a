// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/state/screens.h"
#include "report/scene/scene.h"
#include "survey/alike_answers.h"
#include "survey/coding.h"
#include "survey/coding_agreement.h"
#include "survey/coding_search.h"
#include "survey/types.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wk::app {

struct State;

/// One answer as a line of the list.
struct AnswerLine {
    std::size_t row = 0;
    std::string text;
    std::string attributes; ///< row number and levels of the respondent: "Rij 5 · Sociaal werker"
    std::string codes;      ///< what was decided about it, in words
    survey::CodingState state = survey::CodingState::Uncoded;
};

/// A quote beside the answer that it is of.
struct QuoteLine {
    std::size_t index = 0;                    ///< into Survey::quotes
    std::string open_title;                   ///< of the question
    std::size_t row = 0;                      ///< its number, as a spreadsheet has it
    std::optional<std::string> answer;        ///< in full, when the quote is not all of it
    std::string problem;                      ///< a sentence, when its words are not those of the answer
    std::vector<std::string> risks;           ///< sentences: what may tell who wrote it
    std::vector<survey::Category> categories; ///< that it can illustrate
};

/// What looking for answers needs. Making it goes over all texts, so it is kept as long as it holds.
struct OpenSearch {
    std::shared_ptr<const survey::Responses> responses;
    std::size_t question = 0; ///< of these
    survey::SearchedAnswers texts;
    survey::Codebook codebook;   ///< of `suggested`
    std::vector<bool> suggested; ///< per text, see survey::suggested_texts(); empty until somebody asks
    std::shared_ptr<const survey::WordIndex> words; ///< for answers like another; null until somebody asks
};

/// What is chosen in the list of answers.
struct ChosenAnswers {
    std::vector<std::size_t> rows;  ///< ascending
    std::size_t out_of_sight = 0;   ///< of these: not in the list
    std::vector<std::size_t> given; ///< per category: how many of them have it
    std::size_t not_codable = 0;
};

/// An open question in the list to choose from.
struct QuestionLine {
    std::size_t question = 0; ///< index into the instrument's
    std::string title;
    std::string counts; ///< how many answers, and how many of these were looked at
    std::string text;   ///< what was asked; empty when the title says it
};

/// What the screen of open answers shows: follows from the project and OpenScreen.
struct OpenAnswers {
    survey::QuestionCoding coding;   ///< as saved, or as it would begin
    survey::CodingCounts counts;     ///< on the rows kept
    std::vector<std::size_t> rows;   ///< of the answers that are shown, on all pages, in their order
    std::size_t found = 0;           ///< how many these are
    std::size_t first = 0;           ///< place of lines[0] among those found
    std::vector<AnswerLine> lines;   ///< one page
    report::DataTable table;         ///< of the same
    std::vector<std::string> keys;   ///< of its rows
    std::vector<std::uint8_t> picks; ///< per row of it whether it is chosen
    ChosenAnswers chosen;
    std::optional<std::string> like;   ///< the answer that the others are like
    std::optional<std::size_t> place;  ///< of the answer in hand, among those found
    std::optional<std::size_t> before; ///< row of the answer before it
    std::optional<std::size_t> after;  ///< row of the answer after it
    std::optional<AnswerLine> in_hand; ///< in full
    std::vector<survey::Suggestion> suggestions;
    bool quoted = false;                              ///< the answer in hand is among the quotes
    std::vector<QuoteLine> quotes;                    ///< while they are on screen
    std::optional<survey::CodingAgreement> agreement; ///< with OpenScreen::coder, when that coded this question
    std::shared_ptr<const OpenSearch> search;         ///< once something was looked for
};

inline constexpr std::size_t AnswersOnPage = 40;

/// The start codebook of an open question, or an empty one.
survey::Codebook start_codebook(const State& state, std::string_view question);

/// The coding of the question on screen as saved, or as it would begin.
survey::QuestionCoding coding_on_screen(const State& state);

/// The open questions whose title or wording has the words that are looked for, in the questionnaire's order.
std::vector<QuestionLine> question_lines(const State& state);
/// The question on screen as such a line.
QuestionLine question_line(const State& state, std::size_t question);

/// Makes State::open_answers anew; none without a survey or without open questions.
void make_open_answers(State& state);

} // namespace wk::app
