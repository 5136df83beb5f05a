// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/answers.h"
#include "assessment/questionnaire.h"
#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wk::assessment {

/// The four signs (Crockford's base 32, 20 bits) by which codes name a session: its id itself when that is four such
/// signs, as the ids of our own sessions are, else four signs that follow from it.
std::string session_mark(std::string_view session);

/// The name that a code gives a participant: a capital and a number from 1 to 157, as our own participants have, else
/// one that follows from what stands there. Empty stays empty.
std::string participant_mark(std::string_view participant);

/// A participant's name that a code can carry, by chance: two who cannot see each other will hardly have the same.
/// number   any; random
std::string drawn_participant(std::uint64_t number);

/// Scores, and holders where one was chosen, as short text to read aloud or type; see short_code(). 40 signs for the
/// scores of 45 statements, 64 with holders. Notes and evidence do not fit and stay behind.
///
/// sheet   answers to `questionnaire`, as mismatch() checks
///
/// Bits: 1 whether holders follow · 1 zero · 12 fingerprint of the questionnaire · 20 session · 12 participant ·
/// 3 role · 3 per statement (0 skipped, 1–5 score, 6 don't know, 7 not applicable) · with holders 13 per five
/// statements, the holder (0 none, then as in Holder) being a digit to base 6, the first the highest.
std::string answer_code(const AnswerSheet& sheet, const Questionnaire& questionnaire);

/// The answers that a code holds. Every statement has an answer, in the order of the questionnaire.
///
/// known    the questionnaires it can be about
/// errors   those of bits_of_code(), "code-other-questionnaire" (none of `known`), "code-length" (right, but too short
///          or long for its questionnaire), "code-content" (right, but nothing of ours writes it)
Result<AnswerSheet> answers_of_code(std::string_view text, std::span<const Questionnaire> known);

/// Ten signs in groups of four by which participants find a session: what is asked, and which session it is.
std::string invitation(const Questionnaire& questionnaire, std::string_view session);

struct Invited {
    std::size_t questionnaire = 0; ///< index into `known`
    std::string session;
};

/// errors   as answers_of_code()
Result<Invited> invited_by(std::string_view text, std::span<const Questionnaire> known);

} // namespace wk::assessment
