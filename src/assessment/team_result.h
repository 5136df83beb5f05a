// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/summary.h"
#include "base/json_text.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::assessment {

/// What a team's self-assessment came to, as it was shared: counts, and nothing of a person.
struct TeamResult {
    std::string name; ///< as whoever opened it calls the team; may be empty
    std::string questionnaire;
    int version = 1;
    Count participants = 0;
    std::vector<GroupFigures> steps;
    std::vector<GroupFigures> basisfuncties;
    std::string document; ///< all of it, as it came: kept_json()

    bool operator==(const TeamResult& other) const { return name == other.name && same_json(document, other.document); }
};

/// Reads `wijkkompas/assessment/1`. Whatever it shows itself, what is of fewer people than LeastGroup, or would be
/// everybody's, is hidden here.
/// errors  code "assessment" with the JSON path in the message (counts that are not those of n people, figures where
///         they are suppressed …), "newer-schema", and those of json_from_text
Result<TeamResult> team_result_from_json(std::string_view text, std::string_view file);

/// The same from a document that is part of another file, at `path` in it.
TeamResult team_result_from_document(JsonCheck& check, const Json& document, const std::string& path);

} // namespace wk::assessment
