// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/questionnaire.h"
#include "base/json_text.h"
#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::assessment {

enum class AnswerState : std::uint8_t { Answered, DontKnow, NotApplicable, Skipped };
inline constexpr std::array<std::string_view, 4> state_names = {"answered", "dont-know", "not-applicable", "skipped"};

/// Who holds what a statement asks for. It has to be secured, not necessarily by the team.
enum class Holder : std::uint8_t { Team, Partner, Gemeente, Regio, Nobody };
inline constexpr std::array<std::string_view, 5> holder_names = {"lokaal team", "partner in de wijk", "gemeente",
                                                                 "regio", "niemand"};
inline constexpr std::size_t Holders = holder_names.size();

/// From where someone looks.
enum class Role : std::uint8_t { Inwoner, Professional, Gemeente, Partner };
inline constexpr std::array<std::string_view, 4> role_names = {"inwoner", "professional", "gemeente", "partner"};
inline constexpr std::size_t Roles = role_names.size();

/// One person's answer to one statement. Not asked or passed over is Skipped: never a zero.
struct Answer {
    std::string item; ///< id of the statement
    AnswerState state = AnswerState::Skipped;
    int score = 0; ///< LowestScore to HighestScore when Answered, else 0
    std::optional<Holder> where;
    std::string note;
    std::string evidence;     ///< what it can be seen by
    std::string unknown = {}; ///< fields of a newer version, kept as they are

    bool operator==(const Answer&) const = default;
};

/// Whether it says anything at all.
bool says_something(const Answer& answer);

/// The answers of one participant.
struct AnswerSheet {
    std::string questionnaire; ///< id
    std::string session;       ///< id of the session; may be empty
    std::string code;          ///< of the participant, like "A1"; may be empty
    std::optional<Role> role;
    std::vector<Answer> answers; ///< at most one per statement, in any order
    std::string unknown = {};    ///< as in Answer

    bool operator==(const AnswerSheet&) const = default;

    const Answer* find(std::string_view item) const;
    /// The answer to `item`, made where there is none.
    Answer& at(std::string_view item);
};

/// Reads `wijkkompas/answers/1`.
/// errors  code "answers" with the JSON path in the message (unknown state, a score where there is none, two answers to
///         one statement …), "newer-schema", and those of json_from_text
Result<AnswerSheet> answers_from_json(std::string_view text, std::string_view file);

/// The same from a document that is part of another file, at `path` in it.
AnswerSheet answers_from_document(JsonCheck& check, const Json& document, const std::string& path);

/// As `wijkkompas/answers/1`.
Json answers_json(const AnswerSheet& sheet);

/// Whether a sheet belongs to a questionnaire: its id and the statements it names.
/// errors  "other-questionnaire", "unknown-statement", both naming what was found
std::optional<Error> mismatch(const AnswerSheet& sheet, const Questionnaire& questionnaire, std::string_view file);

} // namespace wk::assessment
