// SPDX-License-Identifier: EUPL-1.2
#pragma once

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
};

/// What the screen of open answers shows: follows from the project and OpenScreen.
struct OpenAnswers {
    survey::QuestionCoding coding;     ///< as saved, or as it would begin
    survey::CodingCounts counts;       ///< on the rows kept
    std::size_t found = 0;             ///< answers that are shown, on all pages
    std::size_t first = 0;             ///< place of lines[0] among those found
    std::vector<AnswerLine> lines;     ///< one page
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

inline constexpr std::size_t AnswersOnPage = 20;

/// The start codebook of an open question, or an empty one.
survey::Codebook start_codebook(const State& state, std::string_view question);

/// The coding of the question on screen as saved, or as it would begin.
survey::QuestionCoding coding_on_screen(const State& state);

/// Makes State::open_answers anew; none without a survey or without open questions.
void make_open_answers(State& state);

} // namespace wk::app
