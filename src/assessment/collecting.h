// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/answers.h"
#include "assessment/questionnaire.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::assessment {

/// What a sheet is beside those that are there.
enum class Arrival : std::uint8_t {
    New,
    Same,    ///< this participant's scores and holders are there already
    Conflict ///< this participant is there with other answers
};

struct Arriving {
    Arrival arrival = Arrival::New;
    std::size_t index = 0; ///< of the sheet that is there, unless it is new
};

/// What `sheet` is beside `there`. Participants are told apart by their code, as answer codes carry it, so that a file
/// and a code of one person are one. Without a code only the very same answers count as there already.
Arriving arriving(std::span<const AnswerSheet> there, const AnswerSheet& sheet);

/// Whether scores, states and holders are the same; notes and evidence do not matter.
bool same_answers(const AnswerSheet& a, const AnswerSheet& b);

/// Adds a sheet: a new one at the end, in the place of the same one when it says more (a code carries no notes), and in
/// the place of another one of this participant. Returns what it was.
Arrival collect(std::vector<AnswerSheet>& there, AnswerSheet sheet);

/// Whether a sheet belongs to a session, by the mark of its id; a sheet without a session belongs to any.
/// errors  "other-session"
std::optional<Error> other_session(const AnswerSheet& sheet, std::string_view session, std::string_view file);

/// The first participant's code that is free: A1, B1, … Z1, A2, …
std::string free_code(std::span<const AnswerSheet> there);

} // namespace wk::assessment
